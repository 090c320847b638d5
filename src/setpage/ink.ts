/** Inks as the press knows them: process colours and named spot inks; a job maps them to CMYK or sRGB. */

/** Parts of cyan, magenta, yellow and black, each 0 to 1. */
export interface Process {
  readonly c: number;
  readonly m: number;
  readonly y: number;
  readonly k: number;
}

export interface Ink {
  /** the house's name for it (`red`, `black`), or the spot ink's own (`PANTONE 871 C`) */
  readonly name: string;
  /** an ink of its own on the press, or made of the four */
  readonly spot: boolean;
  /** the four-colour value; for a spot ink, its stand-in */
  readonly process: Process;
}

/** An ink at a strength of 0 to 1 (1 = solid). */
export interface Paint {
  readonly ink: Ink;
  readonly tint: number;
  /** printed over what lies below instead of knocking it out; true for solid black type and rules */
  readonly overprint: boolean;
}

export const blackInk: Ink = { name: 'black', spot: false, process: { c: 0, m: 0, y: 0, k: 1 } };
export const black: Paint = { ink: blackInk, tint: 1, overprint: true };
export const paper: Paint = { ink: { name: 'paper', spot: false, process: { c: 0, m: 0, y: 0, k: 0 } }, tint: 1, overprint: false };

/** The ink of this name stands on every plate (ISO 32000-1, 8.6.6.4): what crop marks and crosses are drawn in. */
export const everyPlate = 'All';
export const registration: Paint = {
  ink: { name: everyPlate, spot: true, process: { c: 1, m: 1, y: 1, k: 1 } },
  tint: 1,
  overprint: false,
};
