import type { Persona } from '../../../shared/schemas/campaign';
import type { Channel } from '../../../shared/schemas/common';
import type { PersonaPreview } from '../../../shared/schemas/editors';
import { signatureFor } from '../drafting';
import { placeholder } from '../evaluation/checks/placeholder';
import { emptyContext } from './empty-check-context';
import { explainLinks, type LinkRules } from './explain-links';

const channels: readonly Channel[] = ['email', 'sms', 'linkedin'];

/** The places a greeting may leave for the lead. */
const places = /\{\s*(?:first name|name)\s*\}/gi;

/**
 * How a persona greets and signs on each channel, and what in it would hold every draft: asked of the gate's own checks, so
 * that an admin learns it here and not from a full queue.
 */
export const previewPersona = (persona: Persona, rules: Omit<LinkRules, 'persona'>): PersonaPreview => {
  const greeting = persona.greeting.replace(places, 'Dana');
  const problems: PersonaPreview['problems'] = [];
  const left = (text: string) => placeholder({ ...emptyContext, draft: text });
  if (!left(greeting).passed) problems.push({ field: 'greeting', evidence: left(greeting).evidence });
  if (!left(persona.signature).passed)
    problems.push({ field: 'signature', evidence: left(persona.signature).evidence });
  // The signature vouches for its own mail addresses, not for its links.
  const { links, problem } = explainLinks(persona.signature, { ...rules, persona });
  for (const each of links) if (!each.allowed) problems.push({ field: 'signature', evidence: each.evidence });
  if (problem !== null) problems.push({ field: 'signature', evidence: problem });
  return {
    channels: channels.map((channel) => ({ channel, greeting, signature: signatureFor(channel, persona) })),
    problems,
  };
};
