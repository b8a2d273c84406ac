import { anyOfTable } from '../guarded/any-of-table';

const any = anyOfTable('bounce');

/** Words of a delay that mail systems report while they still try, and of giving up after trying. */
export const delayWords = any(
  '\\b(?:delayed|will (?:be )?(?:retr(?:y|ied)|attempt|try)|warning message only|not yet been delivered|still (?:trying|being)|retry timeout|timed? ?out|time(?:d)? out|too long|expired|could not connect|connection (?:refused|timed out|reset|closed)|temporar(?:y|ily)|try again|greylist|socket error|unreachable|network (?:error|is unreachable)|no route|lost connection|did not respond|not responding|hop count|too many hops|mail (?:loop|forwarding loop)|loops? back|deferred|hours? .{0,30}queue|message.{0,20}in (?:the )?queue)',
  'verzöger',
  'retardée?|différée',
  'retrasad|se ha retrasado|atrasad',
  'in ritardo|ritardata',
  'vertraag',
  'opóźnion',
  'försenad|forsinke',
  'задерж',
  '遅延|遅れて',
  '延迟|延遲',
);

/** What returned mails call themselves, in the subject, by language. */
export const bounceSubject = any(
  'undeliver(?:able|ed)|undelivrable|non[- ]?delivery|nondeliverable|not delivered|unable to deliver|delivery to .{1,80} failed',
  'delivery (?:status|has failed|failure|failed|problem|error|report|notification|delayed|incomplete|unsuccessful|attempt)|failed delivery',
  '(?:mail|message|e-?mail)(?:-system)?(?: delivery| system)? (?:failed|failure|error|status|problem|could not|not delivered|undeliverable|delay|delivery)|failed mail|mail error',
  'failure notice|returned (?:mail|to sender|message|e-?mail)|returning message|mail(?:bounce| bounced)|\\bbounced?(?: mail| message)?\\b',
  'could not (?:be )?(?:deliver|send)|couldn.?t be delivered|wasn.?t delivered|postmaster (?:notify|copy|notification)|smtp server: errors|warning: (?:could not|message|mail)',
  'address not found|(?:message|e-?mail) (?:you sent )?(?:has been |was )?(?:blocked|rejected|refused)|nachricht (?:wurde )?(?:abgelehnt|zurückgewiesen)|user unknown|^(?:the )?mail ?box (?:is )?full|nondelivery',
  'unzustellbar|nicht zugestellt|zustellung.{0,30}(?:fehl|nicht|verz)|fehler bei der zustellung|mailübermittlung fehl|adresse nicht gefunden|rückläufer|nicht zustellbar|zustellbericht',
  'non remis|non[- ]remise|échec (?:de (?:la )?)?(?:remise|distribution|livraison|envoi)|non distribu|message non délivré|remise différée|adresse introuvable|courrier retourné|retour à l.expéditeur',
  'no se (?:puede|pudo|ha podido) entregar|(?:correo|mensaje) (?:devuelto|no entregado)|devuelto al remitente|error (?:de|en la) entrega|fallo (?:de|en la) entrega|estado de entrega|entrega retrasada|no se ha encontrado la dirección|no entregado',
  'falha (?:na|de|ao) (?:entrega|entregar|envi)|não (?:foi )?entregue|não é possível entregar|(?:mensagem|correio|e-?mail) devolvid|devolvido ao remetente|endereço não encontrado|entrega atrasada|erro (?:de|na) entrega|notificação de falha',
  'mancat[ao] (?:recapito|consegna)|non recapita(?:t|bil)|(?:consegna|recapito).{0,20}(?:fallit|non riuscit|ritardat)|indirizzo non trovato|anomalia messaggio|errore (?:di|nella) consegna|posta restituita|restituit[ao] al mittente',
  'onbestelbaar|niet (?:be|af)gelever|niet bezorgd|bezorging (?:vertraagd|mislukt)|afleverfout|bericht (?:geweigerd|teruggestuurd|niet)|adres niet gevonden|retour afzender',
  'niedostarcz|nie (?:można|udało się) dostarczyć|nie została dostarczona|zwrot (?:wiadomości|poczty)|błąd dostarcz|wiadomość odrzucona|dostarczenie opóźnione|nie znaleziono adresu',
  'olevererbar|uleverbar|(?:kunde inte|kan inte|kunne ikke|kan ikke) lever|ej levererat|ikke levere|leveransfel|leveringsfejl|leveransen (?:misslyckades|är försenad)|levering (?:mislykke|forsinket)|adressen (?:hittades inte|blev ikke fundet|ble ikke funnet)|(?:meddelandet|meddelelsen) (?:avvisades|blev afvist)|retur(?:nerat|neret) (?:meddeland|meddelelse)',
  'не доставлен|недоставлен|невозможно доставить|не удалось доставить|ошибка доставки|возврат почты|доставка задерж|письмо отклонено|адрес не найден|не удается доставить|сбой доставки',
  '退信|退件|无法(?:投递|送达)|投递(?:失败|延迟)|無法(?:傳遞|投遞)|找不到地址|邮件(?:被退回|未送达)|^(?:未送达|未傳遞|未传递|无法传递)',
  '送信(?:できません|エラー|失敗)|配信(?:エラー|不能|できません|遅延)|エラーメール|配達不能|未配信|メール(?:送信エラー|を送信できません)|アドレスが見つかりません',
  'toimittamaton|(?:voitu|pysty) toimittaa|ei toimitettu|toimit(?:us|taminen) (?:epäonnistui|viivästy|ei onnistu)|nedoruč(?:iteľ|itel|en)|nebyla doručena|nebola doručená|nelze doručit|nepodařilo doručit|doručení (?:se nezdařilo|selhalo)',
  'kézbesíthetetlen|nem kézbesíthető|sikertelen kézbesítés|kézbesítés(?:e)? (?:sikertelen|késik)|teslim edilemed|iletilemed|gönderilemed|ulaştırılamad|nelivrabil|nu (?:a putut fi|poate fi) livrat|livrare eșuată|imposibil de livrat|αδυναμία παράδοσης|δεν παραδόθηκε|не доставлено|неможливо доставити|не вдалося доставити',
  'לא ניתן למסירה|המסירה נכשלה|תקלה במסירה|تعذر (?:التسليم|تسليم)|فشل (?:التسليم|تسليم)|لم يتم تسليم',
  '배달(?:되지 않음|할 수 없|되지 않|하지 못|실패| 실패)|전송(?:되지| 실패)|메일.{0,6}반송|반송.{0,4}메일|전달되지 않|발송 ?실패',
  // Scanners, to those whose mail they took for harm.
  'viruses detected|you tried to send|(?:virus|banned|prohibited|unacceptable|blocked).{0,60}(?:you sent\\b|in (?:mail|message|an? e-?mail) from you\\b|contents? from you\\b)',
);

