import { describe, expect, it } from 'vitest';
import type { CheckContext } from './check-context';
import { runRuleChecks } from './run-rule-checks';

const signed = 'Mara Lind\nFernhill';
const startAt = Date.UTC(2026, 10, 23, 15);
/** A reply with one sentence to look at, to a lead who asked what it costs. */
const context = (draft: string): CheckContext => ({
  channel: 'email',
  draft: `Hi Fiona,\n\n${draft}\n\n${signed}`,
  subject: 'Re: Rounds',
  lead: { name: 'Fiona Carr', email: 'fiona@strath.example', phone: null, company: null, zone: 'Europe/London' },
  otherNames: [],
  persona: { name: 'Mara Lind', signature: signed },
  inbound: { subject: 'Rounds', body: 'What does it cost for 14 vans?', signature: '', at: Date.UTC(2026, 10, 20, 16) },
  history: [],
  knowledge: [{ key: 'price', text: '€29 per van and month.' }],
  offered: [
    { startAt, endAt: startAt + 20 * 60_000, zone: 'Europe/London', label: 'Monday 23 November, 15:00, London time' },
  ],
  windowAsked: null,
  bookingLink: null,
  linkAllowList: [],
  ownAddresses: [],
  recipients: { to: ['fiona@strath.example'], cc: [] },
  writer: 'fiona@strath.example',
  known: [],
  ofOtherLeads: [],
  inboundInstruction: null,
  wrongPerson: null,
  language: null,
  now: Date.UTC(2026, 10, 20, 17),
});
const failed = (draft: string, name: string): boolean =>
  runRuleChecks(context(draft)).some((check) => check.name === name && !check.passed);

describe('an hour in words without a day is a time as well', () => {
  it.each([
    'I will call you at five.',
    'My colleague will call you at five, your time.',
    'Call me at five.',
    'Let us talk at ten sharp.',
    'Wir rufen Sie um fünf an.',
    'Wir telefonieren um fünf.',
    'We bellen u om vijf.',
    'Le llamo a las cinco.',
    'Ligo-lhe às cinco.',
    'La chiamo alle cinque.',
  ])('is held: %s', (draft) => expect(failed(draft, 'time')).toBe(true));

  it.each([
    'The demo starts at ten vans.',
    'We can talk at one of the two times.',
    'Our plans start at three vans; let us talk.',
    'We met at one of your depots.',
    'Das Gespräch dauert um zwei Minuten länger.',
    'Call me when it suits you.',
    'We can talk about all five depots.',
    'Ein Anruf genügt, um zwei Fragen zu klären.',
    'Let us meet at one and the same place.',
    'It starts at five.',
  ])('is read as ever: %s', (draft) => expect(failed(draft, 'time')).toBe(false));
});

describe('what is said to cost nothing', () => {
  it.each([
    'It is free for the first year.',
    'The first year is free.',
    'You get three months free.',
    'It will not cost you anything.',
    'That won’t cost you a penny.',
  ])('is held: %s', (draft) => expect(failed(draft, 'price')).toBe(true));

  it.each(['Feel free to ask.', 'Your drivers are free to choose.', 'It costs €29 per van and month.'])(
    'is read as ever: %s',
    (draft) => expect(failed(draft, 'price')).toBe(false),
  );
});
