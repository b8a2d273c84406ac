/** The words of automatic replies, by language. Tables only; detect-auto-reply.ts uses them. */

const any = (...words: string[]): RegExp => new RegExp(words.join('|'), 'iu');

/** Subjects that only a machine writes, when nothing like "Re:" stands before them. */
export const autoSubject = any(
  '^(?:auto(?:matic|mated)?[- ]?(?:reply|response|answer|responder|respond|mated reply)|autoreply|autorespon\\p{L}*|auto:|out[- ]of[- ](?:the[- ])?office|ooo\\b|on (?:vacation|holiday|annual leave|leave|parental leave|maternity leave|paternity leave|sick leave)|away from (?:the office|my (?:desk|e-?mail))|vacation (?:reply|response|notice|message)|i.?m (?:away|on vacation|on holiday|out of)|currently (?:away|out of))',
  '\\b(?:automatic reply|auto-?reply|auto-?response|automated (?:reply|response)|out of (?:the )?office)\\b',
  'abwesenheit(?:s(?:notiz|nachricht|meldung|assistent|agent|benachrichtigung|mitteilung))?|automatische antwort|autom(?:atische)?\\.? ?(?:r(?:ü|ue)ck)?antwort|nicht im (?:b(?:ü|ue)ro|haus)|au(?:ß|ss)er haus|ich bin (?:im urlaub|nicht|derzeit nicht)|urlaubsnachricht|im urlaub',
  'r[ée]ponse automatique|message d.absence|absence du bureau|absent\\p{L}* (?:du bureau|jusqu)|absence :|en cong[ée]s?|hors du bureau',
  'respuesta autom[áa]tica|fuera de (?:la )?oficina|autorespuesta|de vacaciones|ausente|ausencia',
  'resposta autom[áa]tica|fora do escrit[óo]rio|de f[ée]rias|aus[êe]ncia (?:do|tempor)|aus[êe]ncia',
  'risposta automatica|fuori (?:sede|ufficio)|assenza dall.ufficio|in ferie|assente',
  'automatisch(?:e)? (?:antwoord|beantwoording|reactie)|afwezig(?:heid(?:s(?:bericht|assistent|melding))?)?|niet op kantoor|op vakantie|buiten kantoor|met vakantie',
  'odpowied[źz] automatyczna|automatyczna odpowied[źz]|poza biurem|nieobecno[śs][ćc]|jestem na urlopie|na urlopie|autoodpowied[źz]',
  'autosvar|automatiskt svar|fr[åa]nvaro(?:meddelande)?|inte p[åa] kontoret|p[åa] semester|semesterst[äa]ngt|jag [äa]r inte p[åa] kontoret',
  'automatisk svar|autosvar|ikke p[åa] kontoret|p[åa] ferie|frav[æa]r(?:sbesked|smelding)?|fraværende|ude af huset',
  'автоматический ответ|автоответ|вне офиса|в отпуске|отсутств|нахожусь в отпуске',
  '自動(?:応答|返信|回答)|不在(?:通知|のお知らせ|連絡|です)|休暇|自动(?:回复|答复)|自動(?:回覆|回復|答覆)|外出|不在办公室|休假|度假|자동 ?(?:응답|회신)|부재|poissa|automaattinen vastaus|automatick[áa] odpov[ěe][ďd]|otomatik yan[ıi]t',
);

