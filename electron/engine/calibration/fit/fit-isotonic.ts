import type { Judged } from './judged';

type Block = { weight: number; score: number; right: number };
const share = (block: Block): number => block.right / block.weight;
const joined = (a: Block, b: Block): Block => ({
  weight: a.weight + b.weight,
  right: a.right + b.right,
  score: (a.score * a.weight + b.score * b.weight) / (a.weight + b.weight),
});

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the non-decreasing step function closest to the
 * outcomes in squares. Equal scores are one point. Gives the centre and the share of each pool, both strictly increasing.
 */
export const fitIsotonic = (judged: readonly Judged[]): { score: number; probability: number }[] => {
  const pools: Block[] = [];
  const add = (block: Block, until: (last: Block, next: Block) => boolean): void => {
    let next = block;
    for (let last = pools.at(-1); last !== undefined && until(last, next); last = pools.at(-1)) {
      pools.pop();
      next = joined(last, next);
    }
    pools.push(next);
  };
  const sorted = [...judged].sort((a, b) => a.score - b.score);
  const points: Block[] = [];
  for (const each of sorted) {
    const last = points.at(-1);
    const point = { weight: 1, score: each.score, right: each.right ? 1 : 0 };
    if (last !== undefined && last.score === each.score) {
      last.weight += 1;
      last.right += point.right;
    } else points.push(point);
  }
  // Pools of the same share are one: between two centres the curve then always rises.
  for (const point of points) add(point, (last, next) => share(last) >= share(next));
  return pools.map((pool) => ({ score: pool.score, probability: share(pool) }));
};
