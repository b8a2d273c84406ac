import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { RemoteMessage } from '../providers/reader';
import { byPeople, engineForTests, startAt } from './testing/engine-for-tests.fixture';
import type { Arriving } from './testing/scripted-mailbox.fixture';

/*
 * Webhooks repeat, polls overlap and pages come late: what is stored must not depend on it. Arrivals of one provider account are drawn, dealt
 * into pages in any order and with any repetition, and two engines that saw the same arrivals differently must hold the same.
 */
const minute = 60_000;
const people = [
  { name: 'Dana Okafor', email: 'dana@northwind.example' },
  { name: 'Tom Reyes', email: 'tom@northwind.example' },
  { name: 'Kim Ade', email: 'kim@northwind.example' },
];

const from = (person: number): Arriving['from'] => people[person] ?? people[0];

const bounce = (status: string): string =>
  [
    'From: MAILER-DAEMON@mx.relay.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.relay.example',
    '',
    'Final-Recipient: rfc822; dana@northwind.example',
    'Action: failed',
    `Status: ${status}`,
    '--b--',
  ].join('\r\n');

/** One arrival: what happened `at` minutes before now. Each has a moment of its own, as mails to one account have. */
const kinds = ['lead', 'tom', 'kim', 'ours', 'hard', 'full'] as const;
type Kind = (typeof kinds)[number];

const message = (kind: Kind, index: number, named: boolean): Arriving => {
  const base = {
    at: startAt - (index + 1) * 10 * minute,
    externalId: `id-${index}`,
    messageId: named ? `m${index}@northwind.example` : null,
  };
  if (kind === 'ours') return { ...base, direction: 'outbound', text: `Our word ${index}` };
  if (kind === 'hard') return { ...base, raw: bounce('5.1.1') };
  if (kind === 'full') return { ...base, raw: bounce('5.2.2') };
  const writer = from(kind === 'lead' ? 0 : kind === 'tom' ? 1 : 2);
  return { ...base, ...(writer && { from: writer }), text: `What does it cost for ${index + 2} vans, all in all?` };
};

/** What a person could see, without ids and times of storing. */
const stored = async (pages: readonly (readonly Arriving[])[]): Promise<string> => {
  const t = await engineForTests(byPeople);
  for (const page of pages) {
    for (const each of page) t.mailbox.arrive(each) satisfies RemoteMessage;
    await t.sync();
  }
  const { replier, bouncedAt, lastMessageAt } = t.lead();
  const rows = t
    .messages()
    .map((row) =>
      JSON.stringify([
        row.at,
        row.direction,
        row.identity,
        row.from.email,
        row.body,
        row.stage,
        row.skipReason,
        row.evidence,
        row.facts.returned?.[0]?.kind,
      ]),
    );
  await t.engine.stop();
  return JSON.stringify({ replier, bouncedAt, lastMessageAt, rows: rows.sort() });
};

const arrivals = fc
  .array(fc.record({ kind: fc.constantFrom(...kinds), named: fc.boolean() }), { minLength: 2, maxLength: 6 })
  .map((drawn) => drawn.map(({ kind, named }, index) => message(kind, index, named)));

describe('what is stored does not depend on', () => {
  it('the order in which pages bring it, nor on repetition', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        arrivals.chain((all) =>
          fc.record({
            all: fc.constant(all),
            order: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
            again: fc.subarray(all),
          }),
        ),
        async ({ all, order, again }) => {
          const once = await stored([[...all].reverse()]);
          const otherwise = await stored([...order.map((each) => [each]), again]);
          if (once !== otherwise) throw new Error(`${once}\n${otherwise}`);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('which copy of a mail comes first: with or without its Message-ID, under either id', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(arrivals, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), async (all, swaps) => {
        const mails = all.filter((each) => each.raw === undefined);
        fc.pre(mails.length > 0);
        const copies = mails.map((each, index) => {
          const whole = { ...each, messageId: `m${index}@northwind.example` };
          const lost = { ...each, messageId: null, externalId: `webhook-${index}`, at: (each.at ?? 0) + minute };
          return swaps[index] ? [lost, whole] : [whole, lost];
        });
        const strip = (state: string): string => state.replace(/\d{13}/g, '');
        const one = await stored(
          copies
            .map(([first]) => (first === undefined ? [] : [first]))
            .concat(copies.map(([, second]) => (second === undefined ? [] : [second]))),
        );
        const other = await stored(
          copies
            .map(([, second]) => (second === undefined ? [] : [second]))
            .concat(copies.map(([first]) => (first === undefined ? [] : [first]))),
        );
        if (strip(one) !== strip(other)) throw new Error(`${one}\n${other}`);
      }),
      { numRuns: 15 },
    );
  });
});
