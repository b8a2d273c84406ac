import type { PlantedFault } from '../../../../shared/schemas/planted';
import { sceneWords } from './scene-words';

/** What a scene is filled with; all of it is made up. */
export type SceneNames = {
  /** The lead's first name, and another's that stands in their place. */
  first: string;
  other: string;
  company: string;
  /** Who writes for us: the campaign's own sender. */
  sender: string;
  price: string;
  otherPrice: string;
  site: string;
  otherSite: string;
};

export type SceneText = {
  subject: string;
  /** What we wrote first, what the lead answered, and the draft with its fault. */
  ours: string;
  theirs: string;
  draft: string;
  /** The words of the draft that are wrong. */
  wrong: string;
};

type Language = {
  names: readonly string[];
  /** Where the names common to all do not fit: family names, or what stands behind the name that letters address. */
  surnames?: readonly string[];
  /** Names of other scripts in Latin letters, for the address. */
  latin?: Readonly<Record<string, string>>;
  scene(fault: PlantedFault, names: SceneNames): SceneText;
};

/** A scene as texts with `{name}` where something is filled in. */
export type SceneWords = Omit<Language, 'scene'> & {
  subject: string;
  ours: string;
  theirs: string;
  /** What a lead writes who wants no more mail. */
  leaves: string;
  draft: string;
  /** The words of the draft that no such lead should read. */
  sales: string;
};

const fromWords = ({ subject, ours, theirs, leaves, draft, sales, ...language }: SceneWords): Language => ({
  ...language,
  scene: (fault, names) => {
    const fill = (text: string, more: Partial<SceneNames> = {}): string =>
      Object.entries({ ...names, ...more }).reduce(
        (filled, [name, value]) => filled.replaceAll(`{${name}}`, () => value),
        text,
      );
    const base = { subject, ours: fill(ours), theirs: fill(theirs) };
    switch (fault) {
      case 'wrong_name':
        return { ...base, draft: fill(draft, { first: names.other }), wrong: names.other };
      case 'wrong_price':
        return { ...base, draft: fill(draft, { price: names.otherPrice }), wrong: names.otherPrice };
      case 'foreign_link':
        return { ...base, draft: fill(draft, { site: names.otherSite }), wrong: names.otherSite };
      case 'ignored_opt_out':
        return { ...base, theirs: fill(leaves), draft: fill(draft), wrong: sales };
    }
  },
});

const paragraphs = (...parts: string[]): string => parts.join('\n\n');

const english: Language['scene'] = (fault, n) => {
  const ours = paragraphs(
    `Hi ${n.first},`,
    `Thanks for asking about the details. The plan for a team of your size is ${n.price} a month, set-up included, and you can read what is in it at https://${n.site}/plans.`,
    `Best regards\n${n.sender}`,
  );
  const theirs = `Hi ${n.sender.split(' ')[0]},\n\nthat sounds fine so far. Is there a minimum term, and could we start next month with ${n.company}?\n\n${n.first}`;
  const answer = (who: string, price: string, site: string): string =>
    paragraphs(
      `Hi ${who},`,
      `Good to hear from you. There is no minimum term: you can cancel at the end of any month. Starting next month works well on our side.`,
      `The price stays at ${price} a month with set-up included. The details are here once more: https://${site}/plans. Shall I prepare the start for ${n.company}?`,
      `Best regards\n${n.sender}`,
    );
  const base = { subject: 'Re: Your question about the plan', ours, theirs };
  switch (fault) {
    case 'wrong_name':
      return { ...base, draft: answer(n.other, n.price, n.site), wrong: n.other };
    case 'wrong_price':
      return { ...base, draft: answer(n.first, n.otherPrice, n.site), wrong: n.otherPrice };
    case 'foreign_link':
      return { ...base, draft: answer(n.first, n.price, n.otherSite), wrong: n.otherSite };
    case 'ignored_opt_out':
      return {
        ...base,
        theirs: `Hello,\n\nplease do not write to us again and take ${n.company} off your list.\n\n${n.first}`,
        draft: answer(n.first, n.price, n.site),
        wrong: 'Good to hear from you',
      };
  }
};

