import { createEngine } from '../../electron/engine';
import { memorySecrets } from '../../electron/engine/host/env-secrets';
import { rotatingLog } from '../../electron/engine/host/rotating-log';
import { systemPorts } from '../../electron/engine/host/system-ports';
import { obligingModel } from '../../electron/engine/pipeline/testing/obliging-model.fixture';
import type { Reader } from '../../electron/engine/providers/reader';
import { insertBooking } from '../../electron/engine/store/bookings';
import type { CallInput } from '../../shared/contract';
import { remoteMessage } from '../sim/world';
import { callerOf, tell } from './in-process';
import { scaledClock, type TimeScale } from './scaled-clock';

/** What one engine process is told: who has written so far, and at which point it dies. */
export type BookJob = {
  dataDir: string;
  time: TimeScale;
  calendarUrl: string;
  /** Everybody who has accepted a time by now, and which. */
  accepted: { email: string; startAt: number; wroteAt: number }[];
  diesAt: string | null;
};

/** The engine of the app in a process of its own, with a real calendar over HTTP; leads come from a list. */
const main = async (job: BookJob): Promise<void> => {
  const ports = systemPorts({
    secrets: memorySecrets(),
    log: rotatingLog(`${job.dataDir}/logs`, 'info', () => Date.now()),
    emit: () => undefined,
  });
  const engine = createEngine({
    ports: {
      ...ports,
      clock: scaledClock(job.time),
      env: { GOOGLE_CALENDAR_TOKEN: 'token', INSTANTLY_API_KEY: 'key' },
      trace: (point) => {
        if (point === job.diesAt) process.kill(process.pid, 'SIGKILL');
      },
    },
    dataDir: job.dataDir,
    migrations: 'migrations',
    version: 'test',
  });
  await engine.start();
  const call = callerOf(engine);
  const model = obligingModel();
  model.says.confidence = 0.5;
  const reader: Reader = {
    async *pull(cursor) {
      const from = Number(cursor ?? 0);
      const fresh = job.accepted.slice(from);
      yield {
        campaigns: [{ externalId: 'Bakeries', name: 'Bakeries' }],
        leads: fresh.map(({ email }) => ({
          ...{ externalId: email, campaignExternalId: 'Bakeries', email, name: 'Dana Okafor', zone: 'Europe/Lisbon' },
          ...{ phone: null, company: null, role: null },
        })),
        messages: fresh.map(({ email, wroteAt }) =>
          remoteMessage({
            ...{ direction: 'inbound', who: { name: 'Dana Okafor', email }, text: 'That time works for me.' },
            ...{ messageId: `<accepts-${email}>`, at: wroteAt },
          }),
        ),
        cursor: String(from + fresh.length),
      };
    },
    check: async () => ({ detail: 'a list' }),
    close: async () => {},
  };
  const { connections } = await call('connections.list', {});
  if (connections.length === 0)
    await call('workspace.import', {
      file: {
        name: 'Fernhill',
        demo: false,
        settings: { zone: 'Europe/Lisbon', undoGraceSeconds: 0 },
        profiles: [{ name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' }],
        connections: [
          { label: 'Mailbox', config: { kind: 'instantly' }, secret: 'key' },
          {
            label: 'Calendar',
            config: {
              kind: 'google_calendar',
              baseUrl: job.calendarUrl,
              calendarId: 'mara@fernhill.example',
              zone: 'Europe/Lisbon',
            },
            secret: 'token',
          },
        ],
        campaignDefaults: {},
        campaigns: [{ name: 'Bakeries', settings: { responseMode: 'SETTER_MANAGED' }, draftHistoryDays: 2 }],
        knowledge: [],
      } as CallInput<'workspace.import'>['file'],
    });
  const { accounts, ctx, restartLanes } = engine.services();
  Object.assign(accounts, {
    readerFor: async () => reader,
    senderFor: async () => null,
    model: async () => model.access,
    slack: async () => null,
    calendar: async () => null,
  });
  // The lanes that started before have opened the account as it is on disk.
  await restartLanes();
  const all = (await call('connections.list', {})).connections;
  const calendar = all.find(({ config }) => config.kind === 'google_calendar')?.id ?? '';
  const { sqlite } = ctx.store;

  /** What the acceptance of an offered time makes, and the person who confirms it. */
  const confirmAll = async (): Promise<void> => {
    for (const { email, startAt } of job.accepted) {
      const [message] = sqlite
        .prepare<[string], { id: string; leadId: string; campaignId: string }>(
          'SELECT m.id, m.lead_id AS leadId, m.campaign_id AS campaignId FROM messages m JOIN leads l ON l.id = m.lead_id WHERE l.email = ?',
        )
        .all(email);
      if (!message) continue;
      const now = ctx.ports.clock.now();
      ctx.store.write(() =>
        insertBooking(ctx.store, {
          ...{ id: ctx.newId(), workspaceId: ctx.workspaceId, createdAt: now, updatedAt: now, state: 'proposed' },
          ...{ leadId: message.leadId, campaignId: message.campaignId, messageId: message.id, connectionId: calendar },
          ...{ words: 'That time works for me.', unclear: null, startAt, endAt: startAt + 1_200_000 },
          ...{ zone: 'Europe/Lisbon', candidates: [startAt] },
        }),
      );
    }
    const proposed = sqlite.prepare<[], { id: string }>("SELECT id FROM bookings WHERE state = 'proposed'").all();
    for (const { id } of proposed) {
      await call('bookings.confirm', { id });
      tell({ kind: 'approved', sendId: id });
    }
  };
  let stopping = false;
  const person = async (): Promise<void> => {
    while (!stopping) {
      await confirmAll();
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const confirming = person().catch(fail);
  process.on('message', () => {
    stopping = true;
    void confirming
      .then(() => engine.stop())
      .then(() => {
        tell({ kind: 'stopped' });
        process.exit(0);
      });
  });
  tell({ kind: 'ready' });
};

const fail = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
};
process.once('message', (job: BookJob) => {
  main(job).catch(fail);
});
