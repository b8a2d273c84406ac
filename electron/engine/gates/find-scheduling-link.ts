/** Services whose links lead to somebody's calendar; the path must name a person or an event. */
const hosts =
  /^(?:www\.)?(?:calendly\.com|cal\.com|savvycal\.com|meetings(?:-\w+)?\.hubspot\.com|(?:\w+\.)?youcanbook\.me|calendar\.app\.google|calendar\.google\.com|(?:\w+\.)?acuityscheduling\.com|app\.acuityscheduling\.com|doodle\.com|(?:outlook|bookings)\.(?:office(?:365)?|cloud\.microsoft)(?:\.com)?|outlook\.office365\.com|book\.ms|chilipiper\.com|\w+\.chilipiper\.com|oncehub\.com|go\.oncehub\.com|meetme\.so|schedule\.once|zcal\.co|tidycal\.com|koalendar\.com|(?:\w+\.)?appointlet\.com|reclaim\.ai|app\.reclaim\.ai|vyte\.in|(?:\w+\.)?simplybook\.(?:me|it)|setmore\.com|(?:\w+\.)?setmore\.com|harmonizely\.com|fantastical\.app|motion\.com|app\.usemotion\.com|vimcal\.com|book\.vimcal\.com|meetfox\.com|(?:\w+\.)?zohobookings\.(?:com|eu|in)|freebusy\.io|picktime\.com|cronofy\.com|nylas\.com|schedule\.nylas\.com|lunacal\.ai|meetergo\.com|cal\.meetergo\.com|zeeg\.me|(?:\w+\.)?planyo\.com|letsmeet\.\w+|lu\.ma)$/i;
/** What such services tell about themselves: nobody's calendar. */
const aboutItself =
  /^\/(?:features?|pricing|docs?|blog|help|about|login|signup|sign-up|integrations?|enterprise|solutions?|resources?|security|legal|privacy|terms|careers|contact|teams|download|app|api|customers|templates?)(?:\/|$)/i;
const path =
  /\/(?:book(?:ing)?s?|schedule|scheduling|meet(?:ing)?s?|calendar|appointments?|termin(?:e|buchung)?|rdv|rendez-vous|agenda|cita|reserv\p{L}*|prenot\p{L}*|boka\p{L}*|bestill\p{L}*|afspra\p{L}*|agendar\p{L}*)(?:[/?#-]|$)/iu;
const subdomain = /^(?:cal|calendar|book|booking|bookings|schedule|scheduling|meet|meetings|termin|rdv|agenda)\./i;
const words =
  /\b(?:my|our|mein(?:en|em)?|mon|mi|meu|mio|mijn|mój|min|mit)\s+(?:calendar|calendly|booking|scheduling|schedule|availability|diary|kalender|termin\p{L}*|calendrier|agenda|calendario|calendário|kalendarz)(?!\s+(?:system|platform|software|tool|engine|app|portal|api)\b)|\b(?:book|pick|choose|grab|schedule|find|select) (?:a |some )?(?:time|slot|call|meeting)|\b(?:book|schedule)(?: (?:me|it|with me|directly|here|straight))?\s*:|\b(?:book|schedule) (?:me|here)\b|\bprenota\p{L}*|\bboka (?:en |ett )?(?:tid|m[öo]te)|\bbestill (?:en )?tid|\bbook en tid|\bmaak een afspraak|\bplan een (?:afspraak|gesprek)|\bum[óo]w\p{L}* |\breserv(?:a|e|ar)\b|\bagend(?:a|e|ar)\b (?:um|uma|una|aqu)|\bзабронир\p{L}*|\btermin (?:buchen|ausw(?:ä|ae)hlen)|\br[ée]serve[rz]?\b|\btermine? (?:gibt es|finden sie|hier)|\bpick (?:what|when)ever|\bwhatever (?:time )?suits\b|\bmes disponibilit[ée]s/iu;

/** It is the lead's product or its customers' page. */
const others =
  /\b(?:customers?|clients?|passengers|guests|kunden|clientes?|clienti|klanten) (?:\w+ ){0,2}(?:book|reserve|use|buchen|r[ée]servent|reservan|prenotano|boeken)/i;

/**
 * A link with which the lead offers a calendar of his own, so that ours is not offered beside it; null when there is none. A link of a known
 * scheduling service counts; one on another host only when its path or its sentence is about booking. `ours` are our own links, which a lead may quote.
 */
export const findSchedulingLink = (
  text: string,
  ours: readonly string[] = [],
): { link: string; evidence: string } | null => {
  const own = text.slice(0, 50_000);
  for (const match of own.matchAll(
    /\bhttps?:\/\/[^\s<>"')\]]{4,500}|\b(?:calendly\.com|cal\.com|savvycal\.com|zcal\.co|tidycal\.com|calendar\.app\.google)\/[^\s<>"')\]]{2,300}/gi,
  )) {
    const link = match[0].replace(/[.,;:!]+$/, '');
    if (ours.some((each) => each !== '' && sameLink(each, link))) continue;
    const url = readUrl(link);
    if (url === null || url.pathname.replace(/\/+$/, '').length < 2) continue;
    if (hosts.test(url.hostname) && aboutItself.test(url.pathname)) continue;
    const around = own.slice(Math.max(0, match.index - 160), match.index + link.length + 60);
    const known = hosts.test(url.hostname);
    if (
      known &&
      !/lu\.ma|doodle|nylas|cronofy|motion\.com/i.test(url.hostname) &&
      !(/calendar\.google/.test(url.hostname) && !/\/appointments\//.test(url.pathname))
    )
      return { link, evidence: `The lead sent a calendar of his own: ${link}.` };
    if (
      (known || path.test(url.pathname) || subdomain.test(url.hostname)) &&
      words.test(around) &&
      !others.test(around)
    ) {
      return { link, evidence: `The lead sent a link for booking a time: ${link}.` };
    }
  }
  return null;
};

const readUrl = (link: string): URL | null => {
  try {
    return new URL(/^https?:/i.test(link) ? link : `https://${link}`);
  } catch {
    return null;
  }
};

const sameLink = (a: string, b: string): boolean => {
  const bare = (link: string): string =>
    link
      .toLowerCase()
      .replace(/^https?:\/\/(?:www\.)?/, '')
      .replace(/[/?#].*$/, (rest) => rest.split(/[?#]/)[0] ?? '')
      .replace(/\/+$/, '');
  return bare(b).startsWith(bare(a));
};
