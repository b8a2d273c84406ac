import { describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '../../../shared/schemas/workspace';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

const calendar = {
  kind: 'google_calendar' as const,
  baseUrl: 'https://calendar.example/v3',
  calendarId: 'mara@fernhill.example',
  zone: 'Europe/Lisbon',
  dayFrom: '09:00',
  dayTo: '17:00',
  slotMinutes: 30,
  coverageDays: 21,
} satisfies ConnectionConfig;

describe('settings that would fail every clock or offer nothing are refused, with what to do', () => {
  it.each(['Mars/Olympus', 'Europe/Lisbonn', '', 'Lisbon'])(
    'the zone “%s”, of a workspace old or new',
    async (zone) => {
      const t = await engineForTests(byPeople);
      await expect(t.call('settings.update', { patch: { zone } })).rejects.toThrow(/bad_input: “.*” is no time zone/);
      await expect(t.call('workspace.create', { name: 'Second', zone })).rejects.toThrow(/is no time zone/);
      expect((await t.call('settings.get', {})).settings.zone).toBe('Europe/Lisbon');
      expect((await t.call('workspace.list', {})).workspaces.map(({ name }) => name)).not.toContain('Second');
      // Where a bad one was kept, this failed.
      await t.call('engine.status', {});
    },
  );

  it.each<[string, Partial<typeof calendar>, RegExp]>([
    ['a zone nobody knows', { zone: 'Europe/Lisbonn' }, /is no time zone/],
    ['a day without a beginning', { dayFrom: '' }, /Day begins: “” is no time of day/],
    ['a day that ends at no time', { dayTo: '25:00' }, /Day ends: “25:00” is no time of day/],
    ['a day that ends before it begins', { dayFrom: '17:00', dayTo: '09:00' }, /fits between 17:00 and 09:00/],
    ['a day shorter than a meeting', { dayTo: '09:20' }, /No time of 30 minutes fits/],
    ['meetings of no length', { slotMinutes: 0 }, /0 minutes cannot be offered/],
  ])('a calendar with %s', async (_what, patch, sentence) => {
    const t = await engineForTests(byPeople);
    const save = (config: ConnectionConfig) =>
      t.call('connections.save', { id: null, label: 'Calendar', config, secret: 'token' });
    await expect(save({ ...calendar, ...patch })).rejects.toThrow(sentence);
    expect((await t.call('connections.list', {})).connections.some((each) => each.label === 'Calendar')).toBe(false);
    await save({ ...calendar, dayTo: '24:00' });
  });

  it('a persona that would fill the model’s prompt', async () => {
    const t = await engineForTests(byPeople);
    await t.sync();
    const { campaigns } = await t.call('campaigns.list', {});
    const campaign = campaigns.find(({ name }) => name === 'Bakeries');
    if (!campaign) throw new Error('no campaign');
    const { id, version, persona } = campaign;
    await expect(
      t.call('campaigns.update', { id, version, patch: { persona: { ...persona, signature: 'x'.repeat(2_001) } } }),
    ).rejects.toThrow(/The signature has 2,001 characters and may have 2,000/);
    await t.call('campaigns.update', {
      id,
      version,
      patch: { persona: { ...persona, signature: 'x'.repeat(2_000) } },
    });
  });

  it.each([
    ['zone', { settings: { zone: 'Mars/Olympus' } }, /is no time zone/],
    ['calendar', { connections: [{ label: 'C', config: { ...calendar, dayTo: '' }, secret: null }] }, /Day ends/],
    ['links', { campaigns: [{ name: 'Bakeries', settings: { linkAllowList: ['*.com'] } }] }, /could match a link/],
  ])('a workspace file with such a %s brings nothing in', async (_what, part, sentence) => {
    const t = await engineForTests(byPeople);
    const file = {
      name: 'Second',
      settings: {},
      profiles: [{ name: 'Ines Castro', email: 'ines.castro@brightwater.example', role: 'admin' as const }],
      connections: [],
      campaignDefaults: {},
      campaigns: [],
      knowledge: [],
      ...part,
    };
    await expect(t.call('workspace.import', { file })).rejects.toThrow(sentence);
    expect((await t.call('workspace.list', {})).workspaces.map(({ name }) => name)).not.toContain('Second');
  });
});
