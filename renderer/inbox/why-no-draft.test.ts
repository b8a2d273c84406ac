import { describe, expect, it } from 'vitest';
import { makeDrafts } from '../dev/fixture-drafts';
import { t } from '../strings';
import { threadVerdict, whyStopped } from './why-no-draft';

const [first] = makeDrafts(1);
if (!first) throw new Error('no fixture');
const { draft, thread } = first.detail;
const inbound = thread.at(-1);
if (!inbound) throw new Error('no message');

describe('threadVerdict', () => {
  it('points to the pending draft', () => {
    expect(threadVerdict(thread, [draft])).toMatchObject({ kind: 'draft', draftId: draft.id });
  });

  it('says why there is none, with the evidence', () => {
    const skipped = {
      ...inbound,
      stage: 'skipped' as const,
      skipReason: 'opt_out' as const,
      evidence: '“unsubscribe me”',
    };
    const verdict = threadVerdict([skipped], [{ ...draft, state: 'rejected' }]);
    expect(verdict.kind).toBe('skipped');
    expect(verdict.title).toBe('No draft: opted out.');
    expect(verdict.text).toBe('“unsubscribe me”');
    expect(verdict.stopped).toBe(skipped);
    expect(threadVerdict([{ ...skipped, evidence: null }], []).text).toBe(t.words.skipSentence.opt_out);
  });

  it('needs nothing where the last word is ours', () => {
    expect(threadVerdict(thread.slice(0, 2), []).kind).toBe('answered');
  });

  it('does not take a sent draft for a waiting one', () => {
    expect(threadVerdict([{ ...inbound, stage: 'history' }], [{ ...draft, state: 'superseded' }]).draftId).toBeNull();
  });
});

it('a mail of ours that came back says so', () => {
  const sent = { ...inbound, direction: 'outbound' as const, stage: 'outbound' as const, skipReason: null };
  expect(whyStopped({ ...sent, evidence: 'dana@northwind.example cannot be reached.' })).toContain('cannot be reached');
  expect(whyStopped({ ...sent, evidence: null })).toBe('');
  const returned = { kind: 'hard', at: inbound.at, sentence: 'dana@northwind.example cannot be reached.' };
  expect(whyStopped({ ...sent, evidence: returned.sentence, returned })).toBe('');
});
