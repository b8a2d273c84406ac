/** A link or an address to write to. */
export const linked = /https?:|www\.|mailto:/i;
/** A line that signs with a site: a host with no page behind it, and a few words and signs around it, none of which says how to leave. */
const siteLine =
  /^(?!.*(?:unsub|opt[ -]?out|remov|abmeld|austrag|desabonn|désabonn|désinscri|baja|disiscri|uitschrij|afmeld|wypis|avregist|отпис|退订|退訂|配信))(?:[^\n:/]{0,60}[\s|•·,–-])??<?(?:https?:\/\/)?(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}\/?>?(?:\s*[|•·,–-][^\n:/]{0,60})?$/gimu;

/** The text without such lines. */
export const withoutSites = (text: string): string => (linked.test(text) ? text.replace(siteLine, '') : text);

/** "Unsubscribe <https://…>": a newsletter's link, not somebody's wish. */
export const followedByLink = (text: string, sentence: string): boolean => {
  const at = text.indexOf(sentence);
  if (at < 0) return false;
  const behind = withoutSites(text.slice(at + sentence.length, at + sentence.length + 300));
  return /^[\s<([]*(?:https?:|mailto:|www\.)/i.test(behind.slice(0, 20));
};
