import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:mails?|mail'en|e-?mails?|e-?post\w*|beskeder|meldinger|reklame\w*|spam\w*|nyhedsbrev\w*|nyhetsbrev\w*|sms\S*|opkald|\w*samtaler?|telefoner|oppringinger|henvendelser|tilbud|kontakt|utsendelser|udsendelser|markedsforing|mas|lort|dritt|soppel|tekstmeldinger)/
    .source;
const mine =
  /(?:mig|meg|os|oss|min|mine|mit|mitt|vores|vare|var|denne|dette|alle mine|(?:e-?post\w*|mail\w*|e-?mail\w*|\w*adresse\w*|\w*nummer\w*|navne?t?|opplysningene|oplysningerne|kontakt\w*|profil\w*) (?:min|mitt|mine|var|vart|vare))/
    .source;
const list =
  /(?:list\w*|mailinglist\w*|maillist\w*|database\w*|system\w*|register\w*|utsendelse\w*|nyhedsbrev\w*|nyhetsbrev\w*|kartotek|kundelist\w*|e-?postlist\w*)/
    .source;
const notNow =
  /(?! (?:for |inden|efter|etter|pa (?:man|tir|ons|tor|fre|lor|son)|i ?morgen|i ?dag|under|mellem|mellom|uden|uten|lige nu|akkurat|klokken|kl\b|denne uge))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Danish and Norwegian, which share most of it, folded (ø is o, å is a, æ is ae): afmeld, meld meg av, Datatilsynet. */
