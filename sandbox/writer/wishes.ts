import type { Lang } from '../content/story';
import { asLang } from './detect-language';
import { type Topic, topicsIn } from './topics';

/** What a colleague, or the engine in a second try, wants changed. */
export interface Wish {
  readonly shorter: boolean;
  readonly longer: boolean;
  readonly warmer: boolean;
  readonly noTimes: boolean;
  readonly lang: Lang | null;
  /** `2 June` */
  readonly comeBackOn: string | null;
  readonly mention: readonly Topic[];
}

const languages: readonly (readonly [RegExp, string])[] = [
  [/\bin english|auf englisch\b/i, 'en'],
  [/\bin german|auf deutsch\b/i, 'de'],
  [/\bin french|en français\b/i, 'fr'],
  [/\bin spanish|en español\b/i, 'es'],
  [/\bin italian|in italiano\b/i, 'it'],
  [/\bin portuguese|em português\b/i, 'pt'],
  [/\bin dutch|in het nederlands\b/i, 'nl'],
  [/\bin swedish|på svenska\b/i, 'sv'],
  [/\bin polish|po polsku\b/i, 'pl'],
  [/\bin danish|på dansk\b/i, 'da'],
  [/\bin norwegian|på norsk\b/i, 'nb'],
];

/** Reads a wish; everything is off for none. */
export const readWish = (wish: string): Wish => {
  // "must have 220 to 1200 characters; it has 180": too short or too long is told by the number.
  const bounds = /must have (\d+) to (\d+) characters; it has (\d+)/.exec(wish);
  const size = Number(bounds?.[3] ?? Number.NaN);
  return {
    shorter:
      /\b(short(er)?|brief|concise|cut|kürzer|plus court|más corto|più breve)\b|must fit/i.test(wish) ||
      size > Number(bounds?.[2]),
    longer: /\b(longer|more detail|ausführlicher)\b/i.test(wish) || size < Number(bounds?.[1]),
    warmer: /\b(warm(er)?|friendl(y|ier)|kinder|herzlich)/i.test(wish),
    noTimes: /\b(no|without|drop|remove)\b[^.]{0,20}\b(times?|slots?|meeting)\b/i.test(wish),
    lang: asLang(languages.find(([when]) => when.test(wish))?.[1] ?? ''),
    comeBackOn: /come back on (\d{1,2} \p{L}+)/iu.exec(wish)?.[1] ?? null,
    mention: /\b(mention|add|include|erwähn|point out|talk about)\b/i.test(wish) ? topicsIn(wish) : [],
  };
};
