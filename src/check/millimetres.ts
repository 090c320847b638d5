/** millimetres: points as people measure on paper. */

const perPoint = 25.4 / 72;

export const millimetres = (points: number, places = 0): number => Math.round(points * perPoint * 10 ** places) / 10 ** places;

export const squareMillimetres = (squarePoints: number): number => squarePoints * perPoint * perPoint;
