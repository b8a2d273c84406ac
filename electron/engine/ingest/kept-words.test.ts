import { describe, expect, it } from 'vitest';
import { separateReply } from './separate-reply';

/**
 * The worst failure: words of the person taken for a quote or a signature, an opt-out or a question lost. Short answers, requests below
 * a name, prose that looks like an introduction: all of it must stay in the body.
 */
const greetings: Record<string, [greeting: string, answers: string[]]> = {
  English: [
    'Hi Mara,',
    [
      'Stop',
      'STOP.',
      'Unsubscribe',
      'Remove me',
      'No',
      'Yes',
      'Thursday',
      'Not interested',
      'Wrong person',
      'Call me',
      'Sold',
      'Who is this?',
    ],
  ],
  German: [
    'Hallo Frau Lind,',
    [
      'Stopp',
      'Abmelden',
      'Kein Interesse',
      'Ja',
      'Nein',
      'Gerne.',
      'Donnerstag',
      'Falsche Adresse',
      'Bitte löschen',
      'Rufen Sie an',
    ],
  ],
  French: [
    'Bonjour,',
    ['Stop', 'Désinscription', 'Non merci', 'Oui', 'Jeudi', 'Pas intéressé', 'ARRET', 'Rappelez-moi'],
  ],
  Spanish: ['Hola:', ['Baja', 'No, gracias', 'Sí', 'Jueves', 'Alto', 'Llámeme', 'No me interesa']],
  Portuguese: ['Olá!', ['Sair', 'Não', 'Sim', 'Quinta', 'Remover', 'Ligue-me', 'Sem interesse']],
  Italian: ['Buongiorno.', ['Basta', 'No grazie', 'Sì', 'Giovedì', 'Cancellatemi', 'Mi chiami']],
  Dutch: ['Beste Mara,', ['Afmelden', 'Nee', 'Ja graag', 'Donderdag', 'Geen interesse', 'Bel me']],
  Polish: ['Dzień dobry!', ['Rezygnuję', 'Nie', 'Tak', 'Czwartek', 'Proszę usunąć', 'Brak zainteresowania']],
  Swedish: ['Hej!', ['Stopp', 'Nej tack', 'Ja', 'Torsdag', 'Avregistrera', 'Ring mig']],
  Danish: ['Hej.', ['Afmeld', 'Nej', 'Ja tak', 'Torsdag', 'Slet mig', 'Ring til mig']],
  Norwegian: ['Hei!', ['Avmeld', 'Nei takk', 'Ja', 'Torsdag', 'Slett meg']],
  Finnish: ['Hei!', ['Lopeta', 'Ei', 'Kyllä', 'Torstai', 'Poista']],
  Russian: ['Добрый день!', ['Стоп', 'Отписаться', 'Нет', 'Да', 'Четверг', 'Пришлите, пожалуйста, прайс.', 'Удалите']],
  Czech: ['Dobrý den!', ['Odhlásit', 'Ne', 'Ano', 'Čtvrtek', 'Nemáme zájem']],
  Turkish: ['Merhaba!', ['İptal', 'Hayır', 'Evet', 'Perşembe', 'Arayın']],
  Japanese: ['リンド様', ['停止', '不要です', 'はい', '木曜日']],
  Chinese: ['您好！', ['退订', '不需要', '可以', '周四']],
};

const attribution = 'On Mon, May 4, 2026 at 9:12 AM Mara Lind <mara@fernhill.example> wrote:\n> unsubscribe';

