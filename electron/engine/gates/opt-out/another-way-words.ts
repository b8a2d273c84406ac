/*
 * The telephone refused, hours and days, and mails that never came, for wants-another-way.ts (folded text).
 */

/** Not by telephone, of which mail is no part: "do not call me", "not by phone". */
export const notByTelephone =
  /(?<!\p{L})(?:(?:not|\p{L}+n't|dont|never|no need to|no need for you to) (?:(?:call|ring|phone) (?:me|us)|(?:contact|reach|message) (?:me|us) (?:by|on|via|over|through) (?:\S+ )?(?:phone|telephone|mobile|cell|landline|whatsapp|linkedin|sms|text|fax|post))(?! (?:or|and|nor) )|nicht (?:\S+ ){0,3}?(?:an|anrufen|telefonisch)|(?:(?:ne m'|ne nous )r?appelez|ne (?:me |nous )telephonez) (?:pas|plus)|no (?:me |nos )llam\p{L}+|nao (?:me |nos )?lig\p{L}+|non (?:mi |ci )?chiam\p{L}+|(?:niet (?:meer )?|liever niet )bellen|bel me niet|nie dzwoni\p{L}*|ring(?: mig| meg)? (?:inte|ikke)|не звоните)(?!\p{L})|(?:不要|别|別|不用|不必|请勿|請勿|无需|無需)(?:再)?(?:给我|給我)?(?:打(?:电话|電話)|来电|來電|致电|致電)/u;

/** Only at some hours or days: "not in the mornings", "not before ten". */
const atTimes =
  /(?<!\p{L})(?:not|don't|dont|never|nicht|keine?|pas|no|nao|non|niet|nie|inte|ikke|ej|не)(?: \S+){0,4}? (?:before (?:\d|noon|monday|lunch)|in the (?:morning|afternoon|evening)s?|on (?:mon|tues|wednes|thurs|fri)days?|(?:vor|nach) (?:\d|montag|mittag)|vormittags?|nachmittags?|morgens|abends|montags|freitags|avant (?:\d|lundi|midi)|le matin|l'apres-midi|demain|antes de|por la (?:manana|tarde)|antes das|de manha|a tarde|prima delle|prima di|al mattino|di mattina|voor (?:\d|maandag)|'s ochtends|przed|rano|fore|for kl|for \d|до (?:\d|понедельника|вторника|среды|четверга|пятницы|обеда|утра))|(?:上午|下午|早上|\d+時前|[\d一二两三四五六七八九十]+点(?:以|之)?前)/u;

/** A mail that never came is asked for once more. */
const notArrived =
  /(?<!\p{L})(?:(?:not|never|didn't|haven't) (?:\S+ )?(?:got|get|received|receive|seen) (?:your|the|it|that|this|an?|any|one|them) ?(?:(?:\S+ )?(?:e-?mail|mail|message|answer|reply|offer|quote|invoice|attachment|file|link|one|pdf|invite)|$|[.,])|(?<!(?:mochten?|moechten?|will|wollen|wunschen?|wuenschen?|wurden?) (?:\S+ ){0,3})(?:keine?|nichts|nicht) (?:\S+ ){0,4}?(?<=(?:mail|nachricht|antwort|angebot|rechnung|unterlagen|anhang|datei|post|nichts)\S* (?:\S+ ){0,4}?)(?:bekommen|erhalten|angekommen)|(?:pas|rien) (?:\S+ )?recu|no (?:me )?(?:ha|han) llegado|no he recibido|nao recebi|non ho ricevuto|niet (?:\S+ )?ontvangen|nie (?:dostal|otrzymal)\w*|(?:fick|fatt) (?:inte|ingen)|ikke (?:fatt|modtaget|mottatt)|не получил)/u;

/** Characters of a sentence of its own that only says when. */
const aside = 40;

/** Whether a sentence limits hours or misses a mail; `own`: it asks itself. Elsewhere hours count in a short sentence only. */
export const notThenOrThere = (sentence: string, own: boolean): boolean =>
  ((own || sentence.length <= aside) && atTimes.test(sentence)) || notArrived.test(sentence);
