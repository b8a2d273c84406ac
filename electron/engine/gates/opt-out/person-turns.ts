import { guarded } from '../guarded/guarded-pattern';

/*
 * Composed turns beside the tables of wrong-person-words.ts and left-company-words.ts, read as written, because a capital makes a name:
 * somebody named × is in charge, left, was replaced; the writer × disowns; another of the same name.
 */

export const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:de|da|van|von|der|den|la|di|del)\\s){0,2}\\p{Lu}[\\p{L}'’-]+){0,2}";
const title =
  '(?:(?:Mr|Ms|Mrs|Dr|M|Mme|Mlle|Sr|Sra|Sig|Dott)\\.? |(?:Herrn?|Frau|Madame|Monsieur|[Ss]eñora?|el señor|la señora|o senhor|a senhora|[Ii]l signor|[Ll]a signora|meneer|mevrouw|pan|pani) )';
/** German writes every noun with a capital: there a title or a second name shows that it is one. */
export const certain = `(?:${title}${name}|\\p{Lu}[\\p{Ll}'’-]+ \\p{Lu}[\\p{Ll}'’-]+)`;
export const notUs =
  "(?!(?:I|Ich|Je|Yo|Eu|Io|Ik|Sie|You|We|Wir|Nous|Vous|It|It's|This|That|He|She|They|Who|What|There|And|Our|My|Your|The|If|As|So|But|Es|Das|Die|Der|Il|Le|La|Les|El|Los|Las|O|A|De|Het|Dat|Er|Wer|Qui|Quien|Quem|Chi|Wie)(?!\\p{L}))";
const anyOf = (...sources: string[]): RegExp =>
  guarded(new RegExp(sources.map((each) => `(?:${each})`).join('|'), 'u'), 'turns');
/** A word begins here. */
export const before = '(?<!\\p{L})';
const b = before;
const e = '(?!\\p{L})';

/** Somebody named, or another place, decides; or the writer says that it is not his. */
export const pointsElsewhere = anyOf(
  // A name is in charge.
  `${b}(?<!(?:if|when|whether|once|until|unless|that) )${notUs}(?:${title})?${name},? (?:who |is the (?:one|person) who |our [\\p{L} ]{2,30}, )?(?:handles|deals with|looks after|takes care of|manages|runs|owns|decides|covers|is (?:now )?(?:responsible|in charge|your (?:man|woman|person|contact|best bet))|is the (?:right|best|person)|'s your)${e}(?!.{0,30}(?:with me|together))`,
  `${b}(?:handled|managed|run|owned|decided|looked after|dealt with|covered|taken care of) by (?:${title})?(?!me|us|our|my|the|a )${name}`,
  `${b}(?:that|it|this)(?:'d| would| will|'ll| is|'s) (?:probably )?(?:be )?(?:for )?(?:${title})?${notUs}\\p{Lu}[\\p{Ll}'’-]+ \\p{Lu}[\\p{Ll}'’-]+(?=[,. :;]|$)`,
  `${b}[Yy]ou (?:want|need|are looking for|'re looking for|should (?:be )?(?:talk|speak|writ|ask|contact)\\p{L}*(?: to| with)?|(?:will |'ll )?(?:want|need) to (?:talk|speak|write|reach out) to|meant?|are after) (?:our (?!customers|drivers)[\\p{L} ]{2,30}(?:side|team|department|director|manager|desk)|(?:our [\\p{L} ]{2,20},? )?${notUs}(?:${title})?${name}|someone (?:else|in)|somebody (?:else|in)|a (?:different|nother)|another)`,
  // The writer disowns it.
  `${b}(?:isn't|is not|aren't|not) (?:really )?(?:something|anything|a topic|an area|a decision) (?:that )?(?:I|we) (?:have|deal|handle|decide|look|can|am|are|get|make|manage)`,
  `${b}I (?:only|just|merely) (?:run|do|manage|lead|look after|handle|work in|work on|take care of|deal with|drive|answer)${e}`,
  `${b}(?:above my pay ?grade|not my (?:call|decision|remit|department|area|bag|thing|turf|desk)|outside my (?:remit|area|role)|no say in|have no (?:say|influence|involvement))`,
  `${b}(?:decisions?|purchas\\p{L}+|procurement|buying|budget\\p{L}*)(?: \\S+){0,4} (?:sits?|lies?|rests?|is made|are made|happens?|is handled|are handled|is taken|are taken) (?:with|at|by|in) (?!us\\b|me\\b|my\\b)`,
  `${b}(?:landed|came|arrived|ended up)(?: \\S+){0,4} by mistake|${b}(?:sent|addressed|written|forwarded)(?: \\S+){0,3} (?:me|us) (?:by mistake|in error)|${b}you(?:'ve| have) got me mixed up`,
  `${b}[Yy]ou(?:'re| are)? (?:want|need|mean|meant|after|looking for) the other \\p{Lu}|${b}(?:a different|another|the other|some other) (?:${name} )?\\p{Lu}[\\p{Ll}'’-]+ \\p{Lu}[\\p{Ll}'’-]+|${b}(?:same name|namesake)`,
  `${b}(?:have|got|'ve|reached|found|emailed|want) (?:got |reached )?the wrong ${name}(?=[.,!;]|$)`,
  `${b}I (?:do not|don't|dont|never|have never|'ve never) (?:actually )?work(?:ed)? (?:for|at) (?!you\\b|free|home|weekends|night|this|that|a |the )\\p{Lu}`,
  `${b}(?:handed|passed|given|turned)(?: (?:this|that|it|the [\\p{L}]+|my [\\p{L}]+))(?: \\p{L}+){0,2}? (?:over |on )?to (?:my colleague )?${notUs}(?:${title})?${name}|${b}(?:forwarding|forwarded|passing|passed)(?: (?:this|that|it|your \\S+))(?: on)? to (?:my colleague )?${notUs}(?:${title})?${name}`,
  // German
  `${b}(?:kümmert sich|zuständig ist|verantwortlich ist|entscheidet|macht|betreut|liegt bei|bearbeitet|übernimmt)(?: (?:bei uns|jetzt|nun|mittlerweile|das|hier|seit \\S+|mein\\S* Kolleg\\S+))* ${certain}|${certain} (?:kümmert sich|ist (?:dafür |hierfür |für \\S+(?: \\S+)? )?(?:zuständig|verantwortlich)|betreut|entscheidet)|${b}ist (?:bei uns |dafür |hierfür |jetzt )*(?:Herr|Frau|mein Kollege|meine Kollegin) \\p{Lu}[\\p{Ll}-]+(?: \\p{Lu}[\\p{Ll}-]+)? (?:zuständig|verantwortlich)`,
  `${b}(?:bei mir|hier)(?: \\S+){0,2} (?:falsch|verkehrt)|falschen? Stelle|${b}nicht (?:in )?(?:mein(?:e[mnrs]?)?) (?:Bereich|Thema|Gebiet|Ressort|Aufgabe|Baustelle|Zuständigkeit|Entscheidung)|${b}(?:entscheide|entscheiden) (?:ich|wir) (?:nicht|hier nicht)|${b}(?:trifft|treffen|entscheidet|liegt|liegen|läuft|macht)(?: \\S+){0,3} (?:die Zentrale|der Zentrale|die Geschäftsführung|unser Einkauf|die Konzern\\p{L}+|das Mutterhaus)|${b}ich (?:leite|mache|betreue|bin) (?:hier )?nur(?!.{0,30} erreich)`,
  `${b}(?:einen|eine|den|die) ander(?:en|e)n? (?!(?:Kunde|Termin|Tag|Weg|Anbieter|Firma|Zeit|Preis|Angebot|Mail|Datei|Anhang|Link|Lösung|Tool|Version|Punkt|Frage|Adresse|Abteilung|Standort|Fahrer|Nutzer|Kolleg|Variante|Option|Woche|Monat|Uhrzeit|Vorschl|Mitarbeit|Partner|Lieferant|Vertrag)\\p{L}*)(?:${name})|${b}[Ii]ch arbeite (?:gar |überhaupt |doch )?nicht (?:bei|für) (?!mir|uns)\\p{Lu}|${b}(?:richtiger?|besserer?|passende[rn]?|neuer?) Ansprechpartner(?:in)? (?:wäre|ist|für)|${b}an ${certain} (?:ab|über|weiter)ge(?:geben|leitet|reicht)|(?:ab|über|weiter)ge(?:geben|leitet) an ${certain}`,
  // French
  `(?:c'est|C'est|voyez|Voyez|cherchez|adressez-vous à) (?:plutôt )?(?:avec )?(?:${title})?${name} (?:qui|à ce sujet|pour)|${b}(?:suivi|géré|traité|piloté|décidé)e?s? (?:par|chez|au) (?:${certain}|siège|la direction|le siège|${name})|${name} (?:s'en occupe|gère|pilote|est en charge|est responsable|suit)${e}`,
  `${b}(?:pas|plus) (?:de )?(?:mon ressort|mon domaine|mon rayon|mes compétences|mes attributions|mon périmètre)|${b}je ne (?:dirige|gère|fais|m'occupe) que|${b}un autre ${name}|[Jj]e ne travaille pas (?:chez|pour) (?!vous|nous)\\p{Lu}|${b}(?:transmis|confié|passé|cédé)(?: \\S+){0,4} à (?:${title})?${name}`,
  // Spanish, Portuguese
  `${b}(?:se ocupa|se encarga|la lleva|lo lleva(?: (?:mi|nuestr[oa]) (?:compañer[oa]|colega|jef[ea]))?|las lleva|los lleva|lleva eso|trata|cuida|é com|es cosa de|depende de|é tratado por|é com o|é com a)(?: disso)? (?:d[aeo] |o |a |el |la )?(?:${title})?${name}|${name} (?:se encarga|se ocupa|trata disso|cuida disso|é quem|es quien|lleva (?:la|el|los|las|eso))${e}`,
  `${b}(?:se deciden?|decide-se|são decidid\\p{L}+|é decidid\\p{L}+|las decide|los decide)(?: \\S+){0,3} (?:en|na|no|em|pela|la) (?:la )?(?:central|sede|dirección|direção|matriz)|${b}(?:yo )?(?:solo|sólo|só|apenas|solamente) (?:dirijo|llevo|manejo|dirijo|trato|giro|faço|hago|cuido)|${b}no es de mi (?:competencia|área|incumbencia)|[Nn]o es de mi competencia|não é da minha (?:competência|área|alçada)|${b}(?:otro|otra|outro|outra) ${name}|(?:[Nn]o trabajo (?:en|para|con)|[Nn]ão trabalho (?:na|no|para|em)) (?!usted|você|vos)\\p{Lu}|${b}(?:pasé|pasado|traspasé|passei|entreguei|cedí)(?: \\S+){0,4} (?:a|à|ao|para) (?:o |a )?(?:${title})?${name}`,
  // Italian, Dutch
  `${b}(?:se ne occupa|se ne occupa|segue|gestisce|decide|è seguit[oa] da|di competenza di) (?:${title})?${certain}|${name} (?:se ne occupa|segue|gestisce la|gestisce il|è il referente|è la referente)${e}|${b}(?:si decid\\p{L}+|vengono decisi|sono decisi)(?: \\S+){0,3} (?:in|dalla|nella) (?:sede|centrale|direzione)|non (?:è|rientra)(?: \\S+){0,2} (?:mia competenza|mie competenze|mio ambito)|${b}un altro ${name}|[Nn]on lavoro (?:in|per|da|alla|presso) (?!voi|lei)\\p{Lu}|${b}(?:passato|ceduto|affidato)(?: \\S+){0,4} a (?:${title})?${name}|${b}io (?:gestisco|dirigo|seguo|faccio) solo`,
  `${b}(?:doet|regelt|beheert|beslist)(?: (?:bij ons|nu|hier))* ${certain}|${name} (?:gaat (?:daarover|hierover)|gaat over|regelt|beheert|is (?:hiervoor |daarvoor )?verantwoordelijk)${e}|${b}(?:[Dd]aar|[Hh]ier) gaat ${notUs}${name} over${e}|${b}(?:niet mijn (?:afdeling|terrein|beslissing|pakkie-an|gebied)|ik (?:doe|leid|run) alleen)|${b}(?:wordt|worden)(?: \\S+){0,3} (?:hoofdkantoor|hoofdkantoor|centraal|directie)|${b}een andere ${name}|[Ii]k werk (?:helemaal |toch )?niet (?:bij|voor) (?!jullie|u)\\p{Lu}|${b}(?:overgedragen|doorgegeven|doorgestuurd) aan (?:${title})?${name}`,
);

/** Begins a sentence with a capital and is moved, too, but is nobody's name. */
const notAnEvent =
  '(?!(?:Meetings?|Calls?|Training|Workshops?|Demos?|Events?|Orders?|Delivery|Reuni|Réuni|Riunion|Visit|Chamada|Spotkani|Vergader|Встреч|Деньги|Оплат|Звон|Совещ))';

/** Somebody named or a pronoun × has gone; the writer has gone. */
export const hasGone = anyOf(
  `(?:[Ss]he|[Hh]e|${notUs}(?:${title})?${name}) (?:hasn['’]t|has not|hadn['’]t|didn['’]t) work(?:ed)? (?:for us|here|with us|at \\p{Lu}\\p{L}+)(?: \\S+){0,2} (?:since|for|in)${e}`,
  `(?<!(?:[Oo]ur|[Mm]y) (?:\\S+ ){0,4})${b}(?:[Ss]he|[Hh]e|${notUs}(?:${title})?${name})(?:'s| has| is| was| had)?(?: \\S+)? (?:left us(?! (?:a|the|with|no)\\b)|(?:moved|gone|went) (?:on )?to (?:a new (?:role|job|position)|another (?:company|employer|firm)|a competitor|pastures)|(?:been |was )?let go|(?:been |was )?made redundant|(?:been )?laid off|no longer on board|not on board)${e}`,
  `${b}(?:[Hh]is|[Hh]er|\\p{Lu}[\\p{Ll}-]+['’]s) (?:contract|employment|time with us|time here|last day)(?: \\S+){0,2} (?:ended|expired|ran out|is over|was)${e}|${b}I (?:left|quit) \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2} (?:(?:\\S+ ){1,2}(?:years?|months?) ago|in \\d{4})${e}|${b}I (?:finished up|finished|stopped working|used to work) (?:at|for|with) \\p{Lu}`,
  `(?<!(?:[Uu]nser\\S*) (?:\\S+ ){0,3})(?:nicht mehr an Bord|(?:hat|habe) (?:uns|\\p{Lu}\\p{L}+) (?:\\S+ ){0,4}?verlassen(?! auf)|(?:anderen|anderem|neuen) (?:Arbeitgeber|Firma|Unternehmen)|nicht mehr unter uns|nicht mehr im Haus)${e}`,
  `(?<!(?:[Nn]otre|[Nn]os) (?:\\S+ ){0,4})(?:n'est plus des nôtres|(?:est|sont) partie?s? (?:chez|à la concurrence|vers)|n'est plus parmi nous|a rejoint (?:un|une) (?:concurrent|autre))${e}`,
  `(?<!(?:[Nn]uestr[oa]|[Nn]oss[oa]) (?:\\S+ ){0,4})(?:nos dejó|[Dd]ejé \\p{Lu}\\p{L}+|se (?:fue|ha ido|marchó) a (?:la competencia|otra empresa)|no está con nosotros|(?:já )?não está (?:connosco|conosco)|deixou-nos|[Dd]eixei a \\p{Lu}\\p{L}+|foi para (?:a concorrência|outra empresa)|(?:ci ha lasciat[oi])|(?:[Hh]o lasciato (?:la )?\\p{Lu}\\p{L}+)|è (?:passat[oa]|andat[oa]) (?:alla concorrenza|in un'altra azienda|a un'altra)|non è più (?:dei nostri|con noi|tra noi)|(?:is|zit) niet meer (?:bij ons|onder ons)|is (?:naar de concurrent|vertrokken)|heeft ons (?:\\S+ ){0,3}?verlaten|[Ii]k heb \\p{Lu}\\p{L}+ (?:\\S+ ){0,3}?verlaten)${e}`,
  // Works at another place of the firm now; meetings and deliveries are moved as well.
  `(?<!(?:[Oo]ur|[Mm]y) (?:\\S+ ){0,4})${b}(?:[Ss]he|[Hh]e|${notUs}${notAnEvent}(?:${title})?${name}) (?:was|has been|got|is being) (?:transferred|relocated|posted|seconded|reassigned) (?:\\S+ ){0,2}?to (?:\\S+ ){0,3}?(?:branch|office|site|subsidiary|department|division|team|plant|store|head ?quarters)${e}`,
  `(?:[Ss]ie|[Ee]r|${title}${name}) (?:wurde|ist)(?: [^\\s,.;]+){0,4} (?:in (?:die|unsere|eine|das|unser|den|unseren)|nach|zu[rm]?)(?: [^\\s,.;]+){0,4} versetzt${e}|${b}(?:${notUs}${notAnEvent}${name}|[Ee]lle|[Ii]l) (?:a été|a ete|est) (?:mutée?|mutee?|transférée? (?:à|dans|au)|transferee? (?:a|dans|au))${e}|${b}(?:la|lo|le) (?:trasladaron|han trasladado|destinaron) (?:\\S+ ){0,3}?a (?:nuestra|otra|la) (?:sucursal|sede|oficina|filial|delegación|planta)${e}`,
  `${b}${notAnEvent}${name} (?:(?:foi transferid[ao])(?: [^\\s,.;]+){0,3} para (?:\\S+ ){1,2}(?:filial|sede|sucursal|escritório|escritorio|departamento)|(?:è|e) stat[ao] trasferit[ao](?: [^\\s,.;]+){0,3} (?:nella|alla|in un'altra|presso) (?:\\S+ )?(?:filiale|sede|ufficio)|is (?:\\S+ ){0,4}?overgeplaatst|(?:blev|har blivit|er blevet) (?:i \\p{L}+ )?(?:förflyttad|forflyttad|forflyttet|omplacerad)|przeniesiono (?:\\S+ ){0,3}?do (?:nasz|inn|oddzia|fili)\\p{L}+|(?:\\S+ ){0,3}?перевели (?:\\S+ )?в (?:наш|друг|филиал|отдел)\\p{L}*)`,
  `(?:は|が)[^。]{0,14}(?:へ|に)?(?:転勤|異動|転属)(?:と|し|いた|にな)|(?<!我)[\\p{Script=Han}]{2,3}[^。,,我您你]{0,8}(?:调|調)(?:到|去|往)(?:了)?[\\p{Script=Han}]{1,6}(?:公司|部门|部門|总部|分店|办事处|分部)`,
);

/** The writer never belonged there, which sounds like having left. */
export const neverHere = guarded(
  /(?<!\p{L})(?:I (?:do not|don't|dont|never|have never) (?:actually )?work(?:ed)? (?:for|at) \p{Lu}|never (?:have|did)(?= ?[.!,]|$)|never worked (?:there|here|for \p{Lu})|[Ii]ch arbeite (?:gar |überhaupt |doch )?nicht (?:bei|für) (?!mir|uns|Ihnen)\p{Lu}|[Jj]e ne travaille pas (?:chez|pour) \p{Lu}|(?<![Yy]a )[Nn]o trabajo (?:en|para) \p{Lu}|(?<![Jj]á )[Nn]ão trabalho (?!mais)(?:na|no|para|em) \p{Lu}|[Nn]on lavoro (?:in|per|da|alla|presso) \p{Lu}|[Ii]k werk (?:helemaal |toch )?niet (?:bij|voor) \p{Lu})/u,
  'turns',
);

/** A colleague who joins is nobody instead. */
export const together =
  /\b(?:will join|joins|and i|together with me|also|too|in (?:cc|copy)|from our side|our (?:drivers|customers)|kommt dazu|mit dabei|und ich|zusammen|avec moi|et moi|conmigo|y yo|comigo|e eu|con me|e io|met mij|en ik|price|preis|prix)\b/u;

/** Every turn above holds one of these, folded: looked for first. */
export const turnStems = guarded(
  /worked|the other|handle|deals? with|dealt|look(?:s|ed) after|tak(?:es|en) care|manage|\bruns?\b|\bown(?:s|ed)\b|decid|decision|covers|respons|in charge|your (?:man|woman|person|contact|best)|you(?:'re| are)? (?:want|need|should|looking|mean|after)|that(?:'d| would)|something i|something we|i only|i just|i merely|pay ?grade|not my|outside my|no say|purchas|procurement|by mistake|in error|wrong|mixed up|different|another|other|namesake|same name|n't work|not work|never|handed|passed|given|forward|kummert|zustandig|entscheid|betreut|liegt|bearbeit|ubernimmt|falsch|verkehrt|nicht mein|zentrale|ich (?:leite|mache|betreue|bin)|ander|arbeite|ansprechpartner|gegeben|geleitet|c'est|voyez|suivi|gere|traite|pilot|occupe|ressort|domaine|rayon|competen|ne dirige|autre|travaille|transmis|confie|passe|ocupa|encarg|lleva|trata|cuida|depende|otr[oa]|outr[oa]|trabaj|trabalh|pase|passei|solo|apenas|segue|gestisce|altro|lavoro|passato|affidato|doet|regelt|behe|gaat|verantwoord|andere|werk|overgedragen|doorge|left|gone|went|moved|let go|redundant|laid off|on board|contract|last day|finished|used to work|transferred|relocated|posted|seconded|reassigned|versetzt|mutee?|transfere|trasladar|destinaron|transferid|mudad[ao]|trasferit|overgeplaatst|przeniesiono|przesz|forflytta|forflyttet|omplacerad|перевели|転勤|異動|転属|调|調|verlassen|an bord|arbeitgeber|unter uns|im haus|notres|parti|parmi|rejoint|dejo|deje|se fue|ha ido|marcho|nosotros|connosco|conosco|deixou|deixei|foi para|lasciat|passat|andat|nostri|con noi|bij ons|onder ons|concurrent|verlaten|vertrokken/u,
);
