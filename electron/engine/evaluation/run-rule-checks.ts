import type { RuleCheck } from '../../../shared/schemas/draft';
import type { Check, CheckContext } from './check-context';

/** Every check, in the order a person reads them. */
const checks: readonly Check[] = [];

/** Runs all rule checks beside the evaluation. Pure; they can only lower a verdict, never lift one. */
export const runRuleChecks = (context: CheckContext): RuleCheck[] => checks.map((check) => check(context));
