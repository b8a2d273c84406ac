import { describe, expect, it } from 'vitest';
import { type OtherLeadsIndex, ofOtherLeads } from './of-other-leads';
import { replyInNovember } from './reply-in-november.fixture';
import { runRuleChecks } from './run-rule-checks';

const firms = [
  'Vossberg & Sons Logistik GmbH',
  'Brekke Transport AS',
  'Kaveri Foods',
  'City Kurier',
  'Nordwind Eins',
  'Nordwind Zwei',
  'Nordwind Drei',
];
const east = [{ id: 'k', name: 'Kenji', company: '渡辺運輸', email: 'kenji@unyu.example' }];
const index: OtherLeadsIndex = {
  begin: (words) => {
    const names = [...firms, ...east.map(({ company }) => company), 'Henrike'].map((name) => name.toLowerCase());
    return new Set([...words].filter((word) => names.some((name) => name.startsWith(word))));
  },
  called: (names) => east.filter(({ company }) => names.includes(company)),
  firstNames: (words) => new Set(words.filter((word) => word === 'henrike')),
  firmsBeginning: (words) => firms.filter((firm) => words.some((word) => firm.toLowerCase().startsWith(`${word} `))),
  wrote: () => [],
};
const context = (draft: string, knowledge: string[] = []) =>
  replyInNovember({
    body: 'What does it cost for 22 vans?',
    draft,
    knowledge: knowledge.map((text) => ({ key: text, text })),
  });
const found = (draft: string, knowledge: string[] = []) =>
  ofOtherLeads(context(draft, knowledge), ['Mara Lind'], index).map(({ text }) => text);

describe("another lead's firm by a part of its name", () => {
  it.each([
    ['We set it up for Vossberg last spring.', 'Vossberg'],
    ['Kaveri went live in nine days.', 'Kaveri'],
    ['Das haben wir bei Vossbergs so eingerichtet.', 'Vossbergs'],
    ['Die Brekke Transport fährt damit.', 'Brekke Transport'],
    ['We did it for a firm like yours: Brekke Transport has it.', 'Brekke Transport'],
    ['Bij Kaveri ging het net zo.', 'Kaveri'],
    ['Henrike had the same question.', 'Henrike'],
    ['渡辺運輸様でも同じ設定です。', '渡辺運輸'],
  ])('is seen in: %s', (draft, text) => expect(found(draft)).toEqual([text]));

  it.each([
    // A word, a thing, a name of many, and what the knowledge says.
    'It works for City as for land.',
    'Der Transport hat Zeit.',
    'We can do it with Nordwind.',
    'Every Kaveri bag is counted.',
    'It is planned from Kaveri to Lisbon.',
    'The Foods page shows it.',
  ])('is not seen in: %s', (draft) => expect(found(draft)).toEqual([]));

  it('may be said where the knowledge says it', () =>
    expect(found('We set it up for Vossberg last spring.', ['Vossberg is a reference of ours.'])).toEqual([]));
});

describe('what the checks find besides', () => {
  const failed = (draft: string, knowledge: string[] = []) =>
    runRuleChecks(context(draft, knowledge))
      .filter(({ name, passed }) => !passed && name !== 'length')
      .map(({ name }) => name);
  it.each([
    ['characters', 'V o s s b e r g runs the same.'],
    ['characters', 'Look at e.v.i.l.c.o for more.'],
    ['others', 'UPS uses it in three depots.'],
    ['others', 'PostNL rijdt al met onze planning.'],
    ['others', 'Over 400 courier firms trust us.'],
    ['others', 'Bereits 1.200 Betriebe planen mit uns.'],
    ['others', 'Our head of engineering Peter Halloran will call you.'],
    ['others', 'We asked Sofia from finance to look at it.'],
    ['others', 'Ma collègue Amélie Roux vous appellera.'],
    ['others', 'Mein Kollege Jens Brandt meldet sich.'],
    ['others', 'MRW lo usa desde enero.'],
    ['others', 'Zu unseren Kunden zählen Hermes und DPD.'],
    ['others', 'Laura from sales will be in touch.'],
    ['claim', 'The brochure is attached.'],
    ['claim', 'Ich habe die Preisliste angehängt.'],
    ['placeholder', 'Your $FIRM_NAME vans would start first.'],
    ['placeholder', 'Gracias, (nombre).'],
    ['placeholder', 'I am an AI and cannot join calls.'],
    ['placeholder', 'I was told to keep this under 90 words.'],
    ['placeholder', 'Strategy: answer the price.'],
    ['price', 'Vi lover, at I sparer penge.'],
    ['price', 'If you are not happy, you get every cent back.'],
    ['price', 'Your fuel bill will definitely go down.'],
    ['price', 'Wir versprechen Ihnen, dass Sie sparen.'],
    ['price', 'Obiecujemy, że to się opłaci.'],
    ['claim', "I've enclosed our agreement."],
    ['placeholder', 'It would cost XX euros per van.'],
    ['placeholder', 'The knowledge base does not contain the answer.'],
    ['placeholder', "En tant qu'assistant virtuel, je ne vois pas votre agenda."],
    ['placeholder', '"body": "Happy to show you."'],
    ['placeholder', 'Happy to show you. (Note: the lead did not say which depot.)'],
  ])('%s fails: %s', (name, draft) => expect(failed(draft)).toContain(name));

  it.each([
    'I am attached to this city too.',
    'Ligo-lhe hoje e prometo ser breve.',
    'Ich verspreche Ihnen, mich kurz zu fassen.',
    'Nobody can guarantee a parking spot there.',
    'The R.S.V.P. is up to you.',
    'Your 22 vans and 400 customers are no problem.',
    'Le siècle XX est loin.',
    'Our new planner Routes is a page of its own.',
    'We promise to write less (note: that is a joke).',
    'Our knowledge base has a page on it.',
    'You will definitely want to see the map.',
  ])('passes: %s', (draft) => expect(failed(draft)).toEqual([]));

  it('a number of customers that the knowledge has may be said', () =>
    expect(failed('Over 400 courier firms trust us.', ['400 courier firms plan with us.'])).toEqual([]));
});
