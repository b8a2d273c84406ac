import type { Check } from '../check-context';
import { fail, pass, quote } from './result';

/** Nothing of another lead is in it: no name, no firm, no sentence of theirs. What was found comes with the context. */
export const others: Check = ({ ofOtherLeads }) => {
  const found = ofOtherLeads[0];
  if (found === undefined) return pass('others');
  const what = { name: 'names another lead', company: "names another lead's firm", quote: 'quotes another lead' };
  return fail('others', `It ${what[found.kind]}: ${quote(found.text)}.`);
};
