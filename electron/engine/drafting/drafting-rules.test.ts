import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsParts } from '../../../shared/sms-parts';
import { amountsNamed } from './amounts-named';
import { buildSentimentTranscriptFromMessages } from './build-sentiment-transcript';
import { changedShare } from './changed-share';
import { boundBroken, clampToBounds } from './channel-bounds';
import { judgeSentiment } from './judge-sentiment';
import { promptVersion } from './prompt-version';
import { endsWithSignature, withSignature } from './reply-signature';
import { replySubject } from './reply-subject';
import { scriptedModel, stillClock } from './testing/scripted-model';

describe('reply subject', () => {
  it.each([
    ['Rounds', 'Re: Rounds'],
    ['RE: AW: Re[2]: Fwd: Rounds', 'Re: Rounds'],
    ['Request: a demo', 'Re: Request: a demo'],
    ['Return policy', 'Re: Return policy'],
    ['', 'Re:'],
  ])('%s', (subject, expected) => {
    expect(replySubject('email', subject)).toBe(expected);
  });
});

describe('SMS parts', () => {
  it.each([
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(459), 3],
    ['a'.repeat(460), 4],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ã'.repeat(70), 1],
    ['ã'.repeat(71), 2],
  ])('%#', (text, parts) => {
    expect(smsParts(text).parts).toBe(parts);
  });
});

describe('bounds', () => {
  it('are kept or named', () => {
    expect(boundBroken('email', 'a'.repeat(220))).toBeNull();
    expect(boundBroken('email', 'a'.repeat(219))).toContain('220 to 1200');
    expect(boundBroken('email', 'a'.repeat(1201))).toContain('1201');
    expect(boundBroken('linkedin', 'a\n\nb\n\nc')).toBeNull();
    expect(boundBroken('linkedin', 'a\n\nb\n\nc\n\nd')).toContain('paragraphs');
    expect(boundBroken('sms', '')).not.toBeNull();
  });

  it('clamping never cuts a sentence, a link or a number', () => {
    const text = `${'We plan what you have. '.repeat(50)}See https://meet.fernhill.example/mara.html for 1.5 more of it, at length. ${'More. '.repeat(10)}`;
    const clamped = clampToBounds('email', text, 'Mara');
    expect(clamped.length).toBeLessThanOrEqual(1200);
    expect(clamped).toMatch(/[.]\n\nMara$/);
    expect(text.startsWith(clamped.replace(/\n\nMara$/, ''))).toBe(true);
    const one = 'word '.repeat(400).trim();
    expect(clampToBounds('email', one, '')).toBe(one);
  });
});

describe('signature', () => {
  it('is put at the end once and a name in the text stays', () => {
    expect(withSignature('Hello.\n\nMara Lind', 'Mara Lind\nFernhill')).toBe('Hello.\n\nMara Lind\nFernhill');
    expect(withSignature('I am Mara Lind.', 'Mara Lind\nFernhill')).toBe('I am Mara Lind.\n\nMara Lind\nFernhill');
    expect(withSignature('Hello.\n\nBest,\nMara Lind\nFernhill\n', 'Mara Lind\nFernhill')).toBe(
      'Hello.\n\nBest,\nMara Lind\nFernhill',
    );
    expect(endsWithSignature('Hello.\r\n\r\nMara  Lind\r\nFernhill  ', 'Mara Lind\nFernhill')).toBe(true);
    expect(endsWithSignature('Hello.\n\nMara', 'Mara Lind\nFernhill')).toBe(false);
  });
});

describe('changed share', () => {
  it('counts words, not punctuation', () => {
    expect(changedShare('We plan rounds.', 'We plan rounds!')).toBe(0);
    expect(changedShare('one two three four', 'one two three five')).toBe(0.25);
    expect(changedShare('one two', 'three four')).toBe(1);
  });
});

