import { describe, expect, it } from 'vitest';
import { byPeople, engineForTests } from './testing/engine-for-tests.fixture';

describe('the time a lead asks for', () => {
  it("is read in the lead's zone, on the first message and on later ones, not in ours", async () => {
    const t = await engineForTests(byPeople);
    t.ctx.store.sqlite.exec(`UPDATE workspaces SET settings = json_set(settings, '$.zone', 'America/New_York')`);
    t.mailbox.arrive({ text: 'Could we talk on Tuesday?' });
    await t.sync();
    t.clock.advance(60_000);
    t.mailbox.arrive({ text: 'Or better on Wednesday?' });
    await t.sync();
    // The fixture's leads live in Lisbon, an hour ahead of UTC in May; it is Thursday, 7 May.
    expect(t.messages().map((row) => new Date(row.facts.window?.fromAt ?? 0).toISOString())).toEqual([
      '2026-05-11T23:00:00.000Z',
      '2026-05-12T23:00:00.000Z',
    ]);
  });
});
