import { describe, expect, it } from 'vitest';
import type { ReviewSummary } from '../../shared/schemas/review-report';
import { aboutOf, headlineOf, lookText, shareOf } from './report-text';

const summary = (over: Partial<ReviewSummary>): ReviewSummary => ({
  name: '',
  reviewed: 0,
  unchanged: 0,
  edited: 0,
  rejected: 0,
  undone: 0,
  medianMs: null,
  channels: { email: 0, sms: 0, linkedin: 0 },
  looked: 0,
  quick: 0,
  looks: [0, 0, 0, 0, 0, 0, 0],
  medianEdit: null,
  flagged: 0,
  flaggedUnchanged: 0,
  foundWrong: 0,
  planted: 0,
  plantedCaught: 0,
  weeks: [],
  ...over,
});

describe('what is said of reviews', () => {
  it('names a share only where there are enough to speak of one', () => {
    expect(shareOf(19, 19)).toBe('19');
    expect(shareOf(15, 20)).toBe('15 (75 %)');
  });

  it('says how much of what the numbers are about', () => {
    const mara = summary({
      name: 'Mara Lind',
      reviewed: 24,
      unchanged: 18,
      undone: 1,
      medianMs: 8_250,
      channels: { email: 20, sms: 4, linkedin: 0 },
    });
    expect(headlineOf(mara)).toBe('Of 24 drafts that Mara Lind reviewed, 18 (75 %) left as drafted.');
    expect(aboutOf(mara)).toBe('Email 20, SMS 4. The middle look took 8.2 s. 1 decision taken back.');
  });

  it('of nothing says so, and of little that it is little', () => {
    expect(headlineOf(summary({}))).toBe('Nothing was reviewed in this time.');
    expect(headlineOf(summary({ name: 'Ruth' }))).toBe('Ruth reviewed nothing in this time.');
    const few = summary({ reviewed: 3, unchanged: 3, channels: { email: 3, sms: 0, linkedin: 0 } });
    expect(headlineOf(few)).toBe('Of 3 drafts reviewed, 3 left as drafted.');
    expect(aboutOf(few)).toContain('Too few reviews');
  });

  it('of a look never rounds a quick one up over two seconds', () => {
    expect([1_999, 2_000, 9_999, 10_000, 59_499, 80_000, 120_000, null].map(lookText)).toEqual([
      '1.9 s',
      '2.0 s',
      '9.9 s',
      '10 s',
      '59 s',
      '1 min 20 s',
      '2 min',
      '–',
    ]);
  });
});
