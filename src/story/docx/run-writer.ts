/** Writes a simplified document: words gathered into as few runs as their properties allow, since Word cuts one at every edit. */

import { writeEntities } from './xml-scan.ts';

const head = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
const foot = '</w:body></w:document>';

export class RunWriter {
  private readonly out: string[] = [head];
  /** properties of the run that stands open */
  private run: string | null = null;
  private pending = '';
  /** how many elements were written, about */
  elements = 0;

  private flush(): void {
    if (this.pending === '') return;
    this.out.push('<w:t>', writeEntities(this.pending), '</w:t>');
    this.elements++;
    this.pending = '';
  }

  closeRun(): void {
    this.flush();
    if (this.run !== null) this.out.push('</w:r>');
    this.run = null;
  }

  /** What follows stands in a run of these properties. */
  openRun(properties: string): void {
    if (this.run === properties) return;
    this.closeRun();
    this.out.push('<w:r>', properties);
    this.elements += 2;
    this.run = properties;
  }

  say(words: string): void {
    this.pending += words;
  }

  /** An element, in the run that stands open if there is one. */
  put(element: string): void {
    this.flush();
    this.out.push(element);
    this.elements++;
  }

  document(): string {
    this.closeRun();
    this.out.push(foot);
    return this.out.join('');
  }
}
