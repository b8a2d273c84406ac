import type { Channel, Sentiment } from '../../shared/schemas/common';
import { sentimentWord } from './words';

/** RFC 3463 and 5965 in a few words. */
const bounceKind: Record<string, string> = {
  hard: 'The address does not work and will not',
  soft: 'Not delivered yet, or the mailbox is full',
  policy: 'The sending server or the text was refused',
  challenge: 'A filter wants the sender to confirm',
  report: 'A complaint',
  delivered: 'A delivery notice',
};

const autoReplyKind: Record<string, string> = {
  vacation: 'Away',
  ticket: 'A ticket robot',
  calendar: 'A calendar program',
  receipt: 'A read or delivery receipt',
  unmonitored: 'A mailbox that nobody reads',
  left_company: 'Says that somebody has left',
  bulk: 'Mail to many',
  auto_generated: 'Made by a machine',
};

const optOutForm: Record<string, string> = {
  keyword: 'a keyword',
  polite: 'a request',
  angry: 'an angry request',
  legal: 'a demand that names the law',
  unsubscribe_mail: 'an unsubscribe mail',
};

const placeOfWords: Record<string, string> = {
  text: 'in the text',
  subject: 'in the subject',
  recipient: 'by the address it went to',
};

const meetingKind: Record<string, string> = {
  invitation: 'Invites to a meeting',
  accepted: 'Accepts the meeting',
  tentative: 'Accepts the meeting, perhaps',
  declined: 'Declines the meeting',
  counter: 'Proposes another time',
  cancelled: 'Cancels the meeting',
};

const channelBy: Record<Channel, string> = { email: 'by mail', sms: 'by SMS', linkedin: 'on LinkedIn' };

/** The facts behind a gate, in words. */
export const evidence = {
  label: 'What decided it',
  bounce: 'Report',
  bounceKind: (kind: string) => bounceKind[kind] ?? kind,
  address: 'About',
  moreAddresses: (count: number) => `and ${count} more`,
  status: 'Status',
  statusText: (status: string | null, code: string | null) =>
    [status ?? '', code === null ? '' : `SMTP ${code}`].filter((part) => part !== '').join(', '),
  machine: 'Machine',
  machineKind: (kind: string) => autoReplyKind[kind] ?? kind,
  back: 'Away until',
  instead: 'Instead',
  optOut: 'Said',
  optOutText: (words: string, form: string, where: string) =>
    `${words === '' ? '' : `“${words}”, `}${optOutForm[form] ?? form} ${placeOfWords[where] ?? where}`,
  person: 'Person',
  personKind: { wrong_person: 'Says it is not the right person', left_company: 'Has left the company' },
  newer: 'Newer',
  answered: 'Answer',
  whoWhen: (who: string, when: string, channel: Channel) => `${who}, ${when}, ${channelBy[channel]}`,
  booked: 'Meeting',
  tag: 'Tag',
  tagText: (tag: Sentiment, by: 'rule' | 'model' | 'person', reason: string) => {
    const who = { rule: 'by a rule', model: 'by the model', person: 'by a person' }[by];
    return `${sentimentWord[tag]}, ${who}${reason === '' ? '' : `: ${reason}`}`;
  },
  tagFallback: 'Neutral, because the model could not judge it; the next run asks again',
  meeting: 'Invitation',
  meetingKind: (kind: string) => meetingKind[kind] ?? kind,
  returned: (when: string, kind: string) => `${kind === 'delivered' ? 'Delivered' : 'Came back'}, ${when}`,
  asked: 'Asked for',
  moreTimes: (count: number) => `and ${count} more`,
  askedYours: (window: string) => `yours ${window}`,
  call: 'Ring at',
  calendar: 'Their calendar',
  instruction: 'Talks to a model',
  instructionText: (words: string) => `“${words}” may be meant for a model, not for you`,
  noDraft: (word: string) => `No draft: ${word}.`,
  awayUntil: (day: string) => `away until ${day}`,
};
