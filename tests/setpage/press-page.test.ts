/** A page as one press takes it: what ends at the trim goes on to the bleed's edge, and what does not, stays. */

import { describe, expect, test } from 'vitest';
import { black } from '../../src/setpage/ink.ts';
import { bleedOf, pressPage } from '../../src/setpage/press-page.ts';
import { line, rectangle } from '../../src/setpage/rectangle.ts';
import type { PageItem, PathItem, PictureItem } from '../../src/setpage/set-page.ts';
import { page } from '../write/set-text.ts';

const tint = { ...black, tint: 0.1, overprint: false };
const bleed = 9;

const carry = (...items: PageItem[]): readonly PageItem[] => pressPage(page(items, { bleed }), { kind: 'optional' }).items;

const edges = (item: PageItem | undefined): number[] => {
  const points = (item as PathItem).segments.flatMap((segment) => (segment.op === 'close' ? [] : [segment]));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

describe('a ground', () => {
  test.each([
    ['on no edge stays', [40, 50, 360, 550], [40, 50, 360, 550]],
    ['on the left edge goes out there', [0, 50, 200, 550], [-9, 50, 200, 550]],
    ['on all edges covers the bleed', [0, 0, 400, 600], [-9, -9, 409, 609]],
    ['a hair short of the trim is meant to reach it', [0.8, 50, 399.5, 550], [-9, 50, 409, 550]],
    ['that reaches half into the bleed is carried to its end', [-4, 50, 200, 604], [-9, 50, 200, 609]],
    ['that has its bleed keeps it', [-12, 50, 200, 550], [-12, 50, 200, 550]],
    ['beyond the page stays there', [-40, 50, 0.5, 550], [-40, 50, 0.5, 550]],
  ] as const)('%s', (_, [left, top, right, foot], wanted) => {
    const [ground] = carry(rectangle({ x: left, y: top, width: right - left, height: foot - top }, tint));
    expect(edges(ground)).toEqual(wanted);
  });
});

test('a rule that ends at the trim is carried along itself, one along the trim is not', () => {
  const [level, upright, along] = carry(
    line(0, 300, 400, 300, 0.5, black),
    line(200, 20, 200, 600, 0.5, black),
    line(0.2, 50, 0.2, 500, 0.5, black),
  );
  expect(edges(level)).toEqual([-9, 300, 409, 300]);
  expect(edges(upright)).toEqual([200, 20, 200, 609]);
  expect(edges(along)).toEqual([0.2, 50, 0.2, 500]);
});

describe('a picture at the trim', () => {
  const picture = (over: Partial<PictureItem>): PictureItem => ({
    kind: 'picture',
    picture: 'a.jpg',
    box: { x: 0, y: 0, width: 400, height: 200 },
    crop: { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
    alt: '',
    anchor: -1,
    ...over,
  });

  test('shows more of itself in the bleed, and the same as before on the page', () => {
    const [found] = carry(picture({})) as PictureItem[];
    const { box, crop } = found!;
    expect([box.x, box.y, box.width, box.height].map((edge) => Math.round(edge * 1e6) / 1e6)).toEqual([-9, -9, 418, 209]);
    const shownAt = (x: number): number => crop.x + ((x - box.x) / box.width) * crop.width;
    expect(shownAt(0)).toBeCloseTo(0.25, 12);
    expect(shownAt(400)).toBeCloseTo(0.75, 12);
  });

  test('that is shown whole already stays as it is: there is no more of it', () => {
    const whole = picture({ crop: { x: 0, y: 0, width: 1, height: 1 } });
    expect((carry(whole)[0] as PictureItem).box).toEqual(whole.box);
  });
});

test('type is never moved, and a group is carried with its clip', () => {
  const ground = rectangle({ x: 0, y: 0, width: 100, height: 100 }, tint);
  const [group] = carry({ kind: 'group', clip: { x: 0, y: 0, width: 100, height: 100 }, items: [ground] });
  expect(group).toMatchObject({ clip: { x: -9, y: -9, width: 109, height: 109 } });
});

test('a press without bleed carries nothing', () => {
  const ground = rectangle({ x: 0, y: 0, width: 400, height: 600 }, tint);
  const set = pressPage(page([ground], { bleed }), { kind: 'none' });
  expect([set.bleed, set.items[0]]).toEqual([0, ground]);
});

test('the bleed is the layout’s, none, or what the press asks for at least', () => {
  expect(bleedOf({ kind: 'optional' }, 8.5)).toBe(8.5);
  expect(bleedOf({ kind: 'none' }, 8.5)).toBe(0);
  expect([bleedOf({ kind: 'wanted', width: 8 }, 0), bleedOf({ kind: 'wanted', width: 8 }, 12)]).toEqual([8, 12]);
});
