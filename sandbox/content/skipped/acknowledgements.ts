/** Thanks and nothing else. Data. */
import type { SkippedStory } from '../story';
import { skip } from './skip';

const ack = skip('acknowledgement_only', { mood: 'Neutral', client: 'gmail', orGates: ['sentiment_not_eligible'] });

export const acknowledgements: readonly SkippedStory[] = [
  ack('key-accounts', '@uk', '3 10:12', 'Thanks, got it.', { client: 'outlook' }),
  ack('key-accounts', '@uk', '6 15:34', 'Noted, thank you Mara.\n\n{first}', { client: 'outlook' }),
  ack('key-accounts', '@nl', '9 11:16', 'Dank je wel!', { lang: 'nl', client: 'mobile' }),
  ack('iberia', '@pt', '4 12:40', 'Recebido, obrigado.'),
  ack('iberia', '@es', '8 13:13', 'Recibido, gracias 👍', { client: 'mobile' }),
  ack('dach', '@de', '4 10:03', 'Danke, ist angekommen.\n\n{name}', { client: 'outlook' }),
  ack('dach', '@de', '11 15:52', 'Vielen Dank!', { client: 'mobile' }),
  ack('france', '@fr', '5 11:35', 'Bien reçu, merci.\n\n{first}', { client: 'apple' }),
  ack('building', '@uk', '4 16:21', 'Cheers Mara', { client: 'mobile' }),
  ack('building', '@uk', '7 09:27', 'Received with thanks.\n\n{name}', { client: 'outlook' }),
  ack('benelux', '@nl', '4 12:08', 'Ontvangen, dank.', { client: 'outlook' }),
  ack('italy', '@it', '5 10:40', 'Ricevuto, grazie mille.'),
  ack('italy', '@it', '12 17:15', 'Grazie!', { client: 'mobile' }),
  ack('meal-kits', '@uk', '3 18:44', 'thank you!!', { client: 'mobile' }),
  ack('meal-kits', '@nordic', '7 10:20', 'Tack!', { lang: 'sv' }),
  ack('poland', '@pl', '5 12:59', 'Dziękuję, otrzymałem.'),
  ack('laundry', '@uk', '9 11:11', 'Ok thanks'),
  ack('laundry', '@de', '12 09:38', 'Danke für die Info.', { client: 'outlook' }),
  ack('nordics', '@nordic', '3 13:41', 'Tack så mycket!', { client: 'mobile' }),
  ack('mailbox', '@uk', '2 16:10', 'Perfect, thanks Mara.', { subject: 'Re: Slides from Leeds' }),
];
