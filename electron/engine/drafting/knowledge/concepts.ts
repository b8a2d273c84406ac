import { foldText } from './fold-words';

/**
 * What business mail asks about, as it is said in English, German, French, Spanish, Italian, Portuguese, Dutch, the
 * Scandinavian languages and Polish (folded: no accents). A lead who asks "Was kostet das?" finds English knowledge by these
 * without any embedding. Beginnings of words; a dot stands for a blank or hyphen.
 */
const stems: Record<string, string> = {
  price:
    'pric cost fee quote tarif preis kost prix combien coute precio cuesta prezz preco custa quanto kostnad pris cena cennik kosztuj',
  discount: 'discount rebate rabat nachlass remise reduction descuento scont descont korting zniz',
  contract: 'contract agreement vertrag contrat contrato contratt umow avtal kontrakt overeenkomst laufzeit bindning',
  cancel:
    'cancel terminat notice.period kundig resili annul cancelar disdett rescind opzeg uppsag opsig oppsig wypowied',
  trial:
    'trial pilot free.test testphase testzugang probe ausprobier essai prueba prova proef provperiod prove okres.prob',
  payment:
    'invoic billing payment pay.by rechnung zahlung zahlbar factur paiement pago fattur pagament pagamento betaling faktur betalning platnos',
  refund: 'refund money.back ruckerstatt erstatt rembours reembols rimbors terugbetal aterbetal tilbagebetal zwrot',
  guarantee: 'guarante warrant garant gewahrleist gwaranc',
  security:
    'securit encrypt penetration iso.?27001 sicherheit verschlussel securite chiffr segurid sicurezza seguranc beveilig sakerhet sikkerhed sikkerhet bezpiecze',
  privacy:
    'gdpr dsgvo rgpd rodo privacy data.protection data.processing datenschutz auftragsverarbeit protection.des.donnees proteccion.de.datos protezione.dei.dati protecao.de.dados gegevensbescherm dataskydd databeskyt personvern ochron.danych',
  hosting:
    'hosted hosting data.cent data.resid server rechenzentrum serverstandort heberg alojad alojamiento alojamento gehost lagras przechowywan',
  integration:
    'integrat connector connect.to interface schnittstell anbind integrier interfac integrac integrazion koppel koblin anslut integracj polaczen',
  api: 'api webhook',
  sso: 'sso single.sign saml entra okta azure.ad',
  support:
    'support help.?desk hotline assistance kundendienst soporte assistenza suporte ondersteuning kundtjanst kundeservice wsparci',
  training:
    'train schulung einweisung formation formacion formazione formacao opleid utbildn opplaring oplaring szkolen',
  setup:
    'set.?up onboard implement roll.?out go.live einricht einfuhrung inbetrieb mise.en.place demarr implant puesta.en.marcha avviament implementac inricht ingebruik inforande igangsat wdroz',
  languages: 'language sprache langue idioma lingua lingue taal talen sprak sprog jezyk',
  countries: 'countr land lander pays pais paises paesi landen lander kraj',
  references:
    'referen customers.like case.stud kunden.wie kundenstimm temoignag testimon clientes.como referentie referens referencj',
  delivery:
    'deliver shipping ship.to lead.time liefer versand livrais expedition entreg envio consegn spedizion lever bezorg leverans dostaw wysylk',
  returns: 'return ruckgab retour devoluc reso resi retur',
  hardware:
    'hardware device equipment gerat appareil materiel equipo dispositiv equipament apparaat utrustning udstyr utstyr sprzet urzadz',
  offline:
    'offline no.signal without.signal without.internet kein.netz ohne.netz sans.reseau hors.ligne sin.cobertura senza.rete sem.rede zonder.bereik utan.tackning bez.zasieg',
  mobile:
    'mobile.app smartphone android iphone handy mobilgerat telephone.portable movil cellular telemovel mobiel mobil telefon.komork',
  import:
    'import migrat spreadsheet excel csv tabell tableur hoja.de.calculo foglio.di.calcolo folha.de.calculo kalkylark regneark arkusz',
  export: 'export download.data datenexport extract',
  reporting: 'report dashboard statistic analytic bericht auswert rapport informe relatori rapportag raport',
  uptime:
    'uptime availability sla outage verfugbar ausfall disponibilit disponibilidad beschikbaar driftsakerh dostepnos',
  hours:
    'opening.hours business.hours office.hours geschaftszeit offnungszeit horaire horario orari openingstijd oppettid abningstid apningstid godziny',
  location:
    'where.are.you address office based.in standort adresse bureaux oficina sede escritorio kantoor kontor biuro siedzib',
  company:
    'about.you your.company founded how.many.people unternehmen gegrundet entreprise fonde empresa fundad azienda fondat bedrijf opgericht foretag grundad firma zaloz',
  users:
    'licen seat user.account per.user nutzer benutzer lizenz utilisateur usuario utente utilizador gebruiker anvandare bruger bruker uzytkown',
  environment:
    'co2 carbon emission sustainab klima nachhaltig durab sostenib sustentab duurzaam hallbar baeredygt zrownowaz',
};

const patterns = Object.entries(stems).map(
  ([concept, words]) =>
    [
      `zc${concept}`,
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${words
          .split(' ')
          .join('|')
          .replace(/\.(?!\?)/g, '[\\s-]')})`,
        'u',
      ),
    ] as const,
);

/** The concepts a text speaks of, as tokens that no word can be mistaken for. */
export const conceptMarks = (text: string): string[] => {
  const folded = foldText(text);
  return patterns.filter(([, pattern]) => pattern.test(folded)).map(([mark]) => mark);
};
