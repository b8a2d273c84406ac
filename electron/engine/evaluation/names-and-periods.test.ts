import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import type { CheckContext } from './check-context';
import { ofOtherLeads } from './of-other-leads';
import { runRuleChecks } from './run-rule-checks';

/*
 * Who else writes to us, where somebody is, and what a price is paid for: in thirteen languages, each with drafts that say the same of what
 * the sources hold.
 */

const signature = 'Mara Lind\nFernhill';
const context: Omit<CheckContext, 'ofOtherLeads'> = {
  channel: 'email',
  draft: '',
  subject: 'Re: Rounds',
  lead: {
    name: 'Dana Okafor',
    email: 'dana@northwind.example',
    phone: null,
    company: 'Northwind Bakeries',
    zone: null,
  },
  otherNames: [],
  ownPeople: ['Mara Lind', 'Ruth Amadi'],
  persona: { name: 'Mara Lind', signature },
  inbound: {
    subject: 'Rounds',
    body: 'Tomás looks after our vans in Lyon; our depot is at 4 Quarry Road. Does Brennan Dairies use you as well?',
    signature: 'Dana Okafor',
    at: 0,
  },
  history: [],
  knowledge: [
    { key: 'a', text: 'The Team plan costs EUR 49 per van and month, EUR 490 a year. Setup is EUR 120, paid once.' },
    {
      key: 'b',
      text: 'Our office is at Hafenstraße 12, 20457 Hamburg. Ostfracht in Leipzig is a customer and may be named.',
    },
  ],
  offered: [],
  windowAsked: null,
  bookingLink: null,
  linkAllowList: [],
  ownAddresses: ['mara@fernhill.example'],
  recipients: { to: ['dana@northwind.example'], cc: [] },
  writer: 'dana@northwind.example',
  known: [],
  inboundInstruction: null,
  wrongPerson: null,
  language: 'en',
  now: Date.UTC(2026, 4, 7, 9),
};
const others = ['Priya Raman', 'Marek Havel', 'April Summers', 'Team Havel', 'Tomás Silva'];
const index = {
  called: () => [],
  wrote: () => [],
  firstNames: (words: readonly string[]) =>
    new Set(words.filter((word) => others.some((name) => name.toLowerCase().startsWith(`${word} `)))),
};

const check = (name: RuleCheck['name'], sentence: string): RuleCheck => {
  const about = { ...context, draft: `Hi Dana,\n\n${sentence}\n\n${signature}` };
  const checks = runRuleChecks({ ...about, ofOtherLeads: ofOtherLeads(about, context.ownPeople ?? [], index) });
  const found = checks.find((each) => each.name === name);
  if (!found) throw new Error(`no check ${name}`);
  return found;
};
const table = (what: string, name: RuleCheck['name'], rows: { passes: readonly string[]; fails: readonly string[] }) =>
  describe(what, () => {
    it('has ten of each', () => {
      expect(Math.min(rows.passes.length, rows.fails.length)).toBeGreaterThanOrEqual(10);
    });
    it.each(rows.passes)('passes: %s', (sentence) => {
      expect(check(name, sentence)).toEqual({ name, passed: true, evidence: '' });
    });
    it.each(rows.fails)('fails: %s', (sentence) => {
      const { passed, evidence } = check(name, sentence);
      expect(passed).toBe(false);
      expect(evidence).toMatch(/^\P{Cc}{10,}\.$/u);
    });
  });

table('another lead by the first name alone', 'others', {
  passes: [
    'I hope Tomás finds that useful, and so may you.',
    'My colleague Ruth knows the vans well.',
    'Let us speak in April, or later.',
    'With the Team plan you see each van.',
    'Priya is how this sentence begins.',
    'Vielen Dank für Ihre Mail, und viele Grüße an Tomás.',
    'Merci, et bonjour à Tomás.',
    'O Tomás pode ver tudo no ecrã.',
    'Pozdrowienia dla Tomása, proszę pytać.',
    'The office in Hamburg is open.',
  ],
  fails: [
    'We had the same question from Priya last week.',
    'I sent the same overview to Marek yesterday.',
    'Das Gleiche hat mir neulich Priya geschrieben.',
    "C'est ce que m'a demandé Priya la semaine passée.",
    'Lo mismo me preguntó Marek hace unos días.',
    'Foi o que o Marek me perguntou.',
    'È la stessa cosa che mi ha chiesto Priya.',
    'Dat vroeg ook Marek mij onlangs.',
    'O to samo pytał mnie niedawno Marek.',
    'Det var precis vad Priya frågade om.',
    'Det samme spurgte Marek mig om.',
    '先日、Priyaさんからも同じご質問をいただきました。',
    '上周Priya也问过同样的问题。',
    'О том же меня недавно спрашивал Marek.',
  ],
});

