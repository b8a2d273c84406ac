import { mayHold, startsPlain } from './word-lookup';

/** The words that close a letter and the lines that phones and apps add, by language. Tables only; split-signature.ts uses them. */

/** A closing formula, as it stands alone on its line or before a name. */
export const signOff = new RegExp(
  `^(?:(?:thanks|danke|vielen dank|merci|gracias|grazie|obrigad[oa]|bedankt|dziękuję|tack|tak|takk|kiitos|спасибо|děkuji) (?:and|&|und|et|y|e|en|i|och|og|ja|и|a) )?(?:${[
    '(?:(?:with |my |our )*(?:best|kind|kindest|warm|warmest|warmer|good|sincere|many|friendly) )+(?:regards|wishes|thanks)',
    'thanks (?:again|so much|very much|a lot|in advance|a million|and regards|& regards)|thank you (?:again|so much|very much|in advance|for your time|for your help|kindly)',
    'have a (?:great|nice|good|lovely|wonderful) (?:day|one|evening|afternoon|weekend|week)(?: ahead)?|enjoy your (?:day|weekend|week|evening)',
    'sincerely|yours sincerely|yours truly|yours faithfully|respectfully|cordially|yours|take care|talk soon|speak soon|all the best|best of luck|warmly|love|ciao|cheerio|see you|looking forward',
    'mit (?:freundlichen|besten|herzlichen|lieben|sonnigen|vielen|freundlichem|bestem|herzlichem) gr(?:ü|ue|u)(?:ß|ss)(?:en)?|(?:viele|liebe|beste|schöne|herzliche|freundliche|sonnige) gr(?:ü|ue)(?:ß|ss)e|gru(?:ß|ss)|mfg|lg|vg|bg|gr(?:ü|ue)(?:ß|ss)e|danke und (?:viele |liebe |beste )?gr(?:u|ü)(?:ß|ss)e?|danke? im voraus|danke|vielen dank im voraus|vielen dank|besten dank|herzlichen dank|hochachtungsvoll|herzlich(?:st)?|(?:einen? )?schöne[ns]? (?:tag|abend|feierabend|wochenende|woche|restwoche)(?: noch)?',
    '(?:(?:dans l.attente de|en vous (?:remerciant|souhaitant|en souhaitant)|en espérant|restant à)[^,.!?]{2,70},\\s)?(?:veuillez|je vous prie d.|nous vous prions d.|merci d.) ?(?:agréer|recevoir|croire|accepter).{2,80}(?:salutations|sentiments|considération|respects|hommages).{0,40}$',
    '(?:bonne|belle) (?:réception|continuation|lecture|fin de journée)|cordialement|bien cordialement|très cordialement|bien à vous|sincères salutations|salutations distinguées|meilleures salutations|cdlt|bien à toi|cdt|amicalement|amitiés|merci (?:beaucoup|d.avance|par avance|bien)|merci|(?:très )?(?:bonne|belle|excellente) (?:fin de )?(?:journée|soirée|semaine|après-midi)|bon week-?end|à bientôt|à très (?:vite|bientôt)|sincèrement|bien sincèrement|salutations|respectueusement',
    'quedo (?:a la espera|atent[oa]|pendiente|a (?:tu|su) disposición)(?: de (?:tu|su|tus|sus|vuestras?) (?:noticias|respuesta))?|saludos (?:cordiales|afectuosos|y gracias)|saludos|slds|sldos|un (?:saludo cordial|fuerte abrazo|saludo)|cordiales saludos|(?:muy )?atentamente|que (?:tengas?|pase[ns]?) (?:un )?(?:buen|feliz|excelente) (?:día|fin de semana)|feliz (?:día|fin de semana)|buen fin de semana|cordialmente|atte|muchas gracias|gracias|un cordial saludo|reciba un cordial saludo|abrazos|un abrazo',
    'atenciosamente|atentamente|att|cumps|cpts|cmpts|cumprimentos|com os (?:meus )?(?:melhores )?cumprimentos|(?:os )?melhores cumprimentos|saudações(?: cordiais)?|(?:um |grande |um grande )?abraços?|abs|obrigad[oa]|muito obrigad[oa]|cordialmente',
    '(?:(?:ringraziando|restando|in attesa)[^,.!?]{0,50},? )?(?:(?:le |vi |ti )?(?:porg|invi)(?:o|iamo|amo) )(?:i (?:miei |nostri )?(?:più )?)?(?:cordiali|distinti|migliori) saluti',
    'salutacions(?: cordials)?|atentament|cordialment|cordiali saluti|distinti saluti|saluti cordiali|(?:i )?(?:migliori|più cordiali) saluti|saluti|un (?:cordiale |caro )?saluto|cordialmente|distintamente|grazie (?:mille|in anticipo|ancora)|grazie|a presto|buon(?:a (?:giornata|serata)| lavoro| weekend| fine settimana)|tanti saluti',
    'vr\\. ?gr\\.?|met vr\\. ?gr\\.?|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|(?:met )?(?:hartelijke|warme|beste) groet(?:en)?|met groet|groet(?:en|jes)?|fijne (?:dag|avond|week|weekend)(?: nog)?|fijn weekend|prettige? (?:dag|weekend)(?: nog)?|mvg|bedankt|dank je wel|alvast bedankt|dank u',
    'pozdrawiam (?:serdecznie|ciepło|gorąco)|pozdrawiam|z poważaniem|(?:serdecznie|ciepło|pięknie) pozdrawiam|(?:łączę|z) (?:serdeczn(?:e|ymi) )?(?:pozdrowieni(?:a|ami)|wyraz(?:y|ami) szacunku)|dziękuję|dzięki|pozdrowienia|pozdr|(?:życzę )?miłego (?:dnia|weekendu|popołudnia|wieczoru)',
    'med vänliga hälsningar|vänliga hälsningar|(?:med )?vänlig hälsning|vänligen|mvh|(?:bästa |varma |många |glada )?hälsningar|hälsning|tack på förhand|tack|allt gott|ha (?:en (?:bra|fin|trevlig|härlig) (?:dag|helg|vecka|kväll)|det (?:bra|fint))|trevlig helg',
    '(?:med )?(?:venlig|bedste|kærlig) hilsen|(?:med )?(?:venlige|mange|de bedste|bedste|gode) hilsner|hilsen|hilsner|venligst|kh|vh|hav en (?:god|dejlig|fortsat god) (?:dag|weekend|aften|uge)|god weekend|(?:fortsat )?god dag|tak på forhånd|tak|på forhånd tak|mange tak|med vennlig hilsen|vennlig hilsen|hilsen|takk|beste hilsen|ha en (?:fin|god|flott) (?:dag|helg|kveld)',
    'ystävällisin terveisin|terveisin|kiitos|kiitos etukäteen|yt|t',
    'с уважением|с ув|с наилучшими пожеланиями|с благодарностью|(?:большое |заранее )?спасибо|(?:заранее )?благодарю|всего (?:доброго|наилучшего|хорошего)|(?:хорошего|удачного|доброго|приятного|отличного) (?:дня|вечера)|хороших выходных|искренне ваша?|с (?:большим |глубоким )?(?:уважением|почтением|приветом)|до (?:связи|встречи)',
    's (?:přátelským |srdečným )?pozdravem|s úctou|(?:srdečně )?zdravím|(?:přeji |mějte )?(?:hezký|pěkný|krásný) (?:den|víkend|večer)|děkuji(?: předem)?|díky(?: moc| předem)?|s (?:priateľským )?pozdravom|ďakujem|pekný deň',
    '(?:szívélyes |baráti )?üdvözlettel|üdv(?:özlet)?|(?:előre is )?köszönettel|köszönöm|tisztelettel|szép napot|minden jót',
    '(?:cu |toată )?(?:stimă|respect|considerație|prietenie|drag)|cu (?:stimă|respect|considerație|prietenie|drag)|(?:vă )?mulțumesc(?: anticipat| mult)?|mulțumim|o (?:zi|seară|săptămână) (?:bună|frumoasă|plăcută)|numai bine|toate cele bune|salutări',
    '(?:(?:en )?[iİ]çten )?(?:saygılarımla|sevgilerimle|selamlar(?:ımla)?)|saygılar(?:ımızla)?|sevgiler|(?:[iİ]yi|kolay) (?:çalışmalar|günler|akşamlar|haftalar|hafta sonları|gelsin)|teşekkür(?:ler| ederim| ederiz)|şimdiden teşekkürler',
    '(?:με )?(?:εκτίμηση|φιλικούς χαιρετισμούς)|φιλικά|(?:πολλούς |θερμούς )?χαιρετισμούς|ευχαριστώ(?: πολύ| εκ των προτέρων)?|καλή (?:σας )?(?:μέρα|συνέχεια|εβδομάδα)|με (?:τιμή|εκτίμηση|φιλικούς χαιρετισμούς)',
    'з (?:повагою|найкращими побажаннями|вдячністю)|щиро (?:ваш\\p{L}*|дякую)|(?:наперед |заздалегідь )?дякую|(?:гарного|хорошого|доброго) (?:дня|вечора)|всього найкращого',
    's (?:poštovanjem|štovanjem|spoštovanjem)|(?:srdačan |lijep |lep )?pozdrav|lp|hvala(?: unaprijed)?|с (?:уважение|поштовање|поштовањем)|поздрави?|благодаря|pagarbiai|geros dienos|ar cieņu|lugupidamisega|parimat|heade soovidega|tervitades',
    '(?:parhain |ystävällisesti )terveisin|ystävällisesti|hyvää (?:päivänjatkoa|viikonloppua|päivää)|mukavaa (?:päivää|viikonloppua)|kiittäen',
    'trân trọng|thân mến|(?:hormat (?:kami|saya)|salam(?: hangat)?|terima kasih)|בברכה|תודה(?: רבה)?|בתודה|مع (?:خالص )?(?:التحية|تحياتي)|(?:أطيب )?التحيات|تحياتي|شكرا|ขอแสดงความนับถือ|ขอบคุณ(?:ครับ|ค่ะ)?',
    '此致(?:敬礼)?|敬礼|祝好|谢谢您?|謝謝您?|多谢|感谢|(?:顺颂|順頌|顺祝|敬颂|敬祝|即颂|祝)商祺|祝您?(?:工作愉快|工作顺利|生活愉快|一切顺利|周末愉快|順心)|敬上|敬启|順頌|(?:以上、?)?(?:(?:どうぞ|何卒|今後とも|引き続き)、?)*(?:よろしく|宜しく)(?:御|お)願い(?:いた|致)?(?:します|申し上げます)|敬具|草々|(?:감사합니다|고맙습니다|안녕히 계십시오|수고하세요)|(?:좋은|즐거운) 하루 (?:되세요|보내세요|되십시오)',
    // Last, since the first alternative that fits wins: "best regards" must not be read as "best".
    '(?:many |with many |thanks and |thank you and )?(?:thanks|thank you|thx|tks|cheers|ta|regards|rgds|brgds|best|br|kr)',
  ].join('|')})(?=$|[\\s,.!;:\\-–—。！、，،*])`,
  'iu',
);

