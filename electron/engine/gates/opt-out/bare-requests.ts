import { guarded } from '../guarded/guarded-pattern';

/*
 * Requests that name neither mails nor a list, the same idea in each language (folded text, one clause): "can you stop?", "leave our firm
 * out of this", "our rules forbid unsolicited mail".
 */

/** A whole clause that asks to stop, with no object: to a sender of mails it is clear what. */
const canYouStop =
  /^(?:please |und |and |so )?(?:(?:can|could|would|will) you (?:please |just |all )*(?:stop|quit)(?: it| this| now| that| already| please)*|(?:konnen|konnten|wurden) sie (?:(?:das|damit|es|bitte) )+(?:bitte |endlich |jetzt )*(?:lassen|aufhoren|sein lassen|unterlassen)|(?:pouvez|pourriez)-vous (?:svp |s'il vous plait )?(?:arreter|cesser)(?: svp| maintenant| ca| cela)?|¿?(?:pueden?|podrian?) (?:parar|dejarlo|cesar)(?: ya| por favor)*|(?:podem?|poderiam?) parar(?: ja| por favor| com isso)*|(?:potete|puo) (?:smettere|smetterla|finirla)(?: per favore)?|(?:kunnen|kunt|willen|wilt) (?:jullie|u|je) (?:hiermee |daarmee |nu )*(?:stoppen|ophouden)(?: alstublieft| aub)?|mozecie przestac|kan (?:ni|du|i|dere) (?:sluta|stoppe|slutte)(?: tack| tak| takk)?|можете прекратить|(?:please |kindly )+(?:desist|cease|stop)(?: it| now)?|(?:stop|quit|cease|sluta|stopp|cesen|paren|parem|smettetela|smettete|stoppen sie|arretez|cessez|przestancie|przestan|(?:prosze )?przestac|прекратите|перестаньте|hor auf|horen sie auf)(?: daar| hiermee| daarmee| das| damit| ca| cela)? (?:at once|immediately|right now|genast|omedelbart|straks|omgaende|ojeblikkeligt|de inmediato|inmediatamente|ya|ja|imediatamente|subito|immediatamente|onmiddellijk|direct|sofort|umgehend|immediatement|tout de suite|natychmiast|немедленно)(?: mee| auf)?|prosze (?:juz )?przestac|(?:please |just |so )*(?:cut it out|knock it off)|(?:bitte )?(?:lassen sie|lasst) das(?: bitte| sein| bleiben)?|(?:arretez|cessez) ca|parem(?: com isso)?|smettetela|smettila|hou (?:hiermee |daarmee )?op|przestancie|sluta(?: med det har)?|hold op(?: med det)?|прекратите(?: это)?|перестаньте|bitte (?:endlich |jetzt )?(?:aufhoren|stoppen)(?: bitte)?|(?:arretez|cessez|stop) (?:svp|s'il vous plait|s'il te plait)|(?:svp|s'il vous plait) (?:arretez|cessez|stop)|(?:pare|paren|parem|chega|basta)(?: ya| ja)? por favor|por favor (?:pare|paren|parem|basta|chega)(?: ya| ja| com isso)?|(?:basta(?: cosi)?|(?:la )?smetta) per favore|per favore (?:basta|la smetta)|stop (?:alstublieft|alsjeblieft|aub|venligst)|(?:alstublieft|alsjeblieft|aub|venligst) stop)$/u;

const keepOut =
  /(?<!\p{L})(?:(?:leave|leaving|keep) (?:me|us|our|my)(?: \S+){0,3} (?:out|off)(?: of (?:this|it|your|these))?$|(?:mich|uns|unser\S*)(?: \S+){0,3} (?:aussen vor|aus dem spiel|raus)(?: \S+)? (?:lass|halt)\S*|(?:laisser|laissez)(?:-| )?(?:\S+ ){0,4}(?:en dehors|hors) de|(?:deje|dejara|dejaran|dejen|dejar)(?: \S+){0,4} fuera de|(?:deixem|deixarem|deixar|deixe)(?: \S+){0,4} fora d|(?:lasciare|lasciate|lasci)(?: \S+){0,2} fuori|(?:hierbuiten|erbuiten|daarbuiten)(?: \S+)? (?:laten|te laten|houden|te houden)|(?:lamna|halla|holde|hold)(?: \S+){0,4} (?:utanfor|udenfor|utenfor))/u;

