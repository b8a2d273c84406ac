import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { byPeople, engineForTests, handClock, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { type Delivering, scriptedMailbox } from '../pipeline/testing/scripted-mailbox.fixture';

const vanishing: Delivering = (_message, handedOff, deliver) => {
  handedOff();
  deliver();
  return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
};

const inDoubt = async (t: TestEngine, message = {}) => {
  const draft = await t.waiting(message);
  await t.approve(draft);
  t.mailbox.script.push(vanishing);
  await t.leave();
  return draft;
};

describe('a send of unknown outcome', () => {
  it('is settled by the first look-up that finds it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    t.mailbox.answers.push({ kind: 'absent' }, { kind: 'found', providerId: 'remote-9', at: t.clock.now() });
    await t.reconcile();
    expect(t.send(draft.id).state).toBe('uncertain');
    t.clock.advance(5_000);
    expect(await t.reconcile()).toBe(1);
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', providerId: 'remote-9' });
    expect(t.draft(draft.id).state).toBe('sent');
  });

  it('is looked for at the time it left, however long it was held before', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.call('sending.stop', {}, 'setter');
    t.clock.advance(5 * 3_600_000);
    await t.call('sending.resume', {});
    const { sender } = t.mailbox;
    const lookedAt: number[] = [];
    t.services.accounts.senderFor = async () => ({
      ...sender,
      lookup: async (message, signal) => {
        lookedAt.push(message.at);
        return sender.lookup(message, signal);
      },
    });
    t.mailbox.script.push(vanishing);
    await t.leave();
    const left = t.clock.now();
    expect(t.mailbox.delivered.map(({ at }) => at)).toEqual([left]);
    t.clock.advance(60_000);
    await t.reconcile();
    expect(lookedAt).toEqual([left]);
  });

  it('does not wait for a clock that was set back to catch up', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    await t.reconcile();
    t.clock.advance(-2 * 3_600_000);
    t.mailbox.answers.push({ kind: 'found', providerId: 'remote-9', at: t.clock.now() });
    expect(await t.reconcile()).toBe(1);
    expect(t.send(draft.id).state).toBe('sent');
  });

  it('is looked for at 0, 5 and 30 s, 2 and 10 min, then a person decides; absence never sends again', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    const from = t.clock.now();
    const looked: number[] = [];
    while (t.send(draft.id).state === 'uncertain') {
      const before = t.mailbox.lookups();
      await t.reconcile();
      if (t.mailbox.lookups() > before) looked.push((t.clock.now() - from) / 1000);
      t.clock.advance(1_000);
    }
    expect(looked).toEqual([0, 5, 30, 120, 600]);
    expect(t.send(draft.id)).toMatchObject({ state: 'needs_person', lookups: 5 });
    expect(t.send(draft.id).reason).toContain('proves nothing');
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(1);
  });

  it('waits for an account that cannot be asked, an hour at most', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    for (let minute = 0; minute < 59; minute += 1) {
      t.mailbox.answers.push({ kind: 'unavailable', message: 'offline' });
      await t.reconcile();
      t.clock.advance(60_000);
    }
    expect(t.send(draft.id)).toMatchObject({ state: 'uncertain', lookups: 0 });
    for (let minute = 0; minute < 30; minute += 1) {
      t.mailbox.answers.splice(0, 9, { kind: 'unavailable', message: 'offline' });
      await t.reconcile();
      t.clock.advance(60_000);
    }
    expect(t.send(draft.id).state).toBe('needs_person');
  });

  it('whose look-up breaks stands before no other', async () => {
    const t = await engineForTests(byPeople);
    const first = await inDoubt(t);
    const second = await inDoubt(t, { lead: 'ivo@couriers.example', campaign: 'Couriers' });
    const { lookup } = t.mailbox.sender;
    t.mailbox.sender.lookup = async (message, signal) => {
      if (message.outboxId === t.send(first.id).id) throw new Error('bug');
      return lookup(message, signal);
    };
    t.mailbox.answers.push({ kind: 'found', providerId: null, at: null });
    await t.reconcile();
    expect(t.send(second.id).state).toBe('sent');
    expect(t.send(first.id).state).toBe('uncertain');
  });

  it('is settled by its copy that sync brings, by our Message-ID', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    const messageId = t.mailbox.delivered[0]?.messageId.slice(1, -1) ?? '';
    t.mailbox.arrive({ direction: 'outbound', text: draft.body, messageId });
    await t.sync();
    expect(t.send(draft.id).state).toBe('sent');
    expect(t.messages().filter((row) => row.direction === 'outbound')).toMatchObject([{ sentBy: 'setter' }]);
    await t.reconcile();
    expect(t.mailbox.lookups()).toBe(0);
  });

  it('is settled by its copy under another id (Outlook, Instantly): same words, about the same time', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    t.clock.advance(60_000);
    t.mailbox.arrive({ direction: 'outbound', text: draft.body, messageId: 'other-id@provider.example' });
    await t.sync();
    expect(t.send(draft.id).state).toBe('sent');
    expect(t.messages().filter((row) => row.direction === 'outbound')).toHaveLength(1);
  });
});