/** Sentences by which somebody says to everyone that he is away. */
export const awayText = any(
  '\\b(?:i am|i.m|i will be|i.ll be|we are|our office is|am|will be|is) (?:currently |presently |now |temporarily )*(?:out of (?:the )?office|out of the country|on (?:annual |parental |maternity |paternity |sick |medical |summer |bank )?(?:leave|vacation|holidays?|pto|sabbatical)|away (?:from (?:the office|my (?:desk|e-?mail|office))|on|until|and)|travel\\p{L}+ (?:with|and (?:have|will))|not in (?:the )?office|unavailable (?:until|and)|closed)',
  '\\bout of (?:the )?office\\b|\\bon (?:annual leave|parental leave|maternity leave|vacation until|holiday until|holidays until|pto)\\b|\\b(?:limited|no|intermittent|little|restricted|sporadic) access to (?:my )?(?:e-?mails?|mail|messages|inbox|internet)',
  'nicht im (?:b(?:ü|ue)ro|haus|dienst)|au(?:ß|ss)er haus|im (?:urlaub|mutterschutz|krankenstand)|in (?:elternzeit|mutterschutz)|auf (?:dienst|gesch(?:ä|ae)fts)reise|abwesend|nicht (?:erreichbar|am arbeitsplatz|anwesend)|b(?:ü|ue)ro (?:ist|bleibt) (?:geschlossen|nicht besetzt)|urlaub|keinen zugriff auf (?:meine|mein) (?:e-?mail|post)',
  'absent\\p{L}*(?: du bureau| jusqu| pour| actuellement|\\.| du | de )|en (?:cong[ée]s?|vacances|d[ée]placement|arr[êe]t|formation)|hors du bureau|de retour (?:le|au|à|lundi|mardi|mercredi|jeudi|vendredi)|en cong[ée] (?:maternit|parental)',
  'fuera de (?:la |mi )?oficina|de vacaciones|estar[ée] (?:fuera|ausente|de vacaciones)|ausente|de baja (?:m[ée]dica|maternal|por)|acceso limitado|sin acceso',
  'fora do escrit[óo]rio|de f[ée]rias|estarei (?:ausente|fora|de f[ée]rias)|encontro-me (?:ausente|de f[ée]rias|fora)|estou (?:ausente|de f[ée]rias|fora)|acesso limitado|licen[çc]a (?:m[ée]dica|maternidade)|ausente',
  'fuori (?:sede|ufficio|dall.ufficio)|in ferie|assente|sar[òo] (?:assente|in ferie|fuori)|non sono in ufficio|in maternit[àa]|accesso limitato|rientr(?:o|er[òo])',
  'niet op kantoor|afwezig|op vakantie|met (?:vakantie|verlof|zwangerschapsverlof)|buiten kantoor|beperkt(?:e)? toegang|niet aanwezig|vrij tot|weer (?:terug|aanwezig|bereikbaar) (?:op|vanaf)',
  'poza biurem|na urlopie|nieobecn|przebywam|ograniczony dost[ęe]p|wracam|zwolnieni\\p{L}+ lekarsk|nie ma mnie w (?:biurze|pracy)',
  'inte p[åa] kontoret|p[åa] semester|semester|tj[äa]nstledig|f[öo]r[äa]ldraledig|frånvarande|begr[äa]nsad tillg[åa]ng|[åa]ter p[åa] kontoret|tillbaka (?:p[åa] kontoret|den|igen)',
  'ikke p[åa] kontoret|p[åa] (?:sommer|jule|vinter|p[åa]ske|efter[åa]rs)?ferie|holder ferie|frav[æa]rende|barsel|begr[æa]nset adgang|tilbage (?:p[åa] kontoret|den|igen|mandag)|tilbake (?:p[åa] kontoret|den|igjen)|har ferie',
  'в отпуске|отсутству|вне офиса|в командировке|не в офисе|буду (?:в отпуске|отсутствовать|недоступ)|ограничен\\p{L}+ доступ|вернусь',
  '休暇|不在|休業|出張|お休み|夏季休|年末年始|休假|外出|出差|不在(?:办公室|辦公室)|度假|放假|休产假|产假|부재중|휴가',
);

