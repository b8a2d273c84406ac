import { describe, expect, it } from 'vitest';
import { toRemoteMessage } from './to-remote-message';

const of = (from: string | undefined, to: string[], inSent: boolean, cc: string[] = []) => {
  const { direction, leadEmail, externalId, at } = toRemoteMessage({
    waiting: { path: 'INBOX', uidValidity: '7', uid: 3, at: 1_000 },
    raw: new Uint8Array(),
    envelope: {
      from: from === undefined ? [] : [{ address: from }],
      to: to.map((address) => ({ address })),
      cc: cc.map((address) => ({ address })),
    },
    ownAddress: 'Mara@Fernhill.example',
    inSent,
  });
  return { direction, leadEmail, externalId, at };
};

describe('toRemoteMessage', () => {
  it('takes the writer of what came in for the lead', () => {
    expect(of('Lea@Lead.example', ['mara@fernhill.example'], false)).toEqual({
      direction: 'inbound',
      leadEmail: 'lea@lead.example',
      externalId: 'INBOX:7:3',
      at: 1_000,
    });
  });

  it('takes what lies in Sent for outbound, also from another of our names', () => {
    expect(of('hello@fernhill.example', ['lea@lead.example'], true)).toMatchObject({
      direction: 'outbound',
      leadEmail: 'lea@lead.example',
    });
  });

  it('does not believe our own address in the inbox, and looks past ourselves for the lead of what we sent', () => {
    expect(of('MARA@fernhill.example', ['mara@fernhill.example', 'kim@lead.example'], false)).toMatchObject({
      direction: 'inbound',
    });
    expect(of('MARA@fernhill.example', ['mara@fernhill.example', 'kim@lead.example'], true)).toMatchObject({
      direction: 'outbound',
      leadEmail: 'kim@lead.example',
    });
    expect(of('mara@fernhill.example', [], true, ['kim@lead.example']).leadEmail).toBe('kim@lead.example');
  });

  it('names no lead where the header names none', () => {
    expect(of(undefined, ['mara@fernhill.example'], false).leadEmail).toBeNull();
    expect(of('undisclosed-recipients', [], false).leadEmail).toBeNull();
    expect(of('mara@fernhill.example', ['mara@fernhill.example'], true).leadEmail).toBeNull();
  });
});
