import { anyOf } from './language-rules';

/**
 * What a sender tells many readers about leaving a list (folded text): instructions, not wishes. A sentence with one of these is never
 * an opt-out. English and the languages in which newsletters reach the product.
 */
export const leavingInstructions = anyOf(
  /(?<!(?:want|like|wish|need|try|trying|tried|prefer|asked|asking|ask|love|how|expect|demand|request|have|had|decided|going|required|told|you|tell you|consent|right|permission|possible|way|refuse\w*|continue) )\bto (?:be |get |have your \S+ )?(?:un-?subscribe\w*|unsub|opt[- ]?out|removed?|discontinue|taken off|block)\b(?! (?:at you|immediately))/u,
  /\byou no longer (?:want|wish)|\byou (?:do not|don't) (?:want|wish|like|care) to (?:receive|get|hear|be)|\byou would no longer (?:like|want|wish|prefer)|\byou(?:'d| would) (?:rather|prefer|like)\b/u,
  /\b(?:if|when|should|in case|whenever) (?:at any time )?(?:you|you've|you'd|y'all|this|recipient|anyone|the reader)\b(?! (?:would|could|can|will)(?: \w+)? (?:remove|stop|take|delete|(?:drop|strike|pull|cut|leave) (?:me|us)|no longer (?:contact|e-?mail|write|call|send|text)|not (?:contact|e-?mail|write|call|send|text)|never|refrain|cease|unsubscribe me)\b)(?! (?:\w+ )?(?:removed?|deleted?|erased?|took|stopped|unsubscribed?|excluded|dropped|struck) (?:\w+ing )?(?:me|us|my|our)\b)(?! (?:\w+ ){0,2}?(?:keep|continue|contact|write|e-?mail|send|mail|call|text|spam|bother|stop|persist|don't stop|do not stop|have any (?:decency|respect))\b(?! ?(?:to|receiving)? ?(?:receiv|the|our|us\b)))/u,
  /\b(?:click|visit|reply (?:to|with)|just reply|simply reply|type|put(?! (?:me|us|my|our)\b)|enter|send (?:an?|e-?mail|a blank|us|mail|your)|e-?mail us|go to|follow th|press|fill|use th)\b.{0,120}\b(?:un-?subscribe|remov\w+|opt[- ]?out|stop|list)\b|\b(?:un-?subscribe|remov\w+|opt[- ]?out)\b.{0,80}\b(?:click|visit|link|below|above|here|reply with|subject|web ?site|form|information|instructions?|anytime|any time)\b/u,
  /\b(?:bug|list|users?|members?|subscribers?)-?(?:unsubscribe|request)@|\bsubscribers? (?:may|can|who)\b|\bunsubscribe[:=/@?]|[/?=&.]unsubscribe|[|•·].{0,40}unsubscribe|unsubscribe.{0,20}[|•·]|^[\s\-*<[(]*unsubscribe\w* ?(?:[>\])]|information|instructions?|<?https?:|<?www)/u,
  /(?:wenn|falls|sofern|sollten) sie\b(?! (?:\S+ ){0,3}?(?:weiter|noch einmal|nochmal|erneut|wieder|nicht aufhor\w*|mich|mir|uns|mein\w*|unser\w*))|\bhier klicken|\bklicken sie|\bsi vous\b(?! (?:continuez|persist|m'|me |nous |n'arretez))|\bcliquez|\bpour (?:vous )?des(?:abonn|inscri)|\bsi (?:ya |usted )?no (?:desea|quiere)|\bpara (?:darse|cancelar|dejar) |\bhaga clic|\bse (?:nao|voce)\b(?! (?:par|continu))|\bclique\b|\bse (?:non )?(?:desider|vuoi|vuole)|\bper (?:cancellar|disiscriver)|\bclicca/u,
  /\bals u\b(?! (?:\S+ ){0,2}?(?:doorga|blijf|nog|me|mij|mijn|ons|onze))|\bklik hier|\bjesli (?:nie )?(?:chc|zycz)|\baby (?:sie )?(?:wypisa|zrezygn)|\bkliknij|\bom du\b(?! (?:fortsatt|inte slutar))|\bklicka\b|\bhvis du\b(?! (?:fort|ikke stop))|\bklik pa|если вы (?:не )?(?:хот|жела)|чтобы отпис|нажмите|こちらから|をクリック|ご希望の方|不要な方|如果您|如需|点击|點擊|点此|回复td|回td|回复t|回复0/u,
);

/** A way out that leads nowhere, told by somebody who tried it: "your unsubscribe link does not work". */
export const brokenWayOut =
  /(?:link|lien|enlace|lank|lenke|button|knopf|bouton|boton|botao|pulsante|knop|przycisk|knapp?|page|form\p{L}*|seite|pagina|strona|ссылк\p{L}*|кнопк\p{L}*|リンク|ボタン|链接|按钮|連結).{0,60}(?:broken|dead|not? (?:work|open|load)\p{L}*|n't (?:work|open|load)\p{L}*|fails?|error|404|nothing|nicht|kaputt|defekt|(?:ne )?(?:marche|fonctionne|repond) pas|no (?:funciona|sirve|va|abre)|nao (?:funciona|abre|da)|non (?:funziona|va|si apre)|werkt niet|doet het niet|nie dziala|(?:funkar|fungerar) inte|(?:virker|fungerer) ikke|не (?:работает|открывается)|動|開け|機能し|打不开|失效|无效|没用|沒用)|(?:werkt|funkar|fungerar|virker|fonctionne|funziona|funciona|dziala) (?:niet|inte|ikke|pas|non|no|nao)/u;

/** How a sender speaks to its readers; a person who demands may use the same words ("you have no permission"), so they count in long or linked texts only. */
export const speaksToReaders = anyOf(
  /\byou (?:can|may|could|will|must|should|have|are|were|wish|do not|don't|would|need|received?)\b|\byour (?:subscription|e-?mail address (?:has|was|will|is)|request|name (?:has|was|will|is))\b/u,
  /\b(?:never|not|don't|do not) (?:send|share|sell|rent|condone|want to send|wish to send|intend|mean|endorse|spam)\b|\bwe (?:will (?:never|not|remove|honou?r|promptly|immediately)|honou?r|respect|apologi\w+|never|do not (?:send|share|sell|rent|condone|intend|spam|want anybody))\b/u,
  /\bsie (?:konnen|koennen|mochten|moechten|erhalten|haben)\b|\bvous (?:pouvez|recevez|souhaitez)|\bu (?:kunt|ontvangt)|\bdu kan\b|\busted (?:puede|recibe)|\bpuede\b|\bvoce (?:pode|recebe)|\bpuoi\b|\bmozesz\b|вы (?:можете|получ)/u,
);

/** Somebody speaks of himself or asks for himself. */
export const firstPerson =
  /\b(?:me|us|my|our|i|we|i'm|i'd|i've|mich|uns|mir|mein\w*|ich|wir|unser\w*|moi|nous|mon|ma|mes|notre|nos|je|j'ai|m'\w+|mi|mis|nuestr\w+|yo|meus?|minhas?|noss\w+|eu|mio|miei|mia|nostr\w+|io|mij|mijn|ons|onze|ik|wij|mnie|moj\w*|nas|mig|oss|min|mina|mitt|jag|vi|jeg|meg|mit|mine|os|en|emme|minua|minulle|minut|meidat)\b|\w(?:me|nos|mi|ci|-moi|-nous|-me|-nos)\b|меня|мне|нас|нам|мой|мои|私|弊社|当社|我|本人/u;
