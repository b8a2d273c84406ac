import type { RuleCheck } from '../../../shared/schemas/draft';
import type { Check, CheckContext } from './check-context';
import { automatic } from './checks/automatic';
import { characters } from './checks/characters';
import { claim } from './checks/claim';
import { figures } from './checks/figures';
import { instruction } from './checks/instruction';
import { language } from './checks/language';
import { length, signature } from './checks/length';
import { link } from './checks/link';
import { name } from './checks/name';
import { others } from './checks/others';
import { person } from './checks/person';
import { phone } from './checks/phone';
import { placeholder } from './checks/placeholder';
import { price } from './checks/price';
import { recipient } from './checks/recipient';
import { secret } from './checks/secret';
import { terms } from './checks/terms';
import { time } from './checks/time';
import { weekday } from './checks/weekday';

/** Every check, in the order a person reads them: what would be worst first. */
const checks: readonly Check[] = [
  length,
  instruction,
  person,
  automatic,
  recipient,
  others,
  link,
  characters,
  placeholder,
  name,
  price,
  terms,
  claim,
  time,
  weekday,
  phone,
  figures,
  secret,
  language,
  signature,
];

/** Runs all rule checks beside the evaluation. Pure; they can only lower a verdict, never lift one. */
export const runRuleChecks = (context: CheckContext): RuleCheck[] => checks.map((check) => check(context));
