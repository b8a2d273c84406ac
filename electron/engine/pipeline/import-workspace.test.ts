import { expect, it } from 'vitest';
import type { CallInput } from '../../../shared/contract';
import { engineForTests } from './testing/engine-for-tests.fixture';

/** The fixture's own workspace once more, with facts: some for all, some for one campaign, one for a campaign nobody has named. */
const file = (knowledge: CallInput<'workspace.import'>['file']['knowledge']): CallInput<'workspace.import'> => ({
  file: {
    name: 'Brightwater',
    settings: {},
    profiles: [{ name: 'Mara Lind', email: 'mara.lind@brightwater.example', role: 'setter' }],
    connections: [],
    campaignDefaults: {},
    campaigns: [],
    knowledge,
  },
});
const facts = [
  { key: 'price', text: 'A van costs €29.' },
  { key: 'pilot', text: 'Bakeries try it for 14 days.', campaign: 'Bakeries' },
  { key: 'tour', text: 'Florists get a tour.', campaign: 'Florists' },
];

it('facts of a campaign hold for it alone, also when it appears only later; what people changed or removed stays', async () => {
  const t = await engineForTests();
  await t.call('workspace.import', file(facts));
  const read = async () => {
    const { campaigns } = await t.call('campaigns.list', {});
    const { items } = await t.call('knowledge.items', { all: true });
    return items.map(({ key, campaignId, beginning }) => [
      key,
      campaigns.find(({ id }) => id === campaignId)?.name ?? null,
      beginning,
    ]);
  };
  expect(await read()).toEqual([['price', null, 'A van costs €29.']]);
  t.mailbox.arrive();
  await t.sync();
  expect(await read()).toEqual([
    ['pilot', 'Bakeries', 'Bakeries try it for 14 days.'],
    ['price', null, 'A van costs €29.'],
  ]);

  const { items } = await t.call('knowledge.items', { all: true });
  for (const { id, key, version } of items)
    if (key === 'pilot') await t.call('knowledge.remove', { id, version });
    else await t.call('knowledge.save', { id, kind: 'fact', key, text: 'A van costs €31.', campaignId: null, version });
  await t.call('workspace.import', file([...facts, { key: 'depot', text: 'One depot each.', campaign: 'Bakeries' }]));
  expect(await read()).toEqual([
    ['depot', 'Bakeries', 'One depot each.'],
    ['price', null, 'A van costs €31.'],
  ]);
});
