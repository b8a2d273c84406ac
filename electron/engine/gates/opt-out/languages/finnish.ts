import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:viest\w*|sahkopost\w*|mainok\w*|mainosviest\w*|uutiskirj\w*|roskapost\w*|tekstiviest\w*|yhteydenot\w*|markkinoin\w*|puhelu\w*|soitto\w*|spam\w*|posti\w*)/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Finnish, folded (ä is a, ö is o): poistakaa listalta, peruuta tilaus, kiellän, tietosuojavaltuutettu. */
export const finnish: LanguageRules = {
  stems:
    /tieto|kasittely|vastust|kiell|ilmoit|kantel|valit|poist|peru|\ben\b|\bemme\b|\bala\b|\balkaa\b|lopet|\bei\b|vaadin|vastusta|kiella|rauh|suostumu|tietosuoja|spam|haist|saastak/u,
  requests: anyOf(
    /\b(?:en|emme) halua\w* (?:\S+ ){0,2}?(?:kuulla|kuulua|tietaa) (?:\S+ )?(?:teista|teilta)|\b(?:en|emme) halua\w* (?:enaa )?(?:kuulla|mitaan) (?:teista|teilta|enaa)|\bsaastakaa (?:minut|meidat)/u,
    re(
      `\\bpoist\\w* (?:\\S+ )?(?:minut|meidat|osoitte\\w*|tieto\\w*|numero\\w*|sahkopostiosoitte\\w*|nime\\w*)(?! (?:tarjouk|sopimuk))|\\b(?:minut|meidat|osoitteeni|tietoni|tietojeni|tietojemme) (?:\\S+ ){0,3}?poist\\w*|\\bpoist\\w* (?:\\S+ )?(?:listal\\w*|postituslist\\w*|rekister\\w*)`,
    ),
    re(
      `\\b(?:peru|peruut|perua|lopett?)\\w* (?:\\S+ )?(?:tilau\\w*|uutiskirj\\w*|postituslist\\w*|viest\\w*|${mails})|\\b(?:uutiskirjeen|tilauksen|tilaukseni) (?:\\S+ )?(?:peru\\w*|lopet\\w*)`,
    ),
    re(
      `\\b(?:en|emme) (?:\\S+ )?(?:halua|toivo|tahdo|kaipaa|hyvaksy)\\w*(?: (?:enaa|naita|teilta|lisaa|enempaa|vastaanottaa|saada|mitaan|mitaa|teidan))* ?(?:${mails}|yhteytta)|\\b(?:en|emme) (?:halua|toivo)\\w* (?:\\S+ ){0,2}?(?:naita|teilta)`,
    ),
    re(
      `\\b(?:ala|alkaa)\\b (?:\\S+ ){0,3}?(?:laheta|lahettako|ota|ottako|kirjoita|kirjoittako|soita|soittako|hairitse|hairitko|spammaa)\\w*(?: \\S+){0,3}? ?\\b(?:enaa|minulle|meille|minuun|meihin|enempaa|mitaan|ikina|koskaan|minua|meita)\\b|\\b(?:ala|alkaa)\\b (?:\\S+ ){0,2}?(?:enaa|ikina|koskaan) (?:\\S+ ){0,2}?(?:laheta|lahettako|ota|ottako|kirjoita|soita)\\w*`,
    ),
    re(
      `\\blopet\\w*(?: (?:jo|heti|nama|naiden|tama|taman|minulle|teidan))* (?:${mails}(?: lahett\\w*)?|spamm\\w*|lahett\\w*|soitt\\w*|hairi\\w*)|(?:^|[,.;!] ?)ei (?:enaa|lisaa|enempaa) (?:${mails})`,
    ),
    /\b(?:jata|jattakaa) (?:minut|meidat) (?:\S+ )?rauhaan|\bhaista\w* (?:vittu|paska)|\b(?:peruutan|perun|vedan pois) (?:\S+ )?suostumu\w*/u,
    /\b(?:vaadin|vaadimme|pyydan|pyydamme)\b.{0,60}(?:poist\w*|tietojeni|tietojemme)|\bvastust\w*.{0,60}(?:kasittely|markkinoin|tieto)\w*|\bkiell\w*.{0,60}(?:markkinoin|viest|kaytto|kasittely|yhteyd|suoramarkk)\w*|\b(?:ilmoit|kantel|valit)\w*.{0,60}(?:tietosuoja\w*|kuluttaja\w*|viranomais\w*|roskapost\w*)/u,
  ),
  notRequests: anyOf(
    /\b(?:mieluummin|soittakaa mieluummin)/u,
    /\b(?:asiakkaamme|asiakkaanne|kayttajamme|kuljettajamme|tilaajamme|vastaanottaj\w*)\b/u,
    /\b(?:peruutus|tilauksenperuutus|poistumis)-?(?:linkk|painike|sivu)\w*|\blink\w* (?:ei )?(?:toimi)/u,
    /\b(?:vahingossa|erehdyksessa)\b/u,
  ),
};
