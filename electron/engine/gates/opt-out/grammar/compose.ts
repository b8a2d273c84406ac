import { anyMayMatch } from '../../guarded/ask-together';
import { guarded } from '../../guarded/guarded-pattern';
import { bareRequests, undesired } from '../bare-requests';
import type { Lexicon } from './lexicon';

/** One language's grammar: what a clause asks, given the text around it. */
export type Grammar = {
  /** ISO 639-1. */
  languages: readonly string[];
  /** False where no clause of a folded sentence can ask for anything, which is the rule: asked first. */
  mayAsk: (sentence: string) => boolean;
  /** Those of which one may match `clauseWords` of what `mayAsk` is true of: asked of many grammars together. */
  requests: readonly RegExp[];
  /** Splits a folded sentence into clauses. */
  clauses: (sentence: string) => string[];
  /** The clause asks to hear no more; `namesOther`: its sentence names somebody, so that without "me" it may be about that one. */
  asks: (clause: string, namesOther: boolean) => boolean;
  /** The sentence speaks of mails, of writing to somebody or of hearing from one. */
  mails: RegExp;
  /** The clause asks how to get no more. */
  asksWayOut: (clause: string) => boolean;
  /** The text asks where the writer's address comes from. */
  source: RegExp;
  /** The clause asks to delete what the text spoke of. */
  dropsIt: (clause: string) => boolean;
  /** The clause speaks of something else: other people, an enclosure, a limit of time. */
  elsewhere: RegExp;
  /** The clause does, and no day by which the writer is to be taken out is all that makes it. */
  speaksElsewhere: (clause: string) => boolean;
  /** The sentence asks how something is done. */
  how: RegExp;
};

const clauseLimit = 240;

