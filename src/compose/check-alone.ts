/** checkAlone: a layout or a press condition looked at by itself, before any page is set in it: what it says, what it extends, what it names. */

import type { Finding } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { Loading } from './loading.ts';
import { readPress } from './press-of.ts';

export type AloneKind = 'layout' | 'press';

export interface CheckedAlone {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly texts: ReadonlyMap<string, string>;
}

export const checkAlone = async (host: Host, path: ProjectPath, kind: AloneKind): Promise<CheckedAlone> => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (kind === 'press') {
    const { press, findings, texts } = await readPress(host, { name, from: path, at: undefined });
    return { title: press?.title ?? name, findings, texts };
  }
  const loading = new Loading(host);
  const house = await loading.house(name, path, undefined);
  const findings = [...loading.findings];
  const texts = new Map(loading.texts);
  const { press, title } = house?.layout ?? {};
  const at = house?.source?.span(['press']);
  if (press !== undefined && at) {
    const named = await readPress(host, { name: press, from: at.file as ProjectPath, at });
    findings.push(...named.findings);
    for (const [file, text] of named.texts) texts.set(file, text);
  }
  return { title: title ?? name, findings, texts };
};
