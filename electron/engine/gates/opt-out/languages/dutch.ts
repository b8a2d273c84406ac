import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:e-?mails?|mails?|mailtjes?|berichten|bericht|reclame|spam|nieuwsbrie\w+|sms\S*|telefoontjes|aanbiedingen|post|contact|mailings?|rommel|berichtjes)/
    .source;
const mine =
  /(?:(?:me|mij|ons)\b|(?:(?:al |alle )?(?:mijn|onze|dit|deze|het) (?:\S+ )?)(?:e-?mail\S*|mail\S*|adres\S*|gegevens|persoonsgegevens|naam|nummer|telefoonnummer|contactgegevens|data)\b(?! (?:in|uit|op|van) (?:de offerte|het contract)))/
    .source;
const list =
  /(?:lijst\w*|mailinglijst\w*|mailinglist|verzendlijst\w*|bestand\w*|database|systeem|mailing\w*|nieuwsbrief|adressen\w*|administratie|crm|distributielijst)/
    .source;
const notNow =
  /(?! (?:voor|tot|na |op |morgen|vandaag|tussen|zonder|tijdens|deze week|met (?:kerst|de feestdagen)|in de cc|de offerte|het contract))/
    .source;
const reach =
  /(?:mailen|e-?mailen|contacteren|benaderen|schrijven|bellen|appen|lastig\s?vallen|storen|aanschrijven|benaderd|gemaild|gecontacteerd|gebeld|lastiggevallen|aangeschreven|spammen)/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Dutch: uitschrijven, afmelden, "mail me niet meer", AVG. */
