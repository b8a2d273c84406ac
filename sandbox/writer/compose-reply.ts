import type { Lang } from '../content/story';
import { sayTimes } from './name-times';
import { phrases } from './phrases';
import { fillPrices } from './prices';
import { type Fields, fieldsOf, offeredOf, pickBy, textOf } from './read-document';
import { firstNameFor, type Situation, understand } from './situation';
import { type Topic, topics } from './topics';
import { readWish, type Wish } from './wishes';

/** At most so many topics are answered in one mail; more reads like a brochure. */
const topicLimit = 4;
const phoneLike = /(?:\+|00)?\(?\d(?:[\s()./-]?\d){7,13}/;

const known = (situation: Situation, topic: Topic): boolean =>
  topics[topic].keys.some((key) => situation.facts.some((fact) => fact.key === key && fact.text !== ''));

const topicText = (situation: Situation, topic: Topic, lang: Lang): string | null => {
  if (!known(situation, topic)) return null;
  const said = phrases[lang].topics[topic];
  return said ? fillPrices(said, situation.facts, lang) : null;
};

/** The middle of a reply to a message the writer does not know: an opener, what was asked, what must be found out. */
const composed = (situation: Situation, lang: Lang, wish: Wish, alternative: number): string[] => {
  const say = phrases[lang];
  if (situation.ring) return [say.ring(phoneLike.exec(situation.body)?.[0].trim() ?? '')];
  if (situation.ownCalendar) return [say.ownCalendar];
  const asked = [...new Set([...situation.topics, ...wish.mention])].slice(0, topicLimit);
  const answers = asked.flatMap((topic) => topicText(situation, topic, lang) ?? []);
  const open = asked.length > answers.length || (asked.length === 0 && situation.body.includes('?'));
  const opener = say.openers[(pickBy(situation.body, say.openers.length) + alternative) % say.openers.length] ?? '';
  if (situation.later && answers.length === 0) return [say.later];
  const ordered = alternative % 2 === 1 ? answers.reverse() : answers;
  return [
    [opener, ...(wish.shorter ? ordered.slice(0, 2) : ordered.slice(0, 2))].join(' '),
    [...(wish.shorter ? [] : ordered.slice(2)), ...(open ? [say.mustCheck] : [])].join(' '),
    ...(answers.length === 0 && !open ? [say.more[0] ?? ''] : []),
  ];
};

/** The middle of a reply, as paragraphs. Known messages have hand-written answers; their alternatives are composed around them. */
const middle = (situation: Situation, lang: Lang, wish: Wish, alternative: number): string[] => {
  const reply = situation.story?.reply;
  const planned = reply?.lang ?? situation.lang;
  if (!reply || lang !== planned) return composed(situation, lang, wish, alternative);
  const chosen =
    wish.shorter && reply.short ? reply.short : alternative % 2 === 1 && reply.other ? reply.other : reply.say;
  const text = fillPrices(chosen, situation.facts, lang);
  if (text === null) return composed(situation, lang, wish, alternative);
  let parts = text.split('\n\n');
  if (wish.shorter && chosen === reply.say && parts.length > 1) parts = parts.slice(0, 1);
  const more = wish.mention
    .filter((topic) => !situation.topics.includes(topic))
    .flatMap((topic) => topicText(situation, topic, lang) ?? []);
  // Another version of the same: what stood second comes first, where the order does not matter.
  if (
    alternative % 2 === 1 &&
    !reply.other &&
    parts.length === 2 &&
    !/^(?:dann|then|så)\b|^\p{Ll}/iu.test(parts[0] ?? '')
  ) {
    return [...parts.reverse(), ...more];
  }
  return [...parts, ...more];
};

/** First sentences of a text that fit a number of characters, at least one. */
const sentencesWithin = (text: string, room: number): string => {
  const sentences = text.match(/[^.!?]+[.!?]+(?:\s|$)|[^.!?]+$/g) ?? [text];
  let out = '';
  for (const sentence of sentences) {
    if (out !== '' && out.length + sentence.length > room) break;
    out += sentence;
  }
  return out.trim();
};

/** Stage `reply`: the text as it would leave, greeting and signature included. */
export const composeReply = (document: Fields): { body: string } => {
  const situation = understand(document);
  const wish = readWish(textOf(document.wish));
  const alternative = typeof document.alternative === 'number' ? Math.abs(Math.trunc(document.alternative)) : 0;
  const reply = situation.story?.reply;
  const lang = wish.lang ?? reply?.lang ?? situation.lang;
  const say = phrases[lang];
  const channel = textOf(document.channel) || 'email';
  const link = textOf(document.bookingLink) || null;
  const offered = wish.noTimes ? [] : offeredOf(document.offeredTimes);
  const silent = wish.noTimes || reply?.ask === 'none' || situation.ring || situation.ownCalendar;
  const quiet = silent || (situation.later && offered.length === 0);
  const taste = `${situation.body}/${alternative}`;
  const times =
    quiet && !wish.comeBackOn
      ? ''
      : sayTimes({
          offered,
          noMatchingTime: document.noMatchingTime === true,
          link,
          comeBackOn: wish.comeBackOn,
          lang,
          taste,
        });
  const first = firstNameFor(document, situation.story);
  const hello = say.hello(first).replace(/\s+([,:])$/, '$1');
  const parts = middle(situation, lang, wish, alternative).filter((part) => part.trim() !== '');
  if (wish.warmer && reply) parts.unshift(say.openers[pickBy(taste, say.openers.length)] ?? '');

  if (channel === 'sms') {
    const tail = times === '' ? '' : ` ${times}`;
    const room = 440 - hello.length - tail.length;
    return { body: `${hello} ${sentencesWithin(parts.join(' ').replace(/\n/g, ' '), room)}${tail}` };
  }
  if (channel === 'linkedin')
    return {
      body: [`${hello} ${parts[0] ?? ''}`, parts.slice(1).join(' '), times]
        .filter((part) => part.trim() !== '')
        .slice(0, 3)
        .join('\n\n'),
    };

  const signature = textOf(document.signature);
  const close = [say.close[pickBy(taste, say.close.length)] ?? '', signature].filter((part) => part !== '').join('\n');
  const whole = (): string => [hello, ...parts, times, close].filter((part) => part !== '').join('\n\n');
  if (times === '' && !situation.story) parts.push(say.noTimes);
  const bounds = fieldsOf(document.bounds);
  const min = typeof bounds.min === 'number' ? bounds.min : 220;
  const max = typeof bounds.max === 'number' ? bounds.max : 1200;
  for (const more of say.more) {
    if ([...whole()].length >= min && !(wish.longer && !parts.includes(more))) break;
    if (!parts.includes(more)) parts.push(more);
  }
  while ([...whole()].length > max && parts.length > 1) parts.pop();
  return { body: whole() };
};
