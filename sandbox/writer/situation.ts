import type { DraftedStory, Lang } from '../content/story';
import { asLang, detectLanguage } from './detect-language';
import { recall } from './known';
import { type Fact, type Fields, factsOf, fieldsOf, listOf, textOf } from './read-document';
import { type Topic, topicsIn } from './topics';

/** What the writer understands of one inbound message, whatever stage asks. */
export interface Situation {
  readonly body: string;
  readonly subject: string;
  readonly lang: Lang;
  readonly story: DraftedStory | null;
  readonly topics: readonly Topic[];
  readonly facts: readonly Fact[];
  readonly sentiment: string;
  readonly ownCalendar: boolean;
  readonly ring: boolean;
  readonly later: boolean;
  /** Words in the message that address a machine, or null. */
  readonly order: string | null;
}

const calendarLink = /https?:\/\/\S*(?:cal|agenda|rdv|termin|booking|meet|schedul|appoint)\S*/i;
const orders =
  /ignore (?:all |your |the )?(?:previous|prior|above)[^.\n]*|\[\[?\s*system[^\n]*|(?:ai|automated) assistants?[^.\n]*|you are now in [^.\n]*|assistente?:[^\n]*|system prompt[^.\n]*|set (?:the )?confidence[^.\n]*/i;
const laterWords =
  /come back to (?:me|us)|chase me|not before|after (?:the )?(?:summer|holidays|stocktake|season)|next (?:quarter|year)|erst (?:im|nach)|recontact|vuelve a escribir|escr[ií]beme|ricontatt|hör av dig/i;

/** Reads the inbound message of a document. Never throws. */
export const understand = (document: Fields): Situation => {
  const inbound = fieldsOf(document.inbound);
  const body = textOf(inbound.body);
  const story = recall(body)?.story ?? null;
  const given = asLang(textOf(document.language)) ?? asLang(textOf(fieldsOf(document.strategy).language));
  const sentiment = textOf(document.sentiment);
  return {
    body,
    subject: textOf(inbound.subject),
    lang: story ? (story.lang ?? 'en') : (given ?? detectLanguage(body)),
    story,
    topics: topicsIn(body),
    facts: factsOf(document.knowledge),
    sentiment,
    ownCalendar: calendarLink.test(body),
    ring: sentiment === 'Call Requested',
    later: sentiment === 'Follow Up' || laterWords.test(body),
    order: orders.exec(body)?.[0].trim() ?? null,
  };
};

/**
 * First name of whoever wrote the newest message. The caller names them under `lead`; only when it knows no name does the
 * newest inbound line of the history serve.
 */
export const firstNameFor = (document: Fields, story: DraftedStory | null): string => {
  const writer = story?.from?.split('|')[0]?.trim();
  const lead = textOf(fieldsOf(document.lead).name).trim();
  const history = listOf(document.history).map(fieldsOf);
  const newest = [...history].reverse().find((line) => textOf(line.direction) === 'inbound');
  const from = textOf(newest?.from)
    .replace(/<[^>]*>/, '')
    .trim();
  const name = (writer ?? lead) || (from.includes('@') ? '' : from);
  const [first = ''] = name.replace(/^(?:dr|prof|mr|mrs|ms)\.? /i, '').split(/\s+/);
  return first.includes('@') ? '' : first;
};
