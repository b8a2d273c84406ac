/** People who say no, object, or say nothing that calls for a reply now. Data. */
import type { SkippedStory } from '../story';
import { skip } from './skip';

const no = skip('sentiment_not_eligible', { mood: 'Not Interested', client: 'outlook' });
const objection = skip('sentiment_not_eligible', { mood: 'Objection', client: 'outlook' });
const neutral = skip('sentiment_not_eligible', { mood: 'Neutral', client: 'gmail', orGates: ['acknowledgement_only'] });

export const declined: readonly SkippedStory[] = [
  no(
    'key-accounts',
    '@uk',
    '2 15:18',
    'Hi Mara, not for us I am afraid. We outsourced our fleet in January.\n\n{first}',
  ),
  no('key-accounts', '@uk', '4 11:36', 'Thanks but no thanks, we built our own.', { client: 'mobile' }),
  no('key-accounts', '@nl', '10 10:23', 'Dank voor uw bericht, maar wij hebben hier geen behoefte aan.\n\n{name}', {
    lang: 'nl',
  }),
  no(
    'iberia',
    '@es',
    '2 12:55',
    'Gracias, pero no nos interesa. Ya trabajamos con otra empresa y estamos contentos.\n\n{first}',
  ),
  no('iberia', '@pt', '6 16:48', 'Não temos interesse, obrigado. Boa sorte.', { client: 'gmail' }),
  no('dach', '@de', '1 11:07', 'Danke, kein Interesse. Wir haben gerade erst umgestellt.\n\n{name}'),
  no('dach', '@de', '5 09:29', 'Kein Bedarf.', { client: 'mobile' }),
  no(
    'dach',
    '@de',
    '9 14:58',
    'Nett geschrieben, aber wir sind drei Fahrer und kennen jede Klingel auswendig. Das brauchen wir wirklich nicht.\n\n{first}',
    { client: 'gmail' },
  ),
  no('france', '@fr', '3 16:09', 'Bonjour, nous ne sommes pas intéressés. Bonne journée.\n\n{name}'),
  no('france', '@fr', '7 11:12', 'Merci mais nous avons arrêté les livraisons l’an dernier.\n\n{first}', {
    client: 'apple',
  }),
  no('building', '@uk', '1 14:39', 'No use to us, we are all collect.\n\n{first}', { client: 'mobile' }),
  no('building', '@uk', '6 12:20', 'Not interested, thank you.\n\n{name}\n{company}'),
  no(
    'building',
    '@uk',
    '12 09:41',
    'We looked at yours two years ago and went with somebody else. Still happy with them, so no.\n\nRegards {first}',
  ),
  no('benelux', '@nl', '2 14:14', 'Geen interesse, wij zijn net overgestapt naar een ander pakket.\n\n{first}'),
  no(
    'benelux',
    '@nl',
    '8 10:58',
    'Nee dank u. Ons transport is volledig uitbesteed.\n\nMet vriendelijke groet,\n{name}',
  ),
  no('italy', '@it', '2 10:09', 'La ringrazio ma non siamo interessati.\n\n{name}'),
  no('italy', '@it', '7 13:03', 'No grazie, abbiamo già un nostro sistema.', { client: 'mobile' }),
  no(
    'meal-kits',
    '@uk',
    '5 14:51',
    'We are winding the business down at the end of the quarter, so nothing to plan. Nice mail though.\n\n{first}',
    { client: 'gmail' },
  ),
  no('meal-kits', '@nordic', '4 11:46', 'Tack men nej tack, vi kör med Posten.\n\n{first}', { lang: 'sv' }),
  no('poland', '@pl', '2 11:58', 'Dziękuję, nie jesteśmy zainteresowani.\n\n{name}'),
  no('poland', '@pl', '7 14:26', 'Nie, dziękuję. Mamy już własny system.', { client: 'mobile' }),
  no('laundry', '@uk', '4 15:05', 'We will pass on this, good luck with it.\n\n{first}'),
  no('laundry', '@es', '9 12:42', 'No nos encaja, gracias de todas formas.\n\n{first}', { client: 'gmail' }),
  no('nordics', '@nordic', '2 10:33', 'Hej, inget för oss. Lycka till!\n\n{first}'),
  no('nordics', '@nordic', '1 14:52', 'Tack men vi är inte intresserade.\n\nMvh {name}'),
  no(
    'mailbox',
    '@uk',
    '1 09:30',
    'Thank you for the slides. We have decided to leave things as they are this year.\n\n{name}',
    { subject: 'Re: Slides from Leeds' },
  ),

  objection(
    'key-accounts',
    '@uk',
    '3 14:24',
    'Sounds fine in a mail, but every one of these tools needs a full time person to feed it. We do not have that person.\n\n{first}',
  ),
  objection(
    'key-accounts',
    '@de',
    '6 11:41',
    'Der Betriebsrat macht bei GPS auf den Handys nicht mit, das Thema ist hier durch.\n\n{name}',
    { lang: 'de' },
  ),
  objection(
    'iberia',
    '@es',
    '7 10:26',
    'Demasiado caro para nosotros. Por ese precio contrato a mi sobrino.\n\n{first}',
    { client: 'mobile' },
  ),
  objection(
    'dach',
    '@de',
    '8 09:36',
    'Unsere Fahrer kennen ihre Touren besser als jeder Computer. Ich glaube nicht, dass das in der Praxis etwas bringt.\n\n{name}',
  ),
  objection(
    'france',
    '@fr',
    '4 17:44',
    'Encore un abonnement de plus. Le budget est déjà voté, et franchement je ne vois pas le gain.\n\n{first}',
    { client: 'apple' },
  ),
  objection(
    'building',
    '@uk',
    '3 09:19',
    'Too dear. 19 quid a lorry to be told what my planner already knows.\n\n{first}',
    { client: 'mobile' },
  ),
  objection(
    'building',
    '@uk',
    '11 13:48',
    'My drivers would mutiny. They will not have another app, I have tried.\n\n{first}',
    { client: 'gmail' },
  ),
  objection(
    'benelux',
    '@nl',
    '11 15:31',
    'Wij zitten nog twee jaar vast aan ons huidige contract, dus dit heeft weinig zin.\n\n{name}',
  ),
  objection(
    'italy',
    '@it',
    '6 11:26',
    'Il prezzo è fuori dal nostro budget, e i ragazzi non vogliono sentir parlare di app.\n\n{first}',
    { client: 'gmail' },
  ),
  objection(
    'meal-kits',
    '@uk',
    '6 17:30',
    'We tried one of these last year and the ETAs were fiction. Not doing that to our customers twice.\n\n{first}',
  ),
  objection(
    'poland',
    '@pl',
    '8 15:13',
    'Za drogo jak na naszą skalę, a poza tym technicy nie chcą być śledzeni.\n\n{first}',
    { client: 'mobile' },
  ),
  objection(
    'laundry',
    '@pt',
    '6 15:59',
    'É caro para o que é. E a nossa operação é demasiado particular para um programa.\n\n{first}',
    { client: 'gmail' },
  ),
  objection(
    'nordics',
    '@nordic',
    '3 15:20',
    'Vi har provat liknande förut och det slutade med att alla körde som de ville ändå.\n\n{first}',
  ),

  neutral('key-accounts', '@uk', '5 10:02', 'I have passed your message to the relevant department.\n\n{name}', {
    client: 'outlook',
  }),
  neutral('key-accounts', '@uk', '13 11:55', 'Who is this?', { client: 'mobile' }),
  neutral('iberia', '@pt', '9 10:30', 'Encaminhei o seu email internamente.\n\n{first}'),
  neutral('dach', '@de', '6 15:27', 'Ihre Nachricht wurde intern weitergegeben.\n\n{name}', { client: 'outlook' }),
  neutral('france', '@fr', '8 14:05', 'Je transmets à qui de droit.\n\n{first}'),
  neutral('building', '@uk', '8 15:33', 'Wrong Penny, but I know who you mean, she is my sister in law.', {
    client: 'mobile',
  }),
  neutral('benelux', '@nl', '5 16:12', 'Ik heb het doorgestuurd.\n\n{first}', { client: 'outlook' }),
  neutral('italy', '@it', '9 09:02', 'Ho girato la sua mail in ufficio.\n\n{first}'),
  neutral('meal-kits', '@uk', '8 10:09', 'Seen it. Kitchen on fire (not literally).', { client: 'mobile' }),
  neutral('poland', '@pl', '10 12:27', 'Przekazałem wiadomość dalej.\n\n{first}'),
  neutral('laundry', '@de', '5 13:16', 'Ich habe Ihre Mail weitergeleitet.\n\n{first}', { client: 'outlook' }),
  neutral('nordics', '@nordic', '2 15:01', 'Skickar vidare.\n\n{first}', { client: 'mobile' }),
];
