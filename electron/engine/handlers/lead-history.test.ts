import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from '../pipeline/testing/engine-for-tests.fixture';

describe('what became of a lead', () => {
  it('is told in order: decided, approved, sent, tagged, opted out; each with who did it', async () => {
    const t = await engineForTests(byPeople);
    const draft = await t.waiting();
    await t.call('leads.setSentiment', { leadId: draft.leadId, sentiment: 'Interested' }, 'setter');
    await t.approve(draft);
    await t.leave();
    await t.call('leads.setOptOut', { leadId: draft.leadId, optedOut: true }, 'manager');
    const { entries, more } = await t.call('leads.history', { leadId: draft.leadId }, 'setter');
    const told = entries.map(({ event, by, detail }) => [event, by, detail]);
    expect(told[0]).toEqual(['opted_out', 'Ruth Amadi', null]);
    expect(told.slice(1).map(([event]) => event)).toEqual(expect.arrayContaining(['sent', 'approved', 'decided']));
    expect(told.find(([event]) => event === 'sentiment')).toEqual([
      'sentiment',
      'Mara Lind',
      expect.stringMatching(/ → Interested$/),
    ]);
    expect(told.find(([event]) => event === 'decided')?.[2]).toMatch(/\S/);
    expect(told.find(([event]) => event === 'sent')?.[1]).toBeNull();
    expect(entries.map(({ n }) => n)).toEqual(entries.map(({ n }) => n).toSorted((a, b) => b - a));
    expect(more).toBe(false);
  });

  it('is this lead’s alone, and finds it by an index', async () => {
    const t = await engineForTests(byPeople);
    const here = await t.waiting();
    const there = await t.waiting({ lead: 'ivo@couriers.example', campaign: 'Couriers' });
    await t.call('drafts.reject', { id: there.id, reason: 'wrong_tone' }, 'setter');
    const of = async (leadId: string) =>
      (await t.call('leads.history', { leadId }, 'setter')).entries.map(({ event }) => event);
    expect(await of(here.leadId)).not.toContain('rejected');
    expect(await of(there.leadId)).toContain('rejected');
    const plan = t.ctx.store.sqlite
      .prepare<[], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT n FROM audit_events WHERE cause IN (SELECT id FROM messages)',
      )
      .all()
      .map(({ detail }) => detail);
    expect(plan.join('\n')).toContain('audit_events_cause');
    await expect(t.call('leads.history', { leadId: here.id })).rejects.toThrow(/not_found/);
  });
});
