import type { LanguageCases } from './auto-reply-case';

export const swedish: LanguageCases = {
  yes: [
    [
      'Automatiskt svar: Färre tomkörningar',
      'Jag är inte på kontoret till och med måndag 11 maj.',
      'vacation',
      '2026-05-11',
    ],
    [
      'SV: Färre tomkörningar',
      'Tack för ditt mejl. Jag har semester och är åter den 18 maj. Vid brådskande ärenden kontakta Per Lund: per@nordanvind.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Frånvaro: Färre tomkörningar', 'Jag är ledig och svarar när jag är tillbaka.', 'vacation'],
    ['Re: Färre tomkörningar', 'Jag är föräldraledig. Vänligen kontakta per@nordanvind.example.', 'vacation'],
    [
      'Re: Färre tomkörningar',
      'Jag är på tjänsteresa 4-8 maj och har begränsad tillgång till e-post.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Färre tomkörningar',
      'Vårt kontor är stängt till den 6 maj. Vi svarar så snart vi öppnar igen.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Ärende #5521 mottaget',
      'Vi har tagit emot ditt ärende. Ditt ärendenummer är 5521. Vi återkommer så snart vi kan.',
      'ticket',
    ],
    [
      'Re: Färre tomkörningar',
      'Tack för ditt meddelande! Vi svarar normalt inom två arbetsdagar. Detta är ett automatiskt meddelande som inte går att svara på.',
      'ticket',
    ],
    [
      'Re: Färre tomkörningar',
      'Den här brevlådan bevakas inte längre. Skriv till info@nordanvind.example.',
      'unmonitored',
    ],
    [
      'Re: Färre tomkörningar',
      'Dana Okafor har slutat på Nordanvind. Kontakta i stället per@nordanvind.example. Detta är ett autosvar.',
      'left_company',
    ],
    ['Läst: Färre tomkörningar', 'Meddelandet lästes den 4 maj 2026 10:40.', 'receipt'],
    ['Accepterat: Första samtal', '', 'calendar'],
  ],
  no: [
    ['SV: Färre tomkörningar', 'Jag har semester nästa vecka, kan vi höras efter det?'],
    ['SV: Autosvar', 'Nu är jag tillbaka. Kan du skicka offerten igen?'],
    ['SV: Färre tomkörningar', 'Jag var på semester och ser det här först nu. Låter intressant.'],
    ['SV: Färre tomkörningar', 'På tisdag är jag inte på kontoret, men torsdag kl 10 funkar.'],
    ['SV: Färre tomkörningar', 'Tar systemet hänsyn till förarnas semester?'],
    ['SV: Färre tomkörningar', 'Tack för ditt mejl, men vi har redan en lösning.'],
    ['SV: Färre tomkörningar', 'Kontakta Per Lund om det här, han ansvarar för bilarna.'],
    ['SV: Färre tomkörningar', 'Vårt lager är stängt på lördagar. Är det ett problem?'],
    ['SV: Färre tomkörningar', 'Vi har fått er offert och går igenom den på måndag. Vad kostar det för 40 bilar?'],
    ['Förarnas frånvaro', 'Hej, går det att lägga in frånvaro i ert system?'],
    ['SV: Färre tomkörningar', 'Dana är föräldraledig, jag vikarierar. Skicka gärna prislistan.'],
    ['SV: Färre tomkörningar', 'Jag är på resande fot i veckan, ring mig på måndag.'],
  ],
};