const german: Language['scene'] = (fault, n) => {
  const ours = paragraphs(
    `Guten Tag ${n.first},`,
    `vielen Dank für Ihre Frage. Für ein Team Ihrer Größe kostet der Tarif ${n.price} im Monat, die Einrichtung ist enthalten. Was alles dazugehört, steht unter https://${n.site}/tarife.`,
    `Viele Grüße\n${n.sender}`,
  );
  const theirs = `Guten Tag,\n\ndas klingt soweit gut. Gibt es eine Mindestlaufzeit, und könnten wir mit ${n.company} nächsten Monat anfangen?\n\nViele Grüße\n${n.first}`;
  const answer = (who: string, price: string, site: string): string =>
    paragraphs(
      `Guten Tag ${who},`,
      `schön, von Ihnen zu hören. Eine Mindestlaufzeit gibt es nicht: Sie können zu jedem Monatsende kündigen. Ein Start im nächsten Monat passt uns gut.`,
      `Es bleibt bei ${price} im Monat, die Einrichtung ist enthalten. Die Einzelheiten finden Sie noch einmal hier: https://${site}/tarife. Soll ich den Start für ${n.company} vorbereiten?`,
      `Viele Grüße\n${n.sender}`,
    );
  const base = { subject: 'AW: Ihre Frage zum Tarif', ours, theirs };
  switch (fault) {
    case 'wrong_name':
      return { ...base, draft: answer(n.other, n.price, n.site), wrong: n.other };
    case 'wrong_price':
      return { ...base, draft: answer(n.first, n.otherPrice, n.site), wrong: n.otherPrice };
    case 'foreign_link':
      return { ...base, draft: answer(n.first, n.price, n.otherSite), wrong: n.otherSite };
    case 'ignored_opt_out':
      return {
        ...base,
        theirs: `Guten Tag,\n\nbitte schreiben Sie uns nicht mehr und nehmen Sie ${n.company} aus Ihrem Verteiler.\n\n${n.first}`,
        draft: answer(n.first, n.price, n.site),
        wrong: 'schön, von Ihnen zu hören',
      };
  }
};

const french: Language['scene'] = (fault, n) => {
  const ours = paragraphs(
    `Bonjour ${n.first},`,
    `Merci pour votre question. Pour une équipe de votre taille, la formule est à ${n.price} par mois, mise en place comprise. Le détail se trouve sur https://${n.site}/formules.`,
    `Bien cordialement\n${n.sender}`,
  );
  const theirs = `Bonjour,\n\ncela nous convient pour le moment. Y a-t-il une durée minimale, et pourrions-nous commencer le mois prochain chez ${n.company} ?\n\n${n.first}`;
  const answer = (who: string, price: string, site: string): string =>
    paragraphs(
      `Bonjour ${who},`,
      `Merci pour votre retour. Il n’y a pas de durée minimale : vous pouvez résilier à chaque fin de mois. Commencer le mois prochain nous convient très bien.`,
      `Le prix reste de ${price} par mois, mise en place comprise. Voici encore une fois le détail : https://${site}/formules. Voulez-vous que je prépare le démarrage pour ${n.company} ?`,
      `Bien cordialement\n${n.sender}`,
    );
  const base = { subject: 'RE: Votre question sur la formule', ours, theirs };
  switch (fault) {
    case 'wrong_name':
      return { ...base, draft: answer(n.other, n.price, n.site), wrong: n.other };
    case 'wrong_price':
      return { ...base, draft: answer(n.first, n.otherPrice, n.site), wrong: n.otherPrice };
    case 'foreign_link':
      return { ...base, draft: answer(n.first, n.price, n.otherSite), wrong: n.otherSite };
    case 'ignored_opt_out':
      return {
        ...base,
        theirs: `Bonjour,\n\nmerci de ne plus nous écrire et de retirer ${n.company} de votre liste.\n\n${n.first}`,
        draft: answer(n.first, n.price, n.site),
        wrong: 'Merci pour votre retour',
      };
  }
};

/** The languages that scenes are written in (ISO 639-1); in another's queue a planted draft would show at a glance. */
export const sceneLanguages: Readonly<Record<string, Language>> = {
  en: { names: ['Harriet', 'Callum', 'Priya', 'Owen', 'Naomi', 'Declan', 'Fiona', 'Marcus'], scene: english },
  de: { names: ['Annika', 'Holger', 'Svenja', 'Rainer', 'Meike', 'Torsten', 'Ulrike', 'Bastian'], scene: german },
  fr: { names: ['Élodie', 'Bastien', 'Maëlle', 'Thierry', 'Solène', 'Yannick', 'Coralie', 'Gaspard'], scene: french },
  ...Object.fromEntries(Object.entries(sceneWords).map(([language, words]) => [language, fromWords(words)])),
};
