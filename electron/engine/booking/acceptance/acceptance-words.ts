/**
 * Words of thirteen languages that take, refuse or only mention a time. Matched on folded text (lower case, without marks), so
 * all of them together: what a word means in another language is harmless beside a time that was offered to this very lead.
 */

/** Lower case, no marks, one apostrophe: the form in which the lists below are compared. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l');

/** Blanks stay: inside a group ("i(?: will)?") they belong to what is looked for. */
const spaced = (list: string): string[] => list.split('|');

const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;

/** One expression of lists of folded words: whole words where the script has spaces, anywhere where it has none. */
export const anyOf = (...lists: string[]): RegExp => {
  const words = lists.flatMap(spaced).map(foldWords);
  const whole = words.filter((word) => !unspaced.test(word));
  const parts = words.filter((word) => unspaced.test(word));
  return new RegExp([`(?<![\\p{L}\\p{N}])(?:${whole.join('|')})(?![\\p{L}\\p{N}])`, ...parts].join('|'), 'u');
};

/** Takes a time, or agrees to what was proposed. */
export const accepting = anyOf(
  "works?|work for (?:me|us)|suits?(?: me| us)?|(?:is|are|be|sounds?|looks?) (?:good|fine|great|best|ideal|perfect|nice|ok|okay|lovely)|(?:good|fine|best) (?:for|by|with) (?:me|us)|great|perfect|lovely|brilliant|let(?:'?s|\\sus) (?:do|go|say|take|book|meet|speak|talk|plan)|go (?:with|for)|(?:i|we)(?:'ll| will| would|'d)? (?:take|pick|choose|go)|book(?: it| me| us)?|lock (?:it|that) in|lock in|put me down|pencil (?:me|it) in|(?:see|speak|talk) (?:to )?(?:you|then)|confirm(?:ed|s|ing)?|can (?:do|make)|could (?:do|make)|happy|free|available|prefer(?:red|ably)?|ok|okay|yes|yep|yeah|sure|agreed|deal|it is|accept(?:ed)?|(?:send|share)(?: me| us| over)? (?:an?|the) (?:calendar )?invit(?:e|ation)|ideal",
  'passt|passen|passten?|(?:sagen|treffen|sehen|horen|sprechen) wir(?: uns)?(?! (?:ab|zu))|abgemacht|gerne?|perfekt|in ordnung|einverstanden|klappt|geht(?: klar)?|ginge|nehmen?(?: wir)?|machen wir|lassen sie uns|lass uns|buchen|bestatig(?:e|en|t)|sage zu|zusage|freue mich|ja|ist gut|ware (?:gut|super|ideal|prima|perfekt|mir)|super|kann ich|konnte ich|mir recht|bevorzuge|lieber|optimal|prima|bis dann|wunderbar',
  "convien(?:t|nent)|conviendrai(?:t|ent)|(?:me|nous) (?:va|vont|irai(?:t|ent))|disons|on (?:dit|se (?:voit|parle|appelle))|ca marche|parfait|d'accord|oui|je (?:prends|prefere|confirme|choisis)|va pour|volontiers|c'est (?:bon|note|parfait)|disponible|entendu|avec plaisir|bien pour moi|ce sera(?:it)?|faisons|prenons",
  '(?:me|nos) (?:van?|vienen?|quedan?|parecen?|vendrian?|irian?) (?:muy )?(?:bien|mejor|perfecto|genial)|que sea|perfecto|de acuerdo|vale|confirmo|me conviene|funciona|me quedo con|prefiero|puedo|genial|agendamos|nos vemos|estupendo|adelante|esta bien|quedamos|digamos|pongamos|encajan?|me sirven?',
  'perfeito|pode ser|sim|combinado|(?:esta )?otimo|fica(?:m|mos)? (?:bem|otimo|bom|combinado|para)|servem?|(?:me|nos) (?:convem|atendem)|estao? (?:bem|bom|otimos?|otimas?)|digamos|falamos|vemo-nos|prefiro|consigo|marcado|fechado|de acordo|posso|disponivel|esta bem|me atende|vamos (?:marcar|de)|bom para mim',
  "(?:va|vanno) (?:bene|benissimo|meglio)|diciamo|ci vediamo|(?:mi|ci) vanno|andrebbero bene|perfetto|mi va|confermo|d'accordo|preferisco|ottimo|andrebbe bene|facciamo|comodo|volentieri|ci sentiamo|ideale|prendo",
  'past|komt (?:mij |me |ons )?(?:goed |prima )?uit|schikt|prima|goed|akkoord|lukt|kan ik|liefst|doen we|zeggen we|spreken we af|afgesproken|passen|zijn (?:goed|prima)|lukken|laten we|bevestig|tot dan|uitstekend|ideaal|werkt|oke',
  'pasuj[ea]|pasowal(?:oby|aby|by)?|odpowiadaj?a?|(?:u|s)mowmy sie|umawiamy sie|spotkajmy sie|(?:widzimy|slyszymy) sie|powiedzmy|tak|zgoda|moze byc|swietnie|potwierdzam|w porzadku|idealnie|wole|jestem (?:dostepny|dostepna|wolny|wolna)|dobrze',
  'passar|funkar|fungerar|gar (?:det )?bra|garna|okej|jag tar|vi tar|bekraftar|kor pa|later bra|utmarkt|kan jag|bra|(?:vi sager|lat oss saga)(?! (?:upp|nej|ifran))|(?:sager|ses|hors|tar|kor) vi|vi (?:ses|hors)|bestamt|(?:passar|ar) bast',
  'passer|fungerer|fine?|gode?|lad os|la oss|vi (?:(?:siger|sier)(?! (?:op|opp|nej|nei|fra))|ses|hores(?: ved)?|snakkes)|(?:siger|sier|ses|hores|snakkes|tager|tar) vi|er (?:bedst|best)|aftalt|avtalt|gerne|gjerne|gar (?:det )?(?:bra|fint)|bekraefter|bekrefter|vi tager|jeg tager|jeg tar|lyder godt|hores (?:bra|fint) ut|kan jeg|i orden|den er god|greit|flott',
  'подход(?:ит|ят)|подойд(?:ет|ут)|встретимся|увидимся|созвонимся|подошло бы|удобно|удобнее|да|хорошо|отлично|давайте|согласен|согласна|подтверждаю|устраива(?:ет|ют)|договорились|могу|идеально',
  '大丈夫|結構です|可能です|問題ありません|問題ない|承知|都合が良い|都合がいい|都合がよい|希望|可以|没问题|沒問題|好的|方便|确认|確認|同意|合适|合適|行|就定|定在|见|見面|で決まり|でいきましょう|で進め',
);

