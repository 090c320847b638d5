/** SpecDocument: a YAML file read against its schema: plain data, and the place in the file of every value. */

import type { Span } from '../base/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { LayoutSpec } from './layout-spec.ts';
import type { EditionSpec, PageSpec } from './page-spec.ts';

export type SpecPath = readonly (string | number)[];

export interface SpecDocument<T extends LayoutSpec | PageSpec | EditionSpec = LayoutSpec | PageSpec | EditionSpec> {
  readonly file: SourceFile;
  readonly value: T;
  /** The span of the value at a path; of the nearest value above it when there is none there (a default). */
  span(path: SpecPath): Span;
  /** The span of the key itself. */
  keySpan(path: SpecPath): Span;
}
