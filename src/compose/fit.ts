/** Fit: for each story how far it is over or short, and its loosest lines: the copyfit report. */

export interface Fit {
  /** the manuscript's path, and the page it begins on */
  readonly story: string;
  readonly page: string;
  readonly characters: number;
  readonly lines: number;
  /** lines past the last frame, and their characters; 0 when all is set */
  readonly overLines: number;
  readonly overCharacters: number;
  /** rows left empty, and about how many characters they would hold */
  readonly shortLines: number;
  readonly shortCharacters: number;
  /** height of what is over (positive) or short (negative) in mm of one column */
  readonly millimetres: number;
  /** the largest addition between two characters, in em, and how many lines are over the style's limit */
  readonly loosest: number;
  readonly stretched: number;
}
