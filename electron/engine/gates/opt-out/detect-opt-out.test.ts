import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesByLanguage } from './cases';
import { detectOptOut, isBareOptInKeyword, isOptInKeyword, isOptOutText } from './detect-opt-out';

const recallGoal = 0.97;
const falseAlarmGoal = 0.03;

describe('detectOptOut', () => {
  for (const [language, { optOut, noOptOut, leftCompany, wrongPerson, neither }] of Object.entries(casesByLanguage)) {
    it(`hears who wants no more: ${language}`, () => {
      const missed = optOut.filter((text) => !isOptOutText(text));
      expect(1 - missed.length / optOut.length, missed.join(' | ')).toBeGreaterThanOrEqual(recallGoal);
    });
    it(`leaves the others alone: ${language}`, () => {
      const others = [...noOptOut, ...neither, ...[...leftCompany, ...wrongPerson].map(({ text }) => text)];
      const heard = others.filter((text) => isOptOutText(text));
      expect(heard.length / others.length, heard.join(' | ')).toBeLessThanOrEqual(falseAlarmGoal);
    });
  }

  it('tells the form and the place, in the words that were written', () => {
    expect(detectOptOut({ text: 'stop!!' })).toMatchObject({ form: 'keyword', where: 'text' });
    expect(detectOptOut({ text: 'Please take me off your list.' })).toMatchObject({ form: 'polite' });
    expect(detectOptOut({ text: 'Stop spamming me, you idiots.' })).toMatchObject({ form: 'angry' });
    expect(detectOptOut({ text: 'Under GDPR, delete my data.' })).toMatchObject({ form: 'legal' });
    expect(detectOptOut({ text: 'Désabonnez-moi, merci.' })?.evidence).toContain('Désabonnez-moi');
  });

  it.each([
    'S T O P',
    's.t.o.p',
    'STOP!!!',
    'stoppp',
    'Ｓｔｏｐ',
    'st\u200bop',
    'Please  STOP',
    'UNSUBSCRIBE.',
    '"stop"',
  ])('sees through how it is typed: %s', (text) => {
    expect(isOptOutText(text)).toBe(true);
  });

  it('reads wrapped lines as one sentence', () => {
    const text =
      'Thank you for the mail, but we have all we need. Would you please remove\nour address from your distribution list? Bye';
    expect(isOptOutText(text)).toBe(true);
  });

  it('acts on the reply codes of China on SMS only', () => {
    expect(detectOptOut({ text: 'T', channel: 'sms' })).not.toBeNull();
    expect(detectOptOut({ text: 'T', channel: 'email' })).toBeNull();
  });

  it('counts a keyword as a line of its own in a short message, not in one that tells how to leave', () => {
    expect(isOptOutText('Wrong number. STOP')).toBe(true);
    expect(isOptOutText('Hi, thanks but no thanks.\nUnsubscribe')).toBe(true);
    expect(isOptOutText('Great offers!\nTo be removed, reply with the word below.\nSTOP')).toBe(false);
  });

  describe('subject', () => {
    it('is read when it is the writer’s own', () => {
      expect(detectOptOut({ text: 'Thanks', subject: 'Remove' })).toMatchObject({ form: 'keyword', where: 'subject' });
      expect(detectOptOut({ text: 'See above.', subject: 'Bitte aus dem Verteiler nehmen' })).toMatchObject({
        where: 'subject',
      });
      expect(detectOptOut({ text: 'Thanks', subject: 'UNSUBSCRIBE - Re: Rounds' })).toMatchObject({
        form: 'keyword',
        where: 'subject',
      });
    });
    it('says nothing when it is ours coming back, or tells about leaving', () => {
      expect(
        detectOptOut({ text: 'Sounds good!', subject: 'Re: Stop paying for empty miles? Unsubscribe here' }),
      ).toBeNull();
      expect(detectOptOut({ text: 'Sounds good!', subject: 'AW: Unsubscribe me' })).toBeNull();
      expect(detectOptOut({ text: 'News', subject: 'How to unsubscribe from anything' })).toBeNull();
    });
  });

  describe('mail made to unsubscribe', () => {
    it('goes to an address made for it, whatever it says', () => {
      for (const to of [
        'unsubscribe@fernhill.example',
        'unsubscribe+81f3@fernhill.example',
        'mara+unsub=dana@fernhill.example',
      ])
        expect(detectOptOut({ text: 'x', to: [to] }), to).toMatchObject({
          form: 'unsubscribe_mail',
          where: 'recipient',
        });
      expect(detectOptOut({ text: 'x', to: ['mara@fernhill.example', 'unsubstantiated@fernhill.example'] })).toBeNull();
    });
    it('or says it in the subject alone, or with what a mail program adds', () => {
      expect(detectOptOut({ text: '', subject: 'unsubscribe' })).toMatchObject({
        form: 'unsubscribe_mail',
        where: 'subject',
      });
      expect(
        detectOptOut({ text: 'This is a request to unsubscribe from the mailing list.', subject: 'Unsubscribe' }),
      ).toMatchObject({ form: 'unsubscribe_mail', where: 'subject' });
    });
  });

  it('does not read quotes, nor our own footer left in the text', () => {
    expect(detectOptOut({ text: 'Sounds good!\n\n> Reply STOP to unsubscribe me' })).toBeNull();
    expect(isOptOutText("Sounds good!\n\nMara\nIf you'd rather not hear from me, just reply STOP.")).toBe(false);
    expect(isOptOutText('Gern am Dienstag.\n\nWenn Sie keine Mails mehr möchten, antworten Sie mit STOP.')).toBe(false);
  });

  it('does not take a newsletter for somebody who leaves', () => {
    expect(isOptOutText('Our June news.\n\nTo unsubscribe, click here: https://news.example/u')).toBe(false);
    expect(isOptOutText('If you do not wish to receive this, reply with "remove me" in the subject.')).toBe(false);
    expect(isOptOutText('You can stop these mails at any time. Unsubscribe <https://news.example/u>')).toBe(false);
  });

  it('hears a threat that begins with "if you"', () => {
    expect(isOptOutText('If you write to me again I will report you as spam.')).toBe(true);
  });

  it('never throws, and costs a bounded time, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 80 }), (text, subject) => {
        detectOptOut({ text, subject });
      }),
      { numRuns: 200 },
    );
    for (const word of ['stop sending me ', 'please do not ', 'nicht mehr ', 'ne me plus ', 'no me más ', 'a ', 'не '])
      detectOptOut({ text: word.repeat(20_000 / word.length) });
  });
});

describe('isOptInKeyword', () => {
  it('lets START undo a keyword, and nothing else', () => {
    expect(['Start', 'UNSTOP', 'yes!', 'S T A R T'].filter((text) => !isOptInKeyword(text))).toEqual([]);
    expect(['Start the trial on Monday', 'HELP', 'INFO', 'stop', ''].filter(isOptInKeyword)).toEqual([]);
  });
  it('tells START from YES, which may answer a question', () => {
    expect(isBareOptInKeyword('unstop')).toBe(true);
    expect(isBareOptInKeyword('yes')).toBe(false);
  });
  it('takes HELP and INFO for neither', () => {
    expect(['HELP', 'info', 'Help me'].filter(isOptOutText)).toEqual([]);
  });
});
