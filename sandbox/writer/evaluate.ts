import { DateTime } from 'luxon';
import type { Lang, Reply } from '../content/story';
import { detectLanguage } from './detect-language';
import { phrases } from './phrases';
import { bare, type Fields, type Offered, offeredOf, pickBy, textOf } from './read-document';
import { type Situation, understand } from './situation';
import { type Topic, topics } from './topics';

export interface Judgement {
  readonly confidence: number;
  readonly safeToSend: boolean;
  readonly requiresHumanReview: boolean;
  readonly reason: string;
}

const languageNames: Readonly<Record<Lang, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  sv: 'Swedish',
  pl: 'Polish',
  da: 'Danish',
  nb: 'Norwegian',
};
const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
const amount = /(?:€|£|\$)\s?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?\s?(?:€|£|%|zł|kr\b|CHF|EUR|PLN)/g;
const vagueDay =
  /\b(?:on )?(monday|tuesday|wednesday|thursday|friday|montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes)\b(?! (?:the )?\d)/i;

const local = (one: Offered): DateTime => DateTime.fromMillis(one.startAt, { zone: one.zone });
const short = (one: Offered | undefined): string =>
  one && local(one).isValid ? local(one).setLocale('en-GB').toFormat('d LLLL') : 'a day of ours';
const shortTime = (one: Offered): string => local(one).setLocale('en-GB').toFormat('ccc d LLL HH:mm');

/** How much of a hand-written answer still stands in a draft, 0..1: an edited or other draft is judged afresh. */
const overlap = (said: string, draft: string): number => {
  const words = said
    .replace(/\{\w+\}/g, ' ')
    .split(/\s+/)
    .map(bare)
    .filter((word) => word.length > 3);
  const text = bare(draft);
  return words.length === 0 ? 0 : words.filter((word) => text.includes(word)).length / words.length;
};

/** What is wrong with the times named, in a sentence, or null. */
const misfit = (fits: Reply['fits'], named: readonly Offered[]): string | null => {
  for (const one of fits ? named : []) {
    const { hour, weekday } = local(one);
    if (fits?.notDays?.includes(weekday))
      return `${weekdays[weekday - 1]} do not suit the lead; the draft offers ${shortTime(one)}.`;
    if (fits?.days && !fits.days.includes(weekday))
      return `The lead named other days than ${shortTime(one)}, which the draft offers.`;
    if (fits?.part === 'morning' && hour >= 13)
      return `The lead asked for mornings; the draft offers ${shortTime(one)}.`;
    if (fits?.part === 'afternoon' && hour < 12)
      return `The lead asked for afternoons; the draft offers ${shortTime(one)}.`;
  }
  return null;
};

/** The times of the list that a draft names, told by their time of day. */
const namedIn = (draft: string, offered: readonly Offered[]): Offered[] =>
  offered.filter(
    (one) =>
      local(one).isValid &&
      new RegExp(`(?<!\\d)${local(one).toFormat('H')}[:h]${local(one).toFormat('mm')}`).test(
        draft.replace(/\b0(\d[:h])/g, '$1'),
      ),
  );