/** What an away message promises or offers; beside awayText it makes a machine's message, since people do not write it to one person. */
export const awayPromise = any(
  '(?:respond|reply|answer|get back|return|attend|address|read|deal with|revert)\\p{L}*.{0,60}(?:upon|on|when|after|once|until|at that time|as soon as|on my return|i.?m back|i return|i get back)|(?:upon|on) my return|returning (?:on|to)|(?:back|return\\p{L}*) (?:in the office |to the office |to work |at work )?(?:on|until|by)\\b',
  '(?:for|in case of|if (?:it.?s|this is|your (?:matter|request|inquiry) is|you (?:need|require|have)|the matter is)|should you (?:need|require|have)) (?:any |an |anything |something |more |immediate |your )*(?:urgent|emergenc|immediate|assistance|help|matters?|questions?|support|request|inquir|attention)',
  '(?:please|kindly) (?:contact|reach out to|email|e-mail|call|direct|address|refer|get in touch with|speak to|forward|write to|reach)|(?:my colleague|instead contact|can (?:be )?(?:contact|reach))',
  'thank(?:s| you) for (?:your |contacting|reaching out|getting in touch|the )(?:e-?mail|message|mail|note|inquiry|enquiry)?|your (?:e-?mail|message|mail) (?:will|has|is)|(?:e-?mails?|messages?) (?:will )?(?:not )?be(?:ing)? (?:forwarded|read|monitored|checked|deleted)|limited access',
  'vielen dank f(?:ü|ue)r ihre|in dringenden f(?:ä|ae)llen|wenden sie sich (?:bitte )?an|ihre (?:e-?mail|nachricht|mail) wird (?:nicht )?(?:weitergeleitet|gelesen|bearbeitet)|nach meiner r(?:ü|ue)ckkehr|ab dem|bis (?:zum|einschlie)|wieder (?:erreichbar|im b|f(?:ü|ue)r sie da|da\\b|pers)|meine vertretung|zur(?:ü|ue)ck',
  'en cas d.urgence|(?:veuillez|merci de|vous pouvez|n.h[ée]sitez pas à) (?:contacter|joindre|adresser|vous adresser)|[àa] mon retour|de retour|je (?:vous r[ée]pondrai|reviendrai|prendrai connaissance)|votre (?:message|mail|e-?mail|courriel)|jusqu.au',
  'en caso de urgencia|para (?:asuntos|temas|cualquier) (?:urgent|consulta)|(?:puede|p[óo]ngase|contacte|contactar|dir[íi]jase|escriba)\\p{L}* (?:en contacto )?(?:con|a)|a mi (?:regreso|vuelta)|(?:regreso|vuelvo|volver[ée]|regresar[ée]|hasta el)|gracias por su (?:mensaje|correo)|le responder[ée]',
  'em caso de urg[êe]ncia|(?:por favor|favor) (?:contacte|contate|contactar|entre em contato|enviar|contatar)|(?:regresso|retorno|volto|retornarei|voltarei|at[ée] (?:o dia|ao dia|dia))|responderei|obrigad[oa] pel[oa]|assuntos urgentes',
  'per (?:urgenze|qualsiasi urgenza|questioni urgenti|comunicazioni urgenti)|(?:contattare|rivolgersi|scrivere) (?:a|al|il|la|per)?|al mio rientro|rispond(?:er[òo]|o)|fino al|grazie per (?:la|il)|rientr',
  'voor (?:dringende|spoed|urgente)|(?:neem|kunt u) (?:dan |voor )?.{0,40}(?:contact|terecht|bereiken|mailen)|bij (?:spoed|dringend)|na mijn (?:terugkeer|vakantie)|tot en met|weer (?:terug|aanwezig|bereikbaar)|ik (?:zal|beantwoord)|uw (?:e-?mail|bericht)|bedankt voor uw',
  'w (?:sprawach pilnych|pilnych sprawach|nag[łl]ych)|(?:prosz[ęe] o kontakt|kontakt z|prosz[ęe] kontaktowa[ćc])|po (?:powrocie|urlopie)|do dnia|wracam|odpowiem|dzi[ęe]kuj[ęe] za',
  'vid br[åa]dskande|f[öo]r br[åa]dskande|kontakta|(?:svarar|återkommer|åter|tillbaka)|tack f[öo]r ditt|till och med|n[äa]r jag',
  'ved (?:hast|presserende|akutte?)|(?:kontakt|ring til|skriv til)|(?:svarer|vender tilbage|tilbage|tilbake)|tak for din|takk for|(?:til og med|indtil|frem til)|n[åa]r jeg',
  'по срочным|в срочных случаях|(?:обращайтесь|свяжитесь|пишите)|(?:отвечу|вернусь|до \\d)|по возвращении|спасибо за ваше|お急ぎ|緊急|ご連絡ください|折り返し|返信(?:いたします|します)|まで(?:の間)?|より通常|戻り|紧急|緊急|请联系|請聯|回复您|回來|回来|返回|급한',
);

