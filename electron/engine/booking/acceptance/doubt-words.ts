import { anyOf, foldWords } from './acceptance-words';

/**
 * Words by which a time that is taken by its day or place is not the one that was offered, or not taken yet: another week's
 * ("not this Tuesday, the one after"), one that is only likely ("maybe Tuesday"), one that hangs on something else ("if my
 * boss agrees"). A proposal with one of them is a person's to read, whatever else stands in it.
 */

/** The square stands for a time, as `readClauses` masks it: "der □ darauf" is another day, "□, danach bin ich weg" is none. */
const another = anyOf(
  'the one after|(?:the|a) following (?:one|week|month)|the next one|next one|one after that|not (?:this|that)(?: coming| next| particular)? (?:one|week)|not the (?:coming|next) (?:one|week)|(?:but|only|just) (?:not )?this (?:coming |next |particular )?one|(?:different|another) week|a fortnight|the (?:next|following) month',
  '(?:der|die|das|den|dem|woche|tag|monat) (?:darauf|danach|drauf)(?:folgende[nrs]?)?|darauffolgende[nrs]?|ubernachste[nrs]?|nicht (?:diese[nrs]?|die kommende|der kommende|den kommenden|die nachste|der nachste|den nachsten)|nur diese[nrs]? nicht',
  "(?:le|la|celui|celle|semaine) (?:suivante?|d'apres)(?! [a-zа-я])|pas (?:celui|celle)(?:-| )ci|pas ce(?:lui|tte)(?! [a-zа-я])|semaine (?:suivante|d'apres)|(?:el|la|sino el|sino la) (?:siguiente|de despues)(?! [a-zа-я])|semana (?:siguiente|que viene no|seguinte|a seguir)|no (?:este|esta)(?! [a-zа-я])|(?:a|o) (?:seguinte|proximo|proxima)(?! [a-zа-я])|nao (?:este|esta|essa|esse)(?! [a-zа-я])",
  'quell[oa] (?:dopo|successiv[oa])|(?:il|la) (?:successiv[oa]|seguente)(?! [a-zа-я])|settimana (?:dopo|successiva|seguente)|non questo|non questa|(?:die|week) (?:daarna|erna|erop)|niet deze|de (?:daarop)?volgende(?! [a-zа-я])|tydzien (?:pozniej|po)|(?:nastepny|nastepna|kolejny|kolejna)(?! [a-zа-я])|nie ten|nie ta',
  '(?:den|veckan|ugen|uken) (?:efter|etter)|(?:inte|ikke) denne?|folgende uge|foljande vecka|следующ(?:ий|ая|ую|ей|ее)(?! [a-zа-я])|не (?:этот|эта|эту|это)|через неделю',
  '翌週|その次|再来週|下下周|不是这个|再下',
  '□+ (?:darauf|danach|drauf|suivante?|d.apres|siguiente|seguinte|successiv[oa]|daarna|erop|after (?:that|this)|(?:after|efter|etter)(?! [□a-zа-я]))',
);

/** Takes it, perhaps. */
const unsure = anyOf(
  'maybe|perhaps|could (?:work|suit|fit)|possibly|probably|presumably|potentially|most likely|in principle|in theory|should be able|will confirm|to be confirmed|tbc|your time or mine|my time or yours|which time ?zone|whose time|□+ or (?:mine|yours)',
  'vielleicht|eventuell|evtl|moglicherweise|voraussichtlich|vermutlich|wahrscheinlich|wohl eher|unter umstanden|im prinzip|prinzipiell|theoretisch',
  'peut-? ?etre|probablement|eventuellement|sans doute|en principe|normalement|sous reserve|quizas?|tal vez|a lo mejor|probablemente|posiblemente|en principio|talvez|provavelmente|possivelmente|em principio|forse|probabilmente|magari|in linea di massima',
  'misschien|waarschijnlijk|mogelijk|in principe|wellicht|moze w|moze we|prawdopodobnie|byc moze|kanske|troligen|eventuellt|kanskje|muligens|maske|muligvis|sannsynligvis|sandsynligvis|может быть|возможно|наверное|вероятно|скорее всего',
  'かもしれません|たぶん|おそらく|也许|可能会|大概|应该可以',
);

