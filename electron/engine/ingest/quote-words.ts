/** The words by which mail clients introduce quoted history, in the languages they speak. Tables only; separate-reply.ts uses them. */

/** Words kept in lines of readable width, apart by bars. */
const words = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split('|'));

/** "wrote" and its kin, as they stand in or at the end of an attribution line. */
export const wroteWords = words(
  'wrote|writes|sent|said|schrieb|hat geschrieben|geschrieben|a écrit|a ecrit|écrit|écrivait|escribió|escribio',
  'ha escrit|va escriure|escreveu|ha scritto|scrive|schreef|geschreven|napisał\\(a\\)|napisała|napisał|napisal',
  'pisze|skrev|skrev følgende|kirjoitti|написала|написал|написал\\(а\\)|пишет|писал|пише|написав|написа|写道|寫道|写了',
  'のメール|さんは書きました|書きました|のメッセージ|작성|씀|yazdı|şunu yazdı|napsal\\(a\\)|napsala|napsal|napísal|napísala|a scris|írta',
  'έγραψε|đã viết|menulis',
);

/** How an attribution line begins when it begins with a word ("On Mon, …", "Le lun. …"). */
export const onWords = words(
  'On|At|Am|Le|El|Em|Il|Il giorno|In data|Op|W dniu|Dnia|Den|På|På|Dne|Dňa|Pe|Στις|Vào|Pada|Els?|Em|Data|В|На|在|於',
  '于',
);

export type HeaderKind = 'from' | 'to' | 'cc' | 'date' | 'subject';

/** The names of the header lines that Outlook, Exchange, Apple and phones put above quoted history. */
export const headerWords: Record<HeaderKind, readonly string[]> = {
  from: words(
    'From|Von|De|Da|Van|Od|Från|Fra|Lähettäjä|От|Від|差出人|送信者|发件人|寄件者|寄件人|보낸 사람|보낸사람|Kimden|Gönderen|De la|Feladó',
    'Από|Từ|Dari|Expéditeur|Remitente|Mittente|Afzender|Nadawca|Absender|Odesílatel|Avsändare|Afsender|Avsender',
  ),
  date: words(
    'Sent|Date|Sent at|Gesendet|Datum|Gesendet am|Envoyé|Envoyé le|Date d’envoi|Enviado|Enviado el|Enviado em|Fecha',
    'Data|Data di invio|Inviato|Verzonden|Verzonden op|Wysłano|Wysłane|Skickat|Sendt|Dato|Lähetetty|Päivämäärä',
    'Отправлено|Дата|Надіслано|送信日時|日時|日付|发送时间|日期|發送時間|寄件日期|时间|보낸 날짜|날짜|Gönderme|Gönderildi|Tarih|Odesláno|Odoslané',
    'Elküldve|Trimis|Dátum',
  ),
  to: words(
    'To|An|À|A|Pour|Para|Aan|Naar|Do|Till|Til|Vastaanottaja|Кому|宛先|收件人|收件者|받는 사람|Kime|Alıcı|Komu|Pro|Címzett|Către',
    'Tới|Kepada',
  ),
  cc: words(
    'Cc|CC|Kopie|Copie|Copia|Kopia|Kopi|Копия|抄送|副本|Bcc|Reply-To|Répondre à|Antwort an|Risposta|Importance',
    'Priority|Organization|Attachments',
  ),
  subject: words(
    'Subject|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Temat|Ämne|Emne|Aihe|Тема|件名|主题|主旨|主題|제목|Konu|Předmět',
    'Predmet|Tárgy|Subiect|Θέμα|Chủ đề|Perihal',
  ),
};

/** "Original message", "Forwarded message" between dashes, or alone on a line. */
export const separatorWords = words(
  'original message|original email|original appointment|forwarded message|forwarded by .{1,80}',
  'begin forwarded message|reply message|reply above this line|previous message|replied message',
  'ursprüngliche nachricht|ursprungliche nachricht|ursprüngliche mail|originalnachricht|original-nachricht',
  'weitergeleitete nachricht|anfang der weitergeleiteten nachricht|weitergeleitete e-mail|message d.origine',
  'message original|message initial|courriel original|message transf[eé]r[eé]|e-mail transféré',
  'début du message (?:transféré|réexpédié)|mensaje original|mensaje reenviado|inicio del mensaje reenviado',
  'mensagem original|mensagem encaminhada|mensagem reencaminhada|início da mensagem (?:encaminhada|reencaminhada)',
  'messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|oorspronkelijk bericht|origineel bericht',
  'doorgestuurd bericht|begin doorgestuurd bericht|wiadomość oryginalna|oryginalna wiadomość',
  'treść oryginalnej wiadomości|wiadomość przekazana|przekazana wiadomość|ursprungligt meddelande',
  'originalmeddelande|vidarebefordrat meddelande|vidarebefordrat brev|oprindelig besked|oprindelig meddelelse',
  'opprinnelig melding|opprinnelig beskjed|videresendt besked|videresendt meddelelse|videresendt melding',
  'alkuperäinen viesti|välitetty viesti|edelleenlähetetty viesti|исходное сообщение|первоначальное сообщение',
  'оригинальное сообщение|пересылаемое сообщение|пересланное сообщение|начало переадресованного сообщения|元のメッセージ',
  '元のメール|転送メッセージ|転送されたメッセージ|原始邮件|原始郵件|原始信件|原邮件|转发的邮件|转发邮件|邮件原件|轉寄郵件|원본 메시지|원본 이메일|원본 메일|orijinal mesaj',
  'orjinal mesaj|iletilen mesaj|původní zpráva|přeposlaná zpráva|pôvodná správa|eredeti üzenet|mesaj original',
);
