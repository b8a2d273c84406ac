import type { BounceKind } from './bounce';

/**
 * What many mail systems write that send no delivery status, as far as the rules did not know it at first. The address is dana@northwind.example.
 * Sender, subject, text, what it means and the status that stands in it. Tables only, hence the length.
 */
export const systemReports: readonly (readonly [
  from: string,
  subject: string,
  text: string,
  kind: BounceKind,
  status: string | null,
])[] = [
  [
    'Barracuda <postmaster@gate.example>',
    '**Message you sent blocked by our bulk email filter**',
    'Your message to: dana@northwind.example\nReason: 550 permanent failure for one or more recipients (dana@northwind.example:blocked)',
    'policy',
    null,
  ],
  [
    'MailScanner <postmaster@scan.example>',
    'Warning: E-mail viruses detected',
    'Our virus detector has just been triggered by a message you sent:-\n  To: dana@northwind.example\n\nYour message has not been delivered.',
    'policy',
    null,
  ],
  [
    'MAILER-DAEMON@gate.example',
    'WARNING. You tried to send a potential virus or unauthorised code',
    'A possible virus was found in an email sent by you. It was not delivered.\n\nTo: dana@northwind.example',
    'policy',
    null,
  ],
  [
    'mailer-daemon@mx.example',
    'Message undeliverable: Routes',
    "The following recipient(s) could not be reached:\n\ndana@northwind.example\n   Error Type: SMTP\n   Error Description: No mail servers appear to exists for the recipient's address.",
    'hard',
    null,
  ],
  [
    'postmaster@mx.example',
    '退信通知: Routes',
    '很遗憾，您的邮件没有发送成功\n\n收件人：dana@northwind.example\n错误信息：554 RCPT (mx.northwind.example) dosn’t exist',
    'hard',
    null,
  ],
  [
    'MAILER-DAEMON@mx.example',
    'failure notice',
    '<dana@northwind.example>:\n192.0.2.4_does_not_like_recipient./Remote_host_said:_550_5.1.1_User_unknown/Giving_up_on_192.0.2.4./',
    'hard',
    '5.1.1',
  ],
  [
    'MAILER-DAEMON@mx.example',
    'failure notice',
    '<dana@northwind.example>:\n192.0.2.4_failed_after_I_sent_the_message./Remote_host_said:_553-Message_filtered._Refer_to_the_page_at/553_http://help.example/_for_more/553_information._(#5.7.1)/',
    'policy',
    '5.7.1',
  ],
  [
    'MAILER-DAEMON@lists.example',
    'failure notice',
    '<dana@northwind.example>:\nSorry, only subscribers may post. If you are a subscriber, please forward this message to get your new address included (#5.7.2)',
    'policy',
    '5.7.2',
  ],
  [
    'MAILER-DAEMON@mx.example',
    'Undelivered mail',
    '<dana@northwind.example>: 550 "The recipient cannot be verified. Please check all recipients of this message."',
    'hard',
    null,
  ],
  [
    'Mail Administrator <postmaster@mx.example>',
    'Undeliverable mail',
    'Message not delivered to the following:\n\n    dana@northwind.example  No matches to nameserver query',
    'hard',
    null,
  ],
  [
    'Mail Router <router@mx.example>',
    'NON-DELIVERY of: Routes',
    'Recipient: dana@northwind.example\nReason: Unable to find person in Address Book',
    'hard',
    null,
  ],
  [
    'Mail Admin <postmaster@northwind.example>',
    'Undeliverable mail',
    'For help write to mailhelp@northwind.example.\n\nThe address dana@northwind.example is not known here.',
    'hard',
    null,
  ],
  [
    'postmaster@northwind.example',
    'Ihre E-Mail konnte nicht zugestellt werden',
    'Ihre E-Mail an dana@northwind.example konnte nicht zugestellt werden. Der Empfänger ist nicht mehr im Unternehmen tätig.',
    'hard',
    null,
  ],
  [
    'Bounces <support@sending.example>',
    'Hard bounce: your message to dana@northwind.example could not be delivered',
    'A message you sent bounced.\n\nRecipient: dana@northwind.example\nDetails: smtp;550 5.1.1 The account does not exist.',
    'hard',
    '5.1.1',
  ],
];

