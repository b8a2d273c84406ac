import type { WordPatterns } from './read-words';

/** What a text's sentences say, counted. */
export type Weight = {
  /** The table whose words are in it most; null when none is. */
  table: WordPatterns | null;
  machine: string | null;
  away: string | null;
  thanks: boolean;
  later: boolean;
  instead: boolean;
  unread: boolean;
  /** Different ways in which it says that a request was taken in. */
  tickets: number;
  ticket: string | null;
  /** A time is named within which somebody answers. */
  deadline: boolean;
  unmonitored: string | null;
  left: string | null;
  /** Words with which a person answers us: questions, agreements, wishes. */
  engaged: number;
  /** Sentences that are none of the above. */
  other: number;
};

const greeting =
  /^[^\p{L}]*(?:hi|hello|hey|dear|good (?:morning|afternoon|day)|greetings|guten|hallo|moin|servus|liebe|sehr geehrte|bonjour|madame|cher|chere|hola|buenos|buenas|estimad|ola|bom dia|boa tarde|prezad|caro|buongiorno|gentile|salve|ciao|beste|geachte|goede|dag|dzien dobry|szanown|witam|hej|hei|god dag|kjare|hyva|dobry den|merhaba|sayin|здравствуйте|добрый|уважаем|お世話に|拝啓|您好|你好|尊敬的|\p{L}+ ?様)[^.!?\n]{0,60}$/u;
const signOff =
  /^[^\p{L}]*(?:best|kind|warm|many thanks|thanks|regards|cheers|sincerely|yours|mit|viele|beste|freundliche|gru|lg|mfg|vg|cordialement|bien|salutations|saludos|un saludo|atentamente|cumprimentos|atenciosamente|abracos|cordiali|distinti|saluti|met vriendelijke|groet|pozdrawiam|z powazaniem|med|vanliga|halsningar|venlig|hilsen|vennlig|ystavallisin|s pozdravem|saygilar|iyi|с уважением|よろしく|敬具|此致|祝)[^.!?\n]{0,40}[,.!]?$/u;

/** Words for the writer: who names others to turn to speaks to everyone, who names himself may speak to us. */
const toMe = /\b(?:me|us|mich|mir|uns|moi|mig|meg|mij|ons|mnie)\b|[aeg][eu]?me\b|(?:^|[^а-я])(?:мне|нам)(?![а-я])/;

/** Somebody's superior is away: a person explains, whom the writer waits for. */
const someoneElse =
  /\b(?:boss|manager|chef(?:en|in|e)?|vorgesetzt\w*|responsable|patron\w*|jef[ea]|responsabile|capo|leidinggevende|baas|szef\w*|sjefen?)\b|руководител|начальник|上司|部長|社長|经理|經理|老板|老闆|领导/;
/** An answer is promised by a deadline: "within 48 hours", "in two working days". */
const deadline =
  /(?:\d+|\b(?:one|two|three|five|ein\w*|zwei|drei|un[ae]?|deux|trois|dos|tres|dois|due|tre|twee|drie|dwoch|trzech|tva|to|dva))(?: (?:business|working|office|full|ouvre\w*|uteis|lavorativ\w*|habiles|laborables|robocz\w*|рабоч\S+))? ?(?:hours?|hrs?|days?|(?:werk|arbeits)tage?n?|stunden|heures?|jours|horas|dias|ore|giorni|uur|uren|(?:werk)?dagen|godzin\w*|dni|timmar|timer|(?:arbets|hver|virke|arbejds)?dag(?:ar|e|er)|час\S*|дн\S+|営業日|時間|日以内|小时|小時|个工作日|工作日)/;

/** A text cut at sentence ends and line ends; a date's or an abbreviation's dot ends nothing. */
export const sentencesOf = (folded: string): string[] =>
  folded
    .split(/(?<=[!?。！？])\s*|(?<=[a-z\u0430-\u044f)"']{3}\.)\s+|\n+/)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));

/** How many alternatives of a pattern's kind stand in the text in different sentences, at most `limit`. */
const countIn = (sentences: readonly string[], pattern: RegExp): number =>
  sentences.filter((each) => pattern.test(each)).length;

/**
 * Reads a folded text by the tables of the languages it may be in. A sentence that says what to do when it is urgent does not answer us, whatever words it uses; one about the past says
 * nothing about being away.
 */
export const weighText = (folded: string, tables: readonly WordPatterns[]): Weight => {
  const sentences = sentencesOf(folded);
  const best = tables
    .map((table) => weighIn(sentences, table))
    .sort((a, b) => known(b) - known(a) || a.engaged - b.engaged);
  const first = best[0];
  if (first === undefined) return { ...nothing, other: sentences.length };
  // Whoever is away in one language may ask in another.
  return { ...first, engaged: Math.max(...best.map((each) => each.engaged)) };
};

const nothing: Weight = {
  table: null,
  machine: null,
  away: null,
  thanks: false,
  later: false,
  instead: false,
  unread: false,
  tickets: 0,
  ticket: null,
  deadline: false,
  unmonitored: null,
  left: null,
  engaged: 0,
  other: 0,
};

const known = (weight: Weight): number =>
  (weight.machine === null ? 0 : 3) +
  (weight.away === null ? 0 : 3) +
  (weight.unmonitored === null ? 0 : 3) +
  (weight.left === null ? 0 : 2) +
  weight.tickets * 2 +
  [weight.thanks, weight.later, weight.instead, weight.unread].filter(Boolean).length;

const weighIn = (sentences: readonly string[], table: WordPatterns): Weight => {
  const weight: Weight = { ...nothing, table };
  for (const sentence of sentences) {
    const question = /[?？]\s*$/.test(sentence);
    const urgent = table.urgent.test(sentence);
    const instead = table.instead.test(sentence);
    const machine = !question && table.machine.test(sentence);
    const ticket = !question && table.ticket.test(sentence);
    const unmonitored = !question && table.unmonitored.test(sentence);
    const left = !question && table.left.test(sentence);
    const unread = table.unread.test(sentence);
    const later = !question && table.later.test(sentence);
    const thanks = !question && table.thanks.test(sentence);
    const past = table.past.test(sentence) || someoneElse.test(sentence);
    const away = !question && !past && table.away.test(sentence);
    const shortQuestion = question && sentence.length < 24 && urgent;
    const own =
      machine || ticket || unmonitored || unread || (!question && (urgent || (instead && !toMe.test(sentence))));
    if ((question && !shortQuestion) || (!own && table.engaged.test(sentence))) weight.engaged += question ? 2 : 1;
    if (machine) weight.machine ??= sentence;
    if (away) weight.away ??= sentence;
    if (ticket) {
      weight.ticket ??= sentence;
    }
    if (unmonitored) weight.unmonitored ??= sentence;
    if (left) weight.left ??= sentence;
    weight.deadline ||= !question && deadline.test(sentence);
    weight.thanks ||= thanks;
    weight.later ||= later;
    weight.instead ||= (urgent || instead) && !question;
    weight.unread ||= unread;
    if (
      !(
        own ||
        away ||
        later ||
        thanks ||
        left ||
        greeting.test(sentence) ||
        signOff.test(sentence) ||
        sentence.length < 3
      )
    )
      weight.other += 1;
  }
  weight.tickets = countIn(sentences, table.ticket);
  return weight;
};
