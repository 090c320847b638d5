/** Slip: what a tired editor types at ten to midnight, and the one thing that must be said of it. */

export interface Slip {
  readonly slip: string;
  /** the file it is made in */
  readonly file: string;
  /** the words of the sound file that it is made in; `null`: it is all of the file */
  readonly sound: string | null;
  readonly typed: string;
  readonly code: string;
  /** `file:line:column` */
  readonly at: string;
  readonly zh: string;
  readonly en: string;
}
