import { describe, expect, it } from 'vitest';
import { lengthOf } from './draft-length';

describe('how long a reply is', () => {
  it('is counted as the channel counts it, with its bounds', () => {
    expect(lengthOf('a'.repeat(300), 'email')).toEqual({
      text: '300 of 1,200',
      outside: false,
      tooLong: false,
      note: '',
    });
    expect(lengthOf('Thanks!', 'email')).toMatchObject({
      text: '7, at least 220',
      outside: true,
      note: 'shorter than 220',
    });
    expect(lengthOf('a'.repeat(1201), 'email')).toMatchObject({
      outside: true,
      tooLong: false,
      note: 'longer than 1,200',
    });
    expect(lengthOf('One.\n\nTwo.\n\nThree.\n\nFour.', 'linkedin')).toMatchObject({
      text: '4 paragraphs',
      outside: true,
      tooLong: true,
      note: 'more than 3 paragraphs',
    });
  });

  it('of an SMS is told in parts, and what makes them short is named', () => {
    expect(lengthOf('a'.repeat(160), 'sms')).toEqual({
      text: '160 of 160, 1 part',
      outside: false,
      tooLong: false,
      note: '',
    });
    expect(lengthOf('a'.repeat(460), 'sms')).toMatchObject({
      text: '460 of 459, 4 parts',
      outside: true,
      tooLong: true,
      note: 'more than 3 parts',
    });
    expect(lengthOf('’'.repeat(202), 'sms')).toMatchObject({ text: '202 of 201, 4 parts', outside: true });
    expect(lengthOf('It’s on', 'sms')).toMatchObject({
      text: '7 of 70, 1 part',
      note: '’ makes each part 70 characters instead of 160',
    });
  });
});
