import { describe, expect, it } from 'vitest';
import type { Findings } from '../../shared/schemas/findings';
import { makeDrafts } from '../dev/fixture-drafts';
import { personNote } from './person-note';

const inbound = makeDrafts(1)[0]?.detail.thread.findLast((message) => message.direction === 'inbound');
if (!inbound) throw new Error('no fixture');
const none: Findings = {
  bounce: null,
  autoReply: null,
  optOut: null,
  wrongPerson: null,
  meeting: null,
  acknowledgement: false,
  call: null,
  schedulingLink: null,
  instruction: null,
  asked: null,
  sentiment: null,
  sentences: {},
};
const plain = { ...inbound, findings: none };
const left = {
  ...inbound,
  findings: {
    ...none,
    wrongPerson: {
      kind: 'left_company' as const,
      instead: { name: 'Erik Lund', email: 'erik@northwind.example', phone: null },
    },
  },
};

describe('personNote', () => {
  it('stays with the lead when other messages follow, with whoever is named instead', () => {
    const [note] = personNote([left, plain, plain], inbound.at);
    expect(note).toContain('has left the company');
    expect(note).toContain('It names instead: Erik Lund, erik@northwind.example.');
  });

  it('is nothing where no message says so, and reads only what came in', () => {
    expect(personNote([plain], inbound.at)).toEqual([]);
    expect(personNote([{ ...left, direction: 'outbound' }], inbound.at)).toEqual([]);
  });
});
