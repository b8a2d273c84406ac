import { expect, it } from 'vitest';
import { emptyContext } from '../../editors/empty-check-context';
import { runRuleChecks } from '../run-rule-checks';

const found = (mayBeAutomatic: string | null) =>
  runRuleChecks({ ...emptyContext, mayBeAutomatic }).find((each) => each.name === 'automatic');

it('fails with its words where the inbound may be a robot’s, and only there', () => {
  expect(found('May be automatic: “we confirm the receipt of your mail.”.')).toEqual({
    name: 'automatic',
    passed: false,
    evidence: 'May be automatic: “we confirm the receipt of your mail.”.',
  });
  expect(found(null)?.passed).toBe(true);
});
