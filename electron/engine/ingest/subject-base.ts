// What mail clients put in front of the subject of an answer or a forwarded mail, by language, with and without counters.
const answerWords = [
  // English, and what most clients write everywhere
  're',
  'ref',
  // German, Dutch, Swedish, Danish, Norwegian, Finnish, Icelandic
  'aw',
  'antw(?:ort)?\\.?',
  'betreft',
  'sv',
  'svar',
  'vs',
  // French, Spanish, Portuguese, Italian, Romanian
  'r[ée]f?',
  'r[ée]p',
  'resp',
  'res',
  'rif',
  'r',
  'ris',
  // Polish, Czech, Slovak, Hungarian, Croatian, Turkish, Greek, Latvian, Lithuanian, Estonian
  'odp',
  'vá',
  'válasz',
  'odg',
  'ynt',
  'yan',
  'cvp',
  'απ',
  'atb',
  'ats',
  // Russian, Ukrainian, Bulgarian
  'отв',
  'ответ',
  'відп',
  'отг',
  // Japanese, Chinese, Korean, Vietnamese, Indonesian, Arabic, Hebrew, Welsh
  '返信',
  '回复',
  '回覆',
  '答复',
  '答覆',
  '回信',
  '답장',
  '회신',
  'tl',
  'trả lời',
  'bls',
  'balas',
  'رد',
  'הש(?:ב)?',
  'תשובה',
  'atb',
];
const forwardWords = [
  'fwd?',
  'fw',
  'wg',
  'doorst',
  'vb',
  'vl',
  'vidaresänt',
  'vs',
  'videresend(?:t)?',
  'tr',
  'rv',
  'renv?',
  'enc',
  'i',
  'inoltr[oa]?',
  'fs',
  'pd',
  'továbbítás',
  'tov',
  'prosl',
  'ilt',
  'İlt',
  'πρθ',
  'пересл',
  'переслано',
  'перес',
  'пер',
  'препр',
  '转发',
  '轉寄',
  '轉發',
  '転送',
  '전달',
  'ct',
  'trs',
  'تحويل',
  'إعادة توجيه',
  'הועבר',
];

const mark = new RegExp(
  `^\\s*(?:${[...answerWords, ...forwardWords].join('|')})\\s*(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3}|\\*\\d{1,3})?\\s*[:：]\\s*`,
  'iu',
);
/** What gateways put in front of everything that comes from outside. */
const tag =
  /^\s*(?:\[(?:external|extern|ext|externe|externo|esterno|caution|spam\??|suspected spam)\]|\*{1,5}(?:external|extern|spam)\*{1,5}|(?:external|extern):)\s*/iu;

/** Subjects run to kilobytes in hostile mail; nobody answers the part behind this. */
const lengthLimit = 2_000;

const strip = (subject: string): { base: string; answers: boolean } => {
  let base = subject.slice(0, lengthLimit).replace(/\s+/g, ' ').trim();
  let answers = false;
  for (let round = 0; round < 30; round += 1) {
    const untagged = base.replace(tag, '');
    const bare = untagged.replace(mark, '');
    if (bare === base) break;
    answers ||= bare !== untagged;
    base = bare;
  }
  return { base: base.trim(), answers };
};

/** The base subject (RFC 5256 section 2.1, in the languages of mail clients): without marks of answers and forwards, gateway tags and extra white space. */
export const subjectBase = (subject: string): string => strip(subject).base;

/** Whether a subject carries the mark of an answer or a forwarded mail. */
export const subjectAnswers = (subject: string): boolean => strip(subject).answers;
