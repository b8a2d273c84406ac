import { makeHostile } from './hostile-html';
import { attribution, headerBlock, type Quoted, sentFromPhone } from './quotes';
import type { Client, Hostility, Lang } from './story';

export interface BodyPlan {
  readonly client: Client;
  readonly lang: Lang;
  readonly text: string;
  readonly sign: string | null;
  readonly quoted: Quoted | null;
  readonly hostile: Hostility | null;
}

export interface Body {
  readonly text: string;
  readonly html: string | null;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const lines = (text: string): string[] => text.split('\n');

const quote = (text: string): string =>
  lines(text)
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** The text as its author's program sends it: new text, signature, then what it answers. */
const plainText = ({ client, lang, text, sign, quoted }: BodyPlan): string => {
  const parts = [text];
  if (client === 'mobile' && !/^(Sent|Von mein|Envoy|Enviad|Inviat|Verst|Skick|Wys|Sendt)/m.test(text))
    parts.push(sentFromPhone[lang]);
  if (sign) parts.push(client === 'outlook' ? sign : `-- \n${sign}`);
  if (!quoted) return parts.join('\n\n');
  if (client === 'outlook') {
    const block = headerBlock(quoted, lang).map(([label, value]) => `${label}: ${value}`);
    return [...parts, ['________________________________', ...block].join('\n'), quoted.text].join('\n\n');
  }
  return [...parts, attribution(quoted, lang), quote(quoted.text)].join('\n\n');
};

const paragraphs = (text: string, open: string, empty: string): string =>
  lines(text)
    .map((line) => `${open}${line === '' ? empty : escapeHtml(line)}</${/^<(\w+)/.exec(open)?.[1] ?? 'p'}>`)
    .join('');

const breaks = (text: string): string => lines(text).map(escapeHtml).join('<br>');

const gmail = ({ lang, text, sign, quoted }: BodyPlan): string => {
  const signature = sign
    ? `<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">${breaks(sign)}</div>`
    : '';
  const tail = quoted
    ? `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${escapeHtml(attribution(quoted, lang))}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${breaks(quoted.text)}</blockquote></div>`
    : '';
  return `<div dir="ltr">${paragraphs(text, '<div>', '<br>')}${signature}</div>${tail}`;
};

const outlook = ({ lang, text, sign, quoted }: BodyPlan): string => {
  const normal = '<p class="MsoNormal">';
  const tail = quoted
    ? `<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">${normal}${headerBlock(
        quoted,
        lang,
      )
        .map(([label, value]) => `<b>${label}:</b> ${escapeHtml(value)}`)
        .join('<br>')}</p></div>${paragraphs(quoted.text, normal, '<o:p>&nbsp;</o:p>')}`
    : '';
  return (
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">` +
    `<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered medium)">` +
    `<style><!-- p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;} --></style></head>` +
    `<body lang="${lang.toUpperCase()}" link="#0563C1"><div class="WordSection1">${paragraphs(text, normal, '<o:p>&nbsp;</o:p>')}` +
    `${sign ? `${normal}<o:p>&nbsp;</o:p></p>${paragraphs(sign, normal, '<o:p>&nbsp;</o:p>')}` : ''}${normal}<o:p>&nbsp;</o:p></p>${tail}</div></body></html>`
  );
};

const apple = (plan: BodyPlan): string => {
  const { lang, text, sign, quoted, client } = plan;
  const phone =
    client === 'mobile' && !/iPhone|Samsung/.test(text)
      ? `<br><div dir="ltr">${escapeHtml(sentFromPhone[lang])}</div>`
      : '';
  const tail = quoted
    ? `<div><br><blockquote type="cite"><div>${escapeHtml(attribution(quoted, lang))}</div><br class="Apple-interchange-newline"><div>${breaks(quoted.text)}</div></blockquote></div>`
    : '';
  return (
    `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head>` +
    `<body style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;">${paragraphs(text, '<div>', '<br>')}` +
    `${sign ? `<div><br></div><div>-- <br>${breaks(sign)}</div>` : ''}${phone}${tail}</body></html>`
  );
};

/** Text and HTML of a mail, in the habits of the program it is written with. A plain-text writer has no HTML. */
export const writeBody = (plan: BodyPlan): Body => {
  const text = plainText(plan);
  if (plan.client === 'plain') return { text, html: null };
  const html = plan.client === 'gmail' ? gmail(plan) : plan.client === 'outlook' ? outlook(plan) : apple(plan);
  return { text, html: plan.hostile ? makeHostile(html, plan.hostile) : html };
};
