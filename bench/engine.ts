/* Long because both of its measures run one message through one engine, and share how it is opened and filled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import { createEngine, type Engine } from '../electron/engine';
import { memorySecrets } from '../electron/engine/host/env-secrets';
import { systemClock, systemRandom } from '../electron/engine/host/system-ports';
import { obligingModel } from '../electron/engine/pipeline/testing/obliging-model.fixture';
import type { ModelClient } from '../electron/engine/providers/openai';
import type { Reader, RemoteMessage } from '../electron/engine/providers/reader';
import type { Store } from '../electron/engine/store/open';
import { inboundWithPhrase, leadsCalled } from '../electron/engine/store/other-leads';
import { fillMessages, fillQueue } from './fill-queue';
import { interleave, median, timed } from './measure';
import type { Line } from './report';
import { sampleMails } from './sample-mails';
import { openTemporaryStore } from './temporary-store';

const server = (port: number) => ({ host: 'mail.fernhill.example', port, security: 'tls' as const });

const mara = { name: 'Mara Lind', email: 'mara@fernhill.example' };

type Options = {
  migrations: string;
  /** Messages in the mirror before the first one is timed. */
  stored: number;
  rounds: number;
};

/** Milliseconds after which the model answers: a twentieth of what the quickest of real ones takes for the shortest answer. */
const thinksMs = 15;

/** An engine on disk with one account, whose mail is what is put into `waiting`, and a model that answers after as long as it is told. */
const open = async (folder: string, migrations: string) => {
  const engine: Engine = createEngine({
    ports: {
      clock: systemClock,
      random: systemRandom,
      secrets: memorySecrets(),
      log: { write: () => {} },
      env: {},
      fetch: () => Promise.reject(new Error('the bench has no network')),
      trace: () => {},
    },
    dataDir: folder,
    migrations,
    version: 'bench',
    lanes: false,
  });
  await engine.start();
  const imported = await engine.call('workspace.import', {
    file: {
      name: 'Bench',
      settings: { zone: 'Europe/Lisbon' },
      profiles: [{ ...mara, role: 'admin' }],
      connections: [
        {
          label: 'Mailbox',
          config: {
            ...{ kind: 'email', address: mara.email, displayName: mara.name, user: mara.email },
            ...{ imap: server(993), smtp: server(465), campaignName: 'Key accounts' },
          },
          secret: 'key',
        },
      ],
      campaignDefaults: {},
      campaigns: [
        {
          name: 'Key accounts',
          settings: {
            responseMode: 'AI_AUTO_SEND' as const,
            persona: {
              ...{ name: mara.name, tone: 'plain', greeting: 'Hi {first name},', signature: 'Mara Lind\nFernhill' },
              ...{ goals: '', service: '' },
            },
          },
          draftHistoryDays: 3650,
        },
      ],
      knowledge: [{ key: 'set-up', text: 'The set-up takes one afternoon.' }],
    },
  });
  if ('error' in imported) throw new Error(imported.error.message);
  const services = engine.services();
  const listed = await engine.call('connections.list', {});
  const connectionId = 'ok' in listed ? listed.ok.connections[0]?.id : undefined;
  if (connectionId === undefined) throw new Error('the workspace has no account');
  const waiting: RemoteMessage[] = [];
  const reader: Reader = {
    async *pull() {
      const messages = waiting.splice(0);
      yield { campaigns: [], leads: [], messages, cursor: String(Date.now()) };
    },
    check: async () => ({ detail: 'bench' }),
    close: async () => {},
  };
  const model = obligingModel();
  /**
   * How long the model thinks, and milliseconds inside it, which are the provider's and not ours. What the engine does meanwhile costs
   * nobody time as long as the model takes longer; what lasts beyond the answer is the engine's own again.
   */
  const inModel = { thinksMs: 0, ms: 0 };
  const client: ModelClient = {
    ...model.access.client,
    ask: async (question) => {
      const startedAt = performance.now();
      const before = performance.eventLoopUtilization();
      if (inModel.thinksMs > 0) await wait(inModel.thinksMs);
      const answer = await model.access.client.ask(question);
      const beyond =
        inModel.thinksMs === 0 ? 0 : Math.max(0, performance.eventLoopUtilization(before).active - inModel.thinksMs);
      inModel.ms += performance.now() - startedAt - beyond;
      return answer;
    },
  };
  Object.assign(services.accounts, {
    readerFor: async () => reader,
    senderFor: async () => null,
    model: async () => ({ ...model.access, client }),
    slack: async () => null,
    calendar: async () => null,
  });
  return { engine, services, waiting, connectionId, inModel };
};

