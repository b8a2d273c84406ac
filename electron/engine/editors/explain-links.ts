import type { LinkVerdict } from '../../../shared/schemas/editors';
import { link } from '../evaluation/checks/link';
import { linksIn } from '../evaluation/links-in';
import { emptyContext } from './empty-check-context';

export type LinkRules = {
  bookingLink: string | null;
  linkAllowList: readonly string[];
  knowledge: readonly { key: string; text: string }[];
  persona: { name: string; signature: string };
};

/**
 * What the gate would say of each link in a text, and which entry lets it through. It asks the gate's own check, never a copy
 * of it: what the tester allows, the gate allows.
 */
export const explainLinks = (text: string, rules: LinkRules): { links: LinkVerdict[]; problem: string | null } => {
  const { bookingLink, persona } = rules;
  const knowledge = [...rules.knowledge];
  const judge = (draft: string, linkAllowList: string[], booking: string | null) =>
    link({ ...emptyContext, draft, linkAllowList, bookingLink: booking, knowledge, persona });
  const links = linksIn(text).map((found): LinkVerdict => {
    const verdict = judge(found.text, [...rules.linkAllowList], bookingLink);
    if (!verdict.passed) return { text: found.text, allowed: false, by: null, evidence: verdict.evidence };
    const entry = rules.linkAllowList.find((each) => judge(found.text, [each], null).passed);
    return { text: found.text, allowed: true, by: entry ?? 'booking', evidence: '' };
  });
  const whole = judge(text, [...rules.linkAllowList], bookingLink);
  const told = links.some((each) => !each.allowed);
  // A text may fail as a whole (a cut-off link, a stranger's address) where each link alone passes.
  return { links, problem: whole.passed || told ? null : whole.evidence };
};
