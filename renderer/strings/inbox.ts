import { plural } from './shell';

export const inbox = {
  title: 'Inbox',
  thread: 'Conversation',
  search: 'Lead, company or address',
  filters: { all: 'All', no_draft: 'No draft', blocked: 'Blocked', wrong_person: 'Wrong person' },
  filter: 'Which threads',
  list: 'Threads',
  count: (count: string) => (count === '1' ? '1 thread' : `${count} threads`),
  you: 'You: ',
  empty: 'No thread yet.',
  emptyText: 'Threads appear here as soon as a mailbox or a campaign source is synced.',
  emptyFiltered: 'No thread fits.',
  emptyFilteredText: 'Try fewer letters, or look at all threads.',
  /** Nothing was searched: what the filter alone says when it shows nobody. */
  emptyOf: {
    all: '',
    no_draft: 'Every lead has a draft that waits or is leaving.',
    blocked: 'Nobody opted out, bounced or is on the blacklist.',
    wrong_person: 'Nobody wrote that they are the wrong person or that somebody has left.',
  },
  emptyOfTitle: 'No such thread.',
  showAll: 'All threads',
  connections: 'Connections',
  clear: 'Clear the search',
  pick: 'No thread is open.',
  pickText: 'J and K move, Enter opens.',
  waiting: 'A draft waits in the queue.',
  openDraft: 'Open the draft',
  drafting: 'A draft is being made.',
  noDraft: 'No draft.',
  answered: 'Nothing to answer.',
  answeredText: 'The last message is yours.',
  before: 'Not judged yet.',
  notYet: 'Not drafted yet.',
  beforeText: 'The message has just come in, or its stage could not be finished; it is tried again.',
  error: 'Making a draft failed.',
  doubtful: 'Read this one yourself.',
  sending: 'A reply is on its way.',
  blocked: {
    opted_out: 'opted out',
    bounced: 'bounced',
    blacklisted: 'blocked',
  },
  person: { wrong_person: 'wrong person', left_company: 'has left' },
  personNote: (kind: 'wrong_person' | 'left_company', when: string, instead: string) =>
    [
      kind === 'left_company'
        ? `A message says that this person has left the company (${when}).`
        : `A message says that this is not the right person (${when}).`,
      instead === '' ? '' : `It names instead: ${instead}.`,
    ]
      .filter(Boolean)
      .join(' '),
  sentiment: 'Sentiment',
  changeSentiment: 'Change sentiment',
  by: { rule: 'by a rule', model: 'by the model', person: 'by a person', none: '' },
  write: 'Write',
  draftNow: 'Draft now',
  draftingNow: 'Drafting…',
  compose: {
    label: 'A message of yours',
    under: 'Under',
    text: 'Message',
    placeholder: (who: string) => `Write to ${who}`,
    send: 'Approve and send',
    keep: 'Keep as a draft',
    close: 'Close',
  },
  optOut: 'Opt out',
  undoOptOut: 'Undo opt-out',
  optedOut: (when: string) => `Opted out ${when}. Nothing is sent to this lead.`,
  bounced: (when: string) => `A mail to this address bounced ${when}.`,
  blacklisted: 'On the blacklist. Nothing is sent to this lead.',
  snooze: 'Snooze',
  wake: 'Wake',
  snoozed: (until: string) => `Snoozed until ${until}`,
  drafted: (drafting: number, rejected: number) =>
    [
      drafting > 0 ? `${plural(drafting, 'draft is', 'drafts are')} being made.` : '',
      rejected > 0 ? `${plural(rejected, 'pending draft was', 'pending drafts were')} rejected.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  optOutDialog: {
    title: (who: string) => `Opt ${who} out?`,
    text: 'Pending drafts are rejected, sequences stop, and nothing is sent to this lead on any channel. It can be undone here.',
    confirm: 'Opt out',
    keep: 'Keep as it is',
  },
  facts: {
    email: 'Address',
    replier: 'Who answers',
    phone: 'Phone',
    channel: 'Channel',
  },
};
