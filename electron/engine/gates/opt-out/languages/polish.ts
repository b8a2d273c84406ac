import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:e-?mail\w*|mail\w*|przypomnie\w+|ponaglen\w*|wiadomosc\w*|spam\w*|reklam\w*|newsletter\w*|ofert\w*|sms\S*|telefon\w*|korespondenc\w*|informacji handlow\w*|tresci marketing\w*|kontakt\w*|propozycj\w*|smiec\w*)/
    .source;
const list = /(?:list\w*|baz\w*|newsletter\w*|mailing\w*|subskrypcj\w*|rejestr\w*|dystrybuc\w*|system\w*|rozsyl\w*)/
  .source;
const mine = /(?:mnie|nas|moj\w*|nasz\w*|ten adres|te adresy|ten numer|adres\w* (?:e-?)?mail\w*)/.source;
const notNow =
  /(?! (?:przed|po |do (?:poniedz|wtor|srod|czwart|piatk|konca|dziesi)|jutro|dzis|bez |w (?:poniedz|wtor|srod|czwart|piatek)|miedzy|na razie|teraz))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Polish, folded (ł is l): wypisać, usunąć z bazy, sprzeciw and cofnięcie zgody (RODO), UODO. */
export const polish: LanguageRules = {
  stems:
    /koniec|odwal|\bart\w*\.? ?(?:17|21)|skarg|\bzloz|oszczed|zablokowa|zdjac|zdejm|zadnych|dosc|nielegaln|natychmiast|skresl|naleg|naciska|ponawia|tez nie|niepozad|niemile|niechcian|brak |\bo nie|wole|wolal|wypis|zapomn|jeszcze|kolejn|nastepn|zablok|blokuj|kas[ou]|wstrzym|zaniech|nigdy|usun|usuw|wykresl|skasow|skasuj|\bnie\b|przesta|zaprzesta|rezygn|spokoj|sprzeciw|rodo|uodo|odczep|spada|cofam|wycofuj|zgod|wiecej|zglosz|zglasz|spam|koniec z|dosc|stop|oszczedz|zabrania/u,
  requests: anyOf(
    /\bo nie ?(?:przesylanie|przysylanie|wysylanie|nadsylanie|kontaktowanie|pisanie|dzwonienie)(?: (?:mi|nam|do mnie|do nas|sie|wiecej|juz|kolejnych|dalszych|takich|zadnych|ze mna|z nami))*(?: (?:ofert\w*|wiadomosci|maili|e-?maili|reklam\w*|informacji handlow\w*|korespondencji|zapytan|newsletter\w*))?(?= ?(?:$|[.,!;]))/u,
    /\bnie chc\w+ (?:juz |wiecej |o was |od was |miec )*(?:o was |od was |z wami )?(?:slyszec|do czynienia)|\boszczedz\w* mi\b|\bzabraniam\b/u,
    /\bwypisac (?:\S+ )?(?:mnie|nas|moj)/u,
    /\b(?:prosz\w+|chce\w*|chcial\w*|mnie|nas|o)\b (?:\S+ ){0,3}?wypis(?:ac|anie|z|zcie|ania)\b|\bwypisz(?:cie)? (?:\S+ )?(?:mnie|nas|moj|z)|\bwypisuje sie\b|\bsie wypisac\b(?! z powiadom)/u,
    re(
      `\\b(?:usun\\w*|usuw\\w*|wykresl\\w*|skresl\\w*|zdejm\\w*|skasow\\w*|skasuj\\w*)(?: prosze| natychmiast)? ${mine}(?! (?:z (?:oferty|umowy|spotkania|watku)))|\\b${mine} (?:\\S+ ){0,5}?(?:usunac|wykreslic|skreslic|zdjac|skasowac|wypisac)\\b`,
    ),
    re(
      `\\b(?:usunac|usuniecie|wykreslenie|wykreslic|wypisanie|skasowanie) (?:\\S+ ){0,4}?(?:z (?:\\S+ )?${list}|moich|mojego|naszych|naszego|danych osobowych|mnie|nas)|\\b(?:usun\\w*|wykresl\\w*) (?:\\S+ )?z (?:\\S+ )?(?:listy|bazy|newslettera|mailingu)`,
    ),
    re(
      `\\bnie (?:prosze )?(?:pisz|pisac|pisal|wysyl|przysyl|przesyl|kontakt|dzwon|nek|spam|nagab|zawrac|przeszkadz|niepoko)\\w*(?: prosze)?(?: (?:do )?(?:mnie|nas|mi|nam|na ten (?:adres|numer)|ze mna|z nami|sie|juz|wiecej|nigdy|tych|takich|zadnych|\\S*${mails}))+${notNow}(?! (?:do (?!mnie|nas)))`,
    ),
    re(
      `\\bprosze (?:sie )?(?:wiecej |juz )?(?:ze mna |z nami )(?:wiecej |juz )?nie kontaktowac(?: sie)?(?= ?(?:$|[.!,]))|\\bprosze (?:wiecej |juz )?nie (?:pisac|wysylac|przysylac|przesylac|kontaktowac sie|dzwonic|nekac)(?: (?:sie|wiecej|ze mna|z nami|juz|do mnie|do nas|mi|nam|na ten adres))*(?= ?(?:$|[.!,]))|\\b(?:wiecej|nigdy wiecej|juz wiecej) (?:do mnie |do nas |mi |nam )?nie (?:pisz|pisac|wysyl|przysyl|kontakt|dzwon)\\w*`,
    ),
    re(
      `\\b(?:nie (?:chc|zycz|wyraz|wyrazam|godz|zgadz)\\w*)(?: (?:juz|wiecej|sobie|od was|od panstwa|zadnych|zgody|sie|na|dluzej|tych|takich|podobnych|kolejnych|otrzymywac|dostawac|otrzymywania|otrzymywanie|przesylanie|kontakt\\w*|waszych|panstwa|by))* ?(?:${mails}|otrzymyw\\w*|dostawa\\w*|przetwarzan\\w*|wiecej maili)\\b`,
    ),
    re(
      `\\b(?:przesta\\w*|zaprzesta\\w*|przestancie|koniec z|dosc)(?: (?:mnie|nas|mi|nam|juz|do mnie|do nas|prosze|tych|tego|z|waszych|wreszcie))* ?(?:wysyl\\w*|pisa\\w*|pisz\\w*|spam\\w*|nek\\w*|kontakt\\w*|dzwon\\w*|przysyl\\w*|przesyl\\w*|${mails})`,
    ),
    re(
      `\\brezygn\\w* z (?:\\S+ )?(?:newslettera|subskrypcji|otrzymywania|mailing\\w*|${mails})|(?:^|[,.;:!] ?)(?:prosze o )?(?:brak|zadnych|stop|dosc|koniec)(?: wiecej| dalszych| juz)? (?:${mails})`,
    ),
    /\b(?:dajcie|daj|prosze dac|zostawcie|zostaw) (?:mi|nam|mnie|nas)(?: \S+)? (?:spokoj\w*|w spokoju)|\bodczep\w*|\bspadaj\w*|\bodwal\w*/u,
    /\bsprzeciw\w*\b.{0,80}(?:przetwarz|dan\w+|marketing|wykorzyst)|\b(?:rodo|art\w*\.? ?(?:17|21))\b.{0,120}(?:usun|zada|sprzeciw)\w*|\bzadam\b.{0,60}usuniecia|\bprawo do (?:bycia zapomnianym|usuniecia|sprzeciwu)/u,
    /\b(?:cofa|wycofuj|odwoluj)\w* (?:\S+ )?zgod\w*|\b(?:zglosz|zglasz|zloz|skarg)\w*.{0,60}\b(?:uodo|spam\w*|urzed\w*|jako spam)/u,
  ),
  notRequests: anyOf(
    /\bprzestal(?:ismy|em|am)\b/u,
    /\b(?:lepiej (?:zadzwon|napis|mailem|telefon)|wystarczy (?:mail|telefon))\w*/u,
    /\b(?:nasi|nasze|naszych|wasi|panstwa) (?:klien\w+|uzytkown\w+|kierowc\w+|odbiorc\w+|lokator\w+)/u,
    /\b(?:link|przycisk|strona|formularz|opcja)\w* (?:do |z )?(?:wypis\w+|rezygn\w+|anulow\w+)/u,
    /\b(?:przez pomylke|przypadkiem|omylkowo)\b|\bnie chce sie wypis/u,
  ),
};
