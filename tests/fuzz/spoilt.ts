/** The cases of the fuzz test: a project with one to three of its files spoilt, the same for the same seed and number. */

import { type Chance, caseSeed, chance } from './chance.ts';
import { mutate } from './mutate.ts';
import { type Project, projects } from './projects.ts';
import type { Case } from './road.ts';

export const all: readonly Project[] = projects();

export const soundCase = (project: Project, number: number): Case => ({
  number,
  entry: project.entry,
  texts: [...project.texts],
  pictures: [...project.pictures],
  pdf: true,
});

export interface Spoilt {
  readonly project: Project;
  readonly files: readonly string[];
  readonly given: Case;
}

/** Specs are spoilt more often than manuscripts; a sixth of the cases are written as PDF too. */
export const spoilt = (seed: number, number: number): Spoilt => {
  const by: Chance = chance(caseSeed(seed, number));
  const project = by.pick(all);
  const texts = new Map(project.texts);
  const names = [...texts.keys()];
  const specs = names.filter((name) => name.endsWith('.yaml'));
  const files = new Set<string>();
  for (let left = 1 + by.below(3); left > 0; left--) files.add(by.pick(by.once(3) ? names : specs));
  for (const file of files) texts.set(file, mutate(texts.get(file)!, by));
  return { project, files: [...files], given: { ...soundCase(project, number), texts: [...texts], pdf: by.once(6) } };
};
