import type { Lexicon } from '../lexicon';

/** Danish and Norwegian share their words but for spelling, as they share rules. */
export const danishNorwegian: Lexicon = {
  stop: 'stop|stopp|stoppe|stopper|slutt|slutte|hold op|holde op|hold opp|ophore?|opphore?|indstil|innstill|indstille|innstille|undlad|undlade|at undlade|avsta|la vaere|lad vaere|lad vere|la vere|nok (?:med|av)|avslutt|afslut|unnlat|unnlate',
  not: 'ikke|ingen|intet|aldri|aldrig|ikkje|uten|uden|slippe|frabede\\w*|frabeder',
  more: 'mere|mer|flere|igen|igjen|laengere|lenger|fremover|i fremtiden|framover|fremtidig\\w*|yderligere|ytterligere|aldri|aldrig|noensinde|noen gang|nogensinde|videre|slippe|fortsatt',
  reach:
    'kontakte?|kontakter|kontaktes|maile?|mailer|skrive?|skriver|skriv|ringe?|ringer|forstyrre?r?|plage?r?|genere|hore fra|hor fra|kontakt|henvende\\w*|spamme\\w*|chikanere|sjenere|trakassere|folge opp|folge op|mase?|rykke|tage kontakt|ta kontakt|kontaktet|oppsoke|forstyr',
  send: 'sende?|sender|sendes|tilsende|sendt|oversende',
  letters:
    'mails?|e-?mails?|e-?poste?r?|epost|mailene?|beskeder|meldinger|reklamer?|reklame\\w*|nyhedsbreve?|nyhetsbrev\\w*|spam|sms\\S*|tilbud\\w*|opkald|oppringninger|henvendelser|kommunikation|kommunikasjon|salgsmails?|kontakt|markedsforing|salgshenvendelser|purringer|rykkere|pamindelser|paminnelser|soppelpost|masing',
  none: '^(?:(?:tak|takk|venligst|vennligst|vaer sa snill|og|sa|na|nu) )*(?:ikke (?:flere|mere|mer)|ingen (?:flere|mere|mer)|nok (?:med|av)|slut med|slutt med|stop med|stopp med)',
  want: 'helst|vil|onsker|onske|skal|behover|trenger|behover|samtykker|accepterer|aksepterer|kunne|bedes|gider|gidder|interesseret|interessert|tillater|tillader|foretrekker',
  get: 'have|ha|fa|modtage|motta|fa inn|se|lese|laese',
  reached:
    '(?:blive|bli|blir|vaere) (?:\\S+ )?(?:kontaktet|kontakta|forstyrret|ringt|ringet|plaget|oppringt|mailet|plaga)|kontaktes|hore (?:\\S+ )?(?:fra|fra) (?:jer|dere|dig|deg)|hore mer\\w*',
  drop: 'slette?|sletter|slettes|slettet|slet|fjerne?|fjerner|fjernes|fjernet|stryg|stryk|stryke|afmeld\\w*|avmeld\\w*|frameld\\w*|meld (?:meg|oss|mig|os)|ta bort|tag (?:mig|os|mit|min|mine|vores|vort|bort)|ta (?:meg|oss|bort|min|adressen)|glem|glemme|bloker|blokker|utelukk|udeluk|udga|luk',
  mine: '(?:mig|os|meg|oss)|(?:min|mit|mitt|mine|vores|vort|var|vart|vare|denne|dette) (?:\\S+ ){0,2}?(?:adresse\\w*|mail\\w*|e-?mail\\w*|e-?post\\w*|oplysninger|opplysninger\\w*|data|personopplysninger|navn|nummer|firma|domaene|domene|virksomhed|selskap|kontaktoplysninger|kontaktinfo\\w*|telefon\\w*|indbakke|innboks|bedrift|kolleger|kollegaer|medarbejdere)|(?:adressen|opplysningene|e-?posten|dataene|navnet|nummeret|kontaktinfoen|firmaet|domenet|bedriften|selskapet|mailen) (?:min|mine|mitt|var|vart|vare)',
  list: '(?:fra|af|av|ut av|ud af|i|pa) (?:jeres|deres|din|dit|dine|denne|alle|den|listen|listene|listerne)? ?(?:\\S+ )?(?:\\S*list\\w*|database\\w*|register\\w*|registeret|system\\w*|crm\\S*|nyhedsbrev\\w*|nyhetsbrev\\w*|kartotek\\w*|utsendelse\\w*|udsendelse\\w*|mailing\\w*|arkiv\\w*)',
  asked:
    '(?:har|hadde|havde) (?:\\S+ ){0,2}?(?:bedt|sagt|skrevet|bett|gitt beskjed|givet besked|bedt om)|(?:anden|tredje|fjerde|andre|femte|siste|sidste) gang (?:jeg|vi)',
  source:
    '(?:hvordan|hvor|hvem) (?:\\S+ ){0,5}?(?:min|mit|mitt|mine|vores|adressen|nummeret|e-?posten|opplysningene|mailen) ?(?:\\S+ )?(?:adresse\\w*|mail\\w*|e-?post\\w*|oplysninger|opplysninger|nummer|min|mitt|mine|var)|(?:aldri|aldrig) (?:\\S+ ){0,4}?(?:tilmeldt|meldt|samtykket|sagt ja|godkendt|godkjent|registreret|registrert|gitt|givet|bedt|skrevet mig op|abonner\\w+|pameldt)',
  dropIt:
    '(?:slett?|slette|fjerne?|stryg|stryk) (?:den|det|dem|alt|de|denne|dette)(?! (?:sidste|siste|anden|andre|linjen|linje))',
  says: '(?:aldri|aldrig) (?:\\S+ ){0,3}?(?:tilmeldt|meldt meg|meldt mig|meldt oss|samtykket|abonner\\w+|bedt om (?:dette|det|disse|a fa|at fa|noe|noget)|registrert meg|gitt samtykke|givet samtykke)|(?:dette|det|det her|mailene deres|jeres mails) (?:\\S+ ){0,2}?(?:er|graenser til|grenser til|begynner a ligne) (?:\\S+ ){0,2}?(?:spam|chikane|trakassering|soppelpost|uonsket reklame)|(?:marker\\w*|rapporter\\w*|melder|anmelder) (?:\\S+ ){0,5}?(?:som spam|som soppelpost|som junk|til datatilsynet|til forbrugerombudsmanden|til forbrukertilsynet)(?<!(?:ble|blev|var) (?:\\S+ ){0,2}?marker\\w* .*)|(?:lad|la) (?:mig|os|meg|oss) (?:\\S+ )?(?:vaere|vere|i fred|vaere i fred)|(?:frabede?r|frabeder|frabe) (?:mig|os|meg|oss|vi)|glem (?:mig|os|meg|oss)|(?:modtager|aksepterer|accepterer|tar|tillater|tillader) (?:\\S+ )?ikke (?:imod |imot )?(?:\\S+ )?(?:reklame\\w*|salgs\\w*|uopfordrede \\S+|uoppfordrede \\S+|kolde \\S+|spam)|(?:neste|naeste|ellers|enhver|yderligere|ytterligere|hvis ikke|ved) (?:\\S+ ){0,8}?(?:advokat\\w*|jurist\\w*|datatilsynet|politianmeld\\w*|anmeld\\w*|retslig\\w*|rettslig\\w*|klage\\w*|spam)|(?:jeg|vi) (?:\\S+ )?blokk?erer (?:jer|dere|dig|deg|na|nu|avsenderen)|klager (?:\\S+ )?til datatilsynet|motsetter (?:meg|oss)|gor indsigelse',
  unless:
    'fasttelefon\\w*|mobilen|kund\\w*|bruker\\w*|bruger\\w*|sjaforer|chauffor\\w*|leietakere|lejere|modtagere|mottakere|abonnenter|konkurrent\\w*|vedhaeft\\w+|vedlegg\\w*|bilag|pdf\\w*|filer|faktura\\w*|mote\\w*|mode\\w*|tilbuddet|tilbudet|kontrakt\\w*|avtale\\w*|aftale\\w*|linje\\w*|link\\w*|lenke\\w*|invitation\\w*|invitasjon\\w*|punkt\\w*|pris(?! pa)\\w*|tid|tiden|kopi|cc|tov|nol|toev|noel|for (?:kl|klokken|\\d\\S*|mandag|tirsdag|onsdag|torsdag|fredag|jul|sommer\\w*)|innen|inden|indtil|til du|sa lenge|med mindre|i dag|idag|i morgen|denne uken|denne uka|denne uge|mellem|mellom|i stedet|hellere|heller ring\\w*|glem (?:ikke|ikkje)|ved en (?:feil|fejl)|(?:mer|mere) (?:informasjon|information|info|detaljer)|(?:i|havnet i|rog i) (?:soppelpost\\w*|spam\\w*)|varen|foraret|webinar\\w*|messen',
  and: 'og|men|fordi|ellers|sa|eller|da|hvis|siden',
  how: '^(?:hvordan|kan (?:jeg|vi|man)|finnes|findes|er|hva|hvad|gar|har|stotter)(?! .{0,40}(?:min adresse|adressen min|mine opplysninger|mine oplysninger|min mail|min e-?post|mit nummer)).*',
};
