import { notByTelephone, notThenOrThere } from './another-way-words';

/*
 * "Do not ring me, mail me instead": a lead who chooses the way, not one who wants to hear no more. The way must be offered to us, in words
 * that no "not" takes back: "call me instead" is, "I'd rather call you myself" and "better stop calling" are none.
 */

/** "Instead", "rather", "better": what follows is how, not whether. Behind or before a "not", "heller" is "neither". */
const rather =
  /(?<!\p{L})(?:instead|rather|better|best|prefer|but|works|is fine|lieber|stattdessen|besser|sondern|am besten|plutot|mieux|de preference|je prefere|mejor|mas bien|en vez|prefiero|sino|melhor|em vez|prefiro|piuttosto|meglio|invece|preferisco|liever|beter|maar (?:op|naar|wel|aan)|in plaats|hellere|heller(?! (?:ikke|ingen|aldri|aldrig|inte|inga)(?!\p{L}))(?<!(?<!\p{L})(?:inga|inte|inget|ingen|ikke|ej|aldrig|aldri) (?:[^\s,.;]+ ){0,4}heller)|helst|hellre|istallet|i stedet|utan (?:till|pa)|men (?:til|pa)|lepiej|zamiast|tylko|wole|wolimy|лучше|вместо)(?!\p{L})|代わり|请改|改打|改发|就好|即可/u;

