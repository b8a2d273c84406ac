import type { LanguageCases } from './auto-reply-case';

export const danish: LanguageCases = {
  yes: [
    [
      'Automatisk svar: Færre tomkørsler',
      'Jeg er ikke på kontoret til og med mandag den 11. maj.',
      'vacation',
      '2026-05-11',
    ],
    [
      'SV: Færre tomkørsler',
      'Tak for din mail. Jeg holder ferie og er tilbage den 18. maj. Ved hastesager kan du kontakte Per Lund: per@nordenvind.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Fravær: Færre tomkørsler', 'Jeg har fri og svarer, når jeg er tilbage.', 'vacation'],
    ['Re: Færre tomkørsler', 'Jeg er på barsel. Kontakt venligst per@nordenvind.example.', 'vacation'],
    [
      'Re: Færre tomkørsler',
      'Jeg er på forretningsrejse fra 4. til 8. maj og har begrænset adgang til mail.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Færre tomkørsler',
      'Vores kontor holder lukket til den 6. maj. Vi svarer hurtigst muligt derefter.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Sag #5521 er oprettet',
      'Vi har modtaget din henvendelse. Dit sagsnummer er 5521. En medarbejder vender tilbage hurtigst muligt.',
      'ticket',
    ],
    [
      'Re: Færre tomkørsler',
      'Tak for din henvendelse. Vi bestræber os på at svare inden for to hverdage. Dette er en automatisk besked, som ikke kan besvares.',
      'ticket',
    ],
    [
      'Re: Færre tomkørsler',
      'Denne postkasse bliver ikke længere læst. Skriv til info@nordenvind.example.',
      'unmonitored',
    ],
    [
      'Re: Færre tomkørsler',
      'Dana Okafor er fratrådt sin stilling hos Nordenvind. Kontakt i stedet per@nordenvind.example. Dette er et autosvar.',
      'left_company',
    ],
    ['Læst: Færre tomkørsler', 'Din meddelelse blev læst mandag den 4. maj 2026 10:40.', 'receipt'],
    ['Accepteret: Første samtale', '', 'calendar'],
  ],
  no: [
    ['SV: Færre tomkørsler', 'Jeg har ferie i næste uge, kan vi tale sammen bagefter?'],
    ['SV: Autosvar', 'Nu er jeg tilbage. Kan du sende tilbuddet igen?'],
    ['SV: Færre tomkørsler', 'Jeg har været på ferie og ser det først nu. Det lyder interessant.'],
    ['SV: Færre tomkørsler', 'Tirsdag er jeg ikke på kontoret, men torsdag kl. 10 passer fint.'],
    ['SV: Færre tomkørsler', 'Tager systemet hensyn til chaufførernes ferie?'],
    ['SV: Færre tomkørsler', 'Tak for din mail, men vi har allerede en løsning.'],
    ['SV: Færre tomkørsler', 'Kontakt Per Lund om det, han står for vognparken.'],
    ['SV: Færre tomkørsler', 'Vores lager har lukket om lørdagen. Er det et problem?'],
    ['SV: Færre tomkørsler', 'Vi har modtaget jeres tilbud og gennemgår det på mandag. Hvad koster det for 40 biler?'],
    ['Chaufførernes fravær', 'Hej, kan man registrere fravær i jeres system?'],
    ['SV: Færre tomkørsler', 'Dana er på barsel, jeg er vikar. Send mig gerne prislisten.'],
    ['SV: Færre tomkørsler', 'Jeg rejser i denne uge, ring til mig på mandag.'],
  ],
};
