import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:mejl|mail|mails|e-?mail|epost|e-post|meddelanden|utskick|reklam\w*|spam\w*|nyhetsbrev\w*|sms|samtal|erbjudanden|brev|kontakt|skrap|skit|pafornsar)/
    .source;
const mine = /(?:mig|oss|min|mina|mitt|var|vara|vart|den har|denna|detta)/.source;
const list =
  /(?:list\w*|sandlist\w*|maillist\w*|mejllist\w*|utskickslist\w*|register\w*|databas\w*|system\w*|utskick\w*|nyhetsbrev\w*|kundregister)/
    .source;
const notNow =
  /(?! (?:fore|innan|forran|efter|pa (?:man|tis|ons|tors|fre|lor|son)|i ?morgon|idag|i dag|under|mellan|utan|nu\b|den har veckan|avtalet|offerten))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Swedish, folded (å and ä are a, ö is o): avregistrera, ta bort mig, IMY, dataskydd. */
export const swedish: LanguageRules = {
  stems:
    /\bej|tar bort|strok|tag bort|bortplock|tagen|tagna|struk|\b(?:fran|ur|av) |\bslut|lagg av|inte|inga|lat (?:mig|oss)|dra at|vanligen|\btack |artikel|dataskydd|bort fran|tog bort|raderade|forbjud|heller|paminn|oonsk|valkom|varken|utanfor|helst|lamna|avregistr|undanb|mejl till|mail till|avsta|undvik|slipp|glom|blocker|ingen|plocka|slang|avpren|avanmal|ta bort|tas bort|borttag|stryk|radera|\binget\b|aldrig|fred\b|gdpr|motsatter|invand|anmal|samtycke|helvete|upphor|spam|lat bli|bespara|forbjud|stoppa/u,
  requests: anyOf(
    /\bom (?:ni|du) (?:kunde |ville )?(?:(?:tog|ta|tar) bort|raderade|radera|strok) (?:mig|oss|min|mina|mitt|var|vara|vart)/u,
    /\bbespara (?:mig|oss) |\bjag forbjuder\b|\b(?:stoppa|sluta med) (?:\S+ )?(?:spammet|spammen|mejlen|mailen|utskicken)/u,
    /\b(?:avregistrera|avprenumerera|avanmal|avanmala) (?:\S+ )?(?:mig|oss|min|mitt|tack)\b|\b(?:vill|onskar|tack|vanligen|mig) (?:\S+ ){0,3}?(?:avregistrera|avprenumerera|avanmala)\w*|^(?:avregistrering|avanmalan|avprenumeration)\b(?!s)/u,
    re(
      `\\b(?:ta|tag) bort (?:${mine}\\b)(?! (?:ur (?:motet|tr[a]den)|fran (?:motet|cc)|rad\\w*))|\\b(?:stryk|radera|plocka bort) (?:alla )?${mine}\\b(?! (?:rad|offert))|\\b(?:bli|vill) (?:\\S+ )?(?:borttag\\w+|bortplock\\w+|raderad|struk\\w+)|\\b${mine} (?:\\S+ ){0,3}?(?:tas|tagen|tagna) bort`,
    ),
    re(
      `\\b(?:fran|ur|av) (?:er|ert|din|eran|era|den har|denna|alla) ?(?:\\S+ )?${list}\\b(?<=(?:ta|tag|stryk|radera|bort|vill|av|plocka)\\b.{0,60})|\\b(?:radera|raderar|ta bort|tar bort) (?:\\S+ ){0,2}?(?:mina|vara) (?:person)?uppgifter`,
    ),
    re(
      `\\b(?:sluta|slut|upphor|lagg av)\\b(?: (?:genast|omedelbart|nu|att|med|upp|tack))* ?(?:maila|mejla|skicka|kontakta|skriva|spamma|hora av|ringa|sms\\w*|mina|era|de har|trakassera|storande|tjata|utskick\\w*|${mails})\\b(?! (?:till (?:kund|vara)))`,
    ),
    re(
      `\\b(?:inga|inget|ingen|aldrig)(?: (?:fler|mer|mera|ytterligare|nya|sadana))+ (?:${mails})\\b(?<!(?:fatt|har|hade|fick) (?:\\S+ ){1,3})`,
    ),
    re(
      `\\b(?:kontakta|skriv|mejla|maila|ring|skicka|stor|besvara)(?: (?:till|eller|mejla|maila|ring|at))*(?: (?:mig|oss|denna adress))? (?:inte|aldrig|ej|inget|inga)(?: (?:till|at|mig|oss|igen|mer|mera|langre|flera?|nagot|nagonsin|${mails}))+${notNow}(?! (?:lars|till (?!mig|oss)))(?<=\\b(?:mig|oss|igen|mails?|mejl|utskick|reklam)\\b.{0,22})`,
    ),
    re(
      `\\bkontakta (?:mig|oss) (?:inte|aldrig|ej)\\b${notNow}|\\bkontakta inte (?:mig|oss)\\b${notNow}|\\bskriv inte (?:mer |igen )?till (?:mig|oss)|\\bhor (?:inte|aldrig) av (?:er|dig)|\\b(?:skicka|mejla|maila|ring) (?:\\S+ )?(?:aldrig|inte mer|inget mer|inga fler)\\b(?<!ring inte)(?! (?:till (?!mig|oss)))|\\b(?:mig|oss) aldrig (?:igen|mer)|\\bskicka (?:heller )?inga (?:mejl|mail|mails)\\b(?! till (?!mig|oss))`,
    ),
    re(
      `\\b(?:vill|onskar|behover) (?:inte|ej|inga)(?: (?:langre|ha|fa|mer|mera|fler|ta emot|ytterligare|er|ert|era|eran|din|dina|nagra|nagon|av er|bli|fran er|se|lasa))* ?(?:${mails}|kontaktad\\w*|kontaktas|uppringd\\w*|mejlad)\\b|\\bvill inte (?:hora|ha) (?:\\S+ )?(?:mer|fran er)|\\bonskar inga (?:fler |mer |ytterligare )?(?:${mails})`,
    ),
    /\blamna (?:mig|oss) i fred|\blat (?:mig|oss) vara|\bdra at (?:helvete|skogen)|\b(?:tack|vanligen) (?:nej )?till (?:era|fler) (?:utskick|mejl)/u,
    /\b(?:motsatter|invander)\b.{0,80}(?:behandling|uppgifter|marknadsforing)|\b(?:gdpr|artikel (?:17|21)|dataskydd\w*)\b.{0,120}(?:radera|ta bort|begar|motsatt)\w*|\bratt(?:en)? att bli (?:bortglomd|raderad)/u,
    /\banmal\w* (?:er|det|detta|dig)\b.{0,60}(?:myndighet\w*|imy|spam|konsument\w*|polis\w*)|\b(?:aterkallar|drar tillbaka) (?:\S+ )?samtycke|\b(?:som|for) (?:spam|skrappost)\b(?<=(?:anmal|rapporter|marker)\w*.{0,30})/u,
  ),
  notRequests: anyOf(
    /\b(?:vi|jag) (?:har )?slutat?(?:de)?\b(?! (?:aldrig))|\bbehover (?:du |ni )?inte svara/u,
    /\b(?:ring (?:mig )?(?:hellre|i stallet)|hellre (?:an|ring|mejl))/u,
    /\b(?:vara|era|ert|deras) (?:kunder|anvandare|forare|prenumeranter|mottagare|hyresgaster)\b/u,
    /\b(?:avregistrerings|avanmalnings|avprenumererings)-?(?:lank|knapp|sida)\w*|\blank\w* (?:for|till) (?:att )?avregistr\w*/u,
    /\bav misstag\b|\bvill inte (?:avregistrera|avprenumerera)/u,
  ),
};
