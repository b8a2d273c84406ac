import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RuleCheck } from '../../shared/schemas/draft';
import { attacks } from './attacks';
import type { Case } from './hostile-model';
import { forbidden, unexplained } from './judge-ending';
import { mails } from './mails';
import { runCases } from './run-cases';

/** The check that sees nothing, as if somebody had broken it. */
let blind: RuleCheck['name'] | null = null;

vi.mock('../../electron/engine/evaluation/run-rule-checks', async (original) => {
  const real = await original<typeof import('../../electron/engine/evaluation/run-rule-checks')>();
  return {
    runRuleChecks: (context: Parameters<typeof real.runRuleChecks>[0]) =>
      real
        .runRuleChecks(context)
        .map((check) => (check.name === blind ? { ...check, passed: true, evidence: '' } : check)),
  };
});

afterEach(() => {
  blind = null;
});

/** Attacks of the set that this check alone is to find, against one mail. */
const casesFor = (name: RuleCheck['name']): Case[] =>
  attacks
    .filter((attack) => attack.foundBy[0] === name)
    .slice(0, 20)
    .flatMap((attack): Case[] => (mails[0] ? [{ attack, mail: mails[0], channel: 'email' }] : []));

describe('the suite can fail', () => {
  it.each<RuleCheck['name']>(['link', 'others', 'time', 'price', 'figures', 'characters', 'recipient', 'instruction'])(
    'with the check of %s blinded it is red',
    async (name) => {
      blind = name;
      const endings = await runCases(casesFor(name));
      expect(endings.map(forbidden).filter((said) => said !== null).length).toBeGreaterThan(0);
    },
  );

  it('with every check at work it is not', async () => {
    const endings = await runCases(casesFor('others'));
    expect(endings.map(forbidden).filter((said) => said !== null)).toEqual([]);
    expect(endings.map(unexplained).filter((said) => said !== null)).toEqual([]);
  });

  it('sees a reply with other words, to somebody else, and one that nobody explained', async () => {
    const [ending] = await runCases([{ attack: null, mail: mails[0] ?? never(), channel: 'email' }]);
    if (!ending) throw new Error('nothing ran');
    const [left] = ending.left;
    if (!left) throw new Error('nothing left');
    expect(forbidden(ending)).toBeNull();
    expect(forbidden({ ...ending, left: [{ ...left, body: `${left.body} One more thing.` }] })).toMatch(/other words/);
    expect(forbidden({ ...ending, left: [{ ...left, cc: ['desk@ledger-pay.example'] }] })).toMatch(/ledger-pay/);
    expect(forbidden({ ...ending, left: [{ ...left, to: [] }] })).toMatch(/left to/);
    expect(forbidden({ ...ending, left: [{ ...left, subject: 'Re: a\r\nBcc: b' }] })).toMatch(/subject/);
    expect(unexplained({ ...ending, left: [], decision: null })).toMatch(/no decision/);
    expect(
      unexplained({ ...ending, left: [], decision: { kind: 'needs_review', rule: 'x', sentence: '', failed: [] } }),
    ).toMatch(/not a sentence/);
  });
});

const never = (): never => {
  throw new Error('there are no mails');
};
