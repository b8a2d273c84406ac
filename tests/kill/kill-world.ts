import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import type { WorkspaceFile } from '../../shared/schemas/workspace-file';
import { inMailbox, sourcesIn } from '../mail-servers/mailbox-kit';
import { type MailServers, startMailServers } from '../mail-servers/start-mail-servers';
import type { KillJob } from './killable-engine.fixture';
import { buildEngine, type EngineProcess, runEngine } from './run-engine';
import { scaledNow, type TimeScale } from './scaled-clock';
import { startWitness, type Taken } from './start-witness';

const me = 'mara@fernhill.example';
/** Ten minutes of the engine's time in fifteen seconds: the machine's own delays must stay small beside them. */
const scale = 40;
/** These end what hangs: each is over as soon as what it waits for is there. */
const reachedWithinMs = 300_000;
const settledWithinMs = 300_000;
const foundWithinMs = 120_000;
/** More than one takes on a machine under load. */
const secondsPerKill = 15;

/** Dies at a traced point of the engine; or the peer's moment: the server has taken the message, and nobody knows yet. */
export type Kill = { point: string; lead: 'asks' | 'person' | 'busy' | 'cut' | 'later' };
export const peersMoment = 'the server has taken it';

export type Ending = {
  address: string;
  kill: Kill;
  /** The send under way as it stood on disk when the process was dead, else this lead's; null: none yet. */
  found: string | null;
  /** How often the server took a message for this lead. */
  taken: number;
  /** As it stands when all is quiet. */
  state: string | null;
  /** After how many minutes a copy came to lie in Sent; null: none came. */
  copyAfterMinutes: number | null;
  /** Its outcome was unknown at some time. */
  wasUncertain: boolean;
};

