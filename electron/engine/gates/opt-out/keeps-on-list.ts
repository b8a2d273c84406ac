import { guarded } from '../guarded/guarded-pattern';

/*
 * "Don't remove me", said of what must not happen: the words of a request, turned round (folded text, one sentence).
 */

const denied = guarded(
  /(?<!\p{L})(?:(?:do not|don't|dont|never) (?:remove|delete|erase|drop|unsubscribe) (?:me|us|my|our)|(?:losch|loesch|streich|entfern|nehm|trag|meld)\p{L}* (?:sie )?(?:bitte )?(?:mich|uns|(?:mein|unser)\p{L}* \p{L}+) (?:bitte |noch |aber )*nicht(?! mehr| nur| bloss)|ne (?:me|nous) (?:retir|supprim|desinscri|desabonn|effac|ray)\p{L}* (?:surtout )?pas(?! seulement)|no (?:me|nos) (?:borr|quit|elimin|saqu|den de baja|de de baja)\p{L}*|nao (?:me|nos) (?:remov|retir|tir|apag|exclu)\p{L}*|nao (?:remov|retir|tir|apag|exclu)\p{L}*-(?:me|nos)|non (?:(?:mi|ci) (?:cancell|tog|tolg|rimuov|elimin)\p{L}*|(?:cancell|togli|rimuov|elimin)\p{L}*(?:mi|ci))|(?:verwijder|haal|schrap|schrijf) (?:me|mij|ons) (?:nog |alstublieft |aub )*niet|nie (?:usuwac|usuwajcie|usuwaj|wypisywac|wypisujcie|kasowac|kasujcie)|(?:ta|stryk|radera) inte (?:bort )?(?:mig|oss|min|mina|vara)|(?:stryk|radera|ta bort) (?:mig|oss) inte|(?:slet|fjern|afmeld|slett|stryk) (?:mig|os|meg|oss) ikke|(?:slet|fjern|slett) ikke (?:mig|os|meg|oss|min|mine|vores)|не (?:удаляйте|отписывайте|убирайте|исключайте|вычеркивайте))(?!\p{L})|(?:削除|解除|停止)しないで|外さないで|(?:不要|别|別|请勿|勿)(?:把|将|將)?(?:我|我们|我們)?(?:的\p{L}{0,6})?(?:从.{0,10})?(?:删除|刪除|移除|退订|退訂)/u,
);

/** Asked why it was not done, or threatened with what follows if it is not: then it is to be done. */
const blamed =
  /\?|(?<!\p{L})(?:why|if|unless|when|warum|wieso|weshalb|wenn|falls|sollten|pourquoi|si|por que|se|caso|perche|waarom|als|indien|dlaczego|jesli|jezeli|varfor|om|hvorfor|hvis|почему|если)(?!\p{L})|なぜ|どうして|为什么|如果/u;

/** Asked of what becomes of data one day: "are our data deleted when we cancel?" */
const becomes =
  /^(?:(?:und|and|et|y|e|en|och|og|a|и) )?¿?(?:se (?:borran|eliminan|suprimen)|(?:worden|werden|are|is|will|raderas|slettes|blir|bliver|sao|serao|vengono|saranno|sont|seront) (?:all |the |alle |tous |todos |tutti )?(?:our|my|unsere|meine|die|onze|mijn|de|vara|mina|vores|mine|os|nos|mes|nossos|meus|i|nostri|miei) (?:\p{L}+ )?(?:data|details|records|information|\p{L}*daten|gegevens|uppgifter|oplysninger|opplysninger|donnees|dados|dati)|(?:os|as) (?:noss|meu)\p{L}+ (?:\p{L}+ )?(?:sao|serao)|(?:i|le) (?:nostr|mie)\p{L}+ (?:\p{L}+ )?(?:vengono|saranno)|czy (?:nasze|moje) \p{L}+ (?:sa|zostan\p{L}+|beda)|удаля(?:ют|ет)ся|будут)(?!\p{L}).*\?/u;

/** Whether a sentence asks to be kept where the writer is, or only what becomes of data. */
export const keepsOnList = (sentence: string): boolean =>
  (denied.test(sentence) && !blamed.test(sentence)) || becomes.test(sentence);
