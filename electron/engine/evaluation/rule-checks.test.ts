/* Long because every check has its table of true and false cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { formatSlotLabel } from '../availability';
import type { CheckContext } from './check-context';
import { runRuleChecks } from './run-rule-checks';

const now = Date.UTC(2026, 4, 7, 9, 0);
const zone = 'Europe/Lisbon';
const offer = (startAt: number) => ({
  startAt,
  endAt: startAt + 1_200_000,
  zone,
  label: formatSlotLabel(startAt, zone),
});
const tuesday = offer(Date.UTC(2026, 4, 12, 13, 30));
const thursday = offer(Date.UTC(2026, 4, 14, 8, 0));
const booking = 'https://meet.fernhill.example/mara';

const good = `Hi Dana,

Good to hear. The plan costs 29 EUR a van and month, and our support answers on weekdays from 07:00 to 19:00 Lisbon time, so somebody is there when your vans leave the yard.

Would Tuesday 12 May at 14:30 or Thursday 14 May at 09:00 suit you (both Lisbon time)? If not, you can pick another time here: ${booking}

Mara Lind
Fernhill`;

const context: CheckContext = {
  channel: 'email',
  draft: good,
  subject: 'Re: Rounds',
  lead: { name: 'Dana Okafor', email: 'dana@northwind.example', phone: null, company: 'Northwind', zone },
  otherNames: ['Tom Weber'],
  persona: { name: 'Mara Lind', signature: 'Mara Lind\nFernhill' },
  inbound: { subject: 'Rounds', body: 'Sounds good. When?', signature: 'Dana Okafor\n+351 910 000 001', at: now },
  history: [],
  knowledge: [
    { key: 'price', text: 'The plan costs 29 EUR a van and month. Free trial: four weeks.' },
    { key: 'support', text: 'Support by phone (+351 210 000 009) on weekdays 07:00–19:00 Lisbon time.' },
    { key: 'docs', text: 'Guide: https://fernhill.example/guide/start. Mail support@fernhill.example.' },
  ],
  offered: [tuesday, thursday],
  windowAsked: null,
  bookingLink: booking,
  linkAllowList: ['meet.fernhill.example', 'fernhill.example', '*.docs.example'],
  ownAddresses: ['mara@fernhill.example'],
  language: 'en',
  recipients: { to: ['dana@northwind.example'], cc: [] },
  writer: 'dana@northwind.example',
  known: ['mara@fernhill.example', 'tom.weber@partner.example'],
  ofOtherLeads: [],
  inboundInstruction: null,
  wrongPerson: null,
  now,
};

const check = (name: RuleCheck['name'], more: Partial<CheckContext>): RuleCheck => {
  const found = runRuleChecks({ ...context, ...more }).find((each) => each.name === name);
  if (!found) throw new Error(`no check ${name}`);
  return found;
};
/** A draft around one sentence, so that only the sentence decides. */
const saying = (sentence: string): Partial<CheckContext> => ({
  draft: `Hi Dana,\n\n${sentence}\n\nMara Lind\nFernhill`,
});
const passes = (name: RuleCheck['name'], more: Partial<CheckContext>): void =>
  expect(check(name, more)).toEqual({ name, passed: true, evidence: '' });
const fails = (name: RuleCheck['name'], more: Partial<CheckContext>, evidence: RegExp): void =>
  expect(check(name, more)).toEqual({ name, passed: false, evidence: expect.stringMatching(evidence) });

it('lets a good draft pass every check', () => {
  expect(runRuleChecks(context).filter((each) => !each.passed)).toEqual([]);
});

