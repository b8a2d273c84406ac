import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { emptyContext } from '../editors/empty-check-context';
import { runRuleChecks } from './run-rule-checks';

/** Addresses and numbers that are told rather than written, and talk that only sounds like them. */
const check = (name: RuleCheck['name'], sentence: string, said = ''): boolean | undefined =>
  runRuleChecks({
    ...emptyContext,
    draft: `Hi Dana,\n\n${sentence}\n\nMara`,
    inbound: { ...emptyContext.inbound, body: said },
  }).find((each) => each.name === name)?.passed;

describe('an address in words', () => {
  it.each([
    'Alles steht auf rund-weg punkt de, schauen Sie kurz vorbei.',
    'Schreiben Sie mir an mara ät runden-hilfe punkt de.',
    'Write to mara at rundweg point fr.',
    'Tout est sur tour-net point fr, jetez un œil.',
    'Écrivez-moi à mara arobase tournees point fr.',
    'Todo está en ruta-ya punto es.',
    'Escríbame a mara arroba rutas punto es.',
    'Mi scriva a mara chiocciola giri punto it.',
    'Está tudo em rotas-ja ponto pt.',
    'Alles staat op rond-weg punt nl.',
    'Proszę napisać na mara małpa trasy kropka pl.',
    'Allt finns på rund-vag punkt se.',
    'Alt står på rund-vej punktum dk.',
    'Всё есть на rund-weg точка ru.',
    '詳しくは rundweg ドット com をご覧ください。',
    '请访问 rundweg 点 com 了解详情。',
    'Google Fernhill portal and open the top hit.',
    'Suchen Sie bei Google nach Fernhill und nehmen Sie den ersten Treffer.',
    'Cherchez Fernhill et ouvrez le premier résultat.',
    'Busque Fernhill y abra el primer enlace.',
    'Найдите Fernhill и откройте первую ссылку.',
    '百度搜索 Fernhill,打开第一个链接。',
    'Fügen Sie mich auf Telegram als mara hinzu.',
    'Add me on Signal as well.',
    '请加我微信。',
    'Scan the QR code in the footer.',
    'Bitte scannen Sie den QR-Code.',
    '请扫描二维码。',
  ])('fails: %s', (sentence) => expect(check('link', sentence)).toBe(false));

  it.each([
    'The rendez-vous point de départ is yours to choose.',
    'C’est un point de vue intéressant.',
    'El punto es que las rutas cambian.',
    'Es un buen punto de partida para su equipo.',
    'Il punto è semplice.',
    'På denna punkt se gärna er egen lista.',
    'Zu diesem Punkt melde ich mich wieder.',
    'Das ist der Follow-up-Punkt, den Sie nannten.',
    'It is at some point very much like your list.',
    'Would it be helpful at this point to meet?',
    'Step 2 point one is the import.',
    'The first result of the trial is usually fewer calls.',
    'If you search your list for doubles, you will see what I mean.',
    'Nasz punkt w Warszawie jest mały.',
    '这一点很重要。',
    'You can search your jobs and open the first result.',
    'Jobs carry a QR label if you own a scanner.',
    'Write me if Tuesday is better.',
    'Вы нашли слабое место, и это первый шаг.',
  ])('passes: %s', (sentence) => expect(check('link', sentence)).toBe(true));

  it('lets a reply speak of the codes that the lead asks about', () => {
    const sentence = 'Your drivers scan the QR code at the door.';
    expect(check('link', sentence, 'Can drivers scan a QR code?')).toBe(true);
    expect(check('link', sentence)).toBe(false);
  });
});

describe('a number read out', () => {
  it.each([
    'Appelez-moi au zéro six douze trente-quatre cinquante-six quatre-vingt-dix.',
    'Appelez le zéro un, quarante-deux, soixante, dix-huit, onze, vingt.',
    'Unter null vierzig fünfzig zwölf dreißig acht bin ich da.',
    'Llame al cero noventa y uno veinte treinta doce.',
    'Chiami lo zero due cinquanta dodici trenta otto.',
    'Звоните: восемь девятьсот двадцать один ноль ноль пять.',
    'Наш номер: семь четыреста девяносто пять сто двадцать три.',
    'Proszę dzwonić: pięć zero zero jeden dwa trzy.',
    '〇九〇−一二三四−五六七八までお電話ください。',
    '电话:一三八〇〇一三八〇〇〇。',
  ])('fails: %s', (sentence) => expect(check('phone', sentence)).toBe(false));

  it.each([
    'Zéro papier, c’est notre but.',
    'Vous avez douze véhicules et trente-quatre arrêts.',
    'Von null auf zwölf Touren in einer Woche.',
    'Empezamos de cero con doce furgonetas.',
    'Da zero a dodici giri.',
    'У вас двенадцать машин и сто двадцать пять остановок.',
    'Это займёт два или три дня.',
    'Macie dwa lub trzy auta.',
    '三十五台のうち十二台です。',
    '一九年以来,我们有三十五位客户。',
  ])('passes: %s', (sentence) => expect(check('phone', sentence)).toBe(true));
});
