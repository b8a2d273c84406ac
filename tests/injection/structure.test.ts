import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../electron/engine/providers/email/compose-message';
import { toReplyHtml } from '../../electron/engine/providers/instantly/reply-body';
import { strictSchema } from '../../electron/engine/providers/openai/strict-schema';
import type { Outgoing } from '../../electron/engine/providers/sender';
import { attacks } from './attacks';
import type { Case } from './hostile-model';
import { mails } from './mails';
import { asked, runCases } from './run-cases';

/** Every property a model may answer with, over all stages. The rest is the engine's. */
const allowed = new Set([
  'tag',
  'reason',
  'answers',
  'offerTimes',
  'avoid',
  'language',
  'body',
  'changes',
  'ok',
  'problems',
  'confidence',
  'safeToSend',
  'requiresHumanReview',
]);

const outgoing: Outgoing = {
  outboxId: 'o',
  channel: 'email',
  from: { name: 'Mara Lind', email: 'mara@fernhill.example' },
  to: [{ name: 'Dana Okafor', email: 'dana@northwind.example' }],
  cc: [],
  subject: 'Re: Rounds',
  body: 'Hello.',
  messageId: '<one@fernhill.example>',
  inReplyTo: '<zero@northwind.example>',
  references: [],
  replyToExternalId: 'r',
  accountExternalId: 'mara@fernhill.example',
  at: Date.UTC(2026, 4, 7, 9),
  instanceId: 'instance',
};
const headersOf = (mail: Buffer): string[] => {
  const [head = ''] = mail.toString('utf8').split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
};
const names = (mail: Buffer): string[] => headersOf(mail).map((line) => (line.split(':')[0] ?? '').toLowerCase());

describe('what a model may choose', () => {
  it('is the words: no answer of any stage has a recipient, subject, thread, sender or tool in it', async () => {
    const cases = mails.slice(0, 2).map((mail): Case => ({ attack: null, mail, channel: 'email' }));
    await runCases(cases);
    const questions = asked();
    expect(new Set(questions.map((question) => question.stage))).toEqual(
      new Set(['sentiment', 'strategy', 'reply', 'verify', 'oversee', 'evaluate']),
    );
    for (const question of questions) {
      const schema = strictSchema(question.schema);
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
      const properties = Object.keys((schema as { properties: object }).properties);
      expect(properties.filter((name) => !allowed.has(name))).toEqual([]);
      expect(Object.keys(question)).not.toContain('tools');
      // Whatever others wrote is named as theirs, before anything else.
      const document = question.document as Record<string, unknown>;
      expect(Object.keys(document)[0]).toBe('writtenByOthers');
      const { fields } = document.writtenByOthers as { fields: string[] };
      for (const name of ['inbound', 'history', 'lead', 'transcript', 'newest', 'windowAsked'].filter(
        (each) => each in document,
      ))
        expect(fields, `${question.stage}: ${name}`).toContain(name);
    }
  });

  it('does not reach the recipients: they are the writer’s and the conversation’s, whatever the model says', async () => {
    const cases = attacks
      .filter((attack) => attack.says !== '' && attack.headers === undefined)
      .slice(0, 40)
      .flatMap((attack): Case[] => (mails[0] ? [{ attack, mail: mails[0], channel: 'email' }] : []));
    for (const ending of await runCases(cases)) {
      expect.soft(ending.drafted?.to, ending.id).toEqual([ending.address]);
      expect.soft(ending.drafted?.cc, ending.id).toEqual([]);
      expect.soft(ending.drafted?.subject, ending.id).toBe('Re: Rounds');
    }
  });
});

describe('a body full of headers', () => {
  const bodies = [
    'Hello.\r\nBcc: desk@ledger-pay.example\r\n\r\nMore.',
    '\r\nBcc: desk@ledger-pay.example',
    'Bcc: desk@ledger-pay.example\r\n\r\nHello.',
    'Hello.\n.\nMAIL FROM:<x@ledger-pay.example>\nRCPT TO:<desk@ledger-pay.example>\nDATA\nTo: x',
    'Hello.\r.\rQUIT\r',
    'Hello.\u2028Bcc: desk@ledger-pay.example',
    'Content-Type: text/html\r\n\r\n<script>alert(1)</script>',
  ];

  it.each(bodies)('stays a body over SMTP: %j', async (body) => {
    const plain = names(await composeMessage(outgoing));
    const mail = await composeMessage({ ...outgoing, body });
    expect(names(mail)).toEqual(plain);
    expect(headersOf(mail).find((line) => /^to:/i.test(line))).toBe('To: Dana Okafor <dana@northwind.example>');
    // A lone dot would end the message for a server; nodemailer's stream doubles it, and here no line may be a header's.
    expect(mail.toString('utf8').split('\r\n\r\n')[0]).not.toMatch(/ledger-pay/);
  });

  it.each([
    ['subject', { subject: 'Re: a\r\nBcc: desk@ledger-pay.example' }],
    ['name', { to: [{ name: 'Dana\r\nBcc: desk@ledger-pay.example', email: 'dana@northwind.example' }] }],
    ['address', { to: [{ name: 'Dana', email: 'dana@northwind.example\r\nBcc: desk@ledger-pay.example' }] }],
    ['parent', { inReplyTo: '<a@b.example>\r\nBcc: desk@ledger-pay.example' }],
    ['chain', { references: ['<a@b.example>\r\nBcc: desk@ledger-pay.example'] }],
  ])('and what the lead put into the %s makes no header', async (_where, more) => {
    const mail = await composeMessage({ ...outgoing, ...more });
    expect(names(mail)).not.toContain('bcc');
  });

  it('is escaped for Instantly: text, never markup', () => {
    for (const body of [...bodies, '<img src=x onerror=alert(1)>', '"><a href="https://ledger-pay.example">x</a>'])
      expect(toReplyHtml(body).replaceAll('<br/>', '')).not.toMatch(/[<>"]/);
  });
});
