import type { CheckContext } from '../evaluation/check-context';

/** A check context in which nothing is allowed but what is handed over. */
export const emptyContext: CheckContext = {
  channel: 'email',
  draft: '',
  subject: '',
  lead: { name: '', email: '', phone: null, company: null, zone: null },
  otherNames: [],
  persona: { name: '', signature: '' },
  inbound: { subject: '', body: '', signature: '', at: 0 },
  history: [],
  knowledge: [],
  offered: [],
  windowAsked: null,
  bookingLink: null,
  linkAllowList: [],
  ownAddresses: [],
  recipients: { to: [], cc: [] },
  writer: '',
  known: [],
  ofOtherLeads: [],
  inboundInstruction: null,
  wrongPerson: null,
  language: null,
  now: 0,
};
