import { describe, expect, it } from 'vitest';
import { type AutoReply, detectAutoReply, mayBeAutomatic } from './detect-auto-reply';

const judge = (text: string, subject = 'Re: Routes', from = 'Dana Okafor'): AutoReply | null =>
  detectAutoReply({
    mail: { subject, headers: [], from: { name: from, email: 'dana@northwind.example' }, calendar: [] },
    text,
    at: Date.UTC(2026, 10, 16, 9),
  });

describe('the day of return in numbers', () => {
  it.each([
    [
      'I am on annual leave from 16/11/2026 until 04/12/2026 inclusive and will be back on 07/12/2026. Please contact kofi@northwind.example.',
      '2026-12-07',
    ],
    // The other date shows that the month comes first.
    ['I am on vacation from 11/16/2026 until 12/04/2026. Please contact kofi@northwind.example.', '2026-12-04'],
    ['I am on vacation until 04/12/26 and will answer when I return.', '2026-12-04'],
    ['Sono in ferie dal 24/12/2026 al 06/01/2027. Rientro il 07/01/2027.', '2027-01-07'],
    ['W dniach 16-18.11 jestem w delegacji. Będę dostępny od 19.11. Odpowiem po powrocie.', '2026-11-19'],
    ['Ich bin bis 04.12.2026 im Urlaub und ab dem 07.12.2026 wieder erreichbar.', '2026-12-07'],
  ])('%s', (text, until) => {
    expect(judge(text)?.until).toBe(until);
  });
});

describe('lines broken in the middle of a sentence', () => {
  it.each([
    ['Hoi, ik geniet momenteel van mijn vakantie en ben dinsdag 8\ndecember weer op kantoor.', '2026-12-08'],
    ['Guten Tag, ich befinde mich derzeit im Urlaub und bin ab dem 3.\nDezember wieder erreichbar.', '2026-12-03'],
    [
      'Thank you for your mail. I am currently out of the office until 27\nNovember with no access to mail.',
      '2026-11-27',
    ],
  ])('name the day all the same: %s', (text, until) => {
    expect(judge(text)?.until).toBe(until);
  });

  it('do not hide that a person answers', () => {
    const text =
      'I will be out of the office for most of the next week, but could we\ntalk about the price on Tuesday 24?';
    expect(judge(text)).toBeNull();
    expect(
      mayBeAutomatic({ mail: { subject: 'Re: Routes', headers: [], from: null, calendar: [] }, text, at: 0 }),
    ).toBeNull();
  });
});

describe('who is away proposes a time', () => {
  it.each([
    'Je serai absent la semaine prochaine, voyons-nous plutôt après, par exemple le 1er décembre à 10h.',
    'W przyszłym tygodniu jestem na urlopie, proponuję 1 grudnia o 10.',
    'Nächste Woche bin ich im Urlaub, ich schlage Dienstag, den 1. Dezember vor.',
    'La semana que viene estoy de vacaciones, hablemos a la vuelta.',
    'La prossima settimana sono in ferie, sentiamoci dopo.',
    'Jeg er på ferie i næste uge, vi kan tales ved bagefter.',
    'На следующей неделе я в отпуске, предлагаю 1 декабря в 10.',
  ])('and is a person: %s', (text) => {
    expect(judge(text)).toBeNull();
  });

  it('but whom to turn to is proposed to everyone', () => {
    expect(
      judge('Je suis absent du bureau jusqu’au 30 novembre. Je vous propose de contacter Luc : luc@northwind.example.')
        ?.kind,
    ).toBe('vacation');
  });
});

describe('a mailbox that waits for its owner', () => {
  it.each([
    "I'm currently on maternity leave. My inbox is not being checked.",
    'Attualmente sono in congedo di maternità. La casella di posta non viene consultata.',
    'Przebywam na zwolnieniu lekarskim. Skrzynka nie jest monitorowana.',
  ])('is an absence: %s', (text) => {
    expect(judge(text, 'Out of Office')?.kind).toBe('vacation');
  });

  it('one that nobody owns is not', () => {
    expect(judge('This mailbox is not monitored. Please do not reply.')?.kind).toBe('unmonitored');
  });
});

describe('who answers for somebody else', () => {
  it.each([
    "dana@northwind.example bounced for me as well, she probably left. I'm her successor, talk to me.",
    'Dafür bin ich nicht der richtige Ansprechpartner. Bitte wenden Sie sich an Herrn Reuter: t.reuter@northwind.example',
  ])('sits there and writes: %s', (text) => {
    expect(judge(text)).toBeNull();
  });
});

describe('robots that ask everyone a question', () => {
  it.each([
    "Thanks for getting in touch with Fennel & Co. We've received your message and one of our team will be in touch within 24 hours. In the meantime, why not have a look at our FAQ page?",
    'Deze mailbox wordt niet gelezen. Heeft u een vraag? Kijk dan op onze website.',
    'Ihre Anfrage ist bei uns eingegangen, wir melden uns innerhalb von 24 Stunden. Haben Sie noch Fragen? Besuchen Sie unsere Hilfeseite.',
  ])('are robots: %s', (text) => {
    expect(judge(text)).not.toBeNull();
  });

  it('people who ask us one are not', () => {
    expect(judge('We received your message, thanks. Do you have questions about our fleet before we talk?')).toBeNull();
    expect(judge('Thanks for reaching out! Have you seen a tool that reads FAQ pages within 24 hours?')).toBeNull();
  });
});

