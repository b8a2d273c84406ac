import { mayHold, startsPlain } from './word-lookup';

/** Devices, systems and apps that sign mail by themselves. */
const device =
  "i-?phon|i-?pad|i-?pod|ios\\b|apple watch|vision pro|android|galaxy|samsung|blackberry|windows|outlook|yahoo|gmail|proton ?mail|proton mail|tuta(?:nota)?|gmx|web\\.de|t-online|freenet|mailbox|airmail|spark|superhuman|hey\\b|front\\b|mailspring|polymail|newton|aqua ?mail|nine\\b|bluemail|edison|acompli|canary|thunderbird|k-9|fairemail|zoho|aol|mail\\.ru|яндекс|yandex|huawei|honor|xiaomi|redmi|poco\\b|oppo|vivo\\b|nokia|htc|lg\\b|oneplus|pixel|motorola|moto\\b|sony|xperia|sfr\\b|orange\\b|free\\b|libero|virgilio|uol\\b|terra\\b|bol\\b|ti-85|verizon|at&t|t-mobile|sprint|telstra|surface|workspace|nextcloud|roundcube|mail\\b|email\\b|e-mail|poczt|pošt|почт|posta|e-?post|correo|courrier|handy|smartphone|smart phone|mobil\\w*|cell|téléphone|portable|telefon\\w*|telefoon|teléfono|móvil|celular|cellulare|dispositivo|appareil|gerät|apparaat|urządzen\\w*|zařízen\\w*|устройств\\w*|телефон\\w*|смартфон\\w*|puhelime\\w*|laittee\\w*|(?:my|mon|mi|meu|mio|mijn|mojego|mojej|min|mitt|моего|моей|mého|mojí) [\\p{L}\\d.’'+-]+(?: [\\p{L}\\d.’'+-]+){0,4}\\W{0,3}$|handheld|tablet\\w*|phone|device|wireless|車|手机|手機|华为|小米|网易邮箱|網易|qq邮箱|foxmail";

/** Lines that phones and mail apps add by themselves in one language. Compiled when one of its words is first met: with all devices in it each takes some 100 KB. */
type DeviceLines = { openers: ReadonlySet<string>; line: RegExp };

/** @param openers the first words of those lines, where the verb or "from" stands first */
const lines = (openers: string, ...patterns: readonly string[]): DeviceLines => ({
  openers: new Set(openers.split(' ')),
  line: new RegExp(`^[\\s<(\\[*_>]*(?:${patterns.join('|')}).{0,160}$`, 'iu'),
});

