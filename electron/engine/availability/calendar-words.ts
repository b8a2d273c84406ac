/**
 * Weekdays and months as replies spell them (English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish,
 * Danish, Norwegian), folded: lower case without marks. Values: ISO weekday 1–7, month 1–12. Words that are ordinary words elsewhere ("may", "mar", "do", "sat" as a
 * verb) are read as a date only beside a number, which the patterns that use this table see to.
 */
const weekdayWords: readonly (readonly string[])[] = [
  [
    'monday',
    'mon',
    'montag',
    'lundi',
    'lunes',
    'segunda-feira',
    'segunda',
    'lunedi',
    'maandag',
    'poniedzialek',
    'mandag',
    'mandagen',
    'poniedzialku',
  ],
  [
    'tuesday',
    'tue',
    'tues',
    'dienstag',
    'mardi',
    'martes',
    'terca-feira',
    'terca',
    'martedi',
    'dinsdag',
    'wtorek',
    'tisdag',
    'tirsdag',
    'tisdagen',
    'tirsdagen',
    'wtorku',
  ],
  [
    'wednesday',
    'wed',
    'mittwoch',
    'mercredi',
    'miercoles',
    'quarta-feira',
    'quarta',
    'mercoledi',
    'woensdag',
    'sroda',
    'srode',
    'onsdag',
    'onsdagen',
    'srody',
  ],
  [
    'thursday',
    'thu',
    'thur',
    'thurs',
    'donnerstag',
    'jeudi',
    'jueves',
    'quinta-feira',
    'quinta',
    'giovedi',
    'donderdag',
    'czwartek',
    'torsdag',
    'torsdagen',
    'czwartku',
  ],
  [
    'friday',
    'fri',
    'freitag',
    'vendredi',
    'viernes',
    'sexta-feira',
    'sexta',
    'venerdi',
    'vrijdag',
    'piatek',
    'piatku',
    'fredag',
    'fredagen',
  ],
  [
    'saturday',
    'sat',
    'samstag',
    'sonnabend',
    'samedi',
    'sabado',
    'sabato',
    'zaterdag',
    'sobota',
    'sobote',
    'soboty',
    'lordag',
    'lordagen',
  ],
  [
    'sunday',
    'sun',
    'sonntag',
    'dimanche',
    'domingo',
    'domenica',
    'zondag',
    'niedziela',
    'niedziele',
    'niedzieli',
    'sondag',
    'sondagen',
  ],
];

const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari', 'stycznia', 'styczen'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari', 'lutego', 'luty'],
  ['march', 'mar', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart', 'marca', 'marts', 'marzec'],
  ['april', 'apr', 'avril', 'abril', 'aprile', 'kwietnia', 'kwiecien'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei', 'maja', 'maj'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno', 'czerwca', 'czerwiec'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho', 'luglio', 'lipca', 'lipiec'],
  ['august', 'aug', 'aout', 'agosto', 'augustus', 'sierpnia', 'sierpien', 'augusti'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'settembre', 'wrzesnia', 'wrzesien'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'ottobre', 'pazdziernika', 'pazdziernik'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro', 'listopada', 'listopad'],
  [
    'december',
    'dec',
    'dezember',
    'dez',
    'decembre',
    'diciembre',
    'dezembro',
    'dicembre',
    'grudnia',
    'grudzien',
    'desember',
  ],
];

const table = (words: readonly (readonly string[])[]): ReadonlyMap<string, number> =>
  new Map(words.flatMap((list, index) => list.map((word): [string, number] => [word, index + 1])));

export const weekdayByWord = table(weekdayWords);
export const monthByWord = table(monthWords);

/** Alternatives for a pattern, longest first, so that "sept" is not read as "sep". */
const alternatives = (words: ReadonlyMap<string, number>): string =>
  [...words.keys()].sort((a, b) => b.length - a.length).join('|');

export const weekdayPattern = alternatives(weekdayByWord);
export const monthPattern = alternatives(monthByWord);

/** Letters whose mark is no combining one. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd' };

const foldedLetter = (character: string): string => {
  const plain = strokes[character.toLowerCase()] ?? character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // Positions in the folded text must be those of the text.
  return plain.length === character.length ? plain : character;
};

/** Lower case without marks, the same length as the text where that can be (positions are used). */
export const fold = (text: string): string => {
  // Letters beyond ASCII are looked at one by one. What is left of them as it was must not be made small with the rest.
  const plain = text.replace(/[^\0-\x7f]/gu, foldedLetter);
  return plain.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
};
