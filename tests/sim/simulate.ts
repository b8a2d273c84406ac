import { createHash } from 'node:crypto';
import { dispatchDue } from '../../electron/engine/outbox/dispatch';
import { reconcile } from '../../electron/engine/outbox/reconcile';
import type { Outgoing, Sender } from '../../electron/engine/providers/sender';
import { type EngineInWorld, startInWorld } from './engine-in-world';
import { findFaults, rows, sendOf } from './invariants';
import { seeded } from './seeded';
import { createWorld, people } from './world';

/** A fault put in on purpose, to see that the simulation finds it. */
export type Planted = {
  disguise?: (sender: Sender) => Sender;
  /** Done to the database after every step. */
  meddle?: (sqlite: EngineInWorld['sqlite']) => void;
};

export type Outcome = {
  violations: string[];
  /** The same for the same seed. */
  hash: string;
  trace: string[];
  crashes: number;
  delivered: number;
};

const steps = 180;
const calmRounds = 14;
const minuteMs = 60_000;
const questions = [
  'What does it cost for twelve vans, and how long does the set-up take?',
  'Sounds good. Could you tell me more about the set-up?',
  'We have nine drivers. Would that work with your tool?',
];
const refusals = ['Please remove me from your list.', 'STOP', 'Unsubscribe me please, no more mails.'];

/** Lets everything run that needs no answer from outside. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setImmediate(resume));
};

let template: Buffer | null = null;

/**
 * One world, from its seed: people write, setters approve, reject and stop, the provider loses answers, the engine dies in
 * mid-step and is started again; in the end all calms down. What must never happen is looked for after every step.
 */
