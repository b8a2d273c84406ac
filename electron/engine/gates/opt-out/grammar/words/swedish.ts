import type { Lexicon } from '../lexicon';

export const swedish: Lexicon = {
  stop: 'sluta|slutar|slutade|upphor|upphora|upphoer|stoppa|avsta|avstar|lagg av|lagga av|lat bli|undvik|upphorande|nog (?:med|av)|avbryt',
  not: 'inte|inga|ingen|inget|ej|aldrig|utan|icke|slipper|slippa',
  more: 'mer|mera|fler|flera|igen|langre|framover|i framtiden|framtida|ytterligare|aldrig|nagonsin|ater|vidare|fortsatt\\w*|slippa',
  reach:
    'kontakta|kontaktar|kontaktas|kontaktad|mejla|maila|mejlar|mailar|skriva|skriv|skriver|skrev|ringa|ring|ringer|besvara?|stora|stor|hora av|hor av|hora|kontakt|hor|trakassera\\w*|spamma\\w*|folja upp|jaga|bearbeta\\w*|terrorisera|aterkomma|aterkom',
  send: 'skicka|skickar|sanda|sand|sander|skickas|skickat',
  letters:
    'mejl|mail|e-?post|epost|meddelanden?|reklam|utskick|spam|skrappost|nyhetsbrev|sms|erbjudanden?|samtal|saljmejl|saljmail|reklamutskick|kommunikation|kontakt|mejlen|mailen|reklamen|forfragningar|marknadsforing|utskicken|saljbrev|paminnelser',
  none: '^(?:(?:snalla|tack|och|vanligen|nu|ok) )*(?:inga fler|inte fler|ingen mer|inget mer|inte mer|inga flera|nog med|slut pa)',
  want: 'helst|vill|onskar|ber|undanber|behover|skulle|accepterar|samtycker|godkanner|orkar|tanker|intresserad\\w*|foredrar|vill inte',
  get: 'ha|fa|ta emot|motta|mottaga|se|lasa|fa in',
  reached:
    '(?:bli|blir|vara) (?:\\S+ )?(?:kontaktad|stord|uppringd|mejlad|bearbetad|kontaktade)\\w*|kontaktas|hora (?:\\S+ )?(?:fran|av) (?:er|dig)|hora (?:mer|nagot)',
  drop: 'ta bort|tar bort|tas bort|tagit bort|radera|raderar|raderas|stryk|stryka|avregistrera|avregistreras|avanmal\\w*|avprenumerera|slang|plocka bort|plocka|tag bort|glom|glomma|utplana|blockera|makulera|exkludera|borttagen|borttagna|rensa',
  mine: 'mig|oss|(?:min|mitt|mina|var|vart|vara|den har|det har|denna) (?:\\S+ ){0,2}?(?:adress\\w*|e-?post\\w*|mejl\\w*|mail\\w*|uppgifter|personuppgifter|nummer|namn|foretag|bolag|doman|kontaktuppgifter|data|telefon\\w*|inkorg|konto|kollegor|medarbetare)',
  list: '(?:fran|ur|pa|i) (?:er|din|ert|era|den har|denna|alla|sandlistan|den|det|alla era)? ?(?:\\S+ )?(?:\\S*list\\w*|register\\w*|databas\\w*|utskick\\w*|crm\\S*|system\\w*|nyhetsbrev\\w*|kundregister|adressbok)',
  asked:
    '(?:har|hade|jag) (?:\\S+ )?(?:redan )?(?:bett|bad|sagt|skrivit|begart|sa)(?: \\S+)?|(?:andra|tredje|fjarde|femte|sista) gangen (?:jag|vi)',
  source:
    '(?:hur|var|varifran|vem) (?:\\S+ ){0,5}?(?:min|mitt|mina|var|vara) (?:\\S+ )?(?:adress\\w*|mejl\\w*|mail\\w*|e-?post\\w*|uppgifter|nummer)|aldrig (?:\\S+ ){0,4}?(?:anmalt|samtyckt|godkant|registrerat|gett|bett|lamnat|prenumererat|skrivit upp|skrivit mig)',
  dropIt:
    '(?:radera|ta bort|stryk|slang|utplana|tag bort) (?:den|det|dem|allt|de|detta)(?! (?:har )?(?:sista|andra|tredje|raden|posten))',
  says: 'aldrig (?:\\S+ ){0,3}?(?:anmalt|samtyckt|prenumererat|registrerat (?:mig|oss)|bett om (?:det|detta|era|nagra)|skrivit upp)|(?:det har|detta|det|era mejl|ert utskick) (?:\\S+ ){0,2}?(?:ar|utgor|borjar likna|gransar till) (?:\\S+ ){0,2}?(?:spam|trakasserier?|skrappost)|(?:markera\\w*|anmaler|rapportera\\w*|flagga\\w*) (?:\\S+ ){0,5}?(?:som spam|som skrappost|till imy|till datainspektionen|till konsumentverket)(?<!(?:blev|hade) (?:\\S+ ){0,2}?markera\\w* .*)|(?:lamna|lat) (?:mig|oss) (?:\\S+ )?(?:i fred|vara|ifred)|undanber (?:mig|oss|vi oss)|glom (?:mig|oss)|(?:tar|accepterar|tillater|tar vi) (?:\\S+ )?(?:inte|ej) (?:emot )?(?:\\S+ )?(?:reklam|forsaljning\\w*|saljmejl|kalla? \\S+|oombedd\\w*)|(?:nasta|annars|varje|ytterligare|vid) (?:\\S+ ){0,8}?(?:jurist\\w*|advokat\\w*|imy|anmal\\w*|rattslig\\w*|polisanm\\w*|spam)|(?:jag|vi) (?:\\S+ )?blockera[rt]? (?:er|dig|avsandaren|nu|din)|motsatter (?:mig|oss)',
  unless:
    'fasta|mobilen|kund\\w*|anvandare\\w*|forare|hyresgast\\w*|mottagare|prenumeranter|konkurrent\\w*|bilag\\w+|pdf\\w*|filer|faktur\\w*|mote\\w*|offert\\w*|avtal\\w*|rad|raden|rader|lank\\w*|inbjud\\w*|punkt\\w*|pris(?! pa)\\w*|tid|tiden|bokning\\w*|kopian?|cc|tveka|fore|innan|forran|tills|sa lange|om inte|idag|i dag|imorgon|i morgon|denna vecka|den har veckan|mellan|i stallet|istallet|hellre (?:ring\\w*|telefon)|glom (?:inte|ej)|av misstag|mer (?:information|info|detaljer)|(?:i|bland) (?:skrapposten?|spam\\w*)|varen|webbinari\\w+|massan',
  and: 'och|men|eftersom|annars|sa|eller|da|om|utan att',
  how: '^(?:hur|kan (?:jag|vi|man)|finns|ar|vad|gar|har|stoder)(?! .{0,40}(?:min adress|mina uppgifter|min mejl|min e-?post|mitt nummer)).*',
};
