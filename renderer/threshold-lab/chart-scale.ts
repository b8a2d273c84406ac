/** A straight scale from data to pixels. */
export type ChartScale = { at(value: number): number; from: number; to: number };

export const chartScale = (from: number, to: number, start: number, end: number): ChartScale => ({
  from,
  to,
  at: (value) => start + ((value - from) / (to - from || 1)) * (end - start),
});

/** Whole, round steps from 0 up to at least `most`, about `about` of them: 0 40 80 120 160. */
export const roundTicks = (most: number, about = 4): number[] => {
  const rough = Math.max(1, most) / about;
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 4, 5, 10].map((n) => n * size).find((each) => each >= rough) ?? rough);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, n) => n * step);
};

/** The points of a line as an SVG path. */
export const linePath = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The area between two lines over the same x. */
export const bandPath = (points: readonly { x: number; low: number; high: number }[]): string => {
  if (points.length === 0) return '';
  const there = points.map(({ x, high }) => ({ x, y: high }));
  const back = [...points].reverse().map(({ x, low }) => ({ x, y: low }));
  return `${linePath([...there, ...back])}Z`;
};
