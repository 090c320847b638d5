/** What fonts are at hand: for each role, family and file its rights, its outlines, and which characters of a text it lacks; files are opened one after another. */

import type { Finding } from '../base/finding.ts';
import type { Host } from '../source/host.ts';
import type { ProjectPath } from '../source/path.ts';
import { type Catalog, type FontFile, nearestFile } from './catalog.ts';
import { type EmbeddingRights, embeddingFinding, embeddingRights } from './embedding.ts';
import type { Face } from './face.ts';
import { readFontFile } from './font-file.ts';
import type { FontFolder } from './font-folder.ts';
import { openGaiji } from './gaiji.ts';
import { isLatin, printsNothing } from './latin.ts';
import { openFace } from './open-face.ts';
import { type FontNeed, type Member, roleMembers } from './role-members.ts';

export interface SurveyedFont {
  /** `null`: a font of the project's folder that plays no role; it is asked when all others lack a character, and wherever a style names it */
  readonly role: string | null;
  readonly weight: number;
  readonly family: string;
  readonly file: ProjectPath;
  /** PostScript name of the face, where the file is a collection */
  readonly face: string | null;
  readonly latinOnly: boolean;
  /** BCP 47 ranges of the languages it is for; none for every text */
  readonly langs: readonly string[];
  /** `null` when the file is no good: a finding says why */
  readonly opened: {
    readonly postscriptName: string;
    readonly rights: EmbeddingRights;
    /** whether a page may be set in it at all */
    readonly usable: boolean;
    readonly outlines: 'glyf' | 'cff';
    readonly glyphs: number;
    /** characters of the text, in order of their codes */
    readonly lacks: readonly number[];
  } | null;
}

export interface SurveyedGaiji {
  readonly codePoint: number;
  readonly glyph: number;
  readonly file: ProjectPath;
  /** the font has the glyph and may be used */
  readonly drawn: boolean;
}

export interface FontSurvey {
  readonly fonts: readonly SurveyedFont[];
  readonly gaiji: readonly SurveyedGaiji[];
  /** roles that another stands in for */
  readonly instead: ReadonlyMap<string, string>;
  /** characters of the text that no usable font of these, no fall-back and no font of the folder has */
  readonly lost: readonly number[];
  readonly findings: readonly Finding[];
}

/** Every weight a role's families come in, for every text and for each language that has families of its own. */
const everyNeed = (catalog: Catalog): FontNeed[] =>
  [...catalog.roles].flatMap(([role, played]) => {
    if ('instead' in played) return [];
    const general = played.members.filter(({ latinOnly }) => !latinOnly);
    const weights = (general.length > 0 ? general : played.members).flatMap(({ family }) =>
      catalog.families.get(family)!.files.map((file) => file.weight),
    );
    const langs = [undefined, ...new Set(played.members.flatMap((member) => member.langs))];
    return langs.flatMap((lang) => [...new Set(weights)].sort((a, b) => a - b).map((weight) => ({ role, weight, lang })));
  });

const isSurveyed = (codePoint: number): boolean => !printsNothing(codePoint) && !/\s/u.test(String.fromCodePoint(codePoint));

class Survey {
  readonly fonts: SurveyedFont[] = [];
  readonly findings: Finding[] = [];
  /** characters no usable font has been found for */
  readonly lost: Set<number>;
  private readonly host: Host;
  private readonly characters: readonly number[];
  private readonly opened = new Map<string, SurveyedFont['opened']>();
  private readonly listed = new Set<string>();
  private readonly said = new Set<string>();

  constructor(host: Host, characters: readonly number[]) {
    this.host = host;
    this.characters = characters;
    this.lost = new Set(characters);
  }

  readonly say = (found: Finding): void => {
    const once = JSON.stringify([found.code, found.values]);
    if (!this.said.has(once)) this.findings.push(found);
    this.said.add(once);
  };

