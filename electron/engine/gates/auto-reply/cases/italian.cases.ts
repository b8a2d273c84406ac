import type { LanguageCases } from './auto-reply-case';

export const italian: LanguageCases = {
  yes: [
    ['Risposta automatica: Meno viaggi a vuoto', 'Sono assente fino a lunedì 11 maggio.', 'vacation', '2026-05-11'],
    [
      'R: Meno viaggi a vuoto',
      'Grazie per la Sua e-mail. Sono in ferie e rientrerò il 18 maggio. Per urgenze può contattare Paolo Riva: paolo@ventodelnord.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Fuori sede: Meno viaggi', 'Non sono in ufficio. Risponderò al mio rientro.', 'vacation'],
    ['Re: Meno viaggi a vuoto', 'Sono in maternità. Vi prego di rivolgervi a paolo@ventodelnord.example.', 'vacation'],
    [
      'Re: Meno viaggi a vuoto',
      'Sarò in trasferta dal 4 all’8 maggio con accesso limitato alla posta.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Meno viaggi a vuoto',
      'I nostri uffici sono chiusi fino al 6 maggio. Vi risponderemo alla riapertura.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Richiesta ricevuta #5521',
      'La Sua richiesta è stata presa in carico con il numero di pratica 5521. Un operatore La contatterà al più presto.',
      'ticket',
    ],
    [
      'Re: Meno viaggi a vuoto',
      'Abbiamo ricevuto il Suo messaggio e risponderemo al più presto. Questo è un messaggio automatico, si prega di non rispondere.',
      'ticket',
    ],
    [
      'Re: Meno viaggi a vuoto',
      'Questa casella di posta non è più attiva. Scrivere a info@ventodelnord.example.',
      'unmonitored',
    ],
    [
      'Re: Meno viaggi a vuoto',
      'La informiamo che Dana Okafor non lavora più in azienda. Per qualsiasi comunicazione scriva a paolo@ventodelnord.example. Messaggio automatico.',
      'left_company',
    ],
    ['Letto: Meno viaggi a vuoto', 'Il messaggio è stato letto lunedì 4 maggio 2026 10:40.', 'receipt'],
    ['Accettato: Prima chiamata', '', 'calendar'],
  ],
  no: [
    ['R: Meno viaggi a vuoto', 'La prossima settimana sono in ferie, possiamo sentirci dopo?'],
    ['R: Risposta automatica', 'Sono tornato. Mi rimanda il preventivo?'],
    ['R: Meno viaggi a vuoto', 'Ero in ferie e leggo solo ora. La cosa ci interessa.'],
    ['R: Meno viaggi a vuoto', 'Martedì sono fuori ufficio, ma giovedì alle 10 va bene.'],
    ['R: Meno viaggi a vuoto', 'Il programma tiene conto delle ferie degli autisti?'],
    ['R: Meno viaggi a vuoto', 'Grazie per il messaggio, ma abbiamo già un fornitore.'],
    ['R: Meno viaggi a vuoto', 'Deve contattare Paolo Riva, segue lui la flotta.'],
    ['R: Meno viaggi a vuoto', 'Il nostro magazzino è chiuso il sabato. È un problema?'],
    ['R: Meno viaggi a vuoto', 'Abbiamo ricevuto la Sua offerta e ne parliamo lunedì. Quanto costa per 40 camion?'],
    ['Assenze degli autisti', 'Buongiorno, si possono registrare le assenze nel vostro sistema?'],
    ['R: Meno viaggi a vuoto', 'Dana è in maternità, la sostituisco io. Mi mandi il listino.'],
    ['R: Meno viaggi a vuoto', 'Sono in trasferta questa settimana; mi chiami lunedì e ne parliamo.'],
  ],
};
