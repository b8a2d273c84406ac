import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../store/journal';
import { writeFileDurably } from '../store/write-file';
import type { MailWorld } from '../world';
import { type Folder, Mailbox, type StoredMail } from './mailbox';

type Line =
  | {
      readonly kind: 'add';
      readonly user: string;
      readonly folder: string;
      readonly uid: number;
      readonly file: string;
      readonly size: number;
      readonly flags: readonly string[];
      readonly at: number;
    }
  | {
      readonly kind: 'flags';
      readonly user: string;
      readonly folder: string;
      readonly uid: number;
      readonly flags: readonly string[];
    }
  | { readonly kind: 'expunge'; readonly user: string; readonly folder: string; readonly uid: number }
  | { readonly kind: 'create'; readonly user: string; readonly folder: string };

/**
 * All mailboxes: the world's messages first (their UIDs follow from their order), then what the journal tells. A message is a
 * file of its own; the file and the journal line are on disk before anyone is told.
 */
export class MailStore {
  private journal: Journal<Line>;
  private mailboxes = new Map<string, Mailbox>();
  private count = 0;
  private turn: Promise<unknown> = Promise.resolve();

  /** `dir` is this store's own folder; `uidValidity` changes when the world is made anew. */
  constructor(
    private readonly dir: string,
    world: MailWorld,
    uidValidity: number,
  ) {
    this.journal = this.open(world, uidValidity);
  }

  reopen(world: MailWorld, uidValidity: number): void {
    this.journal = this.open(world, uidValidity);
  }

  /** The mailbox of an address, or null when nobody here has it. */
  mailbox(address: string): Mailbox | null {
    return this.mailboxes.get(address.toLowerCase()) ?? null;
  }

  all(): readonly Mailbox[] {
    return [...this.mailboxes.values()];
  }

  add(
    mailbox: Mailbox,
    folder: Folder,
    mail: { readonly raw: Buffer; readonly flags: readonly string[]; readonly receivedAt: number },
  ): Promise<StoredMail> {
    return this.inTurn(async () => {
      const file = `${String(this.count + 1).padStart(6, '0')}.eml`;
      writeFileDurably(join(this.dir, file), mail.raw);
      this.count += 1;
      const { raw, flags, receivedAt: at } = mail;
      const uid = folder.uidNext;
      const line = { user: mailbox.address, folder: folder.name, uid, file, size: raw.length, flags, at };
      await this.journal.append({ kind: 'add', ...line });
      return folder.add({ uid, flags: new Set(flags), receivedAt: at, size: raw.length, raw: this.reader(file) });
    });
  }

  setFlags(mailbox: Mailbox, folder: Folder, uid: number, flags: ReadonlySet<string>): Promise<void> {
    return this.inTurn(async () => {
      await this.journal.append({ kind: 'flags', user: mailbox.address, folder: folder.name, uid, flags: [...flags] });
      folder.setFlags(uid, flags);
    });
  }

  expunge(mailbox: Mailbox, folder: Folder, uid: number): Promise<void> {
    return this.inTurn(async () => {
      await this.journal.append({ kind: 'expunge', user: mailbox.address, folder: folder.name, uid });
      folder.remove(uid);
    });
  }

  create(mailbox: Mailbox, name: string): Promise<Folder> {
    return this.inTurn(async () => {
      await this.journal.append({ kind: 'create', user: mailbox.address, folder: name });
      return mailbox.create(name);
    });
  }

  async close(): Promise<void> {
    await this.turn;
    await this.journal.close();
  }

  /** One change at a time: journal and folders then agree on order, so UIDs and MODSEQs are the same after a restart. */
  private inTurn<Result>(change: () => Promise<Result>): Promise<Result> {
    const result = this.turn.then(change);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private open(world: MailWorld, uidValidity: number): Journal<Line> {
    mkdirSync(this.dir, { recursive: true });
    this.mailboxes = new Map();
    this.count = 0;
    for (const account of world.accounts) {
      const mailbox = new Mailbox(account.address, uidValidity);
      this.mailboxes.set(account.address.toLowerCase(), mailbox);
      for (const message of account.messages) {
        const raw = typeof message.raw === 'string' ? Buffer.from(message.raw, 'utf8') : Buffer.from(message.raw);
        const flags = new Set(message.flags);
        mailbox
          .folder(message.folder)
          ?.add({ flags, receivedAt: message.receivedAt, size: raw.length, raw: () => raw });
      }
    }
    const journal = new Journal<Line>(join(this.dir, 'mail.jsonl'));
    for (const line of journal.past) this.replay(line);
    return journal;
  }

  private replay(line: Line): void {
    if (line.kind === 'add') this.count += 1;
    const mailbox = this.mailbox(line.user);
    const folder = mailbox?.folder(line.folder);
    if (line.kind === 'create') mailbox?.create(line.folder);
    else if (!folder) return;
    else if (line.kind === 'flags') folder.setFlags(line.uid, new Set(line.flags));
    else if (line.kind === 'expunge') folder.remove(line.uid);
    else {
      const { uid, size, at: receivedAt } = line;
      folder.add({ uid, size, receivedAt, flags: new Set(line.flags), raw: this.reader(line.file) });
    }
  }

  private reader(file: string): () => Buffer {
    return () => readFileSync(join(this.dir, file));
  }
}
