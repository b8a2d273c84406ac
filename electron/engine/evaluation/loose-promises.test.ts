import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { formatSlotLabel } from '../availability';
import { emptyContext } from '../editors/empty-check-context';
import type { CheckContext } from './check-context';
import { runRuleChecks } from './run-rule-checks';

/** Times without an hour, promises under a condition and persons nobody knows, in the languages we write; and what is said in nearly the same words. */
const zone = 'Europe/Lisbon';
const now = Date.UTC(2026, 4, 7, 9);
const offer = (startAt: number) => ({
  startAt,
  endAt: startAt + 1_200_000,
  zone,
  label: formatSlotLabel(startAt, zone),
});
const check = (name: RuleCheck['name'], sentence: string, more: Partial<CheckContext> = {}): boolean | undefined =>
  runRuleChecks({
    ...emptyContext,
    draft: `Hi Dana,\n\n${sentence}\n\nMara`,
    lead: { ...emptyContext.lead, name: 'Dana Okafor', zone },
    inbound: { ...emptyContext.inbound, body: 'Frau Weber plans our 14 vans.', at: now },
    knowledge: [
      { key: 'price', text: 'The plan costs 29 EUR a van. 10% discount from 50 vans. The trial is free for 14 days.' },
    ],
    // Tuesday 14:30 and Thursday 09:00 in Lisbon.
    offered: [offer(Date.UTC(2026, 4, 12, 13, 30)), offer(Date.UTC(2026, 4, 14, 8, 0))],
    now,
    ...more,
  }).find((each) => each.name === name)?.passed;

describe('a time without an hour', () => {
  it.each([
    'I am free all Thursday.',
    'We are available any time on Tuesday.',
    'Any time next week works for me.',
    'Ich habe den ganzen Donnerstag Zeit.',
    'Je suis disponible toute la journée de jeudi.',
    'Estoy libre todo el jueves.',
    'Sono libera tutto il giovedì.',
    'Ik heb de hele donderdag tijd.',
    'Jag är ledig hela torsdagen.',
    'Я свободна весь четверг.',
    'Tuesday at 14:30 (Lisbon time), or an hour before that?',
    'Am Dienstag um 14:30 Uhr oder eine Stunde später?',
    'Mardi à 14 h 30, ou une heure plus tard ?',
    'My Thursday is wide open.',
    'Am Donnerstag bin ich jederzeit für Sie da.',
    'Does eleven hundred hours suit you?',
    '火曜日の三時半はいかがですか。',
  ])('fails: %s', (sentence) => expect(check('time', sentence)).toBe(false));

  it.each([
    'Tuesday 12 May at 14:30 (Lisbon time) is free.',
    'Your drivers are out all day.',
    'The map is open all the time.',
    'Vans that leave an hour earlier miss the queue.',
    'Ihre Fahrer sind den ganzen Tag unterwegs.',
    'La carte reste ouverte toute la journée.',
    'The trial shows it within the whole team.',
    'Mit dem Plan sparen Ihre Fahrer eine Stunde.',
    '木曜日の九時はいかがですか。',
    'Any question is fine with me.',
  ])('passes: %s', (sentence) => expect(check('time', sentence)).toBe(true));
});

describe('a promise under a condition', () => {
  it.each([
    'If you are not happy, you get your money back.',
    'Wenn Sie nicht zufrieden sind, erhalten Sie Ihr Geld zurück.',
    'Вернём деньги, если не понравится.',
    'Le devolvemos el dinero si no le gusta.',
    'You would pay half the price for the first quarter.',
    'Vous paierez la moitié la première année.',
    'Sie zahlen nur die Hälfte.',
    'We will waive the first two months for you.',
    'We will match any competitor’s price.',
    'The price is locked in for life.',
    'There is no lock-in: you can leave any day.',
    'Wir geben Ihnen dreißig Prozent Rabatt.',
    'Il piano costa trentanove euro a utente.',
    'Тариф стоит тридцать девять евро.',
    'Se não gostar, devolvemos o dinheiro.',
    'Falls es nicht passt, erstatten wir alles.',
    'Om du inte är nöjd får du pengarna tillbaka.',
    'Jeśli się nie spodoba, zwrócimy pieniądze.',
    'Pay for six vans and get twelve.',
  ])('fails: %s', (sentence) => expect(check('price', sentence)).toBe(false));

  it.each([
    'If you are not happy, just tell me.',
    'If you do not get a refund elsewhere, we cannot help either.',
    'L’essai est gratuit pendant 14 jours.',
    'La prueba es gratuita durante 14 días.',
    'La prova è gratuita per 14 giorni.',
    'U kunt het 14 dagen gratis proberen.',
    'Okres próbny jest bezpłatny przez 14 dni.',
    'Prøveperioden er gratis i 14 dage.',
    '14日間の無料トライアルをご利用いただけます。',
    '您可以免费试用14天。',
    'Пробный период бесплатный, 14 дней.',
    'Half of your vans could start first.',
    'Die Hälfte der Fahrer nutzt die Karte.',
  ])('passes: %s', (sentence) => expect(check('price', sentence)).toBe(true));
});

describe('a person nobody knows', () => {
  it.each([
    'Mr Lindqvist moved to us last year.',
    'Mrs. Raman can tell you more.',
    'Herr Havel hat dasselbe erlebt.',
    'Madame Raman nous a choisis.',
    'El señor Lindqvist ya trabaja con nosotros.',
    'O senhor Havel teve o mesmo problema.',
    'Anche la signora Raman lavora con noi.',
    'Ook mevrouw Raman werkt met ons.',
    'Rozmawiałam o tym z panem Havelem.',
    'Hr. Lindqvist havde samme problem.',
    'С нами работает господин Гавел.',
  ])('fails: %s', (sentence) => expect(check('others', sentence)).toBe(false));

  it.each([
    'Thank you, Ms Okafor.',
    'Frau Weber kann gern dazukommen.',
    'Herrn Okafor schreibe ich gern.',
    'Herr Direktor, gern.',
    'Madame, Monsieur, merci.',
    'La señora Okafor decide.',
    'De heer of mevrouw die plant.',
    'Pani zespół zaczyna szybko.',
    'Is Dana the one who plans?',
    'Fru Okafor er velkommen.',
  ])('passes: %s', (sentence) => expect(check('others', sentence)).toBe(true));

  it('unless it is one of ours, or somebody in the conversation by address', () => {
    const sentence = 'Herr Brandt ruft Sie an.';
    expect(check('others', sentence)).toBe(false);
    expect(check('others', sentence, { ownPeople: ['Ivo Brandt'] })).toBe(true);
    expect(check('others', sentence, { known: ['ivo.brandt@northwind.example'] })).toBe(true);
    expect(check('others', sentence, { recipients: { to: [], cc: ['brandt@northwind.example'] } })).toBe(true);
  });
});
