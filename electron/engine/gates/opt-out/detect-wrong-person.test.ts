import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesByLanguage } from './cases';
import { detectWrongPerson } from './detect-wrong-person';

const kindOf = (text: string): string => detectWrongPerson(text)?.kind ?? 'neither';

describe('detectWrongPerson', () => {
  for (const [language, { leftCompany, wrongPerson, neither, optOut }] of Object.entries(casesByLanguage)) {
    it(`tells who left, who is the wrong one, and neither: ${language}`, () => {
      const of = leftCompany.length + wrongPerson.length;
      const missed = [
        ...leftCompany.filter(({ text }) => kindOf(text) !== 'left_company'),
        ...wrongPerson.filter(({ text }) => kindOf(text) !== 'wrong_person'),
      ].map(({ text }) => `${text} → ${kindOf(text)}`);
      expect(1 - missed.length / of, missed.join(' | ')).toBeGreaterThanOrEqual(0.97);
      const heard = [...neither, ...optOut].filter((text) => detectWrongPerson(text) !== null);
      expect(heard.length / (neither.length + optOut.length), heard.join(' | ')).toBeLessThanOrEqual(0.03);
    });
    it(`finds whom the message names instead: ${language}`, () => {
      for (const { text, contact } of [...leftCompany, ...wrongPerson])
        expect(detectWrongPerson(text)?.contact ?? null, text).toEqual(contact ?? null);
    });
  }

  it.each([
    'This address belonged to Yasmin, who is no longer with the company. Nobody has taken over the role.',
    'Dana has left the company. Someone will be in touch. Nobody is in charge of the fleet now.',
    'Frau Weber arbeitet nicht mehr bei uns. Niemand hat übernommen.',
    "Julie a quitté l'entreprise. Personne s'en occupe.",
    'Rosa ya no trabaja aquí. Nadie se encarga.',
  ])('takes no “nobody” for a name: %s', (text) => {
    expect(detectWrongPerson(text)).toMatchObject({ kind: 'left_company', contact: null });
  });

  it.each([
    ["Not me mate. I've never worked in purchasing.", 'wrong_person'],
    ["Who is this? This isn't Derek's phone, I've had this number since May", 'wrong_person'],
    ['Der Einkauf ist dafür zuständig, nicht ich.', 'wrong_person'],
    ["Vous vous trompez d'interlocuteur, je m'occupe de la communication.", 'wrong_person'],
    ['宛先をお間違えではないでしょうか。', 'wrong_person'],
    ['Вы ошиблись адресатом, я занимаюсь кадрами.', 'wrong_person'],
    ["Hey, I moved on from Bramble in spring, I'm at a different company now.", 'left_company'],
    ['Ramón ya no trabaja con nosotros desde septiembre.', 'left_company'],
    ['Me jubilé el año pasado, no puedo ayudarle.', 'left_company'],
    ['Saí da empresa em março.', 'left_company'],
    ['Mit Einkauf habe ich nichts am Hut.', 'wrong_person'],
    ["Je n'ai aucun pouvoir de décision là-dessus, voyez avec le siège.", 'wrong_person'],
    ['Yo no decido sobre eso, eso lo ve la central.', 'wrong_person'],
    ["Non decido io, deve parlare con l'ufficio acquisti.", 'wrong_person'],
    ['Daar heb ik niets mee te maken, probeer de afdeling inkoop.', 'wrong_person'],
    ['Nie decyduję o tym, proszę pisać do działu zakupów.', 'wrong_person'],
    ['采购的事我说了不算，您问总部吧。', 'wrong_person'],
    ["You want the other Martin, the one in sales. I'm the one in the lab.", 'wrong_person'],
    ['Für IT-Themen ist bei uns Herr Lang zuständig.', 'wrong_person'],
    ['Ingrid quit in spring.', 'left_company'],
    ["Dana hasn't worked for us since 2024.", 'left_company'],
    ['Birgitta jobbar inte här längre.', 'left_company'],
    ['Он у нас уже год как не работает.', 'left_company'],
    ['Ich arbeite dort nicht mehr.', 'left_company'],
    ['Je ne travaille plus là-bas.', 'left_company'],
    ['Já não trabalho lá.', 'left_company'],
    ['Ik werk daar niet meer.', 'left_company'],
    ['Jag jobbar inte där längre.', 'left_company'],
    ['Jeg arbejder der ikke længere.', 'left_company'],
    ['私はもうそこで働いていません。', 'left_company'],
    ['我已经不在那里工作了。', 'left_company'],
    ['Я там больше не работаю.', 'left_company'],
    ['Я не тот, кто вам нужен, пишите на sam@northwind.example.', 'wrong_person'],
  ])('knows further turns: %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  it.each([
    'I left the company name off the form, sorry.',
    'Ich arbeite da nicht mehr als zwei Tage die Woche, Dienstag passt.',
    'Das Gerät arbeitet dort nicht mehr.',
    'Je ne travaille plus le vendredi, jeudi me va.',
    'Ik werk daar niet meer dan twee dagen, dinsdag kan.',
    'Does it work when someone no longer works at the company and mail bounces?',
    "The person who sent me your link isn't with us any more, but I'd still like the trial.",
    'Was passiert, wenn jemand nicht mehr bei uns arbeitet?',
    'Sorry, I think I have the wrong person. Who does your billing?',
    "I'm not involved day to day but I approve the budget, so tell me the number.",
    'Ich bin dafür nicht allein verantwortlich, aber ich entscheide über das Budget.',
    "I don't handle objections well, haha. Fine, show me.",
    'Вы ошиблись датой: 24-е это вторник.',
    'Ich entscheide das nicht allein, aber ich bin dafür. Was kostet es?',
    'No decido sin ver la demo. ¿Cuándo puede ser?',
    'Non decido prima di vedere i prezzi.',
    'Je ne décide pas sans une démo. Mardi ?',
    'Ik beslis niet voor ik de prijs ken.',
    'Nie decyduję bez cennika.',
    'Jag bestämmer inte förrän jag sett en demo.',
    'Я не решаю без демо.',
    'Consulte con compras el IVA, pero la decisión es mía y es sí.',
    "Your demo link hasn't worked here since Monday.",
    "It hasn't worked for us in years, our old tool.",
    'Two of our dispatchers quit in May, hence the interest.',
    'We quit our old contract last month, so we are free.',
    'I moved on to the next topic: integrations.',
    'I moved on from Excel last year and now want a real tool.',
    "I was the wrong person last year, now I'm the right one. Price?",
  ])('leaves alone who is the right one, or speaks of people in general: %s', (text) => {
    expect(kindOf(text)).toBe('neither');
  });

  it('names whom to talk to where “is” comes last', () => {
    const text = "I'm not involved in tooling decisions. Best person to talk to is Hana Cho, our Head of RevOps.";
    expect(detectWrongPerson(text)?.contact?.name).toBe('Hana Cho');
  });

  it('says it in words a person can check', () => {
    expect(detectWrongPerson('Hi Mara,\n\nDana no longer works here.')?.evidence).toBe(
      'Says that the person has left: “Dana no longer works here.”.',
    );
  });

  it('does not read quotes', () => {
    expect(detectWrongPerson('Tuesday works.\n\n> Wrong person.')).toBeNull();
  });

  it('takes a department for no name', () => {
    expect(detectWrongPerson('Wrong person, please contact HR.')?.contact).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        detectWrongPerson(text);
        detectWrongPerson(`Wrong person ${text}`);
      }),
      { numRuns: 200 },
    );
  });
});
