import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:e-?mails?|mails?|nachrichten?|werbung|werbe\S+|anfragen?|newsletter|kontaktaufnahmen?|kontakte?|sms|anrufe?|spam\S*|zuschriften?|belastigung\S*|zusendungen?|infomails?|rundmails?|mailings?|schreiben|post|nachfragen|nachfassmails?|unterlagen)/
    .source;
const mine =
  /(?:(?:mich|uns)\b|(?:(?:alle |samtliche )?(?:meine[nrms]?|unsere[nrms]?|mein|unser|diese[nrs]?)|die|den)(?: \S+){0,2}? (?:e-?mail\S*|mail\S*|adress\S*|daten|kontakt\S*|nummer|namen?|telefonnummer|handynummer|firma|eintrag)(?! (?:im angebot|in der rechnung)))/
    .source;
const list =
  /(?:verteiler\S*|listen?|mailinglisten?|mailverteiler|datenbank|adress\S+|kartei|system|datei|newsletter|kontakten|kontaktliste)/
    .source;
const notNow =
  /(?! (?:vor|am|heute|morgen|diese|nachste|auf|uber|wahrend|bis|ab|zwischen|nach|gleich|jetzt|sofort|per|unter|an der|unbedingt|extra|ohne|im|warten|aus))/
    .source;
const reach =
  /(?:kontaktier\S*|angeschrieben|anschreib\S*|anzuschreiben|schreib\S*|geschrieben|anruf\S*|angerufen|mail\S*|anmail\S*|angemailt|belastig\S*|beheligt\S*|behellig\S*|stor\S+|gestort|zu melden|anzusprechen|melden)/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** German, with umlauts or without ("loeschen", "loschen"): Verteiler, Abmeldung, Widerspruch nach Artikel 21, Unterlassung. */