/** Asks for it politely: takes a time that stands beside it, and agrees to nothing by itself. */
export const polite = anyOf(
  "please|pls|plz|(?:i|we)(?:'d| would) (?:like|love|rather)(?! to(?! (?:take|have|book|go|do)))|bitte|svp|s'il vous plait|por favor|per favore|graag|alstublieft|prosze|poprosze|tack|takk|пожалуйста",
  'お願い|ください|请|請',
);

/** A question about something else than whether a time will do. */
export const wondering =
  /^\s*(?:(?:and|but|so|und|aber|et|mais|y|e|en|i|och|og|а|и)\s+)?(?:how (?:long|much|many|do|does|did|is|are|will|would)|what(?! about| if)|who|whose|why(?! not)|when|where|wie (?:lange|viel|teuer|hoch|ist)|was|wer|warum(?! nicht)|wann|wo|combien|quoi|qui|pourquoi(?! pas)|quand|qu'est-ce|cuanto|cuando|quien|donde|quanto|quando|quem|onde|chi|dove|perche|hoeveel|hoe lang|wat|wie|waarom|wanneer|ile|co|kto|dlaczego|kiedy|hur (?:lange|mycket)|vad|vem|varfor|hvor (?:lenge|laenge|meget|mye)|hva|hvad|hvem|hvorfor|сколько|что|кто|почему|когда|где)(?![\p{L}\p{N}])/u;

/** Refuses it, or moves away from it. */
export const refusing = anyOf(
  "not|cannot|[a-z]+n't|cant|wont|unable|unavailable|busy|clash(?:es)?|conflict|no|neither|nor|none|too (?:early|late|soon)|cancel|postpone|reschedule|instead of|rather than|unless|otherwise engaged|packed|booked (?:up|out|both|solid)",
  'nicht|kein(?:e|en|er|em)?|leider|wird (?:eng|knapp|schwierig|schwer|nichts)|verhindert|ausgebucht|absagen|verschieben|weder',
  'pas|impossible|indisponible|malheureusement|aucun|aucune|ni',
  'imposible|ocupad[oa]|ningun[oa]?|nao|impossivel|nenhum|nenhuma|non|impossibile|purtroppo|nessuno',
  'nej tack?|nei takk|niet|geen|helaas|nie|niestety|zaden|inte|ingen|tyvarr|ej|ikke|desvaerre|dessverre',
  'не|нет|к сожалению|занят|занята',
  'できません|難しい|無理|不可|都合が悪い|合いません|ありません|いけません|不行|不方便|没空|沒空|不可以|不能|不太|不了|没办法|沒辦法|没时间|沒時間|来不及',
);

/** Reads like a refusal and is none. */
export const harmless = anyOf(
  "no problem|not a problem|no worries|why not|can'?t wait|not bad|no issues?|if not|doesn'?t matter",
  'kein problem|warum nicht|pas de (?:probleme|souci)|pourquoi pas|(?:no hay |sin )problema|por que no|nao ha problema|sem problema|non c.e problema|nessun problema|geen probleem|nie ma (?:problemu|sprawy)|inga problem|ikke noe(?:t)? problem|нет проблем|не проблема',
  '問題ありません|問題ない|没问题|沒問題|差し支えありません',
);

/** Asks whether a time may be it: who asks for an offered time wants it. */
export const asking = anyOf(
  '(?:can|could|may|might|shall|should) (?:we|i|you)|how about|what about|would|still|(?:konnten|konnen|kann|konnte) (?:wir|ich|sie)|wie ware|geht|pourrions|peut on|pouvons|podemos|podriamos|que tal|podemos|possiamo|potremmo|kunnen we|zullen we|mozemy|kan vi|skal vi|ska vi|можем',
);

/** Speaks of something else at that time. */
export const elsewhere = anyOf(
  'in an? (?:meeting|call)|(?:another|other|different) (?:meeting|call|appointment)|(?:i|we) (?:already )?have (?:an?|my|our)|dentist|doctor|flight|flying|travell?ing|webinar|conference|deadline|invoice|launch(?:es|ed)?|was|were|had|sent|wrote|signed|since|until|till|out of office|on leave|vacation|expires?',
  'habe ich (?:einen|eine|schon)|in einer besprechung|zahnarzt|rechnung|frist|seit|bis|war|hatte|webinar|messe',
  "en reunion|rendez-vous chez|facture|depuis|jusqu'?au?|etait|reunion|factura|desde|hasta|dentista|fattura|fino|in vergadering|factuur|sinds|tot en met|faktur[ay]|konferencj[aei]|mote|tandlakare|совещани[ея]|счет",
  '会議中|請求書|発票|会议|發票',
);

/** Tells of what was, or of a day that is taken: whatever else is praised beside it. */
export const told = anyOf(
  '(?:i|we|you|they|he|she) (?:was|were|met|spoke|talked|saw|visited|had)(?!\\s(?:hoping|thinking|wondering|looking))|would(?:.ve| have) (?:been|worked|suited|fit|fitted|done|loved|liked)|(?:i|we) wish|at the (?:fair|trade ?show|show|conference|expo|summit)|auf der (?:messe|konferenz|tagung)|au (?:salon|congres)|en la feria|na feira|(?:alla|in) fiera|op de beurs|na targach|pa (?:massan|messen)|на (?:выставке|конференции)|birthday|anniversary|wedding|funeral|(?:bank|public|national) holiday',
  'war(?:en)? (?:ich|wir)|(?:ich|wir) (?:war|waren|hatte|hatten)|gewesen|hatte (?:mir |uns )?(?:gut )?gepasst|gepasst hatten?|wunschte[n]?|geburtstag|hochzeit|beerdigung|feiertag',
  "(?:j'|je |nous )(?:etais|etions)|aura(?:it|is|ient) (?:ete|convenu|pu|aime)|(?:habria|hubiera|hubiese|habriamos) (?:sido|podido|venido|gustado|encajado)|teria (?:sido|podido|gostado)|sarebbe (?:stat[oa]|andat[oa])|avrei (?:potuto|preferito)|anniversaire|mariage|enterrement|jour ferie|estuve|estuvimos|cumpleanos|boda|festivo|aniversario|casamento|feriado|compleanno|matrimonio|giorno festivo",
  'was .{0,20}geweest|had (?:gekund|gepast)|byloby .{0,20}gdyby|hade (?:passat|varit)|ville (?:passet|vaert|vaeret)|verjaardag|bruiloft|begrafenis|feestdag|urodziny|wesele|swieto|fodelsedag|brollop|rod dag|fodselsdag|bryllup|bursdag|helligdag|день рождения|свадьба|праздник',
  '誕生日|結婚式|祝日|生日|婚礼|展会上|展示会で',
);

/** Is not sure yet: a time that may do is not taken. */
export const wavering = anyOf(
  "(?:ask|remind|nudge) me|(?:to|can|will|must|have to) decide|need to move|still (?:checking|waiting|to be)|waiting (?:for|on)|(?:have|need|want|got) to (?:check|ask|confirm|see)|let me (?:check|ask|see)|(?:i|we)(?:'ll| will) (?:check|see|get back)|(?:might|may|could possibly) (?:work|suit|fit|do|be (?:ok|okay|fine|possible|good))|tentative(?:ly)?|not sure",
  '(?:muss|mussen|musste) (?:ich |wir )?(?:das |es |noch |erst |mal |kurz )*(?:klaren|prufen|schauen|nachsehen|fragen|abstimmen)|mal sehen|unter vorbehalt',
  "(?:je dois|il faut que je|nous devons) (?:d'abord )?(?:verifier|voir|demander)|je (?:verifie|demande|vois)|a confirmer|(?:tengo|tenemos|debo) (?:que )?(?:ver|confirmar|consultar|preguntar)|(?:preciso|tenho de|tenho que) (?:ver|verificar|confirmar|perguntar)|devo (?:prima )?(?:verificare|vedere|chiedere)|da confermare",
  'moet (?:ik |het |even |nog |eerst )*(?:kijken|checken|nagaan|vragen|overleggen)|musze (?:jeszcze |najpierw )?(?:sprawdzic|zapytac|potwierdzic)|maste (?:jag )?(?:forst )?(?:kolla|fraga|stamma av)|(?:ma|skal) (?:jeg )?(?:lige |forst )?(?:tjekke|sjekke|sporge)|(?:надо|нужно|должен|должна) (?:сначала )?(?:проверить|уточнить|узнать)',
  '確認してから|確認します|要确认一下|先确认',
);

/** Moves what was offered: an hour later, a week earlier. */
export const moving = anyOf(
  '(?:hours?|minutes?|mins?|days?|weeks?|bit|little|slightly|somewhat) (?:later|earlier)|a week after|the week after',
  '(?:stunden?|minuten|tage?|wochen?|etwas|bisschen) (?:spater|fruher)|(?:heures?|minutes|jours?|semaines?|peu) plus (?:tard|tot)',
  '(?:horas?|minutos|dias?|semanas?|poco|pouco) (?:(?:mas|mais) (?:tarde|temprano|pronto|cedo)|despues|antes|depois)|(?:ore|ora|minuti|giorn[oi]|settiman[ae]|po.?) (?:dopo|prima|piu (?:tardi|presto))',
  '(?:uur|minuten|dag(?:en)?|week|weken|iets|beetje) (?:later|eerder|vroeger)|(?:godzin[eya]|minut|dzien|tydzien|troche) (?:pozniej|wczesniej)',
  '(?:timm(?:e|ar)|timer?|minuter|minutter|dag(?:ar|er|e)?|veck(?:a|or)|uker?|uger?|lite|litt|lidt) (?:senare|tidigare|senere|tidligere)|(?:часа?|минут|дня?|недел[юи]|немного|чуть) (?:позже|раньше|попозже)',
  '(?:時間|分|日|週間)(?:後|早く|遅く)|(?:もう)?少し(?:遅|早)|(?:晚|早|提前|推迟).{0,3}(?:小时|分钟|一点(?!的)|天|周)',
);

/** Says no more than "both will do". */
export const eitherOne = anyOf(
  'either(?: one| of (?:them|these|those))?|both|any of (?:them|these|those)|whichever|beide|beides|egal|jeder (?:der|von)|les (?:deux|trois)|l.un(?:e)? ou l.autre|n.importe (?:lequel|laquelle)|peu importe|cualquiera|ambos|ambas|(?:l[oa]s|todos los|todas las) (?:dos|tres)|qualquer (?:um|uma)|tanto faz|os dois|as duas|os tres|as tres|tutti e tre|entrambi|entrambe|tutti e due|allebei|alle(?:bei| drie)|beiden?|maakt niet uit|oba|obie|obydwa|bada|begge|begge deler|оба|обе|любое|любой|любая|все три',
  'どちらでも|どちらも|どれでも|两个都|都可以|都行|哪个都',
);

const thing =
  '(?:one|option|slots?|times?|date|suggestion|proposal|appointment|termin|vorschlag|zeit|moglichkeit|variante|creneau|date|rendez-vous|proposition|horaire|opcion|hora|horario|fecha|propuesta|cita|hueco|opcao|proposta|data|opzione|orario|slot|appuntamento|optie|tijd|tijdstip|moment|voorstel|datum|termin|opcja|opcje|propozycja|propozycje|godzina|tiden|tid|alternativet|alternativ|forslaget|forslag|mulighed|tidspunkt|вариант|время|слот)';

/** Behind "the first", "the later": nothing, or what no noun is that it would belong to ("the latest version"). */
const alone =
  '(?! (?!(?:works?|is|would|will|suits?|fits?|please|pls|for|if|and|or|but|looks?|sounds?|seems?|of (?:the|these|those|them|your)|on|at|as|should|could|can|then|thanks?|thank|not|rather|instead|with|to|by|i|we|it|here|too|also|only)(?![a-z]))[a-z])';

/** Which of the times offered, by place: the first, the second, the last. */
export const places: readonly { place: 'first' | 'second' | 'third' | 'last'; form: RegExp }[] = [
  {
    place: 'first',
    form: anyOf(
      `(?:first|1st|former) ${thing}|option (?:1|one|a)|(?:#|no\\.? ?|number )1|the (?:former|first)${alone}|(?:den|der|die|das|dem) erste[nrms]?|erste[nrms]? ${thing}|erstere[nrms]?|(?:le|la) premiere?|premiere? ${thing}|la primera|el primero|primera? ${thing}|o primeiro|a primeira|primeir[oa] ${thing}|il primo|la prima|prim[oa] ${thing}|de eerste|het eerste|eerste ${thing}|pierwsz(?:y|a|ego|ej)|den forsta|det forsta|forsta ${thing}|den forste|det forste|forste ${thing}|перв(?:ый|ое|ая|ого)`,
      '最初の(?=候補|日|時間|方|ほう|もの|枠|案|で|が|は)|1つ目|一つ目|一番目|前者|第一希望|第一个|第1个|第一個',
    ),
  },
  {
    place: 'second',
    form: anyOf(
      `(?:second|2nd) ${thing}|option (?:2|two|b)|(?:#|no\\.? ?|number )2|the second${alone}|(?:den|der|die|das|dem) zweite[nrms]?|zweite[nrms]? ${thing}|(?:le|la) (?:deuxieme|seconde?)|(?:deuxieme|seconde?) ${thing}|la segunda|el segundo|segund[oa] ${thing}|il secondo|la seconda|second[oa] ${thing}|de tweede|het tweede|tweede ${thing}|drug(?:i|a|iego|iej)|den andra|det andra|andra ${thing}|den anden|det andet|den andre|det andre|andre ${thing}|втор(?:ой|ое|ая|ого)`,
      '2つ目|二つ目|二番目|第二希望|第二个|第2个|第二個',
    ),
  },
  {
    place: 'third',
    form: anyOf(
      `(?:third|3rd) ${thing}|option (?:3|three|c)|(?:#|no\\.? ?|number )3|the third${alone}|dritte[nrms]?|troisieme|tercera|terceira|terza|derde|trzeci|tredje|трет(?:ий|ье)`,
      '3つ目|三つ目|第三个',
    ),
  },
  {
    place: 'last',
    form: anyOf(
      `(?:latter|last) ${thing}|the (?:latter|last)${alone}|letztere[nrms]?|(?:den|der|die|das|dem) letzte[nrms]?(?! (?:mal|woche|monat|jahr|tag|mail))|letzte[nrms]? ${thing}|(?:le|la) derniere?|la ultima|el ultimo|ultim[oa] ${thing}|a ultima|o ultimo|l.ultim[oa]|de laatste|laatste ${thing}|ostatni|ostatnia|ostatniego|(?:den|det) sist[ae]|(?:den|det) sidste|последн(?:ий|ее|юю|яя)`,
      '後者|后者|最後の(?=候補|日|時間|方|ほう|もの|枠|案|で|が|は)|最后一个',
    ),
  },
];

/** The half of the day by which one of the times offered is named: "the morning one". */
export const halves: readonly { morning: boolean; form: RegExp }[] = [
  {
    morning: true,
    form: anyOf(
      `morning ${thing}|vormittags?termin|creneau du matin|celui du matin|la de la manana|o da manha|quella della mattina|ochtend(?:optie|slot)`,
    ),
  },
  {
    morning: false,
    form: anyOf(
      `(?:afternoon|evening) ${thing}|nachmittags?termin|creneau de l.apres.midi|celui de l.apres.midi|la de la tarde|o da tarde|quella del pomeriggio|middag(?:optie|slot)`,
    ),
  },
];

/** Which of the times offered, by the calendar rather than by their place: "the later one", whatever order they stood in. */
export const sooner: readonly { earliest: boolean; form: RegExp }[] = [
  {
    earliest: true,
    form: anyOf(
      `(?:earlier|earliest|sooner) ${thing}|the (?:earlier|earliest|sooner)${alone}|(?:den|der|die|das|dem) fruhere[nrms]?|fruhere[nrms]? ${thing}|(?:le|la) plus tot|(?:el|la|lo) (?:de )?mas (?:temprano|temprana|pronto)|(?:o|a) mais cedo|(?:il|la|quello|quella) (?:piu presto|prima possibile)|(?:de|het) vroegere|(?:de|het) vroegste|wczesniejszy|wczesniejsza|(?:den|det) tidig(?:are|aste)|(?:den|det) tidlig(?:ere|ste)|более ранн(?:ий|ее|юю)|пораньше`,
      '早い(?:方|ほう)|先の(?:方|ほう)|早的|靠前的|较早的?|早一点的那个',
    ),
  },
  {
    earliest: false,
    form: anyOf(
      `(?:later|latest) ${thing}|the (?:later|latest)${alone}|(?:den|der|die|das|dem) spatere[nrms]?|spatere[nrms]? ${thing}|(?:le|la) plus tard|(?:el|la|lo) (?:de )?mas (?:tarde|tardio|tardia)|(?:o|a) mais tarde|(?:il|la|quello|quella) piu tardi|(?:de|het) latere|(?:de|het) laatst mogelijke|pozniejszy|pozniejsza|(?:den|det) senare|(?:den|det) senere|более поздн(?:ий|ее|юю)|попозже`,
      '遅い(?:方|ほう)|後の(?:方|ほう)|晚的|靠后的|较晚的?|晚一点的那个',
    ),
  },
];
