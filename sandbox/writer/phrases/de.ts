import type { Phrases } from './phrases';

export const de: Phrases = {
  hello: (first) => `Hallo ${first},`,
  openers: [
    'danke für Ihre Rückmeldung.',
    'schön, von Ihnen zu hören.',
    'danke für die Nachricht und die offenen Worte.',
  ],
  twoTimes: [
    (a, b, zone) => `Passt ${a} oder ${b} (${zone})? Zwanzig Minuten genügen.`,
    (a, b, zone) => `Ich könnte ${a} oder ${b}, ${zone}, für zwanzig Minuten.`,
    (a, b, zone) => `Wie wäre es mit ${a} oder, falls besser, ${b} (${zone})?`,
  ],
  oneTime: (a, zone) => `Passt ${a} (${zone})? Zwanzig Minuten genügen.`,
  elseLink: [
    (link) => `Falls nicht, steht hier alles andere zur Wahl: ${link}`,
    (link) => `Jeder andere Termin ist hier frei wählbar: ${link}`,
  ],
  linkOnly: (link) => `Für einen gemeinsamen Blick darauf lässt sich hier ein Termin wählen: ${link}`,
  nothingFree: 'Zu der gewünschten Zeit ist bei mir leider nichts frei.',
  comeBack: (day) => `So weit voraus ist mein Kalender noch nicht offen; ich melde mich am ${day} mit Terminen.`,
  noTimes: 'Sagen Sie mir gern, was Ihnen als Nächstes hilft, dann kümmere ich mich darum.',
  ring: (number) =>
    `gern sprechen wir, statt zu schreiben. Ich rufe Sie an${number ? ` unter ${number}` : ''} und fasse mich kurz.`,
  ownCalendar: 'danke für den Link zu Ihrem Kalender. Ich nehme mir dort einen Termin, die Einladung kommt von dort.',
  later: 'verstanden, bis dahin lasse ich Sie in Ruhe und melde mich dann, nicht vorher.',
  mustCheck: 'Beim Rest möchte ich lieber nachfragen als raten und schreibe Ihnen dazu noch einmal.',
  more: [
    'Fernhill nimmt die Stopps, die Sie ohnehin haben, und bringt sie je Fahrzeug und Fahrer in die beste Reihenfolge.',
    'Wenn Sie mir vorher einen gewöhnlichen Tag Ihrer Stopps schicken, planen wir ihn live im Gespräch.',
  ],
  close: ['Viele Grüße', 'Herzliche Grüße', 'Beste Grüße'],
  topics: {
    price: 'Der Team-Tarif kostet {team} pro Fahrzeug und Monat, monatlich abgerechnet und ohne Einrichtungsgebühr.',
    discount: 'Einen Mengenrabatt gibt es nicht; bei Zahlung für ein Jahr im Voraus sind zwei Monate frei.',
    contract: 'Der Vertrag läuft monatlich und ist zu jedem Monatsende kündbar.',
    pilot: 'Sie können es vorher 14 Tage kostenlos testen, mit bis zu 10 Fahrzeugen und Ihren echten Stopps.',
    spreadsheet: 'Excel und CSV können Sie so einlesen, wie sie sind, ohne Vorlage.',
    onboarding: 'Die meisten Flotten planen nach zwei Werktagen den ersten echten Tag.',
    hardware: 'Besondere Geräte brauchen Sie nicht, ein Telefon mit Android 10 oder iOS 16 genügt.',
    offline: 'Die Fahrer-App läuft auch ohne Netz und sendet nach, sobald es wieder da ist.',
    security: 'Wir sind nach ISO 27001 zertifiziert und lassen uns jedes Jahr von außen prüfen.',
    residency: 'Alle Daten liegen in der EU: in Frankfurt, mit Sicherung in Dublin.',
    gdpr: 'Ein Vertrag zur Auftragsverarbeitung liegt unterschriftsreif bereit.',
    integrations:
      'Fertige Anbindungen gibt es für Shopify, WooCommerce, SAP Business One, Business Central und Odoo, alles andere läuft über die API.',
    api: 'Eine REST-API mit Webhooks ist im Team-Tarif enthalten.',
    messages:
      'Ihre Kunden erhalten morgens ein Zeitfenster von zwei Stunden und einen Live-Link, wenn das Fahrzeug in der Nähe ist.',
    replanning: 'Touren lassen sich tagsüber umplanen, die Fahrer sehen es sofort.',
    constraints:
      'Die Planung beachtet Zeitfenster, Größe und Gewicht der Fahrzeuge, Schichten, Pausen und Qualifikationen.',
    support: 'Der Support ist werktags per Telefon und Chat da, auch auf Deutsch.',
    languages: 'Die App gibt es auf Deutsch, im Büro wie beim Fahrer.',
    references: 'Nach einem ersten Gespräch vermittle ich gern ein Referenzgespräch mit einer ähnlichen Flotte.',
    returns: 'Abholungen und Retouren sind Stopps wie alle anderen.',
  },
  moment: ({ weekday, day, month, time }) => `${weekday}, ${day}. ${month} um ${time} Uhr`,
  zone: (city, both) => `${both ? 'beides ' : ''}Ortszeit ${city}`,
  cities: {
    Lisbon: 'Lissabon',
    Vienna: 'Wien',
    Zurich: 'Zürich',
    Rome: 'Rom',
    Warsaw: 'Warschau',
    Brussels: 'Brüssel',
    Copenhagen: 'Kopenhagen',
    Prague: 'Prag',
  },
};
