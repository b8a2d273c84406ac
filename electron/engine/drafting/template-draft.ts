import { withSignature } from './reply-signature';

type Words = {
  hello: string;
  thanks: string;
  times: (labels: string) => string;
  or: string;
  none: string;
  link: (url: string) => string;
  wait: string;
  close: string;
};

/** Fixed sentences of a template draft. They claim nothing, so that they are true for every lead. */
const words: Record<string, Words> = {
  en: {
    hello: 'Hello',
    thanks: 'Thank you for your message. I have read it and would like to answer it properly, point by point.',
    times: (labels) => `If a short call is easier for you, I could offer ${labels}.`,
    or: 'or',
    none: 'Nothing is free in the time you asked for.',
    link: (url) => `You can also pick a time that suits you here: ${url}`,
    wait: 'I will come back to you with the details shortly.',
    close: 'If anything about your situation has changed in the meantime, just reply to this message.',
  },
  de: {
    hello: 'Guten Tag',
    thanks:
      'vielen Dank für Ihre Nachricht. Ich habe sie gelesen und möchte sie Punkt für Punkt ordentlich beantworten.',
    times: (labels) => `Wenn Ihnen ein kurzes Gespräch lieber ist, kann ich Ihnen Folgendes anbieten: ${labels}.`,
    or: 'oder',
    none: 'In der gewünschten Zeit ist leider nichts frei.',
    link: (url) => `Einen passenden Termin finden Sie auch hier: ${url}`,
    wait: 'Die Einzelheiten schicke ich Ihnen in Kürze.',
    close: 'Falls sich bei Ihnen inzwischen etwas geändert hat, antworten Sie einfach auf diese Nachricht.',
  },
  fr: {
    hello: 'Bonjour',
    thanks: 'Merci de votre message. Je l’ai bien lu et je souhaite y répondre correctement, point par point.',
    times: (labels) => `Si un bref appel vous convient mieux, je peux vous proposer : ${labels}.`,
    or: 'ou',
    none: 'Rien n’est libre au moment que vous avez demandé.',
    link: (url) => `Vous pouvez aussi choisir un créneau ici : ${url}`,
    wait: 'Je reviens vers vous rapidement avec les détails.',
    close: 'Si votre situation a changé entre-temps, il suffit de répondre à ce message.',
  },
  es: {
    hello: 'Hola',
    thanks: 'Gracias por su mensaje. Lo he leído y quiero responderlo como es debido, punto por punto.',
    times: (labels) => `Si prefiere una llamada breve, puedo ofrecerle: ${labels}.`,
    or: 'o',
    none: 'No hay nada libre en el momento que ha pedido.',
    link: (url) => `También puede elegir la hora que le convenga aquí: ${url}`,
    wait: 'Le escribiré en breve con los detalles.',
    close: 'Si entretanto algo ha cambiado en su situación, basta con responder a este mensaje.',
  },
  pt: {
    hello: 'Olá',
    thanks: 'Obrigado pela sua mensagem. Li-a e quero responder-lhe como deve ser, ponto por ponto.',
    times: (labels) => `Se preferir uma chamada breve, posso propor: ${labels}.`,
    or: 'ou',
    none: 'Não há nada livre na altura que pediu.',
    link: (url) => `Também pode escolher aqui a hora que lhe convém: ${url}`,
    wait: 'Volto ao seu contacto em breve com os pormenores.',
    close: 'Se entretanto algo mudou na sua situação, basta responder a esta mensagem.',
  },
};

/**
 * A reply without the model, for when it fails altogether: true for every lead, offers what is free, and always goes to a
 * person (PRODUCT section 3: template drafts are never auto-sent). Languages it does not know get English.
 */
export const templateDraft = (input: {
  channel: 'email' | 'sms' | 'linkedin';
  language: string | null;
  firstName: string;
  /** Labels of the times that may be named. */
  offered: readonly { label: string }[];
  noMatchingTime: boolean;
  bookingLink: string | null;
  signature: string;
}): string => {
  const fallback = words.en;
  const say = words[input.language ?? 'en'] ?? fallback;
  if (!say) return input.signature;
  const hello = `${say.hello}${input.firstName === '' ? '' : ` ${input.firstName}`},`;
  const labels = input.offered.map(({ label }) => label);
  const listed = labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} ${say.or} ${labels.at(-1)}`;
  const middle = [
    ...(input.noMatchingTime ? [say.none] : []),
    ...(listed === '' ? [] : [say.times(listed)]),
    ...(input.bookingLink === null ? [] : [say.link(input.bookingLink)]),
    ...(listed === '' && input.bookingLink === null ? [say.wait] : []),
  ].join(' ');
  if (input.channel === 'sms') return `${hello} ${say.thanks} ${middle}`;
  const body = [hello, say.thanks, middle, ...(input.channel === 'email' ? [say.close] : [])];
  // LinkedIn takes three paragraphs: the greeting shares the first.
  const text = input.channel === 'linkedin' ? [`${hello} ${say.thanks}`, middle] : body;
  return withSignature(text.join('\n\n'), input.signature);
};
