import { describe, expect, it } from 'vitest';
import { detectOptOut, isOptInKeyword, isOptOutText } from './detect-opt-out';
import { optOutCases } from './opt-out.cases';

describe('detectOptOut', () => {
  for (const [language, { yes, no }] of Object.entries(optOutCases)) {
    it(`hears who wants no more: ${language}`, () => {
      expect(yes.filter((text) => !isOptOutText(text))).toEqual([]);
    });
    it(`leaves the others alone: ${language}`, () => {
      expect(no.filter((text) => isOptOutText(text))).toEqual([]);
    });
  }

  it('tells the form and the place', () => {
    expect(detectOptOut({ text: 'stop!!' })).toMatchObject({ form: 'keyword', where: 'text' });
    expect(detectOptOut({ text: 'Please take me off your list.' })).toMatchObject({ form: 'polite' });
    expect(detectOptOut({ text: 'Stop spamming me, you idiots.' })).toMatchObject({ form: 'angry' });
    expect(detectOptOut({ text: 'Under GDPR, delete my data.' })).toMatchObject({ form: 'legal' });
    expect(detectOptOut({ text: '', subject: 'unsubscribe' })).toMatchObject({
      form: 'unsubscribe_mail',
      where: 'subject',
    });
    expect(detectOptOut({ text: 'x', to: ['unsubscribe+81f3@fernhill.example'] })).toMatchObject({
      where: 'recipient',
    });
  });

  it('does not read quotes, nor our subject coming back', () => {
    expect(detectOptOut({ text: 'Sounds good!\n\n> Reply STOP to unsubscribe me' })).toBeNull();
    expect(
      detectOptOut({ text: 'Sounds good!', subject: 'Re: Stop paying for empty miles? Unsubscribe here' }),
    ).toBeNull();
  });

  it('does not take a newsletter for somebody who leaves', () => {
    expect(isOptOutText('Our June news.\n\nTo unsubscribe, click here: https://news.example/u')).toBe(false);
    expect(isOptOutText('If you do not wish to receive this, reply with "remove me" in the subject.')).toBe(false);
  });

  it('lets START undo a keyword, and nothing else', () => {
    expect(isOptInKeyword('Start')).toBe(true);
    expect(isOptInKeyword('Start the trial on Monday')).toBe(false);
  });
});
