/** Pieces: a block's text gathered from stretches of the file, with the way back from each character to its place. */

export interface Pieces {
  text: string;
  /** see `Block.offsets` */
  readonly offsets: number[];
  /** file offset less text offset in the straight run at hand */
  ahead: number;
}

export const noPieces = (): Pieces => ({ text: '', offsets: [], ahead: -1 });

/** Adds words that stand at `place` in the file, of a block that begins at `origin`; a space may stand for a line feed. */
export const addPiece = (pieces: Pieces, words: string, place: number, origin: number): void => {
  const length = pieces.text.length;
  if (place - length !== pieces.ahead) {
    pieces.offsets.push(length, place - origin);
    pieces.ahead = place - length;
  }
  pieces.text += words;
};
