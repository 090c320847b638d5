/** What the tests use of fontkit, as a second opinion on what a font file says. */

declare module 'fontkit' {
  interface PathCommand {
    readonly command: string;
    readonly args: readonly number[];
  }
  interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { readonly commands: readonly PathCommand[] };
  }
  interface Font {
    readonly postscriptName: string;
    readonly familyName: string;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    readonly characterSet: readonly number[];
    getGlyph(id: number): Glyph;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function create(bytes: Uint8Array, postscriptName?: string): Font;
}