/**
 * A condition, in the languages whose word for it is nothing else ("si" and "se" count before what can only follow an if). On
 * words with their marks: "sí" is a yes.
 */
const condition =
  /(?<![\p{L}\p{N}])(?:if|provided(?: that)?|assuming|as long as|so long as|depending on|subject to|falls|sofern|wenn|vorausgesetzt|solange|à condition|sous réserve|siempre que|siempre y cuando|con tal de|desde que|a patto che|a condizione|s'il|s'ils|mits|indien|als (?:mijn|het|de|onze|jullie|je|u)|jeśli|jeżeli|o ile|hvis|så länge|såfremt|если|при условии|si(?= (?:mon|ma|mes|notre|nos|vous|nous|tu|on|le|la|les|mi|mis|nuestro|nuestra|el|lo|te|me|puedes|puede|pueden|podéis|hay|está) )|se(?= (?:o|a|il|la|lo|meu|minha|nosso|nossa|mio|mia|puoi|può|potete|puder|for|houver) ))(?![\p{L}\p{N}])(.{0,80})/iu;

/** A condition that only asks whether the time still suits the other side, which the booking finds out. */
const courtesy =
  /^\s*(?:(?:that|it|nothing|this|you|you're|you are|they|these|nobody|no one|your side|the (?:slot|time|day)|still|das|es|dies|der termin|ihnen|dir|euch|sie|du|noch|cela|ça|vous|tu|te|le|les|lo|la|il|per|voi|lei|o|a|u|je|jullie|het|dat|det|du|dere|ni|вам|тебе|это)\b.{0,25}?)?(?<!\p{L})(?:works?|suits?|changes?|comes up|fine|ok(?:ay)?|good|convenient|free|available|open|possible|disponibles?|libre|livre|liber[oi]|puder|podes?|potete|puoi|può|need be|has it|taken|alright|prefer|like|m[öo]glich|passt|recht|frei|ginge|geht|convient|convenait|va|possible|viene|parece|va bien|queda|va bene|schikt|uitkomt|past|passar|passer|удобно|подходит)(?!\p{L})(?!\s+(?:for|with|für|pour|para|per) (?:my|our|him|her|them|the|mein|unser|den|die|mon|notre|mi|nuestro))/iu;

const conditional = (text: string): boolean => {
  const found = text.match(condition);
  return found !== null && !courtesy.test(found[1] ?? '');
};

/** An offer to take instead where the first is gone: "or if that is gone, Thursday". */
export const fallback = (text: string): boolean =>
  /^\s*(?:[,;]\s*)?(?:or|oder|ou|o|u|eller|of|albo|lub|или)\s/iu.test(text) ||
  /(?<!\p{L})(?:if not|otherwise|failing that|sonst|ansonsten|andernfalls|sinon|si no|se não|se no|altrimenti|anders|inaczej|annars|ellers|иначе|wenn .{0,40}nicht|falls .{0,40}nicht|if .{0,40}(?:gone|not|n't|taken))(?!\p{L})/iu.test(
    text,
  );

/** Within a time itself: "mardi suivant", "the following Tuesday", counted from the one that was offered rather than from today. */
const counted = anyOf(
  'following|suivante?|siguiente|seguinte|successiv[oa]|seguente|darauffolgende[nrs]?|daaropvolgende|foljande|folgende',
);

/** Whether the words of a time may be counted from another time than today. */
export const countedFrom = (words: string): boolean => counted.test(foldWords(words));

/** What a person is told of a time that is taken with such words beside it. */
export const whyAnother = 'It asks for another day than the one that was offered.';

/** Whether a clause asks for another day, by its words without times (`Clause.folded`): those stand as squares there. */
export const asksAnother = (folded: string): boolean => another.test(folded);

/** Why a clause that takes a time does not take it yet, as a person is told; null where it does. */
export const notYet = ({ text, folded }: { text: string; folded: string }): string | null => {
  // "Tuesday works, maybe my colleague joins": what stands behind a comma is said of the time where it holds one or little else.
  const near = folded.split(',').filter((part) => part.includes('\u25a1') || part.trim().split(' ').length <= 2);
  if ((near.length > 0 ? near : [folded]).some((part) => unsure.test(part))) return 'It is not sure of the time yet.';
  return conditional(text) ? 'It takes the time on a condition.' : null;
};
