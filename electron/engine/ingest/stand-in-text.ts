/** What stands in a text part that only says that the words are elsewhere, by language. */
const standsIn = new RegExp(
  [
    "(?:view|read|open|see|display) (?:this |the |it )?(?:e-?mail |message |newsletter |version )?(?:online|in (?:your|a|the) (?:web )?browser)|(?:does not|doesn[’']t|cannot|can[’']t|unable to) (?:support|display|show|render|read|view) (?:\\S+ )?html|html[ -](?:capable|compatible|enabled|aware)",
    '(?:this|the) (?:e-?mail|message|mail) (?:is|was sent) (?:in|as) (?:an )?html|this is an? html (?:e-?mail|message|mail)',
    'im browser (?:an(?:sehen|zeigen)|öffnen|lesen)|(?:kann|unterstützt|können|unterstützen) (?:keine?|nicht) (?:\\S+ ){0,2}html|(?:kein|keine) html|im html-format',
    "(?:dans|sur) (?:votre|le|un) navigateur|ne (?:supporte|prend|gère|lit|peut) pas (?:\\S+ ){0,3}(?:l[’'])?html|au format html",
    'en (?:el|tu|su|un) navegador|no (?:soporta|admite|puede mostrar|permite) (?:\\S+ ){0,2}html|en formato html',
    'no (?:seu |teu )?(?:navegador|browser)|não (?:suporta|permite|exibe) (?:\\S+ ){0,2}html',
    "(?:nel|sul) (?:tuo |suo )?browser|non (?:supporta|visualizza|legge) (?:\\S+ )?(?:l[’'])?html|in formato html",
    'in (?:je|uw|de) (?:web)?browser|ondersteunt geen html|html niet (?:weergeven|ondersteun)',
    'w przeglądarce|nie obsługuje (?:\\S+ )?html',
    'i (?:din |en )?webbläsaren?|stöde?r (?:inte|ej) html',
    'i (?:din |en )?(?:web)?browseren?(?![\\p{L}])|understøtter ikke html',
    'в браузере|не поддерживает (?:\\S+ ){0,2}html',
    'ブラウザで(?:表示|見る|開く|ご覧)|html.{0,12}(?:対応|表示でき)',
    '浏览器中?(?:查看|打开|阅读)|瀏覽器中?(?:查看|檢視|開啟)|不支持.{0,4}html|不支援.{0,4}html',
  ].join('|'),
  'iu',
);

const longest = 300;
const mostLines = 4;

/**
 * Whether a text part beside an HTML one only sends its reader there ("View this email in your browser", "Your mail program cannot show HTML"): then the HTML
 * is what was written. Where the HTML says the same words nothing is lost by reading it.
 */
export const isStandIn = (text: string): boolean => {
  if (text.length > 2 * longest) return false;
  const bare = text.replace(/[<([]?https?:\/\/\S{1,500}/g, '').trim();
  return bare.length <= longest && bare.split(/\n+/).length <= mostLines && standsIn.test(bare);
};
