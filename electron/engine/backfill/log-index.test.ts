import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogQuery } from '../../../shared/schemas/run';
import { createLogIndex, type ReadBytes } from './log-index';

const everything: LogQuery = { phase: 'all', level: 'all', campaign: null, lead: null };
const rule = '='.repeat(80);

const draft = (n: number, lead: string, campaign: string): string[] => [
  `[${n}/9] Lead: ${lead}`,
  `       Message: m-${n}`,
  `       Campaign: ${campaign}`,
  '       Threshold: 0.90',
  '       Existing draft: NONE',
  ...(n % 3 === 0
    ? ['       Generating draft... FAILED (timeout)']
    : ['       Generating draft... SUCCESS', `       Draft ID: d-${n}`]),
  '',
];
const decision = (n: number, lead: string): string[] => [
  `[${n}/9] Draft: d-${n}`,
  `       Lead: ${lead}`,
  '',
  '       Confidence evaluation:',
  '         Score: 0.80',
  '         Reason: "The last one FAILED (as the lead writes)"',
  '',
  '       Decision: NEEDS_REVIEW (0.80 < 0.90)',
  '       Slack DM: FAILED (missing_scope: needed im:write)',
  '',
];
const people = ['Dana Okafor (dana@northwind.example)', 'Zoë Müller (zoe@straße.example)', '0197c3a1'];
const campaigns = ['Bäckereien', 'Couriers', 'Fleet'];
const lines = [
  ...[rule, 'AI Auto-Send Backfill', rule, 'Mode:      APPLY', rule, '', '--- Phase 1: Draft Generation ---', ''],
  ...[1, 2, 3, 4, 5].flatMap((n) => draft(n, people[n % 3] ?? '', campaigns[n % 3] ?? '')),
  ...['--- Phase 2: Auto-Send Processing ---', ''],
  ...[1, 2, 4].flatMap((n) => decision(n, people[n % 3] ?? '')),
  ...[rule, 'Summary', rule, 'Total messages:       9'],
];
const file = Buffer.from(lines.map((line) => `${line}\n`).join(''));
const read: ReadBytes = (from, to) => Promise.resolve(file.subarray(from, to));

/** An index made of pieces that end where the numbers say, as a reader meets them while a run writes. */
const indexed = (cuts: readonly number[] = []) => {
  const index = createLogIndex();
  for (const end of [...cuts].sort((a, b) => a - b).concat(file.length))
    if (end > index.bytes()) index.feed(file.subarray(index.bytes(), end));
  return index;
};
const textOf = async (query: Partial<LogQuery>): Promise<string[]> => {
  const index = indexed();
  const numbers = index.matching({ ...everything, ...query });
  return (await index.read([...(numbers ?? [])], read)).map(({ text }) => text);
};

describe('the index of a log', () => {
  it('is the same whatever pieces the file is read in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: file.length })), async (cuts) => {
        const index = indexed(cuts);
        const all = await index.read(
          lines.map((_, n) => n),
          read,
        );
        expect(all.map(({ text }) => text)).toEqual(lines);
        expect(all).toEqual(
          await indexed().read(
            lines.map((_, n) => n),
            read,
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('keeps the parts of a log apart by phase and level; a reason that says FAILED is no error', async () => {
    expect(await textOf({ phase: 'drafts' })).toEqual(
      lines.slice(6, lines.indexOf('--- Phase 2: Auto-Send Processing ---')),
    );
    expect(await textOf({ phase: 'auto_send' })).toHaveLength(32);
    expect(await textOf({ level: 'error' })).toEqual([
      '       Generating draft... FAILED (timeout)',
      ...Array.from({ length: 3 }, () => '       Slack DM: FAILED (missing_scope: needed im:write)'),
    ]);
    expect(await textOf({ level: 'decision' })).toHaveLength(3);
  });

  it('finds what belongs to a lead or a campaign in both phases', async () => {
    const zoe = await textOf({ lead: people[1] ?? '' });
    expect(zoe.filter((line) => line.startsWith('['))).toEqual([
      `[1/9] Lead: ${people[1]}`,
      `[4/9] Lead: ${people[1]}`,
      '[1/9] Draft: d-1',
      '[4/9] Draft: d-4',
    ]);
    expect(await textOf({ campaign: 'Couriers' })).toEqual(zoe);
    expect(await textOf({ campaign: 'Couriers', phase: 'auto_send', level: 'decision' })).toHaveLength(2);
    expect(await textOf({ lead: 'nobody' })).toEqual([]);
  });
});
