/** The words by which mail clients introduce quoted history, in the languages they speak. Tables only; find-quotes.ts and its neighbours use them. */

/** Words kept in lines of readable width, apart by bars. */
const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** "wrote" and its kin, as they stand in or at the end of an attribution line. */
export const wroteWords = words(
  'quoting|zitat von|citando a|citando|citerar|lainaus|wrote|writes|sent|schrieb|hat geschrieben|geschrieben|hat folgendes geschrieben|a écrit|a ecrit|écrit|écrivait',
  'escribió|escribio|ha escrit|va escriure|escreveu|escribiu|ha scritto|scrive|schreef|geschreven|napisał(a)|napisała',
  'napisał|napisal|napisana przez|pisze|skrev|skrev følgende|kirjoitti|написала|написал|написал\\(а\\)|пишет|писал|писали|пише',
  'написав|написа|yazdı|şunu yazdı|şunları yazdı|napsal(a)|napsala|napsal|napísal|napísala|a scris|írta|ezt írta|έγραψε',
  'đã viết|menulis|je napisao|je napisala|napisao|napisala|rakstīja|rašė|kirjutas|skrifaði|כתב|כתבה|كتب|เขียน',
);

/** The same where no letters part words (Chinese, Japanese, Korean). */
export const wroteSigns = words(
  '写道|寫道|写了|のメール|のメッセージ|書きました|님이 작성|작성|님이 쓴 글|쓴 글|씀|wrote：',
);

/** How an attribution line begins when it begins with a word ("On Mon, …", "Le lun. …"). */
export const onWords = words(
  'On|At|Am|Le|El|Em|En|Il|Il giorno|In data|Op|W dniu|Dnia|Den|På|Dne|Dňa|Pe|Pada|Els?|Data|No dia|Às|Στις|Vào|V',
  'В|На|在|於|于|Kl|Kello|Il dì|Vom|Ngày',
);

export type HeaderKind = 'from' | 'to' | 'cc' | 'date' | 'subject';

/** The names of the header lines that Outlook, Exchange, Apple and phones put above quoted history. */
export const headerWords: Record<HeaderKind, readonly string[]> = {
  from: words(
    'From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|От|От кого|Від|差出人|送信者|送信元|发件人|寄件者|寄件人|發件人|보낸 사람|보낸사람|Kimden|Gönderen|De la|Feladó',
    'Από|Từ|Dari|Expéditeur|Remitente|Remetente|Mittente|Afzender|Nadawca|Absender|Odesílatel|Odosielateľ|Avsändare|Afsender|Avsender',
    'Saatja|Nuo|No|Šalje|Pošiljatelj|מאת|من|จาก',
  ),
  date: words(
    'Sent|Date|Sent at|Gesendet|Datum|Gesendet am|Envoyé|Envoyé le|Envoyé à|Date d’envoi|Enviado|Enviado el|Enviado em|Enviado a las',
    'Enviados|Enviada|Enviada em|Enviadas|Fecha|Data|Data di invio|Inviato|Inviato il|Verzonden|Verzonden op|Wysłano|Wysłane|Wysłana',
    'Data wysłania|Skickat|Sendt|Dato|Lähetetty|Päivämäärä|Päiväys|Päivä|Pvm|Отправлено|Отправлен|Отправленные|Дата|Дата отправки|Надіслано',
    '送信日時|送信日|日時|日付|发送时间|发送日期|日期|發送時間|發送日期|寄件日期|时间|時間|보낸 날짜|보낸 시간|날짜|Gönderme|Gönderildi|Gönderilme|Gönderim|Tarih',
    'Gönderilme Tarihi|Odesláno|Odoslané|Elküldve|Trimis|Dátum|Datums|Kuupäev|Ημερομηνία|Στάλθηκε|נשלח|تاريخ|Ngày|Tanggal|Terkirim',
  ),
  to: words(
    'To|An|À|A|Pour|Para|Aan|Naar|Do|Till|Til|Vastaanottaja|Saaja|Кому|宛先|收件人|收件者|받는 사람|받는사람|Kime|Alıcı|Komu|Pro|Címzett|Către',
    'Tới|Kepada|Destinataire|Destinatario|Destinatário|Empfänger|Ontvanger|Adresat|Mottagare|Modtager|Mottaker|Προς|אל|إلى',
  ),
  cc: words(
    'Cc|Kopie|Copie|Copie à|Copia|Kopia|Kopi|Kopio|Копия|抄送|副本|Bcc|Bilgi|DW|UDW|Reply-To|Reply To|Répondre à|Antwort an|Responder a',
    'Responder para|Rispondi a|Risposta|Svar till|Svar til|Importance|Priority|Priorität|Importancia|Importanza|Prioridad|Prioritet',
    'Wichtigkeit|Organization|Organisation|Attachments|Anlagen|Anlage|Pièces jointes|Adjuntos|Allegati|Bijlagen|Załączniki|Bifogade filer',
    'Liitteet|附件|添付ファイル|Вложения|Přílohy|Ekler|Categories|Sensitivity|返信先|答复|Message-ID|X-Mailer',
  ),
  subject: words(
    'Subject|Betreff|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Temat|Ämne|Rubrik|Emne|Aihe|Otsikko|Тема|件名|主题|主旨|主題|제목|Konu|Předmět',
    'Predmet|Tárgy|Subiect|Θέμα|Chủ đề|Perihal|Subjek|Teema|Tema|Efni|נושא|الموضوع',
  ),
};

