import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createEngine } from '../../electron/engine';
import { dispatchDue } from '../../electron/engine/outbox/dispatch';
import { byPeople, engineForTests, handClock } from '../../electron/engine/pipeline/testing/engine-for-tests.fixture';
import { scriptedMailbox } from '../../electron/engine/pipeline/testing/scripted-mailbox.fixture';
import { openSqlite } from '../../electron/engine/store/open-sqlite';
import { sealedNouns } from '../../electron/engine/store/seal-rows';

const copies = process.env.COUNTERSIGN_LONG === '1' ? 400 : 40;

/** The same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};

/** A database with mail, drafts, decisions, sends in several states, an opt-out and an audit trail, closed in good order. */
const fill = async (dataDir: string, clock: ReturnType<typeof handClock>) => {
  const t = await engineForTests({ ...byPeople, dataDir, clock });
  const texts = [
    'What does it cost for nine vans?',
    'Could you send the data sheet?',
    'Who fits the trackers, and where?',
  ];
  for (const [n, campaign] of ['Bakeries', 'Couriers'].entries())
    for (const lead of ['dana@northwind.example', 'ivo@couriers.example']) {
      const draft = await t.waiting({ campaign, lead, text: texts[n] ?? '' });
      await t.approve(draft);
      if (campaign === 'Bakeries') await t.leave();
      clock.advance(1000);
    }
  // What waits to leave when the engine opens again: the two of the second campaign.
  for (let n = 0; n < 60; n += 1) {
    t.mailbox.arrive({
      campaign: 'Bakeries',
      text: `${texts[n % 3]} We are a bakery with ${n} shops, open from five.`,
    });
    clock.advance(1000);
  }
  await t.sync();
  await t.work();
  const expected = t
    .sends()
    .filter((send) => send.state === 'queued')
    .map((send) => JSON.stringify([send.payload.to, send.payload.cc, send.payload.subject, send.payload.body]));
  await t.engine.stop();
  return { expected, ports: t.ctx.ports, connectionId: t.connectionId };
};

/** Everything a person or a rule goes by, as text; null when it cannot be read. */
const contentOf = (file: string): string | null => {
  const sqlite = openSqlite(file, 0);
  try {
    return sqlite
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*_fts*' AND name NOT GLOB 'sqlite_*' ORDER BY name",
      )
      .all()
      .map(({ name }) => `${name}: ${JSON.stringify(sqlite.prepare(`SELECT * FROM "${name}"`).raw().all())}`)
      .join('\n');
  } catch {
    return null;
  } finally {
    sqlite.close();
  }
};

type Outcome = 'refused' | 'found' | 'same' | 'unseen';

it(`a single flipped bit in ${copies} copies of a database never sends what was not approved`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flips-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const clock = handClock();
  const original = join(folder, 'original');
  const { expected, ports, connectionId } = await fill(original, clock);
  expect(expected).toHaveLength(2);
  clock.advance(31_000);
  const whole = readFileSync(join(original, 'countersign.sqlite'));
  copyFileSync(join(original, 'countersign.sqlite'), join(folder, 'content.sqlite'));
  const content = contentOf(join(folder, 'content.sqlite'));
  const random = seeded(7);
  const outcomes: Record<Outcome, number> = { refused: 0, found: 0, same: 0, unseen: 0 };
  const unseen: string[] = [];
  let sqliteAlone = 0;
  let sent = 0;
  const wrong: string[] = [];
  for (let n = 0; n < copies; n += 1) {
    const dataDir = mkdtempSync(join(folder, 'copy-'));
    const file = join(dataDir, 'countersign.sqlite');
    const at = Math.floor(random() * whole.length);
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    writeFileSync(file, bytes);
    writeFileSync(join(folder, 'look.sqlite'), bytes);
    const now = contentOf(join(folder, 'look.sqlite'));
    sqliteAlone += structureSays(join(folder, 'look.sqlite')) ? 1 : 0;
    const mailbox = scriptedMailbox(clock);
    const engine = createEngine({
      ports,
      dataDir,
      migrations: 'migrations',
      version: 'test',
      lanes: false,
      rescue: true,
    });
    const outcome = await run(engine, mailbox, connectionId);
    const kind: Outcome = outcome ?? (now === content ? 'same' : 'unseen');
    outcomes[kind] += 1;
    if (kind === 'unseen') unseen.push(difference(content ?? '', now ?? ''));
    const delivered = mailbox.delivered.map((mail) => JSON.stringify([mail.to, mail.cc, mail.subject, mail.body]));
    sent += delivered.length;
    for (const mail of delivered) if (!expected.includes(mail)) wrong.push(`bit of byte ${at}: ${mail}`);
    if (new Set(delivered).size < delivered.length) wrong.push(`byte ${at}: sent twice`);
    rmSync(dataDir, { recursive: true, force: true });
  }
  const tables = [...new Set(unseen)].sort().map((name) => `${name} ${unseen.filter((each) => each === name).length}`);
  process.stdout.write(
    `[bit flips] ${copies} copies: refused at open ${outcomes.refused}, found by the check ${outcomes.found}, no row differs ${outcomes.same}, unseen ${outcomes.unseen}${tables.length > 0 ? ` (${tables.join(', ')})` : ''}; SQLite's own check alone ${sqliteAlone}; ${sent} replies left, ${wrong.length} of them wrong\n`,
  );
  expect(wrong).toEqual([]);
  // A message's own text may differ unseen; nothing that a send rests on may.
  expect(unseen.filter((table) => [...sealedNouns, 'audit_events'].includes(table))).toEqual([]);
  expect(sent).toBeGreaterThan(copies / 2);
});

const structureSays = (file: string): boolean => {
  const sqlite = openSqlite(file, 0);
  try {
    return sqlite.pragma('integrity_check', { simple: true }) !== 'ok';
  } catch {
    return true;
  } finally {
    sqlite.close();
  }
};

/** Which table first reads differently. */
const difference = (before: string, after: string): string => {
  const lines = after.split('\n');
  return (
    before
      .split('\n')
      .find((line) => !lines.includes(line))
      ?.split(':')[0] ?? 'a table too many'
  );
};

/** Opens a copy, looks through it as the engine does by itself, and lets leave what is due. Null: nothing was noticed. */
const run = async (
  engine: ReturnType<typeof createEngine>,
  mailbox: ReturnType<typeof scriptedMailbox>,
  connectionId: string,
): Promise<Outcome | null> => {
  try {
    await engine.start();
  } catch {
    return 'refused';
  }
  try {
    const first = await engine.call('engine.status', {});
    if ('error' in first) return 'refused';
    const services = engine.services();
    Object.assign(services.accounts, {
      readerFor: async (id: string) => (id === connectionId ? mailbox.reader : mailbox.silentReader),
      senderFor: async () => mailbox.sender,
      slack: async () => null,
      calendar: async () => null,
    });
    // What is due leaves at once; the check comes after it, so that nothing rests on its having been first.
    const { signal } = new AbortController();
    const dispatched = await dispatchDue(services.outbox, connectionId, signal).then(
      () => true,
      () => false,
    );
    const checked = await engine.call('data.check', {});
    if ('error' in checked) return 'found';
    const { structure, damaged, audit } = checked.ok;
    return structure.length > 0 || damaged.length > 0 || !audit.ok || !dispatched ? 'found' : null;
  } finally {
    await engine.stop().catch(() => {});
  }
};
