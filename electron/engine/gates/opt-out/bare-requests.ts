import { guarded } from '../guarded/guarded-pattern';

/*
 * Requests that name neither mails nor a list, the same idea in each language (folded text, one clause): "can you stop?", "leave our firm
 * out of this", "our rules forbid unsolicited mail".
 */

/** A whole clause that asks to stop, with no object: to a sender of mails it is clear what. */
const canYouStop =
  /^(?:please |und |and |so )?(?:(?:can|could|would|will) you (?:please |just |all )*(?:stop|quit)(?: it| this| now| that| already| please)*|(?:konnen|konnten|wurden) sie (?:(?:das|damit|es|bitte) )+(?:bitte |endlich |jetzt )*(?:lassen|aufhoren|sein lassen|unterlassen)|(?:pouvez|pourriez)-vous (?:svp |s'il vous plait )?(?:arreter|cesser)(?: svp| maintenant| ca| cela)?|¿?(?:pueden?|podrian?) (?:parar|dejarlo|cesar)(?: ya| por favor)*|(?:podem?|poderiam?) parar(?: ja| por favor| com isso)*|(?:potete|puo) (?:smettere|smetterla|finirla)(?: per favore)?|(?:kunnen|kunt|willen|wilt) (?:jullie|u|je) (?:hiermee |daarmee |nu )*(?:stoppen|ophouden)(?: alstublieft| aub)?|mozecie przestac|kan (?:ni|du|i|dere) (?:sluta|stoppe|slutte)(?: tack| tak| takk)?|можете прекратить)$/u;

const keepOut =
  /(?<!\p{L})(?:(?:leave|leaving|keep) (?:me|us|our|my)(?: \S+){0,3} (?:out|off)(?: of (?:this|it|your|these))?$|(?:mich|uns|unser\S*)(?: \S+){0,3} (?:aussen vor|aus dem spiel|raus)(?: \S+)? (?:lass|halt)\S*|(?:laisser|laissez)(?:-| )?(?:\S+ ){0,4}(?:en dehors|hors) de|(?:deje|dejara|dejaran|dejen|dejar)(?: \S+){0,4} fuera de|(?:deixem|deixarem|deixar|deixe)(?: \S+){0,4} fora d|(?:lasciare|lasciate|lasci)(?: \S+){0,2} fuori|(?:hierbuiten|erbuiten|daarbuiten)(?: \S+)? (?:laten|te laten|houden|te houden)|(?:lamna|halla|holde|hold)(?: \S+){0,4} (?:utanfor|udenfor|utenfor))/u;

const forbidden =
  /(?<!\p{L})(?:prohibits?|forbids?|bans?|verbiet\p{L}*|untersag\p{L}*|interdi\p{L}+|proscri\p{L}+|prohib\p{L}+|proibe\p{L}*|proibid\p{L}+|vieta\p{L}*|verbied\p{L}*|zabrania\p{L}*|forbjud\p{L}*|forby\p{L}*|запреща\p{L}+)(?: \S+){0,4} (?:unsolicited|soliciting|solicitations?|cold (?:calls?|e-?mails?)|unverlangt\p{L}*|unaufgefordert\p{L}*|werbung|non sollicit\p{L}+|demarchage|no solicitad\p{L}+|nao solicitad\p{L}+|non richiest\p{L}+|non sollecitat\p{L}+|ongevraagd\p{L}*|niezamowion\p{L}+|oonskad\p{L}*|oombedd\p{L}*|uopfordre\p{L}*|uoppfordre\p{L}*|спам\p{L}*|реклам\p{L}+)/u;

const uselessOrBlocked =
  /(?<!\p{L})(?:(?:weiter\p{L}*|nochmalige|erneute) (?:\S+ ){0,2}?(?:sind |ist |waren )?(?:\S+ )?(?:zwecklos|unerwunscht|sinnlos|uberflussig|nicht erwunscht|nicht notig)|(?:sperren|blockieren) wir (?:ihre|eure|sie|diese)|bloquearemos|bloquerons|bloccheremo|bloquearemos|blokkeren (?:we|wij) (?:uw|jullie)|vaere fri for|vaere foruten|bli kvitt)/u;

const all = [canYouStop, keepOut, forbidden, uselessOrBlocked];

/** A clause that asks so. Not guarded (language-rules.ts): it is asked of single clauses, which have no pass over the text to share. */
export const bareRequests = new RegExp(all.map((each) => `(?:${each.source})`).join('|'), 'u');

/** A sentence without one of these holds none of them. */
export const mayBeBare = guarded(
  /stop|quit|leave|leaving|keep|aussen|spiel|raus|lass|aufhor|arret|cess|dehors|hors de|par[ae]r|deixar|fuera|fora d|fuori|smett|finir|buiten|ophoud|utanfor|udenfor|utenfor|sluta|slutt|przesta|прекрат|prohib|forb|bans?\b|verbi|untersag|interdi|proscri|proib|vieta|zabrania|запреща|zwecklos|unerwunscht|sinnlos|sperren|blockier|bloquea|bloquer|blocch|blokke|fri for|foruten|kvitt/u,
);