describe('offices outside their hours, queues and telephones', () => {
  it.each([
    [
      'Our office hours are Monday to Friday, 9am - 5pm. Your message arrived outside these hours and we will reply on the next working day.',
      'Out of hours auto response',
    ],
    [
      "Thanks for contacting us! You're in the queue and a human will pick this up shortly. Typical reply time: a few hours.",
      'Re: Routes',
    ],
    [
      "I'm driving with Focus turned on. I'm not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.",
      '',
    ],
    [
      'Leuk dat je contact met ons opneemt! We hebben je aanvraag binnen en laten binnen één werkdag van ons horen.',
      'Bedankt voor je aanvraag',
    ],
    [
      'Oi! Estou de licença-maternidade. Quem cuida dos meus projetos agora é a Carla: carla@northwind.example',
      'Licença-maternidade',
    ],
  ])('%s', (text, subject) => {
    expect(judge(text, subject)).not.toBeNull();
  });
});

describe('who reads mail again from a day on', () => {
  it.each([
    [
      'Lekker weg t/m zondag! Vanaf maandag 30 november lees ik mijn mail weer. Haast? Rob Vos, r.vos@northwind.example.',
      '2026-11-30',
    ],
    ['Hej, jag njuter av ledighet och öppnar inte mejlen förrän måndag 30 november.', '2026-11-30'],
    ['Odpoczywam do 6 grudnia, od poniedziałku 7 grudnia znów odbieram pocztę.', '2026-12-07'],
    ['До 7 декабря включительно отдыхаю, почту не проверяю. На связи с 8 декабря.', '2026-12-08'],
    ['Moin, ich gönne mir eine Auszeit und lese meine Mails erst wieder ab dem 01.12.2026.', '2026-12-01'],
  ])('is away until then: %s', (text, until) => {
    expect(judge(text, 'Re: Routes')).toMatchObject({ kind: 'vacation', until });
  });

  it.each([
    'Je relis votre message lundi à nouveau et je vous réponds.',
    'Volveré a leer tu correo el lunes y te digo algo.',
    'Leggo di nuovo la mail lunedì e Le rispondo.',
    'Volto a ler o seu email na segunda e respondo.',
    'Ik lees je mail maandag nog eens en antwoord dan weer.',
    'Przeczytam maila ponownie w poniedziałek i odpowiem.',
    'Jag läser mejlet igen på måndag och svarar då.',
    'Jeg læser din mail igen mandag og svarer dig.',
    'В понедельник снова посмотрю письмо и отвечу.',
    'Mail me again on Thursday, I will reply then.',
  ])('who reads ours again is a person: %s', (text) => {
    expect(judge(text)).toBeNull();
  });
});

describe('who is away and asks to be visited or texted', () => {
  it.each([
    'Nächste Woche bin ich auf der Messe in Köln, Halle 4. Kommen Sie doch vorbei!',
    'Je suis au salon de Lyon jusqu’à jeudi, passez me voir stand C12.',
    'Jag är på mässan till torsdag, kom förbi vår monter.',
    'off today, txt me tmrw after 9',
  ])('is a person: %s', (text) => {
    expect(judge(text)).toBeNull();
  });
});

describe('whom an absence names', () => {
  it('a date is nobody’s number', () => {
    const text =
      'Ich lese meine Mails erst wieder ab dem 01.12.2026. In dringenden Fällen hilft das Sekretariat: +49 89 5550 7788.';
    expect(judge(text, 'Abwesenheitsnotiz')?.replacement?.phone).toBe('+498955507788');
  });

  it('who takes over meanwhile is no successor', () => {
    const text =
      'Leider bin ich erkrankt und voraussichtlich ab Dienstag, 24. November, wieder am Platz. Lena (lena@northwind.example) übernimmt solange.';
    expect(judge(text, 'Krankmeldung')).toMatchObject({ kind: 'vacation', until: '2026-11-24' });
  });
});

describe('what offices write that was taken in, and that somebody has left', () => {
  it.each([
    [
      'This is to acknowledge safe receipt of your correspondence, which is receiving attention. A substantive reply will follow in due course.',
      'ticket',
    ],
    [
      'Ihr Schreiben liegt uns vor. Aufgrund des hohen Aufkommens kann die Beantwortung einige Tage in Anspruch nehmen. Wir bitten um etwas Geduld.',
      'ticket',
    ],
    [
      'Le confermiamo che il Suo messaggio è pervenuto ai nostri uffici e verrà evaso secondo l’ordine di arrivo.',
      'ticket',
    ],
    ['Hoi! Je bericht is aangekomen bij ons serviceteam. We proberen binnen 1 werkdag te antwoorden.', 'ticket'],
    ['Благодарим за интерес к нашей компании! Менеджер свяжется с вами в течение 24 часов.', 'ticket'],
    [
      'Dana Okafor’s employment with Northwind ended on 31 October. Kindly redirect your mail to hr@northwind.example.',
      'left_company',
    ],
    [
      'Desde el 1 de octubre Dana Okafor no forma parte de nuestro equipo. Le atenderá gerencia@northwind.example.',
      'left_company',
    ],
    [
      'A Dana Okafor deixou de colaborar com a Northwind. Agradecemos que dirija os seus emails a secretaria@northwind.example.',
      'left_company',
    ],
  ])('%s', (text, kind) => {
    expect(judge(text)?.kind).toBe(kind);
  });
});
