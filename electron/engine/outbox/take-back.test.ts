import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import { type Delivering, smoothly } from '../pipeline/testing/scripted-mailbox.fixture';
import { appendAudit } from '../store/audit';
import { reviews } from '../store/schema';

const refused: Delivering = () => ({
  kind: 'refused',
  retry: false,
  retryAfterMs: null,
  code: 'no_such_user',
  message: 'No such user.',
});
const vanishing: Delivering = (_message, handedOff, deliver) => {
  handedOff();
  deliver();
  return { kind: 'uncertain', code: 'timeout', message: 'No answer came.' };
};
const verdicts = (t: TestEngine) =>
  t.ctx.store.db
    .select()
    .from(reviews)
    .all()
    .map((row) => row.verdict);

describe('undo', () => {
  it('restores the draft exactly, frees the message, and counts the approval no more', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const edited = await t.call('drafts.edit', { id: draft.id, body: 'Mine entirely.', version: draft.version });
    const { send } = await t.approve(draft);
    expect(send).toMatchObject({ state: 'queued', undoable: true });
    await t.call('drafts.undo', { sendId: send.id }, 'setter');
    const { version: _v, ...before } = edited.draft;
    const { version: _w, ...after } = (await t.call('drafts.get', { id: draft.id })).draft;
    expect(after).toEqual(before);
    expect(verdicts(t)).toEqual(['undone']);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.approve(draft);
    await t.leave();
    expect(t.mailbox.delivered.map((mail) => mail.body)).toEqual(['Mine entirely.']);
  });

  it('takes back what a server put off, which is known not to have left', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(() => {
      throw new Error('bug');
    });
    await t.leave();
    const { sends } = await t.call('outbox.list', { states: ['retry_wait'] });
    expect(sends).toMatchObject([{ state: 'retry_wait', undoable: true }]);
    await t.call('drafts.undo', { sendId: sends[0]?.id ?? '' });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it('comes too late once the reply has left, and says so', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await t.approve(draft);
    await t.leave();
    await expect(t.call('drafts.undo', { sendId: send.id })).rejects.toThrow(/already_settled/);
    expect(t.draft(draft.id).state).toBe('sent');
  });

  it('takes back what is only being connected for: nothing is handed over', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await t.approve(draft);
    t.mailbox.script.push(async (message, handedOff, deliver) => {
      await t.call('drafts.undo', { sendId: send.id }, 'setter');
      return smoothly(message, handedOff, deliver);
    });
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id)).toMatchObject({ state: 'cancelled', reason: 'Taken back by Mara Lind' });
    expect(t.draft(draft.id).state).toBe('pending');
  });

  it.each([
    ['handed_off', /is leaving at this moment/],
    ['uncertain', /may have left.*sends nothing again.*asks you/],
    ['needs_person', /may have left.*Say in the outbox/],
    ['sent', /has left already/],
    ['failed', /did not leave/],
    ['cancelled', /not on its way any more \(Dana Okafor wrote again\)/],
    ['expired', /not on its way any more \(Dana Okafor wrote again\)/],
  ])('says of what is %s whether it left', async (state, words) => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await t.approve(draft);
    t.ctx.store.sqlite.prepare("UPDATE outbox SET state = ?, reason = 'Dana Okafor wrote again'").run(state);
    await expect(t.call('drafts.undo', { sendId: send.id })).rejects.toThrow(words);
  });

  it.each([
    ['sent', 'outbox.retry', /counts as sent.*Your click sent nothing/],
    ['queued', 'outbox.retry', /waits to leave.*Your click sent nothing/],
    ['cancelled', 'outbox.resolve', /not on its way any more.*Your click sent nothing/],
    ['failed', 'outbox.resolve', /did not leave.*Your click sent nothing/],
  ] as const)('and of what is %s by now, when %s comes second', async (state, name, words) => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await t.approve(draft);
    t.ctx.store.sqlite.prepare('UPDATE outbox SET state = ?').run(state);
    const asked =
      name === 'outbox.retry'
        ? t.call(name, { id: send.id }, 'setter')
        : t.call(name, { id: send.id, verdict: 'send_again' }, 'setter');
    await expect(asked).rejects.toThrow(words);
  });

  it('a rejection that comes second is told who was first and whether it left', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.approve(draft);
    const reject = () => t.call('drafts.reject', { id: draft.id, reason: 'wrong_tone', note: '' }, 'manager');
    await expect(reject()).rejects.toThrow(/Mara Lind approved this draft first\. It has not left yet: take it back/);
    await t.leave();
    await expect(reject()).rejects.toThrow(/Mara Lind approved this draft first\. It has left\./);
  });

  it('gives way to a newer draft that waits in its place', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    const { send } = await t.approve(draft);
    t.clock.advance(1_000);
    t.mailbox.arrive({ text: 'And one more question: does it work on old phones?' });
    await t.sync();
    // The new message brought it back already: there is nothing to undo.
    await expect(t.call('drafts.undo', { sendId: send.id })).rejects.toThrow(/already_settled/);
    await t.work();
    expect(t.draft(draft.id).state).toBe('superseded');
    expect(t.pending().messageId).not.toBe(draft.messageId);
  });
});

