import { anyOf } from './language-rules';

/*
 * Another person is meant, told in the writer's own situation instead of a set phrase: only on reception, moved to another department, mixed up with a
 * namesake, decided at head office, not employed there; and gone: a last working day, a firm sold. Folded text, one sentence.
 *
 * No list of stems stands before them: which of their words a text holds is seen by the look that is taken for all tables at once (mayMatch).
 */

/** The end of what was said, or where it was: "her last day", "her last day with us", not "the last day of the trial". */
const endOf = (...places: string[]): string => `(?= ?(?:$|[.,;!)-]|(?:${places.join('|')})(?!\\p{L})))`;
const re = (...sources: string[]): RegExp => new RegExp(sources.join('|'), 'u');

const departments =
  'marketing\\w*|sales|vertrieb|verkoop|ventas|vendas|vendite|ventes|vente|salg|hr|personal\\w*|finance|finans\\w*|finanz\\w*|finanza|buchhaltung|it|operations|production|produktion\\w*|produccion|producao|produzione|productie|logisti\\w+|legal|research|r&d|engineering|communications?|communicatie|kommunikation\\w*|kommunikasjon|comunica\\w+|quality|qualitat\\w*|design|forschung|controlling|compras|achats';

/** The writer is not the one meant. */
export const toldElsewhere = anyOf(
  // English
  re(
    "\\bi(?:'m| am| work| sit| do)? (?:only|just|merely) (?:(?:on|at|in|the|an?|their|here|doing) ){0,3}(?:reception\\w*|front desk|switchboard|intern|internship|trainee|apprentice|student|temp|driver|secretary|porter|caretaker|volunteer|freelanc\\w*|contractor|bookkeep\\w*|accountant|cleaner|cashier|warehouse|shop floor|workshop|books|lodger|tenant)\\b",
    `\\bi(?:'ve| have)?(?: since| now| recently| just)? (?:moved|switched|transferred|gone|went)(?: over| across)? (?:in)?to (?:the |our |a |an )?(?:${departments}|(?:different|another|new|other) (?:role|department|team|position|division|job|part of))\\b|\\bi(?:'ve| have)?(?: since| now| recently)? (?:switched|changed|swapped) (?:roles?|departments?|teams?|positions?|jobs?|desks?)\\b`,
    '\\b(?:is|are) (?:no longer|not) (?:mine|my (?:thing|desk|baby|patch|beat|topic))\\b|\\bover my head\\b(?!.{0,60}\\bcan you explain)|\\b(?:mix|mixed|mixing|muddl\\w+) (?:me|us)(?: \\S+)? up\\b|\\bthinking of (?:another|a different|the other|somebody else|someone else)\\b',
    '\\b(?:decided|decisions? (?:is |are |get |gets )?(?:made|taken)|signed off|handled|dealt with|bought|purchased|arranged|managed|negotiated)(?: (?!and\\b)[^\\s,.;]+){0,2} (?:at|by|in|from|through|via) (?:(?:our|the) )?(?:[^\\s,.;]+ )?(?:head ?office|headquarters|hq|parent company|mother company|holding(?: company)?)\\b',
    "\\b(?:i'm|i am|we're|we are) not (?:actually |even |really )?(?:employed|an employee|on the payroll|(?:a member|part) of (?:the )?staff)\\b|\\bprivate (?:address|person|individual|household|mailbox|inbox|number)\\b(?<=\\b(?:this is|i'm|i am|reached|mine is|it's) (?:\\S+ ){0,3}private \\S+)",
  ),
  // German
  re(
    '\\bich (?:sitze|bin|arbeite|mache|stehe|helfe)(?: hier| da| dort| leider)* (?:nur|bloss|lediglich) (?:(?:im|am|an|in|der|die|das|dem|den|ein|eine|als|hier|fur|zur) ){0,3}(?:empfang\\w*|rezeption|telefonzentrale|pforte|praktikant\\w*|praktikum|azubi\\w*|auszubildende\\w*|aushilfe\\w*|aushilfs\\w+|werkstudent\\w*|sekretar\\w*|fahrer\\w*|hausmeister\\w*|lager|werkstatt|minijob\\w*|freiberufl\\w*|buchhaltung|buchhalter\\w*)\\b(?!.{0,20}\\berreich)',
    `\\b(?:bin|arbeite|sitze) ich (?:jetzt |nun |inzwischen )?(?:im|in der|in einer|in einem|beim) (?:${departments}|(?:anderen|anderer|neuen) (?:abteilung|bereich|team|stelle|funktion|position))\\b(?<=\\b(?:seit|inzwischen|mittlerweile|jetzt)\\b.{1,60})|\\bich (?:habe|bin) (?:[^\\s,.]+ ){0,4}?(?:die abteilung gewechselt|in (?:die|eine) (?:andere )?(?:abteilung|position|stelle) gewechselt|intern gewechselt|(?:in den|ins|in die) (?:${departments}) gewechselt)`,
    '\\b(?:namensvetter\\w*|namensgleich\\w*|gleichnamig\\w*|gleichen namens)\\b|\\bda (?:bin ich|sind wir) uberfragt\\b|\\b(?:zu|uber) (?:diesem|dieses) thema (?:\\S+ ){0,3}?nichts sagen',
    '\\b(?:in|von|bei|uber|durch) (?:der|die|unsere[rnm]?|dem|den) (?:zentrale|hauptverwaltung|konzern\\w*|muttergesellschaft|muttergesellschaft|holding|konzernmutter|hauptsitz|firmensitz)(?: [^\\s,.;]+){0,4} (?:entschieden|geregelt|gemacht|eingekauft|beschafft|gesteuert|verwaltet|bearbeitet|vergeben|beschlossen)\\b|\\b(?:haben|habe) (?:wir |ich )?(?:[^\\s,.;]+ ){0,4}?(?:nichts|kaum etwas|gar nichts) (?:zu sagen|mitzureden|zu entscheiden|zu melden)\\b',
    '\\b(?:ich bin|bin ich|wir sind) (?:[^\\s,.;]+ ){0,4}?(?:nicht (?:[^\\s,.;]+ ){0,2}?(?:angestellt|beschaftigt|fest angestellt)|kein\\w* (?:mitarbeiter\\w*|angestellte\\w*))\\b|\\b(?:bin|wir sind|sind) (?:[^\\s,.;]+ ){0,2}?(?:eine )?privat(?:person|leute|haushalt|personen)\\b|\\b(?:ist|war) (?:[^\\s,.;]+ ){0,2}?(?:eine |mein\\w* )?private (?:adresse|e-?mail\\S*|nummer|mailadresse)\\b',
  ),
  // French
  re(
    "\\bje (?:suis|ne suis|travaille|tiens|fais)(?: [^\\s,.;]+){0,2}? (?:a l'accueil|au standard|a la reception|standardiste|stagiaire|apprentie?|interimaire|secretaire|receptionniste|chauffeur|benevole)\\b(?<=\\b(?:juste|seulement|que|simple|simplement|qu'a)\\b.{0,30})|\\bce sujet me depasse|\\bcela (?:me )?depasse (?:mes|mon)|\\bje (?:tiens|fais) (?:seulement|juste|uniquement) leur\\b",
    `\\bje suis (?:maintenant |desormais |passee? |mutee? |a present )*(?:au|a la|aux|dans un autre|dans une autre) (?:${departments}|service|equipe|departement|poste|direction)\\b(?<=\\b(?:depuis|desormais|maintenant|passee?|mutee?|a present|autre)\\b.{1,60})|\\bj'ai (?:change|bascule) (?:de|vers) (?:un autre )?(?:poste|service|fonctions?|departement|equipe)\\b`,
    '\\bhomonyme|\\bconfond\\w+ (?:sans doute |surement |peut-etre |certainement )?(?:avec|moi)|\\bvous me confondez|\\bmeme nom que moi',
    "\\b(?:se decid\\w+|est decide\\w*|sont decide\\w*|se regl\\w+|se trait\\w+|est gere\\w*|sont gere\\w*)(?: [^\\s,.;]+){0,2} (?:au|par le|par la|a la|chez la|aupres du) (?:siege|maison[- ]mere|groupe|holding|direction (?:generale|nationale|des achats))\\b|\\b(?:n'avons|n'ai|n'a) (?:pas|aucun|aucune|rien) (?:notre mot|mon mot|voix|pouvoir|son mot|a dire)\\b|\\bne sommes pas decisionnaires?\\b",
    "\\bje ne suis (?:pas|plus) (?:du tout )?(?:salariee?|employee?|un employe|une employee|de la maison|membre du personnel)\\b|\\bje n'y suis plus pour rien|\\b(?:suis|est) un particulier\\b|\\b(?:adresse|boite|messagerie|numero) (?:\\S+ )?(?:privee?|personnelle?)\\b(?<=\\b(?:c'est|etes sur|tombe\\w* sur|ceci est) .{1,40})",
  ),
  // Spanish
  re(
    '\\b(?:yo )?(?:solo|solamente|unicamente|nada mas|soy solo|soy un simple) (?:\\S+ ){0,3}?(?:en recepcion|en la recepcion|en centralita|recepcionista|becari[oa]|practicante|secretari[oa]|chofer|conductora?|conserje|contabilidad|contable|voluntari[oa]|en el almacen)\\b|\\besto se me escapa|\\bse me escapa (?:este|ese) tema',
    `\\b(?:estoy|paso|pase|he pasado|me pasaron|me han pasado|me cambiaron) (?:ahora )?(?:en|a|al) (?:el |la |otro |otra )?(?:${departments}|departamento|equipo|area|puesto|seccion)\\b(?<=\\b(?:desde|ahora|pase|pasado|pasaron|cambiaron|otro|otra)\\b.{1,60})|\\b(?:cambie|he cambiado) de (?:puesto|departamento|area|seccion|equipo)\\b`,
    '\\bme (?:confunde|confunden|confundes|confundio|ha confundido|esta confundiendo) (?:usted )?con\\b|\\btocay[oa]\\b|\\bse llama (?:igual|como yo)|\\bmismo nombre que yo',
    '\\b(?:se decide|se deciden|se gestiona|se gestionan|se lleva|se llevan|lo decide|lo deciden|se compra|las decide|lo lleva)(?: [^\\s,.;]+){0,2} (?:en|desde|por) (?:la |el |nuestra )?(?:central|sede(?: central)?|casa matriz|matriz|oficina central|holding)\\b|\\bno pint(?:o|amos) nada|\\bno (?:tengo|tenemos) (?:ni )?(?:voz|voto|ni voz|nada que decir|poder de decision)\\b',
    '\\bno soy (?:ni )?(?:emplead[oa]|trabajadora?|de (?:la )?plantilla|personal)\\b|\\b(?:soy|somos) (?:un |una )?particular(?:es)?\\b|\\b(?:es|este es) (?:un |una |mi )?(?:correo|direccion|numero|telefono|buzon) (?:particular|personal|privad[oa])\\b',
  ),
  // Portuguese
  re(
    '\\b(?:so|apenas|somente) (?:\\S+ ){0,2}?(?:na recepc?ao|no atendimento|na portaria|rececionista|recepcionista|estagiari[oa]|secretari[oa]|motorista|porteir[oa]|contabilidade|voluntari[oa])\\b|\\bisto (?:me )?ultrapassa(?:-me)?\\b|\\bfoge (?:a|da) minha (?:alcada|competencia|area)',
    `\\b(?:estou|passei|fui|mudei|transferi-me|fui transferid[oa]) (?:agora )?(?:no|na|para o|para a|ao|em outro|noutro|noutra|em outra) (?:${departments}|departamento|equipa|equipe|setor|sector|area|cargo|funcao)\\b(?<=\\b(?:desde|agora|passei|fui|mudei|transferi-me|noutr[oa]|outr[oa])\\b.{0,60})|\\bmudei de (?:departamento|setor|sector|area|funcao|funcoes|cargo|equipa|equipe)\\b`,
    '\\b(?:me (?:esta|estao|estas) a confundir|me confundiu|me confunde|esta me confundindo|confundindo-me|a confundir-me) com\\b|\\bhomonim[oa]\\b|\\bxara\\b|\\bmesmo nome que eu',
    '\\b(?:decidem-se|decide-se|se decide|se decidem|sao decidid\\w+|e decidid\\w+|trata-se|tratam-se|sao tratad\\w+|passa|passam)(?: [^\\s,.;]+){0,2} (?:na|pela|da|em) (?:nossa )?(?:sede|matriz|casa[- ]mae|holding)\\b|\\bnao (?:temos|tenho) (?:voto|voz|poder de decisao|nada a dizer)\\b',
    '\\bnao sou (?:funcionari[oa]|empregad[oa]|colaboradora?|trabalhadora?)\\b|\\b(?:sou|somos) (?:um |uma )?particular(?:es)?\\b|\\b(?:este|isto) e (?:um |uma |o meu |meu )?(?:endereco|e-?mail|numero) (?:pessoal|particular|privado)\\b',
  ),
  // Italian
  re(
    '\\b(?:io )?(?:sono|lavoro|sto) (?:solo|soltanto|solamente|unicamente) (?:\\S+ ){0,2}?(?:alla reception|in reception|al centralino|in portineria|receptionist|centralinista|stagista|tirocinante|apprendista|segretari[oa]|autista|custode|volontari[oa])\\b|\\btengo (?:solo|soltanto) (?:la )?loro\\b|\\bdi questo non so (?:nulla|niente)\\b(?!.*\\?)',
    `\\b(?:sono|lavoro) (?:ora |adesso |passat[oa] |stat[oa] spostat[oa] )*(?:al|nel|nell'|alla|in un altro|in un'altra|all') ?(?:${departments}|reparto|ufficio|settore|divisione)\\b(?<=\\b(?:da|dal|dall'\\p{L}+|dalla|ora|adesso|passat[oa]|spostat[oa]|altr[oa])\\b.{1,60})|\\bho cambiato (?:ruolo|reparto|ufficio|mansione|settore|incarico)\\b`,
    '\\bmi confond\\w+\\b|\\bomonim[oa]\\b|\\bstesso nome (?:mio|che ho io)|\\bsi chiama come me\\b',
    '\\b(?:si decid\\w+|viene decis\\w+|vengono decis\\w+|si gestisc\\w+|vengono gestit\\w+|passa|passano)(?: [^\\s,.;]+){0,2} (?:in|dalla|nella|alla|dalla nostra) (?:sede(?: centrale)?|casa madre|capogruppo|holding|sede di)\\b|\\bnon (?:abbiamo|ho) (?:alcuna |nessuna )?(?:voce in capitolo|potere decisionale|diritto di parola)\\b',
    "\\bnon sono (?:un |una |piu )?(?:dipendent\\w+|impiegat\\w+|assunt\\w+)\\b|\\bnon c'entr(?:o|iamo)(?: piu)?(?: (?:nulla|niente))?\\b(?<=\\b(?:io|non) c'entr\\S+.{0,15})|\\b(?:sono|siamo) (?:un |una )?privat[oi]\\b(?! )|\\bquest[oa] e (?:un |una |il mio |la mia )?(?:indirizzo|mail|e-?mail|numero) (?:privat[oa]|personale)\\b",
  ),
  // Dutch
  re(
    '\\bik (?:zit|sta|werk|ben|doe)(?: hier)? (?:alleen|slechts|maar|enkel)(?: maar)? (?:(?:bij|aan|op|in|de|het|een|als) ){0,3}(?:receptie|balie|telefoon|stagiaire?|uitzendkracht|leerling|secretar\\w+|chauffeur|vrijwilliger|conciërge|concierge|magazijn|werkplaats)\\b|\\bgaat mijn pet te boven|\\bik doe (?:alleen|slechts|enkel) (?:\\S+ ){0,5}?hun\\b',
    `\\b(?:zit|werk|ben) ik (?:nu |inmiddels )?(?:bij|op|in) (?:de )?(?:${departments}|(?:een )?(?:andere|ander) (?:afdeling|team|functie|rol))\\b(?<=\\b(?:sinds|nu|inmiddels|tegenwoordig)\\b.{1,60})|\\bik ben (?:[^\\s,.;]+ ){0,3}?(?:overgestapt|verhuisd|gewisseld) (?:naar|van) (?:de |een andere |andere )?(?:${departments}|afdeling|functie|rol|team)\\b`,
    '\\bverwart (?:mij|me|ons)\\b|\\bverwarring met (?:een|iemand)|\\bnaamgenoot|\\bzelfde naam als ik',
    '\\b(?:op|door|bij|via|vanuit) (?:het |ons |de )?(?:hoofdkantoor|moederbedrijf|holding|moedermaatschappij)(?: [^\\s,.;]+){0,3} (?:beslist|besloten|geregeld|ingekocht|bepaald|afgehandeld|gedaan)\\b|\\b(?:hebben|heb|hebben wij|heb ik) (?:\\S+ ){0,3}?(?:niets|niks) (?:over )?te (?:zeggen|vertellen|beslissen)\\b',
    '\\bik ben (?:[^\\s,.;]+ ){0,3}?(?:niet (?:[^\\s,.;]+ )?(?:in (?:loon)?dienst|werkzaam)|geen (?:medewerk\\w+|werknem\\w+|personeel))\\b|\\b(?:ben|zijn) (?:een )?particulier(?:en)?\\b|\\bdit is (?:een |mijn )?(?:prive ?|prive-)(?:adres|mail|nummer|e-?mail)\\w*',
  ),
  // Polish
  re(
    '\\b(?:ja )?tylko (?:siedze|pracuje|jestem|prowadze|pomagam) (?:\\S+ ){0,3}?(?:recepcj\\w+|sekretari\\w+|portierni|stazyst\\w+|praktykant\\w+|kierowc\\w+|ksiegowosc|magazyni\\w*|warsztacie)\\b|\\bjestem tu tylko\\b|\\bnic o tym nie wiem\\b',
    '\\b(?:jestem|pracuje|przeszed\\w+|przeszl\\w+|przenies\\w+ (?:mnie|sie)|zostal\\w+ przeniesion\\w+) (?:teraz |juz )?(?:w|do|na) (?:innym |innego |inne |dziale |dzialu )?(?:marketing\\w*|sprzedaz\\w*|handlow\\w+|kadr\\w*|finans\\w*|logisty\\w+|produkcj\\w+|it\\b|dzial\\w*|zespol\\w*|stanowisk\\w+)\\b(?<=\\b(?:od|teraz|obecnie|juz|przeszed\\w+|przeszl\\w+|przenies\\w+|przeniesion\\w+)\\b.{1,70})|\\bzmienil\\w+ (?:dzial|stanowisko|zespol)\\b',
    '\\bmyli mnie|\\bmyla mnie|\\bpomylil\\w* mnie|\\bmylisz mnie|\\btym samym nazwisku|\\btakim samym nazwisku|\\bimiennik\\w*|\\bnic wspolnego (?:nie mam|nie mamy)|\\bnie mam\\w* (?:z \\S+ (?:\\S+ )?)?nic wspolnego',
    '\\b(?:rozstrzyga|decyduje|zalatwia|ustala|kupuje)(?: [^\\s,.;]+){0,2} (?:nasza )?(?:centrala|spolka[- ]matka|glowna siedziba|siedziba glowna)\\b|\\b(?:w|przez) (?:naszej )?(?:centrali|centrale|siedzibie glownej|glownej siedzibie)(?: [^\\s,.;]+){0,3} (?:decyd\\w+|rozstrzyg\\w+|zalatwi\\w+|zapad\\w+)|\\b(?:nie mam\\w*|nie mamy) (?:tu |w tej sprawie |nic )*(?:nic do powiedzenia|nic do gadania|glosu|wplywu)\\b',
    '\\bnie jestem (?:juz )?(?:pracowni\\w+|zatrudnion\\w+)\\b|\\b(?:jestem|to) (?:osoba |adres |numer )?prywatn(?:a|y|ym)\\b(?! (?:klinik|szkol|przychodn|spolk))',
  ),
  // Swedish, Danish
  re(
    '\\b(?:jag|jeg) (?:sitter|jobbar|ar|star|sidder|arbejder|er)(?: har| her)? (?:bara|endast|kun|blot) (?:(?:i|pa|en|et|ett|den|som|med) ){0,3}(?:receptionen|vaxeln|praktikant\\w*|elev|larling|laerling|vikar\\w*|sekreterare|sekretaer|chauffor|chaufforen|vaktmastare|pedel|lagret|vaerkstedet|studentermedhjaelper|reception\\w*)\\b|\\b(?:kan|ved) (?:inget|ingenting|intet|ikke noget) om (?:det har|det her|dette|detta)\\b|\\b(?:jag skoter|jeg forer|jag gor|jeg laver) (?:bara|kun|blot) deres\\b',
    `\\b(?:sitter|jobbar|arbetar|ar) jag (?:nu |numera )?(?:pa|i|med) (?:en )?(?:${departments}|marknad\\w*|forsaljning\\w*|ekonomi\\w*|inkop|annan (?:avdelning|tjanst|roll|grupp))\\b(?<=\\b(?:sedan|numera|nu)\\b.{1,60})|\\b(?:har jeg vaeret|sidder jeg|arbejder jeg|er jeg) (?:nu )?(?:i|pa|med) (?:en )?(?:${departments}|okonomi\\w*|indkob|anden (?:afdeling|stilling|rolle))\\b(?<=\\b(?:siden|nu|efterhanden)\\b.{1,60})|\\b(?:jag har |jeg har |jag |jeg )(?:bytt|bytte|skiftet|skiftede|byttet) (?:avdelning|tjanst|roll|afdeling|stilling|rolle)\\b`,
    '\\bblandar (?:nog |visst )?(?:ihop mig|mig)|\\bforvaxlar (?:nog |visst )?mig|\\bforveksler (?:mig|vist mig|os)|\\bnamne\\b|\\bnavnebror|\\bnavnefaelle|\\bsamma namn som jag|\\bsamme navn som (?:mig|jeg)|\\b(?:intet|inget|ingenting|ikke noget|inte nagot|ikke haft noget|inte haft nagot)(?: \\S+)? med (?:\\S+ ){1,3}?att? gora\\b|\\b(?:intet|ikke (?:haft )?noget)(?: \\S+)? med (?:\\S+ ){1,3}?at gore\\b',
    '\\b(?:bestams|beslutas|avgors|skots|beslutes|bestemmes|afgores)(?: [^\\s,.;]+){0,2} (?:pa|av|i|af|hos) (?:huvudkontoret|moderbolaget|koncernen|hovedkontoret|moderselskabet)\\b|\\b(?:besluttet|bestemt|afgjort)(?: [^\\s,.;]+){0,1} (?:pa|af|i) (?:hovedkontoret|moderselskabet|koncernen)\\b|\\b(?:har|haft) (?:\\S+ ){0,3}?(?:inget|inte nagot|ingenting) att saga till om|\\bintet at skulle have sagt|\\bikke noget at skulle have sagt|\\bikke (?:noget )?at sige\\b',
    '\\b(?:jag ar|jeg er) (?:inte|ikke) (?:ens |engang )?(?:anstalld|ansat|medarbetare|medarbejder|en del av|en del af)\\b|\\b(?:ar|er) (?:en )?privatperson\\b',
  ),
  // Russian
  re(
    '(?<!\\p{L})я (?:всего лишь|только|просто|лишь) (?:\\S+ ){0,3}?(?:ресепшен\\S*|ресепшн\\S*|секретар\\S*|стажер\\S*|практикант\\S*|водител\\S*|охранник\\S*|бухгалтери\\S*|склад\\S*|вахт\\S*)|в этом не разбираюсь',
    '(?<!\\p{L})(?:я|меня) (?:теперь |сейчас |уже )?(?:в|перешел в|перешла в|перевели в|работаю в) (?:друг(?:ой|ом) )?(?:маркетинг\\S*|отдел\\S*|продаж\\S*|логистик\\S*|кадр\\S*|финанс\\S*|бухгалтери\\S*|производств\\S*)(?<=(?:^| )(?:с|теперь|сейчас|уже|перешел|перешла|перевели)(?: .{0,60}|.{0,60}))|(?:сменил|сменила|поменял|поменяла) (?:отдел|должность)',
    'путаете (?:меня|нас)|спутали (?:меня|нас)|перепутали (?:меня|нас)|однофамил\\S*|тезк\\S*|отношения (?:\\S+ ){0,4}?не име(?:ю|ем)|не име(?:ю|ем) (?:\\S+ ){0,4}?(?:никакого )?отношения',
    '(?:решает|решают|занимается|закупает|согласовывает)(?: [^\\s,.;]+){0,2} (?:головн\\S+ (?:офис|компани)\\S*|центральн\\S+ офис\\S*|штаб-квартир\\S*|материнск\\S+)|(?:решаются|решается|принимаются)(?: [^\\s,.;]+){0,2} (?:в|на уровне) (?:головн\\S+|центральн\\S+|штаб-квартир\\S*)|не (?:влияем|влияю|имеем права голоса|решаем ничего)',
    '(?:я|мы) (?:вообще |даже )?не (?:сотрудни\\S*|работник\\S*|из этой компании)|я частное лицо|(?:это|мой) личн\\S+ (?:адрес|почт|номер)',
  ),
  // Somebody else decides what is bought; the writer has only come by a mailbox.
  re(
    '\\b(?:office|owners?|management|head office|purchasing|procurement|finance|bosses) (?:decides?|determines?) (?:what|which|on|about)\\b|\\b(?:inherited|been given|got|took over|look after|watch|monitor) (?:only )?(?:her|his|their) (?:old )?(?:in-?box|mail-?box|e-?mails?|mail account|address)\\b',
    '\\b(?:bestimmt|entscheidet)(?: (?:bei uns|hier))? (?:das buro|der einkauf|die verwaltung|der inhaber|die inhaberin)\\b|\\b(?:ihr|sein|deren|dessen) (?:\\S+ )?(?:postfach|mailbox|mailkonto|e-?mail-?konto|posteingang)(?: [^\\s,.;]+){0,3} (?:geerbt|ubernommen|bekommen|betreue|bearbeite|lese)\\b',
    "\\bc'est (?:le bureau|la direction|le siege|le proprietaire|le service achats|le gerant) qui (?:decide|choisit|tranche|achete)\\b|\\b(?:herite|recupere|repris) (?:que |seulement |juste )*(?:de )?sa (?:boite|messagerie)\\b",
    '\\blo decide (?:la oficina|el dueno|la administracion)\\b|\\b(?:heredado|herede|me han dado) (?:solo |solamente )?su (?:buzon|correo|cuenta)\\b|\\be (?:o escritorio|o dono|a administracao|a direcao) (?:que|quem) decide\\b|\\b(?:herdei|fiquei com) (?:so |apenas )?a (?:caixa de correio|caixa|conta) del[ae]\\b',
    "\\b(?:li|lo|la|le) decide (?:l'ufficio|il titolare|l'amministrazione|la direzione)|\\b(?:ereditato|preso) (?:soltanto |solo )?la sua (?:casella|posta|mail)\\b|\\bbepaalt (?:het )?(?:kantoor|de eigenaar|de inkoop)\\b|\\b(?:alleen )?(?:haar|zijn) (?:mailbox|postbus|inbox) (?:geerfd|overgenomen|gekregen)\\b",
    '\\bo zakupach decyduje (?!my)\\S+|\\b(?:odziedziczyl\\w*|przejal\\w*|mam) (?:tylko )?(?:jej|jego) (?:skrzynk\\w*|poczt\\w*)|\\b(?:bestammer|bestemmer) (?:kontoret|agaren|ejeren|inkop|indkob)\\b|\\b(?:arvt|arvet|overtagit|overtaget) (?:bara |kun )?(?:hennes|hans|hendes) (?:inkorg|mejl|mail|postkasse|indbakke)\\b',
    'решает (?:контора|хозяин|администрация|дирекция)|(?:достался|осталась|достались) (?:только )?(?:ее|его) (?:ящик|почта|письма)|購入は[^。、]{1,8}(?:が|で)(?:決め|判断|行って)|メールボックスを引き継いだだけ|(?:由|归)(?:办公室|辦公室|老板|行政)(?:来)?(?:决定|決定|定)|(?:只是)?(?:接收|接管|继承)(?:了)?(?:他|她)的(?:邮箱|郵箱)',
  ),
  // Japanese, Chinese
  re(
    '(?:私は|当方は)(?:ただの)?(?:受付|派遣|アルバイト|インターン|事務|警備|運転手)(?:の者|担当|スタッフ)?(?:で|です|に過ぎ)|(?:分かり|わかり|お答えし|判断でき)かね(?:ます|る)(?=.{0,60}(?:窓口|担当|まで))|分かりかねます',
    '(?:部|課|室|本部|支社|支店|部署)(?:へ|に)(?:異動|転属|配置転換)(?:し|いたし|とな|になり)|異動(?:し|いたし)まし(?:た|て)',
    '同姓同名|別の方と(?:お間違|間違|勘違)|間違えていらっしゃ|お間違えでは|(?:会社|商事|社|貴社の[^\\s、。]{1,6})とは(?:一切)?(?:何の)?関係(?:が|は|も)?(?:あり|ござい)ません',
    '(?:本社|本部|親会社|グループ本体)(?:で|が|にて)(?:すべて|全て|一括で)?(?:決め|決定し|判断し|管理し|一括)|決定権(?:は|が)(?:ござい|あり|ない)|(?:社員|従業員|職員|スタッフ)では(?:なく|ありません|ございません|ない)|個人の(?:アドレス|メール|番号|携帯)(?:です|になります)|(?:それ以降|以後|現在)は?(?:一切)?関わって(?:おりません|いません)',
    '(?<!\\p{L})我(?:只|只不过|只不過|就|仅仅|不过)是?(?:个)?(?:前台|实习生|實習生|保安|司机|司機|学生|學生|秘书|秘書|临时工|兼职)|不(?:太)?清楚(?=.{0,60}(?:找|问|联系|处理|负责))|我(?:已经?|已|刚|去年\\S{0,4}|今年\\S{0,4})?(?:调|調|转|轉)(?:到|去|岗|崗)(?:了)?',
    '(?:把我|将我|跟我|和我).{0,12}(?:弄混|搞混|搞错|弄错|混淆|混为一谈)|同名(?:同姓)?的?(?:人|另一)|(?:跟|和|与|與).{1,10}(?:没有|沒有|没|毫无)(?:任何|什么)?关系|(?:总部|總部|总公司|總公司|集团|母公司)(?:统一)?(?:决定|決定|负责|采购|定的|说了算)|不是.{0,8}(?:的)?(?:员工|員工|职员|雇员)(?!.{0,6}(?:多|少))',
  ),
);