export const german: LanguageRules = {
  stems:
    /lasst|\bseht|\bsieh|\bsehen|\btrag|\bnehm|\bhol|werfen|schmeiss|gestrichen|bestell|datenschutz|\bart ?\.? ?(?:17|21)|zeige|beschwer|zustimmung|einverstandnis|widerruf|lassen sie das|lasst das|anzeige|eingewilligt|in rechnung|verboten|anruf|nachfass|nachhak|weder|erwunscht|gewunscht|gewollt|aufhor|sparen sie|schliess|willig|verziehen|aussen vor|verbiet|zwecklos|unerw|bevorzug|lassen|abmeld|tilg|noch ein|nochmal|erneut|vernicht|belastig|belaestig|woher|blockier|sperr|melde|abzumelden|abbestell|austrag|auszutragen|tragen|losch|loesch|streich|entfern|verteiler|list|nehmen|nimm|kein|nicht|nie\b|niemals|nichts|hor|hoer|unterlass|verschon|ruhe|frieden|absehen|abzusehen|sehen sie|verzicht|widersp|dsgvo|ds-gvo|artikel|art\.|spam|verpiss|fick|einwilligung|unerwunscht|abmahn|anwalt|stopp|schluss|raus\b|weg\b|einstell|kundig|erspar|verbitt|untersag|verbiet/u,
  requests: anyOf(
    /\b(?:erhalt|empfang|zusendung|mails?|werbung|kontaktaufnahme)\b.{0,40}\b(?:nicht|nie|niemals) (?:eingewilligt|zugestimmt)/u,
    /\b(?:damit|dass) (?:diese|die|ihre|eure|das) (?:\S+ )?(?:mails?|e-?mails?|nachrichten|werbung|anrufe|belastigung\w*|spam)? ?(?:endlich |bitte |mal )*aufhor(?:en|t)\b/u,
    /\bsparen sie sich (?:bitte )?(?:weitere|kunftige|zukunftige|die|diese|ihre) (?:\S+ )?(?:e-?mails?|mails?|anrufe|nachrichten|anfragen|werbung|muhe)\b/u,
    /^(?:\S+ )?(?:ich |wir )?(?:bitte|bitten|ersuche\S*)(?: sie)? (?:\S+ )?um (?:\S+ ){0,2}?(?:loschung|loeschung|austragung|entfernung|abmeldung|streichung)(?: (?:meiner|unserer|der|aus|von|aller) .{0,60})?[.! ]*$|^(?:bitte )?(?:lassen|lasst) (?:sie |ihr )?(?:das|den quatsch|den mist|diesen? \S+|es)(?: bitte| sein| bleiben| endlich)*[.! ]*$/u,
    /(?:^|[,;-] ?)bitte (?:umgehend|sofort|unverzuglich|alles|dauerhaft) (?:zu )?(?:loschen|loeschen|entfernen|austragen)(?= ?(?:$|[.!]))/u,
    /\berspar\S* (?:sie |ihr )?(?:mir|uns) (?:\S+ ){0,3}?(?:mails?|e-?mails?|werb\S+|nachrichten|spam\S*|anrufe|newsletter)|\bverbitte\S* (?:ich )?(?:mir|uns)\b|\b(?:mir|uns) (?:\S+ ){0,4}?verbitte|\b(?:untersage|untersagen|verbiete|verbieten) (?:ich |wir )?(?:ihnen|euch|jede|jegliche|die)\b.{0,80}(?:kontakt|werb|mail|nutzung|verarbeitung|schreib|anruf)|\bkeine? weitere[nr]? (?:kontakt\S*|korrespondenz|kommunikation)\b/u,
    re(`\\b(?:sehen|sieh|seht) (?:sie |ihr )?(?:\\S+ ){0,3}?von (?:\\S+ ){0,3}?${mails} (?:\\S+ ){0,3}?ab\\b`),
    re(
      `(?:^|[,.;!-] ?|bitte )(?:\\S+ )?(?:raus|weg|streichung|austragung) (?:mit \\S+ )?(?:aus|von) (?:\\S+ ){0,2}${list}`,
    ),
    /^(?:bitte )?(?:\S+ )?(?:newsletter|mailings?|werbung|e-?mails?|abo) (?:bitte )?(?:abbestellen|abmelden|stoppen|loschen|einstellen|kundigen)\b/u,
    re(
      `\\b(?:losch(?:en?|t|ung)?|loesch(?:en?|t|ung)?|streich(?:en?|t)?|entfern(?:en?|t|ung)?|tilg(?:en?|t)) (?:sie |ihr |du )?(?:(?:bitte|doch|umgehend|sofort|endlich|auch|daher|nun|jetzt|unverzuglich|mal|von|dort) )*${mine}`,
    ),
    re(
      `\\b(?:nehmen|nehmt|nimm|tragen|tragt|trag|werfen|schmeissen|holen) (?:sie |ihr )?(?:(?:bitte|doch|umgehend|sofort|endlich) )*${mine}(?: \\S+){0,6} (?:aus|raus|heraus|von|austragen)\\b`,
    ),
    re(
      `\\b${mine}(?: \\S+){0,7}? (?:zu )?(?:loschen|loeschen|gelosch\\S*|geloescht|entfern\\S+|streichen|gestrichen|austragen|auszutragen|ausgetragen|herauszunehmen|rauszunehmen|herausnehmen|rausnehmen|tilgen)\\b`,
    ),
    re(
      `\\b(?:aus|von) (?:\\S+ ){0,2}${list} (?:\\S+ ){0,3}?(?:zu )?(?:nehmen|streichen|loschen|loeschen|entfernen|austragen|auszutragen|raus|heraus|herauszunehmen|nimm)\\b`,
    ),
    // Who is to be taken off is named: a firm, a colleague, the writer in the third person.
    /\b(?:losch|loesch|streich|entfern|nehm)(?:en|t|e)? (?:sie |ihr )?(?:bitte )?(?!(?:den|das|die|alle|doppelte) (?:\S+ )?(?:punkt|position|artikel|zeile|option|eintrag|eintrage|dubletten))(?:[\p{L}\d&.-]+ ){1,5}?(?:aus|von) (?:ihrem|ihrer|ihren|eurem|eurer|euren) (?:verteilern?|mailverteiler\p{L}*|newsletter\p{L}*|mailinglisten?|datenbank|kartei|adress(?:liste|datenbank|bestand)\p{L}*|kontakten)\b/u,
    /\bbitte (?:\S+ )?(?:adresse|daten|e-?mail\S*|kontakt\S*|mailadresse) (?:\S+ ){0,4}?(?:loschen|loeschen|entfernen|streichen|austragen)/u,
    /\b(?:loschung|loeschung|austragung|entfernung|streichung) (?:meiner|unserer|aller|samtlicher|der|dieser) (?:\S+ ){0,5}?(?:daten|adresse\S*|e-?mail\S*|kontakt\S*|gespeicherten)/u,
    /(?:^|\bbitte |\bmich (?:\S+ ){0,3}|\bum |\buns (?:\S+ ){0,3}|\bhiermit )(?:abmelden|abmeldung|abbestellen|abbestellung|abzumelden)\b(?!.{0,60}(?:termin|meeting|webinar|schulung|veranstaltung|besprechung|call|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|link|button|funktion))/u,
    /\b(?:melden|melde|meldet) (?:sie |ihr |ich )?(?:mich|uns|mich bitte) (?:\S+ ){0,5}?ab\b(?!.{0,40}(?:termin|meeting|webinar|schulung|krank))/u,
    /\btrag\S* (?:sie )?(?:mich|uns) (?:\S+ ){0,7}?aus\b|\b(?:bitte|mich|uns) (?:\S+ ){0,3}?austragen\b|\bbestell\S* (?:\S+ ){0,3}newsletter (?:\S+ )?ab\b/u,
    re(
      `\\b(?:keine?[nr]?|keinerlei|nie wieder|niemals) (?:(?:weitere[nr]?|neuen?|einzige|solche[nr]?|derartige[nr]?|ihre[r]?|unerwunschte[nr]?|ungefragte[nr]?|unaufgeforderte[nr]?|diese[r]?) )*${mails}\\b(?<!\\b(?:habe?|haben|hatte|hat|hatten|bekam|kamen|kam|gab|erhielt\\S*) (?:\\S+ ){1,4})(?! (?:fragen|erhalten\\.|bekommen\\.|mehr offen|von herr|von frau|in der mailbox))(?=.*\\b(?:mehr|bitte|wunsch\\S*|mochte\\S*|moechte\\S*|will|wollen|schick\\S*|send\\S*|zusenden|danke|erwunscht|gewunscht|zukommen|an (?:mich|uns|diese))\\b|.{0,4}$)(?<=(?:weitere[nr]?|mehr|^|bitte|wunsch\\S*|mochte\\S*|moechte\\S*|will|wollen|schick\\S*|send\\S*|ab sofort|kunftig|ihnen|nie wieder|derartige[nr]?|[,.;!-])(?: \\S+){1,5}|^.{0,30})`,
    ),
    re(
      `\\b(?:mich|uns|mir)(?: \\S+){0,4}? (?:nicht|nie|niemals) (?:(?:mehr|wieder|weiter\\S*|langer|erneut|nochmals?|von ihnen|durch sie|per \\S+|zu|telefonisch) )+(?:\\S+ ){0,2}?${reach}`,
    ),
    re(
      `\\b(?:kontaktier\\S*|schreib\\S*|mail\\S*|ruf\\S*|belastig\\S*|stor\\S+|kontaktiert|belastigt)(?: sie| ihr| du)?(?: bitte| auch)? (?:mich|uns|mir)(?: bitte| auch| kunftig| in zukunft)? (?:nicht|nie|niemals)\\b${notNow}`,
    ),
    re(
      `\\b(?:bitte|danke|interesse),? (?:\\S+ )?(?:nicht|nie) (?:mehr|weiter|wieder|langer) (?:\\S+ )?(?:kontaktieren|anschreiben|anmailen|mailen|schreiben|belastigen|anrufen|storen|melden)\\b`,
    ),
    /\bnicht (?:(?:mehr|weiter|langer|erneut|wieder|von ihnen|durch sie|nochmals?) )*(?:kontaktiert|angeschrieben|angemailt|belastigt|angerufen|behelligt|gestort) (?:zu )?werden?\b/u,
    /\bmelden? sie sich (?:bitte )?(?:bei (?:mir|uns) )?(?:nicht mehr|nie (?:mehr|wieder)|nicht wieder)/u,
    /\b(?:ruf\S*|schreib\S*|send\S*|schick\S*|mail\S*)(?: sie)? (?:mir|uns|mich) (?:bitte )?(?:nichts|nie|keine?[nr]?|nicht mehr)\b(?! (?:grosse|anhang|vertrag|rechnung|pdf|zip))/u,
    /\b(?:hor(?:en|t|e)?|hoer(?:en|t|e)?) (?:sie |ihr )?(?:(?:bitte|endlich|doch|sofort|einfach|mal|jetzt) )*auf\b(?= ?(?:$|[,.!]|mit (?:dem|den|ihren?|diesen?|der|euren|eurem) (?:\S+ )?(?:spam\S*|mails?|e-?mails?|nachrichten|werbung|newslettern?|anrufen|schreiben|mist)|mir |uns |zu |mich ))/u,
    /\bunterlassen sie\b|\bverschon\S* (?:sie )?(?:mich|uns)|\blass(?:en|t)? (?:sie )?(?:mich|uns) (?:\S+ ){0,3}?in (?:ruhe|frieden)|\b(?:sehen|sieh) (?:sie )?(?:\S+ ){0,3}?von (?:weiteren|jeglichen|solchen|kunftigen|derartigen) (?:\S+ ){1,4}?ab\b|\bvon (?:weiteren|jeglichen|solchen|kunftigen) (?:\S+ ){1,3}?abzusehen|\bverzichten sie (?:\S+ ){0,3}?auf (?:weitere|jegliche|solche)/u,
    /\b(?:widerspreche|widersprechen wir|lege widerspruch|legen widerspruch|widerspruch)\b.{0,80}(?:nutzung|verarbeitung|werb|speicher|daten|zusendung|kontakt)/u,
    /\b(?:dsgvo|ds-gvo|art(?:ikel|\.)? ?(?:17|21)|datenschutz\S*)\b.{0,120}\b(?:verlange|fordere|fordern|losch\S*|loesch\S*|widersp\S*)|\b(?:verlange|fordere|fordern|losch\S*|loesch\S*)\b.{0,120}\b(?:dsgvo|ds-gvo|art(?:ikel|\.)? ?(?:17|21))\b/u,
    /\b(?:ich|wir) (?:werde\S* )?(?:\S+ )?(?:melde\S*|zeige\S*|beschwere\S*) (?:sie|mich|uns|das|dies|euch) (?:\S+ ){0,4}(?:bundesnetzagentur|datenschutz\S*|behorde|spam|anwalt|an\b|verbraucher\S+)|\bals spam (?:melden|gemeldet|markier\S+)/u,
    /\b(?:ich|wir) (?:hab\S+ )?(?:\S+ ){0,3}?(?:nie|niemals|nicht)\b.{0,50}\b(?:newsletter|liste|werbung|ihre mails|verteiler)\b.{0,30}(?:angemeldet|eingewilligt|zugestimmt|bestellt|abonniert)/u,
    /\b(?:nichts|keine \S+)(?: mehr)? (?:mehr )?(?:von ihnen|von euch)(?: mehr)? (?:horen|hoeren|erhalten|bekommen|lesen|empfangen)|\b(?:mochte|moechte|will|wollen|mochten|wunsche\S*) (?:von \S+ )?(?:keine|nichts)(?: \S+){0,4}? mehr (?:\S+ ){0,3}?(?:erhalten|bekommen|horen|hoeren|empfangen|lesen)/u,
    /\bverpiss\b|\bfick(?:t|en)? (?:dich|euch|sie)|\b(?:einwilligung|zustimmung|einverstandnis)\b.{0,60}(?:widerruf|zuruck|entzieh)|\bwiderrufe\b.{0,60}(?:einwilligung|zustimmung)|\bkein(?:e|en)? (?:weitere[nr]? )?(?:kontakt\S*|werbung|mails|anrufe) (?:mehr )?(?:erwunscht|gewunscht|erbeten)|\bwunsch\S* (?:\S+ )?(?:keine|keinen|keinerlei) (?:weitere[nr]? )?(?:kontakt\S*|mails?|e-?mails?|werbung|anrufe|newsletter|zusendung\S*|nachrichten)|\b(?:kontakt\S*|werbung|mails|anrufe) (?:\S+ ){0,3}(?:nicht erwunscht|unerwunscht)|\bschluss mit (?:den|der|dem|diesen|dieser) (?:\S+ )?(?:mails?|werbung|spam\S*|nachrichten)|\bstopp(?:en|t)? (?:sie )?(?:\S+ )?(?:ihre|eure|die|diese|den|jede)? ?(?:mails?|e-?mails?|werbung|spam|nachrichten|newsletter)\b/u,
  ),
  notRequests: anyOf(
    /\bverschon\w* (?:sie )?(?:mich|uns) (?:bitte )?mit (?:den |weiteren )?(?:details|einzelheiten|fachbegriffen)/u,
    /\bin ruhe (?:\S+ ){0,2}?(?:uber|daruber|besprechen|bereden|reden|sprechen|anschauen|ansehen|telefonieren|prufen|durchgehen|nachdenken|entscheiden)|\b(?:wir|ich) haben? (?!sie\b|euch\b|mich\b|uns\b)(?:\S+ ){1,6}?(?:von der liste )?(?:gestrichen|geloscht|entfernt)\b|\b(?:unser|der|mein) (?:\S+ )?(?:filter|server|system|virenscanner) (?:\S+ ){0,2}?(?:loscht|entfernt|blockiert|sperrt)/u,
    /\bkeine weiteren? (?:kosten|ausgaben|aufwand\S*|termine?|meetings?|nutzer\S*|lizenzen|fragen|verzogerung\S*|angebote (?:vergleich|einhol|pruf|anseh|brauch))/u,
    /\b(?:rufen|ruf) (?:sie )?(?:mich|uns) (?:\S+ ){0,3}?an\b.{0,40}\b(?:statt|lieber|besser)|\blieber (?:an)?rufen|\blieber (?:per )?(?:mail|e-?mail|telefon)/u,
    /\b(?:unsere|ihre|eure|die) (?:kunden|nutzer|fahrer|empfanger|mitarbeiter|mieter|leser|gaste)\b/u,
    /\b(?:abmelde|abmeldungs|austrage)-?(?:link|button|funktion|formular|seite)\S*\b|\blink (?:zur|zum) (?:abmeld\S+|austrag\S+)/u,
    /\b(?:mochte|moechte|will) mich (?:gar |noch |aber )?nicht (?:abmelden|austragen)|\bnicht (?:abmelden|austragen|loschen|loeschen|streichen)\b|\b(?:versehentlich|aus versehen|irrtumlich)\b/u,
    /\b(?:aus|von) (?:dem|diesem) (?:cc|thread|termin|chat|meeting|projekt)\b/u,
  ),
};
