import { expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

it('says of a link where its draft is and what became of it, and of another workspace only its name', async () => {
  const t = await engineForTests(byPeople);
  for (const lead of ['ana@bakery.example', 'ivo@couriers.example']) t.mailbox.arrive({ lead });
  await t.sync();
  await t.work();
  const [first, second] = t.drafts();
  if (!first || !second) throw new Error('no drafts');
  const locate = (id: string) => t.call('drafts.locate', { id }, 'setter');
  expect(await locate(first.id)).toMatchObject({ where: 'here', state: 'pending', newerId: null, by: null });

  await t.call('drafts.reject', { id: first.id, reason: 'other' }, 'setter');
  expect(await locate(first.id)).toMatchObject({
    state: 'rejected',
    by: 'Mara Lind',
    settledAt: t.ctx.ports.clock.now(),
  });

  const { draftId } = await t.call('drafts.regenerate', { id: second.id });
  expect(await locate(second.id)).toMatchObject({ state: 'superseded', newerId: draftId });

  const newer = t.draft(draftId);
  await t.approve(newer);
  expect(await locate(draftId)).toMatchObject({ state: 'sending', by: 'Mara Lind' });

  expect(await locate(t.ctx.newId())).toMatchObject({ where: 'nowhere', state: null, workspace: null });

  const here = t.ctx.workspaceId;
  const { workspace } = await t.call('workspace.create', { name: 'Other tenant', zone: 'UTC' });
  t.ctx.workspaceId = workspace.id;
  const { profiles } = {
    profiles: t.ctx.store.sqlite
      .prepare<[string], { id: string }>('SELECT id FROM profiles WHERE workspace_id = ?')
      .all(workspace.id),
  };
  const answer = await t.engine.call('drafts.locate', { id: first.id }, profiles[0]?.id ?? null);
  t.ctx.workspaceId = here;
  expect(answer).toEqual({
    ok: {
      where: 'elsewhere',
      workspace: { id: here, name: 'Brightwater' },
      state: null,
      settledAt: null,
      by: null,
      newerId: null,
    },
  });
});