export const dutch: LanguageRules = {
  stems:
    /\b(?:van|uit) (?:uw|jullie|de|je|deze|het|dit) |\brot |acm\b|\bkap\b|wissing|uitgeschr|\buit\b|nergens|lastig|geen|niet|flikker|sodemieter|recht (?:van|op)|artikel|autoriteit|geblokkeerd|verboden|ook niet|aandring|gewenst|op prijs|liever|buiten|ophouden|uitschrijv|uit te schrijv|schrijf|meld|verwijder|haal|halen|schrap|wis\b|wissen|gooi|nooit|stop|hou|ophoud|rust\b|lijst|bestand|avg|bezwaar|klacht|donder|rot op|toestemming|spam|zat\b|kappen|niets|staak|nog een|volgende|kom ik|staken|afzien|streep|vergeet (?:me|mij|ons)|blokke|bespaar|verbied/u,
  requests: anyOf(
    /^(?:alsjeblieft |alstublieft |aub |graag |en |nu )*(?:stop|hou op|kap) (?:hiermee|daarmee|ermee|er mee)(?: nu| aub| alstublieft| alsjeblieft| onmiddellijk| meteen)*[.! ]*$/u,
    /\b(?:verzoek|vraag|eis|wens)\w* (?:\S+ ){0,3}?(?:verwijdering|wissing) van (?:mijn|onze|ons) (?:\S+ )?(?:\S*adres\S*|\S*gegevens|naam|nummer)\b/u,
    /\b(?:wil|willen|hoef) (?:\S+ )?niets meer (?:van|over|met) (?:\S+ )?(?:jullie|u|je|uw)\b|\bbespaar (?:me|mij|ons) |\bik verbied\b/u,
    /(?:^|\b(?:me|mij|ons|graag|gaarne|wil|willen|gelieve|verzoek|u|zich) (?:\S+ ){0,4}?)(?:uitschrijven|uit te schrijven|afmelden|af te melden|uitgeschreven|afgemeld)\b(?!.{0,50}(?:vergadering|afspraak|webinar|training|bijeenkomst))/u,
    /\b(?:schrijf|schrijft|schrijven) (?:u )?(?:me|mij|ons) (?:\S+ ){0,4}?uit\b|\bmeld (?:me|mij|ons) (?:\S+ ){0,4}?af\b(?!.{0,40}(?:vergadering|afspraak|webinar))|\b(?:uitschrijving|afmelding)\b(?= ?(?:$|[.!]|nieuwsbrief|aub|graag|van))/u,
    re(
      `\\b(?:verwijder|haal|schrap|wis|gooi|verwijdert|haalt)\\b (?:(?:a\\.?u\\.?b\\.?|alsjeblieft|alstublieft|direct|onmiddellijk|meteen|aub|u) )*${mine}(?! (?:uit de (?:cc|vergadering|groep)|van de afspraak|op\\b|even op|dinsdag))`,
    ),
    re(
      `\\b${mine} (?:\\S+ ){0,7}?(?:te )?(?:verwijderen|schrappen|wissen|halen|verwijderd|uitgeschreven)\\b(?<=(?:uit|van|gelieve|graag|verzoek|wilt|kunt|kan|wil|kun|aub|worden|te)\\b.{0,90})`,
    ),
    re(
      `\\b(?:van|uit) (?:uw|jullie|de|je|deze|het|dit) (?:\\S+ )?${list} (?:te )?(?:halen|verwijderen|af|schrappen|gehaald|verwijderd)`,
    ),
    re(
      `\\b(?:mail|bel|app|contacteer|benader|schrijf|stuur|sms|stoor|val|mailt|stuurt|belt)(?: u)? (?:me|mij|ons) (?:a\\.?u\\.?b\\.? |alsjeblieft |alstublieft |daarom )*(?:niet|nooit|geen|nergens)(?: (?:meer|langer|weer|lastig|nog|iets|verdere|andere))+${notNow}(?! (?:dan|informatie over|tijd))`,
    ),
    re(
      `\\b(?:stuur|stuurt|sturen|zend|zenden|verzend) (?:\\S+ ){0,3}?(?:geen|nooit) (?:\\S+ ){0,2}?(?:${mails}|meer iets)|(?:^|[,.;!-] ?|graag |aub |svp |liever )(?:geen|nooit meer) (?:\\S+ ){0,2}?${mails}(?: meer)?(?= ?(?:$|[.!,]|aub|alstublieft|svp|a\\.u\\.b|graag|meer|naar|van))(?<!contact)`,
    ),
    re(
      `\\b(?:neem|neemt|nemen|zoek) (?:\\S+ ){0,3}?(?:geen|niet meer|nooit meer) (?:\\S+ ){0,2}?(?:contact|op)\\b|\\bgeen (?:verder |enkel )?contact meer\\b(?! (?:gehad|met mijn|met de))`,
    ),
    re(
      `\\b(?:niet|nooit) (?:(?:meer|langer|weer|verder|door u|door jullie|per mail|telefonisch) )+(?:te )?(?:worden )?${reach}|\\b(?:wil|willen|wens|wensen|hoef|hoeven) (?:\\S+ )?(?:geen|niet(?: (?:meer|langer))?|niets(?: meer)?|nooit)(?: (?:meer|verdere|langer|van u|van jullie|dergelijke|nog|enige|deze|uw|jullie))*(?: \\S+)? ?(?:${mails}|ontvangen|te ontvangen|horen|benaderd|gemaild|gebeld)\\b(?! (?:missen|mislopen))`,
    ),
    re(
      `\\b(?:stop|stoppen|stopt|hou|houd|houdt|ophouden|kappen) (?:\\S+ )?(?:op )?(?:met|nu met|eens met) (?:het |die |deze |uw |jullie |mij te |me te |ons te |al die )?(?:\\S+ )?(?:${reach}|sturen|te sturen|e-?mails|${mails})`,
    ),
    /\blaat (?:me|mij|ons) (?:\S+ ){0,2}?met rust|\b(?:rot|donder|flikker|sodemieter) (?:toch )?op\b|\bspuugzat|\bik ben (?:het|jullie|die) (?:\S+ )?zat/u,
    /\b(?:maak|maken|teken)\w* (?:\S+ )?bezwaar (?:aan )?(?:tegen)?.{0,60}(?:verwerking|gebruik|gegevens|marketing|reclame)|\brecht (?:van|op) (?:bezwaar|vergetelheid|verwijdering|gegevenswissing)|\b(?:avg|artikel (?:17|21))\b.{0,120}(?:verwijder|wis|bezwaar|verzoek)\w*|\b(?:conform|volgens) de avg\b/u,
    /\bklacht\b.{0,80}(?:autoriteit|acm|indienen|spam)|\b(?:dien|meld|rapporteer)\w*.{0,60}(?:autoriteit persoonsgegevens|als spam|spamklacht|acm\b)|\btrek (?:\S+ )?(?:mijn )?toestemming.{0,20}in\b|\bin ?te ?trekken.{0,20}toestemming/u,
  ),
  notRequests: anyOf(
    /\b(?:ziet|leest|krijgt|ontvangt) (?:zij |ze |hij )?(?:uw|je|jullie|deze|de|dit|het) (?:mails?|e-?mails?|berichten?|mailtjes?) niet (?:meer|langer)\b/u,
    /\b(?:kunt|kun|kan) (?:\S+ ){0,3}niet (?:\S+ ){0,4}(?:antwoorden|reageren|beantwoorden|beantwoord)|\bniet te (?:antwoorden|reageren|beantwoorden) op (?:deze|dit)\b/u,
    /\bhoef\w* (?:\S+ ){0,4}niet (?:te )?(?:beantwoorden|reageren|antwoorden)/u,
    /\b(?:bel (?:me|mij) (?:liever|maar|dan)|liever (?:bellen|mailen|telefonisch|per mail|erna))/u,
    /\b(?:onze|jullie|uw|de|hun) (?:klanten|gebruikers|chauffeurs|abonnees|ontvangers|huurders|medewerkers|lezers)\b/u,
    /\b(?:afmeld|uitschrijf|afmeldings)-?(?:link|knop|pagina|formulier)\S*|\blink (?:om|voor) (?:het )?(?:afmeld|uitschrijv|te)\S*/u,
    /\b(?:per ongeluk|per abuis)\b|\bwil (?:me|mij) (?:niet|nog niet) (?:afmelden|uitschrijven)/u,
  ),
};
