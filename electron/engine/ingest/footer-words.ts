/** The words of footers that systems add below a mail. Tables only; find-footer.ts uses them. */

/** What a notice calls the mail that it stands in. */
export const mailWords =
  /e-?mails?\b|\bmessages?\b|communication|transmission|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht|wiadomoś|korespondencj|meddelande|meddelelse|melding|e-post|viesti|sähköposti|сообщени|письм|メール|邮件|郵件|zpráv|ileti|e-posta/iu;

/** Secrecy, addressee, prohibition, deletion: by kind, over the languages. */
export const legalWords: readonly RegExp[] = [
  /confiden[tc]|privileged|vertraulich|riservat|vertrouwelijk|poufn|konfident|fortrolig|luottamuksel|конфиденциальн|機密|保密|机密|důvěrn|gizli|proprietary|geschützt/iu,
  /intended|recipient|addressee|empfänger|adressat|destinata|destinatár|destinad|geadresseerde|bestemd|adresat|mottagare|avsedd|modtager|mottaker|vastaanottaja|предназначен|получател|адресат|受信者|宛先|收件人|接收者|příjemc|určen|alıcı/iu,
  /unauthori[sz]ed|prohibited|not permitted|strictly|unbefugt|nicht gestattet|untersagt|interdit|non autorisé|(?:must|may|should) not be (?:copied|disclosed|distributed|forwarded|used|disseminated|reproduced)|ne doi(?:t|vent) (?:donc )?pas être (?:diffus|exploit|copi|utilis|reprodui|divulgu)|no (?:debe|puede|podrá)n? ser (?:copiad|divulgad|utilizad|difundid|reproducid)|não (?:deve|pode)m? ser (?:copiad|divulgad|utilizad|reproduzid)|non (?:deve|può|devono|possono) essere (?:copiat|diffus|divulgat|utilizzat|riprodott)|mag (?:niet|zonder toestemming niet) worden (?:gekopieerd|verspreid|gebruikt|openbaar)|nie (?:może|mogą|powinn[ay]) być (?:kopiowan|rozpowszechnian|ujawnian|wykorzystywan)|får inte (?:kopieras|spridas|vidarebefordras|användas)|må ikke (?:kopieres|videregives|videresendes|anvendes)|prohib|proibid|vietat|verboden|niet toegestaan|zabronion|förbjud|otillåt|forbudt|kielletty|запрещен|禁止|zakázán|yasak/iu,
  /\bdelet|destroy|notify (?:the|us)|löschen|vernichten|supprim|détrui|elim[ií]n|b[oó]rr[ae]|ap[aá]g|cancell|distrugg|verwijder|usun|usuń|radera|slett|poista|tuhoa|удалит|удалить|削除|删除|刪除|smaž|vymaž|sil(?:in|erek|mek)/iu,
  /liab(?:le|ility)|haftung|responsabil|aansprakelijk|odpowiedzialnoś|ansvar|vastuu|ответственност|責任|责任|odpovědnost|sorumlu/iu,
];

/** Lines of virus scanners and pleas not to print. */
export const adLine = new RegExp(
  `^(?:<https?:[^\\s>]{1,200}>\\s)?(?:\\W{0,4}|p )(?:${[
    '(?:virus-?free|virenfrei|libre de virus|livre de vírus|sem vírus|garanti sans virus|sans virus|senza virus|virusvrij|wolny od wirusów|virusfri|без вирусов)(?!\\p{L}).{0,80}$',
    // "This message was scanned by MailGuard": whose product it is need not be known, only that a program looked at the mail.
    '(?:this|diese|cet?|este|esta|questa?|deze|dit|ten|ta|denna|detta|denne|tämä|это|данное) (?:.{0,60}(?:scanned|checked|geprüft|überprüft|gescannt|vérifié|analysé|comprobad|analizad|verificad|controllat|esaminat|gecontroleerd|sprawdzon|kontrollerat|kontrolleret|tarkistettu|проверено).{0,60}(?:virus|viren|malware|wirus|вирус|avast|avg(?!\\w)|norton|mcafee|mimecast|sophos)|(?:e-?mail|mail|message|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht|wiadomość|meddelande|meddelelse|сообщение|письмо)(?: (?:and any attachments|und ihre anhänge))? (?:has been|was|is|wurde|a été|ha sido|fue|foi|è stat[oa]|is|werd|została?|har|er blevet|было) .{0,20}(?:scanned|checked|geprüft|überprüft|gescannt|vérifié|analysé|comprobad|analizad|verificad|controllat|analizzat|esaminat|gecontroleerd|gescand|sprawdzon|przeskanowan|kontrollerat|genomsökts|kontrolleret|scannet|проверено).{0,20} (?:by|von|mit|durch|par|avec|por|con|com|da|door|met|przez|av|med|af|с помощью|антивирусом) .{2,60}$)',
    '(?:please )?(?:consider|think (?:about|of)|save|help save) (?:the |our )?(?:environment|(?:a )?trees?|paper|planet)(?!\\w).{0,80}|(?:please )?think before (?:you )?print',
    '(?:denken sie|bitte denken|pensez|merci de penser|antes de imprimir|piense|pense (?:no|antes)|prima di stampare|pensa all|denk aan het milieu|zanim wydrukujesz|tänk på miljön|tænk på miljøet|tenk på miljøet|ajattele ympäristöä).{0,80}(?:umwelt|drucken|environnement|imprimer|imprim|ambiente|ambiental|stampare|milieu|print|wydruk|miljö|skriver|miljø|ympäristö|tulost).{0,80}$',
  ].join('|')})`,
  'iu',
);

/** Footers of mailing lists and ticket systems, which speak about the list and not for the writer. */
export const listFooter =
  /^(?:you(?: are receiving|['’]re receiving| received| get) this (?:message|e-?mail|notification|mail)?\s*because (?:you|of)|to unsubscribe from (?:this (?:group|list|thread)|the list|[^ ]{1,60} list).{0,200}|to unsubscribe(?: from[^.]{0,60})?[,:]? (?:please )?(?:send|e-?mail|mail|visit|go to|click|reply|use).{0,200}|to (?:view|visit) this discussion|reply to this e-?mail directly(?:,| or)|groups\.io links:|__\._,_\.___|sie erhalten diese (?:nachricht|e-?mail|mail), (?:weil|da) sie|vous recevez ce(?:t)? (?:message|e-?mail|courriel) (?:car|parce que)|(?:has recibido|recibió|recibe|recibes) este (?:mensaje|correo) porque|(?:hai ricevuto|ricevi) questo (?:messaggio|e-?mail) perch[eé]|você (?:recebeu|está recebendo) est[ae] (?:mensagem|e-?mail) porque|je ontvangt (?:dit bericht|deze e-?mail) omdat|otrzymujesz tę wiadomość, ponieważ|du (?:får|har fått|modtager|mottar) (?:detta|denne|dette|den här) .{0,40}(?:eftersom|fordi)|вы получили это (?:сообщение|письмо), (?:поскольку|потому что|так как))/iu;
