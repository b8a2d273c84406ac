import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';
import { smoothly } from '../pipeline/testing/scripted-mailbox.fixture';

const ivo = { lead: 'ivo@couriers.example', campaign: 'Couriers' };

describe('emergency stop', () => {
  it('comes in the middle of a batch: what has left has left, the rest is held until an admin resumes', async () => {
    const t = await engineForTests(byPeople);
    await t.approve(await t.waiting());
    await t.approve(await t.waiting(ivo));
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      const outcome = await smoothly(message, handedOff, deliver);
      await t.call('sending.stop', {}, 'setter');
      return outcome;
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect((await t.call('engine.status', {})).sending).toMatchObject({ held: 1, stopped: { by: 'Mara Lind' } });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    await expect(t.call('sending.resume', {}, 'manager')).rejects.toThrow(/denied/);
    await t.call('sending.resume', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(2);
  });

  it('holds what is approved while it is in force, and an undo still takes that back', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('sending.stop', {}, 'setter');
    const { send } = await t.approve(draft);
    expect(send).toMatchObject({ state: 'held', undoable: true });
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(0);
    await t.call('drafts.undo', { sendId: send.id });
    expect(t.draft(draft.id).state).toBe('pending');
    await t.call('sending.resume', {});
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(0);
  });

  it('releases nothing unchecked: what the lead wrote meanwhile counts', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    await t.call('sending.stop', {}, 'setter');
    t.clock.advance(1_000);
    t.mailbox.arrive({ text: 'Please hold on for a moment, I have to ask my colleague first.' });
    await t.sync();
    await t.call('sending.resume', {});
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('holds a retry a person asks for, whoever asks', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(() => ({ kind: 'refused', retry: false, retryAfterMs: null, code: 'no', message: 'No.' }));
    await t.leave();
    await t.call('sending.stop', {});
    await t.call('outbox.retry', { id: t.send(draft.id).id });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('held');
  });

  it('is in force in a workspace that is made while it is', async () => {
    const t = await engineForTests(byPeople);
    await t.call('sending.stop', {}, 'setter');
    const { workspace } = await t.call('workspace.create', { name: 'Other', zone: 'UTC' });
    await t.call('workspace.switch', { id: workspace.id });
    const status = await t.engine.call('engine.status', {});
    expect('ok' in status && status.ok.sending.stopped?.by).toBe('Mara Lind');
  });
});

describe('auto-send off', () => {
  it('stops what rules would send and leaves people alone', async () => {
    const t = await engineForTests({ env: { AUTO_SEND_DISABLED: '1' } });
    const draft = await t.waiting();
    expect(t.sends()).toHaveLength(0);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('brings back what a rule queued before it was turned off', async () => {
    const t = await engineForTests();
    t.mailbox.arrive();
    await t.sync();
    await t.work();
    await t.call('settings.update', { patch: { autoSendOff: true } });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect((await t.call('drafts.get', { id: t.pending().id })).decision).toMatchObject({ rule: 'held_back' });
  });

  it('gives way to --force-auto-send, which the emergency stop does not', async () => {
    const t = await engineForTests({ env: { AUTO_SEND_DISABLED: '1' } });
    const draft = await t.waiting();
    const forced = {
      draftId: draft.id,
      source: 'backfill' as const,
      runId: null,
      ignoreDelay: true,
      ignoreHours: true,
      forceAutoSend: true,
      callerAutoSendOff: null,
    };
    const decided = await t.services.pipeline.decide(forced);
    expect(decided.kind).toBe('send_immediate');
    await t.call('sending.stop', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.call('sending.resume', {});
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.draft(draft.id).disposition).toBe('AUTO_SENT');
  });
});
