/** The public surface: what a program imports to set pages itself; everything else is inside. */

export type { Finding } from './base/finding.ts';
export { DiskHost } from './cli/disk-host.ts';
export { type Composed, type Composition, compose, composeWhole } from './compose/compose.ts';
export type { Edition } from './compose/edition.ts';
export type { Fit } from './compose/fit.ts';
export { loadEdition } from './compose/load.ts';
export type { SetPage } from './setpage/set-page.ts';
export type { Host } from './source/host.ts';
export { MemoryHost } from './source/memory-host.ts';
export { outputPath, projectPath } from './source/path.ts';
export { renderFinding } from './source/render-finding.ts';
export { writeDump } from './write/dump.ts';
export { proofJob } from './write/pdf/pdf-job.ts';
export { writePdf } from './write/pdf/write-pdf.ts';