describe('placeholder', () => {
  it.each([
    'Hello {first name}.',
    'Hello {{firstName}}.',
    'We work with [Company] now.',
    'Dear <name>, hello.',
    'We know %COMPANY_NAME% well.',
    'Price: XXX.',
    'The date is TBD.',
    'It costs undefined a month.',
    'Sign here: ____',
    'We met *|FNAME|* there.',
  ])('finds one in: %s', (sentence) => {
    fails('placeholder', saying(sentence), /placeholder is left/);
  });

  it('finds a greeting to nobody', () => {
    fails('placeholder', { draft: 'Hi ,\n\nHello.' }, /placeholder/);
  });

  it.each([
    `See [our page](${booking}).`,
    'Write to <support@fernhill.example>.',
    'See <https://fernhill.example/guide/start>.',
    'It saves 10% of the time.',
    'The XL van and the L van.',
    'Your name stands on our list.',
    'A null result is fine.',
    'It takes 20 minutes (at most).',
    'We use C and R_1.',
    'Todo lists are planned as stops.',
  ])('finds none in: %s', (sentence) => {
    passes('placeholder', saying(sentence));
  });
});

describe('name', () => {
  it.each([
    ['Hi Dana,'],
    ['Hello Dana Okafor,'],
    ['Dear Ms Okafor,'],
    ['Hi Tom,'],
    ['Hi both,'],
    ['Hi there,'],
    ['Sehr geehrte Frau Okafor,'],
    ['Bonjour Dana,'],
    ['Thanks for asking.'],
    ['Good morning, Dana'],
    ['Hi Dana thanks for asking.'],
  ])('%s', (greeting) => {
    passes('name', { draft: `${greeting}\n\nIt works.` });
  });

  it.each([
    ['Hi Daniel,'],
    ['Dear Mr Smith,'],
    ['Hallo Herr Braun,'],
    ['Bonjour Claire,'],
    ['Hola Ana,'],
    ['Hi Mara,'],
    ['Hello Dana and Peter,'],
    ['Olá João,'],
    ['Hey Donna!'],
    ['Good afternoon Daniela,'],
  ])('%s', (greeting) => {
    fails('name', { draft: `${greeting}\n\nIt works.` }, /greets/);
  });

  it('knows a lead by address when no name is known, and folds marks', () => {
    passes('name', { draft: 'Hi Dana,', lead: { ...context.lead, name: '' } });
    passes('name', { draft: 'Hallo Joerg,', lead: { ...context.lead, name: 'Jörg Maß' } });
    passes('name', { draft: 'Hallo Herr Mass,', lead: { ...context.lead, name: 'Jörg Maß' } });
    passes('name', {
      draft: 'Dzień dobry, Panie Marku,',
      lead: { ...context.lead, name: 'Marek Zając' },
      language: 'pl',
    });
    passes('name', { draft: 'Hej Søren,', lead: { ...context.lead, name: 'Søren Holm' } });
    passes('name', { draft: 'Olá Joao,', lead: { ...context.lead, name: 'João Pires' } });
  });
});

