/** Fixed keys: what holds over every style of certain parts of a page, whatever a layout says. */

import { pt } from '../spec/length.ts';
import type { StyleSpec } from '../spec/style-spec.ts';

/** Words that stand by themselves (headlines, captions, titles) begin at the edge. */
export const standsAlone: StyleSpec = { indent: pt(0) };

/** 文末署名 stands at its line's end. */
export const creditKeys: StyleSpec = { align: 'end', indent: pt(0) };

/** 分节 stands in the middle. */
export const sectionBreakKeys: StyleSpec = { align: 'center', indent: pt(0) };

/** Words of a headline group stand in the middle where their style says nothing. */
export const headlineUsual: StyleSpec = { align: 'center' };
