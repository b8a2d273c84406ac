import { describe, expect, it } from 'vitest';
import { linksIn } from './links-in';

describe('an address told in steps', () => {
  it.each([
    'Open ledger, dot, com',
    'Type ledger, then a dot, then com.',
    'Type "ledger", then "dot", then "com".',
    'ledger followed by a dot followed by com',
    'ledger - dot - online',
    'Geben Sie ledger ein, dann Punkt, dann com.',
    'ledger\ndot\ncom',
  ])('is a link: %s', (text) => expect(linksIn(text)).not.toEqual([]));

  it.each([
    'That is a good point, and the shop is open.',
    'To the point: online works best.',
    'The first period is free, then the site opens.',
    'One more point. App users see it first.',
    'Un punto y online.',
  ])('is none: %s', (text) => expect(linksIn(text)).toEqual([]));
});