/** Sentences with which a machine reports a failure to deliver; needed beside the sender and subject, never enough alone for a person. */
export const bounceText = any(
  'could ?n[o.]?t (?:be )?deliver|(?:unable|failed|not able|wasn.t able|impossible|failure|error occurred while trying) to deliver|cannot be (?:delivered|reached)|delivery (?:to the following|of (?:this|your|the)|has failed|failed|attempt|error|was (?:unsuccessful|not)|status notification|is delayed|problem)',
  'message (?:that )?you sent|not (?:been )?delivered|wasn.?t delivered|following (?:address|recipient|message|destination|user|addresses|recipients)(?:\\(?e?s\\)?)?|did not reach|has been delayed|undeliver(?:able|ed)',
  'permanent(?:ly)? (?:error|fail|fatal)|fatal errors?|returned (?:to you|to sender|message|mail|below)|transcript of (?:the )?session|unknown (?:user|recipient|address)|user unknown|final(?:ly)? (?:gave up|log)|giving up|returning (?:the )?message',
  'rejected|does(?: not|n.t) exist|mailbox (?:is )?(?:full|unavailable|not found)|quota|no such (?:user|recipient|address|person)|bounced',
  'konnte nicht|nicht (?:zugestellt|ausgeliefert)|zustellung.{0,60}(?:verzögert|fehlgeschlagen)|(?:zurückgewiesen|abgelehnt)|empfänger',
  'n.a pas (?:pu|été)|n.est pas parvenu|échec de (?:la )?remise|est retardée|destinataire|rejeté|le domaine',
  'no (?:se (?:pudo|puede|ha)|pudo ser)|ha sido devuelto|error al entregar|se ha retrasado|destinatario|rechazado|cuota|el dominio|buzón',
  'não (?:foi|pôde|pode|conseguimos)|está atrasada|destinatário|rejeitad|quota|não existe|caixa',
  'non (?:è stato|è possibile)|impossibile|è in ritardo|rifiutato|inesistente|casella|non esiste',
  '(?:kon|kan) niet|niet (?:worden )?(?:be|af)|is (?:niet|vertraagd|geweigerd)|bestaat niet|mailbox is vol',
  'nie (?:został|można|mog|udało|istnieje)|jest (?:opóźnione|pełna|nieznan)|odrzucon',
  '(?:kunde|kunne|kan|har|blev|levererades) (?:inte|ikke)|är (?:försenad|full|okänd)|er (?:forsinket|fuld|ukendt)|finns inte|findes ikke|avvisades|blev afvist',
  'не (?:был|удалось|может|доставлен|существует)|невозможно|задерживается|переполнен|отклонено|неизвестн',
  '无法|未能|退回|不存在|已满|延迟|拒收|未知|判定',
  'できません|できなかった|送信(?:でき|失敗)|配信(?:され|が遅)|存在しません|不明|拒否|容量|いっぱい',
  'nelze doručit|nepodařilo (?:se )?doručit|neb(?:yla|ola) doručen|neexistuje|nem (?:lehet|sikerült|kézbesíthető)|nem létezik|ei (?:voitu|voida|löydy|ole)|nu (?:a putut|poate|există)|teslim edilemed|iletilemed|bulunamad|αδυναμία|δεν (?:υπάρχει|ήταν δυνατή)|не вдалося|не існує|נכשלה|לא נמצא|فشل|تعذر|غير موجود|반송|존재하지 않|없는 (?:사용자|주소|계정)|용량.{0,8}초과',
  '\\b[45]\\d\\d[ -][45]\\.\\d{1,3}\\.\\d{1,3}\\b|\\b5[0-5]\\d[ -]\\S',
);