describe('amounts', () => {
  it.each([
    ['29 EUR', 29, 'EUR'],
    ['€29.00', 29, 'EUR'],
    ['29 euros', 29, 'EUR'],
    ['$1,200', 1200, 'USD'],
    ['1.200,50 €', 1200.5, 'EUR'],
    ['£1.2k', 1200, 'GBP'],
    ['15 %', 15, '%'],
    ['20 percent', 20, '%'],
    ["CHF 1'200", 1200, 'CHF'],
  ])('%s', (text, value, unit) => {
    expect(amountsNamed(`It is ${text} for all.`)).toEqual([expect.objectContaining({ value, unit })]);
  });

  it('reads none in plain numbers', () => {
    expect(amountsNamed('We plan 30 stops at 14:30 on 12 May for 12 vans.')).toEqual([]);
  });
});

describe('prompt version', () => {
  it('follows the words and not the line ends', () => {
    expect(promptVersion(['a\nb'])).toBe(promptVersion(['a\r\nb\n']));
    expect(promptVersion(['a'])).not.toBe(promptVersion(['b']));
    expect(promptVersion(['a', 'b'])).not.toBe(promptVersion(['ab']));
  });
});

describe('sentiment', () => {
  const message = (n: number, body = `message ${n}`) => ({
    id: String(n).padStart(4, '0'),
    at: n * 1000,
    channel: 'email' as const,
    direction: n % 2 === 0 ? ('inbound' as const) : ('outbound' as const),
    speaker: 'Dana\nOkafor',
    subject: '',
    body,
  });

  it('transcribes the newest 80 as of the message judged, one line each', () => {
    const all = Array.from({ length: 100 }, (_, n) => message(n + 1)).reverse();
    const lines = buildSentimentTranscriptFromMessages(all, { id: '0090', at: 90_000 }).split('\n');
    expect(lines).toHaveLength(80);
    expect(lines[0]).toContain('message 11');
    expect(lines.at(-1)).toBe('1970-01-01T00:01:30.000Z email inbound Dana Okafor: message 90');
    expect(buildSentimentTranscriptFromMessages([message(1, ' \n')], { id: '0001', at: 1000 })).toBe('');
  });

  it('reads the same in whatever order the rows come, and nothing later than the message judged', () => {
    const moments = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 });
    // Mail has whole seconds: several messages of one second stand in the order in which they were stored.
    const rows = moments.map((numbers) => numbers.map((n) => ({ ...message(n), at: Math.floor(n / 3) * 1000 })));
    fc.assert(
      fc.property(rows, fc.nat(), fc.nat(), (all, pick, turn) => {
        const asOf = all[pick % all.length];
        if (asOf === undefined) return;
        const turned = [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)].reverse();
        const transcript = buildSentimentTranscriptFromMessages(all, asOf);
        expect(buildSentimentTranscriptFromMessages(turned, asOf)).toBe(transcript);
        expect(transcript.split('\n').at(-1)).toContain(asOf.body);
        for (const each of all)
          if (each.at > asOf.at)
            expect(transcript.split('\n').some((line) => line.endsWith(` ${each.body}`))).toBe(false);
      }),
    );
  });

  it('takes the model for its tag and reads Neutral when it fails', async () => {
    const ask = (script: Parameters<typeof scriptedModel>[0]) =>
      judgeSentiment(
        { model: scriptedModel(script).client, clock: stillClock(0), modelName: 'm' },
        { transcript: 't', newest: { subject: '', body: 'b', channel: 'email', at: 0 }, budgetMs: 1000 },
      );
    expect(await ask({ sentiment: { value: { tag: 'Interested', reason: 'r' } } })).toMatchObject({
      sentiment: 'Interested',
      failure: null,
    });
    expect(await ask({ sentiment: { fail: 'spent_balance', fatal: true } })).toMatchObject({
      sentiment: 'Neutral',
      failure: { code: 'spent_balance', fatal: true },
    });
  });
});
