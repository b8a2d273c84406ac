import { describe, expect, it } from 'vitest';
import { writtenToMany } from './written-to-many';

const came = {
  headers: [{ name: 'received', value: 'from mx.example' }],
  subject: 'News',
  inReplyTo: [],
  references: [],
};
const filling =
  'Our new range of pallet trucks is here, with a battery that lasts two shifts and a charger for every dock. '.repeat(
    9,
  );
const links = 'https://fernhill.example/a https://fernhill.example/b';
const told = (foot: string, mail: Partial<Parameters<typeof writtenToMany>[0]> = {}): string | null =>
  writtenToMany({ ...came, ...mail }, () => `${filling}\n\n${foot}`);

describe('mail written to many, by its own words', () => {
  it.each([
    // English
    'To unsubscribe, click here: https://fernhill.example/u',
    'If you no longer wish to receive these emails, reply with REMOVE in the subject line.',
    'You are receiving this email because you signed up at the fair.\nUnsubscribe | Preferences',
    'Click here to unsubscribe',
    'Unsubscribe <https://fernhill.example/u>',
    'To be removed from this list Click Here',
    "If you'd rather not receive future e-mails announcing our openings, please click the link below.",
    'Having trouble viewing this email? View it in your browser. Unsubscribe',
    'We honor all removal requests.',
    'Take yourself off? Simply reply to this e-mail with the word "remove".',
    '_______________________________________________\nRouters mailing list\nRouters@lists.example\nhttps://lists.example/listinfo/routers',
    // German
    'Wenn Sie den Newsletter wieder abbestellen wollen, klicken Sie bitte hier.',
    'Dieser Newsletter wurde versendet an dana@northwind.example. Abmelden',
    'Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Newsletter abbestellen: https://fernhill.example/ab',
    'Falls Sie keine weiteren Angebote per E-Mail erhalten möchten, folgen Sie diesem Link.',
    // French
    'Pour vous désabonner, cliquez ici.',
    'Vous recevez cet e-mail car vous êtes inscrit à notre lettre. Se désinscrire : https://fernhill.example/d',
    'Si vous ne souhaitez plus recevoir nos offres, cliquez sur ce lien.',
    // Spanish
    'Para darse de baja, haga clic aquí.',
    'Recibe este correo porque se registró en nuestra web. Si no desea seguir recibiendo noticias, pulse este enlace.',
    'Si ya no quiere recibir nuestras ofertas: darse de baja <https://fernhill.example/b>',
    // Portuguese
    'Para cancelar a inscrição, clique aqui.',
    'Você está recebendo este e-mail porque se cadastrou. Caso não deseje mais receber, clique no link.',
    'Se não quiser mais receber nossas ofertas, clique aqui para descadastrar.',
    // Italian
    'Per cancellarti dalla newsletter clicca qui.',
    'Ricevi questa e-mail perché ti sei iscritto. Disiscriviti: https://fernhill.example/d',
    'Se non desideri più ricevere le nostre offerte, clicca su questo link.',
    // Dutch
    'Uitschrijven? Klik hier.',
    'U ontvangt deze nieuwsbrief omdat u klant bent. Afmelden: https://fernhill.example/a',
    'Wilt u geen aanbiedingen meer ontvangen, klik dan hier.',
    // Polish
    'Aby wypisać się z listy, kliknij tutaj.',
    'Otrzymujesz tę wiadomość, ponieważ zapisałeś się do newslettera. Wypisz się: https://fernhill.example/w',
    'Jeśli nie chcesz otrzymywać naszych ofert, kliknij link.',
    // Swedish
    'Avregistrera dig här.',
    'Du får det här nyhetsbrevet eftersom du är kund. Klicka för att avprenumerera.',
    'Vill du avsluta din prenumeration? Klicka här.',
    // Danish, Norwegian
    'Afmeld nyhedsbrevet her.',
    'Du modtager denne mail, fordi du er kunde hos os. Frameld',
    'Du mottar dette nyhetsbrevet fordi du er kunde. Meld deg av eller avmeld her.',
    // Japanese
    '配信停止をご希望の方はこちら：https://fernhill.example/t',
    'このメールは、ご登録いただいたお客様にお送りしております。配信の停止は下記からお手続きください。',
    'メールマガジンの解除はこちらからお願いします。',
    // Chinese
    '如需退订，请点击这里。',
    '您收到此邮件是因为您订阅了我们的通讯。退订',
    '不想继续收到我们的邮件，请回复 TD。',
    // Russian
    'Чтобы отписаться от рассылки, нажмите здесь.',
    'Вы получили это письмо, потому что подписались на наши новости. Отписаться',
    'Если вы больше не хотите получать наши письма, перейдите по ссылке.',
    // Asked not to be answered
    'PLEASE DO NOT ATTEMPT TO REPLY TO THIS EMAIL. The form is the only way to enter.',
    'Please do not reply to this message; it was sent from an address that is not monitored.',
    'This is an automated notice, so please don’t respond to this e-mail.',
    'Replies to this email are not read. Write to help@fernhill.example.',
    'Bitte antworten Sie nicht auf diese E-Mail.',
    'Auf diese Nachricht kann nicht geantwortet werden.',
    'Merci de ne pas répondre à ce message.',
    'Ceci est un envoi automatique, veuillez ne pas y répondre.',
    'Por favor, no responda a este correo.',
    'Por favor, não responda a esta mensagem.',
    'Si prega di non rispondere a questa e-mail.',
    'U kunt niet op deze e-mail antwoorden.',
    'Gelieve niet te antwoorden op dit bericht.',
    'Prosimy nie odpowiadać na tę wiadomość.',
    'Det går inte att svara på det här mejlet.',
    'Svar venligst ikke på denne mail.',
    'Vennligst ikke svar på denne e-posten.',
    'このメールに返信いただいてもお答えできません。',
    '本メールは送信専用です。',
    '请勿直接回复此邮件。',
    '本郵件由系統發出，請勿回覆。',
    'Пожалуйста, не отвечайте на это письмо.',
    // Ways out that are told otherwise
    'To permanently opt out of our mailings simply send a blank email to out@fernhill.example.',
    'Take yourself off our list by clicking here: https://fernhill.example/o',
    'Remove yourself from this list: https://fernhill.example/o',
    'Please CLICK HERE <https://fernhill.example/o> to opt out from future newsletters.',
    'This is the weekly digest of Fernhill news. Subscriptions are free: https://fernhill.example/s',
    'Issue 12 of the Fernhill newsletter, published every month. Change your subscription at https://fernhill.example/s',
  ])('%s', (foot) => {
    expect(told(foot)).not.toBeNull();
  });

  it('says the words it went by, to the end of the last', () => {
    expect(told('Newsletter abbestellen\noder kündigen: klicken Sie.')).toMatch(
      /^Newsletter abbestellen oder kündigen: klicken$/,
    );
  });

  it.each([
    'To be honest, your reply was the first one we got. Please send me the brochure.',
    'If you are not the right person for this, please forward this to whoever is. Here is our site: https://northwind.example',
    'If you do not hear from me by Friday, please send the offer to my colleague.',
    'If you have received this message in error, please notify the sender by reply and delete it.',
    'This e-mail is confidential. If you are not the intended recipient, please reply to the sender and delete this message.',
    'You are receiving this email because I saw your stand at the fair and would like an offer.',
    'You are receiving this message since you looked after our fleet before. Could you remove the old prices from the list?',
    'Please remove the second trailer from the list and send me the new total.',
    'Could you tell me how your customers unsubscribe, and whether they can do it by e-mail?',
    'I would like to be removed from the meeting on Tuesday, please send me the notes.',
    'To receive the parts by Monday we must order today, so reply soon.',
    'Our own newsletter goes out on Tuesday; may I name you in it?',
    'Please visit us when you are here. To reach the yard, follow the signs.',
    'Diese E-Mail ist vertraulich. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte den Absender und löschen Sie diese Nachricht.',
    'Wenn Sie bis Freitag keine Nachricht von mir erhalten, rufen Sie bitte hier an.',
    'Unser Newsletter erscheint im Mai. Dürfen wir Sie darin nennen?',
    'Falls Sie keine Zeit haben, antworten Sie einfach kurz.',
    'Si vous ne pouvez recevoir le devis par courriel, voici le lien : https://northwind.example/devis',
    "Ce message est confidentiel. Si vous n'êtes pas le destinataire, merci de le supprimer et d'en avertir l'expéditeur.",
    'Pour recevoir la livraison lundi, répondez vite.',
    'Si no puede recibirnos el martes, responda y buscamos otro día.',
    'Para recibir la oferta, envíela a esta dirección: https://northwind.example/compras',
    'Se não puder receber-nos na terça, responda por favor.',
    'Para receber a proposta por escrito, envie para este endereço.',
    'Se non può riceverci martedì, mi risponda qui.',
    'Per ricevere il preventivo, invii tutto a questo indirizzo.',
    'Als u dinsdag niet kunt, klik dan niet op de uitnodiging maar bel mij.',
    'Wij ontvangen de offerte graag voor vrijdag.',
    'Jeśli nie może Pan we wtorek, proszę kliknąć inny termin.',
    'Otrzymaliśmy ofertę i prosimy o cenę dla dwunastu wózków.',
    'Du får gärna klicka på länken och boka en tid som passar.',
    'Du er velkommen til at klikke på linket og vælge en tid.',
    'ご希望の日時がございましたら、こちらのリンクからお知らせください。',
    '如果周二不方便，请点击链接选择其他时间。',
    'Если вторник вам не подходит, выберите другое время по ссылке.',
    // Who may be answered, how and when
    'Please do not reply to all, only to me.',
    'Please do not reply to this email until you have spoken to my colleague Tom.',
    'Please do not respond to the tender before we have met.',
    'Please don’t reply to this message with another brochure, a price is all I need.',
    'Our old supplier does not reply to e-mails at all. Please do.',
    'Please do not hesitate to reply to this email.',
    'I could not reply to this e-mail earlier, I was at the fair.',
    'Bitte antworten Sie nicht auf diese E-Mail, bevor wir telefoniert haben.',
    'Bitte antworten Sie nicht allen, sondern nur mir.',
    'Unser alter Lieferant antwortet nicht auf E-Mails.',
    'Merci de ne pas répondre à tous, mais à moi seul.',
    'Je n’ai pas pu répondre à ce message plus tôt.',
    'No responda a este correo antes del martes, por favor.',
    'Nuestro proveedor no responde a los correos.',
    'Não responda a esta mensagem antes de falar com o Tom.',
    'Non risponda a questa e-mail prima di martedì.',
    'Il vecchio fornitore non risponde alle e-mail.',
    'Antwoord niet op deze e-mail voordat we elkaar gesproken hebben.',
    'Proszę nie odpowiadać na tę wiadomość przed wtorkiem.',
    'Svara inte på det här mejlet förrän vi har pratat.',
    'Svar ikke på denne mail, før vi har talt sammen.',
    'このメールへの返信は火曜日までにお願いします。',
    '请在周二之前回复此邮件。',
    'Не отвечайте на это письмо, пока мы не поговорим.',
    'The weekly digest that you send is useful; how do I get a second subscription for Tom?',
    'Take the two trailers off our list, by clicking them away in the shop if you like.',
  ])('not a person: %s', (foot) => {
    expect(told(`${foot}\n${links}`)).toBeNull();
  });

  const foot = 'To unsubscribe, click here.';
  it('not an answer, to anything', () => {
    expect(told(foot)).not.toBeNull();
    expect(told(foot, { inReplyTo: ['1@fernhill.example'] })).toBeNull();
    expect(told(foot, { references: ['1@fernhill.example'] })).toBeNull();
    expect(told(foot, { subject: 'Re: Your offer' })).toBeNull();
    // Nobody answers at such length.
    expect(writtenToMany({ ...came, subject: 'Re: Money' }, () => `${filling.repeat(5)}\n${foot}`)).not.toBeNull();
  });

  it('not what no mail server passed on, as parts that a provider hands over', () => {
    expect(told(foot, { headers: [] })).toBeNull();
  });

  it('not a short text that speaks of a list, unless links stand in it', () => {
    const asked = `Hello,\n${foot}`;
    expect(writtenToMany(came, () => asked)).toBeNull();
    expect(writtenToMany(came, () => `${asked}\n${links}`)).not.toBeNull();
  });

  it('reads the beginning and the foot of a long text, not what is between', () => {
    const long = filling.repeat(10);
    expect(writtenToMany(came, () => `${foot}\n${long}`)).not.toBeNull();
    expect(writtenToMany(came, () => `${long}\n${foot}`)).not.toBeNull();
    expect(writtenToMany(came, () => `${long}\n${foot}\n${long}`)).toBeNull();
  });
});
