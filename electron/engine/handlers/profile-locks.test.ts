import { describe, expect, it } from 'vitest';
import { type CallName, callNames } from '../../../shared/contract';
import { engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

/** An engine whose admin has a PIN and went away. */
const pinned = async () => {
  const t = await engineForTests();
  const id = t.profile('admin');
  await t.call('profiles.setPin', { id, pin: '2580', current: null });
  await t.call('profiles.lock', { id });
  const unlock = (pin: string) => t.engine.call('profiles.unlock', { id, pin }, id);
  return { ...t, id, unlock };
};

describe('a profile with a PIN', () => {
  it('makes no call before the PIN was entered, but to look who there is, unlock and stop', async () => {
    const t = await pinned();
    const passed: CallName[] = [];
    for (const name of callNames) {
      const answer = await t.engine.callUnknown(name, { nonsense: true }, t.id);
      if (!('error' in answer) || answer.error.code !== 'locked') passed.push(name);
    }
    expect(passed.sort()).toEqual([
      'attention.look',
      'engine.status',
      'profiles.list',
      'profiles.lock',
      'profiles.unlock',
      'sending.stop',
      'workspace.list',
    ]);
    expect((await t.call('profiles.list', {})).profiles.map(({ hasPin, locked }) => [hasPin, locked])).toEqual([
      [false, false],
      [false, false],
      [true, true],
    ]);
    expect(JSON.stringify(await t.call('profiles.list', {}))).not.toMatch(/salt|hash":/);
  });

  it('opens with it, and closes when its owner leaves', async () => {
    const t = await pinned();
    expect(await t.unlock('0000')).toMatchObject({ error: { code: 'locked' } });
    expect(await t.unlock('2580')).toEqual({ ok: {} });
    await t.call('queue.list', {});
    await t.call('profiles.lock', { id: t.id });
    await expect(t.call('queue.list', {})).rejects.toThrow(/locked/);
    expect(await t.engine.call('queue.list', {}, t.profile('setter'))).toHaveProperty('ok');
  });

  it('is guessed at five times, then ever more slowly, also by many guesses at once', async () => {
    const t = await pinned();
    const at = Array.from({ length: 8 }, (_, n) => t.unlock(`000${n}`));
    expect((await Promise.all(at)).every((answer) => 'error' in answer)).toBe(true);
    const blocked = await t.unlock('2580');
    expect(blocked).toMatchObject({ error: { code: 'locked', message: expect.stringMatching(/Too many.*30 s/) } });
    t.clock.advance(31_000);
    expect(await t.unlock('0000')).toMatchObject({ error: { message: 'This is not the PIN.' } });
    t.clock.advance(31_000);
    expect(await t.unlock('2580')).toMatchObject({ error: { message: expect.stringMatching(/Too many.*29 s/) } });
    t.clock.advance(30_000);
    expect(await t.unlock('2580')).toEqual({ ok: {} });
    expect(t.ctx.store.sqlite.prepare('SELECT pin FROM profiles WHERE pin IS NOT NULL').get()).toMatchObject({
      pin: expect.stringContaining('"failures":0'),
    });
  });

  it('changes it by the PIN it has; an admin can only take it away', async () => {
    const t = await engineForTests();
    const id = t.profile('setter');
    await t.call('profiles.setPin', { id, pin: 'one two', current: null }, 'setter');
    await expect(t.call('profiles.setPin', { id, pin: '9999', current: 'nope' }, 'setter')).rejects.toThrow(
      /not the PIN/,
    );
    await expect(t.call('profiles.setPin', { id, pin: '9999', current: null }, 'admin')).rejects.toThrow(/denied/);
    await expect(t.call('profiles.setPin', { id, pin: null, current: null }, 'manager')).rejects.toThrow(/denied/);
    await t.call('profiles.setPin', { id, pin: '9999', current: 'one two' }, 'setter');
    await t.call('profiles.setPin', { id, pin: null, current: null }, 'admin');
    await t.call('profiles.lock', { id }, 'setter');
    await t.call('queue.list', {}, 'setter');
  });

  it('tells nothing of anybody in a notice while it is locked', async () => {
    const t = await pinned();
    await t.unlock('2580');
    await t.call('me.savePrefs', { patch: { attention: { notify: 'all', quiet: null, showContent: true } } });
    const before = t.clock.now();
    t.clock.advance(1000);
    t.mailbox.arrive({ text: 'Call me on +351 210 000 000 please, today.' });
    await t.sync();
    await t.work();
    t.clock.advance(1000);
    t.ctx.store.sqlite.prepare("UPDATE drafts SET state = 'pending'").run();
    const [open] = (await t.call('attention.look', { afterAt: before })).fresh;
    expect(open?.title).toBe(t.lead().name);
    await t.call('profiles.lock', { id: t.id });
    const [shut] = (await t.call('attention.look', { afterAt: before })).fresh;
    expect(shut).toMatchObject({ draftId: open?.draftId, text: '' });
    expect(shut?.title).not.toContain(t.lead().name);
  });
});
