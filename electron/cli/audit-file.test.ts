import { expect, it } from 'vitest';
import { byPeople, engineForTests } from '../engine/pipeline/testing/engine-for-tests.fixture';
import { verifyChain } from '../engine/store/audit';
import { csvHead, csvLine, readAuditFile } from './audit-file';

it('an export is verified later by itself, in both formats, and shows what was changed or taken out', async () => {
  const t = await engineForTests(byPeople);
  const draft = await t.waiting();
  await t.call('drafts.reject', { id: draft.id, reason: 'other' });
  await t.call('settings.update', { patch: { undoGraceSeconds: 20 } });
  await t.call('profiles.save', {
    id: null,
    name: 'Zoë "Z", Lind\nsecond line',
    email: 'zoe@fernhill.example',
    role: 'setter',
  });
  const { events } = await t.call('audit.export', {});
  expect(events.length).toBeGreaterThan(4);
  const jsonl = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  const csv = `${[csvHead, ...events.map(csvLine)].join('\n')}\n`;
  for (const file of [jsonl, csv]) {
    expect(readAuditFile(file)).toEqual(events);
    expect(verifyChain(readAuditFile(file))).toMatchObject({ ok: true, events: events.length, brokenAt: null });
  }
  const rejected = events.find((event) => event.kind === 'draft.rejected');
  const forged = jsonl.replace('"draft.rejected"', '"draft.approved"');
  expect(verifyChain(readAuditFile(forged))).toMatchObject({ ok: false, brokenAt: rejected?.n });
  const without = readAuditFile(csv).filter((event) => event.n !== rejected?.n);
  expect(verifyChain(without)).toMatchObject({ ok: false, brokenAt: (rejected?.n ?? 0) + 1 });
});