describe('a refused send', () => {
  const failed = async (t: TestEngine) => {
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(refused);
    await t.leave();
    return { draft, send: t.send(draft.id) };
  };

  it('is sent by a person’s retry, after the same checks', async () => {
    const t = await engineForTests(byPeople);
    const { draft, send } = await failed(t);
    await t.call('outbox.retry', { id: send.id }, 'setter');
    expect(t.draft(draft.id).state).toBe('sending');
    await t.dispatch();
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', attempts: 1, admittedByName: 'Mara Lind' });
    expect(t.draft(draft.id).state).toBe('sent');
  });

  it('cannot be retried once its draft was rejected', async () => {
    const t = await engineForTests(byPeople);
    const { draft, send } = await failed(t);
    await t.call('drafts.reject', { id: draft.id, reason: 'other' }, 'setter');
    await expect(t.call('outbox.retry', { id: send.id })).rejects.toThrow(/already_settled/);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
  });

  it('makes room for another answer to the same message', async () => {
    const t = await engineForTests(byPeople);
    const { draft, send } = await failed(t);
    await t.call('leads.setSentiment', { leadId: draft.leadId, sentiment: 'Interested' });
    // Drafting goes on behind the answer.
    const waits = () => t.drafts().some(({ id, state }) => state === 'pending' && id !== draft.id);
    for (let round = 0; round < 5_000 && !waits(); round += 1) await new Promise((done) => setTimeout(done, 5));
    await t.approve(t.pending());
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
    expect(t.sends().find((row) => row.id === send.id)).toMatchObject({ state: 'cancelled', code: 'replaced' });
  });

  it('is not brought back after the lead wrote again: the check says no', async () => {
    const t = await engineForTests(byPeople);
    const { draft, send } = await failed(t);
    t.clock.advance(1_000);
    t.mailbox.arrive({ text: 'Never mind, we found something else to look at first.' });
    await t.sync();
    await t.call('outbox.retry', { id: send.id });
    await t.dispatch();
    expect(t.mailbox.delivered).toHaveLength(0);
    expect(t.send(draft.id).state).toBe('cancelled');
  });
});

describe('a person’s word on a send in doubt', () => {
  const inDoubt = async (t: TestEngine) => {
    const draft = await t.waiting();
    await t.approve(draft);
    t.mailbox.script.push(vanishing);
    await t.leave();
    for (let n = 0; n < 6; n += 1) {
      await t.reconcile();
      t.clock.advance(600_000);
    }
    expect(t.send(draft.id).state).toBe('needs_person');
    return draft;
  };

  it('it was sent: all that follows from a send is written', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    await t.call('outbox.resolve', { id: t.send(draft.id).id, verdict: 'was_sent' }, 'setter');
    expect(t.send(draft.id)).toMatchObject({ state: 'sent', sentAt: t.send(draft.id).handedOffAt });
    expect(t.draft(draft.id).state).toBe('sent');
    expect(t.messages().filter((row) => row.direction === 'outbound')).toHaveLength(1);
    expect(t.mailbox.attempts).toHaveLength(1);
  });

  it('send again: it leaves once more, and only once', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    await t.call('outbox.resolve', { id: t.send(draft.id).id, verdict: 'send_again' }, 'setter');
    await t.dispatch();
    await t.dispatch();
    expect(t.mailbox.attempts).toHaveLength(2);
    expect(t.draft(draft.id).state).toBe('sent');
  });

  it('cancel: nothing more leaves, and the message may be answered anew', async () => {
    const t = await engineForTests(byPeople);
    const draft = await inDoubt(t);
    const id = t.send(draft.id).id;
    await t.call('outbox.resolve', { id, verdict: 'cancel' }, 'setter');
    await t.leave();
    expect(t.mailbox.attempts).toHaveLength(1);
    expect(t.send(draft.id).state).toBe('cancelled');
    expect(t.draft(draft.id).state).toBe('failed');
    await expect(t.call('outbox.resolve', { id, verdict: 'was_sent' })).rejects.toThrow(/already_settled/);
  });
});

it('the audit trail tells of every step and names the event somebody changed', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  const { send } = await t.approve(draft);
  await t.call('drafts.undo', { sendId: send.id });
  await t.approve(draft);
  await t.leave();
  const { events } = await t.call('audit.list', { limit: 1000 });
  const kinds = events.map((event) => event.kind);
  expect(kinds).toEqual(
    expect.arrayContaining(['draft.decided', 'send.queued', 'send.undone', 'send.sent', 'workspace.imported']),
  );
  expect(await t.call('audit.verify', {})).toEqual({ ok: true, events: kinds.length, brokenAt: null });
  const undone = events.find((event) => event.kind === 'send.undone');
  t.ctx.store.sqlite.prepare("UPDATE audit_events SET actor = 'Nobody' WHERE n = ?").run(undone?.n);
  expect(await t.call('audit.verify', {})).toMatchObject({ ok: false, brokenAt: undone?.n });
});

it('an event taken out of the middle is missed by the next one', async () => {
  const t = await engineForTests(byPeople);
  const entry = { workspaceId: t.workspaceId, at: 1, actor: 'a', actorRole: null, cause: 'test', data: {} };
  t.ctx.store.write(() => {
    for (const kind of ['one', 'two', 'three']) appendAudit(t.ctx.store, { ...entry, kind });
  });
  const { n } = t.ctx.store.sqlite.prepare("SELECT n FROM audit_events WHERE kind = 'two'").get() as { n: number };
  t.ctx.store.sqlite.prepare('DELETE FROM audit_events WHERE n = ?').run(n);
  expect(await t.call('audit.verify', {})).toMatchObject({ ok: false, brokenAt: n + 1 });
});
