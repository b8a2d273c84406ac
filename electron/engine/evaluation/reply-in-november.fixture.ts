import type { KnowledgeLine } from '../drafting';
import type { CheckContext } from './check-context';

const signed = 'Mara Lind\nFernhill';
const startAt = Date.UTC(2026, 10, 23, 15);

/** A reply of Friday 20 November 2026 that offers one time of the Monday after it, to a lead who wrote an hour before. */
export const replyInNovember = ({
  body,
  draft,
  knowledge = [],
}: {
  /** What the lead wrote. */
  body: string;
  /** What stands between greeting and signature. */
  draft: string;
  knowledge?: KnowledgeLine[];
}): CheckContext => ({
  channel: 'email',
  draft: `Hi Fiona,\n\n${draft}\n\n${signed}`,
  subject: 'Re: Rounds',
  lead: { name: 'Fiona Carr', email: 'fiona@strath.example', phone: null, company: null, zone: 'Europe/London' },
  otherNames: [],
  persona: { name: 'Mara Lind', signature: signed },
  inbound: { subject: 'Rounds', body, signature: '', at: Date.UTC(2026, 10, 20, 16) },
  history: [],
  knowledge,
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
