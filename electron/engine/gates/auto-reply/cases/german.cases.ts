import type { LanguageCases } from './auto-reply-case';

export const german: LanguageCases = {
  yes: [
    [
      'Automatische Antwort: Weniger Leerfahrten',
      'Ich bin bis einschließlich 15.05.2026 nicht im Haus.',
      'vacation',
      '2026-05-15',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Guten Tag,\n\nvielen Dank für Ihre Nachricht. Ich bin zurück am 14.05. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen hilft Ihnen Frau Brandt (brandt@nordwind.example) gerne weiter.',
      'vacation',
      '2026-05-14',
    ],
    [
      'Abwesend: Weniger Leerfahrten',
      'Ich befinde mich bis zum 20. Mai im Urlaub und lese meine E-Mails nur unregelmäßig.',
      'vacation',
      '2026-05-20',
    ],
    [
      'Re: Weniger Leerfahrten',
      'Sehr geehrte Damen und Herren,\nich bin derzeit in Elternzeit. Bitte wenden Sie sich an meine Vertretung Jonas Vogt, Tel. +49 30 901820.',
      'vacation',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Ich bin vom 4. bis 8. Mai auf Dienstreise und nur eingeschränkt erreichbar. Ihre Nachricht beantworte ich nach meiner Rückkehr.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Weniger Leerfahrten',
      'Unser Büro ist wegen des Feiertags geschlossen. Ab Mittwoch, 6. Mai, sind wir wieder für Sie da.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Ihre Anfrage [Ticket#4711023]',
      'Wir haben Ihre Anfrage erhalten und unter der Vorgangsnummer 4711023 registriert. Ein Mitarbeiter wird sich in Kürze bei Ihnen melden.',
      'ticket',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Vielen Dank für Ihre E-Mail! Wir bearbeiten Ihr Anliegen schnellstmöglich. Dies ist eine automatisch erstellte Eingangsbestätigung, bitte antworten Sie nicht darauf.',
      'ticket',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Dieses Postfach wird nicht mehr betreut. Bitte schreiben Sie an info@nordwind.example.',
      'unmonitored',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Guten Tag, Frau Okafor ist nicht mehr für die Nordwind GmbH tätig. Ihre E-Mail wurde nicht weitergeleitet. Bitte wenden Sie sich künftig an Herrn Vogt: vogt@nordwind.example.',
      'left_company',
    ],
    ['Gelesen: Weniger Leerfahrten', 'Ihre Nachricht an Dana Okafor wurde am 04.05.2026 um 08:40 gelesen.', 'receipt'],
    ['Zugesagt: Kennenlernen', '', 'calendar'],
    ['Urlaub Re: Weniger Leerfahrten', 'Bin im Urlaub, ab 18.5. wieder da.', 'vacation', '2026-05-18'],
  ],
  no: [
    ['AW: Weniger Leerfahrten', 'Ich bin nächste Woche im Urlaub, können wir danach sprechen?'],
    ['AW: Abwesenheitsnotiz', 'So, ich bin wieder da. Wie geht es weiter?'],
    [
      'AW: Weniger Leerfahrten',
      'Ich war bis gestern im Urlaub und habe Ihr Angebot erst heute gelesen. Klingt spannend!',
    ],
    ['AW: Weniger Leerfahrten', 'Am Freitag bin ich nicht im Büro, aber Donnerstag um 14 Uhr passt.'],
    ['AW: Weniger Leerfahrten', 'Berücksichtigt Ihre Planung auch den Urlaub der Fahrer?'],
    ['AW: Weniger Leerfahrten', 'Vielen Dank für Ihre Nachricht. Wir haben bereits eine Lösung im Einsatz.'],
    ['AW: Weniger Leerfahrten', 'Bitte wenden Sie sich damit an Herrn Vogt, er leitet den Fuhrpark.'],
    [
      'AW: Weniger Leerfahrten',
      'Bin gerade auf Dienstreise, melde mich ab Montag wegen der Demo bei Ihnen, das interessiert mich.',
    ],
    ['AW: Weniger Leerfahrten', 'Unser Lager ist samstags geschlossen. Geht das mit Ihrem System?'],
    [
      'AW: Weniger Leerfahrten',
      'Wir haben Ihre Unterlagen erhalten und besprechen sie am Dienstag. Was kostet die Schulung?',
    ],
    ['Urlaubsplanung der Fahrer', 'Guten Tag, kann man bei Ihnen Abwesenheiten hinterlegen?'],
    [
      'AW: Weniger Leerfahrten',
      'Frau Okafor ist im Mutterschutz, ich übernehme solange. Schicken Sie mir bitte die Preisliste.',
    ],
    [
      'AW: Weniger Leerfahrten',
      'Ich bin telefonisch schlecht erreichbar, schreiben Sie mir lieber eine Mail mit den Konditionen.',
    ],
  ],
};
