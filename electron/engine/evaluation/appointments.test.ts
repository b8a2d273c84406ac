import { expect, it } from 'vitest';
import { strangeAppointment } from './appointments';
import type { CheckContext } from './check-context';

const now = Date.UTC(2026, 4, 4, 9);

/** What a lead wrote last and before, and which messages of before were read for their times. */
const saying = (inbound: string, before: readonly string[]): { context: CheckContext; read: string[] } => {
  const read: string[] = [];
  const history = before.map((body, n) => ({
    at: now - (before.length - n) * 3_600_000,
    direction: 'inbound' as const,
    get body() {
      read.push(body);
      return body;
    },
  }));
  const context: CheckContext = {
    channel: 'email',
    draft: '',
    subject: 'Re: Rounds',
    lead: {
      ...{ name: 'Dana Okafor', email: 'dana@northwind.example', phone: null },
      ...{ company: 'Northwind', zone: 'Europe/Lisbon' },
    },
    otherNames: [],
    persona: { name: 'Mara Lind', signature: 'Mara Lind' },
    inbound: { subject: 'Rounds', body: inbound, signature: '', at: now },
    history,
    knowledge: [{ key: 'support', text: 'Somebody always answers.' }],
    offered: [],
    windowAsked: null,
    bookingLink: null,
    linkAllowList: [],
    ownAddresses: [],
    recipients: { to: ['dana@northwind.example'], cc: [] },
    writer: 'dana@northwind.example',
    known: [],
    ofOtherLeads: [],
    inboundInstruction: null,
    wrongPerson: null,
    language: 'en',
    now,
  };
  return { context, read };
};

const before = ['We start on Friday.', 'Our depot is in Porto.'];

it('takes a day from whoever named it, and reads no further back than that', () => {
  const last = saying('Could you come on Friday?', before);
  expect(strangeAppointment('Friday it is, we meet your drivers then.', last.context)).toBeNull();
  expect(last.read).toEqual([]);
  const first = saying('Could you come?', before);
  expect(strangeAppointment('Friday it is, we meet your drivers then.', first.context)).toBeNull();
  expect(first.read).toEqual([before[1], before[0]]);
});

it('reads all that was said before it calls a day nobody named an appointment', () => {
  const { context, read } = saying('Could you come?', before);
  expect(strangeAppointment('We meet your drivers on Thursday.', context)).toMatch(/not among the times offered/);
  expect(read).toEqual([before[1], before[0]]);
});

it('reads nobody for a day on which we only come back', () => {
  const { context, read } = saying('Could you come?', before);
  expect(strangeAppointment('I will send you the numbers on Thursday.', context)).toBeNull();
  expect(read).toEqual([]);
});