export const simulate = async (seed: number, planted: Planted = {}): Promise<Outcome> => {
  const random = seeded(seed);
  const world = createWorld(random);
  const under = { stopped: false, autoSendOff: false };
  let crashes = 0;
  let image: Buffer | null = template;
  let current: EngineInWorld | null = null;

  const die = (): void => {
    image = current?.image() ?? image;
    current = null;
    crashes += 1;
    world.crash();
  };

  /** Judged apart from the engine, whose sender treats whatever is thrown there as a lost connection. */
  const onHandOff = (message: Outgoing): string => {
    if (!current) return 'nobody';
    const send = sendOf(current.sqlite, message.messageId);
    if (!send) world.violations.push(`handed over without a row: ${message.messageId}`);
    if (under.stopped) world.violations.push(`handed over after the stop: ${message.messageId}`);
    if (under.autoSendOff && send?.admittedBy === 'rule')
      world.violations.push(`handed over by rule after auto-send was turned off: ${message.messageId}`);
    if (send?.optedOut) world.violations.push(`handed over after an opt-out: ${message.messageId}`);
    if (send?.newerSinceAdmission)
      world.violations.push(`handed over although the lead had written again: ${message.messageId}`);
    if (send && send.body !== message.body) world.violations.push(`another text than was stored: ${message.messageId}`);
    // What a person asks to write beside the reply is a message of its own; a reply there is once per message answered.
    return send?.causeKind === 'compose' ? `compose ${send.draftId}` : `reply ${message.inReplyTo}`;
  };

  const start = async (): Promise<EngineInWorld> => {
    current = await startInWorld({
      world,
      random,
      image,
      diesAt: (point) => {
        if (world.isCalm() || !random.chance(0.015)) return false;
        world.note(`dies at ${point}`);
        die();
        return true;
      },
      onHandOff: (message) => {
        try {
          return onHandOff(message);
        } catch (error) {
          world.violations.push(`the judge threw: ${String(error)}`);
          return 'unjudged';
        }
      },
      disguise: planted.disguise,
    });
    return current;
  };

  const never = new AbortController().signal;
  const drop = (work: Promise<unknown>): void => {
    work.catch((error: unknown) => {
      const name = error instanceof Error ? error.constructor.name : 'unknown';
      if (name !== 'Crashed') world.violations.push(`the engine threw: ${String(error)}`);
    });
  };

  const lanes = {
    sync: (it: EngineInWorld) => it.call('sync.now', { connectionId: it.connectionId }),
    work: (it: EngineInWorld) => it.services.pipeline.workNew(never),
    dispatch: (it: EngineInWorld) =>
      it.services.sendingLanes.run(it.connectionId, () => dispatchDue(it.services.outbox, it.connectionId, never)),
    reconcile: (it: EngineInWorld) => reconcile(it.services.outbox, never),
  };
  type Lane = keyof typeof lanes;
  const busy = new Set<string>();
  /** A lane's next turn, unless it is still at the last: as in the product, a lane runs one turn at a time. */
  const turn = (it: EngineInWorld, lane: Lane): void => {
    const key = `${world.generation()} ${lane}`;
    if (busy.has(key)) return;
    busy.add(key);
    drop(Promise.resolve(lanes[lane](it)).finally(() => busy.delete(key)));
  };

  const somePending = (it: EngineInWorld) =>
    rows<{ id: string }>(it.sqlite, "SELECT id FROM drafts WHERE state = 'pending' ORDER BY id");
  const someSends = (it: EngineInWorld, states: string) =>
    rows<{ id: string; payload: string }>(
      it.sqlite,
      `SELECT id, payload FROM outbox WHERE state IN (${states}) ORDER BY id`,
    );

  const approve = async (it: EngineInWorld, edit: boolean): Promise<void> => {
    const waiting = somePending(it);
    if (waiting.length === 0) return;
    const { id } = random.pick(waiting);
    const shown = await it.call('drafts.get', { id });
    if ('error' in shown) return;
    let { fingerprint } = shown.ok.draft;
    if (edit) {
      const body = `${shown.ok.draft.body}\n\nPS ${random.between(1, 999)}`;
      const edited = await it.call('drafts.edit', { id, body, version: shown.ok.draft.version });
      if ('ok' in edited) fingerprint = edited.ok.draft.fingerprint;
    }
    const approved = await it.call('drafts.approve', { id, fingerprint });
    world.note(`approve ${id} ${'ok' in approved ? 'ok' : approved.error.code}`);
  };

  /** A person looks at the provider and says the truth. */
  const resolveDoubts = async (it: EngineInWorld): Promise<void> => {
    for (const send of someSends(it, "'needs_person'")) {
      const { messageId } = JSON.parse(send.payload) as Outgoing;
      const verdict = world.isDelivered(messageId) ? 'was_sent' : 'send_again';
      const resolved = await it.call('outbox.resolve', { id: send.id, verdict });
      world.note(`resolve ${send.id} ${verdict} ${'ok' in resolved ? 'ok' : resolved.error.code}`);
    }
  };

  const acts: [number, (it: EngineInWorld) => unknown][] = [
    [4, () => world.write('inbound', random.pick(people), random.pick(questions))],
    [0.3, () => world.write('inbound', random.pick(people), random.pick(refusals))],
    [0.4, () => world.write('outbound', random.pick(people), 'I answer this one by hand.')],
    [12, (it) => turn(it, 'sync')],
    [12, (it) => turn(it, 'work')],
    [12, (it) => turn(it, 'dispatch')],
    [8, (it) => turn(it, 'reconcile')],
    [3, (it) => approve(it, false)],
    [1.5, (it) => approve(it, true)],
    [
      0.7,
      async (it) => {
        const [draft] = somePending(it);
        if (draft) await it.call('drafts.reject', { id: draft.id, reason: 'other' });
      },
    ],
    [
      0.7,
      async (it) => {
        const [draft] = somePending(it);
        if (draft) drop(it.call('drafts.regenerate', { id: draft.id }));
      },
    ],
    [
      0.7,
      async (it) => {
        const [send] = someSends(it, "'queued'");
        if (send) await it.call('drafts.undo', { sendId: send.id });
      },
    ],
    [
      0.35,
      async (it) => {
        const stopped = await it.call('sending.stop', {});
        if ('ok' in stopped) under.stopped = true;
      },
    ],
    [
      1,
      async (it) => {
        under.stopped = false;
        await it.call('sending.resume', {}, 'admin');
      },
    ],
    [
      0.4,
      async (it) => {
        const off = random.chance(0.5);
        if (!off) under.autoSendOff = false;
        const set = await it.call('settings.update', { patch: { autoSendOff: off } }, 'admin');
        if (off && 'ok' in set) under.autoSendOff = true;
      },
    ],
    [
      0.7,
      async (it) => {
        const { email } = random.pick(people);
        const [lead] = rows<{ id: string }>(it.sqlite, 'SELECT id FROM leads WHERE email = ?', email);
        if (lead) await it.call('leads.setSentiment', { leadId: lead.id, sentiment: 'Interested' });
      },
    ],
    [1, (it) => resolveDoubts(it)],
    [10, () => world.advance(random.pick([1_000, 11_000, 31_000, 2 * minuteMs, 12 * minuteMs]))],
    [
      70,
      async () => {
        for (let n = random.between(1, 3); n > 0 && world.release(); n -= 1) await settle();
      },
    ],
    [
      0.7,
      () => {
        world.note('killed');
        die();
      },
    ],
  ];
  const total = acts.reduce((sum, [weight]) => sum + weight, 0);
  const draw = (): ((it: EngineInWorld) => unknown) => {
    let left = random.next() * total;
    for (const [weight, act] of acts) {
      left -= weight;
      if (left < 0) return act;
    }
    return () => {};
  };

  const step = async (act: (it: EngineInWorld) => unknown): Promise<void> => {
    const it = current ?? (await start());
    await act(it);
    await settle();
    if (!current) return;
    planted.meddle?.(it.sqlite);
    world.violations.push(...findFaults(it.sqlite, world, 'any time'));
  };

  if (!template) {
    template = (await start()).image();
    image = template;
    await (current as EngineInWorld | null)?.engine.stop();
    current = null;
    // The first run of a process has drawn numbers that the others do not: it begins anew.
    return simulate(seed, planted);
  }

  for (let n = 0; n < steps && world.violations.length === 0; n += 1) await step(draw());

  world.becomeCalm();
  under.stopped = false;
  under.autoSendOff = false;
  await step(async (it) => {
    await it.call('sending.resume', {}, 'admin');
    await it.call('settings.update', { patch: { autoSendOff: false } }, 'admin');
  });
  for (let round = 0; round < calmRounds && world.violations.length === 0; round += 1) {
    for (const lane of Object.keys(lanes) as Lane[]) {
      await step((it) => turn(it, lane));
      for (let n = 0; n < 400 && world.release(); n += 1) await settle();
    }
    await step(resolveDoubts);
    world.advance(random.pick([31_000, 2 * minuteMs, 11 * minuteMs]));
  }
  await step(() => {});
  if (current && world.violations.length === 0)
    world.violations.push(...findFaults((current as EngineInWorld).sqlite, world, 'the end'));

  const hash = createHash('sha256').update(world.trace.join('\n')).digest('hex').slice(0, 16);
  await (current as EngineInWorld | null)?.engine.stop();
  return { violations: world.violations, hash, trace: world.trace, crashes, delivered: world.delivered.length };
};