/** A place is named, new or meant for it: "here is my mobile", "use this address instead". */
const here =
  /(?<!\p{L})(?:here(?:'s| is)|(?:got|have) a new (?:one|number|address|mobile)|new (?:number|address) is|use (?:this|my|the)|use|this is (?:my|our)|hier (?:ist|is)|(?:meine|unsere) neue|nutzen sie|voici|voila|este es|aqui (?:esta|tiene|va)|use o|usem|este e|ecco|usate|usi|questo e|gebruik|oto|prosze uzywac|har ar|anvand|her er|brug|bruk|вот|这是)(?!\p{L})|こちら/u;
const placeNamed = /\+?\d(?:[\s().\-/]?\d){6,}|[^\s@]+@[^\s@]+\.[a-z]{2,}/u;

/** To reach the writer, as one asks for it; by telephone, by mail. */
const reachMe =
  /(?<!\p{L})(?:(?:call|ring|phone|text|e-?mail|mail|write|write to|reach|message|send (?:it|them)(?: all)? to) (?:me|us|my|our)|(?:call|ring|phone|e-?mail|mail|write|text)(?= ?(?:$|instead|please|rather|only|on \+?\d|at \S+@))|give (?:me|us) a (?:call|ring)|(?:by|via|over|on|per) (?:the )?(?:phone|telephone|e-?mail|mail|text)|(?:phone|telephone|e-?mail|mail|a call|text)(?= (?:is|works|would|please|only|instead|suits))|prefer (?:a )?(?:phone|e-?mail|mail|call|text)s?|this (?:address|number|one)|to me|(?:rufen|ruf|ruft|melden|schreiben|schreib|mailen|mail|erreichen) (?:sie )?(?:mich|uns|mir|sich|gern\p{L}*|lieber|besser)|(?:schicken|senden) sie (?:\S+ )?(?:mir|uns)|an mich|anrufen|mailen|schreiben|per (?:e-?mail|mail|telefon|post|sms)|telefonisch|schriftlich|(?:r?appel|ecri|telephon|envoy)\p{L}*-(?:les-|le-|la-)?(?:moi|nous)|r?appelez|telephonez|(?:par|un|d'un) (?:e-?mail|mail|telephone|sms|ecrit|appel|coup de fil)|a moi|(?:llam|escrib|mand|envi|contact)\p{L}*(?:me|nos)(?:l[oa]s?)?|(?:me|nos) llam\p{L}+|llamar|escribir|(?:por|al?|un[oa]?) (?:\S+ )?(?:telefono|correo|mail|e-?mail|whatsapp|llamada|movil)|a mi|(?:lig|escrev|telefon|mand|envi|contact)\p{L}*-(?:me|nos)|me lig\p{L}+|ligar|(?:por|o|um|uma|mandar|enviar) (?:telefone|e-?mail|mail|telemovel|whatsapp|ligacao)|prefiro e-?mail|para mim|(?:chiam|scriv|telefon|mand|contatt)\p{L}*(?:mi|ci|meli|mele)|mi (?:chiami|scriva|telefoni|contatti)|chiamare|scrivere|(?:per|via|una?) (?:telefono|mail|e-?mail|telefonata|chiamata)|a me|(?:bel|mail|schrijf|stuur) (?:ze |het )?(?:me|mij|ons|maar|liever|even|dan)|bellen|mailen|per (?:mail|telefoon)|een (?:mailtje|telefoontje)|mail liever|liever mail|(?:naar|aan) mij|zadzwon(?:ic|cie)?|dzwonic|napisac|pisac|prosze o telefon|telefonicznie|mail(?:em|a|owo)|przez telefon|telefon|do mnie|(?:ring|mejla|maila|skriv|skicka|send) (?:dem |den |det )?(?:till |til |at )?(?:mig|meg|oss|os|hellre|hellere|heller|i stallet|i stedet|gerne|garna|istallet)|(?:hellre|hellere|heller) (?:ring|mejla?|maila?|skriv|send|et|en|via|pa|per)(?: (?:mejl|mail|opkald|besked))?|(?:pa|per|via|over|med) (?:telefon|tlf|mejl|mail|e-?post|sms)|mail|til mig|till mig|til meg|(?:по)?звоните|(?:по)?звонить|(?:на)?пишите|(?:на)?писать|по (?:телефону|почте)|на (?:почту|мобильный)|мне)(?!\p{L})|電話で|お?電話(?:を)?(?:ください|下さい|お願い)|メール(?:で|にて|を(?:ください|お願い))|私に|(?:打|拨).{0,6}(?:电话|電話)|打给|(?:改发|发|用|写)(?:电子)?(?:邮件|邮箱|短信|微信)|发给我|给我发/u;

/** What is no such offer: who rings is the writer, or another is to be rung. */
const notToMe =
  /(?<!\p{L})(?:(?:call|ring|phone|e-?mail|write to|contact|reach out to|try) (?:you|yourself|them|him|her|someone|somebody|another|others|elsewhere|vendors?|suppliers?|whoever)|ourselves|myself|(?:selber|selbst|andere[nrs]?|jemand)|moi-meme|nous-memes|quelqu'un|autre|yo mismo|(?:chiamare|scrivere|telefonare) io|nosotros mismos|a otros?|a otra|eu mesmo|nos mesmos|outr[oa]s?|io stesso|noi stessi|altri|altro|zelf|anderen|iemand anders|sama?|sami|kogos|sjalv|sjalva|nagon annan|selv|andre|en anden|сам|сами|сама|другим)(?!\p{L})|自分|自己|我们会|別の/u;

const never =
  /(?<!\p{L})(?:not|never|no|nor|neither|dont|n't|stop|quit|stopped|stopping|without|kein\p{L}*|nicht|nie|niemals|weder|ohne|pas|plus|ni|jamais|sans|nunca|jamas|tampoco|nao|nem|non|ne|nemmeno|neanche|mai|senza|niet|geen|nooit|evenmin|inte|inga|inget|ingen|ej|aldrig|aldri|ikke|heller ikke|nie|ani|nigdy|bez|не|ни|нет|без|никогда)(?!\p{L})|n't(?!\p{L})|ないで|ません|不要|别|別|勿/u;

/** Where a thought ends: "not by phone but by mail". */
const turns =
  /[,;:!?()\n]+ ?|[.。]+(?: |$)| - | (?=(?:but|so|and|then|instead|rather|better|sondern|aber|und|lieber|besser|stattdessen|mais|et|plutot|pero|sino|mejor|mas|e|melhor|prefiro|ma|meglio|preferisco|maar|en|liever|beter|ale|tylko|lepiej|men|och|og|utan|hellre|hellere|heller|но|а|лучше) )/u;

/** The telephone, refused behind what is wanted: "mail, not phone". */
const refusedBehind =
  / (?:not|no|nicht|pas|non|nao|niet|inte|ikke|nie|не) (?:(?:by|via|per|on|the|par|por|al?|de|telefonicznie|по) )*(?:phone|calls?|telephone|telefon\p{L}*|anruf\p{L}*|appel\p{L}*|llamad\p{L}*|ligac\p{L}*|chiamat\p{L}*|bellen|телефон\p{L}*)$/u;

/** A part of a sentence offers the way, and nothing in it takes that back. */
const offersIn = (part: string): boolean => {
  const said = part.trim().replace(refusedBehind, '');
  return (reachMe.test(said) || placeNamed.test(said)) && !never.test(said) && !notToMe.test(said);
};

const offers = (sentence: string): boolean =>
  (rather.test(sentence) && sentence.split(turns).some(offersIn)) ||
  (placeNamed.test(sentence) && here.test(sentence)) ||
  sentence
    .split(turns)
    .slice(1)
    .some((part) => sendToMe.test(part.trim()) && !never.test(part));

/** "Don't send the quotes to Per any more, send them to me": in a part of its own. */
const sendToMe =
  /^(?:(?:please|bitte|por favor|merci de|per favore|graag|prosze|tack) )?(?:(?:send|mail|write|forward) (?:\S+ )?to (?:me|us)|(?:schick|send|leit)\p{L}* (?:sie )?(?:\S+ )?(?:an )?(?:mich|mir|uns)|(?:envoy|adress|transmet)\p{L}*-(?:les-|le-|la-)?(?:moi|nous)|(?:mand|envi|dirij)\p{L}*(?:me|nos)(?:l[oa]s?)?|(?:mand|envi)\p{L}* (?:\S+ )?(?:a mi|para mim|para nos)|mand\p{L}*(?:meli|mele|melo|mela|li a me|le a me|lo a me|la a me)|(?:mandi|invii)\p{L}* (?:\S+ )?a me|stuur (?:\S+ )?(?:naar|aan) (?:mij|ons)|(?:wyslac|wysylac|przesylac|wyslijcie) (?:\S+ )?(?:do )?(?:mnie|nas)|skicka (?:\S+ )?till (?:mig|oss)|send (?:\S+ )?til (?:mig|os|meg|oss)|(?:от|при|пере)(?:правляйте|сылайте|шлите) (?:\S+ )?(?:мне|нам))(?!\p{L})|^(?:请)?发给我/u;

/** Not by telephone, of which mail is no part: "do not call me", "not by phone"; and mail is named as what is wanted. */
const byMail =
  /(?<!\p{L})(?:(?:e-?mail|mail) (?:only|please|is (?:best|better|fine|easier|enough|preferred|ok)|works)|(?:only|just|nur|gern\p{L}*|uniquement|seulement|solo|apenas|alleen|tylko|endast|kun|bara|только) (?:by|via|per|par|por|przez|pa|på|по|write|e-?mail)?\s?(?:e-?mails?|mails?|correo|mejl\p{L}*|mailowo|почте)|(?:use|at) this (?:address|e-?mail))(?!\p{L})/u;

/** "Write to me", as nobody says who does not want it: "écrivez-moi", "prefiero correo"; forms that a "not" stands before are left out behind one. */
const writeToMe =
  /(?<!\p{L})(?:(?<!(?:not|n't|dont|never|nor|and|or|stop) (?:\S+ )?)(?:e-?mail|mail|write to|write) me|(?:schreiben sie|schreibt?|mailen sie|mailt?) (?:mir|uns|bitte|lieber)(?! (?:\S+ )?(?:nicht|nie|keine?\p{L}*|auch))|(?:ecrivez|ecris|envoyez)-(?:moi|nous)|escri[bv]\p{L}{1,4}me|(?<!(?:nao|nem) (?:me )?)(?:escrevam?-(?:me|nos)|me escrev\p{L}+|mande (?:um )?e-?mail)|(?:prefiero|preferimos|prefiro|preferisco|je prefere|wole|wolimy) (?:el |o |la |le |l'|un |uma? |los |les |las )*(?:correos?|e-?mails?|mails?|maila|mejla)|(?<!(?:non|ne) )(?:scrivete(?:mi|ci)|scrivimi|mi scriva)|(?:schrijf|mail) (?:me|mij|ons)(?! (?:\S+ )?(?:niet|ook))|(?<!nie )(?:prosze pisac|napisz\p{L}*)|(?:skriv|maila|mejla) (?:till |til )?(?:mig|meg|oss|os)(?! (?:\S+ )?(?:inte|ikke|heller))|(?<!не )(?:пишите|напишите))(?!\p{L})|(?<!不要|别|別|不用|请勿|請勿|不要再|别再|不要给我|别给我|也不|[、和或及与跟]|电话|電話)(?:发|發|用|写|寫)(?:我)?(?:电子|電子)?(?:邮件|郵件|邮箱|微信|短信)|(?:邮件|郵件|邮箱|微信|短信)(?:联系|聯繫|聯絡|沟通|溝通|就行|就好|即可|发我)/u;

/** Mail is refused as well: "don't call me, and don't send me any mail please". A telephone between the two is what was refused. */
const noMail =
  /(?<!\p{L})(?:no|not|never|dont|\p{L}+n't|stop|neither|nor|kein\p{L}*|nicht|nie|pas|plus|ni|sin|sem|nem|non|senza|ne|niet|geen|ingen|inga|inget|inte|ikke|ej|heller|bez|zadnych|не|ни|без)(?: (?!(?:by|call|ring|phone|anruf\p{L}*|telefon\p{L}*|appel\p{L}*|llam\p{L}*|lig\p{L}*|chiam\p{L}*|bel\p{L}*|dzwon\p{L}*|звон\p{L}*)(?!\p{L}))[^\s,.;:!?]+){0,4} (?:e-?mails?|mails?|correos?|mejl\p{L}*|maile\p{L}*|mailowo|почт\p{L}*|пис\p{L}*)(?!\p{L})|(?:不要|别|別|不用|请勿|請勿|也不)(?:再)?(?:给我|給我)?(?:打电话[、和或及与跟])?(?:发|發|写|寫)/u;

/** A price or a paper, asked for in the same breath: "don't call me, just send the price". */
const sendPaper =
  /(?<!\p{L})(?<!(?:not|n't|dont|never|nicht|keine?|pas|ne|no|nao|non|niet|geen|nie|inte|ikke|не|ni|nor|nem|ani|och|eller|og|et|stop) (?:[^\s,.;]+ )?)(?:send|e-?mail|forward|schick\p{L}*|sende\p{L}*|envoy\p{L}+|envi[ea]\p{L}*|mand[aei]\p{L}*|invi\p{L}+|stuur\p{L}*|przesl\p{L}+|przysl\p{L}+|wysl\p{L}+|skicka\p{L}*|пришлите|вышлите|отправьте)(?: (?:sie|me|us|it|over|mir|uns|moi|nous|mij|mi|till|til|mig|meg|os|oss|mnie|nam|мне|нам|just|nur|einfach|bitte|please|by mail|per mail))*(?: (?:the|your|a|some|more|full|den|die|das|ein\p{L}*|ihr\p{L}*|le|la|les|un|une|des|votre|el|los|las|su|sus|o|os|as|um|uma|seu|sua|il|lo|i|gli|una|de|het|een|uw|jullie|er|ert|jeres|ваш\p{L}*))*(?: ?)(?:prices?|pricing|price list|offers?|quotes?|quotations?|proposal|brochures?|details|info\p{L}*|preis\p{L}*|angebot\p{L}*|unterlagen|prix|tarifs?|devis|offre|documentation|precios?|presupuesto|oferta|precos?|orcamento|proposta|prezz\p{L}+|preventivo|offerta|listino|prijs\p{L}*|offerte|cen\p{L}*|ofert\p{L}*|cennik|pris\p{L}*|offert\p{L}*|tilbud\p{L}*|цен\p{L}*|прайс\p{L}*|предложение)(?!\p{L})/u;

/** No call ever again: what is to be sent then is no invitation to go on. */
const lasting =
  /(?<!\p{L})(?:again|any ?more|ever|never|stop|mas|mais|nunca|plus|jamais|mehr|nie|niemals|wieder|piu|mai|meer|nooit|wiecej|nigdy|mer|mere|aldrig|aldri|больше|никогда)(?!\p{L})|再/u;

const namesMail = (sentence: string): boolean =>
  byMail.test(sentence) || writeToMe.test(sentence) || (sendPaper.test(sentence) && !lasting.test(sentence));

/** What no other way makes good: lists, data, the law. */
const final =
  /(?<!\p{L})(?:unsubscribe|opt(?:ed)? ?out|remove (?:me|us)|(?:mailing|your|the) list|gdpr|dsgvo|rgpd|avg|can-spam|spam|delete|loschen|austragen|abmelden|supprim\w*|desinscri\w*|desabonn\w*|borr\w*|baja|elimin\w*|remov\w*|descadastr\w*|cancell\w*|disiscriv\w*|uitschrijv\w*|verwijder\w*|wypis\w*|usun\w*|avregistrer\w*|afmeld\w*|slett?\w*|удал\p{L}*|отпис\p{L}*)(?!\p{L})/u;

/** A mail, as the way that an earlier sentence offers and this one takes back. */
const mailWords =
  /(?<!\p{L})(?:e-?)?(?:mails?|mailen|mailem|mailowo|mejl\p{L}*|correos?|пис\p{L}*|почт\p{L}*)(?!\p{L})|邮件|メール/gu;

/** Sentences before and behind a request within which the other way may stand. */
const reach = 2;

/**
 * Whether the request in one sentence of a text goes on to say how or when instead, or misses a mail. Takes the folded sentences, the place of
 * the one that asks, and which others ask as well: what stands there is that one's own excuse. A wish to be taken off a list, and the law,
 * are never excused.
 */
export const wantsAnotherWay = (
  sentences: readonly string[],
  at: number,
  asksAlso: (place: number) => boolean,
): boolean => {
  const own = sentences[at] ?? '';
  if (final.test(own)) return false;
  const near = sentences
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter((_, place) => place + Math.max(0, at - reach) === at || !asksAlso(place + Math.max(0, at - reach)));
  if (near.some((each) => each !== own && final.test(each))) return false;
  const mailToo = noMail.test(own);
  return (
    near.some((each) => offers(mailToo && each !== own ? each.replace(mailWords, ' ') : each)) ||
    (notByTelephone.test(own) && near.some(namesMail) && !near.some((each) => noMail.test(each))) ||
    near.some((each) => notThenOrThere(each, each === own))
  );
};
