import { EventEmitter } from 'node:events';

/** One message in a folder. `raw` is read when needed: the store decides from where. */
export interface StoredMail {
  readonly uid: number;
  readonly flags: ReadonlySet<string>;
  readonly receivedAt: number;
  readonly modseq: bigint;
  readonly raw: () => Buffer;
  readonly size: number;
}

/** A change that other connections on the same folder are told about. */
export type FolderChange =
  | { readonly kind: 'added'; readonly uid: number }
  | { readonly kind: 'flags'; readonly uid: number }
  | { readonly kind: 'expunged'; readonly uid: number };

/**
 * One folder: messages in UID order, the next UID, and the highest modification sequence. It only holds; what must survive
 * is journalled by `MailStore` before it lands here.
 */
export class Folder extends EventEmitter<{ change: [FolderChange] }> {
  readonly messages: StoredMail[] = [];
  uidNext = 1;
  highestModseq = 1n;

  constructor(
    readonly name: string,
    readonly specialUse: string | null,
    readonly uidValidity: number,
  ) {
    super();
    this.setMaxListeners(0);
  }

  add(mail: Omit<StoredMail, 'modseq' | 'uid'> & { readonly uid?: number }): StoredMail {
    const uid = mail.uid ?? this.uidNext;
    const stored = { ...mail, uid, modseq: this.nextModseq() };
    this.messages.push(stored);
    this.uidNext = Math.max(this.uidNext, uid + 1);
    this.emit('change', { kind: 'added', uid });
    return stored;
  }

  setFlags(uid: number, flags: ReadonlySet<string>): void {
    const at = this.messages.findIndex((mail) => mail.uid === uid);
    const mail = this.messages[at];
    if (!mail) return;
    this.messages[at] = { ...mail, flags, modseq: this.nextModseq() };
    this.emit('change', { kind: 'flags', uid });
  }

  remove(uid: number): void {
    const at = this.messages.findIndex((mail) => mail.uid === uid);
    if (at === -1) return;
    this.messages.splice(at, 1);
    this.nextModseq();
    this.emit('change', { kind: 'expunged', uid });
  }

  find(uid: number): StoredMail | undefined {
    return this.messages.find((mail) => mail.uid === uid);
  }

  private nextModseq(): bigint {
    this.highestModseq += 1n;
    return this.highestModseq;
  }
}

/** Folders of every account, with the special uses of RFC 6154. */
export const standardFolders: readonly { readonly name: string; readonly specialUse: string | null }[] = [
  { name: 'INBOX', specialUse: null },
  { name: 'Sent', specialUse: '\\Sent' },
  { name: 'Drafts', specialUse: '\\Drafts' },
  { name: 'Junk', specialUse: '\\Junk' },
  { name: 'Trash', specialUse: '\\Trash' },
  { name: 'Archive', specialUse: '\\Archive' },
];

/** One user's mailbox. */
export class Mailbox {
  readonly folders = new Map<string, Folder>();

  constructor(
    readonly address: string,
    private readonly uidValidity: number,
  ) {
    for (const { name, specialUse } of standardFolders)
      this.folders.set(name, new Folder(name, specialUse, uidValidity));
  }

  /** Finds a folder; INBOX in any case, as the protocol wants. */
  folder(name: string): Folder | null {
    return this.folders.get(name.toUpperCase() === 'INBOX' ? 'INBOX' : name) ?? null;
  }

  create(name: string): Folder {
    const made = new Folder(name, null, this.uidValidity);
    this.folders.set(name, made);
    return made;
  }
}
