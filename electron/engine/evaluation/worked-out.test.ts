import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { formatSlotLabel } from '../availability';
import type { CheckContext } from './check-context';
import { runRuleChecks } from './run-rule-checks';

/* What follows from the knowledge and what the lead said is told back; what only looks like it waits. Long, being data. */

const signed = 'Mara Lind\nFernhill';
const zone = 'Europe/Lisbon';
const startAt = Date.UTC(2026, 4, 12, 13, 30);
const now = Date.UTC(2026, 4, 7, 9);
const context: CheckContext = {
  channel: 'email',
  draft: '',
  subject: 'Re: Rounds',
  lead: { name: 'Dana Okafor', email: 'dana@northwind.example', phone: null, company: 'Northwind', zone },
  otherNames: [],
  persona: { name: 'Mara Lind', signature: signed },
  inbound: {
    subject: 'Rounds',
    body: 'Sounds good. We have 14 vans and three depots. Our vans leave at 6, the yard opens at 5:30 and the office closes at 17:00. We pay 300 EUR a month now. Can you ring me at 11? We decide by 22 May. How long is the trial?',
    signature: '',
    at: now,
  },
  history: [],
  knowledge: [
    { key: 'price', text: 'The plan costs 29 EUR a van and month. Yearly payment: 10 % less. Set-up 120 EUR once.' },
    { key: 'trial', text: 'Free trial: four weeks. Notice: 30 days. Warranty: device 24 months, cable 6 months.' },
    { key: 'setup', text: 'Set-up takes two days. Delivery within 5 working days. Recordings are kept for 90 days.' },
    { key: 'support', text: 'Support on weekdays 7:00–19:00.' },
  ],
  offered: [{ startAt, endAt: startAt + 1_200_000, zone, label: formatSlotLabel(startAt, zone) }],
  windowAsked: null,
  bookingLink: null,
  linkAllowList: ['fernhill.example'],
  ownAddresses: ['mara@fernhill.example'],
  recipients: { to: ['dana@northwind.example'], cc: [] },
  writer: 'dana@northwind.example',
  known: ['mara@fernhill.example'],
  ofOtherLeads: [],
  inboundInstruction: null,
  wrongPerson: null,
  language: null,
  now,
};

