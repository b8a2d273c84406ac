import { describe, expect, it } from 'vitest';
import type { DraftContext } from './draft-context';
import { strategyDocument } from './draft-documents';

const notice =
  'This e-mail and its attachments are confidential and intended solely for the addressee. If you received this message in error, please delete it.';

const withSignature = (signature: string): DraftContext => ({
  channel: 'email',
  language: 'en',
  lead: { name: 'Dana Okafor', email: 'dana@northwind.example', company: 'Northwind', role: null, zone: null },
  campaign: { name: 'Key accounts' },
  sentiment: 'Interested',
  inbound: { subject: 'Rounds', body: 'Call me.', at: 0, signature },
  lessons: [],
  history: [],
  knowledge: [],
  persona: { name: 'Mara Lind', tone: '', greeting: '', signature: 'Mara Lind', goals: '', service: '' },
  bookingLink: null,
  leadSchedulingLink: null,
  windowAsked: null,
  wish: null,
  alternative: 0,
  budgetMs: 1_000,
});

describe('the signature of the inbound, as a model is told it', () => {
  const card =
    'Best regards,\nDana Okafor\nHead of Fleet\nNorthwind Couriers Ltd\nM: +44 7700 900123\nhttps://northwind.example';

  it.each([
    ['a notice of its own', `${card}\n\n${notice}`],
    ['a notice tight below', `${card}\n${notice}`],
    ['none', card],
  ])('keeps the card and its facts: %s', (_, signature) => {
    const { inbound } = strategyDocument(withSignature(signature));
    expect(inbound.signature).toBe(card);
    expect(inbound.signatureFacts).toEqual({
      name: 'Dana Okafor',
      title: 'Head of Fleet',
      company: 'Northwind Couriers Ltd',
      phones: ['+447700900123'],
      emails: [],
      links: ['https://northwind.example'],
      address: null,
    });
  });

  it('says null and empty where there is nothing', () => {
    const { inbound } = strategyDocument(withSignature(notice));
    expect(inbound.signature).toBe('');
    expect(inbound.signatureFacts).toMatchObject({ name: null, phones: [], links: [] });
  });
});
