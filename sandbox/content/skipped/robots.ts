/** Machines that answer: ticket systems, no-reply confirmations, calendar notices. Data. */
import type { SkippedStory } from '../story';
import { skip } from './skip';

const robot = skip('auto_reply', { mood: 'Neutral', client: 'plain', auto: true });
const calendar = skip('auto_reply', {
  mood: 'Neutral',
  client: 'plain',
  orGates: ['acknowledgement_only', 'already_booked', 'missing_transcript', 'sentiment_not_eligible'],
});

export const robots: readonly SkippedStory[] = [
  robot(
    'key-accounts',
    '@uk',
    '7 11:00',
    '##- Please type your reply above this line -##\n\nYour request (48213) has been received and is being reviewed by our support staff. To add additional comments, reply to this email.\n\nThis email is a service from {company}.',
    { subject: '[Request received] Rounds at {company}' },
  ),
  robot(
    'key-accounts',
    '@de',
    '9 10:31',
    'Sehr geehrte Damen und Herren,\n\nIhre Anfrage ist bei uns eingegangen und wird unter der Vorgangsnummer 2026-07715 bearbeitet. Bitte geben Sie diese Nummer bei Rückfragen an.\n\nDies ist eine automatisch generierte E-Mail, bitte antworten Sie nicht darauf.',
    { lang: 'de', subject: 'Eingangsbestätigung [Vorgang 2026-07715]' },
  ),
  robot(
    'iberia',
    '@es',
    '6 12:14',
    'Hemos recibido su mensaje. Se ha abierto la incidencia n.º 10442. Nuestro equipo le responderá en un plazo de 48 horas laborables.\n\nMensaje generado automáticamente. No responda a este correo.',
    { subject: '[#10442] Hemos recibido su consulta' },
  ),
  robot(
    'dach',
    '@de',
    '5 14:08',
    'Ticket #88120 wurde erstellt.\nStatus: offen\nPriorität: normal\n\nIhr Servicedesk-Team',
    { subject: 'Ticket #88120: Touren bei {company}' },
  ),
  robot(
    'france',
    '@fr',
    '9 11:47',
    'Bonjour,\n\nNous avons bien reçu votre demande, enregistrée sous le numéro 5507. Un conseiller vous répondra dans les meilleurs délais.\n\nCeci est un message automatique, merci de ne pas y répondre.',
    { subject: 'Accusé de réception de votre demande n° 5507' },
  ),
  robot(
    'building',
    '@uk',
    '3 10:55',
    'Thank you for contacting {company}. This mailbox is monitored during trade hours. If your enquiry concerns a delivery, please have your order number ready. Do not reply to this automated message.',
    { subject: 'We have received your enquiry' },
  ),
  robot(
    'benelux',
    '@nl',
    '7 13:26',
    'Uw melding is geregistreerd onder nummer MLD-03391. U ontvangt bericht zodra een medewerker deze in behandeling neemt.\n\nDit is een automatisch gegenereerd bericht.',
    { subject: 'Melding MLD-03391 ontvangen' },
  ),
  robot(
    'italy',
    '@it',
    '8 15:09',
    'Gentile cliente, la sua richiesta è stata presa in carico con il numero 7718-B. Questo è un messaggio automatico: si prega di non rispondere.',
    { subject: 'Richiesta 7718-B ricevuta' },
  ),
  robot(
    'meal-kits',
    '@uk',
    '10 09:19',
    'Thanks for reaching out! A member of our crew will be with you shortly. In the meantime the answer may already be in our Help Centre.\n\nRef: MK-20931',
    { subject: 'We got your message (MK-20931)' },
  ),
  robot(
    'poland',
    '@pl',
    '6 11:38',
    'Zgłoszenie nr 3390/26 zostało zarejestrowane. Prosimy nie odpowiadać na tę wiadomość, została wygenerowana automatycznie.',
    { subject: 'Potwierdzenie przyjęcia zgłoszenia 3390/26' },
  ),
  robot(
    'laundry',
    '@pt',
    '4 10:21',
    'O seu pedido foi registado com o n.º 11805 e será respondido no prazo de dois dias úteis. Mensagem automática, por favor não responda.',
    { subject: '[11805] Pedido recebido' },
  ),
  calendar(
    'key-accounts',
    '@uk',
    '6 16:00',
    '{name} has accepted this invitation.\n\nFernhill, first look\nWhen: [[wd +2]] [[date +2]] 10:00 – 10:20 (Europe/London)\nWho: mara@fernhill-mail.example (organiser), {name}',
    { subject: 'Accepted: Fernhill, first look', files: ['invite.ics'], leadState: 'booked' },
  ),
  calendar(
    'dach',
    '@de',
    '4 12:30',
    '{name} hat diese Einladung angenommen.\n\nFernhill: Erstes Gespräch\nWann: [[wd +3]], [[date +3]] 11:00 – 11:20\nOrganisator: mara@fernhill-mail.example',
    { subject: 'Zugesagt: Fernhill: Erstes Gespräch', files: ['invite.ics'], leadState: 'booked' },
  ),
  calendar(
    'italy',
    '@it',
    '3 17:12',
    '{name} ha accettato questo invito.\n\nFernhill, primo incontro\nQuando: [[wd +4]] [[date +4]] 15:00 – 15:20',
    { subject: 'Accettato: Fernhill, primo incontro', files: ['invite.ics'], leadState: 'booked' },
  ),
  calendar(
    'meal-kits',
    '@uk',
    '7 14:48',
    '{name} has declined this invitation with a note:\n"clash, will propose another time"\n\nFernhill, first look\nWhen: [[wd +1]] [[date +1]] 09:30 – 09:50',
    { subject: 'Declined: Fernhill, first look', files: ['invite.ics'] },
  ),
];
