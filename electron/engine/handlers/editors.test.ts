import { describe, expect, it } from 'vitest';
import type { SendingHours } from '../../../shared/schemas/campaign';
import { byPeople, engineForTests, startAt, type TestEngine } from '../pipeline/testing/engine-for-tests.fixture';
import type { SlackClient } from '../providers/slack';

const bakeries = async (t: TestEngine) => {
  await t.sync();
  const campaign = (await t.call('campaigns.list', {})).campaigns.find((each) => each.name === 'Bakeries');
  if (!campaign) throw new Error('no campaign');
  return campaign;
};
const newestAudit = async (t: TestEngine) => (await t.call('audit.list', { newest: true, limit: 1 })).events[0];

const fact = { kind: 'fact' as const, key: 'Price', text: '€29 per van and month.', campaignId: null, id: null };

describe('knowledge', () => {
  it('is written by admins only, and every change is audited with what it was before', async () => {
    const t = await engineForTests(byPeople);
    await expect(t.call('knowledge.save', fact, 'manager')).rejects.toThrow(/denied/);
    const { entry } = await t.call('knowledge.save', fact);
    expect(await newestAudit(t)).toMatchObject({
      kind: 'knowledge.added',
      data: { key: 'Price' },
      actor: 'Ines Castro',
    });
    await t.call('knowledge.save', { ...fact, ...entry, text: '€31 per van and month.' });
    const { versions, entry: now } = await t.call('knowledge.get', { id: entry.id }, 'setter');
    expect(now).toMatchObject({ text: '€31 per van and month.', version: 2 });
    expect(versions).toMatchObject([{ change: 'changed', text: '€29 per van and month.', by: 'Ines Castro' }]);
    expect(await newestAudit(t)).toMatchObject({ kind: 'knowledge.changed', data: { was: versions[0]?.id } });
  });

  it.each([
    ['a name', { key: '  ' }, /Give it a name/],
    ['a text', { text: '\n' }, /says nothing/],
    ['a fact of reasonable length', { text: 'x'.repeat(2_001) }, /make this a document/],
    ['a name that is free', { key: 'PRICE' }, /is here already/],
  ])('asks for %s', async (_what, patch, sentence) => {
    const t = await engineForTests(byPeople);
    await t.call('knowledge.save', fact);
    await expect(t.call('knowledge.save', { ...fact, key: 'Other', ...patch })).rejects.toThrow(sentence);
  });

  it('one name may stand once in the workspace and once in a campaign', async () => {
    const t = await engineForTests(byPeople);
    const campaign = await bakeries(t);
    await t.call('knowledge.save', fact);
    await t.call('knowledge.save', { ...fact, campaignId: campaign.id });
    const ids = async (input: { campaignId?: string | null; all?: boolean }) =>
      (await t.call('knowledge.items', input)).items.length;
    expect([await ids({ campaignId: null }), await ids({ campaignId: campaign.id }), await ids({ all: true })]).toEqual(
      [1, 2, 2],
    );
  });

  it('removed by mistake comes back as it was, and so does an earlier text', async () => {
    const t = await engineForTests(byPeople);
    const { entry } = await t.call('knowledge.save', fact);
    const { versionId } = await t.call('knowledge.remove', { id: entry.id, version: entry.version });
    expect(await t.call('knowledge.items', {})).toMatchObject({
      items: [],
      removed: [{ id: versionId, key: 'Price' }],
    });
    await expect(t.call('knowledge.restore', { versionId }, 'setter')).rejects.toThrow(/denied/);
    const back = (await t.call('knowledge.restore', { versionId })).entry;
    expect(back).toMatchObject({ id: entry.id, text: fact.text, key: 'Price' });
    expect(await t.call('knowledge.items', {})).toMatchObject({ items: [{ id: entry.id }], removed: [] });
    await t.call('knowledge.save', { ...fact, ...back, text: 'Ask us.' });
    await t.call('knowledge.restore', { versionId });
    expect((await t.call('knowledge.get', { id: entry.id })).entry.text).toBe(fact.text);
  });

  it('somebody else’s change is not overwritten unseen', async () => {
    const t = await engineForTests(byPeople);
    const { entry } = await t.call('knowledge.save', fact);
    await t.call('knowledge.save', { ...fact, ...entry, text: 'Theirs.' });
    await expect(t.call('knowledge.save', { ...fact, ...entry, text: 'Mine.' })).rejects.toThrow(/conflict/);
    await expect(t.call('knowledge.remove', { id: entry.id, version: entry.version })).rejects.toThrow(/conflict/);
    expect((await t.call('knowledge.get', { id: entry.id })).entry.text).toBe('Theirs.');
  });

  it('tells what a draft would find, and searches a fact that became a document anew', async () => {
    const t = await engineForTests(byPeople);
    const { entry } = await t.call('knowledge.save', fact);
    await t.call('knowledge.save', { ...fact, key: 'Support', text: 'The help desk answers from 8 to 18.' });
    const found = await t.call('knowledge.find', { campaignId: null, question: 'Was kostet das im Monat?' }, 'setter');
    expect(found).toMatchObject({ whole: true, of: 2, passages: [{ heading: 'Price', found: 0 }, { found: null }] });
    const text = `# Terms\n\nCancel any month.\n\n# Hosting\n\n${'Data stays in Porto. '.repeat(400)}`;
    await t.call('knowledge.save', {
      ...fact,
      ...entry,
      kind: 'document',
      text: `${text}${'Rounds and vans. '.repeat(1_200)}`,
    });
    const picked = await t.call('knowledge.find', { campaignId: null, question: 'Can I cancel?' });
    expect(picked.whole).toBe(false);
    expect(picked.tokens).toBeLessThanOrEqual(picked.budgetTokens);
    expect(picked.passages[0]).toMatchObject({ heading: 'Price › Terms', kind: 'document' });
  });

  it('of another workspace is neither found nor brought back', async () => {
    const t = await engineForTests(byPeople);
    const { entry } = await t.call('knowledge.save', fact);
    const { versionId } = await t.call('knowledge.remove', { id: entry.id, version: 1 });
    t.ctx.store.sqlite.prepare("UPDATE knowledge_versions SET workspace_id = 'elsewhere'").run();
    await expect(t.call('knowledge.restore', { versionId })).rejects.toThrow(/not_found/);
    expect((await t.call('knowledge.items', { all: true })).removed).toEqual([]);
  });
});

