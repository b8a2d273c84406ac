import { DateTime } from 'luxon';
import { localeOf } from './calendar-days';
import type { Lang } from './story';

export interface Quoted {
  readonly at: number;
  readonly zone: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const when = (quoted: Quoted, lang: Lang, format: Intl.DateTimeFormatOptions): string =>
  DateTime.fromMillis(quoted.at, { zone: quoted.zone }).setLocale(localeOf(lang)).toLocaleString(format);

/** The line a webmail program puts above what it quotes, as it stands in each language. */
export const attribution = (quoted: Quoted, lang: Lang): string => {
  const day = when(quoted, lang, { day: 'numeric', month: 'short', year: 'numeric' });
  const weekday = when(quoted, lang, { weekday: 'short' });
  const time = DateTime.fromMillis(quoted.at, { zone: quoted.zone }).toFormat('HH:mm');
  const { name, address } = quoted.from;
  switch (lang) {
    case 'en':
      return `On ${weekday}, ${day} at ${time}, ${name} <${address}> wrote:`;
    case 'de':
      return `Am ${weekday}, ${day} um ${time} Uhr schrieb ${name} <${address}>:`;
    case 'fr':
      return `Le ${weekday} ${day} à ${time}, ${name} <${address}> a écrit :`;
    case 'es':
      return `El ${weekday}, ${day} a las ${time}, ${name} (<${address}>) escribió:`;
    case 'it':
      return `Il giorno ${weekday} ${day} alle ore ${time} ${name} <${address}> ha scritto:`;
    case 'pt':
      return `${name} <${address}> escreveu (${weekday}, ${day} à(s) ${time}):`;
    case 'nl':
      return `Op ${weekday} ${day} om ${time} schreef ${name} <${address}>:`;
    case 'sv':
      return `Den ${weekday} ${day} kl ${time} skrev ${name} <${address}>:`;
    case 'pl':
      return `${weekday}, ${day} o ${time} ${name} <${address}> napisał(a):`;
    case 'da':
      return `Den ${weekday} ${day} kl. ${time} skrev ${name} <${address}>:`;
    case 'nb':
      return `${weekday} ${day} kl. ${time} skrev ${name} <${address}>:`;
  }
};

const labels: Readonly<Record<Lang, readonly [string, string, string, string]>> = {
  en: ['From', 'Sent', 'To', 'Subject'],
  de: ['Von', 'Gesendet', 'An', 'Betreff'],
  fr: ['De', 'Envoyé', 'À', 'Objet'],
  es: ['De', 'Enviado', 'Para', 'Asunto'],
  it: ['Da', 'Inviato', 'A', 'Oggetto'],
  pt: ['De', 'Enviado', 'Para', 'Assunto'],
  nl: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  sv: ['Från', 'Skickat', 'Till', 'Ämne'],
  pl: ['Od', 'Wysłano', 'Do', 'Temat'],
  da: ['Fra', 'Sendt', 'Til', 'Emne'],
  nb: ['Fra', 'Sendt', 'Til', 'Emne'],
};

/** The header block a desktop program puts above what it quotes: label and value, four lines. */
export const headerBlock = (quoted: Quoted, lang: Lang): readonly (readonly [string, string])[] => {
  const [from, sent, to, subject] = labels[lang];
  const time = when(quoted, lang, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return [
    [from, `${quoted.from.name} <${quoted.from.address}>`],
    [sent, time],
    [to, quoted.to],
    [subject, quoted.subject],
  ];
};

/** What a telephone adds below the text. */
export const sentFromPhone: Readonly<Record<Lang, string>> = {
  en: 'Sent from my iPhone',
  de: 'Von meinem iPhone gesendet',
  fr: 'Envoyé de mon iPhone',
  es: 'Enviado desde mi iPhone',
  it: 'Inviato da iPhone',
  pt: 'Enviado do meu iPhone',
  nl: 'Verstuurd vanaf mijn iPhone',
  sv: 'Skickat från min iPhone',
  pl: 'Wysłane z iPhone’a',
  da: 'Sendt fra min iPhone',
  nb: 'Sendt fra min iPhone',
};

const prefixes: Readonly<Partial<Record<Lang, string>>> = {
  de: 'AW: ',
  sv: 'SV: ',
  it: 'R: ',
  pl: 'Odp: ',
  da: 'SV: ',
  nb: 'SV: ',
};

/** The subject of an answer, with the prefix that a desktop program of that language writes. */
export const answerSubject = (subject: string, lang: Lang, desktop: boolean): string =>
  /^(re|aw|sv|r|odp): /i.test(subject) ? subject : `${(desktop ? prefixes[lang] : undefined) ?? 'Re: '}${subject}`;
