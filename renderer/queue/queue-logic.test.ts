import { describe, expect, it } from 'vitest';
import { makeDrafts } from '../dev/fixture-drafts';
import { lengthOf } from './draft-length';
import { markParts, phrasesToMark } from './marks';
import { rowAfter, rowBeside } from './next-row';
import { clearSelected, selectShown, useQueue } from './queue-state';
import { snoozeUntil } from './snooze-until';

describe('next row', () => {
  it('opens the row that slides into the place of a settled one, else the one above', () => {
    expect(rowAfter(['a', 'b', 'c'], 'b')).toBe('c');
    expect(rowAfter(['a', 'b', 'c'], 'c')).toBe('b');
    expect(rowAfter(['a'], 'a')).toBeNull();
    expect(rowAfter(['a', 'b'], 'elsewhere')).toBe('a');
  });

  it('stays inside the list', () => {
    expect(rowBeside(['a', 'b'], 'b', 1)).toBe('b');
    expect(rowBeside(['a', 'b'], 'a', -1)).toBe('a');
    expect(rowBeside(['a', 'b'], null, 1)).toBe('a');
    expect(rowBeside([], null, 1)).toBeNull();
  });
});

it('selects all there is in the window, and says that it is not all of the cut', () => {
  selectShown(['a', 'b'], 3_412);
  expect(useQueue.getState()).toMatchObject({
    selected: new Set(['a', 'b']),
    manyTold: 'Scroll down for the rest.',
  });
  clearSelected();
  selectShown(['a', 'b'], 2);
  expect(useQueue.getState()).toMatchObject({ selected: new Set(['a', 'b']), manyTold: '' });
  clearSelected();
});

describe('marks', () => {
  const detail = makeDrafts(1)[0]?.detail;
  if (!detail) throw new Error('no fixture');

  it('marks the offered time that the sentence is about, and only it', () => {
    expect(phrasesToMark(detail.draft.body, detail.decision, detail.offers)).toEqual(['Tuesday 12 May at 14:30']);
  });

  it('cuts a paragraph without losing a character', () => {
    const text = 'Would Tuesday 12 May at 14:30 or later suit? Tuesday 12 May at 14:30!';
    const parts = markParts(text, ['Tuesday 12 May at 14:30', 'Tuesday']);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.marked)).toHaveLength(2);
  });

  it('marks nothing in a draft without a decision', () => {
    expect(phrasesToMark(detail.draft.body, null, detail.offers)).toEqual([]);
  });
});

describe('length', () => {
  it('measures each channel its own way', () => {
    expect(lengthOf('x'.repeat(300), 'email').outside).toBe(false);
    expect(lengthOf('x'.repeat(1201), 'email').outside).toBe(true);
    expect(lengthOf('short', 'email').outside).toBe(true);
    expect(lengthOf('x'.repeat(460), 'sms').outside).toBe(true);
    expect(lengthOf('x'.repeat(459), 'sms').outside).toBe(false);
    expect(lengthOf('a\n\nb\n\nc\n\nd', 'linkedin').outside).toBe(true);
  });

  it('counts people’s characters, not code units', () => {
    expect(lengthOf('👋'.repeat(220), 'email').text).toContain('220');
  });
});

describe('snooze', () => {
  it('wakes on a coming Monday, never today', () => {
    const monday = new Date(2026, 4, 4, 8, 0).getTime();
    const until = new Date(snoozeUntil('monday', monday));
    expect(until.getDay()).toBe(1);
    expect(until.getDate()).toBe(11);
    const sunday = new Date(2026, 4, 3, 23, 0).getTime();
    expect(new Date(snoozeUntil('monday', sunday)).getDate()).toBe(4);
  });

  it('wakes tomorrow at nine', () => {
    const until = new Date(snoozeUntil('tomorrow', new Date(2026, 4, 4, 23, 59).getTime()));
    expect([until.getDate(), until.getHours()]).toEqual([5, 9]);
  });
});