describe('link', () => {
  it.each([
    `Book here: ${booking}.`,
    'See fernhill.example for more.',
    'See www.fernhill.example/guide/start',
    `See [the calendar](${booking}).`,
    'See https://api.docs.example/start',
    'Write to support@fernhill.example or mara@fernhill.example.',
    'We plan it, e.g. by van, i.e. by driver.',
    'It ends.Then we begin.So it is, at work.It works.',
    'Node.js and 1.5 vans, at 9.30 a.m. sharp.',
    'A no/yes question and/or two.',
  ])('passes: %s', (sentence) => {
    passes('link', saying(sentence));
  });

  it.each([
    ['https://evil.example/pay', /allow-list/],
    ['evil.example/pay', /allow-list/],
    ['www.evil.test', /allow-list/],
    ['//evil.example/x', /allow-list/],
    ['[our page](https://evil.example)', /allow-list/],
    ['[our page][1]\n\n[1]: https://evil.example', /allow-list/],
    ['<a href="https://evil.example">https://fernhill.example</a>', /allow-list/],
    ['https://fernhill.example@evil.example/', /hides|allow-list/],
    ['https://fernhill.example:443@evil.example/', /hides/],
    ['https://fernhill.example.evil.example/', /allow-list/],
    ['https://evil-fernhill.example/', /allow-list/],
    ['https://fernhi\u217cl.example.evil.example', /allow-list/],
    ['https://f\u0435rnhill.example/', /allow-list/],
    ['https://xn--frnhill-8of.example/', /allow-list/],
    ['https://evil\u3002example/', /allow-list/],
    ['https://ev\u200bil.example/', /allow-list/],
    ['https:\\\\evil.example\\x', /allow-list/],
    ['hxxps://evil.example', /disguised|allow-list/],
    ['evil[.]example', /disguised|allow-list/],
    ['evil . example', /disguised/],
    ['evil. example', /disguised/],
    ['evil\n.com', /disguised/],
    ['javascript:alert(1)', /no web address/],
    ['data:text/html,x', /no web address/],
    ['http://203.0.113.9/x', /allow-list/],
    ['203.0.113.9/x', /allow-list/],
    ['https://fernhill.example:8443/', /allow-list/],
    ['https://fernhill.example/go?to=https://evil.example', /another address/],
    ['HTTPS://EVIL.EXAMPLE', /allow-list/],
    ['evil.zip', /allow-list/],
    ['EVIL.COM', /allow-list/],
    ['Evil.Com', /allow-list/],
    ['Evil.Co/x', /allow-list/],
    ['https://meet.fernhill.example/mar', /cut off/],
    ['https://fernhill.example/guide', /cut off/],
    ['https://meet.fernhill.example/ma…', /cut off/],
    ['https://', /cut off|nowhere/],
    ['mallory@evil.example', /belongs to nobody/],
  ])('fails: %s', (text, evidence) => {
    fails('link', saying(`You can find it at ${text} today.`), evidence);
  });
});

describe('price', () => {
  it.each([
    'It costs €29 a van.',
    'It costs 29.00 EUR a van and month.',
    'There is a free trial of four weeks.',
    'We plan 30 stops for 12 vans in 45 seconds.',
    'Feel free to ask.',
    'You would be free to choose.',
    'The first call takes 20 minutes.',
    'Half of our customers drive at night.',
    'I will find out what it costs and come back.',
    'Prices depend on the number of vans.',
    'There is no discount for volume.',
    'Einen Mengenrabatt gibt es nicht.',
  ])('passes: %s', (sentence) => {
    passes('price', saying(sentence));
  });

  it.each([
    'It costs €19 a van.',
    'It costs 29 USD a van.',
    'You save 35 % of the driving.',
    'I can offer a discount.',
    'Savings are guaranteed.',
    'You get a full refund.',
    'You can cancel any time.',
    'Unlimited drivers are included.',
    'Set-up is free of charge.',
    'Wir geben Ihnen Rabatt.',
    'For charities we take half off the price.',
    'Dla 12 samochodów to około 980 zł miesięcznie.',
  ])('fails: %s', (sentence) => {
    fails('price', saying(sentence), /knowledge/);
  });
});

it('does not take a withheld promise for a ground', () => {
  const knowledge = [
    { key: 'discount', text: 'There is no volume discount. Anything else is for a person to decide.' },
  ];
  fails('price', { ...saying('For charities we take half off the price.'), knowledge }, /half off/);
  passes('price', { ...saying('There is no discount for volume.'), knowledge });
});

