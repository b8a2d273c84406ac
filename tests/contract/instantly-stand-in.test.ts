import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../electron/engine/ports';
import {
  createInstantlyApi,
  openInstantlyReader,
  openInstantlySender,
} from '../../electron/engine/providers/instantly';
import type { RemoteMessage, SyncPage } from '../../electron/engine/providers/reader';
import type { Outgoing } from '../../electron/engine/providers/sender';
import { demoKeys } from '../../sandbox/keys';
import { type Sandbox, startSandbox } from '../../sandbox/start';

/** Instantly's reader and sender against the stand-in, over real HTTP. */
let sandbox: Sandbox;
let dir: string;
const never = new AbortController().signal;
/** Many times what an answer takes on a busy machine: only the requests that are never answered wait it out. */
const timeoutMs = 6_000;
let skippedMs = 0;
const clock: Clock = {
  now: () => Date.now() + skippedMs,
  sleep: async (ms, signal) => {
    if (ms === timeoutMs) return void (await wait(ms, undefined, { signal, ref: false }).catch(() => undefined));
    skippedMs += ms;
    await wait(Math.min(ms, 80));
  },
};
const log = { write: () => undefined };
const api = (apiKey: string = demoKeys.instantly) =>
  createInstantlyApi({ baseUrl: sandbox.ready.instantly, apiKey, fetch, clock, log, timeoutMs });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-instantly-'));
  sandbox = await startSandbox({ dir, scale: 0.001 });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(dir, { recursive: true, force: true });
});
afterEach(() => void sandbox.control.conditions({ clear: true, instantlyUnpaid: false }));

const readAll = async (pages: AsyncIterable<SyncPage>) => {
  const all: SyncPage[] = [];
  for await (const page of pages) all.push(page);
  return { all, messages: all.flatMap((page) => page.messages), cursor: all.at(-1)?.cursor ?? null };
};

describe('Instantly reader against the stand-in', () => {
  it('reads the whole world once, and then only what is new', async () => {
    const { campaigns, leads, emails } = sandbox.world().instantly;
    const reader = openInstantlyReader(api());
    const first = await readAll(reader.pull(null, never));
    expect(first.all.flatMap((page) => page.campaigns)).toHaveLength(campaigns.length);
    expect(first.all.flatMap((page) => page.leads)).toHaveLength(leads.length);
    const ofCampaigns = emails.filter((email) => email.campaignId !== null);
    expect(new Set(first.messages.map((one) => one.externalId)).size).toBeGreaterThanOrEqual(ofCampaigns.length);
    expect(first.messages.map((one) => one.direction).filter((one) => one === 'outbound').length).toBeGreaterThan(0);
    const again = await readAll(reader.pull(first.cursor, never));
    expect(again.messages.length).toBeLessThan(first.messages.length / 2);
  });

  it('says in a sentence what a wrong key and a missing plan mean', async () => {
    await expect(openInstantlyReader(api('wrong')).check(never)).rejects.toThrow('API key');
    sandbox.control.conditions({ instantlyUnpaid: true });
    await expect(openInstantlyReader(api()).check(never)).rejects.toThrow('no active paid plan');
    sandbox.control.conditions({ instantlyUnpaid: false });
    expect((await openInstantlyReader(api()).check(never)).detail).toMatch(/^\d+ campaigns$/);
  });
});

describe('Instantly sender against the stand-in', () => {
  let inbound: RemoteMessage[] = [];
  beforeAll(async () => {
    const { messages } = await readAll(openInstantlyReader(api()).pull(null, never));
    inbound = messages.filter((one) => one.direction === 'inbound');
  });
  const outgoing = (n: number, body: string): Outgoing => {
    const parent = inbound[n];
    if (parent?.content.kind !== 'parts') throw new Error('no inbound message in the world');
    const { parts } = parent.content;
    return {
      outboxId: `o${n}`,
      channel: 'email',
      from: { name: 'Mara Lind', email: parts.accountExternalId ?? '' },
      to: [parts.from],
      cc: [],
      subject: parts.subject,
      body,
      messageId: `<o${n}@fernhill.example>`,
      inReplyTo: parts.messageId,
      references: [],
      replyToExternalId: parent.externalId,
      accountExternalId: parts.accountExternalId,
      at: Date.now(),
      instanceId: 'i1',
    };
  };
  const delivered = (body: string) => sandbox.control.inbox({}).filter((mail) => mail.body.includes(body));

  it('delivers once, and the reply is recognised when it comes back', async () => {
    const sender = openInstantlySender(api());
    const body = 'Hello,\n\nTuesday <10:30> & no later.\n\nMara';
    const outcome = await sender.send(outgoing(0, body), () => undefined, never);
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(delivered('Tuesday <10:30> & no later.')).toHaveLength(1);
    const providerId = outcome.kind === 'sent' ? outcome.providerId : null;
    expect(await sender.lookup(outgoing(0, body), never)).toMatchObject({ kind: 'found', providerId });
    const { messages } = await readAll(openInstantlyReader(api()).pull(null, never));
    expect(messages.find((one) => one.externalId === providerId)?.direction).toBe('outbound');
  });

  it.each(['reset-after-accept', 'timeout-after-accept', 'truncated'] as const)(
    'is uncertain after %s, and then found',
    async (kind) => {
      const sender = openInstantlySender(api());
      const message = outgoing(1, `Hello again, this is the one of ${kind}.`);
      sandbox.control.fault({ provider: 'instantly', kind, match: 'POST /api/v2/emails/reply' });
      expect(await sender.send(message, () => undefined, never)).toMatchObject({ kind: 'uncertain' });
      expect(await sender.lookup(message, never)).toMatchObject({ kind: 'found' });
      expect(delivered(`the one of ${kind}.`)).toHaveLength(1);
    },
  );

  it('is uncertain after a reset that delivered nothing, and the list says absent', async () => {
    const sender = openInstantlySender(api());
    const message = outgoing(2, 'Hello, this one never arrived.');
    sandbox.control.fault({ provider: 'instantly', kind: 'reset-before', match: 'POST /api/v2/emails/reply' });
    expect(await sender.send(message, () => undefined, never)).toMatchObject({ kind: 'uncertain' });
    expect(await sender.lookup(message, never)).toEqual({ kind: 'absent' });
  });

  it('is refused for haste and without a plan, and delivers nothing', async () => {
    const sender = openInstantlySender(api());
    const message = outgoing(3, 'Hello, this one was refused.');
    sandbox.control.fault({ provider: 'instantly', kind: '429', match: 'POST /api/v2/emails/reply' });
    expect(await sender.send(message, () => undefined, never)).toMatchObject({
      kind: 'refused',
      retry: true,
      code: 'http_429',
    });
    sandbox.control.conditions({ instantlyUnpaid: true });
    expect(await sender.send(message, () => undefined, never)).toMatchObject({
      kind: 'refused',
      retry: false,
      code: 'http_402',
    });
    expect(delivered('this one was refused')).toHaveLength(0);
  });
});
