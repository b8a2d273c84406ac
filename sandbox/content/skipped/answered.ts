/** Real questions that somebody on our side has answered already. Data. */
import type { SkippedStory } from '../story';
import { skip } from './skip';

const done = skip('already_answered', { mood: 'Information Requested', client: 'outlook' });

const by = (who: 'us' | 'colleague' | 'elsewhere', at: string, text: string) => ({ answered: { by: who, at, text } });

export const answered: readonly SkippedStory[] = [
  done(
    'key-accounts',
    '@uk',
    '6 10:20',
    'Hi Mara, what does the Team plan include, and is there a minimum term?\n\n{first}',
    by(
      'us',
      '6 10:58',
      'Hi {first},\n\nThe driver app, customer messages and support are in it, and there is no minimum term.\n\nWould a first look next week help?\n\nBest,\nMara Lind\nFernhill',
    ),
  ),
  done('key-accounts', '@uk', '8 14:15', 'Could you do a call on Thursday? After 11 is best.\n\n{first}', {
    mood: 'Meeting Requested',
    ...by(
      'us',
      '8 14:40',
      'Hi {first},\n\nThursday after 11 works. I have put 11:30 in and sent the invitation.\n\nBest,\nMara Lind\nFernhill',
    ),
  }),
  done('key-accounts', '@de', '10 09:44', 'Guten Tag, gibt es Referenzen aus dem Großhandel?\n\n{name}', {
    lang: 'de',
    ...by(
      'colleague',
      '10 11:30',
      'Guten Tag {first},\n\nich springe für Mara ein. Referenzgespräche vermitteln wir gern nach dem ersten Termin.\n\nViele Grüße\nJonah Reed\nFernhill',
    ),
  }),
  done('key-accounts', '@nl', '12 13:02', 'Werkt het ook met twee depots?\n\n{first}', {
    lang: 'nl',
    ...by(
      'us',
      '12 13:33',
      'Dag {first},\n\nja, meerdere depots in één account is geen probleem.\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
    ),
  }),
  done(
    'iberia',
    '@es',
    '5 11:28',
    '¿Cuánto cuesta para 20 camiones?\n\n{name}',
    by(
      'us',
      '5 11:55',
      'Hola {first}:\n\nEl plan Team son 19 € por vehículo al mes, sin permanencia.\n\nUn saludo,\nMara Lind\nFernhill',
    ),
  ),
  done('iberia', '@pt', '8 15:41', 'Podem ligar-me amanhã de manhã?\n\n{first}', {
    mood: 'Meeting Requested',
    ...by(
      'elsewhere',
      '7 10:05',
      'Olá {first},\n\ncomo falámos agora ao telefone, segue o resumo. Até quinta.\n\nCumprimentos,\nMara Lind\nFernhill',
    ),
  }),
  done('iberia', '@es', '10 12:36', 'Nos interesa una prueba, ¿qué tenemos que enviar?\n\nSaludos\n{first}', {
    mood: 'Interested',
    ...by(
      'colleague',
      '10 16:02',
      'Hola {first}:\n\nSoy Jonah, compañero de Mara. Basta un día normal de paradas en Excel.\n\nUn saludo,\nJonah Reed\nFernhill',
    ),
  }),
  done('dach', '@de', '4 13:37', 'Können wir nächste Woche telefonieren? Am besten Mittwoch.\n\n{name}', {
    mood: 'Meeting Requested',
    ...by(
      'us',
      '4 14:05',
      'Guten Tag {first},\n\ngern, Mittwoch um 10:00. Die Einladung ist unterwegs.\n\nViele Grüße\nMara Lind\nFernhill',
    ),
  }),
  done(
    'dach',
    '@de',
    '7 10:49',
    'Wie funktioniert das mit Abholungen und Retouren?\n\nMfG {last}',
    by(
      'us',
      '7 11:20',
      'Guten Tag {first},\n\nAbholungen sind Stopps wie alle anderen und werden in derselben Tour geplant.\n\nViele Grüße\nMara Lind\nFernhill',
    ),
  ),
  done(
    'dach',
    '@de',
    '11 09:15',
    'Haben Sie eine App für iPhones?\n\n{first}',
    by(
      'elsewhere',
      '10 08:30',
      'Guten Tag {first},\n\nja, ab iOS 16. Ich hatte Ihre Frage im anderen Postfach übersehen.\n\nViele Grüße\nMara Lind\nFernhill',
    ),
  ),
  done(
    'dach',
    '@de',
    '13 14:44',
    'Schicken Sie mir bitte Unterlagen zum Datenschutz.\n\n{name}',
    by(
      'us',
      '13 15:30',
      'Guten Tag {first},\n\nder Vertrag zur Auftragsverarbeitung liegt bereit, ich sende ihn gesondert.\n\nViele Grüße\nMara Lind\nFernhill',
    ),
  ),
  done(
    'france',
    '@fr',
    '6 10:17',
    'Quel est le prix pour 7 véhicules ?\n\n{first}',
    by(
      'us',
      '6 10:40',
      'Bonjour {first},\n\nLe forfait Team est à 19 € par véhicule et par mois, sans engagement.\n\nBien à vous,\nMara Lind\nFernhill',
    ),
  ),
  done(
    'france',
    '@fr',
    '9 15:22',
    'Je suis partante pour voir une démonstration, plutôt en fin de semaine.\n\n{name}',
    {
      mood: 'Meeting Requested',
      ...by(
        'us',
        '9 15:58',
        'Bonjour {first},\n\nVendredi à 14 h 30, l’invitation est partie.\n\nBien à vous,\nMara Lind\nFernhill',
      ),
    },
  ),
  done(
    'france',
    '@fr',
    '12 11:03',
    'Peut-on importer nos adresses depuis un tableur ?',
    by(
      'colleague',
      '12 12:10',
      'Bonjour {first},\n\nOui, CSV ou Excel, tels quels. Jonah, collègue de Mara.\n\nBien à vous,\nJonah Reed\nFernhill',
    ),
  ),
  done(
    'building',
    '@uk',
    '5 09:50',
    'Do your vans include artics? Ours are 44 tonners.\n\n{first}',
    by(
      'us',
      '5 10:11',
      'Hi {first},\n\nThey do: size and weight are respected, artics included.\n\nBest,\nMara Lind\nFernhill',
    ),
  ),
  done('building', '@uk', '7 13:29', 'Any chance of a call tomorrow before 9?', {
    mood: 'Meeting Requested',
    client: 'mobile',
    ...by('us', '7 13:41', 'Hi {first},\n\n08:30 it is, invitation sent.\n\nBest,\nMara Lind\nFernhill'),
  }),
  done(
    'building',
    '@uk',
    '10 15:07',
    'How long is the trial and who sets it up?\n\nRegards\n{name}',
    by(
      'colleague',
      '10 15:50',
      'Hi {first},\n\nJonah here for Mara: 14 days, and we set it up with you in one call.\n\nBest,\nJonah Reed\nFernhill',
    ),
  ),
  done(
    'benelux',
    '@nl',
    '6 09:55',
    'Heeft u een verwerkersovereenkomst?\n\n{name}',
    by(
      'us',
      '6 10:25',
      'Dag {first},\n\njazeker, die ligt klaar om te tekenen.\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
    ),
  ),
  done('benelux', '@nl', '9 11:48', 'Kunnen we maandag even videobellen?', {
    mood: 'Meeting Requested',
    ...by(
      'us',
      '9 12:12',
      'Dag {first},\n\nmaandag om 11:00, de uitnodiging is verstuurd.\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
    ),
  }),
  done(
    'benelux',
    '@nl',
    '13 10:06',
    'Graag een referentie van een apotheekgroothandel.\n\n{first}',
    by(
      'elsewhere',
      '12 09:12',
      'Dag {first},\n\nzoals net aan de telefoon besproken: na het eerste gesprek regelen we dat.\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
    ),
  ),
  done(
    'italy',
    '@it',
    '5 15:56',
    'Quanto dura la prova gratuita?\n\n{first}',
    by(
      'us',
      '5 16:20',
      'Buongiorno {first},\n\n14 giorni, con un massimo di 10 furgoni.\n\nUn cordiale saluto,\nMara Lind\nFernhill',
    ),
  ),
  done('italy', '@it', '8 09:34', 'Mi può chiamare giovedì pomeriggio?\n\n{name}', {
    mood: 'Meeting Requested',
    ...by(
      'us',
      '8 10:01',
      'Buongiorno {first},\n\ngiovedì alle 15:00, le ho mandato l’invito.\n\nUn cordiale saluto,\nMara Lind\nFernhill',
    ),
  }),
  done(
    'italy',
    '@it',
    '11 12:44',
    'Funziona con SAP Business One?',
    by(
      'colleague',
      '11 14:19',
      'Buongiorno {first},\n\nsì, il collegamento è pronto. Sono Jonah, collega di Mara.\n\nUn cordiale saluto,\nJonah Reed\nFernhill',
    ),
  ),
  done(
    'meal-kits',
    '@uk',
    '6 11:17',
    'Does it handle evening windows, 6 to 10?\n\n{first}',
    by('us', '6 11:39', 'Hi {first},\n\nIt does, any window you like per customer.\n\nBest,\nMara Lind\nFernhill'),
  ),
  done('meal-kits', '@uk', '9 16:05', 'Ok, Friday 3pm?', {
    mood: 'Meeting Requested',
    client: 'mobile',
    ...by('us', '9 16:16', 'Hi {first},\n\nFriday at 15:00, see you then.\n\nBest,\nMara Lind\nFernhill'),
  }),
  done(
    'poland',
    '@pl',
    '5 13:24',
    'Ile kosztuje plan dla 10 aut?\n\n{name}',
    by(
      'us',
      '5 13:50',
      'Dzień dobry {first},\n\nplan Team to 19 € za auto miesięcznie, bez okresu minimalnego.\n\nPozdrawiam\nMara Lind\nFernhill',
    ),
  ),
  done(
    'poland',
    '@pl',
    '9 10:45',
    'Czy jest API?',
    by('us', '9 11:09', 'Dzień dobry {first},\n\ntak, w cenie planu Team.\n\nPozdrawiam\nMara Lind\nFernhill'),
  ),
  done(
    'laundry',
    '@uk',
    '7 10:51',
    'Can drivers scan the cages with the phone?\n\n{first}',
    by('us', '7 11:14', 'Hi {first},\n\nYes, barcode scan is part of proof of delivery.\n\nBest,\nMara Lind\nFernhill'),
  ),
  done(
    'laundry',
    '@pt',
    '10 14:32',
    'Quanto tempo demora a arrancar?\n\n{first}',
    by(
      'colleague',
      '10 15:20',
      'Olá {first},\n\nem geral dois dias úteis. Jonah, colega da Mara.\n\nCumprimentos,\nJonah Reed\nFernhill',
    ),
  ),
  done(
    'nordics',
    '@nordic',
    '3 11:08',
    'Har ni appen på svenska?\n\n{first}',
    by(
      'us',
      '3 11:30',
      'Hej {first},\n\nja, både för kontoret och förarna.\n\nVänliga hälsningar\nMara Lind\nFernhill',
    ),
  ),
  done('nordics', '@nordic', '2 13:14', 'Kan vi höras på torsdag?', {
    mood: 'Meeting Requested',
    ...by(
      'us',
      '2 13:40',
      'Hej {first},\n\ntorsdag 10:00, inbjudan är skickad.\n\nVänliga hälsningar\nMara Lind\nFernhill',
    ),
  }),
  done('mailbox', '@uk', '3 10:30', 'Hello, do you have a reseller programme in Scotland?\n\n{name}', {
    subject: 'Reseller',
    ...by(
      'us',
      '3 12:05',
      'Hi {first},\n\nNot at the moment. I will keep your details and write when that changes.\n\nBest,\nMara Lind\nFernhill',
    ),
  }),
  done('mailbox', '@de', '2 14:20', 'Guten Tag, ich hätte gern die Präsentation vom Vortrag.\n\n{name}', {
    lang: 'de',
    subject: 'Vortrag',
    ...by('us', '2 15:02', 'Guten Tag {first},\n\nsehr gern, sie hängt an.\n\nViele Grüße\nMara Lind\nFernhill'),
  }),
];
