/** The twelve campaigns of the demo: what they are called at the provider and the first touches that our side sent. */
import type { PoolKey } from './lead-pools';
import type { CampaignKey, Lang } from './story';

export interface CampaignPlan {
  readonly key: CampaignKey;
  /** As in resources/demo/workspace.json, which matches campaigns by name. */
  readonly name: string;
  readonly zone: string;
  /** Pools its leads without a story come from, in turn. */
  readonly pools: readonly PoolKey[];
  /** Leads in all, those with a story included. */
  readonly leads: number;
  /** What the leads carry, put into the first touch. */
  readonly cargo: Readonly<Partial<Record<Lang, string>>>;
}

export const campaignPlans: readonly CampaignPlan[] = [
  {
    key: 'key-accounts',
    name: 'Key accounts (Outlook)',
    zone: 'Europe/London',
    pools: ['uk', 'nl', 'de'],
    leads: 42,
    cargo: { en: 'wholesale', de: 'Großhandel', nl: 'groothandel' },
  },
  {
    key: 'iberia',
    name: 'Food and drink, Iberia',
    zone: 'Europe/Madrid',
    pools: ['es', 'pt'],
    leads: 36,
    cargo: { en: 'food and drink', es: 'alimentación y bebidas', pt: 'alimentação e bebidas' },
  },
  {
    key: 'dach',
    name: 'Parcel couriers, DACH',
    zone: 'Europe/Berlin',
    pools: ['de'],
    leads: 36,
    cargo: { en: 'parcel', de: 'Kurier' },
  },
  {
    key: 'france',
    name: 'Florists and bakeries, France',
    zone: 'Europe/Paris',
    pools: ['fr'],
    leads: 34,
    cargo: { en: 'flowers and bread', fr: 'fleurs et pain' },
  },
  {
    key: 'building',
    name: 'Building supplies, UK and Ireland',
    zone: 'Europe/London',
    pools: ['uk'],
    leads: 36,
    cargo: { en: 'building supplies' },
  },
  {
    key: 'benelux',
    name: 'Pharma wholesale, Benelux',
    zone: 'Europe/Amsterdam',
    pools: ['nl'],
    leads: 32,
    cargo: { en: 'pharma', nl: 'farma', fr: 'pharma' },
  },
  {
    key: 'italy',
    name: 'Furniture and white goods, Italy',
    zone: 'Europe/Rome',
    pools: ['it'],
    leads: 34,
    cargo: { en: 'furniture', it: 'mobili ed elettrodomestici' },
  },
  {
    key: 'meal-kits',
    name: 'Meal kits and groceries',
    zone: 'Europe/London',
    pools: ['uk', 'nordic'],
    leads: 34,
    cargo: { en: 'grocery', sv: 'matkasse' },
  },
  {
    key: 'poland',
    name: 'Field service, Poland',
    zone: 'Europe/Warsaw',
    pools: ['pl'],
    leads: 30,
    cargo: { en: 'field service', pl: 'serwis' },
  },
  {
    key: 'laundry',
    name: 'Laundry and linen, Europe',
    zone: 'Europe/Lisbon',
    pools: ['uk', 'de', 'es', 'pt'],
    leads: 32,
    cargo: { en: 'linen', de: 'Wäsche', es: 'lavandería', pt: 'lavandaria' },
  },
  {
    key: 'nordics',
    name: 'Nordics, second wave',
    zone: 'Europe/Stockholm',
    pools: ['nordic'],
    leads: 34,
    cargo: { en: 'delivery', sv: 'bud', da: 'levering', nb: 'levering' },
  },
  {
    key: 'mailbox',
    name: 'Inbound mailbox',
    zone: 'Europe/Lisbon',
    pools: ['uk', 'de', 'fr'],
    leads: 22,
    cargo: { en: 'delivery' },
  },
];

/** Our sending accounts at Instantly; the second person is a colleague whose answers count as ours. */
export const ours = {
  mara: { address: 'mara@fernhill-mail.example', name: 'Mara Lind' },
  maraRoutes: { address: 'mara.lind@fernhill-routes.example', name: 'Mara Lind' },
  jonah: { address: 'jonah@fernhill-mail.example', name: 'Jonah Reed' },
  mailbox: { address: 'mara@fernhill.example', name: 'Mara Lind' },
} as const;