/** Who was meant has gone: a last working day that is over, a firm that was sold. */
export const toldGone = anyOf(
  re(
    `(?<!\\b(?:trial|pilot|offer|sale|show|fair|month|week|quarter|year|test|demo|project|event)'s )\\b(?:was|had|were)(?: [^\\s,.;]+){0,1} (?:\\p{L}+'s?|her|his|their|my) (?:very )?last (?:working )?day${endOf('with (?:us|the (?:company|firm|team))', 'here', 'at', 'in (?:the|our) (?:company|office|team|firm)')}`,
    "\\b(?:i|we)(?:'ve| have)? sold (?:the|my|our) (?:whole )?(?:firm|company|business|shop|practice|agency)\\b(?= ?(?:$|[.,;!]|(?:an?|two|three|four|five|some|several|last|in|back|to|years?|this|and|\\d+)(?!\\p{L})))|\\b(?:i|we) (?:have |'ve )?(?:wound up|closed down|shut down) (?:the|my|our) (?:firm|company|business|shop|practice)\\b|\\b(?:was|been|got) (?:made redundant|laid off|let go)\\b|\\bparted (?:ways|company) with (?:the (?:firm|company)|us\\b|\\p{L}+(?= ?(?:$|[.,;]|last|in )))",
    `\\b(?:war|hatte|hatten)(?: [^\\s,.;]+){0,5}? (?:ihr|sein|mein|der|ihren|seinen|meinen)\\w* letzte[rn]? (?:arbeits)?tag${endOf('bei', 'hier', 'im (?:haus|unternehmen|betrieb|team)', 'in (?:der|unserer) (?:firma|abteilung)')}|\\bletzte[rn]? arbeitstag (?:von (?:[^\\s,.;]+ ){1,3})?(?:war|gewesen)\\b`,
    '\\b(?:die|meine|unsere|den|meinen|unseren|das|mein|unser)(?: \\S+)? (?:firma|betrieb|unternehmen|laden|agentur|praxis) (?:habe ich|haben wir) (?:[^\\s,.;]+ ){0,6}?(?:verkauft|aufgegeben|ubergeben|geschlossen)\\b|\\b(?:ich habe|wir haben) (?:die|meine|unsere|den|meinen|unseren|das|mein|unser) (?:firma|betrieb|unternehmen|laden|agentur|praxis) (?:[^\\s,.;]+ ){0,6}?(?:verkauft|aufgegeben|ubergeben)\\b',
  ),
  re(
    "\\b(?:etait|a ete)(?: [^\\s,.;]+){0,2}? (?:le|son|mon) dernier jour (?:de travail )?(?:de \\p{L}+ |d'\\p{L}+ |pour \\p{L}+ )?(?:(?:chez nous|parmi nous|dans l'entreprise|chez \\p{L}+|ici)|(?<=\\bson dernier jour (?:de travail )?))",
    "\\bj'ai (?:vendu|cede|revendu) (?:l'entreprise|la societe|ma societe|mon entreprise|l'affaire|mon affaire|la boite|ma boite)\\b|\\bnous avons (?:vendu|cede) (?:l'entreprise|la societe|notre (?:societe|entreprise|affaire))\\b",
    '\\bfue(?: [^\\s,.;]+){0,2}? (?:el|su|mi) ultimo dia (?:de trabajo )?(?:de (?:\\p{L}+ ){1,2})?(?:con nosotros|aqui|en la (?:empresa|oficina|casa))|\\bfue (?:su|mi) ultimo dia(?: de trabajo)?(?= ?(?:$|[.,;]))',
    '\\b(?:vendi|vendimos|traspase|he vendido|hemos vendido) (?:la|mi|nuestra) (?:empresa|compania|tienda|agencia|firma)\\b',
    '\\bfoi(?: [^\\s,.;]+){0,2}? o (?:seu |meu )?ultimo dia (?:de trabalho )?(?:d[aeo] \\p{L}+ )?(?:con+osco|aqui|na (?:empresa|casa))|\\bfoi o (?:seu|meu) ultimo dia(?: de trabalho)?(?= ?(?:$|[.,;]))|\\b(?:vendi|vendemos|trespassei) (?:a|a minha|minha|a nossa) (?:empresa|firma|loja|companhia|agencia)\\b',
    "\\be stato(?: [^\\s,.;]+){0,2}? (?:l'ultimo|il (?:suo|mio) ultimo) giorno (?:di lavoro )?(?:di \\p{L}+ )?(?:(?:da noi|con noi|in azienda|qui)|(?<=\\b(?:suo|mio) ultimo giorno (?:di lavoro )?))|\\b(?:ho|abbiamo) (?:venduto|ceduto) (?:l'azienda|la societa|la ditta|la mia (?:azienda|societa|ditta)|la nostra (?:azienda|societa|ditta)|l'attivita)(?!\\p{L})",
    `\\b(?:was|had)(?: [^\\s,.;]+){0,3}? (?:de|haar|zijn|mijn) laatste (?:werk)?dag${endOf('van (?:\\p{L}+ ){1,2}(?:bij|hier)', 'bij', 'hier', 'op (?:kantoor|het werk)')}|\\bik heb (?:het|mijn|de) (?:bedrijf|zaak|onderneming|firma|winkel) (?:[^\\s,.;]+ ){0,5}?verkocht\\b`,
  ),
  re(
    '\\b(?:mial\\w*|byl) (?:\\S+ ){0,4}?ostatni dzien(?: pracy)?(?=.{0,20}(?:u nas|w pracy|w firmie|pracy|$))|\\bsprzedal\\w+ (?:te |swoja |nasza |moja )?(?:firme|spolke|dzialalnosc|sklep)\\b',
    `\\b(?:hade|var|havde)(?: [^\\s,.;]+){0,3}? (?:sin|hans|hennes|hendes|min|\\p{L}+s) sidst?[ea] (?:arbets|arbejds)?dag${endOf('hos', 'har', 'her', 'pa (?:jobbet|kontoret|arbejdet)')}|\\b(?:hade|havde)(?: [^\\s,.;]+){0,2}? (?:sin) sista (?:arbets)?dag|\\bvar(?: [^\\s,.;]+){0,2}? (?:hans|hennes|min|\\p{L}+s) sista (?:arbets)?dag${endOf('hos', 'har', 'pa (?:jobbet|kontoret)')}|\\b(?:jag|jeg|vi) (?:har )?(?:salde|solgte|salt|solgt) (?:firman|foretaget|bolaget|firmaet|virksomheden|butikken|butiken|mitt foretag|min virksomhed)\\b`,
    'был\\S* последний (?:рабочий )?день|последний (?:рабочий )?день (?:\\S+ ){0,3}?(?:был|прошел)|я продал\\S* (?:эту |свою |нашу )?(?:фирму|компанию|бизнес|магазин)|мы продали (?:фирму|компанию|бизнес)',
    '最終(?:出社日|勤務日|出勤日)(?:でした|で、|となり|だった)|会社(?:は|を).{0,12}(?:売却|譲渡)(?:し|いたし|済)|(?:最后|最後)(?:的)?(?:一天|一个工作日|工作日)(?=[^。]{0,16}(?:看不到|收不到|离开|离职|不在|$))|在(?:我们|我們)?公司的(?:最后|最後)一天|公司.{0,10}(?:卖掉|賣掉|转让|轉讓|卖给)(?:了)?',
  ),
);

/** Wants something all the same: who has moved to purchasing and looks for a tool is the one to talk to. Folded, one sentence. */
export const wantsIt = anyOf(
  /\b(?:i|we) (?:need|want|would like|am looking for|are looking for)\b|\blooking for\b|\bsend me\b|\bich suche\b|\bwir (?:suchen|brauchen)\b|\b(?:schicken|senden) sie mir\b|\bje cherche\b|\benvoyez[- ]moi\b|\b(?:busco|necesito|quiero|mandeme|envieme)\b|\b(?:procuro|preciso|quero|mande-me)\b|\b(?:cerco|mi serve|vorrei|mi mandi)\b|\b(?:ik zoek|stuur me)\b|\b(?:szukam|potrzebuje|prosze (?:o|przeslac|przyslac))\b|\b(?:soker|behover|vill garna|skicka)\b|\b(?:soger|har brug for|vil gerne|send mig)\b|нужен|нужн[аы]|ищу|пришлите|お願い|探して|需要|请(?:把|发|發|给)/u,
);