/** Replies of people, each from a lead of its own, so that every one is drafted and decided. */
const replies = (count: number): { raw: Uint8Array; email: string }[] =>
  sampleMails(count * 3)
    .filter((mail) => mail.kind === 'reply, plain' || mail.kind === 'reply, plain and HTML')
    .slice(0, count)
    .map(({ raw }, n) => {
      const email = `writer${n}@northwind.example`;
      const text = new TextDecoder()
        .decode(raw)
        .replace(/^From: (.*) <.*>$/m, `From: $1 <${email}>`)
        .replace(/^Message-ID: .*$/m, `Message-ID: <${n}.bench@northwind.example>`)
        .replace(/^Date: .*$/m, `Date: ${new Date().toUTCString()}`);
      return { raw: new TextEncoder().encode(text), email };
    });

/**
 * Takes away the planner's statistics that the filling left: no database of the product has any, and with them SQLite (built with
 * STAT4) plans a statement anew each time its values change, which is more than half of what a small one takes.
 */
const withoutStatistics = (sqlite: Store['sqlite']): void => {
  sqlite.exec('DELETE FROM sqlite_stat1; DELETE FROM sqlite_stat4; ANALYZE sqlite_schema');
};

/** Milliseconds of processor time that a piece of work takes, all threads together, which what else the machine does hardly moves. */
const costed = async (work: () => Promise<number>, costs: number[]): Promise<number> => {
  const before = process.cpuUsage();
  const took = await work();
  const { user, system } = process.cpuUsage(before);
  costs.push((user + system) / 1_000);
  return took;
};

/**
 * One message from its arrival to its decision, stored and queued, without the time inside the model, against the least that
 * anything could do: parse the mail, ask three indexed questions, commit once with `synchronous=FULL`. Then with a model that answers
 * at once, behind which nothing is done that counts, by the clock and in processor time.
 */
