import { plural } from './shell';

const reviews = (count: number): string => plural(count, 'review', 'reviews');

/** The threshold lab. */
export const lab = {
  pages: { label: 'Page of this campaign', settings: 'Settings', lab: 'Threshold lab' },
  campaigns: 'Campaigns',
  otherCampaign: (name: string) => `${name}, choose another campaign`,
  period: (judged: number, from: string, to: string) => `${reviews(judged)}, ${from} to ${to}`,
  scorer: 'Model and prompts',
  scorerOption: (model: string, drafts: number, until: string) =>
    `${model}, ${plural(drafts, 'draft', 'drafts')} until ${until}`,
  headline: {
    proposed: (threshold: string, share: string, lowest: string) =>
      `At ${threshold}, ${share} of replies would leave on their own, at least ${lowest} of them right as written.`,
    nothing: 'Nothing was scored here yet.',
    more: (count: number) =>
      count === 1
        ? 'No threshold yet: it takes one more review, approved unchanged.'
        : `No threshold yet: it takes ${count} more reviews, all approved unchanged.`,
    never: 'No threshold: too many replies were changed or rejected.',
  },
  because: {
    proposed: (target: string, confidence: string, searched: number) =>
      `The lowest threshold that meets your target of ${target}, with ${confidence} confidence, corrected for the ${searched} thresholds looked at.`,
    refused: (target: string, confidence: string, searched: number) =>
      `To promise ${target} with ${confidence} confidence, corrected for the ${searched} thresholds looked at. A change to any of them makes it more.`,
    waiting: (count: number) =>
      `${plural(count, 'draft waits', 'drafts wait')} to be judged; each counts against it until it is.`,
    now: (threshold: string, share: string) => `Today, at ${threshold}, ${share} leave.`,
    people: 'Today a person sends every reply.',
    scored: 'Every draft that is scored and then approved, edited or rejected by a person counts.',
  },
  set: (threshold: string) => `Set threshold to ${threshold}…`,
  same: 'This is the threshold',
  try: (threshold: string) => `try ${threshold}`,
  now: (threshold: string) => `now ${threshold}`,
  tryLabel: 'Threshold to try',
  target: 'Target',
  targets: { '0.9': '90 %', '0.95': '95 %', '0.97': '97 %', '0.99': '99 %' } as Record<string, string>,
  asTable: 'Table',
  asChart: 'Chart',
  showTable: (title: string) => `${title}: show as a table`,
  showChart: (title: string) => `${title}: show as a chart`,
  less: 'less',
  scores: {
    title: 'Scores, by what the setter did',
    raw: 'raw score',
    calibrated: 'probability of approval',
    unchanged: 'Sent unchanged',
    edited: 'Edited',
    rejected: 'Rejected',
    waiting: 'Waiting',
    range: 'Score',
    under: 'under 0.50',
    none: 'No score yet.',
    described: (judged: number) => `Histogram of ${reviews(judged)} by score.`,
  },
  happened: {
    title: 'What would have happened',
    now: (threshold: string) => `Now, ${threshold}`,
    try: (threshold: string) => `Try ${threshold}`,
    leaves: 'Would have left alone',
    unchanged: 'of those, right as written',
    edited: 'edited by a setter',
    rejected: 'rejected or found wrong',
    waiting: 'not judged yet',
    unseen: 'left, and nobody looked',
    lowest: 'Lowest plausible precision',
    share: 'Share of all replies',
    noBound: 'Only for the thresholds looked at; see the table below.',
  },
  reliability: {
    title: (score: string) => `Does ${score} mean nine in ten?`,
    subtitle: '% sent unchanged, by score',
    few: (count: number) => `Too few reviews to say: ${count} of 20.`,
    columns: { range: 'Score', count: 'Reviews', share: 'Unchanged', interval: '95 % interval' },
    described: 'Share sent unchanged in bins of about equal count, against the line where score and share agree.',
  },
  risk: {
    title: 'What more sending costs',
    subtitle: '% changed or rejected, by share sent alone',
    allowed: (percent: string) => `${percent} allowed`,
    columns: { threshold: 'Threshold', coverage: 'Share sent', risk: 'Wrong', interval: '95 % interval' },
    described: 'Share of wrong replies against the share that would be sent, strictest threshold first.',
  },
  safeguards: {
    title: 'Safeguards',
    audit: (percent: string) => `Audit sample, ${percent}`,
    auditNone: 'Off: what leaves by itself is not measured.',
    auditText: (right: number, judged: number, drawn: number) =>
      judged === 0
        ? drawn === 0
          ? 'None of the sure ones was held for review yet.'
          : `${plural(drawn, 'sure one waits', 'sure ones wait')} for review.`
        : `Sure ones held for review: ${right} of ${judged} were right`,
    shadow: 'Shadow mode',
    shadowText: 'Decides, sends nothing',
    breaker: 'Breaker',
    breakerOpen: 'Open: this campaign is back to review',
    breakerClosed: 'Closed',
  },
  measures: {
    brier: 'Brier score',
    error: 'Calibration error',
    area: 'Area under risk–coverage',
    interval: (low: string, high: string) => `${low} to ${high}`,
  },
  calibration: {
    title: 'How scores are read',
    raw: 'Raw, as the model gives them.',
    inForce: (method: string, by: string, since: string) => `As probabilities (${method}), by ${by} since ${since}.`,
    methods: { isotonic: 'isotonic curve', platt: 'logistic curve', base_rate: 'the base rate alone' },
    better: (method: string, was: string, now: string) =>
      `As probabilities (${method}), the log loss on held-out reviews would be ${now} instead of ${was}.`,
    older: 'Another model or prompt scores now, so this one’s scale stays as it is.',
    needs: (count: number) =>
      `It takes ${count} more ${count === 1 ? 'review' : 'reviews'} to read them as probabilities.`,
    adopt: 'Read as probabilities…',
    withdraw: 'Read them raw again…',
    adoptTitle: 'Read scores as probabilities of approval?',
    adoptText:
      'What is sent does not change: the threshold of every campaign is carried over, so that the same drafts pass, and reads as what it is worth. From then on 0.90 means nine in ten. A new model or prompt starts raw again, held to the raw threshold.',
    withdrawTitle: 'Compare raw scores again?',
    withdrawText: 'What is sent does not change: every threshold goes back to its raw counterpart.',
    confirmAdopt: 'Read as probabilities',
    confirmWithdraw: 'Read raw',
  },
  searched: {
    title: 'The thresholds looked at',
    columns: { at: 'At', right: 'Right', wrong: 'Wrong', waiting: 'Waiting', lowest: 'At least', verdict: 'Target' },
    meets: 'met',
    cannot: 'out of reach',
    needs: (count: number) => `${count} more`,
    own: 'now',
  },
  past: {
    title: (threshold: string) => `Replies that would leave at ${threshold}`,
    filters: { all: 'All', wrong: 'Wrong', waiting: 'Waiting', unseen: 'Unseen' },
    filter: 'Which replies',
    more: 'Show more',
    total: (shown: number, total: number) => (shown < total ? `${shown} of ${total}, wrong ones first` : `${total}`),
    none: 'None.',
    columns: { lead: 'Lead', score: 'Score', result: 'What became of it', when: 'Scored' },
    results: {
      unchanged: 'Sent unchanged',
      edited_lightly: 'Edited',
      edited_heavily: 'Rewritten',
      rejected: 'Rejected',
      redrafted: 'Redrafted',
      found_wrong: 'Found wrong after it left',
      waiting: 'Waits for a person',
      sent_unseen: 'Sent by rule, unseen',
      held_anyway: 'Held by a rule',
      overtaken: 'Overtaken',
      text_changed: 'Scored after an edit',
    },
    audit: 'audit sample',
    open: (name: string) => `Open ${name} in the inbox`,
    wrong: 'It was wrong',
    right: 'It was right',
  },
  dialog: {
    title: (name: string, threshold: string) => `Send from ${threshold} in ${name}?`,
    raises: 'Stricter than today. Less leaves by itself.',
    carried: (lowest: string) => `The reviews carry it: at least ${lowest} of what leaves would be right as written.`,
    carriedHere: 'The reviews carry this threshold and those above it.',
    notCarried: 'The reviews do not carry it.',
    effect: (from: string, to: string) => `The share of replies that leave by themselves goes from ${from} to ${to}.`,
    people: 'This campaign is answered by people: it takes effect once it sends by itself.',
    anyway: 'Set it although the reviews do not carry it',
    reason: 'Why',
    reasonHelp: 'Stands in the audit with your name.',
    audited: 'Kept in the audit with what was known.',
    keep: 'Keep today’s',
    confirm: (threshold: string) => `Send from ${threshold}`,
  },
  setTo: (threshold: string) => `Sends from ${threshold} now.`,
  denied: (admin: string | null) =>
    admin === null ? 'Thresholds are set by admins.' : `Thresholds are set by admins; ${admin} is the admin here.`,
};
