import type { Topic } from '../../shared/events';
import type { AnyCall } from './call';

/** Which topics make a shown answer old. A call not listed is asked once and when the engine comes back. */
export const topicsOf: Partial<Record<AnyCall, readonly Topic[]>> = {
  'engine.status': ['engine', 'outbox', 'run', 'sync', 'sending', 'queue', 'connections', 'settings', 'campaigns'],
  'profiles.list': ['settings'],
  'workspace.list': ['settings', 'engine'],
  'settings.get': ['settings'],
  'knowledge.list': ['settings'],
  'knowledge.items': ['settings'],
  'knowledge.get': ['settings'],
  'learning.list': ['settings', 'draft'],
  'prompts.list': ['settings'],
  'prompts.history': ['settings'],
  'reviewers.check': ['connections'],
  'persona.preview': ['campaigns', 'settings'],
  'links.explain': ['campaigns', 'settings'],
  'hours.preview': ['settings'],
  'connections.list': ['connections', 'sync', 'settings'],
  'campaigns.list': ['campaigns', 'queue', 'sync'],
  // A second's work over thousands of drafts: asked again when a campaign changes or the lab is opened, not at every draft.
  'thresholds.report': ['campaigns'],
  'thresholds.drafts': ['campaigns'],
  'queue.list': ['queue', 'draft', 'lead'],
  'queue.counts': ['queue', 'draft', 'lead'],
  'drafts.get': ['draft', 'queue', 'lead', 'outbox'],
  'inbox.list': ['queue', 'lead', 'sync', 'draft'],
  'inbox.thread': ['lead', 'draft', 'queue', 'sync'],
  'outbox.list': ['outbox', 'sending'],
  'backfill.list': ['run'],
  'backfill.get': ['run'],
  'backfill.items': ['run'],
  'audit.list': ['audit'],
  'bookings.list': ['booking', 'lead', 'sending'],
  'bookings.times': ['booking', 'settings', 'connections'],
  'slots.spread': ['booking', 'draft', 'outbox', 'settings', 'connections'],
};
