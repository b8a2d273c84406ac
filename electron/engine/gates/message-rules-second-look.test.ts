import { describe, expect, it } from 'vitest';
import { isAcknowledgementOnly } from './acknowledgement/is-acknowledgement-only';
import { detectCallRequest } from './call-request/detect-call-request';
import { detectLanguage } from './detect-language';

// Written after the rules, and looked at once before they were mended: thanks 30 of 32, calls 26 of 29, languages 33 of 35 and none wrong; no false alarm in 40.
const ackYes = [
  'Thanks Mara, got the files.',
  'Thank you, this is very helpful.',
  'Ok, thank you for letting me know!',
  'Received with thanks. Regards, Dana',
  'Danke dir, hab alles bekommen.',
  'Super, vielen Dank für die Unterlagen!',
  'Danke für Ihre Nachricht. Viele Grüße',
  'Merci, c’est bien reçu de mon côté.',
  'Merci pour votre message.',
  'Parfait, bonne journée',
  'Muchas gracias por la documentación.',
  'Recibido, gracias. Un saludo',
  'Obrigado pela informação!',
  'Recebi, muito obrigado.',
  'Grazie per le informazioni.',
  'Ok ricevuto, grazie',
  'Bedankt voor de informatie!',
  'Top, dank je',
  'Dziękuję za informację.',
  'Ok, otrzymałam',
  'Tack för informationen!',
  'Tack, mottaget.',
  'Tak for beskeden.',
  'Super, mange tak',
  'Takk for informasjonen!',
  'Mottatt, takk',
  'Спасибо за информацию!',
  'Получили, спасибо',
  'ご返信ありがとうございます。',
  '資料を受け取りました。',
  '谢谢您的回复。',
  '好的，收到',
];
const ackNo = [
  'Thanks, we need it by Friday.',
  'Thank you, my colleague will call you.',
  'Got it, what about support?',
  'Danke, wir prüfen das und melden uns.',
  'Danke, bitte Angebot schicken.',
  'Merci, je reviens vers vous.',
  'Gracias, lo miramos y le digo.',
  'Obrigado, vamos analisar a proposta.',
  'Grazie, ci pensiamo.',
  'Bedankt, we komen erop terug.',
  'Dziękuję, zastanowimy się.',
  'Tack, vi återkommer.',
  'Tak, vi vender tilbage.',
  'Takk, vi tenker på det.',
  'Спасибо, мы подумаем.',
  'ありがとうございます。社内で検討します。',
  '谢谢，我们考虑一下。',
  'Thanks, unsubscribe me',
  'Thank you! Interested.',
  'Danke, gerne Dienstag',
];
const callYes = [
  'Please ring me back today.',
  'You can call me any time.',
  'Could you give us a quick call?',
  'Rufen Sie mich gern morgen Vormittag an.',
  'Können Sie mich bitte zurückrufen?',
  'Pouvez-vous m’appeler demain ?',
  'Appelez-moi sur mon portable.',
  '¿Podría llamarme mañana?',
  'Llámeme al móvil.',
  'Pode ligar-me amanhã?',
  'Me ligue por favor.',
  'Mi può chiamare domani?',
  'Chiamatemi pure.',
  'Kunt u me morgen bellen?',
  'Bel gerust even.',
  'Proszę zadzwonić do mnie po 15.',
  'Czy mógłby Pan oddzwonić?',
  'Kan du ringa upp mig?',
  'Ring mig på mobilen.',
  'Vil du ringe til mig?',
  'Ring mig gerne op.',
  'Kan du ringe meg i morgen?',
  'Bare ring meg.',
  'Позвоните мне завтра.',
  'Наберите меня, пожалуйста.',
  '明日の午前中にお電話をいただけますか。',
  '電話をください。',
  '请打我电话。',
  '麻烦您给我打个电话。',
];
const callNo = [
  'I will ring you tomorrow.',
  'Never call this number again.',
  'Our call centre is busy.',
  'Let us have a call on Monday.',
  'Ich melde mich telefonisch.',
  'Bitte nicht anrufen.',
  'Je vous rappelle demain.',
  'Nous recevons trop d’appels.',
  'Le llamaré mañana.',
  'Nuestro centro de llamadas está lleno.',
  'Eu ligo amanhã.',
  'Richiamo io domani.',
  'Ik bel u morgen.',
  'Zadzwonię jutro.',
  'Jag ringer i morgon.',
  'Jeg ringer i morgen.',
  'Jeg ringer deg i morgen.',
  'Я перезвоню завтра.',
  '明日こちらからお電話します。',
  '我明天打电话给您。',
];
const languages: Readonly<Record<string, readonly string[]>> = {
  en: ['What would onboarding look like?', 'Let me check with my team.', 'We are fine for now.'],
  de: ['Ich kläre das mit meinem Team.', 'Wie sieht die Einführung aus?', 'Wir sind versorgt.'],
  fr: ['Je vois avec mon équipe.', 'Comment se passe la mise en route ?', 'Cela ne nous concerne pas.'],
  es: ['Lo consulto con mi equipo.', '¿Cómo sería la puesta en marcha?', 'Estamos bien así.'],
  pt: ['Vou falar com a minha equipa.', 'Como funciona a implementação?', 'Estamos bem assim.'],
  it: ['Ne parlo con il mio team.', 'Come funziona l’avvio?', 'Siamo a posto così.'],
  nl: ['Ik overleg met mijn team.', 'Hoe werkt de invoering?', 'Wij zijn voorzien.'],
  pl: ['Omówię to z zespołem.', 'Jak wygląda wdrożenie?', 'Na razie dziękujemy.'],
  sv: ['Jag pratar med mitt team.', 'Hur går införandet till?', 'Vi är nöjda som det är.'],
  da: ['Jeg taler med mit team.', 'Hvordan foregår indkøringen?', 'Vi er godt dækket ind.'],
  no: ['Jeg snakker med teamet mitt.', 'Hvordan foregår innføringen?', 'Vi er fornøyde som det er.'],
  ru: ['Обсужу с командой.', 'Как проходит внедрение?'],
};

describe('message rules, seen for the second time', () => {
  const asks = (text: string): boolean => detectCallRequest({ text, signaturePhones: ['+442079460958'] }) !== null;
  it('thanks', () => {
    expect(ackYes.filter((text) => !isAcknowledgementOnly(text, ['Mara Lind']))).toEqual([]);
    expect(ackNo.filter((text) => isAcknowledgementOnly(text))).toEqual([]);
  });
  it('calls', () => {
    expect(callYes.filter((text) => !asks(text))).toEqual([]);
    expect(callNo.filter(asks)).toEqual([]);
  });
  it('names no wrong language', () => {
    const wrong = Object.entries(languages).flatMap(([language, texts]) =>
      texts.filter((text) => ![language, null].includes(detectLanguage(text))),
    );
    expect(wrong).toEqual([]);
  });
});
