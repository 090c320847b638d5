/** 补字: rare characters of names, drawn by a glyph of the newsroom's own font and read back as what they are. */

import { describe, expect, test } from 'vitest';
import { findFontFolder } from '../../src/font/font-folder.ts';
import { openFonts } from '../../src/font/open-fonts.ts';
import { loadCatalog } from '../../src/font/read-catalog.ts';
import type { ProjectPath } from '../../src/source/path.ts';
import { droppedFont } from './dropped-fonts.ts';
import { collectionOf } from './font-files.ts';
import { PackageHost } from './package-host.ts';

const own = droppedFont({ family: 'Gaiji', characters: { '\ue001': 'A', '\ue002': 'B', 甲: 'C' } });

const open = async (gaiji: string, files: Readonly<Record<string, Uint8Array>> = { 'fonts/gaiji.ttf': own }) => {
  const text = `kind: fonts\ngaiji:\n${gaiji}\n`;
  const host = new PackageHost({ ...files, 'fonts/catalog.yaml': text });
  const folder = await findFontFolder(host, ['page.yaml' as ProjectPath]);
  const { catalog, findings } = await loadCatalog(host, null, folder);
  const { fonts } = await openFonts(host, catalog, [{ role: 'song', weight: 400 }], folder);
  const stack = fonts.stack('song', 400);
  const drawn = (character: string): string => {
    const index = stack.pick(character.codePointAt(0)!);
    const face = stack.faces[index];
    return face ? `${face.key} ${face.glyph(character.codePointAt(0)!)}` : 'none';
  };
  const said = [...findings, ...fonts.findings].map((f) => `${f.code} at ${f.at ? text.slice(f.at.start, f.at.end) : 'nowhere'}`);
  return { stack, drawn, said };
};

const glyphA = 36;

describe('a character of the gaiji list', () => {
  test('is drawn by the glyph it names, whether a font has it or not', async () => {
    const { stack, drawn, said } = await open('  𰻝: { file: gaiji.ttf, glyph: U+E001 }\n  中: { file: gaiji.ttf, glyph: "\ue002" }');
    expect(said).toEqual([]);
    expect([drawn('𰻝'), drawn('中')]).toEqual([`fonts/gaiji.ttf gaiji ${glyphA}`, `fonts/gaiji.ttf gaiji ${glyphA + 1}`]);
    // and is no fall-back to be told of
    expect(stack.pick('𰻝'.codePointAt(0)!)).toBeLessThan(stack.primaryCount);
    expect(drawn('国')).toMatch(/^noto-serif-sc-400/);
  });

  test('may be written by its code, and is then its own glyph unless another is named', async () => {
    const { drawn, said } = await open('  U+E001: gaiji.ttf\n  u+7532: { file: gaiji.ttf }\n  U+E815: { file: gaiji.ttf, glyph: u+e002 }');
    expect(said).toEqual([]);
    expect(drawn('\ue001')).toBe(`fonts/gaiji.ttf gaiji ${glyphA}`);
    expect(drawn('甲')).toBe(`fonts/gaiji.ttf gaiji ${glyphA + 2}`);
    expect(drawn('\ue815')).toBe(`fonts/gaiji.ttf gaiji ${glyphA + 1}`);
    // the font's other characters are not asked for
    expect(drawn('\ue002')).toBe('none');
  });

  test('may stand in a face of a collection', async () => {
    const both = collectionOf([droppedFont({ family: 'First' }), own]);
    const { drawn, said } = await open('  𰻝: { file: both.ttc, face: Gaiji-Regular, glyph: U+E001 }', { 'fonts/both.ttc': both });
    expect([drawn('𰻝'), said]).toEqual([`fonts/both.ttc#Gaiji-Regular gaiji ${glyphA}`, []]);
  });

  test.each([
    ['whose file is not there', '  𰻝: gone.ttf', 'font.file-missing at 𰻝'],
    ['whose glyph the font has not', '  𰻝: { file: gaiji.ttf, glyph: U+E009 }', 'font.gaiji-missing at 𰻝'],
    ['that is two characters', '  喆王: gaiji.ttf', 'catalog.gaiji-key at 喆王'],
    ['that is half of a character', '  U+D800: gaiji.ttf', 'catalog.gaiji-key at U+D800'],
    ['that is no character at all', '  U+110000: gaiji.ttf', 'catalog.gaiji-key at U+110000'],
    ['whose glyph is none', '  𰻝: { file: gaiji.ttf, glyph: third }', 'catalog.gaiji-glyph at third'],
    ['with no file', '  𰻝: { glyph: U+E001 }', 'catalog.shape at { glyph: U+E001 }'],
    ['with a key nobody knows', '  𰻝: { file: gaiji.ttf, glpyh: U+E001 }', 'catalog.unknown-key at glpyh'],
    ['drawn as SVG', '  𰻝: name.svg', 'catalog.gaiji-svg at name.svg'],
    ['from outside the project', '  𰻝: ../../x.ttf', 'catalog.path at ../../x.ttf'],
  ])('%s is named where it stands', async (_name, gaiji, found) => {
    expect((await open(gaiji)).said[0]).toBe(found);
  });

  test('from a font that may not be embedded is looked for elsewhere, with an error', async () => {
    const forbidden = droppedFont({ family: 'F', rights: 2, characters: { 中: 'A' } });
    const { drawn, said } = await open('  中: f.ttf', { 'fonts/f.ttf': forbidden });
    expect([drawn('中').slice(0, 17), said]).toEqual(['noto-serif-sc-400', ['font.no-embedding at 中']]);
  });
});
