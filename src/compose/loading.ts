/** Loading: what has been read so far of an edition, each file once through the Host, and all that is wrong with it. */

import { type Finding, finding, type Span } from '../base/finding.ts';
import { measurePicture } from '../picture/measure.ts';
import { FileMissing, type Host } from '../source/host.ts';
import { type ProjectPath, projectPath } from '../source/path.ts';
import { type SourceFile, sourceFile } from '../source/source-file.ts';
import { wholeFile } from '../spec/faulty-keys.ts';
import { loadLayout } from '../spec/load-layout.ts';
import { readManuscript } from '../story/read-story.ts';
import type { Story } from '../story/story.ts';
import { checkLayoutNames } from './check-names.ts';
import type { PictureSize } from './edition.ts';
import { fileMessages } from './file-messages.ts';
import { type House, houseOf } from './house.ts';
import { nearFile, nearFolder, writtenFrom } from './near-file.ts';
import { notYetInLayout } from './not-yet.ts';
import { pageGeometry } from './type-area.ts';
import { fitsWildcard } from './wildcard.ts';

/** A layout with a fault in one of these has no sure grid. */
const gridKeys = [wholeFile, 'kind', 'extends', 'paper', 'grid'];

/** Names of files that a hint lists. */
export const mostNames = 8;

/** What has been read so far. */
export class Loading {
  readonly host: Host;
  readonly findings: Finding[] = [];
  readonly texts = new Map<string, string>();
  readonly stories = new Map<ProjectPath, Story>();
  readonly patterns = new Map<string, readonly ProjectPath[]>();
  readonly pictures = new Map<ProjectPath, PictureSize | null>();
  /** the houses' own terms, from their `words:` files */
  readonly terms = new Set<string>();
  /** `null`: no such layout, or one whose grid cannot be relied on */
  private readonly houses = new Map<string, House | null>();

  constructor(host: Host) {
    this.host = host;
  }

  async bytes(path: ProjectPath, at?: Span): Promise<Uint8Array | null> {
    try {
      return await this.host.read(path);
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      this.findings.push(error.locked ? finding(fileMessages.lockedFile, { file: path }, at) : await this.missing(path, at));
      return null;
    }
  }

  /** A missing file, told with the one that was most likely meant. */
  private async missing(path: ProjectPath, at: Span | undefined): Promise<Finding> {
    const from = (at?.file ?? path) as ProjectPath;
    const near = await nearFile(this.host, path, from, [...this.texts.keys(), ...this.pictures.keys()]);
    const file = writtenFrom(path, from);
    return near === null
      ? finding(fileMessages.missingFile, { file, path }, at)
      : finding(fileMessages.missingFileNear, { file, path, nearest: writtenFrom(near, from) }, at);
  }

  async file(path: ProjectPath, at?: Span): Promise<SourceFile | null> {
    const bytes = await this.bytes(path, at);
    if (!bytes) return null;
    const file = sourceFile(path, bytes);
    this.texts.set(path, file.text);
    return file;
  }

  resolve(written: string, from: ProjectPath, at?: Span): ProjectPath | null {
    const path = projectPath(written, from);
    if (!path) this.findings.push(finding(fileMessages.outsideProject, { file: written }, at));
    return path;
  }

  async story(path: ProjectPath, at?: Span): Promise<void> {
    if (this.stories.has(path)) return;
    const bytes = await this.bytes(path, at);
    if (!bytes) return;
    const { story, findings } = await readManuscript(path, bytes);
    this.texts.set(path, story.file.text);
    this.stories.set(path, story);
    this.findings.push(...findings);
  }

  async pattern(written: string, from: ProjectPath, at?: Span): Promise<void> {
    const path = this.resolve(written, from, at);
    if (!path || this.patterns.has(path)) return;
    const slash = path.lastIndexOf('/');
    const folder = slash < 0 ? '' : path.slice(0, slash);
    const all = await this.host.list(folder as ProjectPath);
    const paths = all
      .filter((name) => fitsWildcard(name, path.slice(slash + 1)))
      .map((name) => (folder === '' ? name : `${folder}/${name}`) as ProjectPath);
    this.patterns.set(path, paths);
    if (paths.length === 0) {
      const values = {
        file: written,
        folder: folder === '' ? '.' : writtenFrom(`${folder}/`, from),
        names: all.slice(0, mostNames).join(' '),
      };
      const near = all.length === 0 ? await nearFolder(this.host, folder, from, [...this.texts.keys(), ...this.pictures.keys()]) : null;
      if (near !== null)
        this.findings.push(
          finding(fileMessages.missingPatternNear, { ...values, nearest: writtenFrom(`${near}/${path.slice(slash + 1)}`, from) }, at),
        );
      else this.findings.push(finding(all.length === 0 ? fileMessages.emptyFolder : fileMessages.noMatch, values, at));
    }
    for (const one of paths) await this.story(one, at);
  }

  async picture(written: string, from: ProjectPath, at?: Span): Promise<void> {
    const path = this.resolve(written, from, at);
    if (!path || this.pictures.has(path)) return;
    this.pictures.set(path, null);
    const bytes = await this.bytes(path, at);
    if (!bytes) return;
    const measured = await measurePicture(bytes, path);
    if (measured.ok) this.pictures.set(path, { width: measured.facts.width, height: measured.facts.height });
    else this.findings.push(at ? { ...measured.finding, at } : measured.finding);
  }

  /** A picture that may be late: nothing is said of it here. */
  async late(written: string, from: ProjectPath): Promise<void> {
    const path = projectPath(written, from);
    if (!path || this.pictures.has(path)) return;
    const bytes = await this.host.read(path).catch(() => null);
    const measured = bytes ? await measurePicture(bytes, path) : null;
    this.pictures.set(path, measured?.ok ? { width: measured.facts.width, height: measured.facts.height } : null);
  }

  async house(name: string, from: ProjectPath, at?: Span): Promise<House | null> {
    const key = `${name} ${from.split('/').slice(0, -1).join('/')}`;
    const known = this.houses.get(key);
    if (known !== undefined) return known;
    const { layout, findings, sources, faulty } = await loadLayout(this.host, name, from, at);
    for (const source of sources) this.texts.set(source.path, source.text);
    this.findings.push(...findings);
    if (layout) this.findings.push(...checkLayoutNames(layout, faulty), ...notYetInLayout(layout));
    const words = layout?.value.words;
    const terms = words === undefined ? null : await this.file(words as ProjectPath, layout?.span(['words']));
    for (const line of terms?.text.split('\n') ?? []) if (line.trim() !== '' && !line.startsWith('#')) this.terms.add(line.trim());
    // on a grid that was not meant nothing stands where it should: what would be said of the page is an echo
    const sound = layout !== null && !gridKeys.some((gridKey) => faulty.has(gridKey));
    const made = sound ? houseOf(layout.value, { source: layout, faulty }) : null;
    const house = made && pageGeometry(made, this.findings).sound ? made : null;
    this.houses.set(key, house);
    return house;
  }
}