describe('links', () => {
  it('the tester says what the gate would: by which entry, by the booking link, or why not', async () => {
    const t = await engineForTests(byPeople);
    const campaign = await bakeries(t);
    await t.call('campaigns.update', {
      id: campaign.id,
      version: campaign.version,
      patch: { bookingLink: 'https://meet.example/mara' },
    });
    const explain = (text: string) =>
      t.call(
        'links.explain',
        { campaignId: campaign.id, text, linkAllowList: ['fernhill.example', '*.help.example'] },
        'setter',
      );
    expect(
      (await explain('See https://fernhill.example/a and https://x.help.example or https://meet.example/mara')).links,
    ).toMatchObject([
      { allowed: true, by: 'fernhill.example' },
      { allowed: true, by: '*.help.example' },
      { allowed: true, by: 'booking' },
    ]);
    for (const [text, why] of [
      ['https://fernhill.example.evil.example/', /not on the allow-list/],
      ['https://fernhill.example@evil.example/', /hides its host/],
      ['https://fernhill.example/?next=https://evil.example/', /another address inside/],
      ['http://fernhill.example:8443/', /not on the allow-list/],
    ] as const)
      expect((await explain(text)).links[0]).toMatchObject({ allowed: false, evidence: expect.stringMatching(why) });
    expect(await explain('no link at all')).toEqual({ links: [], problem: null });
  });

  it('are stored as they will be compared; one that could match nothing is refused and nothing is saved', async () => {
    const t = await engineForTests(byPeople);
    const { id, version } = await bakeries(t);
    const save = (linkAllowList: string[]) => t.call('campaigns.update', { id, version, patch: { linkAllowList } });
    await expect(save(['fernhill.example', '*.com'])).rejects.toThrow(/bad_input.*\*\.com/);
    expect((await save(['https://www.Fernhill.example/', 'fernhill.example'])).campaign.linkAllowList).toEqual([
      'fernhill.example',
    ]);
  });
});

describe('persona', () => {
  it('shows how each channel closes, and what would hold every draft', async () => {
    const t = await engineForTests(byPeople);
    const { id, persona } = await bakeries(t);
    const preview = (patch: Partial<typeof persona>) =>
      t.call('persona.preview', { campaignId: id, persona: { ...persona, ...patch }, bookingLink: null }, 'setter');
    const plain = await preview({});
    expect(plain.problems).toEqual([]);
    expect(plain.channels).toMatchObject([
      { channel: 'email', greeting: 'Hi Dana,', signature: 'Mara Lind\nFernhill' },
      { channel: 'sms', signature: '' },
      { channel: 'linkedin', signature: '' },
    ]);
    const bad = await preview({ greeting: 'Hi [Name],', signature: 'Mara\nhttps://elsewhere.example' });
    expect(bad.problems).toMatchObject([
      { field: 'greeting', evidence: expect.stringContaining('[Name]') },
      { field: 'signature', evidence: expect.stringContaining('not on the allow-list') },
    ]);
  });
});

