import type { Folder, FolderChange, Mailbox, StoredMail } from '../mailbox';
import { BadCommand } from './tokenize';
import { toBytes, type Wire } from './wire';

/** A refusal that is not the client's bad syntax: answered with NO. `code` is the response code, e.g. `TRYCREATE`. */
export class NoCommand extends Error {
  constructor(
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
  }
}

/** A folder as one connection sees it: sequence numbers change only when this connection is told so. */
interface Selected {
  readonly folder: Folder;
  readonly readOnly: boolean;
  /** UIDs in sequence order. */
  readonly uids: number[];
  readonly pending: FolderChange[];
  readonly listener: (change: FolderChange) => void;
}

/**
 * State of one IMAP connection: who is logged in, the folder selected, and the untagged responses to be sent. Output is
 * gathered per command, so that a fault can cut it.
 */
export class Session {
  mailbox: Mailbox | null = null;
  /** CONDSTORE was asked for: flag changes carry MODSEQ. */
  condstore = false;
  loggedOut = false;
  private selected: Selected | null = null;
  private output: Wire[] = [];
  /** Flags that this connection's own STORE is just changing; it reports them itself. */
  private readonly own = new Set<number>();
  private onChange: (() => void) | null = null;

  write(...pieces: Wire): void {
    this.output.push(pieces);
  }

  /** One untagged response line. */
  untagged(...pieces: Wire): void {
    this.output.push(['* ', ...pieces, '\r\n']);
  }

  /** Takes what is to be sent. */
  takeOutput(): Buffer {
    const bytes = Buffer.concat(this.output.map(toBytes));
    this.output = [];
    return bytes;
  }

  /** @throws NoCommand when nobody is logged in. */
  user(): Mailbox {
    if (this.mailbox === null) throw new BadCommand('Log in first');
    return this.mailbox;
  }

  /** @throws BadCommand when no folder is selected. */
  folder(): Folder {
    if (this.selected === null) throw new BadCommand('No mailbox selected');
    return this.selected.folder;
  }

  isReadOnly(): boolean {
    return this.selected?.readOnly ?? true;
  }

  /** @throws NoCommand when the folder was opened by EXAMINE. */
  requireWritable(): void {
    this.folder();
    if (this.isReadOnly()) throw new NoCommand('Mailbox is read-only', 'READ-ONLY');
  }

  select(folder: Folder, readOnly: boolean): void {
    this.unselect();
    const pending: FolderChange[] = [];
    const listener = (change: FolderChange) => {
      if (change.kind === 'flags' && this.own.has(change.uid)) return;
      pending.push(change);
      this.onChange?.();
    };
    folder.on('change', listener);
    this.selected = { folder, readOnly, uids: folder.messages.map(({ uid }) => uid), pending, listener };
  }

  unselect(): void {
    if (this.selected) this.selected.folder.off('change', this.selected.listener);
    this.selected = null;
  }

  /** Messages this connection knows, with their sequence numbers. Removed ones whose removal was not yet told are left out. */
  view(): { sequence: number; mail: StoredMail }[] {
    const { folder, uids } = this.requireSelected();
    const byUid = new Map(folder.messages.map((mail) => [mail.uid, mail]));
    return uids.flatMap((uid, index) => {
      const mail = byUid.get(uid);
      return mail === undefined ? [] : [{ sequence: index + 1, mail }];
    });
  }

  largest(): { sequence: number; uid: number } {
    const { uids } = this.requireSelected();
    return { sequence: uids.length, uid: uids[uids.length - 1] ?? 0 };
  }

  /** Runs a change of flags that this connection reports itself. */
  async withOwnFlags(uid: number, change: () => Promise<void>): Promise<void> {
    this.own.add(uid);
    try {
      await change();
    } finally {
      this.own.delete(uid);
    }
  }

  /** Writes what happened to the folder since the last time. Removals wait while sequence numbers are in use. */
  report(withRemovals: boolean): void {
    if (this.selected === null) return;
    const { folder, uids, pending } = this.selected;
    const later: FolderChange[] = [];
    let grown = false;
    for (const change of pending.splice(0)) {
      const index = uids.indexOf(change.uid);
      if (change.kind === 'added') {
        if (index !== -1) continue;
        uids.push(change.uid);
        grown = true;
      } else if (change.kind === 'expunged') {
        if (!withRemovals) later.push(change);
        else if (index !== -1) {
          uids.splice(index, 1);
          this.untagged(`${index + 1} EXPUNGE`);
        }
      } else if (index !== -1) {
        const mail = folder.find(change.uid);
        if (mail) this.reportFlags(index + 1, mail);
      }
    }
    pending.unshift(...later);
    if (grown) {
      this.untagged(`${uids.length} EXISTS`);
      this.untagged('0 RECENT');
    }
  }

  reportFlags(sequence: number, mail: StoredMail): void {
    const modseq = this.condstore ? ` MODSEQ (${mail.modseq})` : '';
    this.untagged(`${sequence} FETCH (UID ${mail.uid} FLAGS (${[...mail.flags].join(' ')})${modseq})`);
  }

  /** Called at every change while the connection idles; null ends it. */
  watch(onChange: (() => void) | null): void {
    this.onChange = onChange;
  }

  private requireSelected(): Selected {
    if (this.selected === null) throw new BadCommand('No mailbox selected');
    return this.selected;
  }
}
