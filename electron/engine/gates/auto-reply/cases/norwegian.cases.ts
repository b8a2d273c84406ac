import type { LanguageCases } from './auto-reply-case';

export const norwegian: LanguageCases = {
  yes: [
    ['Automatisk svar: Færre tomturer', 'Jeg er ikke på kontoret til og med mandag 11. mai.', 'vacation', '2026-05-11'],
    [
      'SV: Færre tomturer',
      'Takk for din e-post. Jeg har ferie og er tilbake 18. mai. Ved hastesaker, ta kontakt med Per Lunde: per@nordavind.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Fraværsmelding: Færre tomturer', 'Jeg har fri og svarer når jeg er tilbake.', 'vacation'],
    ['Re: Færre tomturer', 'Jeg er i foreldrepermisjon. Vennligst kontakt per@nordavind.example.', 'vacation'],
    [
      'Re: Færre tomturer',
      'Jeg er på tjenestereise 4.-8. mai og har begrenset tilgang til e-post.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Færre tomturer',
      'Kontoret vårt er stengt til 6. mai. Vi svarer så snart vi er tilbake.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Sak #5521 er mottatt',
      'Vi har mottatt din henvendelse. Saksnummeret er 5521. Vi svarer deg så snart som mulig.',
      'ticket',
    ],
    [
      'Re: Færre tomturer',
      'Takk for henvendelsen. Vi tar sikte på å svare innen to virkedager. Dette er en automatisk melding som ikke kan besvares.',
      'ticket',
    ],
    ['Re: Færre tomturer', 'Denne postkassen blir ikke lenger lest. Skriv til info@nordavind.example.', 'unmonitored'],
    [
      'Re: Færre tomturer',
      'Dana Okafor har sluttet i Nordavind. Kontakt heller per@nordavind.example. Dette er et autosvar.',
      'left_company',
    ],
    ['Lest: Færre tomturer', 'Meldingen ble lest mandag 4. mai 2026 10:40.', 'receipt'],
    ['Godtatt: Første samtale', '', 'calendar'],
  ],
  no: [
    ['SV: Færre tomturer', 'Jeg har ferie neste uke, kan vi snakke etterpå?'],
    ['SV: Autosvar', 'Nå er jeg tilbake. Kan du sende tilbudet på nytt?'],
    ['SV: Færre tomturer', 'Jeg var på ferie og ser dette først nå. Høres interessant ut.'],
    ['SV: Færre tomturer', 'Tirsdag er jeg ikke på kontoret, men torsdag kl. 10 passer.'],
    ['SV: Færre tomturer', 'Tar systemet hensyn til sjåførenes ferie?'],
    ['SV: Færre tomturer', 'Takk for e-posten, men vi har allerede en løsning.'],
    ['SV: Færre tomturer', 'Snakk med Per Lunde om dette, han har ansvar for bilene.'],
    ['SV: Færre tomturer', 'Lageret vårt er stengt på lørdager. Er det et problem?'],
    ['SV: Færre tomturer', 'Vi har mottatt tilbudet og går gjennom det på mandag. Hva koster det for 40 biler?'],
    ['Sjåførenes fravær', 'Hei, kan man registrere fravær i systemet deres?'],
    ['SV: Færre tomturer', 'Dana er i permisjon, jeg er vikar. Send meg gjerne prislisten.'],
    ['SV: Færre tomturer', 'Jeg er på reise denne uken, ring meg på mandag.'],
  ],
};
