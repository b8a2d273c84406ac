import { describe, expect, it } from 'vitest';
import { isSameContent } from './same-content';

const long = 'Could you send me the price list for twelve vans before Thursday, and say how long the set-up takes?';
const mail = (more: Partial<Parameters<typeof isSameContent>[0]> = {}) => ({
  from: 'dana@northwind.example',
  at: 0,
  subject: 'Re: Rounds',
  text: long,
  ...more,
});
const hours = 3_600_000;

describe('copies of one mail', () => {
  it.each([
    ['stamped by somebody else', { at: 5 * 24 * hours }],
    [
      'with a banner in front and a footer behind',
      { text: `[EXTERNAL] Be careful.\n\n${long}\n--\nThis mail was scanned.` },
    ],
    ['made from HTML', { text: long.replace(', and', ',\n  and').toUpperCase() }],
    ['from a list that rewrote its sender', { from: 'list@northwind.example' }],
    [
      'whose words a gateway changed a little',
      { text: `${long.replace('price list', 'https://safe.example/x')} Dana` },
    ],
  ])('%s', (_how, more) => {
    expect(isSameContent(mail(), mail(more))).toBe(true);
    expect(isSameContent(mail(more), mail())).toBe(true);
  });

  it('without any text, by sender, day and subject', () => {
    expect(isSameContent(mail(), mail({ text: '' }))).toBe(true);
    expect(isSameContent(mail(), mail({ text: '', subject: 'Invoice' }))).toBe(false);
  });
});

describe('another mail', () => {
  it.each([
    ['with other words', { text: 'Your parcel could not be delivered. Pay the fee at once under this link.' }],
    ['of somebody else who says the same few words', { text: 'Yes, please.', from: 'ivo@couriers.example' }],
    ['that says the same few words on another day', { text: 'Yes, please.', at: 3 * 24 * hours }],
    ['without text, of somebody else', { text: '', from: 'ivo@couriers.example' }],
  ])('%s', (_how, more) => {
    const first = more.text === 'Yes, please.' ? mail({ text: more.text }) : mail();
    expect(isSameContent(first, mail(more))).toBe(false);
  });
});