const clip = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 157)}…`);

const judgeKnown = (situation: Situation, reply: Reply, draft: string, offered: readonly Offered[]): Judgement => {
  const named = namedIn(draft, offered);
  const wrong = misfit(reply.fits, named);
  if (wrong)
    return {
      confidence: Math.min(0.72, reply.score),
      safeToSend: true,
      requiresHumanReview: false,
      reason: clip(wrong),
    };
  // A sentence about the days offered is only true when there are some.
  const speaksOfTimes = reply.why.includes('{t');
  const why =
    speaksOfTimes && named.length === 0
      ? 'The lead speaks of a day; the draft names none and gives the link.'
      : reply.why;
  return {
    confidence: reply.score,
    safeToSend: reply.unsafe !== true,
    requiresHumanReview: reply.review === true || situation.order !== null,
    reason: clip(why.replace('{t1}', short(named[0])).replace('{t2}', short(named[1] ?? named[0]))),
  };
};

/** Whether a draft speaks of a topic: its name in the lead's language, or the sentence we would say. */
const speaksOf = (topic: Topic, draft: string, lang: Lang): boolean =>
  topics[topic].when.test(draft) || overlap(phrases[lang].topics[topic] ?? '', draft) > 0.5;

interface Doubt {
  readonly cost: number;
  readonly reason: string;
  readonly review?: true;
  readonly unsafe?: true;
}

const doubtsOf = (situation: Situation, draft: string, offered: readonly Offered[]): Doubt[] => {
  const { lang, facts } = situation;
  const doubts: Doubt[] = [];
  if (situation.order)
    doubts.push({
      cost: 0.3,
      review: true,
      reason: 'The message gives orders to an assistant. A person should see it.',
    });
  if (situation.ring)
    doubts.push({ cost: 0.2, review: true, reason: 'The lead asks to be rung. A reply by mail is second best.' });
  if (situation.ownCalendar)
    doubts.push({
      cost: 0.12,
      reason: 'The lead sent a calendar link of their own. Someone has to take a slot there.',
    });
  const written = detectLanguage(draft, lang);
  if (written !== lang)
    doubts.push({ cost: 0.15, reason: `Written in ${languageNames[lang]}, answered in ${languageNames[written]}.` });
  const held = bare(facts.map((fact) => fact.text).join(' '));
  const invented = (draft.match(amount) ?? []).find((one) => !held.includes(bare(one)));
  if (invented) doubts.push({ cost: 0.25, unsafe: true, reason: `“${invented.trim()}” is not in the knowledge.` });
  const missed = situation.topics.find((topic) => !speaksOf(topic, draft, lang));
  if (missed)
    doubts.push({ cost: 0.16, reason: `The lead asks about ${topics[missed].name}; the draft does not answer it.` });
  if (situation.topics.includes('discount'))
    doubts.push({ cost: 0.14, review: true, reason: 'Asks for a discount; no rule covers it.' });
  if (situation.topics.length === 0 && situation.body.includes('?'))
    doubts.push({ cost: 0.18, reason: 'The question is not one the knowledge answers; read it before it leaves.' });
  const vague = vagueDay.exec(situation.body);
  const [first] = namedIn(draft, offered);
  if (vague && first)
    doubts.push({ cost: 0.09, reason: `“${vague[1]}” may mean this week or next. The draft offers ${short(first)}.` });
  if (draft.length < 120) doubts.push({ cost: 0.1, reason: 'The draft is very short for what was asked.' });
  return doubts;
};

/**
 * Stage `evaluate`: how sure a second reader is that nobody would touch this draft. Imperfect on purpose, as real models are:
 * right more often than not, now and then sure of something wrong. It depends on the message and the draft's substance, not
 * on which of the free times were offered, unless the lead ruled them out.
 */
export const evaluateDraft = (document: Fields): Judgement => {
  const situation = understand(document);
  const draft = textOf(document.draft);
  const offered = offeredOf(document.offeredTimes);
  const reply = situation.story?.reply;
  if (reply && overlap(reply.say, draft) > 0.8) return judgeKnown(situation, reply, draft, offered);
  const doubts = doubtsOf(situation, draft, offered).sort((a, b) => b.cost - a.cost);
  const taste = (pickBy(situation.body, 9) - 3) / 100;
  const confidence = Math.min(0.98, Math.max(0.45, 0.93 + taste - doubts.reduce((sum, doubt) => sum + doubt.cost, 0)));
  return {
    confidence: Math.round(confidence * 100) / 100,
    safeToSend: !doubts.some((doubt) => doubt.unsafe),
    requiresHumanReview: doubts.some((doubt) => doubt.review),
    reason: clip(
      doubts[0]?.reason ??
        (situation.topics.length > 0
          ? 'All that was asked is answered from the knowledge.'
          : 'Friendly and plain; nothing was asked that is left open.'),
    ),
  };
};
