/** The words that close a letter and the lines that phones and apps add, by language. Tables only; split-signature.ts uses them. */

/** A closing formula, as it stands alone on its line or before a name. */
export const signOff = new RegExp(
  `^(?:${[
    '(?:(?:with |my |our )*(?:best|kind|kindest|warm|warmest|warmer|good|sincere|many|friendly) )+(?:regards|wishes|thanks)',
    'thanks (?:again|so much|very much|a lot|in advance|a million|and regards|& regards)|thank you (?:again|so much|very much|in advance|for your time|for your help|kindly)',
    'sincerely|yours sincerely|yours truly|yours faithfully|respectfully|cordially|yours|take care|talk soon|speak soon|all the best|best of luck|warmly|love|ciao|cheerio|see you|looking forward',
    'mit (?:freundlichen|besten|herzlichen|lieben|sonnigen|freundlichem) gr(?:ü|ue)(?:ß|ss)(?:en)?|(?:viele|liebe|beste|schöne|herzliche|freundliche|sonnige) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|mfg|lg|vg|bg|danke|vielen dank|besten dank|herzlichen dank|danke und gru(?:ß|ss)|hochachtungsvoll|dank(?:e)? im voraus',
    'cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations distinguées|meilleures salutations|cdlt|bien à toi|amicalement|merci|merci (?:beaucoup|d.avance|bien)|bonne journée|à bientôt|respectueusement',
    'saludos|un saludo|saludos cordiales|cordiales saludos|atentamente|atte|muchas gracias|gracias|un cordial saludo|reciba un cordial saludo|abrazos|un abrazo',
    'atenciosamente|att|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|abraços|abs|obrigad[oa]|muito obrigad[oa]|cordialmente',
    'cordiali saluti|distinti saluti|saluti|un saluto|cordialmente|grazie|grazie mille|a presto|buona giornata|tanti saluti',
    'met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|hartelijke groet(?:en)?|groet(?:en|jes)?|mvg|bedankt|dank je wel|alvast bedankt|dank u',
    'pozdrawiam|z poważaniem|serdecznie pozdrawiam|dziękuję|dzięki|z wyrazami szacunku|pozdrowienia',
    'med vänliga hälsningar|vänliga hälsningar|med vänlig hälsning|vänligen|mvh|hälsningar|tack|tack på förhand|bästa hälsningar|allt gott',
    'med venlig hilsen|venlig hilsen|mange hilsner|de bedste hilsner|bedste hilsner|hilsen|tak|på forhånd tak|mange tak|med vennlig hilsen|vennlig hilsen|hilsen|takk|beste hilsen',
    'ystävällisin terveisin|terveisin|kiitos|kiitos etukäteen|yt|t',
    'с уважением|с наилучшими пожеланиями|с благодарностью|спасибо|заранее спасибо|всего доброго|всего наилучшего',
    's pozdravem|s přátelským pozdravem|děkuji|díky|s pozdravom|ďakujem|üdvözlettel|köszönettel|cu stimă|cu respect|mulțumesc|saygılarımla|teşekkürler',
    '此致|敬礼|祝好|谢谢|多谢|顺颂商祺|敬上|よろしくお願いいたします|よろしくお願いします|宜しくお願い致します|何卒よろしくお願い申し上げます|敬具|감사합니다',
    // Last, since the first alternative that fits wins: "best regards" must not be read as "best".
    '(?:many |with many |thanks and |thank you and )?(?:thanks|thank you|thx|tks|cheers|ta|regards|rgds|brgds|best|br|kr)',
  ].join('|')})(?=$|[\\s,.!;:\\-–—。！、，*])`,
  'iu',
);

/** Lines that phones and mail apps add by themselves. */
export const deviceLine = new RegExp(
  `^[\\s<(\\[*_]*(?:${[
    'sent (?:from|via|by|with|on|using) (?:my|mail\\b|\\[?mail|outlook|yahoo|windows|mailbox|gmail|samsung|galaxy|iphone|ipad|ipod|i-?phone|i-?pad|android|blackberry|airmail|spark|proton|mobile|a mobile|a phone|a handheld|hey|superhuman|front|mailspring|polymail|newton|aqua|nine\\b|bluemail|edison|acompli|verizon|at&t|t-mobile|sprint|k-9|zoho|aol|the new|thunderbird|huawei|xiaomi|nokia|htc|lg\\b|oneplus|pixel|telstra|surface|workspace|a?n? ?android)',
    'from my (?:iphone|ipad|ipod|android|blackberry|samsung|mobile|phone|galaxy)',
    'get (?:\\[)?outlook for',
    'envoyé (?:depuis|de|à partir de|avec|via) (?:mon|ma|mes|un|outlook|yahoo|l.app|mail|courrier|ios|android|proton|gmail|samsung)|téléchargez? outlook|obtenez outlook|provenance : courrier',
    'von meinem .{1,40} gesendet|gesendet (?:von|mit|über|via|aus) (?:meinem|mein|outlook|mail|yahoo|der|iphone|android|gmx|web\\.de|samsung|proton|mobile|k-9)|von .{1,30} gesendet|holen sie sich outlook|outlook für (?:ios|android) (?:beziehen|herunterladen)|diese nachricht wurde von meinem|mobil gesendet|gesendet von .{1,30}(?:iphone|ipad|handy|smartphone)',
    'enviado desde|enviado do (?:meu|yahoo|outlook|email|ios|android)|enviado de(?:l| la)? (?:mi|meu|iphone|ipad|correo|samsung|outlook)|enviado a partir do|obtener outlook|obter o? ?outlook',
    'inviato da(?:l|lla|l.)? |inviato con |scarica outlook|ottieni outlook',
    'verzonden (?:vanaf|met|via|vanuit|door) |verstuurd (?:vanaf|met|via)|outlook voor (?:ios|android) downloaden|download outlook',
    'wysłan[eoy] (?:z|ze|przy|za) |pobierz outlook',
    'skickat från |skickades från |hämta outlook|sendt fra |sendt med |hent outlook|lähetetty .{1,40}(?:sta|stä|lla|llä)\\b|hanki outlook',
    'отправлено (?:с|из|от) |odesláno (?:z|ze|od) |odoslané z|elküldve |trimis de pe|iphone.?umdan gönderildi|.{1,20} cihazımdan gönderildi',
    '從我的 .{1,30} 傳送|从我的 .{1,30} 发送|发自我的|寄件自我的|發自我的|iphoneから送信|ipadから送信|androidから送信|나의 .{1,20}에서 보냄|내 .{1,20}에서 보냄',
  ].join('|')}).{0,200}$`,
  'iu',
);
