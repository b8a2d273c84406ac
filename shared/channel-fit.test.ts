import { describe, expect, it } from 'vitest';
import { doesNotFit, paragraphsIn } from './channel-fit';

describe('what a channel carries', () => {
  it('an SMS of three parts, counted as carriers do, and not of four', () => {
    expect(doesNotFit('sms', 'a'.repeat(459))).toBeNull();
    expect(doesNotFit('sms', 'a'.repeat(460))).toBe(
      'This SMS takes 4 parts; at most 3 are sent (460 characters, 459 fit). Shorten it, then approve.',
    );
    // Signs of the extension table take two.
    expect(doesNotFit('sms', '€'.repeat(228))).toBeNull();
    expect(doesNotFit('sms', '€'.repeat(229))).toMatch(/4 parts/);
    expect(doesNotFit('sms', `ш${'a'.repeat(200)}`)).toBeNull();
    expect(doesNotFit('sms', `ш${'a'.repeat(201)}`)).toBe(
      'This SMS takes 4 parts; at most 3 are sent (202 characters, 201 fit). Without ш a part holds 153 instead of 67. Shorten it, then approve.',
    );
    // Space at the ends is not sent.
    expect(doesNotFit('sms', `${'a'.repeat(459)}\n\n`)).toBeNull();
  });

  it('a LinkedIn message of three paragraphs; a mail of any length', () => {
    expect(paragraphsIn('One.\r\nStill one.\n \nTwo.\n\n\n\nThree.\n')).toHaveLength(3);
    expect(doesNotFit('linkedin', 'One.\r\n\r\nTwo.\n\nThree.')).toBeNull();
    expect(doesNotFit('linkedin', 'One.\r\n\r\nTwo.\n\nThree.\n\nFour.')).toBe(
      'This LinkedIn message has 4 paragraphs; at most 3 are sent. Join or cut some, then approve.',
    );
    expect(doesNotFit('email', 'a\n\n'.repeat(4000))).toBeNull();
  });
});
