import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { detectLanguage, readTimes, windowAskedFor } from '../../gates';
import { parseMail, withoutQuoteLines } from '../../ingest';
import { judgeParsed } from '../judge-parsed';
import { machineCases } from './machines.cases';
import { optOutCases } from './opt-outs.cases';
import type { OutsideCase } from './outside-case';
import { replyCases } from './replies.cases';
import { timeCases } from './times.cases';

const zone = 'Europe/Berlin';
const at = DateTime.fromISO('2026-05-07T10:00', { zone }).toMillis();
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const sourceOf = ({ from = 'phil@ames.example', subject, headers = [], text }: OutsideCase): string =>
  [
    ...headers,
    `From: Phil Ames <${from}>`,
    'To: Mara Lind <mara@fernhill.example>',
    `Subject: ${subject}`,
    'Date: Thu, 07 May 2026 10:00:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text.split('\n'),
  ].join('\r\n');

/** What the gates make of a whole mail, in the words of its case. */
const judged = async (wanted: OutsideCase) => {
  const mail = await parseMail(Buffer.from(sourceOf(wanted)));
  const seen = judgeParsed(mail, { channel: 'email', at, zone, source: {} });
  const own = withoutQuoteLines(seen.body);
  const window = windowAskedFor(readTimes({ text: own, at, zone, language: detectLanguage(seen.body) }), at, zone);
  const holds = (moment: string): boolean => {
    const when = DateTime.fromISO(`2026-${moment.replace(' ', 'T')}`, { zone }).toMillis();
    return window?.stretches.some((each) => each.fromAt <= when && when < each.toAt) ?? false;
  };
  return {
    is: seen.bounce?.kind ?? (seen.optOut ? 'opt_out' : seen.autoReply ? 'automatic' : 'person'),
    ...(wanted.body === undefined ? {} : { body: squeezed(seen.body) }),
    ...(wanted.until === undefined ? {} : { until: seen.autoReply?.until?.slice(0, 10) ?? null }),
    ...(wanted.free === undefined
      ? {}
      : {
          asksForTime: window !== null,
          missing: wanted.free.filter((each) => !holds(each)),
          added: (wanted.not ?? []).filter(holds),
        }),
  };
};

describe.each([
  ['replies', replyCases],
  ['machines', machineCases],
  ['opt-outs', optOutCases],
  ['times', timeCases],
])('mail from outside: %s', (_gate, cases) => {
  for (const wanted of cases)
    (wanted.missed === undefined ? it : it.fails)(wanted.name, async () => {
      expect(await judged(wanted)).toEqual({
        is: wanted.is,
        ...(wanted.body === undefined ? {} : { body: squeezed(wanted.body) }),
        ...(wanted.until === undefined ? {} : { until: wanted.until }),
        ...(wanted.free === undefined ? {} : { asksForTime: wanted.free.length > 0, missing: [], added: [] }),
      });
    });
});
