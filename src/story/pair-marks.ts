/** Pairs stars within a block: which of them begin and end `**bold**` and `*kai*`, and which are only stars. */

import type { FaultList } from './fault-list.ts';
import { unpairedMark } from './messages.ts';
import { type Token, token } from './tokens.ts';

/** What is open between two brackets, as places in the settled list, -1 for none: marks never reach over the edge of a bracket. */
interface Scope {
  bold: number;
  kai: number;
}

type Star = 'bold' | 'kai';
const widthOf = { bold: 2, kai: 1 } as const;

/** `**甲****乙**` is the longest run that means something; more are a row of stars. */
const longestRun = 4;

/** What the next one or two stars of a run can do. */
const endsBold = { star: 'bold', ends: true } as const;
const endsKai = { star: 'kai', ends: true } as const;
const beginsBold = { star: 'bold', ends: false } as const;
const beginsKai = { star: 'kai', ends: false } as const;

/** `left` is how many stars the run still has; `null`: they are text. */
const nextStep = (scope: Scope, left: number, run: Token): { readonly star: Star; readonly ends: boolean } | null => {
  if (run.end - run.start > longestRun) return null;
  const bold = run.closes && scope.bold >= 0 && left !== 1;
  const kai = run.closes && scope.kai >= 0 && left % 2 === 1;
  if (bold && kai) return scope.bold > scope.kai ? endsBold : endsKai;
  if (bold || kai) return bold ? endsBold : endsKai;
  if (!run.opens || left >= longestRun) return null;
  return left === 1 ? beginsKai : beginsBold;
};

/** The stars of a run from `start` on as a token of their own; the run itself when that is all of it. */
const starsOf = (run: Token, start: number, width: number, kind: Token['kind'], star: Star | null): Token => {
  const stars = run.end - run.start === width ? run : token(kind, start, start + width);
  stars.kind = kind;
  stars.name = star;
  return stars;
};

/** `***` was read as bold, then kai; when the bold ends first, it is the inner of the two. */
const swap = (settled: Token[], scope: Scope): void => {
  const { bold: outer, kai: inner } = scope;
  const start = settled[outer]!.start;
  const middle = start + widthOf.kai;
  settled[outer] = { ...settled[outer]!, end: middle, name: 'kai' };
  settled[inner] = { ...settled[inner]!, start: middle, name: 'bold' };
  scope.kai = outer;
  scope.bold = inner;
};

const endMark = (settled: Token[], scope: Scope, star: Star): void => {
  if (star === 'bold' && scope.kai === scope.bold + 1 && settled[scope.kai]!.start === settled[scope.bold]!.end) swap(settled, scope);
  const begin = scope[star];
  // until here it was text
  settled[begin]!.kind = 'open';
  scope[star] = -1;
  // a mark begun inside this one cannot end outside it
  if (scope.bold > begin) scope.bold = -1;
  if (scope.kai > begin) scope.kai = -1;
};

const settleRun = (settled: Token[], scope: Scope, run: Token): void => {
  const end = run.end;
  for (let at = run.start; at < end; ) {
    const step = nextStep(scope, end - at, run);
    const width = step === null ? end - at : widthOf[step.star];
    if (step?.ends) endMark(settled, scope, step.star);
    else if (step) scope[step.star] = settled.length;
    settled.push(starsOf(run, at, width, step?.ends ? 'close' : 'text', step?.star ?? null));
    at += width;
  }
};

/** Stars that are text: one finding for those that stand together. */
const reportUnpaired = (text: string, settled: readonly Token[], faults: FaultList): void => {
  for (let i = 0; i < settled.length; i++) {
    const { kind, start } = settled[i]!;
    if (kind !== 'text') continue;
    while (settled[i + 1]?.kind === 'text' && settled[i + 1]!.start === settled[i]!.end) i++;
    const end = settled[i]!.end;
    faults.add(unpairedMark, start, end, { mark: text.slice(start, end) });
  }
};

/** Settles what every token means: marks begin and end in pairs, nested; what stays `text` is printed as typed. */
export const pairMarks = (text: string, tokens: readonly Token[], faults: FaultList): Token[] => {
  const settled: Token[] = [];
  let scope: Scope = { bold: -1, kai: -1 };
  const outer: Scope[] = [];
  for (const next of tokens) {
    const kind = next.kind;
    if (kind === 'stars') settleRun(settled, scope, next);
    else if (kind !== 'text') settled.push(next);
    if (kind === 'open') {
      outer.push(scope);
      scope = { bold: -1, kai: -1 };
    } else if (kind === 'close') scope = outer.pop()!;
  }
  reportUnpaired(text, settled, faults);
  return settled;
};
