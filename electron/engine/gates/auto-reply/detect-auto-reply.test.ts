import { describe, expect, it } from 'vitest';
import { type AutoReplyInput, detectAutoReply } from './detect-auto-reply';

const at = Date.UTC(2026, 4, 4, 9);
const input = (subject: string, text: string, headers: Record<string, string> = {}): AutoReplyInput => ({
  mail: {
    subject,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    from: { name: 'Dana Okafor', email: 'dana@northwind.example' },
    calendar: [],
  },
  text,
  at,
});
const kind = (subject: string, text: string, headers?: Record<string, string>): string | null =>
  detectAutoReply(input(subject, text, headers))?.kind ?? null;

/** Away messages without any header, by language. */
const away: Record<string, [string, string][]> = {
  English: [
    ['Automatic reply: Routes', 'Thank you for your email. I am out of the office until 11 May.'],
    [
      'Re: Routes',
      'Thank you for your message. I am on annual leave with limited access to email. For urgent matters please contact Ben at ben@northwind.example.',
    ],
  ],
  German: [
    ['Abwesenheitsnotiz: Touren', 'Ich bin bis zum 11.05.2026 nicht im Büro.'],
    [
      'AW: Touren',
      'Vielen Dank für Ihre Nachricht. Ich bin im Urlaub und ab dem 11. Mai wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an ben@northwind.example.',
    ],
  ],
  French: [
    ['Réponse automatique : Tournées', 'Je suis absente du bureau.'],
    [
      'RE: Tournées',
      'Je suis actuellement en congés. En cas d’urgence, veuillez contacter ben@northwind.example. À mon retour je vous répondrai.',
    ],
  ],
  Spanish: [
    ['Respuesta automática: Rutas', 'Estoy fuera de la oficina.'],
    [
      'RE: Rutas',
      'Estaré de vacaciones hasta el 11 de mayo. Para asuntos urgentes contacte con ben@northwind.example.',
    ],
  ],
  Portuguese: [
    ['Resposta automática: Rotas', 'Estou de férias.'],
    ['RE: Rotas', 'Encontro-me de férias. Assuntos urgentes: ben@northwind.example. Responderei quando voltar.'],
  ],
  Italian: [
    ['Risposta automatica: Percorsi', 'Sono fuori ufficio.'],
    ['R: Percorsi', 'Sarò in ferie fino al 11 maggio. Per urgenze contattare ben@northwind.example.'],
  ],
  Dutch: [
    ['Automatisch antwoord: Routes', 'Ik ben afwezig.'],
    [
      'RE: Routes',
      'Ik ben met vakantie tot en met 11 mei. Voor dringende zaken kunt u contact opnemen met ben@northwind.example.',
    ],
  ],
  Polish: [
    ['Odpowiedź automatyczna: Trasy', 'Jestem na urlopie.'],
    ['RE: Trasy', 'Przebywam na urlopie do dnia 11 maja. W sprawach pilnych proszę o kontakt z ben@northwind.example.'],
  ],
  Swedish: [
    ['Autosvar: Rutter', 'Jag är på semester.'],
    ['SV: Rutter', 'Jag är på semester till och med 11 maj. Vid brådskande ärenden kontakta ben@northwind.example.'],
  ],
  Danish: [
    ['Automatisk svar: Ruter', 'Jeg er på ferie.'],
    ['SV: Ruter', 'Jeg holder ferie til og med 11. maj. Ved hastesager kontakt ben@northwind.example.'],
  ],
  Russian: [
    ['Автоматический ответ: Маршруты', 'Я в отпуске.'],
    [
      'RE: Маршруты',
      'Я нахожусь в отпуске. По срочным вопросам обращайтесь к ben@northwind.example. Отвечу по возвращении.',
    ],
  ],
  Japanese: [
    ['自動応答: ルート', '不在にしております。'],
    ['RE: ルート', '休暇をいただいております。お急ぎの場合は ben@northwind.example までご連絡ください。'],
  ],
  Chinese: [
    ['自动回复: 路线', '我正在休假。'],
    ['RE: 路线', '我正在休假，5月11日回来。紧急事宜请联系 ben@northwind.example。'],
  ],
};

