import { describe, expect, it } from 'vitest';
import { parseMail } from '../../ingest';
import { detectBounce } from './detect-bounce';

const kindOf = async (headers: readonly string[], text: string): Promise<string | null> =>
  (await detectBounce(await parseMail([...headers, 'To: mara@fernhill.example', '', text].join('\r\n'))))?.kind ?? null;

const answering = 'In-Reply-To: <ours@fernhill.example>';

describe('filters that want the sender to confirm', () => {
  it.each([
    [
      'Please confirm your message',
      'Please confirm that you sent this message: click the link below to have your mail delivered.',
    ],
    [
      'Verify your email',
      'Your message is being held until you verify your address. Reply to this mail to prove that you are human.',
    ],
    ['Bestätigung erforderlich', 'Bitte bestätigen Sie als Absender Ihre Nachricht, damit sie zugestellt wird.'],
    ['Confirmation requise', 'Confirmez l’envoi de votre message en suivant ce lien.'],
  ])('%s', async (subject, text) => {
    expect(
      await kindOf(
        [
          'From: Dana <dana@northwind.example>',
          `Subject: ${subject}`,
          'Content-Type: text/plain; charset=utf-8',
          'Content-Transfer-Encoding: 8bit',
          answering,
        ],
        text,
      ),
    ).toBe('challenge');
  });

  it.each([
    [
      'Re: Rounds [confirm c=77ab]',
      'I am protecting myself from junk mail. Please click the link below to complete the verification process. Until you do, your message will be held in a quarantine.',
    ],
    [
      'Re: Rounds (Action Required)',
      'Hello, your message about "Rounds" was waitlisted. Please add yourself to my Guest List so your messages will be delivered to my Inbox. Click here to deliver your message.',
    ],
    [
      'Please confirm your message',
      'Your message attached below is being held because the address has not been verified. To release your message for delivery, please send an empty message to the following address.',
    ],
  ])('without a thread, where only a filter speaks so: %s', async (subject, text) => {
    expect(await kindOf(['From: Dana <dana@northwind.example>', `Subject: ${subject}`], text)).toBe('challenge');
  });

  it('is not a shop that wants an account confirmed', async () => {
    const text =
      'Please confirm your email address: click the link to verify it. Your mail settings are saved once you do.';
    expect(await kindOf(['From: Shop <hello@shop.example>', 'Subject: Confirm your address'], text)).toBeNull();
  });

  it('leaves a person alone who asks us to confirm something', async () => {
    for (const text of [
      'Please confirm that your offer includes training.',
      'Can you confirm the address for the invoice? We pay on Friday.',
      'Please confirm your attendance on Thursday, we are four.',
    ])
      expect(
        await kindOf(['From: Dana <dana@northwind.example>', 'Subject: Re: Rounds', answering], text),
        text,
      ).toBeNull();
  });
});

describe('notices of sending services', () => {
  it('reads a bounce, a complaint and a delivery (Amazon SES: notificationType)', async () => {
    const notice = (type: string, more: object): string =>
      JSON.stringify({
        notificationType: type,
        mail: { messageId: '1', destination: ['dana@northwind.example'] },
        ...more,
      });
    const from = ['From: Notifications <no-reply@sns.example>', 'Subject: AWS Notification Message'];
    expect(
      await kindOf(
        from,
        notice('Bounce', {
          bounce: {
            bounceType: 'Permanent',
            bouncedRecipients: [
              {
                emailAddress: 'dana@northwind.example',
                status: '5.1.1',
                diagnosticCode: 'smtp; 550 5.1.1 user unknown',
              },
            ],
          },
        }),
      ),
    ).toBe('hard');
    expect(
      await kindOf(
        from,
        notice('Complaint', { complaint: { complainedRecipients: [{ emailAddress: 'dana@northwind.example' }] } }),
      ),
    ).toBe('report');
    expect(await kindOf(from, notice('Delivery', { delivery: { recipients: ['dana@northwind.example'] } }))).toBe(
      'delivered',
    );
  });

  it('leaves JSON alone that a person sends', async () => {
    expect(
      await kindOf(
        ['From: Dana <dana@northwind.example>', 'Subject: Re: API', answering],
        'Our webhook gets {"status":"planned","van":7} from you. Can it hold the driver too?',
      ),
    ).toBeNull();
  });
});
