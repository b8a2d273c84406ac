import { describe, expect, it } from 'vitest';
import { causeText, kindText } from './audit-words';

const now = Date.UTC(2026, 4, 4, 12);
const id = '0197f0a4-0001-7000-8000-000000000001';

describe('an audit entry in words', () => {
  it('says what happened, also where no words were written for it', () => {
    expect(kindText('send.queued')).toBe('Reply approved');
    expect(kindText('made_up.newThing')).toBe('Made up new thing');
  });

  it('says why without ids, fingerprints and who', () => {
    const data = { draftId: id, decision: 'skip', rule: 'mode_setter_managed', score: 0.9, forced: false };
    expect(causeText({ cause: id, data }, now)).toBe('A person sends in this campaign, score 0.90');
    expect(causeText({ cause: 'person', data: { held: 2 } }, now)).toBe('2 held');
    expect(
      causeText({ cause: id, data: { by: 'person', fingerprint: 'b28b264226fc5859', leavesAt: now } }, now),
    ).toMatch(/^Leaves today \d\d:\d\d$/);
    expect(causeText({ cause: id, data: { how: 'answer', acceptance: 'accepted' } }, now)).toBe(
      'Accepted by the server',
    );
    for (const form of ['keyword', 'polite', 'angry', 'legal', 'unsubscribe_mail'])
      expect(causeText({ cause: id, data: { form } }, now)).toMatch(
        /^(?:In one word|Asked for|By the unsubscribe link)/,
      );
    expect(causeText({ cause: 'The bounces rose.', data: { reason: 'x' } }, now)).toBe('The bounces rose.');
  });
});