/** The same in languages in which Exchange and the providers of a country report: subject and text. */
export const reportsByLanguage: Readonly<Record<string, readonly [subject: string, text: string, kind: BounceKind]>> = {
  Czech: ['Zpráva nebyla doručena', 'Vaši zprávu pro {a} nelze doručit. Schránka příjemce je plná.', 'soft'],
  'Czech, unknown': [
    'Nedoručitelné: Dotaz',
    'Doručení těmto příjemcům se nezdařilo:\n\n{a}\nAdresa neexistuje.',
    'hard',
  ],
  Turkish: ['Mesaj iletilemedi', '{a} adresine gönderdiğiniz ileti teslim edilemedi: böyle bir kullanıcı yok.', 'hard'],
  Hungarian: ['Kézbesíthetetlen: Kérdés', 'A kézbesítés nem sikerült:\n\n{a}\nA felhasználó nem létezik.', 'hard'],
  Finnish: [
    'Toimittaminen ei onnistu: Kysymys',
    'Toimitus epäonnistui:\n\n{a}\nAntamaasi sähköpostiosoitetta ei löytynyt.',
    'hard',
  ],
  Romanian: [
    'Imposibil de livrat: Întrebare',
    'Livrarea a eșuat:\n\n{a}\nAdresa de e-mail introdusă nu a fost găsită.',
    'hard',
  ],
  Greek: [
    'Αδυναμία παράδοσης: Ερώτηση',
    'Η παράδοση απέτυχε:\n\n{a}\nΔεν ήταν δυνατή η εύρεση της διεύθυνσης.',
    'hard',
  ],
  Ukrainian: [
    'Не вдалося доставити: Запитання',
    'Не вдалося доставити:\n\n{a}\nАдресу не знайдено, одержувач не існує.',
    'hard',
  ],
  Korean: ['메일 반송 안내', '메일이 반송되었습니다.\n\n받는사람 : {a}\n반송이유 : 편지함 용량 초과', 'soft'],
  'Korean, unknown': ['메일 반송', '{a} 님에게 보낸 메일이 반송되었습니다. 존재하지 않는 사용자입니다.', 'hard'],
  Hebrew: ['לא ניתן למסירה: שאלה', 'המסירה נכשלה:\n\n{a}\nכתובת הדואר שהזנת לא נמצאה.', 'hard'],
  Arabic: ['تعذر التسليم: سؤال', 'فشل التسليم إلى:\n\n{a}\nتعذر العثور على عنوان البريد الذي أدخلته.', 'hard'],
};

