import type { MessageAddressObject, MessageEnvelopeObject } from 'imapflow';
import type { RemoteMessage } from '../reader';
import type { Waiting } from './plan-pages';

/** A whole address, lower-cased, or null for what a broken header left us. */
const whole = (one: MessageAddressObject | undefined): string | null => {
  const address = one?.address?.trim().toLowerCase() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
};

/** The same message seen twice, by two pulls or after a crash between page and cursor, has the same id. */
export const externalIdOf = (waiting: Waiting): string => `${waiting.path}:${waiting.uidValidity}:${waiting.uid}`;

/**
 * Makes what the pipeline takes from one fetched message.
 *
 * Direction: what lies in Sent is outbound under whatever name it was sent; everything else came in, also under our own
 * address, which anybody can write into a From header.
 *
 * The time is the server's (INTERNALDATE), not the Date header: the sender writes the header, and a wrong clock there
 * would make an old message the newest one of its thread, or hide a new one.
 */
export const toRemoteMessage = (input: {
  waiting: Waiting;
  raw: Uint8Array;
  envelope: MessageEnvelopeObject | undefined;
  ownAddress: string;
  inSent: boolean;
}): RemoteMessage => {
  const { waiting, raw, envelope, inSent } = input;
  const own = input.ownAddress.toLowerCase();
  const from = whole(envelope?.from?.[0]);
  const recipients = [...(envelope?.to ?? []), ...(envelope?.cc ?? [])].map(whole);
  const firstRecipient = recipients.find((address) => address !== null && address !== own) ?? null;
  return {
    externalId: externalIdOf(waiting),
    channel: 'email',
    direction: inSent ? 'outbound' : 'inbound',
    at: waiting.at,
    campaignExternalId: null,
    leadEmail: inSent ? firstRecipient : from,
    threadExternalId: null,
    content: { kind: 'raw', raw },
  };
};
