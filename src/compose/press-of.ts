/** pressOf: the one press condition an edition is printed under: named by its layouts or by the command, read, and brought to points and per cent. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import type { LeastSize, PressCondition, PressProfile } from '../setpage/press-condition.ts';
import type { Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { type Length, toPoints } from '../spec/length.ts';
import { type LoadedPress, loadPress } from '../spec/load-press.ts';
import type { LeastSpec, PressSpec } from '../spec/press-spec.ts';
import type { Edition } from './edition.ts';
import type { House } from './house.ts';
import { leastOverPpi, noPress, pressDiffers, profileUnnamed } from './press-messages.ts';
import { newestIcc, readProfile } from './read-profile.ts';

export interface ChosenPress {
  /** `null`: there is none that pages could be written for; the findings say why */
  readonly press: PressCondition | null;
  readonly findings: readonly Finding[];
  /** texts of the files read, for excerpts under messages */
  readonly texts: ReadonlyMap<string, string>;
}

interface Named {
  readonly name: string;
  readonly from: ProjectPath;
  readonly at: Span | undefined;
}

const isPath = (name: string): boolean => /[/\\]|\.ya?ml$/i.test(name);

/** A name is looked for upward from the page, so that a house's own goes before the built-in; a path begins at the file that writes it. */
const namedBy = (house: House, page: ProjectPath): Named | null => {
  const { press } = house.layout;
  if (press === undefined) return null;
  const at = house.source?.span(['press']);
  return { name: press, from: isPath(press) && at ? (at.file as ProjectPath) : page, at };
};

const sameName = (a: Named, b: Named): boolean => a.name === b.name && (!isPath(a.name) || a.from === b.from);

const choose = (edition: Edition, findings: Finding[]): Named | null => {
  const { book, pages } = edition;
  const wishes = pages.map((page) => ({ page, named: namedBy(page.house, page.document.file.path) }));
  const [first] = wishes;
  const named = first?.named ?? (book ? namedBy(book.house, book.story.file.path) : null);
  if (!named) findings.push(finding(noPress, {}, first?.page.document.keySpan(['layout'])));
  for (const { page, named: other } of wishes) {
    if (!named || !other || sameName(named, other)) continue;
    const values = { page: page.document.value.page.number, name: other.name, first: named.name };
    findings.push(finding(pressDiffers, values, other.at));
    break;
  }
  return named;
};

const points = (length: Length): number => toPoints(length, { em: 0, row: 0, whole: 0 });

const leastOf = (spec: LeastSpec | undefined, usual: LeastSize): LeastSize =>
  spec ? { error: points(spec.error), warning: points(spec.warning) } : usual;

/** What nobody said is as on newsprint, the strictest of the usual presses (print requirements C). */
const conditionOf = (name: string, file: string, spec: PressSpec, profile: PressProfile | null): PressCondition => {
  const { ink = {}, pictures = {}, rules = {}, type = {}, condition, bleed } = spec;
  const plates = ink.plates ?? 'cmyk';
  const marks = new Set(spec.marks ?? ['crop', 'registration', 'bar', 'slug']);
  return {
    name,
    title: spec.title ?? name,
    file,
    standard: spec.standard ?? 'x-4',
    profile,
    condition: {
      identifier: condition?.identifier ?? 'Custom',
      registry: condition?.registry ?? null,
      info: condition?.info ?? spec.title ?? name,
    },
    ink: {
      plates,
      total: ink.total ?? (plates === 'k' ? 100 : 240),
      area: ink.area ?? 0,
      spot: ink.spot ?? 'refuse',
      textInks: ink['text-inks'] ?? 2,
      manyFrom: ink['many-from'] ? points(ink['many-from']) : 12,
    },
    pictures: {
      ppi: pictures.ppi ?? 200,
      least: pictures.least ?? Math.min(200, pictures.ppi ?? 200),
      lineArt: pictures['line-art'] ?? 600,
      quality: pictures.quality ?? 92,
    },
    bleed:
      bleed === undefined || bleed === 'optional'
        ? { kind: 'optional' }
        : bleed === 'none'
          ? { kind: 'none' }
          : { kind: 'wanted', width: points(bleed) },
    lines: {
      solid: leastOf(rules.solid, { error: 0.25, warning: 0.25 }),
      tinted: leastOf(rules.tinted, { error: 0.25, warning: 1 }),
      mixed: leastOf(rules.mixed, { error: 0.25, warning: 1.5 }),
    },
    type: {
      positive: leastOf(type.positive, { error: 5, warning: 5.5 }),
      reversed: leastOf(type.reversed, { error: 7, warning: 10 }),
      reversedMixed: leastOf(type['reversed-mixed'], { error: 9, warning: 10 }),
    },
    marks: { crop: marks.has('crop'), registration: marks.has('registration'), bar: marks.has('bar'), slug: marks.has('slug') },
    files: spec.files ?? '{date}-{page}{version}',
    levels: new Map(Object.entries(spec.levels ?? {})),
  };
};

const profileOf = async (host: Host, loaded: LoadedPress, spec: PressSpec, findings: Finding[]): Promise<PressProfile | null> => {
  const standard = spec.standard ?? 'x-4';
  if (spec.profile === undefined) {
    // a condition it extends that is not there, or a key misspelt, may have named it
    const sure = !findings.some(({ severity }) => severity === 'error');
    if (sure && (standard !== 'plain' || (spec.ink?.plates ?? 'cmyk') === 'cmyk'))
      findings.push(
        finding(profileUnnamed, { standard: standard === 'plain' ? 'PDF' : `PDF/${standard.toUpperCase()}` }, loaded.span(['kind'])),
      );
    return null;
  }
  const read = await readProfile(host, spec.profile as ProjectPath, newestIcc[standard], loaded.span(['profile']));
  if (read.ok) return read.profile;
  findings.push(read.finding);
  return null;
};

/** `asked`: what the command line names in place of the layouts, with the file it is looked for from. */
export const pressOf = async (
  edition: Edition,
  host: Host,
  asked: { readonly name: string; readonly from: ProjectPath } | null = null,
): Promise<ChosenPress> => {
  const findings: Finding[] = [];
  const named: Named | null = asked ? { ...asked, at: undefined } : choose(edition, findings);
  if (!named) return { press: null, findings, texts: new Map() };
  const read = await readPress(host, named);
  return {
    ...read,
    findings: [...findings, ...read.findings],
    press: findings.some(({ severity }) => severity === 'error') ? null : read.press,
  };
};

/** One press condition by its name, whoever prints under it. */
export const readPress = async (host: Host, named: Named): Promise<ChosenPress> => {
  const findings: Finding[] = [];
  const loaded = await loadPress(host, named.name, named.from, named.at);
  findings.push(...loaded.findings);
  const texts = new Map(loaded.sources.map(({ path, text }) => [path, text]));
  const { spec } = loaded;
  const [file] = loaded.sources;
  if (!spec || !file) return { press: null, findings, texts };
  const profile = await profileOf(host, loaded, spec, findings);
  const press = conditionOf(named.name, file.path, spec, profile);
  const { least, ppi } = press.pictures;
  if (least > ppi) findings.push(finding(leastOverPpi, { least, ppi }, loaded.span(['pictures'])));
  return { press: findings.some(({ severity }) => severity === 'error') ? null : press, findings, texts };
};
