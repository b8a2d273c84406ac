/** "Field service, Poland": five messages that deserve a draft (threshold 0.85). Data. */
import type { DraftedStory } from '../story';

export const poland: readonly DraftedStory[] = [
  {
    lead: 'Agnieszka Wrona | a.wrona@termoserwis.example | Termoserwis | Kierownik Serwisu | Europe/Warsaw | +48 22 555 01 19',
    lang: 'pl',
    client: 'outlook',
    at: '0 11:15',
    mood: 'Information Requested',
    text: 'Dzień dobry,\n\nmamy 24 techników i każdy ma inne uprawnienia (gaz, prąd, chłodnictwo). Czy system potrafi to uwzględnić przy planowaniu? I czy aplikacja jest po polsku?\n\nPozdrawiam\nAgnieszka Wrona',
    sign: 'Agnieszka Wrona\nKierownik Serwisu, Termoserwis Sp. z o.o.\ntel. 22 555 01 19',
    reply: {
      say: 'tak na oba pytania. Każdemu technikowi przypisuje się umiejętności, na przykład gaz, prąd czy chłodnictwo, i zlecenie trafia tylko do osoby z właściwymi uprawnieniami.\n\nAplikacja, zarówno dla biura, jak i dla technika, jest po polsku.',
      score: 0.94,
      why: 'Skills and language answered from the knowledge, in Polish.',
    },
  },
  {
    lead: 'Tomasz Gajda | t.gajda@windpol.example | Windpol Dźwigi | Dyrektor Operacyjny | Europe/Warsaw | +48 61 555 01 45',
    lang: 'pl',
    client: 'gmail',
    at: '2 13:49',
    mood: 'Meeting Requested',
    text: 'Dzień dobry Pani Maro,\n\nchętnie zobaczę. W przyszłym tygodniu mogę we wtorek lub w środę przed południem. Proszę o zaproszenie na kalendarz.\n\nTomasz Gajda',
    reply: {
      say: 'bardzo się cieszę. Rozmowa odbędzie się przez wideo. Proszę napisać, który termin Panu odpowiada, a od razu wyślę zaproszenie do kalendarza.\n\nJeśli prześle Pan wcześniej zwykły dzień zleceń w Excelu, zaplanujemy go na żywo.',
      fits: { part: 'morning', days: [2, 3] },
      score: 0.91,
      why: 'Next week before noon, as asked. Nothing open.',
    },
  },
  {
    lead: 'Ewa Sroka | ewa.sroka@czystywezel.example | Czysty Węzeł | Właścicielka | Europe/Warsaw',
    lang: 'pl',
    client: 'mobile',
    at: '4 08:35',
    mood: 'Interested',
    text: 'Hej, a da się to najpierw wypróbować? Mam 6 aut i ekipę która nie lubi nowości, więc wolę pokazać im na żywo zamiast opowiadać',
    reply: {
      say: 'jasne, da się. Pilotaż trwa 14 dni, jest bezpłatny, obejmuje do 10 aut i Pani prawdziwe adresy. Nie trzeba podawać karty, a po dwóch tygodniach kończy się sam.\n\nEkipie wystarczy zwykły telefon z Androidem 10 albo iOS 16, żadnego nowego sprzętu.',
      score: 0.93,
      why: 'Pilot and phones answered from the knowledge; the tone fits.',
    },
  },
  {
    lead: 'Krzysztof Lis | k.lis@instalgrup.example | Instalgrup | Główny Księgowy | Europe/Warsaw',
    lang: 'pl',
    client: 'outlook',
    at: '6 15:21',
    mood: 'Information Requested',
    text: 'Dzień dobry,\n\nproszę o cenę w złotych dla 12 samochodów z rozbiciem na abonament i wdrożenie. Czy faktura jest z polskim VAT?\n\nZ poważaniem\nKrzysztof Lis',
    reply: {
      say: 'plan Team kosztuje {team} za samochód miesięcznie, rozliczany co miesiąc. Dla 12 samochodów to około 980 zł miesięcznie, a wdrożenie jest bezpłatne.',
      score: 0.75,
      why: 'A price in złoty is not in the knowledge, and the question about Polish VAT is open.',
      flaw: 'price not in the knowledge',
    },
  },
  {
    lead: 'Monika Dudek-Hall | monika@liftcare.example | Liftcare Polska | Country Manager | Europe/Warsaw | +48 12 555 01 70',
    lang: 'en',
    client: 'apple',
    at: '9 10:24',
    mood: 'Meeting Requested',
    text: 'Hi Mara, writing from the airport. My assistant manages my diary, you can grab something here: https://cal.liftcare.example/monika?type=intro or mail her at office@liftcare.example. Any 30 min slot is fine.\n\nM.',
    reply: {
      say: 'Thank you, that makes it easy. I will take a slot in your calendar and your assistant will see it there; twenty minutes by video is all we need.\n\nIf she can send me one ordinary day of service calls as a spreadsheet, we plan it live while we talk. Safe travels.',
      ask: 'none',
      score: 0.8,
      why: 'The lead sent a calendar link of their own. Someone has to take a slot there.',
    },
  },
];