describe('detectAutoReply', () => {
  for (const [language, cases] of Object.entries(away)) {
    it(`knows an away message: ${language}`, () => {
      expect(cases.filter(([subject, text]) => kind(subject, text) !== 'vacation')).toEqual([]);
    });
  }

  it('knows the headers', () => {
    expect(kind('Routes', 'hello', { 'auto-submitted': 'auto-replied' })).toBe('auto_generated');
    expect(kind('Routes', 'hello', { 'auto-submitted': 'no' })).toBeNull();
    expect(kind('Routes', 'hello', { 'x-autoreply': 'yes' })).toBe('auto_generated');
    expect(kind('Routes', 'hello', { precedence: 'auto_reply' })).toBe('auto_generated');
    expect(kind('Routes', 'hello', { precedence: 'bulk' })).toBeNull();
  });

  it('knows ticket robots', () => {
    expect(
      kind(
        '[Ticket#2026050412] Routes',
        'We have received your request. A member of our team will be in touch. Please do not reply to this email.',
      ),
    ).toBe('ticket');
  });

  it('lets people through who talk about being away', () => {
    for (const [subject, text] of [
      ['Re: Out of office', 'Back now. Shall we talk on Tuesday?'],
      ['Re: Routes', "I'm out of the office until Thursday, can we talk on Friday?"],
      ['Re: Routes', 'I am on vacation next week, but happy to look at it after that. Could you send the price list?'],
      ['Re: Routes', 'We have received your request for a quote from our partner and would like to know the price.'],
      ['Re: Abwesenheitsnotiz', 'Bin wieder da. Passt Dienstag?'],
      ['Re: Routes', 'Your mail went to spam, sorry. Yes, please call me.'],
      ['Re: Routes', 'Je suis en congés jusqu’à lundi, on peut se parler mardi ?'],
      ['Routes', 'Please contact me next week.'],
    ] as const) {
      expect(kind(subject, text), text).toBeNull();
    }
  });

  it('reads the return date and who stands in', () => {
    const found = detectAutoReply(
      input(
        'Automatic reply: Routes',
        'I am out of the office until 11 May 2026. Please contact Ben at ben@northwind.example or +44 20 7946 0958.',
      ),
    );
    expect(found).toMatchObject({
      until: '2026-05-11',
      replacement: { email: 'ben@northwind.example', phone: '+442079460958' },
    });
  });

  it('leaves an unsubscribe mail to the opt-out gate although a program sent it', () => {
    expect(
      kind('unsubscribe', 'Sent by a mail program to unsubscribe.', { 'auto-submitted': 'auto-replied' }),
    ).toBeNull();
  });
});

describe('detectAutoReply, where one sign weighs against another', () => {
  const people = 'Can we move the demo to Thursday? Our drivers would like to see it.';
  it('lets a person through whose help desk marks all mail as generated', () => {
    expect(kind('Re: Routes', people, { 'auto-submitted': 'auto-generated' })).toBeNull();
    expect(kind('Re: Routes', people, { 'x-auto-response-suppress': 'All' })).toBeNull();
    expect(kind('Re: Routes', people, { 'auto-submitted': 'auto-replied' })).not.toBeNull();
    expect(kind('Re: Routes', '', { 'x-auto-response-suppress': 'DR, OOF, AutoReply' })).not.toBeNull();
    expect(kind('Re: Routes', '', { 'x-auto-response-suppress': 'DR, RN' })).toBeNull();
  });
  it('knows what other servers write in their headers', () => {
    for (const [name, value] of [
      ['x-autorespond', 'yes'],
      ['x-auto-reply', 'yes'],
      ['x-mail-autoreply', 'dana@northwind.example'],
      ['x-autogenerated', 'Reply'],
      ['x-precedence', 'auto_reply'],
      ['x-post-messageclass', '9; Autoresponder'],
      ['delivered-to', 'Autoresponder'],
      ['x-mailer', 'vacation 1.2'],
      ['x-ms-exchange-generated-message-source', 'Mailbox Rules Agent'],
      ['x-fc-machinegenerated', 'true'],
      ['content-type', 'multipart/report; report-type=disposition-notification'],
    ] as const)
      expect(kind('Re: Routes', '', { [name]: value }), name).not.toBeNull();
    for (const [name, value] of [
      ['x-autoreply', 'no'],
      ['auto-submitted', 'no; owner=x'],
      ['precedence', 'first-class'],
      ['x-mailer', 'Outlook 16'],
      ['delivered-to', 'mara@fernhill.example'],
    ] as const)
      expect(kind('Re: Routes', '', { [name]: value }), name).toBeNull();
  });
  it('names the stand-in by name', () => {
    expect(
      detectAutoReply(
        input('Automatic reply: Routes', 'I am away. Please contact Ben Adeyemi at ben@northwind.example.'),
      ),
    ).toMatchObject({ replacement: { name: 'Ben Adeyemi', email: 'ben@northwind.example', phone: null } });
  });
});

it.each([
  '木曜日の14時以降でしたらお電話可能です。番号は03-5555-0134です。',
  '来週水曜日以降であれば対応可能です。電話番号は03-5555-0134です。',
  'Se non risponde nessuno, mi chiami sul cellulare.',
  'Ab Donnerstag bin ich wieder im Büro erreichbar. Meine Nummer ist 030 5555 0134.',
])('a lead who says when and on which number to be rung is a person: %s', (text) => {
  expect(kind('Re: Routes', text)).toBeNull();
});

it.each([
  '5月8日以降に順次ご返信いたします。急ぎの場合は03-5555-0134までお電話ください。',
  '5月8日以降のご対応となります。お急ぎの方は佐藤（sato@northwind.example）まで。',
  'Ich bin ab Donnerstag wieder im Büro. In dringenden Fällen erreichen Sie mich unter 030 5555 0134.',
  'De retour le 8 mai. Mon collègue Paul : 01 55 55 01 34.',
])('one who is away until then is none: %s', (text) => {
  expect(kind('Re: Routes', text)).toBe('vacation');
});
