/** The rest: booked, blocked, wrong person, nothing written, an older message of a thread that has a newer one. Data. */
import { type SkippedStory, them } from '../story';
import { skip } from './skip';

const booked = skip('already_booked', {
  mood: 'Neutral',
  client: 'outlook',
  leadState: 'booked',
  orGates: ['acknowledgement_only', 'sentiment_not_eligible'],
});
const moved = skip('sentiment_not_eligible', { mood: 'Not Interested', client: 'outlook' });
const empty = skip('missing_transcript', {
  mood: 'Neutral',
  client: 'outlook',
  orGates: ['acknowledgement_only', 'sentiment_not_eligible'],
});
const blocked = skip('lead_blocked', {
  mood: 'Neutral',
  client: 'gmail',
  leadState: 'unsubscribed',
  orGates: ['opt_out', 'sentiment_not_eligible'],
});
const twice = skip('sentiment_not_eligible', { mood: 'Not Interested', client: 'gmail' });

export const odd: readonly SkippedStory[] = [
  booked(
    'key-accounts',
    '@uk',
    '4 10:37',
    'Looking forward to Thursday. I will bring the night shift planner along.\n\n{first}',
  ),
  booked('iberia', '@es', '5 13:08', 'Perfecto, ahí estaré. Gracias, Mara.\n\n{first}'),
  booked('dach', '@de', '3 11:54', 'Der Termin steht bei mir im Kalender. Bis dahin!\n\n{first}', { client: 'mobile' }),
  booked('france', '@fr', '6 16:20', 'C’est noté dans mon agenda, à mercredi.\n\n{first}'),
  booked(
    'building',
    '@uk',
    '5 12:46',
    'See you Wednesday then. Parking is round the back if you ever come in person.\n\n{first}',
    { client: 'gmail' },
  ),
  booked('poland', '@pl', '6 09:18', 'Termin zapisany, do zobaczenia w czwartek.\n\n{first}'),

  moved(
    'key-accounts',
    '@uk',
    '7 09:05',
    'I moved to HR two years ago and have nothing to do with the vans any more.\n\n{first}',
  ),
  moved(
    'key-accounts',
    '@uk',
    '10 16:14',
    'This address belonged to {first}, who is no longer with the company. Nobody has taken over the role.\n\nReception, {company}',
  ),
  moved(
    'iberia',
    '@es',
    '12 09:47',
    'Te has equivocado de persona, yo llevo recursos humanos y aquí no repartimos nosotros.\n\n{first}',
  ),
  moved(
    'dach',
    '@de',
    '12 10:55',
    'Da sind Sie bei mir falsch, ich bin in der Buchhaltung und kann Ihnen nicht weiterhelfen.\n\n{name}',
  ),
  moved(
    'france',
    '@fr',
    '11 14:38',
    'Vous faites erreur, je suis fleuriste mais je ne livre pas, et je ne connais personne qui s’en occupe.\n\n{first}',
    { client: 'apple' },
  ),
  moved(
    'benelux',
    '@nl',
    '12 09:13',
    'U heeft de verkeerde voor u, ik ben stagiair en morgen is mijn laatste dag.\n\n{first}',
  ),
  moved(
    'italy',
    '@it',
    '11 10:16',
    'Ha sbagliato persona, io mi occupo solo di contabilità e da lunedì cambio azienda.\n\n{first}',
  ),
  moved('laundry', '@uk', '11 09:26', 'I retired in March! Enjoying the garden. No idea who does it now.\n\n{first}', {
    client: 'apple',
  }),

  empty('key-accounts', '@uk', '8 11:22', '', { files: ['scan0041.pdf'] }),
  empty('dach', '@de', '10 12:34', '', { files: ['Tourenliste.xlsx'] }),
  empty('france', '@fr', '10 15:41', '', { client: 'mobile' }),
  empty('building', '@uk', '9 14:10', '', { files: ['image001.png'] }),
  empty('meal-kits', '@uk', '11 18:02', '', { client: 'mobile' }),

  blocked('iberia', '@pt', '3 14:33', 'E continuam a aparecer mensagens vossas.\n\n{first}', {
    earlier: [them('9 10:10', 'Removam-me da lista, por favor.\n\n{first}')],
  }),
  blocked('dach', '@de', '2 16:46', 'Wie ich schon schrieb.\n\n{name}', {
    earlier: [them('7 09:00', 'Bitte nehmen Sie mich aus dem Verteiler.\n\n{name}')],
  }),
  blocked('building', '@uk', '4 08:14', 'Me again. Still getting these.\n\n{first}', {
    earlier: [them('10 08:01', 'Take me off this list please.\n\n{first}')],
  }),
  blocked('laundry', '@uk', '3 12:29', 'See my last mail.\n\n{first}', {
    earlier: [them('8 12:00', 'Unsubscribe.\n\n{first}')],
  }),

  twice('key-accounts', '@uk', '5 15:47', 'Forget it, my boss says no. Sorry for the back and forth.\n\n{first}', {
    earlier: [them('6 09:31', 'This could be interesting, what would it cost us for 9 vans?\n\n{first}')],
  }),
  twice(
    'iberia',
    '@es',
    '6 13:50',
    'Al final lo dejamos, han congelado las inversiones. No nos interesa por ahora.\n\n{first}',
    { earlier: [them('7 12:18', 'Suena bien, ¿hacéis también cadena de frío?\n\n{first}')] },
  ),
  twice('dach', '@de', '7 16:02', 'Hat sich erledigt, wir bleiben beim alten System.\n\n{first}', {
    earlier: [them('8 08:20', 'Könnten Sie mir etwas zum Preis sagen?\n\n{first}')],
  }),
  twice('meal-kits', '@uk', '8 12:12', 'Scrap that, we have just signed with somebody else.\n\n{first}', {
    earlier: [them('9 20:44', 'ooh yes. can you do wednesday?\n\n{first}')],
  }),
];