describe('words that must stay', () => {
  for (const [language, [greeting, answers]] of Object.entries(greetings)) {
    it(`${language}: short answers below a greeting, with and without a quote`, () => {
      for (const answer of answers) {
        for (const own of [answer, `${greeting}\n\n${answer}`, `${greeting}\n${answer}`]) {
          expect(separateReply({ text: own }).body, own).toBe(own);
          expect(separateReply({ text: `${own}\n\n${attribution}` }).body, own).toBe(own);
          expect(separateReply({ text: `${own}\n\nSent from my iPhone` }).body, own).toBe(own);
        }
      }
    });
  }

  it('keeps what is asked below a name', () => {
    for (const text of [
      'See below.\n\nThanks,\nTom\n\nPS: please take Una off your list.',
      'Das passt.\n\nDanke,\nHolger\nBitte schicken Sie noch den Preis.',
      'Oui.\n\nCordialement,\nLuc\n\nAppelez-moi demain au bureau',
      'Vale.\n\nUn saludo,\nRosa\n\n¿Y cuánto cuesta?',
    ]) {
      const last = text.slice(text.lastIndexOf('\n') + 1);
      expect(separateReply({ text }).body, text).toContain(last);
    }
  });

  it('takes no prose for an introduction', () => {
    for (const text of [
      'We sent this to sales@northwind.example on 4 May 2026:\n\n- the plan\n- the price',
      'As I wrote on Monday:\nwe do not need trailers.',
      'My colleague Ben wrote on 4 May 2026:\nno new suppliers. Is that still so?',
      'From: Monday\nTo: Friday\nWe are open 9:00-17:00.',
      'Von: Hamburg\nAn: Bremen\nDatum: 14. Mai\nBitte um Angebot.',
      'Subject to approval, we start.\nDate: tbd\nTo: be agreed',
      'Original Message in a bottle?',
      'Le 4 mai nous avons reçu votre devis :\nil est trop cher.',
      'On 4 May 2026 we said:\nno.',
      'El precio enviado: 400\nPara: 10 remolques',
      'Von meinem Chef gesendet bekommen: die Preisliste. Stimmt sie?',
      'Sent to the wrong address? I get your mails for Ben.',
      'We will get Outlook for all drivers next year. Does your tool work with it?',
      'I received this message because somebody gave you my address. Who?',
    ]) {
      expect(separateReply({ text })).toEqual({ body: text, quoted: '', signature: '' });
    }
  });

  it('keeps an own paragraph that speaks of secrecy', () => {
    const text =
      'Please keep this confidential: we are the intended buyer of the Lyon depot. Delete the file you sent when we say no. Can you sign an NDA by Friday?';
    expect(separateReply({ text }).body).toBe(text);
  });

  it('finds the answer below lines quoted with another sign, and below an attribution that quotes nothing', () => {
    const piped =
      '| Date: Mon, 4 May 2026 09:12:11 +0200\n| From: Mara Lind <mara@fernhill.example>\n| Subject: Routes\n|\n| Would Tuesday suit?\n\nIt would. Where?';
    expect(separateReply({ text: piped }).body).toBe('It would. Where?');
    const naked =
      'On Mon, 4 May 2026 09:12:11 +0200\nMara Lind <mara@fernhill.example> wrote:\n\nThe list you mention has moved, ask Ben.';
    expect(separateReply({ text: naked })).toMatchObject({ body: 'The list you mention has moved, ask Ben.' });
    expect(separateReply({ text: 'Mara Lind wrote:\n> Would Tuesday suit?\n\nYes.' }).body).toBe('Yes.');
  });
});

describe('words that only sound like a notice', () => {
  for (const text of [
    'You are not permitted to send e-mail to this address. That is strictly prohibited here, so please delete my data from your list today.',
    'Es ist nicht gestattet, mir solche Nachrichten zu senden. Bitte löschen Sie meine Adresse umgehend, sonst haften Sie.',
    'Je vous interdis de m’envoyer ce courriel à nouveau. Supprimez mes coordonnées et confirmez la suppression avant la fin de la semaine.',
    'No está permitido escribirme. Este mensaje lo he recibido sin mi permiso, así que elimine mis datos y no vuelva a contactar conmigo.',
    'Warning: this message is external to us, my colleague says, and I will not click a link. Send me a PDF.',
  ]) {
    it(text.slice(0, 40), () => {
      expect(separateReply({ text: `${text}\n\nHelen Marsh` }).body).toContain(text);
    });
  }
});