/** Devices, systems and apps that sign mail by themselves. */
const device =
  "i-?phon|i-?pad|i-?pod|ios\\b|apple watch|vision pro|android|galaxy|samsung|blackberry|windows|outlook|yahoo|gmail|proton ?mail|proton mail|tuta(?:nota)?|gmx|web\\.de|t-online|freenet|mailbox|airmail|spark|superhuman|hey\\b|front\\b|mailspring|polymail|newton|aqua ?mail|nine\\b|bluemail|edison|acompli|canary|thunderbird|k-9|fairemail|zoho|aol|mail\\.ru|яндекс|yandex|huawei|honor|xiaomi|redmi|poco\\b|oppo|vivo\\b|nokia|htc|lg\\b|oneplus|pixel|motorola|moto\\b|sony|xperia|sfr\\b|orange\\b|free\\b|libero|virgilio|uol\\b|terra\\b|bol\\b|ti-85|verizon|at&t|t-mobile|sprint|telstra|surface|workspace|nextcloud|roundcube|mail\\b|email\\b|e-mail|poczt|pošt|почт|posta|e-?post|correo|courrier|handy|smartphone|smart phone|mobil\\w*|cell|téléphone|portable|telefon\\w*|telefoon|teléfono|móvil|celular|cellulare|dispositivo|appareil|gerät|apparaat|urządzen\\w*|zařízen\\w*|устройств\\w*|телефон\\w*|смартфон\\w*|puhelime\\w*|laittee\\w*|(?:my|mon|mi|meu|mio|mijn|mojego|mojej|min|mitt|моего|моей|mého|mojí) [\\p{L}\\d.’'+-]+(?: [\\p{L}\\d.’'+-]+){0,4}\\W{0,3}$|handheld|tablet\\w*|phone|device|wireless|車|手机|手機|华为|小米|网易邮箱|網易|qq邮箱|foxmail";

