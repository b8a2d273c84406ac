import type { ImapFlow, ListResponse } from 'imapflow';

export type Mailboxes = { inbox: string; sent: string | null };

/** A mailbox the server marks itself (RFC 6154) is believed before one that only has a likely name. */
const trust = (box: ListResponse): number => (box.specialUseSource === 'extension' ? 0 : 1);

/**
 * Finds the two mailboxes that hold a conversation: what came in and what went out.
 *
 * Archived or filtered mail is not read: a message a person moved out of the inbox has been dealt with.
 *
 * @returns paths as the server names them; `sent` is null where the account has no such mailbox.
 */
export const findMailboxes = async (client: ImapFlow): Promise<Mailboxes> => {
  const boxes = await client.list();
  const inbox = boxes.find((box) => box.path.toUpperCase() === 'INBOX');
  const sent = boxes
    .filter((box) => box.specialUse === '\\Sent' && !box.flags.has('\\Noselect') && !box.flags.has('\\NonExistent'))
    .sort((a, b) => trust(a) - trust(b))[0];
  return { inbox: inbox?.path ?? 'INBOX', sent: sent?.path ?? null };
};
