/** The classes of UAX #14 as numbers, with those our tailorings add, and the tags of a line class as bits: what the rules compare. */

// behind these no combining mark has anything to join (LB9)
export const BK = 0;
export const CR = 1;
export const LF = 2;
export const NL = 3;
export const SP = 4;
export const ZW = 5;
// joined to what stands before
export const CM = 6;
export const ZWJ = 7;
export const WJ = 8;
export const GL = 9;
export const CL = 10;
export const CP = 11;
export const EX = 12;
export const IS = 13;
export const SY = 14;
export const OP = 15;
export const QU = 16;
export const NS = 17;
export const B2 = 18;
export const BA = 19;
export const BB = 20;
export const HY = 21;
export const HH = 22;
export const CB = 23;
export const IN = 24;
export const NU = 25;
export const PO = 26;
export const PR = 27;
export const AL = 28;
export const HL = 29;
export const ID = 30;
export const EB = 31;
export const EM = 32;
export const RI = 33;
export const JL = 34;
export const JV = 35;
export const JT = 36;
export const H2 = 37;
export const H3 = 38;
export const AK = 39;
export const AP = 40;
export const AS = 41;
export const VF = 42;
export const VI = 43;
// classes of our own: each an exception to one rule, for a tailoring
export const SN = 44; // a suffix (PO) that sticks to numbers only
export const PN = 45; // a prefix (PR) that sticks to numbers only
export const PA = 46; // a prefix that sticks to whatever follows
export const HC = 47; // a hyphen (HH) that may begin a line after Han
export const IL = 48; // leaders (IN) that come apart, and may begin a line after Han
export const IP = 49; // leaders of which only pairs of a kind stay together
export const DA = 50; // a dash (B2) that alone may not begin a line
export const DB = 51; // a dash that never begins a line
export const SO = 52; // a solidus that neither begins nor ends a line
export const SW = 53; // a solidus (SY) that does not end a line before a wide character
export const QF = 54; // a quotation mark that is free beside wide characters

export type Kind = number;

/** By the names that `data.ts` and the tailorings write. */
// biome-ignore format: as compact as the list above
const numbers: Readonly<Record<string, Kind>> = {
  BK, CR, LF, NL, SP, ZW, CM, ZWJ, WJ, GL, CL, CP, EX, IS, SY, OP, QU, NS, B2, BA, BB, HY, HH, CB, IN, NU, PO, PR, AL, HL, ID, EB, EM, RI,
  JL, JV, JT, H2, H3, AK, AP, AS, VF, VI, SN, PN, PA, HC, IL, IP, DA, DB, SO, SW, QF,
};

export const WIDE = 1; // East Asian Width F, W or H: `EastAsian` in the rules
export const INITIAL = 2; // general category Pi
export const FINAL = 4; // Pf
export const UNASSIGNED = 8; // kept for a pictograph
export const CIRCLE = 16; // U+25CC, the letter of one that has none
export const FIGURE = 32; // a full-width figure, where the tailoring counts it a figure
export const POINT = 64; // ． and ，
export const TWO = 128; // ‥
export const THREE = 256; // …
export const MID = 512; // ⋯

export type Tags = number;

const bits: Readonly<Record<string, Tags>> = {
  wide: WIDE,
  initial: INITIAL,
  final: FINAL,
  unassigned: UNASSIGNED,
  circle: CIRCLE,
  figure: FIGURE,
  point: POINT,
  two: TWO,
  three: THREE,
  mid: MID,
};

/** The class of a line class, `NS` of `NS wide wave`. */
export const kindOf = (lineClass: string): Kind => numbers[lineClass.split(' ', 1)[0]!]!;

/** The tags that rules ask of; those that only a tailoring reads are no bits. */
export const tagsOf = (lineClass: string): Tags => {
  let tags = 0;
  for (const tag of lineClass.split(' ')) tags |= bits[tag] ?? 0;
  return tags;
};
