import type { LanguageCases } from './auto-reply-case';

export const dutch: LanguageCases = {
  yes: [
    ['Automatisch antwoord: Minder lege ritten', 'Ik ben afwezig tot maandag 11 mei.', 'vacation', '2026-05-11'],
    [
      'RE: Minder lege ritten',
      'Bedankt voor uw e-mail. Ik ben met vakantie en op 18 mei weer terug. Voor dringende zaken kunt u terecht bij Pim de Wit: pim@noordenwind.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Afwezig: Minder lege ritten', 'Ik ben niet op kantoor. Bij terugkomst beantwoord ik uw bericht.', 'vacation'],
    [
      'Re: Minder lege ritten',
      'Ik ben met zwangerschapsverlof. Neem contact op met pim@noordenwind.example.',
      'vacation',
    ],
    ['Re: Minder lege ritten', 'Van 4 t/m 8 mei ben ik op zakenreis en beperkt bereikbaar.', 'vacation', '2026-05-08'],
    [
      'Re: Minder lege ritten',
      'Ons kantoor is gesloten tot en met 5 mei. Vanaf 6 mei staan wij weer voor u klaar.',
      'vacation',
      '2026-05-05',
    ],
    [
      'Uw aanvraag is ontvangen [#5521]',
      'Wij hebben uw aanvraag in goede orde ontvangen. Uw ticketnummer is 5521. Een medewerker neemt zo snel mogelijk contact met u op.',
      'ticket',
    ],
    [
      'Re: Minder lege ritten',
      'Bedankt voor uw bericht. Wij streven ernaar binnen twee werkdagen te reageren. Dit is een automatisch gegenereerd bericht, u kunt hier niet op antwoorden.',
      'ticket',
    ],
    [
      'Re: Minder lege ritten',
      'Deze mailbox wordt niet meer gelezen. Stuur uw bericht naar info@noordenwind.example.',
      'unmonitored',
    ],
    [
      'Re: Minder lege ritten',
      'Dana Okafor is niet meer werkzaam bij Noordenwind. Voor vragen kunt u mailen naar pim@noordenwind.example. Dit is een automatisch bericht.',
      'left_company',
    ],
    ['Gelezen: Minder lege ritten', 'Uw bericht is gelezen op maandag 4 mei 2026 10:40.', 'receipt'],
    ['Geaccepteerd: Kennismaking', '', 'calendar'],
  ],
  no: [
    ['RE: Minder lege ritten', 'Volgende week ben ik op vakantie, kunnen we daarna bellen?'],
    ['RE: Automatisch antwoord', 'Ik ben er weer. Kunt u de offerte nog eens sturen?'],
    ['RE: Minder lege ritten', 'Ik was op vakantie en lees dit nu pas. Klinkt interessant.'],
    ['RE: Minder lege ritten', 'Dinsdag ben ik niet op kantoor, maar donderdag om 10 uur kan.'],
    ['RE: Minder lege ritten', 'Houdt het systeem rekening met de vakantie van chauffeurs?'],
    ['RE: Minder lege ritten', 'Bedankt voor uw bericht, maar wij hebben al een leverancier.'],
    ['RE: Minder lege ritten', 'Neem hierover contact op met Pim de Wit, hij gaat over het wagenpark.'],
    ['RE: Minder lege ritten', 'Ons magazijn is op zaterdag gesloten. Is dat een probleem?'],
    [
      'RE: Minder lege ritten',
      'Wij hebben uw offerte ontvangen en bespreken die maandag. Wat kost het voor 40 wagens?',
    ],
    ['Afwezigheid van chauffeurs', 'Goedemiddag, kun je afwezigheid invoeren in jullie systeem?'],
    ['RE: Minder lege ritten', 'Dana is met verlof, ik neem waar. Stuurt u mij de prijslijst?'],
    ['RE: Minder lege ritten', 'Ik ben deze week op reis; bel me maandag even.'],
  ],
};
