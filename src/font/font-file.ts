/** Gets a font file's bytes ready to open: reads it, and unwraps a WOFF once for all runs. */

import { hexDigest } from '../base/content-hash.ts';
import { type Finding, finding } from '../base/finding.ts';
import { FileMissing, type Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { unlessBroken } from './broken-font.ts';
import type { FontFile } from './catalog.ts';
import { fileLocked, fileMissing } from './messages.ts';
import { readSfnt } from './sfnt.ts';
import { isWoff, unwrapWoff } from './woff.ts';

/** Part of every key: raise it when unwrapping gives other bytes than before. */
const recipe = 'woff1';

const plainName = (name: string): string => name.replace(/[^a-zA-Z0-9.]+/g, '-').replace(/^-|-$/g, '');

/**
 * A key for a file of an installed package, from the package's version: with it the packed file need not be read at all.
 * `null` for other files, and for a package that does not say its version.
 */
const packageKey = async (host: Host, path: ProjectPath): Promise<string | null> => {
  const match = /^npm:((?:@[^/]+\/)?[^/]+)\/(.+)$/.exec(path);
  if (!match) return null;
  try {
    const bytes = await host.read(`npm:${match[1]}/package.json` as ProjectPath);
    const { version } = JSON.parse(new TextDecoder().decode(bytes)) as { version?: unknown };
    return typeof version === 'string' ? `${recipe}-${plainName(match[1]!)}-${plainName(version)}-${plainName(match[2]!)}` : null;
  } catch (error) {
    if (error instanceof FileMissing || error instanceof SyntaxError) return null;
    throw error;
  }
};

const contentKey = async (bytes: Uint8Array): Promise<string> => {
  return `${recipe}-${hexDigest(bytes)}`;
};

/** What was kept, if it is a whole font still: a cache on a full disk may have been cut short. */
const keptFont = async (host: Host, key: string): Promise<Uint8Array | null> => {
  const kept = await host.cached(key);
  return kept && 'value' in unlessBroken('', () => readSfnt(kept)) ? kept : null;
};

export type FontBytes = { readonly bytes: Uint8Array } | { readonly finding: Finding };

export const readFontFile = async (host: Host, file: FontFile, family: string): Promise<FontBytes> => {
  const { path } = file;
  try {
    const known = path.endsWith('.woff') ? await packageKey(host, path) : null;
    const before = known === null ? null : await keptFont(host, known);
    if (before) return { bytes: before };
    const bytes = await host.read(path);
    if (!isWoff(bytes)) return { bytes };
    const key = known ?? (await contentKey(bytes));
    const kept = known === null ? await keptFont(host, key) : null;
    if (kept) return { bytes: kept };
    const unwrapped = unlessBroken(path, () => unwrapWoff(bytes));
    if ('finding' in unwrapped) return unwrapped;
    await host.keep(key, unwrapped.value);
    return { bytes: unwrapped.value };
  } catch (error) {
    if (error instanceof FileMissing)
      return { finding: finding(error.locked ? fileLocked : fileMissing, { file: path, family, weight: file.weight }) };
    throw error;
  }
};