const tables: Partial<Record<RuleCheck['name'], { passes: readonly string[]; fails: readonly string[] }>> = {
  price: {
    passes: [
      'For your 14 vans that is 406 EUR a month (14 x 29 EUR).',
      'For 14 vans that is 406 EUR a month, 526 EUR in the first month with the set-up of 120 EUR.',
      'That makes 87 EUR for a start with three vans, one for each depot.',
      'Für 14 Fahrzeuge sind es 406 EUR im Monat (14 × 29 EUR).',
      'Pour vos 14 véhicules, cela fait 406 € par mois, soit 106 € de plus que les 300 € que vous payez.',
      'Para los 14 vehículos serían 406 € al mes.',
      '14 furgoni costano 406 € al mese (14 × 29 €).',
      'Voor 14 bussen is dat € 406 per maand.',
      'Dla 14 samochodów to 406 EUR miesięcznie.',
      '14 vans for a year are 4,872 EUR, with the 10 % for yearly payment 4,384.80 EUR.',
      'För 14 bilar blir det 406 EUR i månaden.',
      'Для 14 машин это 406 евро в месяц.',
      '14台で月額406ユーロになります。',
      '14辆车每月共406欧元。',
      'You pay 300 EUR a month now, so 29 EUR a van is dearer at first.',
    ],
    fails: [
      'For your 14 vans that is 416 EUR a month.',
      'For your 14 vans that is 396 EUR a month (14 x 29 EUR).',
      'For 20 vans that is 580 EUR a month.',
      'It is 406 EUR per van, with all 14 vans.',
      'For 14 vans we can match the 300 EUR you pay now.',
      'We can do it for 300 EUR a month.',
      'Für 14 Fahrzeuge sind es 392 EUR im Monat.',
      'Pour vos 14 véhicules, cela fait 400 € par mois.',
      '14 furgoni costano 360 € al mese.',
      'Dla 14 samochodów to 460 EUR miesięcznie.',
      'Для 14 машин это 390 евро в месяц.',
      '14台で月額306ユーロになります。',
      '14辆车每月共380欧元。',
      'With 14 vans you get 15 % off, so 345.10 EUR.',
      'Each of the 14 vans is 14 x 29 EUR = 300 EUR.',
      'There is no minimum term, and the first three months are free.',
      'We are fully GDPR compliant.',
      'Wir sind nach ISO 27001 zertifiziert.',
      'Sem custo, com reembolso total.',
      'Le regalamos los teléfonos.',
      'Мы гарантируем результат.',
      'Перенос данных бесплатный.',
      '安装免费。',
      '返金いたします。',
      'Daarna hoef je niets te betalen: de installatie is gratis.',
      'Nie ma okresu umowy, a dostawa jest bezpłatna.',
    ],
  },
  time: {
    passes: [
      'As your vans leave at 6, I suggest the afternoon: would Tuesday 12 May at 14:30 suit you?',
      'The office closes at 17:00 with you, so the afternoon is best.',
      'Since the yard opens at 5:30, everything is ready before.',
      'Our support is there from 7:00, so an hour after your vans leave at 6.',
      'Your vans leave at 6 in the morning, and so the rounds are planned the night before.',
      'Support answers Monday to Friday from 7:00 to 19:00.',
      'Der Support ist von Montag bis Freitag von 7:00 bis 19:00 Uhr da.',
      'That leaves a week before your decision on 22 May.',
      'Your vans leaving at 6 is no problem for the plan.',
      'If the office closes at 17:00, the drivers see the change at once.',
    ],
    fails: [
      'I will call you at 6.',
      'How about 6 am, before your vans leave?',
      'Would it suit you at 6 am when your vans leave?',
      'I can ring you at 11.',
      'Shall we meet when the yard opens at 5:30?',
      'Let’s speak when the office closes at 17:00.',
      'I call you, as your vans leave, at 6.',
      'Your vans leave at 8, so the afternoon is best.',
      'The office closes at 18:30 with you, so the afternoon is best.',
      'Shall we talk on 22 May?',
      'Vans and office: 5:30 it is?',
      'On Wednesday at 5:30 then.',
    ],
  },
  terms: {
    passes: [
      'The trial is four weeks, and setting it up takes two days.',
      'The notice is 30 days.',
      'You can cancel the order today or tomorrow.',
      'Der Vertrag gilt für alle Touren.',
      'Recordings are kept for 90 days.',
      'It arrives within 5 working days.',
      'The warranty on the device is 24 months.',
      'Four weeks, without a card.',
      'Die Testphase dauert vier Wochen.',
      'Essai de quatre semaines, préavis de 30 jours.',
      'La prueba dura cuatro semanas.',
      'Пробный период четыре недели.',
      'The device has two years of warranty.',
      '試用は4週間です。',
    ],
    fails: [
      'The trial runs for 30 days.',
      'The notice is two days.',
      'Recordings are kept for 24 months.',
      'It arrives within two days.',
      'The warranty on the device is 90 days.',
      'We set it up within the hour.',
      'Die Testphase dauert 30 Tage.',
      'Essai de 90 jours, sans carte.',
      'La prueba dura una semana.',
      'Пробный период 30 дней.',
      'A entrega leva quatro semanas.',
      'キャンセルは5日前まで可能です。',
      '试用期为90天。',
      'The trial needs no card, and it runs for 30 days.',
    ],
  },
  claim: {
    passes: [
      'Once you agree, I will order the devices.',
      'Would you like me to send the guide?',
      'Have you ordered elsewhere?',
      'I will prepare the contract when you have decided.',
      'Sobald Sie zusagen, wird alles eingerichtet.',
      'Dès votre accord, nous commandons.',
      'Cuando quiera, lo pedimos.',
      'Если вы согласны, мы оформим заказ.',
      'ご確認後に手配いたします。',
      '您确认后我们再安排。',
    ],
    fails: [
      'I have attached the guide.',
      'I’ve booked Tuesday for you.',
      'I have already ordered the devices for you.',
      'J’ai réservé un créneau dans votre agenda.',
      'Je vous ai envoyé le devis hier.',
      'Die Geräte habe ich bereits bestellt.',
      'Ya he creado su cuenta.',
      'Já criei a sua conta.',
      'Le ho inviato il contratto ieri.',
      'Ik heb de apparaten al besteld.',
      'Zamówienie już wysłałam.',
      'Jag har redan skapat ert konto.',
      'Jeg har oprettet jeres konto.',
      'Я уже отправила договор.',
      '予約を確保いたしました。',
      '我已经为您预约了。',
      'Договор во вложении.',
      '資料を添付いたします。',
      '附件是报价单。',
    ],
  },
};

