/* Long because a text is weighed in one pass: what a sentence remarks on and what it weighs read the same facts of it. */
import { anyMayMatch, patternsIn } from '../guarded/ask-together';
import { guarded } from '../guarded/guarded-pattern';
import type { WordPatterns } from './read-words';
import {
  behindContrast,
  factsOf,
  isQuestion,
  mayHaveRoles,
  partsOf,
  partsSaid,
  rolesOf,
  type SentenceFacts,
  type SentenceRole,
} from './weigh-parts';

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
  /** For each thing that loose parts say (weigh-parts.ts), the first sentence that does. */
  roles: Partial<Record<SentenceRole, string>>;
  /** Sentences that neither the phrases nor the parts explain. */
  unexplained: number;
  /** Questions and wishes in sentences that otherwise confirm receipt. */
  doubt: number;
  /** "Next week" is named: robots promise a span, people a week. */
  week: boolean;
  /** An answer is promised as soon as can be. */
  soon: boolean;
  /** How often a "but" turns to us. */
  turns: number;
  /** Sentences that name when somebody is back. */
  backs: string[];
  /** Sentences that say when somebody answers. */
  answers: string[];
};

const greeting =
  /^[^\p{L}]*(?:hi|hello|hey|howdy|hiya|hoi|czesc|salut|coucou|привет|dear|good (?:morning|afternoon|day)|greetings|guten|hallo|moin|servus|liebe|sehr geehrte|bonjour|madame|cher|chere|hola|buenos|buenas|estimad|ola|oi\b|bom dia|boa tarde|prezad|caro|buongiorno|gentile|salve|ciao|beste|geachte|goede|dag|dzien dobry|szanown|witam|hej|hei|god dag|kjare|hyva|dobry den|merhaba|sayin|здравствуи|добры[ий]|уважаем|お世話に|拝啓|您好|你好|尊敬的|\p{L}+ ?様)(?:[^.!?\n]{0,60}|[^.,!?\n]{0,20}!)$/u;
const signOff =
  /^[^\p{L}]*(?:best|kind|warm|many thanks|thanks|regards|cheers|sincerely|yours|mit|viele|beste|freundliche|gru|lg|mfg|vg|cordialement|bien|salutations|saludos|un saludo|atentamente|cumprimentos|atenciosamente|abracos|cordiali|distinti|saluti|met vriendelijke|groet|pozdrawiam|z powazaniem|med|vanliga|halsningar|venlig|hilsen|vennlig|ystavallisin|s pozdravem|saygilar|iyi|с уважением|よろしく|敬具|此致|祝)[^.!?\n]{0,40}[,.!]?$/u;

/** Words for the writer: who names others to turn to speaks to everyone, who names himself may speak to us. */
const toMe = /\b(?:me|us|mich|mir|uns|moi|mig|meg|mij|ons|mnie)\b|[aeg][eu]?me\b|(?:^|[^а-я])(?:мне|нам)(?![а-я])/;

/** Somebody's superior is away: a person explains, whom the writer waits for. */
const someoneElse = guarded(
  /\b(?:boss|manager|chef(?:en|in|e)?|vorgesetzt\w*|responsable|patron\w*|jef[ea]|responsabile|capo|leidinggevende|baas|szef\w*|sjefen?|direct(?:or|eur|rice|ora)\w*|dirett\w+|diretor\w*|dire[ck]tor\w*|dyrektor\w*|ceo|cfo|coo|geschaftsfuhr\w*|vd|buyer|einkaufer\w*)\b|руководител|начальник|директор|総務|总监|總監|主管|上司|部長|社長|经理|經理|老板|老闆|领导/,
  'folded',
);
/** An answer is promised by a deadline: "within 48 hours", "in two working days". */
const deadline = guarded(
  /(?:\d+|\b(?:one|two|three|five|ein\w*|zwei|drei|un[ae]?|deux|trois|dos|tres|dois|due|tre|twee|drie|dwoch|trzech|tva|to|dva))(?: (?:business|working|office|full|ouvre\w*|uteis|lavorativ\w*|habiles|laborables|robocz\w*|рабоч\S+))? ?(?:hours?|hrs?|days?|(?:werk|arbeits)tage?n?|stunden|heures?|jours|horas|dias|ore|giorni|uur|uren|(?:werk)?dagen|godzin\w*|dni|timmar|timer|(?:arbets|hver|virke|arbejds)?dag(?:ar|e|er)|час\S*|дн\S+|営業日|時間|日以内|小时|小時|个工作日|工作日)/,
  'folded',
);