const arrivalToDecision = async (options: Options): Promise<Line[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'));
  const warmUp = 60;
  try {
    const opened = await open(folder, options.migrations);
    const { services, waiting, connectionId, inModel } = opened;
    const { ctx } = services;
    const { sqlite } = ctx.store;
    fillQueue(ctx.store, options.stored, ctx.workspaceId);
    fillMessages(ctx.store, options.stored, ctx.workspaceId);
    sqlite.exec('INSERT INTO messages_fts (rowid, subject, body) SELECT seq, subject, body FROM messages');
    withoutStatistics(sqlite);
    const mails = replies(2 * (options.rounds + warmUp));
    let ourTurn = 0;
    let theirTurn = 0;
    const ours = async (thinks: number): Promise<number> => {
      const mail = mails[ourTurn];
      ourTurn += 1;
      if (!mail) throw new Error('there are mails for every round');
      const externalId = `bench:${ourTurn}`;
      waiting.push({
        ...{ externalId, channel: 'email', direction: 'inbound', at: Date.now(), campaignExternalId: null },
        ...{ leadEmail: null, threadExternalId: null, content: { kind: 'raw', raw: mail.raw } },
      });
      inModel.ms = 0;
      inModel.thinksMs = thinks;
      const took = await timed(async () => {
        await services.syncNow(connectionId);
        await services.pipeline.workNew(new AbortController().signal);
      });
      return took - inModel.ms;
    };
    const [byMail, byLead, byHeader] = [
      sqlite.prepare('SELECT * FROM leads WHERE workspace_id = ? AND email = ?'),
      sqlite.prepare('SELECT * FROM messages WHERE lead_id = ? ORDER BY at DESC LIMIT 20'),
      sqlite.prepare('SELECT * FROM messages WHERE workspace_id = ? AND message_id_header = ?'),
    ];
    sqlite.exec('CREATE TABLE bench_rows (n INTEGER PRIMARY KEY, subject TEXT, body TEXT)');
    const insert = sqlite.prepare('INSERT INTO bench_rows (subject, body) VALUES (?, ?)');
    const theirs = (): Promise<number> =>
      timed(async () => {
        const mail = mails[theirTurn % mails.length];
        theirTurn += 1;
        if (!mail) throw new Error('there are mails for every round');
        const parsed = await PostalMime.parse(mail.raw);
        byMail.all(ctx.workspaceId, parsed.from?.address ?? '');
        byLead.all(mail.email);
        byHeader.all(ctx.workspaceId, parsed.inReplyTo ?? '');
        insert.run(parsed.subject ?? '', parsed.text ?? '');
      });
    const pieces = { ours: () => ours(thinksMs), atOnce: () => ours(0), theirs };
    await interleave(pieces, warmUp);
    const costs = { atOnce: [] as number[], theirs: [] as number[] };
    const results = await interleave(
      {
        ...pieces,
        atOnce: () => costed(pieces.atOnce, costs.atOnce),
        theirs: () => costed(theirs, costs.theirs),
      },
      options.rounds,
    );
    const count = (query: string): number => sqlite.prepare<[], { n: number }>(query).get()?.n ?? 0;
    const decided = count(
      'SELECT count(*) AS n FROM decisions WHERE evaluation IS NOT NULL AND draft_id IN (SELECT id FROM drafts WHERE model IS NOT NULL)',
    );
    const queued = count("SELECT count(*) AS n FROM outbox WHERE state = 'queued'");
    // A few are drawn for the audit sample or held by a check, as they would be.
    if (decided < mails.length || queued < options.rounds)
      throw new Error(`of ${mails.length} messages ${decided} were decided and ${queued} queued`);
    await opened.engine.stop();
    const against = { against: 'parse, 3 queries, 1 commit', unit: 'ms' as const };
    return [
      {
        name: `inbound to decision without the model, ${options.stored.toLocaleString('en')} stored`,
        ours: median(results.ours),
        theirs: median(results.theirs),
        ...against,
        goal: 5,
      },
      {
        name: 'the same, answered at once',
        ours: median(results.atOnce),
        theirs: median(results.theirs),
        ...against,
        goal: null,
      },
      {
        name: 'the same, answered at once, processor time',
        ours: median(costs.atOnce),
        theirs: median(costs.theirs),
        ...against,
        goal: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Names as they stand in a draft: hits and misses, as the check of other leads asks for them. */
const asked = (n: number): string[] => [
  `lead ${n}`,
  'northwind couriers',
  ...Array.from({ length: 600 }, (_, at) => `some words of a draft ${n} ${at}`),
];
const phrases = (n: number): string[] =>
  Array.from({ length: 20 }, (_, at) => `it is worth looking at one of your rounds together number ${n} ${at}`);

/** What one draft's look at other leads costs in a large mirror, against a small one. */
const otherLeads = async (options: Options): Promise<Line[]> => {
  const small = Math.max(1_000, Math.round(options.stored / 100));
  const stores = await Promise.all([openTemporaryStore(options.migrations), openTemporaryStore(options.migrations)]);
  const [large, little] = stores;
  if (!large || !little) throw new Error('two stores were opened');
  const workspaceId = '0197f0a4-0000-7000-8000-0000000000ff';
  try {
    for (const [{ store }, count] of [[large, options.stored] as const, [little, small] as const]) {
      fillQueue(store, count);
      fillMessages(store, count, workspaceId);
      store.sqlite.exec(
        'INSERT INTO messages_fts (rowid, subject, body) SELECT seq, subject, body FROM messages; ANALYZE',
      );
    }
    let round = 0;
    const next = (): number => {
      round += 1;
      return round;
    };
    const names =
      ({ store }: typeof large) =>
      () =>
        timed(() => void leadsCalled(store, workspaceId, 'nobody', asked(next())));
    const words =
      ({ store }: typeof large) =>
      () =>
        timed(() => void inboundWithPhrase(store, workspaceId, 'nobody', phrases(next())));
    const result = await interleave(
      { names: names(large), fewNames: names(little), words: words(large), fewWords: words(little) },
      options.rounds,
    );
    const line = (name: string, ours: number[], theirs: number[]): Line => ({
      ...{ name, ours: median(ours), theirs: median(theirs) },
      ...{ against: `at ${small.toLocaleString('en')}`, unit: 'ms', goal: null },
    });
    const at = options.stored.toLocaleString('en');
    return [
      line(`other leads' names in a draft, at ${at}`, result.names, result.fewNames),
      line(`other leads' sentences in a draft, at ${at}`, result.words, result.fewWords),
    ];
  } finally {
    for (const each of stores) each.remove();
  }
};

/** The engine's own time, apart from every model and provider. */
export const benchEngine = async (options: Options): Promise<Line[]> => [
  ...(await arrivalToDecision(options)),
  ...(await otherLeads(options)),
];