const forbidden =
  /(?<!\p{L})(?:prohibits?|forbids?|bans?|verbiet\p{L}*|untersag\p{L}*|interdi\p{L}+|proscri\p{L}+|prohib\p{L}+|proibe\p{L}*|proibid\p{L}+|vieta\p{L}*|verbied\p{L}*|zabrania\p{L}*|forbjud\p{L}*|forby\p{L}*|запреща\p{L}+)(?: \S+){0,4} (?:unsolicited|soliciting|solicitations?|cold (?:calls?|e-?mails?)|unverlangt\p{L}*|unaufgefordert\p{L}*|werbung|non sollicit\p{L}+|demarchage|no solicitad\p{L}+|nao solicitad\p{L}+|non richiest\p{L}+|non sollecitat\p{L}+|ongevraagd\p{L}*|niezamowion\p{L}+|oonskad\p{L}*|oombedd\p{L}*|uopfordre\p{L}*|uoppfordre\p{L}*|спам\p{L}*|реклам\p{L}+)/u;

const uselessOrBlocked =
  /(?<!\p{L})(?:(?:weiter\p{L}*|nochmalige|erneute) (?:\S+ ){0,2}?(?:sind |ist |waren )?(?:\S+ )?(?:zwecklos|unerwunscht|sinnlos|uberflussig|nicht erwunscht|nicht notig)|(?:sperren|blockieren) wir (?:ihre|eure|sie|diese)|bloquearemos|bloquerons|bloccheremo|bloquearemos|blokkeren (?:we|wij) (?:uw|jullie)|vaere fri for|vaere foruten|bli kvitt)/u;

