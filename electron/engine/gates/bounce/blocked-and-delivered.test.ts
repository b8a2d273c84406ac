import { describe, expect, it } from 'vitest';
import { parseMail } from '../../ingest';
import type { Bounce } from './bounce';
import { detectBounce } from './detect-bounce';

const told = async (from: string, subject: string, text: string): Promise<Bounce | null> =>
  detectBounce(
    await parseMail(
      [
        `From: ${from}`,
        'To: mara@fernhill.example',
        `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        text,
      ].join('\r\n'),
    ),
  );

describe('a name that sounds like a mail system', () => {
  it.each([
    ['Postmaster Pat <pat@northwind.example>', '"User unknown" is what half of my day looks like. What does it cost?'],
    ['Pat Ames (Mail Administrator) <pat@northwind.example>', 'Two of our mails were rejected. Can you help?'],
  ])('is a person who asks: %s', async (from, text) => {
    expect(await told(from, 'Re: Routes', text)).toBeNull();
  });

  it('is a mail system that reports', async () => {
    const text = 'Your message was not delivered.\r\n\r\n<dana@northwind.example>: 550 5.1.1 user unknown';
    expect((await told('Mail Delivery System <mta@mx.example>', 'Undelivered mail', text))?.kind).toBe('hard');
  });
});

describe('gateways that refuse the sender', () => {
  it.each([
    [
      '[Postmaster] Email Delivery Failure',
      'Your email sent to dana@northwind.example was not delivered.\r\nReason: Sender address blocked\r\nA policy (Blocked Sender Policy) prevents messages from you.',
    ],
    [
      '**Message you sent blocked by our bulk email filter**',
      'Your message to: dana@northwind.example\r\nwas blocked by our Spam Firewall. It has NOT BEEN DELIVERED.',
    ],
    [
      'Undeliverable: Routes',
      'The following message to <dana@northwind.example> was undeliverable.\r\n5.x.0 - Message bounced by administrator. 554 Blocked - see https://ipcheck.example/?ip=203.0.113.9',
    ],
    [
      'Your email was blocked',
      'The email you sent to dana@northwind.example was blocked and has not been delivered because it violates our content policy.',
    ],
  ])('are a policy, not a fault of the address: %s', async (subject, text) => {
    expect(await told('postmaster@gate.example', subject, text)).toMatchObject({
      kind: 'policy',
      recipients: ['dana@northwind.example'],
    });
  });
});

describe('"no such user" in a subordinate clause or with "no"', () => {
  it.each([
    ['Nie można dostarczyć wiadomości', 'Wiadomość do dana@northwind.example: nie ma takiego użytkownika.'],
    [
      'Meddelandet kunde inte levereras',
      'Meddelandet till dana@northwind.example stoppades eftersom mottagaren inte finns.',
    ],
    ['Din besked kunne ikke leveres', 'Beskeden til dana@northwind.example kom retur, da modtageren ikke findes.'],
    ['Onbestelbaar', 'Uw bericht aan dana@northwind.example kwam niet aan omdat het adres niet bestaat.'],
    ['Сообщение не доставлено', 'Письмо для dana@northwind.example не доставлено: нет такого пользователя.'],
    ['Correo devuelto', 'Su mensaje a dana@northwind.example fue devuelto: no existe ningún usuario con ese nombre.'],
  ])('%s', async (subject, text) => {
    expect((await told('MAILER-DAEMON@mx.example', subject, text))?.kind).toBe('hard');
  });
});

describe('notices of delivery in plain words', () => {
  it.each([
    [
      'Relayed: Routes',
      'Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\r\n\r\ndana@northwind.example',
    ],
    ['Recapitato: Giri', 'Il messaggio è stato recapitato ai seguenti destinatari:\r\n\r\ndana@northwind.example'],
    ['Zugestellt: Touren', 'Ihre Nachricht wurde folgenden Empfängern zugestellt:\r\n\r\ndana@northwind.example'],
  ])('%s', async (subject, text) => {
    const bounce = await told('Microsoft Outlook <postmaster@northwind.example>', subject, text);
    expect(bounce).toMatchObject({ kind: 'delivered', recipients: ['dana@northwind.example'] });
  });

  it.each([
    ['Dana <dana@northwind.example>', 'Delivered: your samples', 'The samples have arrived. What do they cost?'],
    ['postmaster@northwind.example', 'Delivered: samples', 'All twelve parcels came. Shall we talk on Tuesday?'],
  ])('are not what people write: %s', async (from, subject, text) => {
    expect(await told(from, subject, text)).toBeNull();
  });
});

describe('spam filters that want an answer first', () => {
  it.each([
    [
      'Bitte bestätigen Sie Ihre E-Mail',
      'Ihre Nachricht wurde noch nicht zugestellt. Der Empfänger verwendet einen Spam-Schutz. Bitte antworten Sie einmalig auf diese Nachricht, damit Ihre E-Mail zugestellt wird.',
    ],
    [
      'Merci de vous authentifier',
      'Je suis protégé contre le spam. Votre message est en attente. Pour qu’il me soit remis, merci de cliquer sur le lien suivant.',
    ],
    [
      'Potwierdź swoją wiadomość',
      'Używam filtra antyspamowego. Twoja wiadomość oczekuje na potwierdzenie. Kliknij poniższy link, aby ją dostarczyć.',
    ],
    [
      'Confirmación',
      'Este buzón está protegido contra el spam. Su mensaje queda retenido: haga clic en el enlace para que se entregue.',
    ],
  ])('%s', async (subject, text) => {
    const bounce = await told('dana@northwind.example\r\nReturn-Path: <>', subject, text);
    expect(bounce?.kind).toBe('challenge');
  });

  it('are not a person who asks us to confirm and speaks of a filter', async () => {
    expect(
      await told(
        'dana@northwind.example',
        'Please confirm',
        'Our spam filter ate your mail. Your message is here now; click on the link below for the agenda and tell me when.',
      ),
    ).toBeNull();
  });
});
