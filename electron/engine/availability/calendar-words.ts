/**
 * Weekdays and months as replies spell them (English, German, French, Spanish, Portuguese, Italian, Dutch), folded: lower case
 * without marks. Values: ISO weekday 1–7, month 1–12. Words that are ordinary words elsewhere ("may", "mar", "do", "sat" as a
 * verb) are read as a date only beside a number, which the patterns that use this table see to.
 */
const weekdayWords: readonly (readonly string[])[] = [
  ['monday', 'mon', 'montag', 'lundi', 'lunes', 'segunda-feira', 'segunda', 'lunedi', 'maandag'],
  ['tuesday', 'tue', 'tues', 'dienstag', 'mardi', 'martes', 'terca-feira', 'terca', 'martedi', 'dinsdag'],
  ['wednesday', 'wed', 'mittwoch', 'mercredi', 'miercoles', 'quarta-feira', 'quarta', 'mercoledi', 'woensdag'],
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
  ],
  ['friday', 'fri', 'freitag', 'vendredi', 'viernes', 'sexta-feira', 'sexta', 'venerdi', 'vrijdag'],
  ['saturday', 'sat', 'samstag', 'sonnabend', 'samedi', 'sabado', 'sabato', 'zaterdag'],
  ['sunday', 'sun', 'sonntag', 'dimanche', 'domingo', 'domenica', 'zondag'],
];

const monthWords: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'janner', 'janvier', 'enero', 'janeiro', 'gennaio', 'januari'],
  ['february', 'feb', 'februar', 'fevrier', 'febrero', 'fevereiro', 'febbraio', 'februari'],
  ['march', 'mar', 'marz', 'maerz', 'mars', 'marzo', 'marco', 'maart'],
  ['april', 'apr', 'avril', 'abril', 'aprile'],
  ['may', 'mai', 'mayo', 'maio', 'maggio', 'mei'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'junho', 'giugno'],
  ['july', 'jul', 'juli', 'juillet', 'julio', 'julho', 'luglio'],
  ['august', 'aug', 'aout', 'agosto', 'augustus'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'setembro', 'settembre'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'outubro', 'ottobre'],
  ['november', 'nov', 'novembre', 'noviembre', 'novembro'],
  ['december', 'dec', 'dezember', 'dez', 'decembre', 'diciembre', 'dezembro', 'dicembre'],
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

/** Lower case without marks, the same length as the text where that can be (positions are used). */
export const fold = (text: string): string =>
  [...text].map((character) => character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() || character).join('');
