import type { Channel } from '../../shared/schemas/common';

/** One lead's mail, and the reply that a good model would write to it. */
export type Mail = {
  id: string;
  name: string;
  subject: string;
  text: string;
  /** The reply below the greeting and above the signature; `{times}` becomes the times offered. */
  reply: string;
  greeting: string;
  offersTimes: boolean;
};

const english = (id: string, name: string, subject: string, text: string, reply: string): Mail => ({
  id,
  name,
  subject,
  text,
  reply,
  greeting: 'Hi {name},',
  offersTimes: reply.includes('{times}'),
});

const filler =
  'The set-up takes one afternoon, and your drivers keep the devices they have. What it comes to depends on your rounds, so it is worth looking at one of them together before anything else.';

export const mails: readonly Mail[] = [
  english(
    'price',
    'Dana Okafor',
    'Rounds',
    'Sounds good. What does it cost for our vans, and how long does the set-up take?',
    `Thank you for asking. ${filler}`,
  ),
  english(
    'meeting',
    'Noor Haddad',
    'Re: Shorter rounds',
    'Happy to look at it with you. When would suit?',
    `Good to hear. ${filler} Would {times} suit you?`,
  ),
  english(
    'features',
    'Piet Aalders',
    'Does it plan returns?',
    'Does it plan returns and pick-ups as well, or deliveries only?',
    `Returns and pick-ups are planned as stops like any other. ${filler}`,
  ),
  english(
    'reference',
    'Selma Lindgren',
    'A question before we go on',
    'Who else in our trade works with you, and may we see how they do it?',
    `I will ask which of our customers would show you their rounds, and come back to you about it. ${filler}`,
  ),
  english(
    'colleague',
    'Oskar Brandl',
    'Re: Depot in the north',
    'My colleague runs the depot in the north. Can she be part of it from the start?',
    `Of course, the more the better. ${filler} Would {times} suit you both?`,
  ),
  english(
    'trial',
    'Ida Marchetti',
    'Trying it',
    'Could we try it on one of our routes before we decide anything?',
    `Yes, one route is enough to see it at work. ${filler}`,
  ),
  english(
    'time',
    'Tomas Rydell',
    'Re: Rounds in the city',
    'Yes, let us talk. I am flexible over the coming two weeks.',
    'Thank you, that helps. Would {times} suit you? If neither does, tell me what would and I will see what we can do about it, so that we find the time for one of your rounds in peace and quiet.',
  ),
  {
    id: 'German',
    name: 'Katrin Bauer',
    subject: 'Touren',
    text: 'Das klingt gut. Wie lange dauert die Einrichtung, und was brauchen Sie dafür von uns?',
    greeting: 'Hallo {name},',
    reply:
      'vielen Dank für Ihre Nachricht. Die Einrichtung dauert nicht lange, und Ihre Fahrer behalten die Geräte, die sie haben. Was es kostet, hängt von Ihren Touren ab; deshalb lohnt es sich, zuerst eine davon gemeinsam anzusehen.',
    offersTimes: false,
  },
  {
    id: 'French',
    name: 'Claire Dumas',
    subject: 'Vos tournées',
    text: 'Cela nous intéresse. Combien de temps faut-il pour la mise en place, et que devons-nous préparer ?',
    greeting: 'Bonjour {name},',
    reply:
      'merci de votre message. La mise en place est rapide, et vos chauffeurs gardent les appareils qu’ils ont. Le reste dépend de vos tournées ; il vaut donc la peine d’en regarder une ensemble avant toute autre chose.',
    offersTimes: false,
  },
  {
    id: 'Spanish',
    name: 'Lucía Ferrer',
    subject: 'Rutas',
    text: 'Nos interesa. ¿Cuánto tarda la puesta en marcha y qué necesitan de nosotros?',
    greeting: 'Hola {name},',
    reply:
      'muchas gracias por su mensaje. La puesta en marcha es rápida y sus conductores conservan los aparatos que tienen. Lo demás depende de sus rutas, así que vale la pena mirar una de ellas juntos antes de nada.',
    offersTimes: false,
  },
];

export const signature = 'Mara Lind\nFernhill';

/** What channels leave of a reply: a text message is short, and neither it nor LinkedIn is signed. */
export const replyOn = (
  channel: Channel,
  mail: Mail,
  input: { times: readonly string[]; says: string; behindSignature: boolean },
): string => {
  const greeting = mail.greeting.replace('{name}', mail.name.split(' ')[0] ?? '');
  const times = input.times.join(' or ');
  const reply = mail.reply.replace('{times}', times);
  const short = mail.offersTimes ? `Would ${times} suit you?` : (reply.split('. ')[0] ?? '').concat('.');
  const says = input.says === '' ? '' : input.says;
  if (channel === 'sms') return [`${greeting} ${short}`, says].filter(Boolean).join(' ');
  const text = `${greeting}\n\n${reply}`;
  if (channel === 'linkedin') return [`${greeting} ${reply}`, says].filter(Boolean).join(' ');
  return input.behindSignature
    ? `${text}\n\n${signature}\n\n${says}`
    : [text, says, signature].filter(Boolean).join('\n\n');
};
