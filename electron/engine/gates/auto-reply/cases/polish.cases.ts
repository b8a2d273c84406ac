import type { LanguageCases } from './auto-reply-case';

export const polish: LanguageCases = {
  yes: [
    [
      'Odpowiedź automatyczna: Mniej pustych przebiegów',
      'Jestem nieobecna do poniedziałku 11 maja.',
      'vacation',
      '2026-05-11',
    ],
    [
      'RE: Mniej pustych przebiegów',
      'Dziękuję za wiadomość. Przebywam na urlopie i wracam 18 maja. W pilnych sprawach proszę o kontakt z Piotrem Wroną: piotr@polnocnywiatr.example.',
      'vacation',
      '2026-05-18',
    ],
    ['Nieobecność: Mniej przebiegów', 'Jestem poza biurem. Odpowiem po powrocie.', 'vacation'],
    [
      'Re: Mniej pustych przebiegów',
      'Przebywam na urlopie macierzyńskim. Proszę kierować wiadomości na adres piotr@polnocnywiatr.example.',
      'vacation',
    ],
    [
      'Re: Mniej pustych przebiegów',
      'W dniach 4-8 maja jestem w delegacji i mam ograniczony dostęp do poczty.',
      'vacation',
      '2026-05-08',
    ],
    [
      'Re: Mniej pustych przebiegów',
      'Nasze biuro jest nieczynne do 6 maja. Odpowiemy po tym terminie.',
      'vacation',
      '2026-05-06',
    ],
    [
      'Zgłoszenie #5521 zostało przyjęte',
      'Państwa zgłoszenie zostało zarejestrowane pod numerem 5521. Nasz pracownik skontaktuje się z Państwem.',
      'ticket',
    ],
    [
      'Re: Mniej pustych przebiegów',
      'Otrzymaliśmy Państwa wiadomość i odpowiemy najszybciej jak to możliwe. Wiadomość wygenerowana automatycznie, prosimy na nią nie odpowiadać.',
      'ticket',
    ],
    [
      'Re: Mniej pustych przebiegów',
      'Ta skrzynka nie jest już obsługiwana. Prosimy pisać na info@polnocnywiatr.example.',
      'unmonitored',
    ],
    [
      'Re: Mniej pustych przebiegów',
      'Informujemy, że Dana Okafor nie pracuje już w naszej firmie. W sprawach służbowych prosimy o kontakt: piotr@polnocnywiatr.example. Wiadomość automatyczna.',
      'left_company',
    ],
    [
      'Przeczytano: Mniej pustych przebiegów',
      'Wiadomość została przeczytana w dniu poniedziałek, 4 maja 2026 10:40.',
      'receipt',
    ],
    ['Zaakceptowano: Rozmowa', '', 'calendar'],
  ],
  no: [
    ['RE: Mniej pustych przebiegów', 'W przyszłym tygodniu jestem na urlopie, możemy porozmawiać później?'],
    ['RE: Odpowiedź automatyczna', 'Już wróciłam. Czy może Pan przesłać ofertę jeszcze raz?'],
    ['RE: Mniej pustych przebiegów', 'Byłem na urlopie i dopiero teraz to czytam. Jesteśmy zainteresowani.'],
    ['RE: Mniej pustych przebiegów', 'We wtorek jestem poza biurem, ale czwartek o 10 pasuje.'],
    ['RE: Mniej pustych przebiegów', 'Czy system uwzględnia urlopy kierowców?'],
    ['RE: Mniej pustych przebiegów', 'Dziękuję za wiadomość, ale mamy już dostawcę.'],
    ['RE: Mniej pustych przebiegów', 'Proszę o kontakt z Piotrem Wroną, on zajmuje się flotą.'],
    ['RE: Mniej pustych przebiegów', 'Nasz magazyn jest w soboty nieczynny. Czy to problem?'],
    [
      'RE: Mniej pustych przebiegów',
      'Otrzymaliśmy Państwa ofertę i omówimy ją w poniedziałek. Ile to kosztuje dla 40 aut?',
    ],
    ['Nieobecności kierowców', 'Dzień dobry, czy można wpisywać nieobecności do systemu?'],
    ['RE: Mniej pustych przebiegów', 'Dana jest na urlopie macierzyńskim, zastępuję ją. Proszę przesłać cennik.'],
    ['RE: Mniej pustych przebiegów', 'W tym tygodniu jestem w delegacji, proszę zadzwonić w poniedziałek.'],
  ],
};
