import type { LanguageCases } from './auto-reply-case';

/** Finnish, Czech and Turkish: fewer, since leads rarely write them. */
export const moreLanguages: LanguageCases = {
  yes: [
    ['Automaattinen vastaus: Reitit', 'Olen lomalla 11.5. asti.', 'vacation', '2026-05-11'],
    [
      'VS: Reitit',
      'Olen poissa toimistolta. Kiireellisissä asioissa ota yhteyttä: pekka@pohjatuuli.example.',
      'vacation',
    ],
    ['Re: Reitit', 'Kiitos viestistäsi. Olen vuosilomalla ja palaan töihin 18.5.', 'vacation', '2026-05-18'],
    ['Automatická odpověď: Trasy', 'Jsem mimo kancelář do 11. května.', 'vacation', '2026-05-11'],
    [
      'RE: Trasy',
      'Děkuji za Vaši zprávu. Do 18. 5. čerpám dovolenou. V naléhavých případech kontaktujte petr@severak.example.',
      'vacation',
      '2026-05-18',
    ],
    [
      'Re: Trasy',
      'Váš požadavek č. 5521 byl přijat. Tato zpráva byla vygenerována automaticky, neodpovídejte na ni.',
      'ticket',
    ],
    ['Otomatik yanıt: Rotalar', '11 Mayıs tarihine kadar izinliyim.', 'vacation', '2026-05-11'],
    [
      'Ynt: Rotalar',
      'Mesajınız için teşekkürler. Yıllık izindeyim, 18 Mayıs tarihinde döneceğim. Acil durumlarda pinar@kuzey.example ile iletişime geçebilirsiniz.',
      'vacation',
      '2026-05-18',
    ],
    [
      'Re: Rotalar',
      'Talebiniz alınmıştır. Talep numaranız: 5521. Bu e-posta otomatik olarak gönderilmiştir, lütfen yanıtlamayınız.',
      'ticket',
    ],
  ],
  no: [
    ['VS: Reitit', 'Olen ensi viikolla lomalla, voidaanko jutella sen jälkeen?'],
    ['VS: Reitit', 'Kiitos viestistä, meillä on jo järjestelmä.'],
    ['VS: Automaattinen vastaus', 'Palasin lomalta. Lähettäisitkö hinnaston?'],
    ['RE: Trasy', 'Příští týden mám dovolenou, můžeme si zavolat potom?'],
    ['RE: Trasy', 'Děkuji za zprávu, ale už máme dodavatele.'],
    ['RE: Automatická odpověď', 'Už jsem zpět. Pošlete mi prosím nabídku.'],
    ['Ynt: Rotalar', 'Gelecek hafta izindeyim, sonrasında konuşabilir miyiz?'],
    ['Ynt: Rotalar', 'Mesajınız için teşekkürler ama zaten bir çözümümüz var.'],
    ['Ynt: Otomatik yanıt', 'Döndüm. Teklifi tekrar gönderir misiniz?'],
  ],
};