describe.each(Object.entries(tables))('%s', (name, { passes, fails }) => {
  const found = (sentence: string) =>
    runRuleChecks({ ...context, draft: `Hi Dana,\n\n${sentence}\n\n${signed}` }).find((each) => each.name === name);
  it.each(passes)('passes: %s', (sentence) => {
    expect(found(sentence)).toEqual({ name, passed: true, evidence: '' });
  });
  it.each(fails)('fails: %s', (sentence) => {
    expect(found(sentence)).toEqual({ name, passed: false, evidence: expect.stringMatching(/./) });
  });
});

describe('a greeting', () => {
  const found = (draft: string, lead: string) =>
    runRuleChecks({ ...context, draft, lead: { ...context.lead, name: lead } }).find(({ name }) => name === 'name')
      ?.passed;
  it.each([
    ['Hola, Dana:\n\nGracias.', 'Dana Okafor'],
    ['Hi, thanks for your mail.', 'Dana Okafor'],
    ['Hi, thanks!', 'Dana Okafor'],
    ['Hola, Dana. Sí, se integra.', 'Dana Okafor'],
    ['Olá, Dana,\n\nObrigado.', 'Dana Okafor'],
    ['Здравствуйте, Игорь!\n\nСпасибо.', 'Игорь Савченко'],
    ['Игорь, здравствуйте!', 'Игорь Савченко'],
    ['Добрый день! Спасибо.', 'Игорь Савченко'],
    ['田中様\n\nお問い合わせ', '田中 健'],
    ['株式会社みなと\u3000鈴木様\n', '鈴木 由美'],
    ['李先生，您好！', '李 强'],
    ['王敏，您好！', '王敏'],
    ['您好！感谢您的回复。', '王敏'],
  ])('passes: %s', (draft, lead) => {
    expect(found(draft, lead)).toBe(true);
  });
  it.each([
    ['Hola, Javier:\n\nGracias.', 'Dana Okafor'],
    ['Olá, Marta,\n\nObrigado.', 'Dana Okafor'],
    ['Hi, Tom!\n\nThanks.', 'Dana Okafor'],
    ['Bonjour, Luc,\n\nMerci.', 'Dana Okafor'],
    ['Здравствуйте, Олег!\n\nСпасибо.', 'Игорь Савченко'],
    ['Олег, здравствуйте!', 'Игорь Савченко'],
    ['Добрый день, Пётр!', 'Игорь Савченко'],
    ['高橋様\n\nお問い合わせ', '田中 健'],
    ['佐藤さん、ありがとうございます。', '田中 健'],
    ['陈先生，您好！', '李 强'],
    ['陈静，您好！', '王敏'],
  ])('fails: %s', (draft, lead) => {
    expect(found(draft, lead)).toBe(false);
  });
});