  /** What the file has; the face itself is let go, so that a folder of Han fonts is never in memory at once. */
  private async open(file: FontFile, family: string): Promise<SurveyedFont['opened']> {
    const read = await readFontFile(this.host, file, family);
    if ('finding' in read) {
      this.say(read.finding);
      return null;
    }
    const { face, findings } = openFace(read.bytes, { key: file.key, file: file.path, weight: file.weight, postscriptName: file.face });
    for (const found of findings) this.say(found);
    if (!face) return null;
    const { postscriptName, outlines, glyphCount, embedding } = face;
    const lacks = this.characters.filter((codePoint) => face.glyph(codePoint) === 0);
    const usable = embeddingFinding(embedding, '')?.severity !== 'error';
    return { postscriptName, rights: embeddingRights(embedding), usable, outlines, glyphs: glyphCount, lacks };
  }

  /** What a file has of what it is asked for; characters it has are no longer lost. */
  async ask(file: FontFile, family: string, latinOnly: boolean): Promise<SurveyedFont['opened']> {
    let opened = this.opened.get(file.key);
    if (opened === undefined) {
      opened = await this.open(file, family);
      this.opened.set(file.key, opened);
    }
    if (opened && latinOnly) opened = { ...opened, lacks: opened.lacks.filter(isLatin) };
    if (!opened?.usable) return opened;
    const lacks = new Set(opened.lacks);
    for (const codePoint of this.lost) if (!lacks.has(codePoint) && (!latinOnly || isLatin(codePoint))) this.lost.delete(codePoint);
    return opened;
  }

  async list(role: string | null, { file, family, latinOnly, langs }: Omit<Member, 'reserve'>): Promise<void> {
    const once = `${role} ${file.key}`;
    if (this.listed.has(once)) return;
    this.listed.add(once);
    const opened = await this.ask(file, family, latinOnly);
    this.fonts.push({ role, weight: file.weight, family, file: file.path, face: file.face ?? null, latinOnly, langs, opened });
  }

  found(faces: readonly Face[]): void {
    for (const codePoint of this.lost) if (faces.some((face) => face.glyph(codePoint) !== 0)) this.lost.delete(codePoint);
  }
}

/** `needs`: what an edition's styles ask for; `null` for all roles at all weights. `characters`: of the text to be looked for. */
export const surveyFonts = async (
  host: Host,
  catalog: Catalog,
  folder: FontFolder | null,
  needs: readonly FontNeed[] | null,
  characters: Iterable<number>,
): Promise<FontSurvey> => {
  const survey = new Survey(
    host,
    [...new Set(characters)].filter(isSurveyed).sort((a, b) => a - b),
  );
  const open = await openGaiji(host, catalog.gaiji);
  for (const found of open.findings) survey.say(found);
  survey.found(open.faces);
  for (const need of needs ?? everyNeed(catalog))
    for (const member of await roleMembers(catalog, folder, need, survey.say)) await survey.list(need.role, member);
  const dropped = folder ? await folder.look() : null;
  for (const found of dropped?.findings ?? []) survey.say(found);
  const played = new Set(survey.fonts.map(({ file, face }) => `${file}#${face}`));
  for (const family of dropped?.families ?? [])
    for (const file of family.files)
      if (!played.has(`${file.path}#${file.face ?? null}`))
        await survey.list(null, { file, family: family.title, latinOnly: false, langs: [] });
  // fall-backs are listed in their own roles; here they are only asked
  for (const name of catalog.fallBack) {
    if (survey.lost.size === 0) break;
    const family = catalog.families.get(name)!;
    await survey.ask(nearestFile(family, 400).file, family.title, false);
  }
  return {
    fonts: survey.fonts,
    gaiji: catalog.gaiji.map(({ codePoint, glyph, path }) => ({
      codePoint,
      glyph,
      file: path,
      drawn: open.faces.some((face) => face.glyph(codePoint) !== 0),
    })),
    instead: new Map([...catalog.roles].flatMap(([name, role]) => ('instead' in role ? [[name, role.instead] as const] : []))),
    lost: [...survey.lost],
    findings: survey.findings,
  };
};
