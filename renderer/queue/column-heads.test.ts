import { describe, expect, it } from 'vitest';
import { heads, orderAfter } from './column-heads';

const press = (id: string, sort: Parameters<typeof orderAfter>[1]) =>
  orderAfter(heads.find((head) => head.id === id)?.orders ?? [], sort);

describe('a press on a column head', () => {
  it('orders by it, turns the order round, and goes back to the usual one', () => {
    expect(press('score', 'newest')).toBe('score');
    expect(press('score', 'score')).toBe('score_high');
    expect(press('score', 'score_high')).toBe('newest');
    expect(press('lead', 'score')).toBe('lead');
    expect(press('lead', 'lead')).toBe('newest');
  });

  it('of the ages begins with the newest', () => {
    expect(press('age', 'score')).toBe('newest');
    expect(press('age', 'newest')).toBe('oldest');
    expect(press('age', 'oldest')).toBe('newest');
  });

  it('of every sortable column comes back to where it began', () => {
    for (const { id, orders } of heads) {
      let sort: Parameters<typeof orderAfter>[1] = 'newest';
      for (let n = 0; n <= orders.length; n += 1) sort = press(id, sort);
      expect([id, ['newest', 'oldest'].includes(sort)]).toEqual([id, true]);
    }
  });
});
