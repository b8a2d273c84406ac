import { fingerprint } from '../../store/fingerprint';
import { noFacts } from '../../store/message-facts';
import type { Store } from '../../store/open';
import { decisions, drafts, leads, messages, reviews } from '../../store/schema';
import type { Scorer } from '../outcomes/scorer';

export type Seeded = {
  raw: number;
  result:
    | 'unchanged'
    | 'edited'
    | 'rejected'
    | 'waiting'
    | 'sent_unseen'
    | 'held_anyway'
    | 'audit_right'
    | 'audit_wrong';
};

const body = 'Hi there, thank you for asking. Would Thursday at ten suit you for a first look at your rounds?';
const names = [
  'Dana Okafor',
  'Erik Lund',
  'Sofia Prieto',
  'Tomasz Zielinski',
  'Amélie Roux',
  'Jonas Weber',
  'Nadia Haddad',
];

/**
 * Drafts that were scored and settled, written straight into a store: for tests and for looking at the lab with enough data.
 * Made-up people and texts; nothing of it is shown as a result of anything.
 */
export const seedOutcomes = (
  store: Store,
  at: { workspaceId: string; campaignId: string; connectionId: string; newId: () => string; fromAt: number },
  scorer: Scorer,
  seeded: readonly Seeded[],
): void => {
  const { workspaceId, campaignId, newId } = at;
  store.write(() => {
    seeded.forEach(({ raw, result }, n) => {
      const when = at.fromAt + n * 3_600_000;
      const row = { workspaceId, createdAt: when, updatedAt: when };
      const name = names[n % names.length] ?? 'Dana Okafor';
      const [leadId, messageId, draftId, decisionId] = [newId(), newId(), newId(), newId()];
      const email = `${leadId}@northwind.example`;
      const to = [{ name, email }];
      const byRule = result === 'sent_unseen';
      const audit = result === 'audit_right' || result === 'audit_wrong';
      const rejected = result === 'rejected' || result === 'audit_wrong';
      const text = { subject: 'Re: routes', body: result === 'edited' ? `${body} Or Friday?` : body, to, cc: [] };
      store.db
        .insert(leads)
        .values({ ...row, id: leadId, campaignId, name, email, sentiment: 'Interested', sentimentBy: 'model' })
        .run();
      store.db
        .insert(messages)
        .values({
          ...row,
          id: messageId,
          leadId,
          campaignId,
          connectionId: at.connectionId,
          channel: 'email',
          direction: 'inbound',
          at: when,
          identity: messageId,
          externalId: messageId,
          references: [],
          from: { name, email },
          to: [],
          cc: [],
          replyTo: [],
          subject: 'routes',
          body: 'Could we talk?',
          quoted: '',
          signature: '',
          rawText: 'Could we talk?',
          attachments: [],
          facts: noFacts,
          stage: 'drafted',
        })
        .run();
      store.db
        .insert(drafts)
        .values({
          ...row,
          id: draftId,
          leadId,
          campaignId,
          messageId,
          channel: 'email',
          state: result === 'waiting' || result === 'held_anyway' ? 'pending' : rejected ? 'rejected' : 'sent',
          ...text,
          originalBody: body,
          origin: 'model',
          clamped: false,
          overseer: 'passed',
          model: scorer.draftModel,
          promptVersion: scorer.draftPromptVersion,
          edited: result === 'edited',
          decisionId,
          disposition: byRule ? 'AUTO_SENT' : null,
          inboundAt: when,
        })
        .run();
      store.db
        .insert(decisions)
        .values({
          ...row,
          id: decisionId,
          draftId,
          messageId,
          campaignId,
          source: 'live',
          kind: byRule ? 'send_immediate' : 'needs_review',
          rule: byRule ? 'send_now' : audit ? 'audit_sample' : 'below_threshold',
          headline: 'Seeded',
          sentence: 'Seeded.',
          score: raw,
          heldAnyway: result === 'held_anyway' ? 'not_safe' : 'none',
          drawn: audit,
          threshold: 0.9,
          evaluation: { confidence: raw, safeToSend: true, requiresHumanReview: false, reason: 'Seeded' },
          checks: [],
          fingerprint: fingerprint({ ...text, body }),
          model: scorer.model,
          promptVersion: scorer.promptVersion,
        })
        .run();
      if (result === 'waiting' || result === 'held_anyway' || byRule) return;
      store.db
        .insert(reviews)
        .values({
          ...row,
          id: newId(),
          draftId,
          decisionId,
          verdict: rejected ? 'rejected' : result === 'edited' ? 'edited' : 'approved',
          reason: rejected ? 'wrong_facts' : null,
          note: '',
          editShare: result === 'edited' ? 0.1 : 0,
          by: 'Mara Lind',
        })
        .run();
    });
  });
};
