import type { QueueCut, QueueFilters } from './schemas/queue-cut';

/** Rows of the queue in one page. */
export const queuePageRows = 200;

export const noFilters: QueueFilters = {
  campaigns: [],
  rules: [],
  channels: [],
  sentiments: [],
  languages: [],
  confidence: [],
  waited: null,
  assignee: null,
};

/** The queue as nobody has cut it. */
export const everything: QueueCut = { view: 'needs_you', filters: noFilters, sort: 'newest', group: 'none' };

/** What a window asks of the queue as it opens on a cut; null: nobody was here before. */
export const firstQueueQuestion = (cut: QueueCut | null) => ({
  ...(cut ?? everything),
  collapsed: [] as string[],
  search: '',
  limit: queuePageRows,
  cursor: null,
});