/** "Original message", "Forwarded message" between dashes or alone on a line, as they read in lower case. */
export const separatorWords = words(
  'original message|original email|original mail|original appointment|original|forwarded message|forwarded mail|fwd message|forwarded email',
  'begin forwarded message|reply message|reply above this line|previous message|replied message|quoted message|original message follows',
  'ursprüngliche nachricht|ursprungliche nachricht|ursprüngliche mail|ursprüngliche e-mail|originalnachricht|original-nachricht',
  'originalmail|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|weitergeleitete e-mail',
  'weitergeleitete mail|ursprünglicher termin|originaltermin|message d’origine|message d origine|message original|mail original',
  'message initial|courriel original|courriel d’origine|e-mail d’origine|message transféré|message transfere|e-mail transféré|mail transféré',
  'message d’origine transféré|début du message transféré|début du message réexpédié|début du courriel transféré|message précédent|message réexpédié',
  'mensaje original|correo original|mensaje reenviado|inicio del mensaje reenviado|mensaje enviado|correo reenviado|mensaxe orixinal|missatge original',
  'mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada',
  'e-mail original|email original|mensagem de origem|messaggio originale|messaggio inoltrato|inizio messaggio inoltrato',
  'messaggio originario|inizio del messaggio inoltrato|oorspronkelijk bericht|origineel bericht|oorspronkelijke e-mail',
  'doorgestuurd bericht|begin doorgestuurd bericht|doorgestuurde e-mail|doorgezonden bericht|wiadomość oryginalna|oryginalna wiadomość|oryginalny e-mail',
  'treść oryginalnej wiadomości|treść przekazanej wiadomości|wiadomość przekazana|przekazana wiadomość|wiadomość przekazywana dalej',
  'początek przekazywanej wiadomości|początek przekazanej wiadomości|wiadomość pierwotna|pierwotna wiadomość|ursprungligt meddelande|originalmeddelande',
  'vidarebefordrat meddelande|vidarebefordrat brev|vidarebefordrat mail|vidarebefordrat mejl|vidarebefordrat e-postmeddelande',
  'påbörja det vidarebefordrade meddelandet|ursprungligt mail|oprindelig besked|oprindelig meddelelse|oprindelig mail|oprindelig e-mail',
  'start på videresendt besked|videresendt besked|videresendt meddelelse|videresendt mail|videresendt e-mail|begin videresendt besked',
  'opprinnelig melding|opprinnelig beskjed|opprinnelig e-post|videresendt melding|videresendt e-post|begynnelse på videresendt melding|start på videresendt melding',
  'begynnelsen på den videresendte meldingen|original melding|alkuperäinen viesti|alkuperäinen sähköposti|välitetty viesti|välitetty viesti alkaa',
  'edelleenlähetetty viesti|edelleen lähetetty viesti|eteenpäin lähetetty viesti|исходное сообщение|исходное письмо|первоначальное сообщение',
  'оригинальное сообщение|оригинальное письмо|пересылаемое сообщение|пересылаемое письмо|пересланное сообщение|пересланное письмо',
  'перенаправленное сообщение|начало переадресованного сообщения|начало пересылаемого сообщения|конец пересылаемого сообщения|вихідне повідомлення|оригінальне повідомлення',
  '元のメッセージ|元のメール|オリジナルメッセージ|転送メッセージ|転送されたメッセージ|転送メール|転送|以下、転送されたメッセージ|原始邮件|原始郵件|原始信件|原始訊息|原邮件|原郵件|原信',
  '转发的邮件|转发邮件|转发的消息|转发的信息|转发邮件信息|开始转发的邮件|邮件原件|回复的原邮件|回复的邮件|转发的原邮件|轉寄郵件|轉寄的郵件|轉寄的訊息|開始轉寄郵件|被转发邮件信息|转移的邮件',
  '원본 메시지|원본 이메일|원본 메일|전달된 메시지|전달한 메시지|전달된 메일|orijinal mesaj|orijinal ileti|özgün ileti|özgün mesaj|orjinal mesaj|orjinal ileti|iletilen mesaj|iletilen ileti|iletilen e-posta',
  'iletilen ileti başlangıcı|yönlendirilmiş ileti başlangıcı|yönlendirilen ileti|iletilen mesajın başlangıcı|orijinal e-posta|původní zpráva|původní e-mail|původní email',
  'původní mail|přeposlaná zpráva|přeposlaný e-mail|předaná zpráva|začátek přeposílané zprávy|začátek přeposlané zprávy|pôvodná správa|preposlaná správa',
  'eredeti üzenet|eredeti levél|továbbított üzenet|továbbított levél|mesaj original|mesaj redirecționat|αρχικό μήνυμα|προωθημένο μήνυμα|izvorna poruka|originalna poruka',
  'tin nhắn gốc|thư gốc|pesan asli|הודעה מקורית|הודעה שהועברה|الرسالة الأصلية|رسالة أصلية',
);