/** Robots, shops, trackers, couriers and people who speak of deliveries and returned mail, and mail systems that speak of something else. */
export const noReports: readonly (readonly [from: string, subject: string, text: string, ...headers: string[]])[] = [
  [
    'Help <help@desk.example>',
    '[Request received] mail delivery failure',
    'Your request (5511) has been received: "My mails to bob@northwind.example come back with 550 user unknown".',
    'Auto-Submitted: auto-generated',
  ],
  [
    'Tracker <git@tracker.example>',
    'mailer | Undelivered mail not parsed (!551)',
    '<bob@northwind.example>: 550 5.1.1 user unknown in the test',
    'Auto-Submitted: auto-generated',
  ],
  [
    'Cards <do-not-reply@cards.example>',
    'Card "Mail delivery failed" moved',
    'to Done. bob@northwind.example said: not delivered 550 5.1.1',
  ],
  [
    'Tasks <no-reply@tasks.example>',
    'Delivery error at dock',
    'Paul assigned: message to bob@northwind.example could not be delivered',
  ],
  [
    'Alerts <alerts@watch.example>',
    '[FIRING] SMTP bounce rate',
    'bob@northwind.example 550 5.1.1 bounced 20 times',
    'Auto-Submitted: auto-generated',
  ],
  [
    'Sign <dse@sign.example>',
    'Delivery failure: document for bob@northwind.example',
    'The envelope could not be delivered to bob@northwind.example: email address invalid.',
    'Auto-Submitted: auto-generated',
  ],
  [
    'Invoices <no-reply@pay.example>',
    'Your invoice was not delivered',
    'Your invoice to bob@northwind.example could not be delivered as the address is not registered.',
  ],
  ['Files <no-reply@files.example>', 'Your invitation bounced', 'We could not deliver it to bob@northwind.example.'],
  [
    'Parcels <noreply@parcel.example>',
    'Delivery failure',
    'We could not deliver your parcel 550 123. Contact service@parcel.example',
    'Return-Path: <>',
  ],
  [
    'Couriers <noreply@courier.example>',
    'Delivery attempt failed',
    'Delivery to the following address failed: 5 Mill Lane.',
    'Return-Path: <>',
  ],
  [
    'Paul <paul@northwind.example>',
    'Undelivered Mail Returned to Sender',
    'Anna, das kam zurück. Meine Antwort: ja, Donnerstag passt.\n\n<anna@fernhill.example>: 550 5.1.1 user unknown',
  ],
  [
    'Paul <paul@northwind.example>',
    'Mail delivery failed: returning message to sender',
    'I get this. 550 5.1.1 anna.m@fernhill.example user unknown',
  ],
  ['Ann <ann@northwind.example>', 'Mailbox full', 'My mailbox is full, use ann@home.example', 'Return-Path: <>'],
  [
    'Ann <ann@northwind.example>',
    'Delivery failed',
    'Delivery of the samples failed: wrong gate. Call +49 551 550 5501.',
    'Return-Path: <>',
  ],
  [
    'Paul <paul@northwind.example>',
    'Your email bounced',
    'Your message to bob@northwind.example bounced (550 user unknown). It should be bob.b@northwind.example.',
  ],
  [
    'Paul <paul@northwind.example>',
    'Mail delivery',
    'Your mail to bob@northwind.example was rejected by our filter: 550 5.7.1. Now it works, please resend.',
  ],
  [
    'Leads <no-reply@crm.example>',
    'Task: email bounced for Bob',
    'Your email to bob@northwind.example bounced last week. Task due today: call Bob.',
  ],
  [
    'Shop <no-reply@shop.example>',
    'Returned to sender',
    'Your order was returned to sender by the post. care@shop.example',
    'Return-Path: <>',
  ],
  [
    'postmaster@shop.example',
    'Order confirmation 4711',
    'Order 4711, 5 items, total 550 EUR. The recipient pays on delivery.',
  ],
  [
    'Mailer-Daemon Fanclub <hi@fans.example>',
    'Returned mail art',
    'Twelve artists show returned mail. User unknown is the title.',
    'List-Unsubscribe: <https://fans.example/u>',
  ],
  [
    'Vacation robot <MAILER-DAEMON@northwind.example>',
    'Réponse automatique : Question',
    "Je suis absent jusqu'au 20. Votre message n'a pas été transmis.",
    'Auto-Submitted: auto-replied',
  ],
  ['MDaemon <mdaemon@mx.example>', 'MDaemon quota report', 'User bob@northwind.example uses 80% of the quota.'],
];

/** Mail systems' words for a mail that arrived, under subjects of their own. */
export const arrivals: readonly (readonly [subject: string, text: string])[] = [
  [
    'Delivery Notification: Delivery has been successful',
    'Your message has been successfully delivered to the following recipients:\n\n  Recipient address: dana@northwind.example\n  Reason: delivered',
  ],
  [
    'Return receipt',
    '   ----- The following addresses had successful delivery notifications -----\n<dana@northwind.example>  (successfully delivered to mailbox)',
  ],
  [
    'Mail Delivery Status Report',
    'Enclosed is the mail delivery report that you requested.\n\n<dana@northwind.example>: delivery via mx[192.0.2.1]:25: 250 2.1.5 Ok',
  ],
  [
    'NOTICE: mail delivery status.',
    'Your message to the following recipients has been succesfully delivered:\n\n  <dana@northwind.example>',
  ],
];
