import { guarded } from '../guarded/guarded-pattern';

/*
 * The words of a removal that asks for none: "don't remove me", "take Monday off the list of dates", "how do you delete data", "don't forget me" (folded
 * text, one sentence).
 */

const denied = guarded(
  /(?<!\p{L})(?:(?:do not|don't|dont|never) (?:remove|delete|erase|drop|unsubscribe) (?:me|us|my|our)|(?:losch|loesch|streich|entfern|nehm|trag|meld)\p{L}* (?:sie )?(?:bitte )?(?:mich|uns|(?:mein|unser)\p{L}* \p{L}+) (?:bitte |noch |aber )*nicht(?! mehr| nur| bloss)|ne (?:me|nous) (?:retir|supprim|desinscri|desabonn|effac|ray)\p{L}* (?:surtout )?pas(?! seulement)|no (?:me|nos) (?:borr|quit|elimin|saqu|den de baja|de de baja)\p{L}*|nao (?:me|nos) (?:remov|retir|tir|apag|exclu)\p{L}*|nao (?:remov|retir|tir|apag|exclu)\p{L}*-(?:me|nos)|non (?:(?:mi|ci) (?:cancell|tog|tolg|rimuov|elimin)\p{L}*|(?:cancell|togli|rimuov|elimin)\p{L}*(?:mi|ci))|(?:verwijder|haal|schrap|schrijf) (?:me|mij|ons) (?:nog |alstublieft |aub )*niet|nie (?:usuwac|usuwajcie|usuwaj|wypisywac|wypisujcie|kasowac|kasujcie)|(?:ta|stryk|radera) inte (?:bort )?(?:mig|oss|min|mina|vara)|(?:stryk|radera|ta bort) (?:mig|oss) inte|(?:slet|fjern|afmeld|slett|stryk) (?:mig|os|meg|oss) ikke|(?:slet|fjern|slett) ikke (?:mig|os|meg|oss|min|mine|vores)|не (?:удаляйте|отписывайте|убирайте|исключайте|вычеркивайте))(?!\p{L})|(?:削除|解除|停止)しないで|外さないで|(?:不要|别|別|请勿|勿)(?:把|将|將)?(?:我|我们|我們)?(?:的\p{L}{0,6})?(?:从.{0,10})?(?:删除|刪除|移除|退订|退訂)/u,
);

/** Asked why it was not done, or threatened with what follows if it is not: then it is to be done. */
const blamed =
  /\?|(?<!\p{L})(?:why|if|unless|when|warum|wieso|weshalb|wenn|falls|sollten|pourquoi|si|por que|se|caso|perche|waarom|als|indien|dlaczego|jesli|jezeli|varfor|om|hvorfor|hvis|почему|если)(?!\p{L})|なぜ|どうして|为什么|如果/u;

/** Asked of what becomes of data one day: "are our data deleted when we cancel?" */
const becomes = guarded(
  /^(?:(?:und|and|et|y|e|en|och|og|a|и) )?¿?(?:se (?:borran|eliminan|suprimen)|(?:worden|werden|are|is|will|raderas|slettes|blir|bliver|sao|serao|vengono|saranno|sont|seront) (?:all |the |alle |tous |todos |tutti )?(?:our|my|unsere|meine|die|onze|mijn|de|vara|mina|vores|mine|os|nos|mes|nossos|meus|i|nostri|miei) (?:\p{L}+ )?(?:data|details|records|information|\p{L}*daten|gegevens|uppgifter|oplysninger|opplysninger|donnees|dados|dati)|(?:os|as) (?:noss|meu)\p{L}+ (?:\p{L}+ )?(?:sao|serao)|(?:i|le) (?:nostr|mie)\p{L}+ (?:\p{L}+ )?(?:vengono|saranno)|czy (?:nasze|moje) \p{L}+ (?:sa|zostan\p{L}+|beda)|удаля(?:ют|ет)ся|будут)(?!\p{L}).*\?/u,
);

/** A list of days, prices or tasks, from which something else is taken. */
const otherList = guarded(
  /(?<!\p{L})(?:list|liste|lista|lijst(?:je)?|listan|listen|listy|elenco|lijst) (?:of|over|med|mit|der|de|des|du|delle|dei|di|das|dos|van|terminow|spraw|zadan) (?:the |possible |moegliche |alle )?(?:dat|tim|slot|term|zeit|fech|hor|jour|creneau|giorn|orar|dag|tijd|tid|day|meeting|topic|them|task|aufgab|item|price|preis|prix|prec|prez)\p{L}*|(?:datum|termin|preis|warte|to-?do-?|aufgaben|price|wait|prijs|wacht|pris)(?:list|liste|lijst|listan|listen)|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:off|from)|(?:montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miercoles|jueves|viernes|segunda(?:-feira)?|terca(?:-feira)?|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|lunedi|martedi|mercoledi|giovedi|venerdi|maandag|dinsdag|woensdag|donderdag|vrijdag|poniedzialek|wtorek|srode|czwartek|piatek|mandag|tisdag|onsdag|torsdag|fredag|tirsdag|понедельник|вторник|среду|четверг|пятницу) (?:von|aus|de|d[ao]|dall?\p{L}*|van|uit|z|fran|fra|из) |спис\p{L}+ (?:дат|задач|встреч|цен|тем)|(?:日期|时间|時間|任务|价格).{0,2}(?:列表|名单|清单)|候補日/u,
);

/** "How do you delete data on request?": about anybody's data. */
const howOthers = guarded(
  /(?:^|[,.:] ?|(?<!\p{L})(?:asks?|wants? to know|fragt|wissen|demande|pregunta|pergunta|chiede|vraagt|pyta|undrar|sporger|спрашивает) )(?:how (?:do |does |can |would )?(?:you|your)|wie (?:losch|loesch|entfern)\p{L}* sie|comment (?:supprim|effac)\p{L}*-vous|comment vous|como (?:borr|elimin|apag|suprim)\p{L}*|come (?:cancell|elimin)\p{L}*|hoe verwijder\p{L}* (?:u|jullie)|jak (?:usuw|kasuj)\p{L}*|hur (?:raderar|tar) ni|hvordan (?:sletter|fjerner) (?:i|dere)|как вы (?:удаля|стира)\p{L}*)(?!\p{L})(?!.*(?<!\p{L})(?:me|us|my|mein\p{L}*|mich|mes|mon|mis?|meus?|minha\p{L}*|miei|mia|mio|mijn|mij|moje|moich|mina|min|mig|mine|мои|мой|меня)(?!\p{L}))|(?:你们|你們|贵公司|您)(?:如何|怎么|怎样).{0,8}(?:删除|刪除)(?!我)/u,
);

/** Not to be forgotten. */
const rememberMe = guarded(
  /(?<!\p{L})(?:not|n't|dont|nicht|pas|no (?:se|te|me)|nao (?:se|te|me)|non (?:si|mi|ti)|nie|inte|ikke|не) (?:\p{L}+ ){0,2}?(?:forget|vergess|oubli|olvid|esquec|dimentic|zapomn|glom|glem|забу)\p{L}*|n'oubli\p{L}*|ne m'oubli\p{L}*|(?:vergeet|vergessen sie|glom|glem) (?:\p{L}+ )?(?:niet|nicht|inte|ikke)(?!\p{L})|(?<!\p{L})(?:forget|vergessen sie|oubliez|olvid\p{L}+|esquec\p{L}+|dimentic\p{L}+|vergeet|glom|glem|zapomn\p{L}+|забудьте) (?:\S+ ){0,3}?(?:question|frage|pregunta|pergunta|domanda|vraag|fraga|sporgsmal|pytani\p{L}+|вопрос)(?!\p{L})|忘れないで|别忘/u,
);

/** "Forget what I said about Tuesday": words are taken back, not the writer's name. */
const takenBack = guarded(
  /(?<!\p{L})(?:forget|vergiss|vergessen sie|vergesst|oubli\p{L}+|olvid\p{L}+|esque\p{L}+|dimenti\p{L}+|vergeet|zapomn\p{L}+|glom|glem|забуд\p{L}+)(?: (?:bitte|please|por favor|wat|w|om))? ?(?:what|was|ce que|ce qu'|lo que|lo de|o que|quello che|cio che|wat|o tym,? co|co|det|hvad|что|о том,? что|про то,? что),? (?:(?:i|we|ich|wir|j'ai|j'avais|je|nous|he|dije|hemos|eu|nos|ho|abbiamo|ik|we|jag|vi|jeg|я|мы)(?!\p{L})|disse|dissemos|falei|escrevi|escribi|mowil\p{L}*|pisal\p{L}*|napisal\p{L}*)|忘了我说的|忘れて(?:ください|下さい)(?<=件は忘れて.{2,4})/u,
);

/** Whether a sentence asks to be kept or remembered, takes something off another list, or only asks what becomes of data. */
export const keepsOnList = (sentence: string): boolean =>
  (denied.test(sentence) && !blamed.test(sentence)) ||
  becomes.test(sentence) ||
  otherList.test(sentence) ||
  howOthers.test(sentence) ||
  rememberMe.test(sentence) ||
  takenBack.test(sentence);