export const danishNorwegian: LanguageRules = {
  stems:
    /ikke|meldes|\btag? mi[nt]|database|\b(?:fra|af|av) |\blat |ophor|\bej\b|ingen|\bla[dt]? (?:mig|meg|os|oss)|dra til|rend og|hold k|modsaetter|artikk?el|melder|pamind|paminn|vaek fra|blokeret|ulovlig|heller|rykker|u-?onsk|velkom|hverken|utenfor|udenfor|helst|fri for|afmeld|avmeld|frameld|meld (?:mig|meg|os|oss)|fjern|slet|stryk|ta(?:g)? (?:mig|meg|os|oss)|undlad|stryg|en mail|e-post|unnlat|frabed|klager|glem|blok|stop|slut|hold op|aldrig|aldri|fred\b|gdpr|indsigelse|motsetter|innsigelse|klage|anmeld|datatilsyn|samtykke|skrid|vaere|avslutt|af jeres|av deres|spar |forby/u,
  requests: anyOf(
    /^hvordan (?:framelder|afmelder|avmelder|melder) (?:jeg|man) (?:mig|meg|sig|seg)\b(?! .*(?:webinar|kurs|mode))/u,
    /\bspar (?:mig|meg|os|oss) for |\bjeg (?:forbyder|forbyr)\b/u,
    /\b(?:afmeld|frameld|avmeld|afmelde|framelde|avmelde) (?:\S+ )?(?:mig|meg|os|oss|min|mit|venligst|tak|takk)\b|\bmeld (?:mig|meg|os|oss) (?:\S+ )?(?:fra|af|av)\b(?!.{0,40}(?:mode|kursus|kurs|webinar))|\b(?:vil|onsker|gerne|gjerne|mig|meg) (?:\S+ ){0,3}?(?:afmelde\w*|framelde\w*|avmelde\w*|meldes (?:af|av))|^(?:afmelding|framelding|avmelding)\b(?! (?:pa|virker))/u,
    re(
      `\\b(?:fjern|slet|slett|stryk|fjerne|slette)(?: venligst| straks)? (?:${mine})\\b(?! (?:linje|fra (?:tilbud\\w*|mode\\w*|trad\\w*|cc)))|\\b(?:tag|ta) (?:mig|meg|os|oss|min|mit) (?:\\S+ )?(?:af|av|bort|ud|ut|vaek|vekk)\\b|\\b${mine} (?:\\S+ ){0,4}?(?:fjernet|slettet|fjernes|slettes)\\b|\\b(?:vil|onsker|gerne|gjerne|beder|ber)\\b (?:\\S+ ){0,4}?(?:fjernes|slettes|fjernet|slettet)\\b(?! (?:fra tilbud))`,
    ),
    re(
      `\\b(?:fra|af|av) (?:jeres|deres|din|denne|den her|alle|eders)? ?(?:\\S+ )?(?:${list}) ?(?:deres|jeres)?(?<=(?:fjern|slet|slett|stryk|tag|ta|meld|bort|slettes|fjernes)\\w*\\b.{0,60})|\\b(?:slet|slette|slett|fjern|sletning af|sletting av)\\w* (?:\\S+ ){0,2}?(?:mine|vores|vare) (?:person)?(?:data|oplysninger|opplysninger|personopplysninger|personoplysninger)`,
    ),
    re(
      `\\b(?:stop|stopp|slut|slutt|hold op|ophor|lat|la vaere)\\b(?: (?:nu|straks|med|at|a|venligst|na|umiddelbart|mig|meg|til|dette|her))* ?(?:sende|skrive|kontakte|maile|spamme|ringe|genere|plage|mase|sms\\S*|(?:de|disse|jeres|deres|alle de) ?(?:\\S+ )?(?:${mails})|${mails})\\b(?! (?:til (?:kund|vores|vare)))`,
    ),
    re(
      `\\b(?:ikke|ingen|aldrig|aldri)(?: (?:flere|mere|mer|yderligere|ytterligere))+ (?:${mails})(?<!\\b(?:faet|fatt|modtaget|mottatt|har|fik|fikk) (?:\\S+ ){1,4})`,
    ),
    re(
      `\\b(?:kontakt|kontakte|skriv|skrive|send|sende|ring|mail|maile|ta(?:ge?)? kontakt|sms)(?: (?:til|med))?(?: (?:mig|meg|os|oss))? (?:ikke|aldrig|aldri)(?: (?:til|mig|meg|os|oss|igen|igjen|mere|mer|flere|noget|noe|nogensinde))+${notNow}(?! (?:til (?!mig|meg|os|oss)))(?<=\\b(?:mig|meg|os|oss|igen|igjen)\\b.{0,20})(?! lars)`,
    ),
    re(
      `\\b(?:ikke|aldri|aldrig|venligst ikke|ej)\\b (?:kontakt|kontakte|skriv|skrive|send|sende|ring|ringe|ta|tage|mail|maile|forstyr|forstyrr)\\w*(?: (?:kontakt|til|med))*(?: (?:mig|meg|os|oss|denne adressen?))?(?: (?:igen|igjen|mere|mer|flere|noget|noe|med|${mails}))+(?<=\\b(?:mig|meg|os|oss|igen|igjen)\\b.{0,26})${notNow}(?! (?:til (?!mig|meg|os|oss)))`,
    ),
    re(
      `\\b(?:kontakt|skriv|send|ring|mail)(?: til)? (?:mig|meg|os|oss) (?:ikke|aldrig|aldri)\\b${notNow}|\\b(?:skriv|ring|send) (?:aldrig|aldri|ikke) (?:mere )?til (?:mig|meg|os|oss)\\b${notNow}|\\bsend(?: (?:heller|hellere|venligst|meg|mig|os|oss))* (?:ikke|ingen) (?:mail|mails|e-?poster?|mailer)\\b(?! (?:til (?!mig|meg|os|oss)|i dag|i morgen|nu\\b|na\\b))`,
    ),
    re(
      `\\b(?:onsker|vil|gider|skal)(?: \\S+)? (?:ikke|ingen|aldrig)(?: (?:at|a|ha|have|fa|faa|modtage|motta|flere|mere|mer|laengere|lenger|nogen|noen|deres|jeres|hore|blive|bli|vaere|fra jer|fra dere|se|lese|laese))* ?(?:${mails}|kontaktet|kontaktes|ringet op|oppringt)\\b|\\b(?:onsker|vil) ikke (?:laengere |lenger )?(?:at |a )?hore (?:mere |mer )?(?:fra|noe)`,
    ),
    /\b(?:lad|la) (?:mig|meg|os|oss) (?:\S+ )?(?:vaere|vare|i fred)|\bskrid\b|\bdra til helvete|\brend og hop|\bhold kaeft|\bhold kjeft/u,
    /\b(?:indsigelse|innsigelse|motsetter|modsaetter)\b.{0,80}(?:behandling|data|oplysninger|opplysninger|markedsforing)|\b(?:gdpr|artikel (?:17|21)|artikkel (?:17|21))\b.{0,120}(?:slet|fjern|krever|kraever|beder|indsigelse)\w*|\b(?:krever|kraever)\b.{0,60}\b(?:slett|sletning|sletting)\w*|\bret(?:ten)? til (?:at blive glemt|sletning|sletting)/u,
    /\b(?:klager?|anmeld\w*|melder)\b.{0,40}(?:datatilsyn\w*|forbruger\w*|forbruker\w*|spam)|\b(?:traekker|trekker|tilbagekalder)\b.{0,30}samtykke\w*|\bi (?:bedes|bes) ikke (?:kontakte|skrive|ringe)/u,
  ),
  notRequests: anyOf(
    /\bkan (?:du |i |dere )?ikke (?:be)?svares? ?(?:pa (?:denne|dette)|[.,!]|$)|\bkan ikke besvares|\bkan du ikke svare|\bsvar (?:venligst |vennligst )?ikke pa (?:denne|dette) (?:auto\S+ )?(?:mail|e-?mail|e-?post\S*|besked|melding)/u,
    /\bbehover (?:du |i |dere )?ikke (?:at |a )?svare/u,
    /\b(?:ring (?:heller|hellere|i stedet)|heller(?:e)? (?:end|enn|ring|skriv))/u,
    /\b(?:vores|vare|jeres|deres) (?:kunder|brugere|brukere|chauffor\w*|sjafor\w*|abonnenter|modtagere|mottakere|lejere)\b/u,
    /\b(?:afmeldings|avmeldings)-?(?:link|lenke|knap|knapp|side)\w*|\b(?:link|linket|lenke|lenken) (?:til|for) (?:afmeld|avmeld)\w*/u,
    /\b(?:ved en fejl|ved en feil)\b|\bvil ikke (?:afmelde|avmelde|melde mig fra)/u,
  ),
};