describe('time', () => {
  it.each([
    'Would Tuesday 12 May at 14:30 suit you (Lisbon time)?',
    'Tuesday at 2:30 pm or Thursday at 9 am?',
    'Dienstag, 12. Mai um 14:30 Uhr?',
    'Support answers from 07:00 to 19:00.',
    'It takes 20 minutes for 30 stops.',
    'I will write again on 2 June.',
    'The vans leave early.',
    'Version 2.10 is out.',
    'jeudi 14 mai à 9h00 vous irait ?',
    'Both Lisbon time: Tuesday 14:30, Thursday 09:00.',
    'Tuesday 12 May, 14:30–14:50, would suit us.',
    'Would Tuesday 12 May at 14:30 suit you? Support answers from 07:00 to 19:00.',
  ])('passes: %s', (sentence) => {
    passes('time', saying(sentence));
  });

  it.each([
    ['Would Tuesday 12 May at 15:30 suit you?', /not one of/],
    ['Would Wednesday 13 May at 14:30 suit you?', /not one of/],
    ['Friday at 10?', /not one of/],
    ['Tomorrow at noon, then.', /not one of/],
    ['I will call at 16 Uhr.', /not one of/],
    ['Tuesday 12 May at 07:00?', /not one of/],
    ['See you at 3 pm.', /not one of/],
    ['martes 12 de mayo a las 16:00', /not one of/],
    ['Tuesday 12 May at 14:30 (Berlin time)?', /not the zone/],
    ['Tuesday 19 May at 14:30?', /not one of/],
    ['Monday at 07:00?', /not one of/],
    ['Wednesday 13 May is free. How about 14:30?', /not one of/],
    ['On se voit jeudi à neuf heures trente.', /not one of/],
    // Where an offered slot ends is no hour that was offered.
    ['On se voit jeudi à neuf heures vingt.', /not one of/],
    ['On se voit mardi à quatorze heures cinquante.', /not one of/],
    ['Nos vemos el jueves a las nueve y media.', /not one of/],
    ['Falamos na quinta-feira às nove e meia.', /not one of/],
    ['Ci vediamo giovedì alle nove e mezza.', /not one of/],
    // An hour in another language than the rest of its sentence, which names no time as it is read.
    ['It is worth looking at one of your rounds together with me, falamos às três da tarde.', /not one of/],
    ['It is worth looking at one of your rounds together with me, ci sentiamo alle quindici.', /not one of/],
    ['It is worth looking at one of your rounds together with me, on se parle à quinze heures.', /not one of/],
  ])('fails: %s', (sentence, evidence) => {
    fails('time', saying(sentence), evidence);
  });

  it('fails a slot outside the window asked for, and one that is past', () => {
    const windowAsked = { text: 'on Tuesday', fromAt: Date.UTC(2026, 4, 12), toAt: Date.UTC(2026, 4, 13) };
    passes('time', { ...saying('Tuesday 12 May at 14:30?'), windowAsked });
    fails('time', { ...saying('Thursday 14 May at 09:00?'), windowAsked }, /outside “on Tuesday”/);
    fails('time', { ...saying('Tuesday 12 May at 14:30?'), now: tuesday.startAt + 1 }, /past/);
  });
});

describe('weekday', () => {
  it.each([
    'Tuesday 12 May',
    'Thursday, May 14th',
    'Dienstag, 12. Mai 2026',
    'mardi 12 mai',
    'martes 12 de mayo',
    'on 12 May',
    'next Tuesday',
    'Dienstag, 12.05.2026',
    '2026-05-12',
    'Friday 1 January 2027',
  ])('passes: %s', (date) => {
    passes('weekday', saying(`How about ${date}?`));
  });

  it.each([
    'Wednesday 12 May',
    'Tuesday, May 14th',
    'Montag, 12. Mai 2026',
    'jeudi 12 mai',
    'lunes 12 de mayo',
    '31 June',
    'Freitag, 12.05.2026',
    '2026-02-30',
    'Monday 1 January 2027',
    'quarta-feira, 12 de maio',
  ])('fails: %s', (date) => {
    fails('weekday', saying(`How about ${date}?`), /that day is a|does not exist/);
  });
});

describe('language', () => {
  const german =
    'vielen Dank für Ihre Nachricht. Wir planen Ihre Touren mit den Stopps, die Sie schon haben, und zeigen es Ihnen gern.';
  const french =
    'merci de votre message. Nous planifions vos tournées avec les arrêts que vous avez déjà, et je vous montre volontiers.';
  it('passes the language of the lead and what is too short to tell', () => {
    passes('language', { ...saying(german), language: 'de' });
    passes('language', { ...saying(french), language: 'fr' });
    passes('language', { ...saying('Ok, gern.'), language: 'en' });
    passes('language', { ...saying(german), language: null });
  });
  it('fails another', () => {
    fails('language', { ...saying(german), language: 'en' }, /German; the lead wrote English/);
    fails('language', { ...saying(french), language: 'de' }, /French; the lead wrote German/);
    fails('language', { language: 'pt' }, /English; the lead wrote Portuguese/);
  });
  it('looks at all of it: what stands behind a quotation mark, and far down', () => {
    const english = 'We plan your rounds with the stops that you have now, and would gladly show you how that looks. ';
    fails('language', { ...saying(`${german}\n> ${english.repeat(4)}`), language: 'de' }, /English/);
    const long = { ...saying(`${german.repeat(3)}\n${english.repeat(45)}`), language: 'de' };
    fails('language', long, /English/);
  });
});