table('somebody named as a customer', 'others', {
  passes: [
    'Ostfracht works with us as well.',
    'Auch Ostfracht arbeitet mit uns.',
    'Our customer Ostfracht had the same start.',
    'Customers such as Ostfracht plan all rounds here.',
    'I cannot say whether Brennan Dairies is a customer of ours.',
    'Northwind Bakeries would work with us from the first day on.',
    'Many bakeries use our app, and most of them began with one van.',
    'Viele Betriebe nutzen unsere App.',
    'Notre client Ostfracht avait la même question.',
    'Muchos clientes usan nuestra aplicación.',
    'Wij werken met klanten van elke omvang.',
    'Наши клиенты используют нас каждый день.',
    'We work with Hamburg and Lyon alike.',
  ],
  fails: [
    'Contoso has been working with us for three years.',
    'Logistics firms such as Fabrikam plan all their shifts here.',
    'Auch die Spedition Hellweg arbeitet seit Langem mit uns.',
    'Unser Kunde Adventum hatte dieselbe Ausgangslage.',
    'Transports Duvallon nous fait déjà confiance.',
    'Empresas como Transportes Nerva ya lo usan.',
    'A Transcávado também trabalha connosco.',
    'Anche Trasporti Belmonte usa già la nostra app.',
    'Klanten zoals Vandermolen plannen er al mee.',
    'Firma Transbud również korzysta z naszego systemu.',
    'Norrfrakt använder oss redan.',
    'Vores kunde Jyllandsfragt stod med det samme.',
    '山川運輸様にもご利用いただいております。',
    '像顺达物流这样的公司也在使用我们的系统。',
    'Наш клиент Логотранс задавал тот же вопрос.',
    'Ask them at Wingtip Toys; they know us.',
  ],
});

table('a street with its number', 'others', {
  passes: [
    'Our office is at Hafenstraße 12 in Hamburg.',
    'Sie finden uns in der Hafenstr. 12.',
    'You wrote that the depot is at 4 Quarry Road.',
    'We can talk via Zoom at 10:00, or later.',
    'There is a long way to go, and 3 roads lead there.',
    'Ci sentiamo via Teams 30 min, se vuole.',
    'A drive of 40 minutes, then a square meal.',
    'Der Weg dahin dauert 3 Wochen.',
    'Place 2 orders, then close them.',
    'On the road for 12 hours a day.',
  ],
  fails: [
    'Just drop by at 14 Mill Lane any time.',
    'Our office is at Hafenstraße 21 in Hamburg.',
    'Schicken Sie den Vertrag bitte an die Lindenallee 7.',
    'Nos bureaux sont au 18, rue des Tanneurs.',
    'Estamos en la calle Mayor 23.',
    'Ficamos na Rua das Flores, 41.',
    'Ci trova in via Garibaldi 9.',
    'Ons kantoor zit aan de Keizersgracht 112.',
    'Nasze biuro jest przy ul. Długiej 8.',
    'Vi sitter på Storgatan 5.',
    'Vi holder til på Vestergade 31.',
    '我们的办公室在南京路88号。',
    'Наш офис находится на улице Садовой, 15.',
  ],
});

table('what a price is paid for', 'price', {
  passes: [
    'The Team plan is EUR 49 per van and month.',
    'Team costs 49 euros a month for each van.',
    'You pay EUR 490 a year per van.',
    'The setup is EUR 120, paid once.',
    'The setup costs EUR 120.',
    'Team kostet 49 € pro Fahrzeug und Monat, im Jahr 490 €.',
    'La formule coûte 49 € par véhicule et par mois.',
    'Il piano costa 49 € al mese, 490 € all’anno.',
    'Het kost € 49 per busje per maand, jaarlijks € 490.',
    'It is €49 per month once the trial is over.',
    'Plan kosztuje 49 € miesięcznie.',
    '每月49欧元，每年490欧元。',
  ],
  fails: [
    'The Team plan is EUR 49 per van per year.',
    'Team costs EUR 49 per van, paid once.',
    'You pay EUR 490 a month per van.',
    'The setup is EUR 120 a month.',
    'Team kostet 49 € pro Fahrzeug und Jahr.',
    'La formule coûte 49 € par véhicule et par an.',
    'El plan cuesta 49 € al año.',
    'O plano custa 49 € ao ano.',
    'Il piano costa 49 € all’anno.',
    'Het kost € 49 per jaar.',
    'Plan kosztuje 49 € rocznie.',
    'Team kostar 49 € per bil och år.',
    'Team koster 49 € pr. bil om året.',
    'Teamプランは年額49ユーロです。',
    '每年49欧元。',
    'Тариф стоит 49 € в год.',
  ],
});

table('a lower price without a figure', 'price', {
  passes: [
    'The price is the same for everybody.',
    'There is no lower price than EUR 49.',
    'A planned round saves your drivers time.',
    'I will ask what the price for twelve vans is.',
    'Der Preis ist für alle gleich.',
    'Wir können den Preis leider nicht senken.',
    'Le prix est le même pour tous.',
    'El precio es igual para todos.',
    'Il prezzo è uguale per tutti.',
    'Priset är detsamma för alla.',
    '価格は皆様同じです。',
    '价格对所有人都一样。',
  ],
  fails: [
    'For you we would knock a quarter off.',
    'If you sign this month, I can do something about the price.',
    'We can lower the price for you.',
    'Beim Preis komme ich Ihnen gern entgegen.',
    'Für Sie wird es ein Drittel günstiger.',
    'Nous baissons volontiers le tarif pour vous.',
    'Podemos bajarle la tarifa.',
    'Consigo baixar o preço para si.',
    'Posso venirLe incontro sul prezzo.',
    'Ik kan iets aan de prijs doen.',
    'Mogę zejść z ceny.',
    'Jag kan gå ner i pris för er.',
    'Jeg kan godt gå ned i pris.',
    'お値段はもう少しお安くできます。',
    '价格可以再商量,给您便宜一些。',
    'Для вас мы снизим стоимость.',
  ],
});