/** "Further contact is not welcome", "Kontakt unerwünscht": a state of things that asks, at the end of its clause. */
const unwantedWords =
  /(?<!\p{L})(?:(?:off|out of|raus aus|fuera de|fora d[ao]|fuori da\p{L}*|bort fran|vaek fra|vekk fra|ut fra) (?:the|your|this|dem|ihrem|eurem|su|la|tu|sua|vossa|vostr\p{L}+|er|jeres|deres)? ?(?:list\p{L}*|lista|verteiler|utskick\p{L}*)|(?:(?:we|i)(?:'ve| have)? (?:now |just )?|(?:ask\p{L}*|told) (?:\S+ )?(?:it|team|admin) to )?block(?:ed)? your (?:domain|address|e-?mails?|account)|bloque\p{L}* (?:su|tu|o vosso|o seu|vuestro|votre) (?:dominio|domaine|direccion|correo|endereco|adresse)|blocc\p{L}* (?:il )?(?:vostro|tuo|suo) (?:dominio|indirizzo)|(?:uw|jullie|je) (?:domein|adres) geblokkeerd|zablokowa\p{L}* (?:wasza|panstwa|twoja) (?:domene|adres)|blokeret (?:jeres|dit|dette) (?:domaene|adresse)|(?:epargnez-vous|evitez-vous|ahorr\p{L}+se|poup\p{L}+-se(?: a)?|risparmia\p{L}*(?:vi|si)|bespaar (?:u|uzelf|jezelf)|oszczedz\p{L}* sobie|sparen sie sich|spara er|spar jer) (?:\S+ ){0,3}?(?:e-?mails?|mails?|relances?|messages?|mensajes|correos|mensagens|messaggi|solleciti|berichten|wiadomosci|maili|meddelanden|beskeder|nachrichten|anfragen)|(?:contact|contacts|e-?mails?|mails?|messages|calls|communications?|approaches|outreach|follow-?ups?) (?:(?:is|are) )?(?:not (?:wanted|welcome|desired)|unwanted|unwelcome|undesired)|(?:kontakt\p{L}*|mails?|e-?mails?|anrufe|nachrichten|zusendungen|anfragen|werbung) (?:(?:ist|sind|wird|werden) )?(?:von \p{L}+ |bei uns )?(?:unerwunscht|nicht (?:mehr )?(?:erwunscht|gewunscht|gewollt))|(?:contacts?|mails?|messages?|relances?|sollicitations?|appels?|envois?|courriels?) (?:(?:est|sont) )?(?:indesirables?|(?:non|pas|plus) (?:souhaite|desire|bienvenu)\p{L}*)|(?:nenhum|ningun|nessun)\p{L}* (?:(?:outr|otr|altr|ulterior)\p{L}* (?:contatt?o|contacto|e-?mail|correo|mail|messaggio|mensaje|mensagem)s?|(?:contatt?o|contacto|e-?mail|correo|mail|messaggio|mensaje|mensagem)s? (?:mais|mas|piu))|aucun\p{L}* (?:\p{L}+ )?(?:contact|relance|sollicitation|demarchage|appel|mail)\p{L}* (?:n'est )?(?:souhaite|desire)\p{L}*|(?:contactos?|correos|mensajes|llamadas|comunicaciones|envios) (?:no (?:(?:es|son) )?(?:bienvenid|desead)\p{L}+|(?:es|son) indesead\p{L}+|indesead\p{L}+)|(?:contact?os?|e-?mails?|mensagens|chamadas|ligacoes|comunicacoes) (?:nao (?:(?:e|sao) )?(?:bem-?vind|desejad)\p{L}+|(?:e|sao) indesejad\p{L}+)|(?:contatt\p{L}+|mail|e-?mail|messaggi|telefonate|comunicazioni) (?:non (?:(?:e|sono) )?(?:gradit|desiderat|benvenut)\p{L}+|(?:e|sono) (?:indesiderat|sgradit)\p{L}+)|(?:contact|mails?|berichten|telefoontjes|reclame) (?:(?:is|zijn|wordt|worden) )?(?:niet (?:meer )?(?:gewenst|welkom|op prijs gesteld)|ongewenst)|(?:kontakt|maile|wiadomosci|oferty|telefony)\p{L}* (?:(?:jest|sa) )?(?:niepozadan|niemile widzian|niechcian)\p{L}+|brak (?:mojej |naszej )?zgody na (?:\p{L}+ )?(?:kontakt|przesylanie|otrzymywanie|wysylanie|przetwarzanie)\p{L}*|(?:kontakt|mejl|mail|utskick|samtal|reklam)\p{L}* (?:ar )?(?:oonsk\p{L}+|inte (?:langre )?(?:onsk|valkom)\p{L}+)|(?:kontakt|mails?|henvendelser?|beskeder|opkald|e-?post|reklame)\p{L}* (?:er )?(?:u-?onsk\p{L}+|uvelkom\p{L}+|ikke (?:laengere |lenger )?(?:onsk|velkom)\p{L}+)|(?:контакт|письм|звонк|сообщени|обращени|рассылк)\p{L}* (?:\p{L}+ )?(?:нежелательн|не (?:приветству|желательн))\p{L}*)/u;
const unwanted = new RegExp(
  `${unwantedWords.source}(?= ?(?:$|here|por favor|obrigad\\p{L}+|gracias|please|thanks|any ?more|from you|hier|bei uns|chez nous|aqui|aca|grazie|da noi|hier|bij ons|har|tack|her|tak|takk))`,
  'u',
);

/** "This mailbox is for patients, don't use it for sales." */
const notForSales =
  /(?<!\p{L})(?:nicht (?:mehr )?(?:fur|zu) (?:\p{L}+ )?(?:werb|verkauf|akquise|vertrieb)\p{L}*(?: \p{L}+)? ?(?:nutzen|benutzen|verwenden|gebrauchen|missbrauchen)|ne (?:plus|pas) (?:l')?utiliser (?:\S+ ){0,3}?(?:prospection|vente|demarchage|publicite|commercial\p{L}*)|no (?:l[oa] )?(?:us|utilic)\p{L}+ (?:mas )?(?:para|con fines) (?:\p{L}+ )?(?:vent|publicidad|comercial)\p{L}*|nao (?:[oa] )?(?:us|utiliz)\p{L}+(?:-[oa])? (?:mais )?para (?:\p{L}+ )?(?:vend|publicidade|marketing|comercia)\p{L}*|non (?:us|utilizz)\p{L}+ (?:piu )?(?:per|a fini) (?:\p{L}+ )?(?:vend|pubblicit|commercial|marketing)\p{L}*|niet (?:meer )?(?:te )?gebruiken voor (?:\p{L}+ )?(?:verkoop|reclame|acquisitie|marketing)\p{L}*|nie (?:uzywac|wykorzystywac|uzywajcie) (?:\S+ ){0,2}?(?:do|w celach) (?:\p{L}+ )?(?:sprzedaz|reklam|marketing|handlow)\p{L}*|anvand (?:den |det )?inte (?:mer |langre )?(?:for|till) (?:\p{L}+ )?(?:forsaljning|reklam|marknad|salj)\p{L}*|brug (?:den|det) ikke (?:mere |laengere )?til (?:\p{L}+ )?(?:salg|reklame|markedsforing)\p{L}*|не используйте (?:\S+ ){0,3}?для (?:\p{L}+ )?(?:продаж|реклам|рассыл)\p{L}*)(?!\p{L})/u;

/** "Unsolicited advertising is illegal." */
const unlawful =
  /(?<!\p{L})(?:unsolicited|unverlangt\p{L}*|unaufgefordert\p{L}*|unerlaubt\p{L}*|kaltakquise|demarchage|non sollicit\p{L}+|no solicitad\p{L}+|nao solicitad\p{L}+|non richiest\p{L}+|ongevraagd\p{L}*|niezamowion\p{L}+|oombedd\p{L}*|uopfordre\p{L}*|uoppfordre\p{L}*|без согласия)(?: \S+){0,4} (?:(?:is|are|ist|sind|est|es|e|jest|ar|er) )?(?:\S+ )?(?:illegal\p{L}*|unlawful|against the law|forbidden|prohibited|verboten|unzulassig|interdit\p{L}*|ilegal|prohibid\p{L}+|proibid\p{L}+|illegale|vietat\p{L}+|verboden|nielegaln\p{L}+|zabronion\p{L}+|forbjud\p{L}+|olaglig\p{L}*|ulovlig\p{L}*|forbud\p{L}*|незаконн\p{L}+|запрещен\p{L}*)(?!.*\?)/u;

const all = [canYouStop, unlawful, keepOut, forbidden, uselessOrBlocked];

/** A clause that says what is not wanted, or what an address is not for. */
export const undesired = guarded(new RegExp(`(?:${unwanted.source})|(?:${notForSales.source})`, 'u'), 'clauses');

const phones =
  '(?:(?:phone |cold )?calls?|telephone|anrufe?|telefonate?|telefon\\p{L}*|appels?|coups? de fil|llamadas?|chamadas?|ligacoes|chiamate?|telefoontjes|samtal|opkald|oppringninger|звонк\\p{L}*)';
const mails =
  '(?:e-?mails?|mails?|mailtjes|nachrichten|courriels?|messages?|correos?|mensajes|mensagens|messaggi|berichten|maili|wiadomosci|mejl|beskeder|sms|texts?|пис\\p{L}+|сообщени\\p{L}+)';
const neither =
  "(?:no|neither|nor|weder|noch|kein\\p{L}*|pas d[e']|ni|nem|sem|ne|niente|nessun\\p{L}*|geen|noch|zadnych|ani|inga|varken|eller|hverken|heller|ingen|ни|без)";

/** "And not by mail either": behind the telephone that was refused. */
const mailNeither =
  '^(?:(?:and|und|et|y|e|en|och|og|i|ale|и) )?(?:(?:please )?(?:not|nor) (?:by |via )?(?:e-?mail|mail)(?: either)?|(?:e-?mail|mail) (?:neither|nor)|(?:bitte )?auch (?:nicht (?:per |via )?(?:e-?mail|mail)|keine (?:e-?)?mails?)|(?:pas|ni) (?:par )?(?:e-?mail|mail|courriel)s? non plus|(?:ni )?(?:por|via|los) (?:correos?|e-?mails?|mails?) tampoco|tampoco (?:por )?(?:correo|e-?mail|mail)|(?:por|via) (?:e-?mail|mail|correio) tambem nao|nem (?:por )?e-?mail|(?:nemmeno|neanche|neppure) (?:via |per )?(?:e-?mail|mail)|(?:via|per) (?:e-?mail|mail) (?:nemmeno|neanche|neppure)|(?:ook niet|niet) (?:per |via )?(?:e-?mail|mail|mailen)(?: ook niet| evenmin)?|maili (?:tez|rowniez) (?:prosze )?nie(?: wysylac)?|(?:mejla|maila|skriv) (?:inte heller|heller inte)|(?:skriv|mail) (?:heller ikke|ikke heller)|(?:писать|пишите) тоже не (?:надо|нужно)|и писать не (?:надо|нужно))(?:,? (?:please|bitte|merci|gracias|obrigado|grazie|graag|tack|tak|пожалуйста))*[.! ]*$';

/** Every way refused, of which none stays: "no calls, no emails", "weder Anrufe noch Mails", "nie dzwonić i nie pisać" (a folded sentence). */
const waysRefused = new RegExp(
  `(?<!\\p{L})(?:${neither} ${phones}(?: please| bitte)?,? ?(?:and |or |und |oder |et |y |o |e |en |of |och |og |i |и )?${neither} ${mails}|${neither} ${mails}(?: please| bitte)?,? ?(?:and |or |und |oder |et |y |o |e |en |of |och |og |i |и )?${neither} ${phones}|nie (?:dzwonic|dzwoncie|dzwon)\\p{L}*(?: do mnie| do nas)?,? (?:i |ani )?(?:prosze )?nie (?:pisac|piszcie|pisz)|не (?:звоните|пишите)(?: мне| нам)?,? (?:и )?не (?:звоните|пишите))(?!\\p{L})`,
  'u',
);
export const bothRefused = guarded(new RegExp(`(?:${mailNeither})|(?:${waysRefused.source})`, 'u'));

/** A clause that asks so. Beside the grammars' patterns, which are asked of the same clauses: the whole of it is 0.7 MB of the machine's code. */
export const bareRequests = guarded(new RegExp(all.map((each) => `(?:${each.source})`).join('|'), 'u'), 'clauses');

/** Words of the other requests. */
const others =
  /cut it out|knock it off|\bpare\b|\bbasta\b|\bchega\b|lassen sie das|lasst das|smett|hou op|hou hiermee|hold op|desist|cease|paren|parem|unsolicited|unverlangt|unaufgefordert|unerlaubt|kaltakquise|sollicit|solicitad|richiest|ongevraagd|niezamow|oombedd|uopfordre|uoppfordre|без согласия|перестаньте|hor auf|horen sie auf|stop|quit|leave|leaving|keep|aussen|spiel|raus|lass|aufhor|arret|cess|dehors|hors de|par[ae]r|deixar|fuera|fora d|fuori|smett|finir|buiten|ophoud|utanfor|udenfor|utenfor|sluta|slutt|przesta|прекрат|prohib|forb|bans?\b|verbi|untersag|interdi|proscri|proib|vieta|zabrania|запреща|zwecklos|unerwunscht|sinnlos|sperren|blockier|bloquea|bloquer|blocch|blokke|fri for|foruten|kvitt|(?:not|nor) (?:by |via )?(?:e-?)?mails? either|auch (?:nicht (?:per|via)|keine (?:e-?)?mail)|non plus|(?:correo|mail)s? tampoco|tampoco (?:por|correo|e-?mail)|e-?mail tambem nao|(?:nemmeno|neanche|neppure) (?:via|per|e-?mail|mail)|ook niet|(?:tez|rowniez) (?:prosze )?nie|(?:mejla|maila|skriv|mail) (?:inte heller|heller)|ikke heller|тоже не|писать не/u;

/** A sentence without one of these holds none of them. */
export const mayBeBare = guarded(
  new RegExp([others, unwantedWords, notForSales, waysRefused].map(({ source }) => `(?:${source})`).join('|'), 'u'),
);