/** A text cut at sentence ends and line ends; a date's or an abbreviation's dot ends nothing. */
export const sentencesOf = (folded: string): readonly string[] => {
  if (lately.folded !== folded) lately = { folded, sentences: cut(folded) };
  return lately.sentences;
};

/** Whether a text only asks is found out before it is weighed. */
let lately: { folded: string; sentences: readonly string[] } = { folded: '', sentences: [] };

const cut = (folded: string): string[] =>
  folded
    .split(/(?<=[!?。！？])\s*|(?<=[a-z\u0430-\u044f)"']{3}\.)\s+|\n+/)
    .map((each) => each.trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each));

/**
 * Reads a folded text by the tables of the languages it may be in. A sentence that says what to do when it is urgent does not answer us, whatever words it uses; one about the past says
 * nothing about being away.
 */
export const weighText = (folded: string, tables: readonly WordPatterns[]): Weight => {
  const general = generalIn(folded);
  const sentences = sentencesOf(folded).map((each) => remarkOn(each, general));
  const best = tables
    .map((table) => weighIn({ folded, sentences, general }, table))
    .sort((a, b) => known(b) - known(a) || a.engaged + a.turns + a.unexplained - b.engaged - b.turns - b.unexplained);
  const first = best[0];
  if (first === undefined) return { ...nothing, other: sentences.length, unexplained: sentences.length };
  // Whoever is away in one language may ask in another.
  return { ...first, engaged: Math.max(...best.map((each) => each.engaged)) + first.turns };
};

/** False where a folded text certainly says nothing of the kind in a table's language, so that its sentences need not be weighed. */
export const mayBeTold = (folded: string, table: WordPatterns): boolean => {
  const { code } = table;
  return maySay(folded, table) || (code !== null && partsOf(code) !== null && mayHaveRoles(folded, code));
};

/** False where no phrase of a table that tells a machine by itself can stand in a folded text or sentence. */
const maySay = (folded: string, table: WordPatterns): boolean => {
  const { machine, ticket, unmonitored, left, away } = table;
  const ask = mayTell.get(table) ?? anyMayMatch([machine, ticket, unmonitored, left, away]);
  mayTell.set(table, ask);
  return ask(folded);
};

/**
 * True where a folded text asks us something and none of its sentences can hold a phrase that tells a machine by itself: then the roles of its sentences, which
 * are certain only where nothing answers us (judge-parts.ts), cannot tell one either, and nothing needs to be weighed. `tables`: all that speak for the text.
 */
export const asksOnly = (folded: string, tables: readonly WordPatterns[]): boolean => {
  const sentences = sentencesOf(folded);
  return (
    sentences.some((each) => each.length >= shortestQuestion && isQuestion(each)) &&
    !tables.some((table) => maySay(folded, table) && sentences.some((each) => maySay(each, table)))
  );
};

const mayTell = new Map<WordPatterns, (text: string) => boolean>();

/** "In urgent cases?": a heading, no question. */
const shortestQuestion = 24;

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
  roles: {},
  unexplained: 0,
  doubt: 0,
  week: false,
  soon: false,
  turns: 0,
  backs: [],
  answers: [],
};

const known = (weight: Weight): number =>
  (weight.machine === null ? 0 : 3) +
  (weight.away === null ? 0 : 3) +
  (weight.unmonitored === null ? 0 : 3) +
  (weight.left === null ? 0 : 2) +
  weight.tickets * 2 +
  Object.keys(weight.roles).length +
  [weight.thanks, weight.later, weight.instead, weight.unread].filter(Boolean).length;

/** Thanks for one's interest asks for nothing. */
const courtesy =
  /за (?:ваш |проявленный )*интерес|\b(?:your|ihr(?:em|en)?|dein(?:em)?|votre|su|tu|seu|o seu|suo|il suo|uw|je) (?:interess\w*|interet|interes\w*|belangstelling)\b/;
