/** "Instead", "rather", "better": what follows is how, not whether. Behind or before a "not", "heller" is "neither". */
const rather =
  /(?<!\p{L})(?:instead|rather|better|prefer|lieber|stattdessen|besser|sondern|am besten|plutot|mieux|de preference|mejor|mas bien|en vez|melhor|em vez|piuttosto|meglio|invece|liever|beter|maar (?:op|naar|wel)|in plaats|hellere|heller(?! (?:ikke|ingen|aldri|aldrig|inte|inga)(?!\p{L}))(?<!(?<!\p{L})(?:inga|inte|inget|ingen|ikke|ej|aldrig|aldri) (?:[^\s,.;]+ ){0,4}heller)|helst|hellre|istallet|i stedet|lepiej|zamiast|tylko|лучше|вместо|代わり|请改|改打)(?!\p{L})/u;

/** A number, an address, or being rung: the way that is offered. */
const anotherWay =
  /\+?\d(?:[\s().\-/]?\d){6,}|[^\s@]+@[^\s@]+\.[a-z]{2,}|(?<!\p{L})(?:call|ring|phone|give me a (?:call|ring)|(?:rufen|ruf|melden) |anrufen|telefon\w*|appel\w*|rappel\w*|llam\w*|lig(?:ar|ue|a)|telefone|chiam\w*|bel(?:len)?|bellen|ring(?:a|e)?|zadzwoni\w*|zadzwon|позвони\p{L}*|use this|this address|otra direccion|другой адрес)/u;

/** Not by telephone, of which mail is no part: "do not call me", "not by phone"; and mail is named as what is wanted. */
const notByPhone =
  /(?<!\p{L})(?:(?:not|\p{L}+n't|dont|never) (?:(?:call|ring|phone) (?:me|us)|(?:contact|reach|message) (?:me|us) (?:by|on|via|over|through) (?:\S+ )?(?:phone|telephone|mobile|cell|landline|whatsapp|linkedin|sms|text|fax|post))(?! (?:or|and|nor) )|nicht (?:\S+ ){0,3}?(?:an|anrufen|telefonisch)|(?:ne m'|ne nous )r?appelez (?:pas|plus)|no (?:me |nos )llam\p{L}+|nao (?:me |nos )?lig\p{L}+|non (?:mi |ci )?chiam\p{L}+|(?:niet (?:meer )?|liever niet )bellen|bel me niet|nie dzwoni\p{L}*|ring(?: mig| meg)? (?:inte|ikke)|не звоните)(?!\p{L})/u;
const byMail =
  /(?<!\p{L})(?:(?:e-?mail|mail) (?:only|please|is (?:best|better|fine|easier|enough|preferred|ok)|works)|(?:only|just|nur|gern\p{L}*|uniquement|seulement|solo|apenas|alleen|tylko|endast|kun|bara|только) (?:by|via|per|par|por|przez|pa|på|по|write|e-?mail)?\s?(?:e-?mails?|mails?|correo|mejl\p{L}*|mailowo|почте)|(?:use|at) this (?:address|e-?mail))(?!\p{L})/u;

/** Mail is refused as well: "don't call me, and don't send me any mail please". A telephone between the two is what was refused. */
const noMail =
  /(?<!\p{L})(?:no|not|never|dont|\p{L}+n't|stop|neither|nor|kein\p{L}*|nicht|nie|pas|plus|ni|sin|sem|nem|non|senza|ne|niet|geen|ingen|inga|inget|inte|ikke|ej|heller|bez|zadnych|не|ни|без)(?: (?!(?:by|call|ring|phone|anruf\p{L}*|telefon\p{L}*|appel\p{L}*|llam\p{L}*|lig\p{L}*|chiam\p{L}*|bel\p{L}*|dzwon\p{L}*|звон\p{L}*)(?!\p{L}))[^\s,.;:!?]+){0,4} (?:e-?mails?|mails?|correos?|mejl\p{L}*|maile\p{L}*|mailowo|почт\p{L}*|пис\p{L}*)(?!\p{L})/u;

/** Only at some hours or days: "not in the mornings", "not before ten". */
const atTimes =
  /(?<!\p{L})(?:not|don't|dont|never|nicht|keine?|pas|no|nao|non|niet|nie|inte|ikke|ej|не)(?: \S+){0,4}? (?:before (?:\d|noon|monday|lunch)|in the (?:morning|afternoon|evening)s?|on (?:mon|tues|wednes|thurs|fri)days?|(?:vor|nach) (?:\d|montag|mittag)|vormittags?|nachmittags?|morgens|abends|montags|freitags|avant (?:\d|lundi|midi)|le matin|l'apres-midi|demain|antes de|por la (?:manana|tarde)|antes das|de manha|a tarde|prima delle|prima di|al mattino|di mattina|voor (?:\d|maandag)|'s ochtends|przed|rano|fore|for kl|for \d|до \d)|(?:上午|下午|早上|\d+時前|\d+点前)/u;

/** A mail that never came is asked for once more. */
const notArrived =
  /(?<!\p{L})(?:(?:not|never|didn't|haven't) (?:\S+ )?(?:got|get|received|receive|seen)|(?<!(?:mochten?|moechten?|will|wollen|wunschen?|wuenschen?|wurden?) (?:\S+ ){0,3})(?:keine?|nicht) (?:\S+ ){0,4}?(?:bekommen|erhalten|angekommen)|(?:pas|rien) (?:\S+ )?recu|no (?:me )?(?:ha|han) llegado|no he recibido|nao recebi|non ho ricevuto|niet (?:\S+ )?ontvangen|nie (?:dostal|otrzymal)\w*|(?:fick|fatt) (?:inte|ingen)|ikke (?:fatt|modtaget|mottatt)|не получил)/u;

/** What no other way makes good: lists, data, the law. */
const final =
  /(?<!\p{L})(?:unsubscribe|opt(?:ed)? ?out|remove (?:me|us)|(?:mailing|your|the) list|gdpr|dsgvo|rgpd|avg|can-spam|spam|delete|loschen|austragen|abmelden|supprim\w*|desinscri\w*|desabonn\w*|borr\w*|baja|elimin\w*|remov\w*|descadastr\w*|cancell\w*|disiscriv\w*|uitschrijv\w*|verwijder\w*|wypis\w*|usun\w*|avregistrer\w*|afmeld\w*|slett?\w*|удал\p{L}*|отпис\p{L}*)(?!\p{L})/u;

/**
 * Whether somebody who says "do not write" or "do not ring" goes on to say how or when instead, or misses a mail: a lead who
 * chooses the way, not one who wants to hear no more. Takes a whole text as `foldText` gives it.
 */
export const wantsAnotherWay = (folded: string): boolean =>
  !final.test(folded) &&
  ((rather.test(folded) && anotherWay.test(folded)) ||
    (notByPhone.test(folded) && byMail.test(folded) && !noMail.test(folded)) ||
    atTimes.test(folded) ||
    notArrived.test(folded));
