import { describe, expect, it } from 'vitest';
import { givenMs, takenMs } from '../claims/claim-draft';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

/** One draft that waits, and the people of the workspace. */
const waiting = async () => {
  const t = await engineForTests(byPeople);
  t.mailbox.arrive();
  await t.sync();
  await t.work();
  const [row] = (await t.call('queue.list', {})).rows;
  if (!row) throw new Error('no draft');
  const { profiles } = await t.call('profiles.list', {});
  const of = (role: string): string => {
    const found = profiles.find((each) => each.role === role);
    if (!found) throw new Error(`no ${role}`);
    return found.id;
  };
  const approval = { id: row.id, fingerprint: row.fingerprint };
  const holder = async () => (await t.call('queue.list', {})).rows[0]?.claim?.name ?? null;
  return { t, row, of, approval, holder };
};

describe('a claim', () => {
  it('is shown in the row and with the draft, with its end, and ends by itself', async () => {
    const { t, row, holder } = await waiting();
    const { claims } = await t.call('drafts.claim', { ids: [row.id] }, 'setter');
    expect(claims[0]?.untilAt).toBe(t.clock.now() + takenMs);
    expect(await holder()).toBe('Mara Lind');
    expect((await t.call('drafts.get', { id: row.id })).claim?.name).toBe('Mara Lind');
    t.clock.advance(takenMs);
    expect(await holder()).toBeNull();
  });

  it('given to somebody lasts a day', async () => {
    const { t, row, of } = await waiting();
    const { claims } = await t.call('drafts.claim', { ids: [row.id], profileId: of('setter') }, 'manager');
    expect(claims[0]?.untilAt).toBe(t.clock.now() + givenMs);
    expect(claims[0]?.by).toBe('Ruth Amadi');
  });

  it('of another is not taken nor released by a setter, but by a manager', async () => {
    const { t, row, of, holder } = await waiting();
    await t.call('drafts.claim', { ids: [row.id], profileId: of('admin') }, 'manager');
    const { refused } = await t.call('drafts.claim', { ids: [row.id] }, 'setter');
    expect(refused.map(({ code }) => code)).toEqual(['claimed']);
    await expect(t.call('drafts.release', { id: row.id }, 'setter')).rejects.toThrow('claimed');
    expect(await holder()).toBe('Ines Castro');
    await t.call('drafts.release', { id: row.id }, 'manager');
    expect(await holder()).toBeNull();
  });

  it('of another asks once before an approval, and nothing is sent by the question', async () => {
    const { t, row, of, approval } = await waiting();
    await t.call('drafts.claim', { ids: [row.id], profileId: of('admin') }, 'manager');
    await expect(t.call('drafts.approve', approval, 'setter')).rejects.toThrow('claimed: Ines Castro has this draft');
    const many = await t.call('drafts.approveMany', { items: [approval] }, 'setter');
    expect(many.refused.map(({ code }) => code)).toEqual(['claimed']);
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(0);
    await t.call('drafts.approve', { ...approval, overClaim: true }, 'setter');
    await t.leave();
    expect(t.mailbox.delivered).toHaveLength(1);
  });

  it('of one’s own asks nothing', async () => {
    const { t, row, approval } = await waiting();
    await t.call('drafts.claim', { ids: [row.id] }, 'setter');
    expect((await t.call('drafts.approve', approval, 'setter')).send.state).toBe('queued');
  });

  it('stays with the draft that comes in its place', async () => {
    const { t, row, holder } = await waiting();
    await t.call('drafts.claim', { ids: [row.id] }, 'setter');
    const { draftId } = await t.call('drafts.regenerate', { id: row.id });
    expect(draftId).not.toBe(row.id);
    expect(await holder()).toBe('Mara Lind');
  });

  it('is not for a draft that was settled', async () => {
    const { t, row } = await waiting();
    await t.call('drafts.reject', { id: row.id, reason: 'other' });
    expect((await t.call('drafts.claim', { ids: [row.id] })).refused.map(({ code }) => code)).toEqual([
      'already_settled',
    ]);
  });
});