interface Touch {
  readonly subject: string;
  readonly first: string;
  readonly bump: string;
}

/** First touch and bump per language. `{first}`, `{company}`, `{cargo}` are filled in. */
export const touches: Readonly<Record<Lang, readonly Touch[]>> = {
  en: [
    {
      subject: 'Rounds at {company}',
      first:
        'Hi {first},\n\nMost {cargo} fleets lose the first hour of the day to the plan, and the plan dies at 08:15.\n\nFernhill takes the stops you already have, puts them in the best order per van and tells your customers when you will be there. Would twenty minutes on your own stops be of use at {company}?\n\nBest,\nMara Lind\nFernhill',
      bump: 'Hi {first},\n\nA short nudge in case my note got buried. If somebody else at {company} plans the rounds, a name would help.\n\nBest,\nMara Lind\nFernhill',
    },
    {
      subject: 'Who plans the vans at {company}?',
      first:
        'Hi {first},\n\nA question rather than a pitch: who puts the rounds together at {company}, and how long does it take them each morning?\n\nWe make planning software for {cargo} fleets. Customers drive about a sixth less. If that is worth a look, I will show it on one of your own days.\n\nBest,\nMara Lind\nFernhill',
      bump: 'Hi {first},\n\nStill happy to plan one of your days for nothing, so that you can compare.\n\nBest,\nMara Lind\nFernhill',
    },
  ],
  de: [
    {
      subject: 'Touren bei {company}',
      first:
        'Guten Tag {first},\n\ndie erste Stunde des Tages geht oft für den Tourenplan drauf, und um 08:15 gilt er schon nicht mehr.\n\nFernhill nimmt die Stopps, die Sie ohnehin haben, bringt sie je Fahrzeug in die beste Reihenfolge und sagt Ihren Kunden, wann Sie kommen. Wären zwanzig Minuten an Ihren eigenen Touren für {company} nützlich?\n\nViele Grüße\nMara Lind\nFernhill',
      bump: 'Guten Tag {first},\n\nnur kurz, falls meine Nachricht untergegangen ist. Wenn bei {company} jemand anderes die Touren plant, hilft mir auch ein Name.\n\nViele Grüße\nMara Lind\nFernhill',
    },
  ],
  fr: [
    {
      subject: 'Les tournées de {company}',
      first:
        'Bonjour {first},\n\nLa première heure de la journée part souvent dans le plan de tournée, et à 8 h 15 il n’est déjà plus bon.\n\nFernhill prend les arrêts que vous avez déjà, les met dans le meilleur ordre et prévient vos clients de l’heure de passage. Vingt minutes sur vos propres livraisons, cela vous serait-il utile chez {company} ?\n\nBien à vous,\nMara Lind\nFernhill',
      bump: 'Bonjour {first},\n\nUn petit rappel, au cas où mon message se serait perdu. Si quelqu’un d’autre prépare les tournées chez {company}, un nom m’aiderait.\n\nBien à vous,\nMara Lind\nFernhill',
    },
  ],
  es: [
    {
      subject: 'Las rutas de {company}',
      first:
        'Hola {first}:\n\nLa primera hora del día se suele ir en el plan de rutas, y a las 8:15 ya no vale.\n\nFernhill toma las paradas que ya tenéis, las ordena por furgoneta y avisa a vuestros clientes de la hora. ¿Os servirían veinte minutos con vuestras propias rutas en {company}?\n\nUn saludo,\nMara Lind\nFernhill',
      bump: 'Hola {first}:\n\nSolo por si mi mensaje se perdió. Si en {company} las rutas las prepara otra persona, me ayuda un nombre.\n\nUn saludo,\nMara Lind\nFernhill',
    },
  ],
  pt: [
    {
      subject: 'As rotas da {company}',
      first:
        'Olá {first},\n\nA primeira hora do dia costuma ir para o plano das rotas, e às 8h15 já não vale.\n\nA Fernhill pega nas paragens que já têm, ordena-as por carrinha e avisa os clientes da hora. Vinte minutos com as vossas próprias rotas seriam úteis na {company}?\n\nCumprimentos,\nMara Lind\nFernhill',
      bump: 'Olá {first},\n\nSó para o caso de a minha mensagem se ter perdido. Se for outra pessoa a fazer as rotas na {company}, um nome já ajuda.\n\nCumprimentos,\nMara Lind\nFernhill',
    },
  ],
  it: [
    {
      subject: 'I giri di {company}',
      first:
        'Buongiorno {first},\n\nla prima ora della giornata se ne va spesso nel piano dei giri, e alle 8:15 non vale già più.\n\nFernhill prende le fermate che avete già, le mette nell’ordine migliore e avvisa i clienti dell’orario. Venti minuti sui vostri giri sarebbero utili a {company}?\n\nUn cordiale saluto,\nMara Lind\nFernhill',
      bump: 'Buongiorno {first},\n\ngiusto un promemoria, se il mio messaggio si fosse perso. Se in {company} i giri li fa un’altra persona, mi basta un nome.\n\nUn cordiale saluto,\nMara Lind\nFernhill',
    },
  ],
  nl: [
    {
      subject: 'De ritten van {company}',
      first:
        'Dag {first},\n\nhet eerste uur van de dag gaat vaak op aan de planning, en om 08:15 klopt die al niet meer.\n\nFernhill neemt de stops die u al hebt, zet ze per bus in de beste volgorde en laat uw klanten weten wanneer u komt. Zijn twintig minuten op uw eigen ritten nuttig voor {company}?\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
      bump: 'Dag {first},\n\neen korte herinnering, mocht mijn bericht zijn ondergesneeuwd. Plant iemand anders de ritten bij {company}, dan helpt een naam al.\n\nMet vriendelijke groet,\nMara Lind\nFernhill',
    },
  ],
  sv: [
    {
      subject: 'Turerna på {company}',
      first:
        'Hej {first},\n\nden första timmen på dagen går ofta åt till planen, och 08:15 gäller den inte längre.\n\nFernhill tar de stopp ni redan har, lägger dem i bästa ordning per bil och säger till kunderna när ni kommer. Vore tjugo minuter på era egna turer till nytta för {company}?\n\nVänliga hälsningar\nMara Lind\nFernhill',
      bump: 'Hej {first},\n\nen kort påminnelse om mitt mejl kommit bort. Är det någon annan på {company} som planerar turerna räcker det med ett namn.\n\nVänliga hälsningar\nMara Lind\nFernhill',
    },
  ],
  pl: [
    {
      subject: 'Trasy w {company}',
      first:
        'Dzień dobry {first},\n\npierwsza godzina dnia często schodzi na plan, a o 8:15 jest już nieaktualny.\n\nFernhill bierze zlecenia, które już Państwo mają, układa je w najlepszej kolejności i powiadamia klientów o godzinie wizyty. Czy dwadzieścia minut na Państwa własnych trasach przydałoby się w {company}?\n\nPozdrawiam\nMara Lind\nFernhill',
      bump: 'Dzień dobry {first},\n\nkrótkie przypomnienie, gdyby moja wiadomość zginęła. Jeśli trasy układa w {company} ktoś inny, pomoże samo nazwisko.\n\nPozdrawiam\nMara Lind\nFernhill',
    },
  ],
  da: [
    {
      subject: 'Turene hos {company}',
      first:
        'Hej {first},\n\nden første time af dagen går tit med planen, og kl. 08:15 holder den ikke længere.\n\nFernhill tager de stop, I allerede har, lægger dem i den bedste rækkefølge pr. bil og fortæller kunderne, hvornår I kommer. Ville tyve minutter på jeres egne ture være noget for {company}?\n\nVenlig hilsen\nMara Lind\nFernhill',
      bump: 'Hej {first},\n\nen kort påmindelse, hvis min mail er blevet væk. Er det en anden hos {company}, der planlægger turene, hjælper et navn.\n\nVenlig hilsen\nMara Lind\nFernhill',
    },
  ],
  nb: [
    {
      subject: 'Rutene hos {company}',
      first:
        'Hei {first},\n\nden første timen av dagen går ofte med til planen, og 08:15 gjelder den ikke lenger.\n\nFernhill tar stoppene dere allerede har, legger dem i beste rekkefølge per bil og sier fra til kundene når dere kommer. Ville tjue minutter på deres egne ruter være nyttig for {company}?\n\nVennlig hilsen\nMara Lind\nFernhill',
      bump: 'Hei {first},\n\nen kort påminnelse i tilfelle e-posten min ble borte. Er det en annen hos {company} som planlegger rutene, hjelper et navn.\n\nVennlig hilsen\nMara Lind\nFernhill',
    },
  ],
};