/** A day or a deed before which: with "stop" it limits the wish, with "delete" it sets a term. */
const terms =
  /(?<!\p{L})(?:today|tomorrow|tonight|this (?:week|month|morning|afternoon)|before|until|till|on (?:mon|tues|wednes|thurs|fri)days?|heute|morgen|diese woche|diesen monat|bis|bevor|vor (?=\S+tag|\d|ende|mitte)|aujourd'hui|demain|avant|jusqu\S+|cette semaine|ce mois-ci|hoy|manana|antes|hasta|esta semana|este mes|hoje|amanha|ate|oggi|domani|prima|entro|fino|questa settimana|questo mese|vandaag|deze week|deze maand|tot|voor(?= \S+dag| \d| \S+ uur| ik| de| eind)|przed|dzis\S*|jutro|zanim|w tym tygodniu|do(?= \S+(?:ku|ka|dy|ty|li|ca)(?!\p{L}))|fore|innan|tills|idag|i dag|imorgon|i morgon|denna vecka|den har veckan|inden|for|indtil|i morgen|denne uge|сегодня|завтра|на этой неделе|раньше|до(?= \p{L}+|\d))(?!\p{L})/gu;

/** "Do not write to me or our customers": of both. */
const besideMe =
  /(?<!\p{L})(me|us|mir|mich|uns|moi|nous|mi|nosotros|mim|nos|noi|mij|ons|mnie|nas|mig|oss|meg|os|меня|нас|мне|нам),? (?:or|nor|and|oder|und|noch|ou|et|ni|o|y|e|nem|ne|of|en|eller|och|og|ani|i|lub|или|и|ни) (?:any of |to |an |a |aan |til |till |do |к )?(?:our|my|unser\p{L}*|mein\p{L}*|nos|mes|nuestr\p{L}+|mis|noss\p{L}+|meus|nostr\p{L}+|miei|onze|mijn|nasz\p{L}*|vara|mina|vores|vare|mine|наш\p{L}*|мои\p{L}*) \p{L}+/gu;

/** "Denme", "toglietemi". */
const bentToMe = /\p{L}{2}-?(?:me|nos|mi|ci|moi|nous)(?!\p{L})/u;

/** What forbids to take out does not set a term for it. */
const denied = /(?<!\p{L})(?:not|never|dont|nicht|nie|pas|no|nao|non|niet|inte|ikke|ej|не)(?!\p{L})|n't(?!\p{L})/u;

/** "Your mails", in every language; not what somebody fears to miss. */
const yourMails =
  /(?<!\p{L})(?:(?:your|ur|ihre?n?|eure?n?|vos|votre|sus?|vuestros|vossos|seus|vostr[ei]|jullie|uw|wasz\p{L}*|era|ert|jeres|deres|ваш\p{L}*) (?:\S+ )?(?:e-?mails?|mails?|messages?|newsletters?|nachrichten|courriels?|correos?|mensajes|mensagens|messaggi|berichten|maili|wiadomosci|mejl|письма|писем|рассылк\p{L}*|spam)|(?:e-?mails?|mails?|nachrichten|correos|mensajes|mensagens|messaggi|berichten) (?:from you|von (?:euch|ihnen)|de (?:vous|ustedes|voces)|da voi|van jullie))(?!\p{L})(?!.*(?:miss|perd|verpass|manqu|mislop))/u;

/** Words with single spaces, without stops and quotation marks. */
const plainly = (words: string): string => words.replace(/[.!?*_"“”„«»]+/g, ' ').replace(/[^\S ]\s*| \s+/g, ' ');

/** A mail that was found among spam, said by somebody who read it all the same. */
const landed =
  /(?:land|went |gone |ended up|caught|found|atterri|arriv|tomb|estaba|cay[oe]|entro|caiu|cair|parar |estava|finit|andat|beland|terecht|zat |wpad|trafi|hamna|rog |ryk|havn|endte|попал|оказал).{0,40}(?:spam|junk|indesirable|no deseado|skrappost|soppelpost|спам)|(?:spam|junk|skrapposten|soppelposten).{0,20}(?:geland|beland|hamna|havn)/u;

/** Every language asks the same sentence. */
let lately = { sentence: '', words: '' };
/** A folded sentence or text as the grammars' patterns read it: single spaces, no stops. */
export const clauseWords = (sentence: string): string => {
  if (lately.sentence !== sentence) lately = { sentence, words: plainly(sentence) };
  return lately.words;
};

/**
 * Composes requests out of a language's words: {stop} × {write to, mails}, {not} × {write to} × {me, again}, {not} × {want} × {get mails,
 * hear}, {delete} × {me, my data, your list}, {no more} × {mails}, within one clause and in either order, because German and Dutch put the
 * verb last. So wordings nobody has listed are heard.
 */
export const compose = (words: Lexicon, languages: readonly string[]): Grammar => {
  // A table of their own: they are asked of words without stops, which are no pieces of the text that all other patterns are asked of.
  const has = (source: string): RegExp =>
    guarded(new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'u'), 'clauses');
  const near = (one: string, other: string, between: number): RegExp => {
    const gap = ` (?:\\S+ ){0,${between}}?`;
    return has(`(?:${one})${gap}(?:${other})|(?:${other})${gap}(?:${one})`);
  };
  const after = (one: string, other: string, between: number): RegExp =>
    has(`(?:${one}) (?:\\S+ ){0,${between}}?(?:${other})`);
  const mine = has(words.mine);
  const more = has(words.more);
  const letters = has(words.letters);
  const elsewhere = has(words.unless);
  const cease = (words.verbLast ? near : after)(
    words.stop,
    `${words.reaching ?? words.reach}|${words.send}|${words.letters}`,
    4,
  );
  const ban = near(words.not, words.reach, 6);
  const hold = near(words.not, words.send, 4);
  const refuse = near(words.not, words.want, 3);
  const get = has(words.get);
  const reached = has(words.reached);
  const drop = near(words.drop, words.mine, 5);
  const takeOut = has(words.drop);
  const dropFrom = near(words.drop, words.list, 6);
  const none = after(words.none, words.letters, 4);
  const asked = near(words.asked, `${words.drop}|${words.stop}`, 6);
  const getNone = near(`${words.stop}|${words.not}`, words.get, 2);
  const says = has(words.says);
  const dropIt = has(words.dropIt);
  const joined = new RegExp(`[,;:()]+ ?|\\.{2,} ?| - | (?:${words.and}) `, 'u');
  const speaksElsewhere = (written: string): boolean => {
    if (!elsewhere.test(written)) return false;
    const clause = written.replace(besideMe, '$1');
    if (!elsewhere.test(clause)) return false;
    const takesOut = drop.test(clause) || dropFrom.test(clause) || (takeOut.test(clause) && bentToMe.test(clause));
    if (!takesOut || denied.test(clause)) return true;
    return elsewhere.test(clause.replace(terms, '').replace(/ {2,}/g, ' ').trim());
  };
  const acts = has(`${words.not}|${words.stop}|${words.drop}|${words.none}|${words.asked}`);
  const requests = [cease, ban, hold, refuse, drop, dropFrom, none, asked, getNone, says, dropIt];
  const mayRequest = anyMayMatch(requests);
  return {
    languages,
    mayAsk: (sentence) => mayRequest(clauseWords(sentence)),
    requests,
    clauses: (sentence) =>
      sentence
        .split(joined)
        .map((each) => plainly(each).trim().slice(0, clauseLimit))
        .filter((each) => each !== ''),
    asks: (clause, namesOther) => {
      if ((says.test(clause) || bareRequests.test(clause) || undesired.test(clause)) && !landed.test(clause))
        return true;
      if (!acts.test(clause) || speaksElsewhere(clause)) return false;
      const toUs = mine.test(clause);
      const again = more.test(clause);
      return (
        cease.test(clause) ||
        none.test(clause) ||
        drop.test(clause) ||
        (dropFrom.test(clause) && !namesOther) ||
        asked.test(clause) ||
        (ban.test(clause) && (toUs || (again && !namesOther))) ||
        (hold.test(clause) && (letters.test(clause) || (toUs && again))) ||
        (refuse.test(clause) &&
          (reached.test(clause) ||
            yourMails.test(clause) ||
            (get.test(clause) && (letters.test(clause) || again)) ||
            (again && letters.test(clause))))
      );
    },
    mails: has(`${words.letters}|${words.reach}|${words.send}|${words.reached}`),
    asksWayOut: (clause) =>
      !elsewhere.test(clause) &&
      (drop.test(clause) ||
        dropFrom.test(clause) ||
        (getNone.test(clause) && (letters.test(clause) || more.test(clause)))),
    source: has(words.source),
    dropsIt: (clause) => !elsewhere.test(clause) && clause.split(' ').length <= 12 && dropIt.test(clause),
    elsewhere,
    speaksElsewhere,
    how: guarded(new RegExp(words.how, 'u')),
  };
};