const workspaceOf = (servers: MailServers, smtpPort: number): WorkspaceFile => ({
  name: 'Fernhill',
  demo: false,
  settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 0 },
  profiles: [{ name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' }],
  connections: [
    {
      label: me,
      // The server keeps the copies in Sent itself, late, as big providers do.
      config: {
        ...servers.configFor(me),
        smtp: { host: '127.0.0.1', port: smtpPort, security: 'none' },
        saveToSent: false,
      },
      secret: servers.password,
    },
  ],
  campaignDefaults: {},
  campaigns: [
    {
      name: 'Inbound mailbox',
      settings: {
        responseMode: 'AI_AUTO_SEND',
        autoSendDelayMinSeconds: 0,
        autoSendDelayMaxSeconds: 0,
        auditSampleRate: 0,
        persona: {
          name: 'Mara Lind',
          tone: 'plain',
          greeting: 'Hi {first name},',
          signature: 'Mara Lind\nFernhill',
          goals: '',
          service: '',
        },
      },
      draftHistoryDays: 2,
    },
  ],
  knowledge: [],
});

/** By their first names the model knows whom it is unsure about. */
const firstNames: Record<Kill['lead'], string> = {
  asks: 'Dana',
  person: 'Petra',
  busy: 'Bruno',
  cut: 'Clara',
  later: 'Lars',
};

const question = (address: string, { lead }: Kill, n: number, at: Date): string =>
  [
    `From: ${firstNames[lead]} Okafor <${address}>`,
    `To: Mara Lind <${me}>`,
    'Subject: Rounds',
    `Message-ID: <question-${n}@lead.example>`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Sounds good. What does it cost for twelve vans, and how long does the set-up take?',
    '',
  ].join('\r\n');

/** What big servers make of a copy: as it was, under an id of their own that names ours, or under their own alone. */
const copyOf = (raw: Buffer, n: number): string => {
  const text = raw.toString('latin1');
  const id = /^Message-ID: (.*)$/im.exec(text)?.[1] ?? '';
  if (n % 3 === 0) return text;
  const named = n % 3 === 1 ? `\r\nX-Microsoft-Original-Message-ID: ${id}` : '';
  return text.replace(/^Message-ID: .*$/im, `Message-ID: <rewritten-${n}@server.example>${named}`);
};

/**
 * Real servers, a real database on disk, and an engine process that is killed and started again, once per kill and always on
 * what the last one left. Gives every lead's ending when all is quiet.
 */
export const killAndSee = async (kills: readonly Kill[]): Promise<Ending[]> => {
  const servers = await startMailServers();
  const folder = mkdtempSync(join(tmpdir(), 'countersign-kill-'));
  const built = await buildEngine();
  // Dovecot takes a copy dated more than two hours ahead of its own clock as dated now, so the scaled time stays behind it.
  const realFrom = Date.now();
  const time: TimeScale = {
    scale,
    realFrom,
    from: realFrom - scale * (kills.length * secondsPerKill * 1000 + settledWithinMs),
  };
  const copies: Promise<unknown>[] = [];
  const copyAfter = new Map<string, number>();
  let current: EngineProcess | null = null;
  let killAtPeer = false;
  let number = 0;

  const onTaken = ({ recipient, raw }: Taken): boolean => {
    number += 1;
    const n = number;
    // Spread over the ten minutes in which a copy counts as come.
    const minutes = ((n * 7) % 20) / 2;
    copyAfter.set(recipient, minutes);
    const append = async () => {
      await wait((minutes * 60_000) / scale);
      await inMailbox(servers, me, (client) => client.append('Sent', copyOf(raw, n), [], new Date(scaledNow(time))));
    };
    copies.push(append());
    if (!killAtPeer) return true;
    killAtPeer = false;
    current?.kill();
    return false;
  };
  const witness = await startWitness(servers.smtp.port, onTaken);
  const database = join(folder, 'countersign.sqlite');
  const look = <T>(read: (db: Database.Database) => T): T => {
    const db = new Database(database);
    try {
      return read(db);
    } finally {
      db.close();
    }
  };
  const stateOf = (address: string): string | null =>
    look(
      (db) =>
        db
          .prepare<[string], { state: string }>('SELECT state FROM outbox WHERE recipient = ? ORDER BY id DESC')
          .get(address)?.state ?? null,
    );
  const underWay = (): string | null =>
    look(
      (db) =>
        db.prepare<[], { state: string }>("SELECT state FROM outbox WHERE state IN ('claimed','handed_off')").get()
          ?.state ?? null,
    );
  /** For whoever must find out why a point was not reached. */
  const whatIsThere = (): string =>
    look((db) =>
      JSON.stringify({
        sends: db.prepare('SELECT recipient, state, code, reason, attempts, leaves_at FROM outbox').all().slice(-3),
        stages: db.prepare('SELECT stage, outcome, reason FROM stages ORDER BY id DESC LIMIT 8').all(),
        log: readdirSync(join(folder, 'logs'))
          .map((name) => readFileSync(join(folder, 'logs', name), 'utf8').slice(-2_000))
          .join('\n'),
      }),
    );
  const job = (diesAt: string | null, backfill: KillJob['backfill']) => ({
    dataDir: folder,
    time,
    file: workspaceOf(servers, witness.port),
    password: servers.password,
    diesAt,
    backfill,
  });
  const approved = new Set<string>();
  const start = (diesAt: string | null, backfill: KillJob['backfill']): EngineProcess =>
    runEngine(built, job(diesAt, backfill), (told) => {
      if (told.kind === 'approved') approved.add(told.sendId);
    });

  try {
    const met: { address: string; kill: Kill; found: string | null }[] = [];
    for (const [n, kill] of kills.entries()) {
      const address = `${kill.lead}-${n}@lead.example`;
      const asked = new Date(scaledNow(time));
      await inMailbox(servers, me, (client) => client.append('INBOX', question(address, kill, n, asked), [], asked));
      killAtPeer = kill.point === peersMoment;
      current = start(killAtPeer ? null : kill.point, kill.lead === 'later' ? 'after_drafting' : 'none');
      const late = new AbortController();
      const end = await Promise.race([
        current.ended,
        wait(reachedWithinMs, null, { signal: late.signal }).catch(() => null),
      ]);
      late.abort();
      if (end === null) {
        current.kill();
        throw new Error(`${kill.point} was not reached: ${whatIsThere()}`);
      }
      if (end.signal !== 'SIGKILL') throw new Error(`${kill.point}: the engine ended by itself: ${end.said}`);
      met.push({ address, kill, found: underWay() ?? stateOf(address) });
    }
    current = start(null, 'finish');
    const last = current;
    const until = Date.now() + settledWithinMs;
    const open = () =>
      look((db) => {
        const sends = db
          .prepare<[], { n: number }>(
            "SELECT count(*) AS n FROM outbox WHERE state IN ('queued','claimed','handed_off','retry_wait','uncertain','held')",
          )
          .get();
        return (sends?.n ?? 0) + met.filter(({ address }) => stateOf(address) === null).length;
      });
    while (open() > 0 && Date.now() < until) await wait(250);
    await Promise.all(copies);
    // The last copies have just come: sync and the last rung of the ladder get their time on a machine under load as well.
    const found = Date.now() + foundWithinMs;
    const unfound = () =>
      met.some(({ address }) => copyAfter.has(address) && stateOf(address) !== 'sent') && Date.now() < found;
    while (unfound()) await wait(250);
    await last.stop();
    const doubts = look((db) =>
      db
        .prepare(
          `SELECT o.recipient, o.lookups, o.reason, o.handed_off_at AS handedOffAt,
           (SELECT json_group_array(json_array(m.direction, m.at, m.sent_by, m.message_id_header)) FROM messages m WHERE m.lead_id = o.lead_id) AS thread
           FROM outbox o WHERE o.state = 'needs_person'`,
        )
        .all(),
    );
    if (doubts.length > 0) console.log(`before a person: ${JSON.stringify(doubts)}`);
    const lostApprovals = look((db) =>
      [...approved].filter((id) => !db.prepare('SELECT 1 FROM outbox WHERE id = ?').get(id)),
    );
    if (lostApprovals.length > 0) throw new Error(`acknowledged approvals are gone: ${lostApprovals.join(', ')}`);
    // How each came to be known: by the server's answer, or by being looked for.
    const doubtful = new Set(
      look((db) =>
        db
          .prepare<[], { recipient: string }>(
            `SELECT o.recipient FROM outbox o WHERE o.state = 'needs_person' OR EXISTS (SELECT 1 FROM audit_events a WHERE
             a.kind = 'send.sent' AND json_extract(a.data, '$.outboxId') = o.id AND json_extract(a.data, '$.how') <> 'answer')`,
          )
          .all(),
      ).map((row) => row.recipient),
    );
    const endings: Ending[] = [];
    for (const { address, kill, found } of met) {
      const arrived = (await sourcesIn(servers, address, 'INBOX')).length;
      const taken = witness.taken.filter((one) => one.recipient === address).length;
      // What the server took it delivers: two witnesses of one truth.
      if (arrived !== taken) throw new Error(`${address}: taken ${taken} times, arrived ${arrived} times`);
      endings.push({
        address,
        kill,
        found,
        taken,
        state: stateOf(address),
        copyAfterMinutes: copyAfter.get(address) ?? null,
        wasUncertain: doubtful.has(address),
      });
    }
    return endings;
  } finally {
    current?.kill();
    await current?.ended;
    await Promise.allSettled(copies);
    await witness.stop();
    await servers.stop();
    built.remove();
    rmSync(folder, { recursive: true, force: true });
  }
};
