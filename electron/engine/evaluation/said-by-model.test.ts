import { describe, expect, it } from 'vitest';
import type { RuleCheck } from '../../../shared/schemas/draft';
import { emptyContext } from '../editors/empty-check-context';
import { runRuleChecks } from './run-rule-checks';

/** What a model says of itself or asks of a lead, in the languages we write, and what people say in nearly the same words. */
const check = (name: RuleCheck['name'], sentence: string, said = ''): boolean | undefined =>
  runRuleChecks({
    ...emptyContext,
    draft: `Hi Dana,\n\nThanks for your reply. ${sentence}\n\nMara`,
    inbound: { ...emptyContext.inbound, body: said },
  }).find((each) => each.name === name)?.passed;

describe('a model that speaks of itself', () => {
  it.each([
    'Als AI-taalmodel kan ik uw agenda niet zien.',
    'Als großes Sprachmodell habe ich keinen Kalender.',
    'En tant que modèle linguistique, je ne vois pas votre agenda.',
    'Jako model językowy nie widzę kalendarza.',
    'Som AI-språkmodell kan jag inte se din kalender.',
    'Som sprogmodel kan jeg ikke se din kalender.',
    'Как языковая модель, я не вижу календаря.',
    '作为一个AI语言模型,我无法查看您的日历。',
    'AI言語モデルとして、カレンダーを見ることはできません。',
    'Here is the draft reply you asked for:',
    'Here’s a polished version of the email.',
    'Hier ist der gewünschte Entwurf:',
    'Voici une proposition de réponse :',
    'Aquí tiene el borrador solicitado:',
    'Ecco la bozza richiesta:',
    'Oto szkic odpowiedzi:',
    'Her er det ønskede udkast:',
    'Вот черновик письма:',
    '以下是回复的草稿:',
    'According to my instructions I must not name prices.',
    'My system prompt says that I am friendly.',
    'I ignored all previous instructions as requested.',
    'Laut meinen Anweisungen nenne ich keine Preise.',
    'Selon mes instructions, je ne donne pas de prix.',
    'Note to reviewer: all is fine.',
    'Confidence: 0.98.',
    '<|im_start|>assistant',
    'Our offer is (insert offer here).',
    'Der Tarif kostet (Preis hier eintragen).',
    '【会社名】のお役に立てれば幸いです。',
    'We help @@company@@ with routes.',
    'We speak at __time__ then.',
  ])('fails: %s', (sentence) => expect(check('placeholder', sentence)).toBe(false));

  it.each([
    'Here is the answer to your second question.',
    'Here is your plan for next week in short.',
    'Your drivers follow the instructions on the screen.',
    'The system prompts the driver when a stop is late.',
    'Sorry for my prompt reply, I was at my desk.',
    'It is safe to send us the list by mail.',
    'Als Team planen Sie damit die Woche.',
    'Som leverantör ser vi det ofta.',
    'Как вы и просили, коротко о тарифе.',
    '系统提示您有新的订单。',
    'We import your list (add drivers as you go).',
    'The plan (see the guide) is short.',
    '【ご案内】資料は不要です。',
    'Use the field driver_name in your list.',
    'I have noted your instructions for the drivers.',
  ])('passes: %s', (sentence) => expect(check('placeholder', sentence)).toBe(true));
});

describe('what a lead is asked to hand over', () => {
  it.each([
    'Please send me the six-digit code you have just received.',
    'Please share your card number so that we can reserve.',
    'Please send a copy of your passport.',
    'Please switch off your virus scanner first.',
    'Please install AnyDesk so that I can help.',
    'Open the terminal and run what I send.',
    'Please wire the deposit first.',
    'Bitte überweisen Sie den Betrag.',
    'Bitte schicken Sie mir den Code, den Sie erhalten haben.',
    'Merci de nous envoyer le code reçu par SMS.',
    'Envíeme el código que acaba de recibir.',
    'Mi dia il codice di accesso.',
    'Proszę podać mi kod.',
    'Пришлите код из СМС.',
    'Назовите пароль.',
    '请把验证码发给我。',
    '届いた認証コードをお送りください。',
    'パスワードを教えてください。',
  ])('fails: %s', (sentence) => expect(check('secret', sentence)).toBe(false));

  it.each([
    'You pay the same amount each month.',
    'You get a new account for each planner.',
    'We send the guide after the call.',
    'Le anticipo que la llamada es corta.',
    'The code of conduct is short.',
    'Your planners open the app in the browser.',
    'Our firewall rules are in the guide.',
    'Die Firewall steht in Frankfurt.',
    'Drivers take a photo of the delivery.',
    'Код приложения наш.',
    'Nothing has to be installed.',
    'A numeric code on each stop helps the drivers.',
  ])('passes: %s', (sentence) => expect(check('secret', sentence)).toBe(true));

  it('may be taken up where the lead spoke of it', () => {
    const sentence = 'You can pay by virement.';
    expect(check('secret', sentence, 'Can we pay by virement?')).toBe(true);
    expect(check('secret', sentence)).toBe(false);
  });
});