const everyCourtesy = new RegExp(courtesy.source, 'g');
const soonest = guarded(
  /as soon as (?:possible|they can|we can)|\basap\b|\bshortly\b|schnellst|baldmo|so bald wie moglich|in kurze|meilleurs delais|(?:plus )?brefs? delais|brevedad|lo antes posible|en breve\b|mais breve|brevidade|em breve\b|al piu presto|prima possibile|zo snel mogelijk|zo spoedig|najszybciej|wkrotce|sa snart|snarest|hurtigst|кратча[йи]ш|ближа[йи]шее|なるべく早|尽快|盡快|儘快/,
  'folded',
);
const namedWeek = guarded(
  /\bnext week\b|\btomorrow\b|\bnachste\w* woche|\bmorgen\b|\bsemaine prochaine|\bproxima semana|\bsemana que viene|\bsettimana prossima|\bprossima settimana|\bvolgende week|\bprzyszlym tygodniu|\bnasta vecka|\bnaste uge|\bneste uke|следующе[йи] неделе|来週|明日|下周|下週|明天/,
  'folded',
);
/** A wish to be rung. */
const ring = guarded(
  /\b(?:call|ring|phone)(?= (?:me|us|on|tomorrow|before|after|then|mon|tues|wednes|thurs|fri))|\bruf(?:en)? sie\b|\bruf an\b|\b(?:r?appelez|telephonez)\b|\bllam(?:e|ame|eme)\b|\bligue\b|\bchiami\b|\bbel (?:me|dus|dan|donderdag|maandag|dinsdag|woensdag|vrijdag)|\bring (?:mig|meg|pa|tors|mans?|tirs|tis|ons|fre)|dzwonic|(?:по)?звоните|お電話|打电话/,
  'folded',
);
/** Hours offered: "otherwise any time after three". */
const offers = guarded(
  /\bany ?time (?:after|before|between|from|works|is fine|is good)|\botherwise (?:any ?time|any day|(?:i|we)(?: am|'m| are|'re) (?:free|available|around))|\bjederzeit (?:nach|ab|vor|zwischen) \d|\b(?:sonst|ansonsten|danach) (?:jederzeit|immer|gern|passt|geht|bin ich (?:da|frei))|\bsinon (?:quand vous|a tout moment|n'importe|je suis (?:libre|disponible))|\b(?:si no|por lo demas),? (?:cuando|a cualquier)|\baltrimenti (?:quando|sempre|sono libero)|\bcaso contrario,? quando|\banders (?:altijd|kan ik|graag)|\bannars (?:nar som|gar det)|\bellers (?:nar som|altid|passer)|\bpoza tym (?:zawsze|kiedy)/,
  'folded',
);
/** A time proposed in so many words, or a visit: "I suggest the 1st at ten", "let us meet afterwards instead". Who is to be turned to is proposed to everyone. */
const proposes = guarded(
  /\b(?:suggest|propose|schlage|propose|propongo|proponho|sugiero|sugiro|suggerisco|stel|proponuje|foreslar)\b (?:(?:we|that we|we meet|vor|voor|que|qu'on|nous|mardi|di|to|vi)\b.{0,20}|.{0,12})(?:\d|\b(?:mon|tues|wednes|thurs|fri)day|(?:mon|diens|donners|frei)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre)di\b|lunes|martes|miercoles|jueves|viernes|-feira|(?:lune|marte|mercole|giove|vener)di|(?:maan|dins|woens|donder|vrij)dag|poniedzial|wtorek|srode|czwartek|piatek|(?:man|tis|tirs|ons|tors|fre)dag|вторник|сред|четверг|пятниц|понедельник)|\b(?:voyons|parlons|appelons|retrouvons|rencontrons|fixons)[- ]nous\b|\b(?:voyons|parlons|reparlons|rediscutons)[- ]en\b|\b(?:reparlons|discutons|rediscutons|calons)\b|\b(?:hablemos|quedemos|veamonos|sentiamoci|vediamoci|parliamone|risentiamoci|falemos|conversemos|combinemos)\b|\b(?:umowmy|porozmawiajmy|spotkajmy|zdzwonmy)\b|\bvi kan (?:ses|tages|tales|horas|traffas|moedes|motes|snakkes)\b|(?:предлагаю .{0,12}\d|дава[йи]те|поговорим|созвонимся|встретимся)|(?:ではいかが|はいかがでしょう|でお願いできます)|(?:再聊|再谈|再談|再约|再約)|\b(?:come|drop|stop|swing) by\b|\bsee you (?:there|then|on)\b|\bkommen sie (?:doch |gern\w* |einfach )*(?:vorbei|zu)\b|\bkomm(?:t)? (?:doch |gern\w* |einfach )*vorbei\b|\bpassez (?:nous|me) voir|\bvenez (?:nous|me) (?:voir|rencontrer)|\b(?:pasese|pasate|pasen|passe|passem|passi|passa) (?:por|pelo|a trovar|no|na|nuestro|al)\b|\bkom (?:gerust |maar |gern )?(?:even )?langs\b|\bwpad(?:nij|nijcie)\b|\b(?:kom|titta) (?:garna |gerne )?forbi\b|(?:приходите|заходите|подходите)|お立ち寄り|欢迎(?:过来|来)/,
  'folded',
);
/** Asked of everyone who writes: "Any questions?", "Have you seen our FAQ?". */
const toEveryone = guarded(
  /^\W*(?:is (?:it|this) )?(?:urgent|une urgence|c'est urgent|haast|spoed|(?:ist es )?(?:dringend|eilig)|es eilt|brennt es|urgencias?|(?:es |e )?urgente|urgenz[ae]|(?:to )?pilne|bradskande|(?:hastar|haster) det|haster)[^?？]{0,20}[?？]$|(?:срочно|急ぎ|紧急|緊急)[^?？]{0,12}[?？]$|^\W*(?:(?:do you |still )?(?:have|got|any)(?: any| further| more| other| urgent| a)* (?:questions?|quer(?:y|ies))|(?:need|looking for) (?:\w+ ){0,3}(?:help|support|assistance|answers?)|(?:haben|hast) (?:sie|du) (?:noch |weitere |dringende |eine )*fragen?|(?:heeft|heb) (?:u|je) (?:nog |een |andere |verdere )*vra(?:ag|gen)|(?:avez[- ]vous )?(?:(?:des|une|d'autres) )?questions?\b|besoin d'aide|(?:tiene|tienes)? ?(?:alguna |mas )*(?:preguntas?|dudas?)\b|necesita(?:s)? ayuda|(?:ha |hai )?(?:qualche |altre |delle )*(?:domand[ae]|dubbi)\b|(?:hai|ha) bisogno|(?:tem|ficou com) (?:alguma |mais )*(?:duvidas?|perguntas?)|precisa de ajuda|(?:masz|maja panstwo|ma pan\w*) (?:dodatkowe |inne |jakies )*pytania|har du (?:nagra |fler |nogle |flere |et |en |noen )*(?:frag\w+|sporgsmal|sporsmal)|(?:остались |есть |возникли )(?:\S+ )?вопросы|ご不明な点|(?:有|还有)(?:任何|其他)?(?:问题|疑问))[^?？]{0,14}[?？]$|\b(?:our|unsere[nrm]?|nos|notre|nuestr[oa]s?|noss[oa]s?|nostr[aeio]|onze|vara|vart|vores|nasz\w*) (?:\w+ ){0,2}(?:faq\w*|help ?(?:cent(?:er|re)|desk|pages?)|knowledge ?base|hilfe\w*|website|web ?site|webseite|homepage|site web|sitio web|sito)\b|(?:よくある質問|常见问题)/,
  'folded',
);
const noRoles: ReadonlySet<SentenceRole> = new Set();
/** Asked of a sentence in any language: of those that cannot stand in the text no sentence is asked. */
const generalIn = patternsIn({
  someoneElse,
  deadline,
  soonest,
  namedWeek,
  ring,
  offers,
  proposes,
  toEveryone,
  courtesy: guarded(courtesy, 'folded'),
});
type General = ReturnType<typeof generalIn>;

/** A sentence with what every language asks of it; `bare`: without the thanks for one's interest. */
type Remark = {
  about: SentenceFacts;
  bare: string;
  someoneElse: boolean;
  toMe: () => boolean;
  namedWeek: boolean;
  soonest: boolean;
  deadline: boolean;
  /** A greeting, a closing, nothing to speak of. */
  formal: () => boolean;
  nameLine: () => boolean;
};

const remarkOn = (sentence: string, general: General): Remark => {
  const about = factsOf(sentence);
  const said = !about.question;
  return {
    about,
    bare: general.courtesy.test(sentence) ? sentence.replace(everyCourtesy, '') : sentence,
    someoneElse: general.someoneElse.test(sentence),
    toMe: once(() => toMe.test(sentence)),
    namedWeek: said && general.namedWeek.test(sentence),
    soonest: said && general.soonest.test(sentence),
    deadline: said && general.deadline.test(sentence),
    formal: once(() => sentence.length < 3 || greeting.test(sentence) || signOff.test(sentence)),
    nameLine: once(() => nameLine.test(sentence)),
  };
};

const once = (find: () => boolean): (() => boolean) => {
  let found: boolean | null = null;
  return () => {
    found ??= find();
    return found;
  };
};
/** A closing's name or a firm's line: few words, no verb to speak of. */
const nameLine = /^[\p{L}.'-]+(?: [\p{L}.&'-]+){0,3}$/u;

const carriesOn = (roles: ReadonlySet<SentenceRole>): boolean =>
  (['absent', 'back', 'silent', 'unread', 'contact', 'handled'] as const).some((each) => roles.has(each));
const saysMore = (words: string, table: Omit<WordPatterns, 'code'>): boolean =>
  table.later.test(words) || table.unread.test(words) || table.urgent.test(words) || table.away.test(words);

type Words = Omit<WordPatterns, 'code'>;
const wordsOf = new Map<WordPatterns, (folded: string) => Readonly<Words>>();

/** Of a table's patterns those that may match in a folded text or one of its sentences. */
const wordsSaid = (table: WordPatterns): ((folded: string) => Readonly<Words>) => {
  const known = wordsOf.get(table);
  if (known !== undefined) return known;
  const { code, ...words } = table;
  const made = patternsIn<keyof Words>(words);
  wordsOf.set(table, made);
  return made;
};

const weighIn = (
  text: { folded: string; sentences: readonly Remark[]; general: General },
  table: WordPatterns,
): Weight => {
  const weight: Weight = { ...nothing, table, roles: {}, backs: [], answers: [] };
  const said = wordsSaid(table)(text.folded);
  const parts = partsSaid(table.code)?.(text.folded) ?? null;
  const { sentences, general } = text;
  // Words that stand together only now were not looked for in the text.
  const engages = ({ bare, about }: Remark): boolean => (bare === about.sentence ? said : table).engaged.test(bare);
  for (const remark of sentences) {
    const { about, toMe } = remark;
    const { sentence, question } = about;
    const urgent = said.urgent.test(sentence);
    const instead = said.instead.test(sentence);
    const machine = !question && said.machine.test(sentence);
    const ticket = !question && said.ticket.test(sentence);
    const unmonitored = !question && said.unmonitored.test(sentence);
    const left = !question && said.left.test(sentence);
    const unread = said.unread.test(sentence);
    const later = !question && said.later.test(sentence);
    const thanks = !question && said.thanks.test(sentence);
    const past = remark.someoneElse || said.past.test(sentence);
    const away = !question && !past && said.away.test(sentence);
    const shortQuestion =
      question && ((sentence.length < shortestQuestion && urgent) || general.toEveryone.test(sentence));
    const roles = parts === null ? noRoles : rolesOf(about, parts, past);
    for (const role of roles) weight.roles[role] ??= sentence;
    if (roles.has('back')) weight.backs.push(sentence);
    else if (roles.has('answer') || later) weight.answers.push(sentence);
    const own = machine || ticket || unmonitored || unread || (!question && (urgent || (instead && !toMe())));
    // Somebody else's address, a mailbox that nobody reads: for everyone, though it says much else beside.
    const forAll =
      !question &&
      ((roles.has('contact') && !toMe()) || roles.has('silent') || roles.has('sendOnly') || roles.has('dossier'));
    if (!shortQuestion && (question || (!own && !forAll && engages(remark)))) weight.engaged += question ? 2 : 1;
    if (ticket && !urgent && !instead && said.engaged.test(sentence)) weight.doubt += 2;
    if (remark.namedWeek) weight.week = true;
    // "I am away next week, but Ann can see the demo": what goes on behind "but" answers us, unless it is more of the same.
    const turn = parts === null || machine || urgent ? null : behindContrast(sentence, parts);
    if (turn !== null && parts !== null && !saysMore(turn, said) && !carriesOn(rolesOf(factsOf(turn), parts, false)))
      weight.turns += 1;
    // "Not here on Fridays, ring on Thursday": whoever is to ring without a number knows where.
    if (!urgent && (roles.has('absent') || away) && !roles.has('contact') && general.ring.test(sentence))
      weight.engaged += 1;
    if (!urgent && general.offers.test(sentence)) weight.engaged += 2;
    if (!urgent && (roles.has('absent') || away) && general.proposes.test(sentence)) weight.engaged += 2;
    if (machine) weight.machine ??= sentence;
    if (away) weight.away ??= sentence;
    if (ticket) weight.ticket ??= sentence;
    if (ticket || (question && said.ticket.test(sentence))) weight.tickets += 1;
    if (unmonitored) weight.unmonitored ??= sentence;
    if (left) weight.left ??= sentence;
    weight.soon ||= remark.soonest;
    weight.deadline ||= remark.deadline;
    weight.thanks ||= thanks || (!question && roles.has('thanks'));
    weight.later ||= later;
    weight.instead ||= (urgent || instead) && !question;
    weight.unread ||= unread;
    const explained = shortQuestion || own || away || later || thanks || roles.has('thanks') || left || remark.formal();
    if (!explained) weight.other += 1;
    if (!explained && roles.size === 0 && !remark.nameLine()) weight.unexplained += 1;
  }
  return weight;
};
