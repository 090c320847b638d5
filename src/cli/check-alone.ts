/** `banxin check FILE` of a layout or a press condition: nothing to set, everything to read. */

import type { Language } from '../base/finding.ts';
import type { AloneKind, CheckedAlone } from '../compose/check-alone.ts';
import { printableText } from '../source/cell-width.ts';
import { sourceFile } from '../source/source-file.ts';
import { DiskHost } from './disk-host.ts';
import { printFindings } from './print-findings.ts';
import { locate } from './project-root.ts';
import { out } from './say.ts';

const sound: Readonly<Record<Language, Readonly<Record<AloneKind, (title: string) => string>>>> = {
  zh: { layout: (title) => `版式“${title}”没有错误`, press: (title) => `印刷条件“${title}”没有错误` },
  en: { layout: (title) => `the layout '${title}' has no errors`, press: (title) => `the press condition '${title}' has no errors` },
};

/** Read before the file is: which of the two kinds it says it is, if any. */
const aloneKind = (text: string): AloneKind | null =>
  (/^\ufeff?(?:kind|["']kind["'])[ \t]*[:：][ \t]*["']?(layout|press)\b/m.exec(text)?.[1] as AloneKind | undefined) ?? null;

/** `null`: the file is neither of the two, or is not there; then it is a page or an edition, or wrong usage. */
export const checkFileAlone = async (words: readonly string[]): Promise<(CheckedAlone & { readonly kind: AloneKind }) | null> => {
  const [file, ...more] = words;
  const found = file !== undefined && more.length === 0 && /\.ya?ml$/i.test(file) ? locate(file) : null;
  if (!found) return null;
  const host = new DiskHost(found.root);
  const bytes = await host.read(found.path).catch(() => null);
  const kind = bytes && aloneKind(sourceFile(found.path, bytes).text);
  if (!kind) return null;
  const { checkAlone } = await import('../compose/check-alone.ts');
  return { kind, ...(await checkAlone(host, found.path, kind)) };
};

/** Says what was found; answers whether an error stands. */
export const printAlone = ({ kind, title, findings, texts }: CheckedAlone & { readonly kind: AloneKind }, lang: Language): boolean => {
  const failed = printFindings(findings, texts, lang, true);
  if (!failed) out(`${sound[lang][kind](printableText(title))}\n`);
  return failed;
};
