import { describe, expect, it } from 'vitest';
import { type CallName, callNames, contract } from '../../shared/contract';
import { role as roles } from '../../shared/schemas/common';
import { roleAllows } from '../../shared/values/common';
import { engineForTests } from './pipeline/testing/engine-for-tests.fixture';
import { type Caller, createRouter, type Handlers } from './router';

const caller = (role: Caller['role']): Caller => ({ id: 'x', name: 'Kim', email: 'kim@agency.example', role });
const lines: string[] = [];
const log = { write: (level: string, event: string) => void lines.push(`${level} ${event}`) };
/** A table of which every entry throws what the test names. */
const throwing = (thrown: unknown): Handlers =>
  Object.fromEntries(
    callNames.map((name) => [
      name,
      () => {
        throw thrown;
      },
    ]),
  ) as unknown as Handlers;

describe('the one door', () => {
  it('knows no other calls, not even those every object has', async () => {
    const t = await engineForTests();
    for (const name of ['drafts.explode', 'constructor', '__proto__', 'toString'])
      expect(await t.engine.callUnknown(name, {}, null)).toMatchObject({ error: { code: 'unknown_call' } });
  });

  it('refuses input that is not declared, naming the field', async () => {
    const t = await engineForTests();
    const answer = await t.engine.callUnknown('drafts.approve', { id: 'no uuid', fingerprint: 'f' }, null);
    expect(answer).toMatchObject({ error: { code: 'bad_input', message: expect.stringMatching(/^id: /) } });
    expect(await t.engine.callUnknown('queue.list', { limit: 10_000 }, null)).toMatchObject({
      error: { code: 'bad_input' },
    });
    expect(await t.engine.callUnknown('queue.list', null, null)).toMatchObject({ error: { code: 'bad_input' } });
  });

  it('takes NUL out of what is typed, at any depth', async () => {
    const t = await engineForTests();
    const typed = { kind: 'fact' as const, key: 'Pri\0ce', text: '€29\0 per van.', campaignId: null, id: null };
    const { entry } = await t.call('knowledge.save', typed);
    expect(entry).toMatchObject({ key: 'Price', text: '€29 per van.' });
    await t.call('settings.update', { patch: { zone: 'Europe/\0Lisbon' } });
    expect((await t.call('settings.get', {})).settings.zone).toBe('Europe/Lisbon');
  });

  it('refuses a profile that is not of this workspace', async () => {
    const t = await engineForTests();
    const answer = await t.engine.callUnknown('queue.list', {}, t.ctx.newId());
    expect(answer).toMatchObject({ error: { code: 'denied' } });
  });

  it('shows no inner workings of what went wrong', async () => {
    const router = createRouter(throwing(new Error('secret path /secret/x')), log, 'db');
    const answer = await router.callUnknown('engine.status', {}, caller('admin'));
    expect(answer).toMatchObject({ error: { code: 'internal' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(lines).toContain('error call.threw');
  });

  it.each([
    ['SQLITE_BUSY', 'database_locked'],
    ['SQLITE_CORRUPT_VTAB', 'database_damaged'],
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
  ])('says what %s means', async (code, expected) => {
    const router = createRouter(throwing(Object.assign(new Error('x'), { code })), log, 'db');
    expect(await router.callUnknown('engine.status', {}, caller('admin'))).toMatchObject({ error: { code: expected } });
  });
});

describe.each(roles.options)('a %s', (held) => {
  const router = createRouter(throwing(new Error('reached')), log, 'db');

  it.each(callNames.filter((name) => !roleAllows(held, contract[name].role)))('may not %s', async (name: CallName) => {
    // Refused before the input is looked at: nothing is to be learned from trying.
    expect(await router.callUnknown(name, undefined, caller(held))).toMatchObject({ error: { code: 'denied' } });
  });

  it('is denied nothing else', async () => {
    for (const name of callNames.filter((each) => roleAllows(held, contract[each].role)))
      expect(await router.callUnknown(name, undefined, caller(held))).not.toMatchObject({ error: { code: 'denied' } });
  });
});

it('only an admin resumes, changes settings or thresholds; anybody stops', () => {
  for (const name of ['sending.resume', 'settings.update', 'campaigns.update', 'connections.save'] as const)
    expect(contract[name].role).toBe('admin');
  expect(contract['sending.stop'].role).toBe('setter');
  expect(contract['backfill.start'].role).toBe('manager');
});
