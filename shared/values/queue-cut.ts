/** What rows are sorted by. */
export const queueSorts = ['newest', 'oldest', 'score', 'score_high', 'lead', 'campaign', 'reason'] as const;

/** The score a draft was given against its campaign's threshold; `near` lies at most 0.10 below it. */
export const confidenceBands = ['past', 'near', 'low', 'none'] as const;

/** How long the lead has waited: an hour, four hours, a day, three days at least. */
export const waitedSpans = ['1h', '4h', '1d', '3d'] as const;

/** What rows are put together by. */
export const queueGroupings = ['none', 'campaign', 'reason'] as const;