/** Robots that confirm receipt: tickets, orders, forms. */
export const ticketText = any(
  '(?:ticket|case|request|enquiry|inquiry|incident|support) ?(?:number|no\\.?|id|#|ref\\p{L}*)|(?:ticket|case|request) (?:has been|was) (?:created|opened|received|logged|registered|assigned|submitted|raised)|(?:we|our team|our support team) (?:have|has|.ve) received your (?:request|message|e-?mail|inquiry|enquiry|ticket|submission|application)|your (?:request|message|e-?mail|inquiry|enquiry|ticket|application) has been (?:received|logged|registered|forwarded)',
  '(?:a|one of our) (?:member|representative|agent|specialist|colleague)s?.{0,40}will (?:be in touch|get back|respond|contact|reply|review)|reply above this line|please do not reply (?:to|directly)|do not reply to this (?:e-?mail|message)|this (?:is an|e-?mail was|message was|mailbox is) (?:auto\\p{L}+|unmonitored|not monitored|unattended)|automatically generated|no longer (?:monitored|in use)|not monitored|unmonitored',
  'automatisch (?:generiert|erstellt|erzeugt)|ihre (?:anfrage|nachricht|e-?mail) (?:ist (?:bei uns )?eingegangen|wurde (?:erfasst|registriert|weitergeleitet)|haben wir erhalten)|wir haben ihre (?:anfrage|nachricht|e-?mail).{0,30}(?:erhalten|empfangen)|ticket(?:nummer|-nr)|vorgangsnummer|eingangsbest(?:ä|ae)tigung',
  'nous avons bien re[çc]u votre|votre (?:demande|message|ticket).{0,30}(?:a (?:bien )?[ée]t[ée]|est) (?:enregistr|re[çc]u|prise?)|num[ée]ro de (?:ticket|dossier|demande)|accus[ée] de r[ée]ception|message (?:a [ée]t[ée] )?(?:g[ée]n[ée]r|envoy)[ée] automatiquement|ne pas r[ée]pondre',
  'hemos recibido su (?:solicitud|mensaje|correo|consulta)|su (?:solicitud|ticket|consulta).{0,30}(?:ha sido|fue) (?:recibid|registrad|creat|cread)|n[úu]mero de (?:ticket|caso|solicitud)|acuse de recibo|(?:no responda|correo autom[áa]tico|generado autom[áa]ticamente)',
  'recebemos (?:a )?(?:su|seu|sua|o seu|vosso|o vosso)|(?:foi|seu chamado).{0,30}(?:registrado|aberto|recebid)|n[úu]mero d[eo] (?:chamado|ticket|protocolo)|gerad[ao] automaticamente|abbiamo ricevuto la (?:sua|tua|vostra)|la (?:sua|tua) richiesta.{0,30}(?:presa in carico|registrat|ricevut)|numero (?:di )?(?:ticket|pratica)|generat[ao] automaticamente',
  'wij hebben uw (?:e-?mail|bericht|aanvraag|verzoek).{0,20}ontvangen|uw (?:aanvraag|verzoek|ticket).{0,30}(?:is|werd) (?:ontvangen|geregistreerd|aangemaakt)|ticketnummer|ontvangstbevestiging|automatisch gegenereerd|otrzymali[śs]my (?:pa[ńn]stwa|twoj)|zg[łl]oszenie.{0,30}(?:zosta[łl]o|przyj[ęe]te|zarejestrowan)|numer zg[łl]oszenia|wygenerowan\\p{L}+ automatycznie',
  'vi har (?:tagit emot|mottagit|f[åa]tt|modtaget|mottatt) (?:ditt|din|deres) (?:mejl|[äa]rende|meddelande|e-?post|henvendelse|mail|besked|foresp[øo]rsel)|[äa]rendenummer|sagsnummer|saksnummer|automatiskt? (?:genererat|genereret|generert|svar|besked)|ваш(?:е|а)? (?:обращение|заявка|запрос|письмо).{0,30}(?:принят|зарегистрирован|получен)|номер (?:обращения|заявки|тикета)|автоматически|お問い合わせ(?:を|いただき).{0,30}(?:受け付け|受付|ありがとうございます)|受付(?:番号|完了|いたしました)|自動(?:送信|配信)|我们已(?:收到|接收)(?:您|你)的|工单(?:号|编号)|系统自动|請勿直接回覆|请勿回复',
);

/** Words with which a person answers about us although he is away: then a person wrote. */
export const personalText = any(
  '\\b(?:let.?s|can we|could we|shall we|how about|would you|could you|can you|happy to|interested|sounds good|works for me|talk (?:on|after|next|when)|call me (?:on|after|next|when)|i.?d (?:like|love)|send me|tell me|what (?:is|are|does)|how much|we could|we can|(?:let me|i.ll let you) know (?:if|when|what|how)|book|schedule|free (?:on|after|next)|catch up)\\b',
  '\\b(?:k(?:ö|oe)nnen wir|lassen sie uns|interess|passt|melden sie sich (?:danach|dann|am)|sprechen wir|schicken sie|telefonieren|on peut|pourriez-vous|pouvons-nous|int[ée]ress|envoyez|appelez-moi|rappelez|podemos|me interesa|ll[áa]meme|env[íi]eme|podr[íi]a|podemos falar|tenho interesse|ligue|possiamo|mi interessa|sentiamoci|kunnen we|laten we|interesse|bel me|porozmawiajmy|zadzwo[ńn]|kan vi|l[åa]t oss|ring mig|lad os|интерес|давайте|позвоните)',
);