/** An engine that dies at a traced point: nothing after it runs, as after SIGKILL, and its database is opened by another. */
class Killed extends Error {}

describe('a process that dies', () => {
  const world = () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    const clock = handClock();
    return { dataDir, clock, mailbox: scriptedMailbox(clock) };
  };

  it.each([
    ['outbox.claimed', 'queued', 1],
    ['outbox.before_handed_off', 'queued', 1],
    ['outbox.after_handed_off', 'uncertain', 0],
    ['delivered', 'uncertain', 1],
  ])('at %s: the send is %s again, and the lead gets one reply at most', async (point, state, deliveries) => {
    const { dataDir, clock, mailbox } = world();
    const arm = { on: false };
    const never = new Promise<never>(() => {});
    let reached = (): void => {};
    const dead = new Promise<void>((done) => {
      reached = done;
    });
    const first = await engineForTests({
      ...byPeople,
      dataDir,
      clock,
      mailbox,
      trace: (at) => {
        if (!arm.on || at !== point) return;
        reached();
        throw new Killed();
      },
    });
    const draft = await first.waiting();
    await first.approve(draft);
    clock.advance(11_000);
    arm.on = true;
    mailbox.script.push(async (_message, handedOff, deliver) => {
      try {
        handedOff();
      } catch {
        return never;
      }
      deliver();
      if (point === 'delivered') {
        reached();
        return never;
      }
      return { kind: 'sent', providerId: null, acceptance: 'accepted' };
    });
    // Never ends, as a process that is gone never comes back; its file is opened by the next one.
    first.dispatch().catch(() => {});
    await dead;
    await first.engine.stop();

    const second = await engineForTests({ ...byPeople, dataDir, clock, mailbox });
    expect(second.send(draft.id).state).toBe(state);
    expect(second.draft(draft.id).state).toBe('sending');
    for (let n = 0; n < 8; n += 1) {
      await second.dispatch();
      await second.reconcile();
      clock.advance(300_000);
    }
    expect(mailbox.delivered).toHaveLength(deliveries);
    expect(second.send(draft.id).state).toBe(state === 'queued' ? 'sent' : 'needs_person');
  });

  it('finds what was on its way in every workspace, not only in the one that is open', async () => {
    const { dataDir, clock, mailbox } = world();
    const first = await engineForTests({ ...byPeople, dataDir, clock, mailbox });
    const draft = await first.waiting();
    await first.approve(draft);
    first.ctx.store.sqlite.prepare("UPDATE outbox SET state = 'claimed'").run();
    const other = await first.call('workspace.create', { name: 'Other', zone: 'UTC' });
    await first.call('workspace.switch', { id: other.workspace.id });
    await first.engine.stop();
    const second = await engineForTests({ ...byPeople, dataDir, clock, mailbox });
    expect(second.send(draft.id).state).toBe('queued');
  });
});
