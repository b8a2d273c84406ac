/*
 * Firms that a text names by a part of their name: "Brekke Transport" for Brekke Transport AS, "the people at Dufresnoy". The beginning of a
 * firm's name is also a word, a place or a product, so one word alone counts only where somebody is meant by it.
 */

/** A run of words with capitals, as it is written, with what stands right before and behind it. */
export type CapitalRun = {
  words: readonly string[];
  /** One word of it by itself would mean somebody: "set it up for Vossberg", "Kaveri has". */
  meansSomebody: boolean;
};

const word = "\\p{Lu}[\\p{L}\\p{N}]+(?:['’-]\\p{L}{2,})*";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}@.'’-])${word}(?:(?: (?:&|and|und|et|y|e|och|og))? ${word}){0,3}(?![\\p{L}\\p{N}@]|[.-]\\p{L})`,
  'gu',
);

/** Behind these a name stands without an article; places have others ("in", "to", "from"). */
const before =
  /(?<!\p{L})(?:for|with|at|like|than|by|für|mit|bei|von|wie|pour|avec|chez|comme|para|con|como|com|per|come|voor|met|bij|zoals|door|dla|u|jak|för|med|hos|som)[ \u00a0]$/iu;
/** A thing rather than a firm: nouns have capitals in German. */
const determined =
  /(?<!\p{L})(?:the|an?|your|our|my|their|this|that|these|each|every|no|any|d(?:er|ie|as|en|em|es)|(?:k?ein|mein|dein|sein|ihr|unser|euer|dies|jed)\p{L}*|im|am|zum|zur|beim|vom|l[ae]s?|un[ae]?|el|los|il|lo|gli|i|os?|as?|uma?|het|een|de|det)[ \u00a0]$/iu;
/** What somebody did or is, behind a name. */
const behind =
  /(?:['’]s?(?!\p{L})|[ \u00a0](?:has|had|have|went|goes|uses?d?|runs?|ran|says?|said|told|asked|wanted|wants|started|switched|chose|saves?d?|pays?|paid|did|does|got|found|saw|moved|joined|signed|loves?|likes?|hat|hatte|nutzt|fährt|ging|sagt|sagte|fragte|wollte|zahlt|begann|startete|utilise|avait|paie|disait|demandait|roule|tiene|tenía|usa|paga|dijo|empezó|preguntó|ha|aveva|tem|tinha|disse|começou|heeft|had|ging|gingen|deed|gebruikt|betaalt|zei|vroeg|rijdt|ma|miała?|używa|płaci|korzysta|zapytał[ao]?|har|hade|havde|använder|bruger|kör|kører|betalar|betaler)(?!\p{L}))/uy;

const mayStandBefore = /[\p{Ll}\d,;:)”"–—]/u;
const inEast = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、，]/u;

/** Whether what begins at a place of a text stands in the middle of a sentence: at its head any word has a capital. */
export const isInside = (text: string, at: number): boolean => {
  const last = text[at - 1] ?? '';
  return last === ' ' || last === '\n' || last === '\u00a0'
    ? mayStandBefore.test(text[at - 2] ?? '')
    : inEast.test(last);
};

/** Whether a name that ends at a place of a text is followed by what somebody did or is. */
export const isBehind = (text: string, end: number): boolean => {
  behind.lastIndex = end;
  return behind.test(text);
};

/** What begins a run and is none of a name. */
const apart =
  /^(?:the|die|der|das|den|dem|la|le|les|el|los|il|lo|het|de|o|a|and|und|et|mr|mrs|ms|herrn?|frau|monsieur|madame|pani?|señora?|signora?|senhora?)$/iu;

const isSomebody = (text: string, at: number, end: number): boolean => {
  const left = text.slice(Math.max(0, at - 16), at);
  return (isBehind(text, end) || (before.test(left) && isInside(text, at))) && !determined.test(left);
};

/** The runs of a text. One word alone means somebody by what stands beside it: at the head of a sentence only by what stands behind it. */
export const capitalRuns = (text: string): CapitalRun[] => {
  const runs: CapitalRun[] = [];
  for (const found of text.matchAll(run)) {
    const all = found[0].split(' ');
    const from = all.length > 1 && (apart.test(all[0] ?? '') || before.test(`${all[0]} `)) ? 1 : 0;
    const words = all.slice(from);
    const end = found.index + found[0].length;
    const alone = words.length === 1;
    // "Bij Kaveri": what stands before it begins the sentence.
    const behindFirst = all.length === 2 && before.test(`${all[0]} `);
    const meansSomebody = alone && (behindFirst || (from === 0 && isSomebody(text, found.index, end)));
    if (meansSomebody || !alone) runs.push({ words, meansSomebody });
  }
  return runs;
};

/** Words with which firms' names begin and which by themselves mean nobody. */
export const ofNoFirm = new Set(
  (
    'city express green global first best smart transport transporte transports logistik logistics logistique kurier courier couriers delivery fresh north south east west nord sud süd ost blue red black white royal prime ' +
    'premium service services solutions group gruppe team digital data cloud media marketing sales support system systems software tech studio clean care home house world euro europe european international national ' +
    'united central union new fast quick speed direct online bäckerei boulangerie panaderia panadería padaria bakery bakeries restaurant hotel apotheke pharmacy pharmacie farmacia praxis klinik clinic school schule ' +
    'hermanos fratelli brothers sons müller meier schmidt maison casa house haus auto autohaus garage taxi bank energy solar water food foods garden flowers blumen kwiaty sport sports fitness beauty design art print ' +
    'druck verlag events travel reisen tours immobilien real estate consulting beratung health gesundheit security safety power electric elektro metall metal holz stahl bau build building construction ' +
    'excel outlook word teams zoom google apple microsoft amazon shopify salesforce hubspot slack linkedin whatsapp instagram facebook stripe paypal sap oracle datev'
  ).split(' '),
);
