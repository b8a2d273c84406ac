/** People who want no more mail: polite, short, angry, legal. Data. */
import type { SkippedStory } from '../story';
import { skip } from './skip';

const stop = skip('opt_out', { mood: 'Not Interested', client: 'gmail', leadState: undefined });

export const optOuts: readonly SkippedStory[] = [
  stop('key-accounts', '@uk', '1 09:33', 'Please take me off your list, thanks.\n\n{first}', { client: 'outlook' }),
  stop('key-accounts', '@uk', '5 17:20', 'STOP'),
  stop(
    'key-accounts',
    '@uk',
    '12 10:46',
    'I did not ask for this and I do not want it. Under the UK GDPR I object to the processing of my data for direct marketing. Delete my details and confirm in writing that you have.\n\n{name}',
    { client: 'outlook' },
  ),
  stop('key-accounts', '@de', '8 13:50', 'Bitte streichen Sie mich aus Ihrem Verteiler. Danke.', { lang: 'de' }),
  stop('iberia', '@es', '4 09:52', 'Por favor, dadme de baja. No deseo recibir más correos comerciales.\n\n{name}'),
  stop(
    'iberia',
    '@pt',
    '7 11:19',
    'Bom dia, agradeço que removam o meu endereço da vossa lista de contactos.\n\n{first}',
  ),
  stop('iberia', '@es', '11 21:05', 'BAJA', { client: 'mobile' }),
  stop(
    'dach',
    '@de',
    '3 08:40',
    'Ich widerspreche hiermit der Nutzung meiner Daten zu Werbezwecken (Art. 21 DSGVO). Löschen Sie meine Daten und teilen Sie mir mit, woher Sie sie haben.\n\n{name}\n{company}',
    { client: 'outlook' },
  ),
  stop('dach', '@de', '6 12:02', 'Keine weiteren Mails bitte.', { client: 'mobile' }),
  stop(
    'dach',
    '@de',
    '13 16:37',
    'Hören Sie auf, mir zu schreiben!! Das ist jetzt die dritte Mail, beim nächsten Mal geht das an unseren Anwalt.',
  ),
  stop(
    'france',
    '@fr',
    '2 10:44',
    'Bonjour, merci de me retirer de votre liste de diffusion. Bonne continuation.\n\n{name}',
    { client: 'outlook' },
  ),
  stop('france', '@fr', '6 18:12', 'STOP svp', { client: 'mobile' }),
  stop(
    'france',
    '@fr',
    '10 09:30',
    'Je souhaite me désabonner. Conformément au RGPD, merci de supprimer mes données.\n\n{name}',
  ),
  stop('building', '@uk', '2 12:15', 'Unsubscribe please. We are a two man band and one of them is me.\n\n{first}', {
    client: 'mobile',
  }),
  stop('building', '@uk', '8 08:03', 'How many times. NO MORE EMAILS. Remove me.', { client: 'mobile' }),
  stop(
    'benelux',
    '@nl',
    '5 10:29',
    'Graag uitschrijven, ik heb hier geen belang bij en krijg al genoeg mail.\n\n{name}',
    { client: 'outlook' },
  ),
  stop('benelux', '@nl', '9 14:57', 'Wilt u mijn adres verwijderen uit uw bestand? Dank u.'),
  stop('italy', '@it', '3 11:20', 'Vi chiedo di cancellarmi dalla vostra mailing list. Grazie.\n\n{name}'),
  stop('italy', '@it', '10 16:41', 'Non scrivetemi più.', { client: 'mobile' }),
  stop('meal-kits', '@uk', '4 19:26', 'hey, no hard feelings but can you unsubscribe me? ta', { client: 'mobile' }),
  stop('meal-kits', '@nordic', '9 12:11', 'Hej, jag vill inte ha fler utskick. Ta bort mig från listan tack.', {
    lang: 'sv',
  }),
  stop('poland', '@pl', '4 09:08', 'Proszę o usunięcie mojego adresu z Państwa bazy.\n\n{name}', { client: 'outlook' }),
  stop('poland', '@pl', '8 10:53', 'Nie życzę sobie takich wiadomości. Proszę więcej do mnie nie pisać.'),
  stop('laundry', '@uk', '6 13:03', 'Please do not contact us again.\n\n{name}\n{company}', { client: 'outlook' }),
  stop('laundry', '@es', '8 10:36', 'No me escribáis más, por favor.'),
  stop('nordics', '@nordic', '2 09:47', 'Avregistrera mig tack.', { client: 'mobile' }),
];
