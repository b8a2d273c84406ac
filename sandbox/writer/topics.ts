/** What leads ask about, how it is recognised in their languages, and which fact answers it. */
export const topicNames = [
  'price',
  'discount',
  'contract',
  'pilot',
  'spreadsheet',
  'onboarding',
  'hardware',
  'offline',
  'security',
  'residency',
  'gdpr',
  'integrations',
  'api',
  'sso',
  'messages',
  'replanning',
  'constraints',
  'electric',
  'support',
  'languages',
  'countries',
  'references',
  'proof',
  'returns',
  'telematics',
  'carbon',
  'temperature',
] as const;

export type Topic = (typeof topicNames)[number];

interface TopicPlan {
  readonly when: RegExp;
  /** Keys of the knowledge that answer it; without one of them the topic is not answered. */
  readonly keys: readonly string[];
  /** How a strategy names it. */
  readonly name: string;
}

export const topics: Readonly<Record<Topic, TopicPlan>> = {
  price: {
    name: 'the price',
    keys: ['price.team', 'price.solo'],
    when: /\b(price|pricing|costs?|how much|fee|quote)\b|kost(et|en)|preis|prix|tarif|combien|precio|cuesta|prezzo|quanto costa|preço|custa|prijs|kosten|kostar|pris(et|er)?\b|cen[aęy]|kosztuje|koster/i,
  },
  discount: {
    name: 'a discount',
    keys: ['price.discount'],
    when: /discount|rebate|better price|rabatt|nachlass|remise|descuento|sconto|desconto|korting|zniżk|rabat/i,
  },
  contract: {
    name: 'the contract term',
    keys: ['contract.terms'],
    when: /contract|minimum term|cancel|notice period|lock(ed)? in|laufzeit|kündig|vertrag|engagement|résili|permanencia|contrato|disdi|contratto|permanência|opzeg|looptijd|bindning|uppsägning|umow|binding/i,
  },
  pilot: {
    name: 'the pilot',
    keys: ['pilot'],
    when: /\b(trial|pilot|try (it|this)|test it)\b|testen|probier|ausprobier|essai|essayer|prueba|probar|prova|provare|experimentar|testar|proef|proberen|testa|prova på|wypróbowa|pilotaż|prøve/i,
  },
  spreadsheet: {
    name: 'spreadsheet import',
    keys: ['import.spreadsheet'],
    when: /spreadsheet|excel|csv|tabelle|tableur|hoja de cálculo|foglio|folha de cálculo|rekenblad|kalkylark|arkusz|regneark/i,
  },
  onboarding: {
    name: 'how long set-up takes',
    keys: ['onboarding'],
    when: /how (long|fast|soon).*(set ?up|start|live|running)|onboard|einricht|einführ|wie schnell|démarr|mise en place|implantar|puesta en marcha|poner en marcha|avviare|quanto tempo|arrancar|opstarten|inrichten|komma igång|wdroż|komme i gang/i,
  },
  hardware: {
    name: 'hardware',
    keys: ['hardware'],
    when: /hardware|device|which phone|tablet|geräte?\b|matériel|equipo|dispositivo|dispositivi|equipamento|apparaat|apparatuur|hårdvara|sprzęt/i,
  },
  offline: {
    name: 'work without signal',
    keys: ['offline'],
    when: /offline|no signal|without (signal|reception)|kein netz|ohne empfang|sans réseau|hors ligne|sin cobertura|senza rete|sem rede|zonder bereik|utan täckning|bez zasięgu/i,
  },
  security: {
    name: 'security',
    keys: ['security'],
    when: /security|iso ?27001|pen(etration)? ?test|encrypt|sicherheit|sécurité|seguridad|sicurezza|segurança|beveiliging|säkerhet|bezpieczeństw/i,
  },
  residency: {
    name: 'where data is kept',
    keys: ['data.residency'],
    when: /where .*(data|hosted|stored)|hosting|hosted|data residency|wo liegen|serverstandort|héberge|alojad|dove .*dati|onde .*dados|gehost|lagras|przechowywan/i,
  },
  gdpr: {
    name: 'data protection',
    keys: ['data.gdpr'],
    when: /gdpr|dsgvo|rgpd|avg\b|rodo|data protection|data processing|auftragsverarbeitung|verwerkersovereenkomst/i,
  },
  integrations: {
    name: 'integrations',
    keys: ['integrations.list', 'integrations.erp'],
    when: /integrat|connect(s|ion)? (to|with)|schnittstelle|anbindung|intégr|conecta|collega|liga(ção|r)|koppel|integrer|integracj|shopify|woocommerce|odoo|business central|\bsap\b/i,
  },
  api: { name: 'the API', keys: ['api'], when: /\bapi\b|webhook/i },
  sso: { name: 'single sign-on', keys: ['sso'], when: /\bsso\b|single sign|saml|entra/i },
  messages: {
    name: 'messages to customers',
    keys: ['customer.messages'],
    when: /(text|sms|message|notify|notification).*(customer|client)|(customer|client)s?.*(text|sms|message|notif)|kunden.*(sms|nachricht|benachricht)|prévenir.*clients|avisa.*client|avvisa.*client|avisa.*cliente|klanten.*bericht|kunder.*(sms|meddel)|klient.*(sms|powiadom)/i,
  },
  replanning: {
    name: 're-planning during the day',
    keys: ['replanning'],
    when: /re-?plan|during the day|break(s|ing)? down|last minute|same[- ]day|umplan|kurzfristig|en cours de journée|durante el día|durante la giornata|durante o dia|overdag|under dagen|w ciągu dnia/i,
  },
  constraints: {
    name: 'planning rules',
    keys: ['constraints'],
    when: /time window|zeitfenster|créneau|ventana|fascia oraria|janela|tijdvenster|tidsfönster|okn[oa] czas|skills?\b|vehicle size|low[- ]emission|umweltzone|miljözon/i,
  },
  electric: {
    name: 'electric vans',
    keys: ['ev'],
    when: /electric|\bev\b|range|charging|elektro|électrique|eléctric|elettric|elétric|elektrisch|elbil|elektryczn/i,
  },
  support: {
    name: 'support',
    keys: ['support'],
    when: /support|help ?desk|hotline|assistance|soporte|assistenza|suporte|ondersteuning|kundtjänst|wsparci/i,
  },
  languages: {
    name: 'languages',
    keys: ['languages.app'],
    when: /in (english|german|french|spanish|portuguese|italian|dutch|polish|swedish|danish|norwegian|finnish)|which languages|auf deutsch|en français|en español|in italiano|em português|in het nederlands|på svenska|po polsku|på dansk|på norsk/i,
  },
  countries: {
    name: 'countries',
    keys: ['countries'],
    when: /which countries|do you (cover|serve)|maps? (of|for|cover)|norway|switzerland|iceland|turkey/i,
  },
  references: {
    name: 'references',
    keys: ['references'],
    when: /\breferences?\b|referenz|références|referencias|referenze|referências|referentie|referens|referencj/i,
  },
  proof: {
    name: 'proof of delivery',
    keys: ['proof.delivery'],
    when: /proof of delivery|signature|photo|liefernachweis|preuve de livraison|prueba de entrega|prova di consegna|prova de entrega|afleverbewijs|leveransbevis|potwierdzeni\w+ dostaw/i,
  },
  returns: {
    name: 'returns',
    keys: ['returns'],
    when: /\breturns?\b|collections?\b|pick-?ups?|retour|abholung|retours|devoluci|ritir|devoluç|recolha|returer|zwrot/i,
  },
  telematics: {
    name: 'telematics',
    keys: ['telematics'],
    when: /telematics|webfleet|geotab|samsara|telematik|télématique|telemática|telematica/i,
  },
  carbon: { name: 'CO2', keys: ['carbon'], when: /co2|carbon|emissions? report|klimabericht|bilan carbone/i },
  temperature: {
    name: 'temperature',
    keys: ['temperature'],
    when: /temperature|cold chain|temperatur|chaîne du froid|cadena de frío|catena del freddo|cadeia de frio|koelketen|kylkedja|łańcuch chłodnicz/i,
  },
};

/** Topics that a text raises, in the order in which they stand in the table; discount before price when both are meant. */
export const topicsIn = (text: string): Topic[] => topicNames.filter((topic) => topics[topic].when.test(text));
