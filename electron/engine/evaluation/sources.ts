import type { CheckContext } from './check-context';
import { onceFor } from './once-for';

/** Everything a reply may draw on: what the lead wrote, what was said before, what we know, who we are, what is offered. */
export const sourceTexts = onceFor((context: Omit<CheckContext, 'ofOtherLeads'>): readonly string[] => [
  context.inbound.subject,
  context.inbound.body,
  context.inbound.signature,
  context.lead.name,
  context.lead.email,
  context.lead.phone ?? '',
  context.lead.company ?? '',
  ...context.otherNames,
  ...context.history.map((line) => line.body),
  ...context.knowledge.map((fact) => fact.text),
  context.persona.name,
  context.persona.signature,
  context.bookingLink ?? '',
  ...context.linkAllowList,
  ...context.offered.map((offer) => offer.label),
]);
