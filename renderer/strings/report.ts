import { plural } from './shell';

/** How reviews are made: for who leads them, in numbers with what they depend on, never as a ranking. */
export const report = {
  title: 'Reviews',
  period: 'Period',
  periods: { '7': '7 days', '30': '30 days', '90': '90 days', '365': 'A year' } as Record<string, string>,
  export: 'Export CSV…',
  exported: (name: string) => `Saved as ${name}.`,
  denied: 'Managers and admins read this.',
  deniedText: (name: string | null) =>
    name === null ? 'Ask an admin of this workspace.' : `Ask ${name}, who is an admin here.`,
  headline: {
    all: (reviewed: string, unchanged: string) =>
      reviewed === '1'
        ? `One draft was reviewed; ${unchanged === '1' ? 'it left as drafted' : 'it did not leave as drafted'}.`
        : `Of ${reviewed} drafts reviewed, ${unchanged} left as drafted.`,
    person: (name: string, reviewed: string, unchanged: string) =>
      reviewed === '1'
        ? `${name} reviewed one draft; ${unchanged === '1' ? 'it left as drafted' : 'it did not leave as drafted'}.`
        : `Of ${reviewed} drafts that ${name} reviewed, ${unchanged} left as drafted.`,
    none: 'Nothing was reviewed in this time.',
    noneOf: (name: string) => `${name} reviewed nothing in this time.`,
    share: (count: string, share: string) => `${count} (${share})`,
  },
  mix: (parts: string[]) => parts.join(', '),
  mixOf: (word: string, count: string) => `${word} ${count}`,
  middle: (span: string) => `The middle look took ${span}.`,
  undone: (count: number) => `${plural(count, 'decision', 'decisions')} taken back.`,
  few: (count: number) => `Too few reviews to say more: ${count} of the 20 that it takes.`,
  empty: 'It fills as drafts are approved, edited and rejected.',
  looks: {
    title: 'How long drafts were looked at',
    about: 'While the window was in front and hands were moving',
    classes: ['under 2 s', '2–5 s', '5–10 s', '10–20 s', '20–60 s', '1–3 min', 'longer'],
    none: 'No look was measured.',
    column: 'Look',
    count: 'Drafts',
    share: 'Share',
    described: (count: number) => `Bars of ${plural(count, 'look', 'looks')} by their length.`,
  },
  weeks: {
    title: 'Week by week',
    about: 'Weeks begin on Monday',
    none: 'No week has a review yet.',
    week: 'Week of',
    unchanged: 'As drafted',
    edited: 'Edited',
    rejected: 'Rejected',
    undone: 'Taken back',
    middle: 'Middle look',
    described: (count: number) => `Bars of ${plural(count, 'week', 'weeks')}, by what was decided.`,
  },
  facts: {
    title: 'What else is known',
    quick: 'Approved unchanged in under 2 seconds',
    flagged: 'Approved unchanged though a check spoke against it',
    foundWrong: 'Found wrong after it had left',
    edit: 'Changed of the text, in the middle of the edited ones',
    planted: 'Attention checks in which the fault was found',
    of: (part: string, of: string) => `${part} of ${of}`,
    none: '–',
    note: 'A quick look can be a right one: short, familiar drafts are judged in two seconds. Look at it beside the other numbers.',
  },
  people: {
    title: 'By person',
    note: 'In the order of names. Who gets other campaigns and channels gets other numbers: hold people against their own weeks, not against each other.',
    everybody: 'Everybody',
    name: 'Person',
    reviewed: 'Reviewed',
    unchanged: 'As drafted',
    edited: 'Edited',
    rejected: 'Rejected',
    undone: 'Taken back',
    middle: 'Middle look',
    channels: 'Channels',
    show: (name: string) => `Show ${name}`,
  },
};
