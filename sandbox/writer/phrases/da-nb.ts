import type { Phrases } from './phrases';

export const da: Phrases = {
  hello: (first) => `Hej ${first},`,
  openers: ['tak for svaret.', 'godt at høre fra dig.'],
  twoTimes: [
    (a, b, zone) => `Passer ${a} eller ${b} (${zone})? Tyve minutter er nok.`,
    (a, b, zone) => `Jeg kan ${a} eller ${b}, ${zone}, i tyve minutter.`,
  ],
  oneTime: (a, zone) => `Passer ${a} (${zone})? Tyve minutter er nok.`,
  elseLink: [(link) => `Ellers kan du vælge et andet tidspunkt her: ${link}`],
  linkOnly: (link) => `Når du vil se det sammen med mig, kan du vælge et tidspunkt her: ${link}`,
  nothingFree: 'Desværre er der intet ledigt på det tidspunkt, du spørger om.',
  comeBack: (day) => `Så langt frem er min kalender ikke åben endnu; jeg vender tilbage den ${day} med tider.`,
  noTimes: 'Sig endelig, hvad der hjælper dig videre, så sørger jeg for det.',
  ring: (number) =>
    `gerne, vi taler i stedet for at skrive. Jeg ringer${number ? ` på ${number}` : ''} og fatter mig i korthed.`,
  ownCalendar: 'tak for linket til din kalender. Jeg tager en tid der, og invitationen kommer derfra.',
  later: 'det er forstået, jeg forstyrrer ikke før da og skriver, når tiden er inde.',
  mustCheck: 'Resten vil jeg hellere undersøge end gætte på, så det vender jeg tilbage med.',
  more: [
    'Fernhill tager de stop, I allerede har, og lægger dem i den bedste rækkefølge pr. bil og chauffør.',
    'Hvis du sender en almindelig dag med stop på forhånd, planlægger vi den sammen.',
  ],
  close: ['Venlig hilsen', 'Med venlig hilsen'],
  topics: {
    price: 'Team-planen koster {team} pr. bil om måneden, faktureret månedligt og uden oprettelse.',
    contract: 'Aftalen løber månedligt og kan opsiges til udgangen af enhver måned.',
    pilot: 'I kan prøve det gratis i 14 dage, med op til 10 biler og jeres rigtige stop.',
    spreadsheet: 'Excel og CSV kan læses ind, som de er.',
    languages: 'Appen findes på dansk, både på kontoret og hos chaufføren.',
  },
  moment: ({ weekday, day, month, time }) => `${weekday} den ${day}. ${month} kl. ${time}`,
  zone: (city, both) => `${both ? 'begge ' : ''}lokal tid i ${city}`,
  cities: { Lisbon: 'Lissabon', Copenhagen: 'København' },
};

export const nb: Phrases = {
  hello: (first) => `Hei ${first},`,
  openers: ['takk for svaret.', 'hyggelig å høre fra deg.'],
  twoTimes: [
    (a, b, zone) => `Passer ${a} eller ${b} (${zone})? Tjue minutter holder.`,
    (a, b, zone) => `Jeg kan ${a} eller ${b}, ${zone}, i tjue minutter.`,
  ],
  oneTime: (a, zone) => `Passer ${a} (${zone})? Tjue minutter holder.`,
  elseLink: [(link) => `Ellers kan du velge en annen tid her: ${link}`],
  linkOnly: (link) => `Når du vil se på det sammen, kan du velge en tid som passer her: ${link}`,
  nothingFree: 'Dessverre er ingenting ledig på det tidspunktet du spør om.',
  comeBack: (day) => `Så langt frem er ikke kalenderen min åpen ennå; jeg tar kontakt den ${day} med tider.`,
  noTimes: 'Si gjerne hva som hjelper deg videre, så ordner jeg det.',
  ring: (number) =>
    `gjerne, vi prates i stedet for å skrive. Jeg ringer${number ? ` på ${number}` : ''} og fatter meg i korthet.`,
  ownCalendar: 'takk for lenken til kalenderen din. Jeg tar en tid der, og invitasjonen kommer derfra.',
  later: 'det er forstått, jeg forstyrrer ikke før det og skriver når tiden er inne.',
  mustCheck: 'Resten vil jeg heller undersøke enn å gjette på, så det kommer jeg tilbake til.',
  more: [
    'Fernhill tar stoppene dere allerede har og legger dem i beste rekkefølge per bil og sjåfør.',
    'Hvis du sender en vanlig dag med stopp på forhånd, planlegger vi den sammen.',
  ],
  close: ['Vennlig hilsen', 'Med vennlig hilsen'],
  topics: {
    price: 'Team-planen koster {team} per bil i måneden, fakturert månedlig og uten oppstartsavgift.',
    contract: 'Avtalen løper månedlig og kan sies opp til slutten av hver måned.',
    pilot: 'Dere kan prøve det gratis i 14 dager, med opptil 10 biler og deres egne stopp.',
    spreadsheet: 'Excel og CSV leses inn som de er.',
    languages: 'Appen finnes på norsk, både på kontoret og hos sjåføren.',
  },
  moment: ({ weekday, day, month, time }) => `${weekday} ${day}. ${month} kl. ${time}`,
  zone: (city, both) => `${both ? 'begge ' : ''}lokal tid i ${city}`,
  cities: { Lisbon: 'Lisboa', Copenhagen: 'København', Stockholm: 'Stockholm' },
};
