/** Circles and traps: layouts and aliases that hold themselves, stories that go nowhere. */

import type { Slip } from '../slip.ts';

export const trapSlips: readonly Slip[] = [
  {
    slip: 'a layout that extends itself',
    file: 'layouts/county.yaml',
    sound: 'extends: tabloid',
    typed: 'extends: ../layouts/county.yaml',
    code: 'spec.layout-cycle',
    at: 'layouts/county.yaml:4:10',
    zh: '版式互相引用：layouts/county.yaml → layouts/county.yaml',
    en: 'layouts extend one another in a circle: layouts/county.yaml → layouts/county.yaml',
  },
  {
    slip: 'an alias bomb',
    file: 'page-2.yaml',
    sound: '  - quote: 山在，水在，人就在。',
    typed:
      '  - quote: &a [x, x, x, x, x, x, x, x, x, x]\n    b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n    c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\n    d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\n    e: [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]',
    code: 'spec.alias-bomb',
    at: 'page-2.yaml:7:16',
    zh: '别名展开后超过 10000 个值',
    en: 'aliases unfold to more than 10000 values',
  },
  {
    slip: 'an alias that holds itself',
    file: 'edition.yaml',
    sound: 'pages: [page-1.yaml, page-2.yaml]',
    typed: 'pages: &a [page-1.yaml, *a]',
    code: 'spec.alias-circle',
    at: 'edition.yaml:7:25',
    zh: '“*a”包含了它自己',
    en: '`*a` holds itself',
  },
  {
    slip: 'a story that goes on on a page that is not in the edition',
    file: 'page-1.yaml',
    sound: '    tracking: -1%',
    typed: '    to: page-3.yaml',
    code: 'compose.not-in-edition',
    at: 'page-1.yaml:16:9',
    zh: '“page-3.yaml”不是这一期的版面',
    en: "'page-3.yaml' is no page of this edition",
  },
  {
    slip: 'a story that comes from nowhere',
    file: 'page-2.yaml',
    sound: '    at: c1-2 r1-40',
    typed: '    at: c1-2 r1-40\n    from: page-1.yaml',
    code: 'compose.nothing-from',
    at: 'page-2.yaml:6:11',
    zh: '没有从 page-1.yaml 转来的“stories/poem.md”',
    en: "nothing of 'stories/poem.md' comes over from page-1.yaml",
  },
];