describe('reviewers', () => {
  it('are looked up in Slack, nothing is posted, and a failure is not taken for an absence', async () => {
    const t = await engineForTests(byPeople);
    const check = (emails: string[]) => t.call('reviewers.check', { emails }, 'setter');
    expect((await check(['ruth.amadi@brightwater.example'])).reviewers).toMatchObject([
      { profile: 'Ruth Amadi', slack: 'not_connected' },
    ]);
    const findUser: SlackClient['findUser'] = async (email) =>
      email.startsWith('ruth')
        ? { kind: 'ok', value: { userId: 'U1', name: 'ruth' } }
        : {
            kind: 'failed',
            code: email.startsWith('new') ? 'users_not_found' : 'missing_scope',
            needed: null,
            provided: null,
            retryAfterMs: null,
          };
    Object.assign(t.services.accounts, { slack: async () => ({ findUser }) });
    expect((await check(['ruth.amadi@brightwater.example', 'new@a.example', 'x@a.example'])).reviewers).toMatchObject([
      { slack: 'found', slackName: 'ruth' },
      { slack: 'unknown' },
      { slack: 'failed', code: 'missing_scope' },
    ]);
  });

  it('stand once, whatever their capitals', async () => {
    const t = await engineForTests(byPeople);
    const { id, version } = await bakeries(t);
    const { campaign } = await t.call('campaigns.update', {
      id,
      version,
      patch: { reviewers: ['Ruth@a.example', 'ruth@a.example'] },
    });
    expect(campaign.reviewers).toEqual(['Ruth@a.example']);
  });
});

describe('hours', () => {
  const custom = (patch: Partial<Extract<SendingHours, { kind: 'CUSTOM' }>> = {}): SendingHours => ({
    kind: 'CUSTOM',
    windows: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }],
    holidays: [],
    ...patch,
  });

  it('shows when the next sends leave, in the leads’ zones', async () => {
    const t = await engineForTests(byPeople);
    const { id } = await bakeries(t);
    // A Thursday, 10:00 in Lisbon; Friday is a holiday.
    const { zones } = await t.call(
      'hours.preview',
      { campaignId: id, sendingHours: custom({ holidays: ['2026-05-08'] }) },
      'setter',
    );
    expect(zones).toMatchObject([{ zone: 'Europe/Lisbon', leads: 2, openNow: true }]);
    const leaves = (after: number) =>
      zones[0]?.sends.find((each) => each.readyAt === startAt + after * 3_600_000)?.leavesAt;
    expect(leaves(0)).toBe(startAt);
    expect(leaves(16)).toBe(Date.UTC(2026, 4, 11, 8, 0));
    expect(zones[0]?.opens.slice(0, 2)).toEqual([
      { fromAt: startAt, toAt: Date.UTC(2026, 4, 7, 16, 0) },
      { fromAt: Date.UTC(2026, 4, 11, 8, 0), toAt: Date.UTC(2026, 4, 11, 16, 0) },
    ]);
  });

  it.each([
    ['a window without a day', custom({ windows: [{ days: [], from: '09:00', to: '17:00' }] }), /holds on no day/],
    ['a window of no length', custom({ windows: [{ days: [1], from: '09:00', to: '09:00' }] }), /begins when it ends/],
    ['a day that is none', custom({ holidays: ['2026-02-30'] }), /no day of the calendar/],
  ])('%s is refused', async (_what, sendingHours, sentence) => {
    const t = await engineForTests(byPeople);
    const { id, version } = await bakeries(t);
    await expect(t.call('campaigns.update', { id, version, patch: { sendingHours } })).rejects.toThrow(sentence);
  });

  it('knows the public holidays of a country and its regions, and says so where it does not', async () => {
    const t = await engineForTests(byPeople);
    const list = async (country: string, region: string | null) =>
      (await t.call('hours.holidays', { country, region, year: 2026 }, 'setter')).holidays;
    expect(await list('PT', null)).toContainEqual({ date: '2026-06-10', name: 'Portugal Day' });
    expect((await list('DE', null)).map(({ date }) => date)).not.toContain('2026-01-06');
    expect((await list('DE', 'BY')).map(({ date }) => date)).toContain('2026-01-06');
    expect((await t.call('hours.countries', { country: 'DE' })).regions).toContainEqual({
      code: 'BY',
      name: 'Bayern',
    });
    await expect(list('QQ', null)).rejects.toThrow(/Add its days by hand/);
  });
});