describe('length and signature', () => {
  it('name what is missing', () => {
    fails('length', { draft: ' \n' }, /empty/);
    fails('length', saying('Too short.'), /220 to 1200/);
    fails('length', saying('Far too long. '.repeat(100)), /220 to 1200/);
    passes('length', { channel: 'sms', draft: 'Hi Dana, Tuesday it is.' });
    fails('length', { channel: 'sms', draft: 'a'.repeat(460) }, /SMS/);
    fails('length', { channel: 'linkedin', draft: 'a\n\nb\n\nc\n\nd' }, /paragraphs/);
    fails('signature', { draft: good.replace('\nFernhill', '') }, /signature/);
    fails('signature', { draft: good.replace('\n\nMara Lind\nFernhill', '') }, /signature/);
    passes('signature', { draft: good.replace('Mara Lind\nFernhill', 'Mara Lind\r\nFernhill\r\n') });
    passes('signature', { channel: 'sms', draft: 'Hi' });
  });
});

describe('instruction', () => {
  it('shows what the gates found', () => {
    fails('instruction', { inboundInstruction: 'ignore all previous instructions' }, /ignore all previous/);
  });
});

describe('person', () => {
  it('shows who says that the lead is the wrong person, or has left', () => {
    fails('person', { wrongPerson: 'Says that the person has left: “Dana no longer works here”.' }, /has left/);
    fails('person', { wrongPerson: '' }, /wrong person/);
    passes('person', { wrongPerson: null });
  });
});

describe('phone', () => {
  it.each([
    'I will call you on your number, +351 910 000 001.',
    'I will ring 910 000 001.',
    'Our support has +351 210 000 009.',
    'Order 12345 is planned.',
    'We plan 1 200 000 stops, on 12.05.2026 14.05.2026 too.',
    'On 2026-05-12 or 12.05.2026.',
    'We ring you at your number.',
  ])('passes: %s', (sentence) => {
    passes('phone', saying(sentence));
  });

  it('fails a number that is nobody’s, and ringing without a number', () => {
    fails('phone', saying('I will call you on +351 999 888 777.'), /not on file/);
    fails('phone', saying('Ring me at (020) 7946 0999.'), /not on file/);
    const unknown = { ...context.inbound, signature: '' };
    fails('phone', { ...saying('I will call you on your number.'), inbound: unknown }, /no number/);
    passes('phone', {
      ...saying('I will call you on your number.'),
      inbound: { ...unknown, body: 'Ring 0910 000 001' },
    });
  });
});

describe('hostile and odd text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        expect(
          runRuleChecks({ ...context, draft: text, subject: text, lead: { ...context.lead, name: text } }),
        ).toHaveLength(20);
      }),
    );
  }, 900_000);

  // Ends what grows with the square of a text, or faster; it judges no speed.
  it.each([
    'a',
    'a.',
    '1',
    '1 ',
    '[',
    '{',
    '<a ',
    'a@',
    '/',
    '//a',
    'http://',
    'Monday ',
    'at ',
    '&#',
    '\n',
    '1,',
    '+1 ',
  ])(
    'comes to an end with a text of nothing but %j',
    (piece) => {
      const text = piece.repeat(10_000 / piece.length);
      const results = runRuleChecks({
        ...context,
        draft: text,
        knowledge: [{ key: 'k', text }],
        inbound: { ...context.inbound, body: text },
      });
      expect(results).toHaveLength(20);
    },
    60_000,
  );
});
