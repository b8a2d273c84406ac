import { anyOf, foldWords, harmless, refusing } from './acceptance-words';

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
  '□+ ?(?:plus|\\+|und noch|mas|mais|piu|plus|en nog|och|og) ?(?:1|one|une?|eine|una|uma|een|en)(?! [a-z])|□+ (?:darauf|danach|drauf|suivante?|d.apres|siguiente|seguinte|successiv[oa]|daarna|erop|after (?:that|this)|(?:after|efter|etter)(?! [□a-zа-я]))',
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
 * A condition, in the languages whose word for it is nothing else ("si", "se", "om" and "als" count before what can only follow an if). On
 * words with their marks: "sí" is a yes.
 */
const condition =
  /(?<![\p{L}\p{N}])(?:if|unless|es sei denn|à moins que?|a menos que|a no ser que|a não ser que|salvo se|a meno che|tenzij|chyba że|med mindre|medmindre|provided(?: that)?|assuming|as long as|so long as|depending on|subject to|falls|sofern|wenn|vorausgesetzt|solange|à condition|sous réserve|siempre que|siempre y cuando|con tal de|desde que|a patto che|a condizione|s'il|s'ils|mits|indien|als(?= (?:mijn|het|dat|de|onze|jullie|je|u|ik|we|wij|hij|zij|niemand|alles) )|jeśli|jeżeli|o ile|hvis|så länge|såfremt|om(?= (?:min|mina|mitt|vår|våra|chefen|jag|vi|du|ni|det|han|hon|ingen|inget|allt) )|если|при условии|si(?= (?:mon|ma|mes|notre|nos|vous|nous|tu|on|le|la|les|cela|ça|c'est|tout|rien|je|mi|mis|nuestro|nuestra|el|lo|te|os|me|puedes|puede|pueden|podéis|hay|está|consigo|todo|nada|no) )|se(?= (?:o|a|va|il|la|lo|le|lhe|lhes|te|ti|vi|vos|per|eu|meu|minha|nosso|nossa|mio|mia|i miei|anche|viene|riesco|non|não|nada|puoi|può|potete|puder|conseguir|for|houver|der|estiver|tutto|tudo) ))(?![\p{L}\p{N}])(.{0,80})/iu;

/** A condition that only asks whether the time still suits the other side, which the booking finds out. */
const courtesy =
  /^\s*(?:(?:that|it|nothing|this|you|you're|you are|they|these|nobody|no one|your side|the (?:slot|time|day)|still|das|es|dies|der termin|ihnen|dir|euch|sie|du|noch|cela|ça|c'est|vous|tu|te|le|les|lo|la|os|lhe|lhes|vos|il|per|voi|lei|ti|vi|o|a|u|je|jullie|het|dat|det|du|ni|dere|panu|pani|państwu|wam|ci|to|termin|вам|тебе|это)(?!\p{L}).{0,25}?)?(?<!\p{L})(?:works?|suits?|changes?|comes up|fine|ok(?:ay)?|good|convenient|free|available|open|possible|disponibles?|libre|livre|liber[oi]|puder|podes?|potete|puoi|può|need be|has it|taken|alright|prefer|like|m[öo]glich|passt|recht|frei|ginge|geht|convient|convenait|arrange|(?:no|not a|kein|pas (?:de|un)|nessun|geen|inget) (?:problem|trouble|bother|problème|souci|problema|probleem)|va(?! (?:[aà]|bene|bien) )|possible|(?:viene|parece|queda|va) (?:bien|mejor|perfecto)|va bene|der jeito|convier|estiver bem|possível|posible|possibile|goed|schikt|uitkomt|past|passar|passer|funkar|pasuje|odpowiada|удобно|подходит|устраивает)(?!\p{L})(?!\s+(?:for|with|für|pour|para|per|voor|för|dla|для|à|a|al|ao|till?) (?:(?:il|la|le|o|a|el) )?(?:my|our|him|her|them|the|mein|unser|den|die|mon|notre|mi|mio|mia|meu|minha|nuestro|mijn|min|mo|nosso|nostro|capo|chef|jef[ea]))/iu;

/** Somebody of the lead's own, who is to agree: no courtesy. */
const ours =
  /(?<!\p{L})(?:my|our|mein\p{L}*|unser\p{L}*|mon|ma|mes|notre|nos|mi|mis|nuestr\p{L}*|meu|minha|noss[oa]s?|mi[oa]|miei|nostr\p{L}*|mijn|onze|m[oó]j\p{L}*|nasz\p{L}*|min|mitt|mina|vår\p{L}*|vores|мо[йяиеёю]\p{L}*|наш\p{L}*)(?!\p{L})/iu;

/**
 * Likewise in Japanese, where an if is an ending and "であれば", "なら" and "でしたら" only name the time, and in Chinese. "您方便的话" and
 * "よろしければ" are courtesies, as is whatever hangs on the other side's time.
 */
const conditionUnspaced =
  /(?<kind>(?:よろし|宜し|良|よ|差し支えな|問題な|支障な|変更がな)ければ|(?:ご都合|お時間|ご予定)[がさえもの]{0,2}[\p{Script=Han}\p{Script=Hiragana}]{1,5}ば|(?:可能|大丈夫)であれば|(?:よ|良|よろし|宜し)かったら|(?:如果|要是|假如|若)?(?:您|你|贵方|你们|您那边)[^,,。]{0,6}(?:方便|可以|有空|合适)的?话?|(?:如果|要是|若)(?:还|没有?(?:问题|变|被)|可以|方便|合适|可能))|(?<!であ)(?:[けせてねめれげべえ]ば)|(?<!でし)たら|次第|要看|得看|取决于|前提|除非|只要|如果|要是|假如|而定|看.{0,8}(?:有没有|是否|能不能|同意)/u;

/** Where a text's first condition begins, and whether it is only a courtesy; null where it has none. */
export const findCondition = (text: string): { index: number; courteous: boolean } | null => {
  const found = text.match(condition);
  if (found?.index !== undefined) {
    const kind = (found[1] ?? '').match(courtesy);
    // "Thursday, if it doesn't clash": whatever is denied there is more than whether it suits.
    const denied = refusing.test(foldWords(found[0]).replace(harmless, ' '));
    return { index: found.index, courteous: kind !== null && !ours.test(kind[0]) && !denied };
  }
  const unspaced = text.match(conditionUnspaced);
  return unspaced?.index === undefined
    ? null
    : { index: unspaced.index, courteous: unspaced.groups?.kind !== undefined };
};

/** Leaves the choice to us: "Tuesday, unless you'd rather do Thursday". */
export const leavesOpen = (text: string): boolean =>
  /(?<!\p{L})(?:unless|es sei denn|à moins que?|a menos que|a no ser que|a não ser que|salvo se|a meno che|tenzij|chyba że|om inte|med mindre|medmindre|если только)(?!\p{L})|除非/iu.test(
    text,
  );

const conditional = (text: string): boolean => findCondition(text)?.courteous === false;

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
