/** What looks like a telephone number: seven to fifteen digits with the separators people use. */
const numberLike =
  /(?<![\w/.#-])(?:\+|00)?\(?\d(?:[\s().\u00a0\u202f\u00b7\u2022\u2010-\u2015_*,/-]{0,3}\d){6,14}(?![\w/-])/g;
const dates = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})\b/g;
/** `1 200 000`: a count in groups of three. */
const count = /^[1-9]\d{0,2}(?:[ .\u00a0]\d{3})+$/;

/** Telephone numbers of a text; dates and counts are none. */
export const phonesIn = (text: string): string[] =>
  (text.replace(dates, ' ; ').match(numberLike) ?? []).map((each) => each.trim()).filter((each) => !count.test(each));