const byOpener: readonly DeviceLines[] = [
  lines(
    'sent from typed thumbed tapped composed written get download',
    `sent (?:from|via|by|with|on|using|through) \\[?(?:(?:my|the|a|an) )?(?:[\\w.&’'-]{1,20} ){0,3}?(?:${device})`,
    // Nothing may follow but an apology: "written on my phone calls with you: …" is something said.
    `(?:typed|thumbed|tapped|composed|written) (?:out )?(?:with|by|on|using|from) .{0,20}?(?:thumbs?\\b|fingers?\\b|(?:my|a) (?:tiny |small )?(?:${device}))[^.!?:,;]{0,30}(?:[.!,;–-]{1,2} ?(?:please|excuse|pardon|forgive|sorry|apolog)|[.!]?$)`,
    'from my (?:iphone|ipad|ipod|android|blackberry|samsung|mobile|phone|galaxy|pixel|cell)',
    'get (?:\\[|the )?(?:outlook|bluemail|yahoo mail|gmail|spark|proton ?mail)\\b.{0,12}\\b(?:for|app|on|mobile)\\b',
    'download (?:outlook|bluemail|the .{1,20} app)',
  ),
  lines(
    'envoyé envoyée expédié écrit télécharger téléchargez téléchargé obtenez obtenir provenance',
    `(?:envoyé|envoyée|expédié|écrit) (?:depuis|de|à partir de|à partir d.|avec|via|par) .{0,30}?(?:${device})|(?:téléchargez?|obtenez|obtenir) (?:outlook|bluemail)|provenance\\s?: courrier`,
  ),
  lines(
    'von gesendet holen outlook diese mobil',
    `von (?:meinem|meiner|mein|unterwegs) .{0,40}gesendet[\\s.!>\\])]{0,3}$|gesendet (?:von|mit|über|via|aus|vom) .{0,30}?(?:${device})|von .{0,20}(?:${device}).{0,20} gesendet|holen sie sich (?:outlook|bluemail)|outlook für (?:ios|android|mac) |diese (?:nachricht|e-?mail|mail) wurde .{0,20}(?:von|mit) .{0,40}(?:${device}).{0,40}gesendet|mobil gesendet|von unterwegs gesendet`,
  ),
  lines(
    'enviado enviada mandado escrito obtener obtenga descargar obter obtenha baixe baixar transferir',
    `(?:enviado|enviada|mandado|escrito) (?:desde|do|da|de|del|de la|por|con|a partir d[oea]|via|pelo|pela|com o) .{0,30}?(?:${device}|(?:mi|meu|minha) \\w)|(?:obtener|obtenga|descargar|obter|obtenha|baixe|baixar|transferir) (?:o )?outlook`,
  ),
  lines(
    'inviato inviata scarica ottieni',
    `inviat[oa] (?:da|dal|dalla|dallo|con|tramite|via|dall.) ?.{0,30}?(?:${device})|(?:scarica|ottieni) outlook`,
  ),
  lines(
    'verzonden verstuurd gestuurd outlook',
    `(?:verzonden|verstuurd|gestuurd) (?:vanaf|met|via|vanuit|door|van) .{0,30}?(?:${device})|outlook voor (?:ios|android|mac) `,
  ),
  lines(
    'wysłane wysłano wysłana wysłany pobierz uzyskaj',
    `(?:wysłan[eoay]|wysłano) (?:z|ze|przy|za|przez|poprzez) .{0,40}?(?:${device})|(?:pobierz|uzyskaj) .{0,20}outlook`,
  ),
  lines(
    'skickat skickades skickad skickats hämta skaffa ladda',
    `(?:skickat|skickades|skickad|skickats) (?:från|med|via) .{0,30}?(?:${device})|(?:hämta|skaffa|ladda ned) outlook`,
  ),
  lines(
    'sendt hent få skaff last',
    `sendt (?:fra|med|via|på) .{0,30}?(?:${device})|(?:hent|få|skaff deg|skaff|last ned) outlook`,
  ),
  lines(
    'lähetetty hanki lataa',
    'lähetetty .{0,40}(?:sta|stä|lta|ltä|lla|llä|ni|sesta|aitteesta .{1,30})$|(?:hanki|lataa) outlook',
  ),
  lines(
    'отправлено отправлен послано написано надіслано скачать скачайте получить',
    `(?:отправлено|отправлен|послано|написано|надіслано) (?:с|со|из|от|через|з|із) .{0,40}?(?:${device})|(?:скачать|скачайте|получить) outlook`,
  ),
  lines(
    'odesláno odoslané posláno poslané stáhněte získat získejte',
    `(?:odesláno|odoslané|posláno|poslané) (?:z|ze|zo|od|přes|pomocí) .{0,40}?(?:${device})|(?:stáhněte si|získat|získejte) outlook`,
  ),
  lines('elküldve trimis', 'elküldve .{0,40}(?:ról|ről|ból|ből)|trimis (?:de pe|din|cu) .{1,40}'),
];
/** Those that begin with the device. */
const turkish = lines('', `.{0,20}(?:${device}).{0,20}(?:gönderildi|gönderilmiştir)|(?:ios|android|mac) için outlook`);
const eastAsian = lines(
  '',
  `[從从我的由]{1,2}.{0,20}(?:${device}).{0,16}(?:傳送|发送|發送|寄出)|(?:发自|發自|寄自|寄件自|来自|發送自|发送自).{0,12}(?:${device})|(?:获取|獲取|取得|下载|下載).{0,16}outlook`,
  `(?:私の|会社の)?.{0,16}(?:${device}).{0,16}(?:から送信|より送信)(?:されました)?|.{0,16}outlook .{0,12}を?入手(?:する)?|(?:나의|내) .{1,20}에서 보냄`,
);

/** A look-up spares the expressions nearly every line. */
const openers = new Set(byOpener.flatMap((each) => [...each.openers]));
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
  const first = mayOpen(line, start, end) ? line.slice(start, end).toLowerCase() : '';
  return (
    (openers.has(first) && byOpener.some((each) => each.openers.has(first) && each.line.test(line))) ||
    (otherScripts.test(line) && eastAsian.line.test(line)) ||
    ((line.includes('ö') || line.includes('Ö')) && /gönderil/i.test(line) && turkish.line.test(line)) ||
    (/utlook/i.test(line) && isStoreLine(line))
  );
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