/** Lines that phones and mail apps add by themselves. */
const deviceLine = new RegExp(
  `^[\\s<(\\[*_>]*(?:${[
    `sent (?:from|via|by|with|on|using|through) \\[?(?:(?:my|the|a|an) )?(?:[\\w.&’'-]{1,20} ){0,3}?(?:${device})`,
    // Nothing may follow but an apology: "written on my phone calls with you: …" is something said.
    `(?:typed|thumbed|tapped|composed|written) (?:out )?(?:with|by|on|using|from) .{0,20}?(?:thumbs?\\b|fingers?\\b|(?:my|a) (?:tiny |small )?(?:${device}))[^.!?:,;]{0,30}(?:[.!,;–-]{1,2} ?(?:please|excuse|pardon|forgive|sorry|apolog)|[.!]?$)`,
    'from my (?:iphone|ipad|ipod|android|blackberry|samsung|mobile|phone|galaxy|pixel|cell)',
    'get (?:\\[|the )?(?:outlook|bluemail|yahoo mail|gmail|spark|proton ?mail)\\b.{0,12}\\b(?:for|app|on|mobile)\\b',
    'download (?:outlook|bluemail|the .{1,20} app)',
    `(?:envoyé|envoyée|expédié|écrit) (?:depuis|de|à partir de|à partir d.|avec|via|par) .{0,30}?(?:${device})|(?:téléchargez?|obtenez|obtenir) (?:outlook|bluemail)|provenance\\s?: courrier`,
    `von (?:meinem|meiner|mein|unterwegs) .{0,40}gesendet[\\s.!>\\])]{0,3}$|gesendet (?:von|mit|über|via|aus|vom) .{0,30}?(?:${device})|von .{0,20}(?:${device}).{0,20} gesendet|holen sie sich (?:outlook|bluemail)|outlook für (?:ios|android|mac) |diese (?:nachricht|e-?mail|mail) wurde .{0,20}(?:von|mit) .{0,40}(?:${device}).{0,40}gesendet|mobil gesendet|von unterwegs gesendet`,
    `(?:enviado|enviada|mandado|escrito) (?:desde|do|da|de|del|de la|por|con|a partir d[oea]|via|pelo|pela|com o) .{0,30}?(?:${device}|(?:mi|meu|minha) \\w)|(?:obtener|obtenga|descargar|obter|obtenha|baixe|baixar|transferir) (?:o )?outlook`,
    `inviat[oa] (?:da|dal|dalla|dallo|con|tramite|via|dall.) ?.{0,30}?(?:${device})|(?:scarica|ottieni) outlook`,
    `(?:verzonden|verstuurd|gestuurd) (?:vanaf|met|via|vanuit|door|van) .{0,30}?(?:${device})|outlook voor (?:ios|android|mac) `,
    `(?:wysłan[eoay]|wysłano) (?:z|ze|przy|za|przez|poprzez) .{0,40}?(?:${device})|(?:pobierz|uzyskaj) .{0,20}outlook`,
    `(?:skickat|skickades|skickad|skickats) (?:från|med|via) .{0,30}?(?:${device})|(?:hämta|skaffa|ladda ned) outlook`,
    `sendt (?:fra|med|via|på) .{0,30}?(?:${device})|(?:hent|få|skaff deg|skaff|last ned) outlook`,
    'lähetetty .{0,40}(?:sta|stä|lta|ltä|lla|llä|ni|sesta|aitteesta .{1,30})$|(?:hanki|lataa) outlook',
    `(?:отправлено|отправлен|послано|написано|надіслано) (?:с|со|из|от|через|з|із) .{0,40}?(?:${device})|(?:скачать|скачайте|получить) outlook`,
    `(?:odesláno|odoslané|posláno|poslané) (?:z|ze|zo|od|přes|pomocí) .{0,40}?(?:${device})|(?:stáhněte si|získat|získejte) outlook`,
    'elküldve .{0,40}(?:ról|ről|ból|ből)|trimis (?:de pe|din|cu) .{1,40}',
    `.{0,20}(?:${device}).{0,20}(?:gönderildi|gönderilmiştir)|(?:ios|android|mac) için outlook`,
    `[從从我的由]{1,2}.{0,20}(?:${device}).{0,16}(?:傳送|发送|發送|寄出)|(?:发自|發自|寄自|寄件自|来自|發送自|发送自).{0,12}(?:${device})|(?:获取|獲取|取得|下载|下載).{0,16}outlook`,
    `(?:私の|会社の)?.{0,16}(?:${device}).{0,16}(?:から送信|より送信)(?:されました)?|.{0,16}outlook .{0,12}を?入手(?:する)?|(?:나의|내) .{1,20}에서 보냄`,
  ].join('|')}).{0,160}$`,
  'iu',
);

/** The first words of those lines in languages that put the verb or "from" first; a look-up spares the expression nearly every line. */
const openers = new Set(
  [
    'sent from typed thumbed tapped composed written get download envoyé envoyée expédié écrit télécharger téléchargez téléchargé obtenez obtenir provenance von gesendet holen',
    'outlook diese mobil enviado enviada mandado escrito obtener obtenga descargar obter obtenha baixe baixar transferir inviato inviata',
    'scarica ottieni verzonden verstuurd gestuurd wysłane wysłano wysłana wysłany pobierz uzyskaj skickat skickades skickad skickats hämta',
    'skaffa ladda sendt hent få skaff last lähetetty hanki lataa отправлено отправлен послано написано надіслано скачать скачайте получить',
    'odesláno odoslané posláno poslané stáhněte získat získejte elküldve trimis',
  ].flatMap((line) => line.split(' ')),
);
const mayOpen = mayHold(openers);
const otherScripts = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const signs = ' \t\u00a0<([*_>';
const longestLine = 300;

/** Whether a phone, an app or a shop for apps wrote this line: "Sent from my iPhone", "Get Outlook for iOS". */
export const isDeviceLine = (line: string): boolean => {
  if (line.length > longestLine || line.length < 5) return false;
  let start = 0;
  while (!startsPlain(line) && start < 20 && signs.includes(line[start] ?? 'x')) start += 1;
  const space = line.indexOf(' ', start);
  const end = space < 0 ? line.length : space;
  const possible =
    (mayOpen(line, start, end) && openers.has(line.slice(start, end).toLowerCase())) ||
    otherScripts.test(line) ||
    ((line.includes('ö') || line.includes('Ö')) && /gönderil/i.test(line));
  return (possible && deviceLine.test(line)) || (/utlook/i.test(line) && isStoreLine(line));
};

/** "Get Outlook for iOS" and its versions: Outlook, a system it runs on, and hardly anything else. */
const isStoreLine = (line: string): boolean => {
  if (line.length > 160) return false;
  const bare = line.replace(/[<([]https?:[^\s>)\]]{0,150}[>)\]]?/g, '').trim();
  return (
    bare.length <= 60 &&
    /outlook/i.test(bare) &&
    /ios|android/i.test(bare) &&
    bare.split(/\s+/).length <= 8 &&
    !bare.endsWith('?')
  );
};
