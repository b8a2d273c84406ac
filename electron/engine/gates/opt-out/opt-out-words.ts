/**
 * The words with which people ask to hear no more, by how they say it. SMS keywords are those that carriers and messaging services
 * act on (CTIA's and the vendors' lists, the Canadian ARRET among them), as a whole message; the phrases cover the languages of the
 * product. Tables only; detect-opt-out.ts uses them.
 */

/** Whole messages, folded (lower case, no accents, no punctuation). */
export const stopKeywords = new Set(
  [
    'stop|stopall|stop all|stop it|stop now|stop please|please stop|stop stop|stop thanks|stop thank you|stop texting|stopp|unsubscribe|unsub|unsubscribe me|unsubscribe please|please unsubscribe|cancel|end|quit|optout|opt out|opt me out|revoke|remove|remove me|remove please|please remove|please remove me|td',
    'arret|arreter|arretez|desabonner|desinscription|desinscrire|desabonnement|fin',
    'abmelden|abbestellen|austragen|stoppen|loschen|abmeldung|bitte austragen|bitte abmelden|bitte loschen',
    'baja|alto|parar|detener|cancelar|darme de baja|dar de baja|no mas',
    'sair|pare|descadastrar|remover|cancelar inscricao|descadastre',
    'cancellami|disiscrivimi|basta|disiscrizione|rimuovimi|cancellatemi|rimuovetemi|disiscrivetemi|annulla iscrizione',
    'afmelden|uitschrijven|stoppen|meld me af|schrijf me uit',
    'wypisz|rezygnuje|wypisz mnie|rezygnacja|usun|wypisac',
    'avsluta|avregistrera|avprenumerera|sluta|avanmal|stoppa',
    'afmeld|frameld|stop venligst|afmeld mig|frameld mig|slet mig',
    '停止|配信停止|退会|解除|退订|退訂|td|取消订阅|取消訂閱|不要再发|t',
    'стоп|отписаться|отпишите|отписка|отмена|удалить|отпишите меня',
  ]
    .join('|')
    .split('|'),
);

/** Whole messages that undo an opt-out by keyword. */
export const startKeywords = new Set([
  'start',
  'unstop',
  'yes',
  'resume',
  'optin',
  'opt in',
  'subscribe',
  'oui',
  'si',
  'ja',
  'inscrire',
]);

const any = (...words: string[]): RegExp => new RegExp(words.join('|'), 'iu');

/** Law, authorities and data rights named against the sender. */
export const legalWords = any(
  '\\b(?:gdpr|rgpd|dsgvo|ds-?gvo|ccpa|cpra|can-?spam|casl|tcpa|pecr|lgpd|avg-wet|rodo|lssi)\\b',
  '(?:data protection|privacy) (?:law|act|authority|regulation|commissioner|officer)|\\bico\\b.{0,40}(?:complain|report)|right to (?:erasure|be forgotten|object)|(?:cease|desist)|(?:delete|erase|remove) (?:all )?(?:my|our|any) (?:personal )?(?:data|information|details|record)',
  '(?:legal|formal) (?:action|complaint|steps)|(?:report|reporting) (?:you|this|it) (?:to|as) |my (?:lawyer|attorney|solicitor)|do[- ]not[- ](?:call|contact) (?:list|registry)|object to (?:the )?processing',
  'datenschutz|rechtliche schritte|abmahn|anwalt|meine daten (?:bitte )?(?:zu )?l(?:ö|oe)schen|löschung meiner|l(?:ö|oe)schen sie (?:bitte )?(?:alle )?meine|widerspreche .{0,40}(?:nutzung|verarbeitung|werb)|art(?:ikel|\\.)? ?(?:15|17|21)\\b',
  '\\bcnil\\b|droit (?:d.opposition|à l.oubli|d.effacement)|supprim\\p{L}+ (?:toutes )?(?:mes|nos) (?:données|coordonnées|informations)|poursuites|mise en demeure',
  'protección de datos|borr\\p{L}+ (?:todos )?mis datos|elimin\\p{L}+ (?:todos )?(?:mis|nuestros) datos|acciones legales|derecho (?:de|al) (?:supresión|olvido|oposición)|\\baepd\\b|proteção de dados|(?:apag|exclu|elimin|remov)\\p{L}+ (?:todos )?(?:os )?meus dados',
  'garante (?:della )?privacy|(?:cancell|elimin)\\p{L}+ (?:tutti )?i miei dati|vie legali|avvocato|persoonsgegevens|(?:verwijder|wis) (?:al )?(?:mijn|onze) gegevens|autoriteit persoonsgegevens|juridische stappen',
  'ochron\\p{L}+ danych|usun\\p{L}+ (?:moje|moich) dan\\p{L}+|\\buodo\\b|dataskydd|(?:ta bort|radera) (?:alla )?mina uppgifter|integritetsskydds|persondata|slet(?:te)? (?:alle )?mine (?:data|oplysninger)|datatilsynet|персональн\\p{L}+ данн\\p{L}+|удалите мои данные|в суд|роскомнадзор|個人情報.{0,12}(?:削除|消去)|删除.{0,6}(?:我的|个人)(?:信息|数据|资料)',
);

/** A demand to stop, with contempt or anger. */
export const angryWords = any(
  '\\b(?:fuck|f\\*+k|f\\*\\*|piss off|bugger off|get lost|go away|screw you|bullshit|idiots?|morons?|scum|shit|damn|bloody|hell|spam(?:mer|mers|ming)?|harass(?:ing|ment)?|sick of|fed up|tired of|annoying|last warning|how many times|for the last time|leave (?:me|us) (?:the \\p{L}+ )?alone|stop it)\\b',
  '\\b(?:verpiss|schnauze|frechheit|unversch(?:ä|ae)mt|bel(?:ä|ae)stig|lassen sie mich (?:endlich )?in ruhe|nerv(?:t|en)|unterlassen sie)|\\b(?:foutez|merde|dégage|harc(?:è|e)l|ras le bol|fichez|arrêtez de (?:me|nous) (?:harceler|spammer)|laissez[- ](?:moi|nous) tranquille)|\\b(?:mierda|joder|hart[oa]|déjen?me en paz|dejen? de (?:molestar|acosar)|molest)|\\b(?:merda|saco|parem? de (?:me )?(?:encher|importunar)|chega)\\b|\\b(?:rompere|smettetela|lasciatemi in pace|basta con)|\\b(?:rot op|donder op|lastigvallen|laat me met rust)|\\b(?:odczep|dajcie mi spokój|nękan)|\\b(?:lämna mig i fred|dra åt)|\\b(?:lad mig være|la meg være)|отвалите|достали|отстаньте|хватит|いい加減|迷惑|しつこい|滚|骚扰|烦死',
);

/** Requests to stop, to be removed, never to be written to again: what makes a message an opt-out. */
export const stopRequests = any(
  // English
  '\\b(?:un-?subscribe|unsub)\\b(?! (?:link|button|rate|page|option|list|from that|at any time|here\\b))',
  '\\b(?:opt|opting|opted) ?-?(?:me |us |my \\S+ )?out\\b(?! (?:rate|policy|page|link|clause|scheme|of (?:the |our |that |this )?(?:\\p{L}+ )?(?:contract|lease|agreement|plan|programme|program|deal|tender)))|\\boptout\\b',
  '\\b(?:stop|quit|cease|refrain from|no more|enough(?: with)?|don.?t want (?:any )?(?:more )?|do not want (?:any )?(?:more )?)(?: (?:all|any|the|these|your|those|further|sending|from|with|of|me|us|to))* ?(?:e-?mail(?:s|ing)?|mail(?:s|ing)|messages?|messaging|texts?|texting|contact(?:ing)?|spam(?:ming)?|sms|calls|calling|writing (?:to )?(?:me|us)|bothering|bugging|harassing|sending|newsletters?|pestering|reaching out|solicit\\p{L}+|correspondence|communications?)(?: (?:me|us|this|my|our))?(?! (?:campaign|provider|server|marketing software))',
  '\\b(?:please )?(?:remove|delete|take|drop|strike|scrub|exclude|pull|erase) (?:me|us|my (?:e-?mail|name|address|details|number|contact|data|info\\p{L}*)|our (?:e-?mail|name|address|details|number|company|data)|this (?:e-?mail|address|number|contact)|the (?:address|e-?mail)|\\S+@\\S+)\\b(?: address| details| number)?(?: (?:off|from|out of|at once|immediately|now|please|asap|permanently|right away|completely|with immediate effect)|[.!,]|\\s*$)',
  '\\b(?:take|get|leave|keep) (?:me|us|my \\S+|our \\S+) (?:off|out of)\\b.{0,30}(?:list|database|distribution|mailing|system|sequence|cadence|campaign|records|crm|loop|e-?mails?|this|it|here)?',
  '\\b(?:do not|don.?t|never|please don.?t|please do not|no longer|not to|stop trying to) (?:(?:ever|please|want you to|wish to be|want to be|need you to|wish for you to) )?(?:e-?mail|contact(?:ed)?|write(?: to)?|text|message|call|mail|reach out to|approach|receive|be contacted|hear from|send) ?(?:me|us|you|by you|from you|any(?:thing)?|more|this|these|your|here|to this|again|further|anymore)\\b(?! (?:before|until|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|after|today|tomorrow|next|this week|by phone|at this number|without|if you (?:need|have)|hesitate))',
  '\\b(?:no more|no further|stop the|end the|cease all|without any more) (?:e-?mails?|messages?|contact|mails?|texts?|communication|correspondence|newsletters?|spam|follow-?ups?)\\b',
  '\\blose my (?:number|e-?mail|address)|\\b(?:block|blocking|blocked|mark(?:ing|ed)?) (?:you|your (?:e-?mails?|address|domain)|this|it|as spam)\\b|\\bmailing list.{0,30}(?:off|remove)|\\bnot (?:wish|want) to (?:receive|hear|be contacted|get)|\\bdon.?t (?:wish|want|care) to (?:receive|hear|be contacted|get)|\\bno interest in (?:receiving|hearing)|\\bunsolicited\\b.{0,60}(?:stop|remove|cease|not)|\\bnever (?:signed up|subscribed|agreed|consented|asked)\\b|\\bcease and desist\\b|\\bwithdraw (?:my|our) consent|\\brevoke (?:my|our) consent|\\bleave (?:me|us) alone\\b|\\bgo away\\b|\\bpiss off\\b|\\b(?:fuck|f\\*+k) off\\b|\\bbugger off\\b|\\bsick of your (?:e-?mails|spam|messages)',
  '\\b(?:right to (?:erasure|be forgotten|object))|\\b(?:delete|erase) (?:all )?(?:my|our|any) (?:personal )?(?:data|information|details|records?)|\\bobject to (?:the |any )?(?:further )?(?:processing|use|contact)|\\bdo[- ]not[- ](?:call|contact) (?:list|registry)',
  // German
  '\\b(?:abmelden|abbestellen|austragen|auszutragen|abzumelden|abbestellung)\\b|\\bmelden sie mich .{0,30}\\bab\\b|\\btragen sie (?:mich|uns) .{0,40}\\baus\\b|\\b(?:bitte )?(?:nehmen|streichen|l(?:ö|oe)schen|entfernen) sie (?:bitte )?(?:mich|uns|meine|unsere|diese)\\b|\\b(?:nimm|streich|lösch|entfern)e? (?:mich|uns|meine|diese)\\b|\\bkeine? (?:weiteren? )?(?:e-?mails?|mails?|nachrichten|werbung|anfragen|newsletter|kontaktaufnahme|sms)(?: mehr)?\\b|\\b(?:nicht|nie) (?:mehr|wieder|weiter|l(?:ä|ae)nger) (?:zu )?(?:kontaktier|anschreib|angeschrieben|schreib|kontaktiert|melden|kontaktieren)|\\b(?:h(?:ö|oe)ren sie (?:bitte |endlich )?auf|unterlassen sie)|\\bverteiler.{0,30}(?:nehmen|streichen|l(?:ö|oe)schen|entfern|austrag|raus)|\\b(?:aus|von) (?:ihrem|ihrer|eurem|eurer|dem|der) (?:verteiler|liste|mailingliste|datenbank|adressliste)\\b|\\blassen sie (?:mich|uns) (?:bitte |endlich )?in ruhe|\\b(?:l(?:ö|oe)schung|löschen) meiner (?:daten|adresse)|\\bmeine (?:daten|adresse|e-?mail\\S*) (?:bitte )?(?:zu )?l(?:ö|oe)schen|\\bwiderspreche .{0,50}(?:nutzung|verarbeitung|zusendung|werb|kontakt|speicher)|\\bkontaktieren sie (?:mich|uns) (?:bitte )?nicht|\\bschreiben sie (?:mir|uns) (?:bitte )?nicht|\\bwerbung.{0,20}unerw(?:ü|ue)nscht|\\bverpiss dich|\\bm(?:ö|oe)chte (?:nichts|keine).{0,30}(?:erhalten|bekommen|h(?:ö|oe)ren)',
  // French
  '\\bd(?:é|e)s(?:abonn|inscri)\\p{L}*|\\b(?:retir|enlev|supprim|effac|ray|radi)(?:ez|er|e)[- ](?:moi|nous|mon|mes|mon adresse|notre|mes coordonnées)\\b|\\bme (?:retirer|désinscrire|désabonner|supprimer|enlever|rayer|contacter plus|radier)\\b|\\bne (?:me |nous )?(?:plus|contact\\p{L}* plus|(?:me |nous )?(?:contactez|écrivez|envoyez|sollicitez|relancez|démarchez) (?:plus|pas))\\b|\\bne plus (?:me |nous |être |recevoir |m.)|\\bplus (?:recevoir|de (?:mails?|messages?|courriels?|e-?mails?|sollicitations?|publicités?|spams?|relances?))|\\b(?:arrêtez|arretez|cessez|stoppez) (?:de |d.|vos|ces|les|immédiatement)|\\b(?:laissez|fichez|foutez)[- ](?:moi|nous) (?:tranquille|la paix)|\\bsortez?[- ]moi de|\\bliste (?:de diffusion|d.envoi|de contacts?).{0,40}(?:retir|supprim|enlev)|\\bde (?:votre|vos) (?:liste|base|fichiers?|listes)\\b|\\bdroit d.opposition|\\bm.oppose (?:à|au)|\\bsupprim\\p{L}+ (?:toutes )?(?:mes|nos) (?:données|coordonnées)',
  // Spanish
  '\\bdar(?:me|nos|se)? de baja|\\b(?:d[eé]n?|denos|deme|déme|dame)(?:me|nos)? de baja|\\bbaja (?:de|en) (?:la|su|esta) lista|\\b(?:elim[ií]n|borr|qu[ií]t|remue?v|s[aá]qu|saqu|retir|elimin)(?:e|en|enme|eme|a|ame|ar|arme|ad)?(?:me|nos|en)? (?:me |mi|mis|nuestr\\p{L}+|de (?:su|la|esta|vuestra)|de sus)|\\bno (?:me |nos )?(?:vuelva|vuelvan|contacte|contacten|escriba|escriban|env[ií]e|env[ií]en|mande|manden|moleste|molesten|escrib[aá]is|escriba|llame|llamen)(?:n)?(?: a| más| mas| m[aá]s|\\b)|\\bno (?:quiero|deseo|queremos|deseamos) (?:recibir|que me|m[aá]s|seguir recibiendo)|\\b(?:dejen?|paren?|deje) de (?:enviar|mandar|escribir|contactar|molestar|spam|llamar|acosar)\\p{L}*|\\bd[eé]jen?(?:me|nos) en paz|\\bcancelar (?:la |mi )?suscripci[oó]n|\\bno m[aá]s (?:correos|mensajes|emails|mails|spam)|\\bdesuscri\\p{L}+|\\bderecho de (?:supresión|oposición)|\\belimin\\p{L}+ (?:todos )?(?:mis|nuestros) datos',
  // Portuguese
  '\\bdescadastr\\p{L}*|\\b(?:remov|retir|tir|exclu|apag|apagu|elimin)(?:a|am|e|em|er|ar|ir|am-me|a-me|e-me|em-me)?(?:-me|-nos)? (?:me |o |a |os |as )?(?:meu|meus|minha|minhas|nosso|nossos|da (?:sua|vossa)|de (?:sua|vossa)|desta|dessa|este e-?mail|da lista)|\\b(?:me|nos) (?:remova|retire|tire|exclua|descadastre|removam|retirem|tirem|excluam)\\b|\\bremov(?:am|a|er)-me|\\bretir(?:em|e)-me|\\bn[aã]o (?:quero|queremos|desejo|desejamos|pretendo) (?:mais |receber|ser contactad|ser contatad|continuar a receber)|\\bn[aã]o (?:me |nos )?(?:envie|enviem|escreva|escrevam|contacte|contate|contactem|contatem|mande|mandem|incomode|volte a|voltem a|ligue)\\b|\\bpare(?:m)? de (?:me |nos )?(?:enviar|mandar|escrever|contactar|contatar|incomodar|spam|importunar|encher|ligar)|\\bcancelar (?:a )?(?:minha )?(?:inscri|subscri)\\p{L}+|\\bsem mais (?:e-?mails|mensagens)|\\bdeixem?-(?:me|nos) em paz|\\bme deixem? em paz',
  // Italian
  '\\b(?:cancell|rimuov|elimin|togli|disiscriv|depenn)(?:a|ate|ami|atemi|etemi|ete|imi|ermi|armi|etela|ere|are|i|eteci|ateci|eteme|a?rci)? ?(?:mi |il mio|i miei|la mia|il nostro|i nostri|dalla|da (?:questa|vostra)|dal vostro|questo indirizzo)|\\b(?:cancellatemi|rimuovetemi|toglietemi|eliminatemi|disiscrivetemi|cancellami|rimuovimi|toglimi|disiscrivermi|cancellarmi|rimuovermi|togliermi)\\b|\\bnon (?:voglio|vogliamo|desidero|desideriamo|intendo) (?:più |ricevere|essere (?:più )?contattat|altre|altri)|\\bnon (?:mi |ci )?(?:contattate|scrivete|inviate|mandate|contatti|scriva|invii|mandi|disturbate|chiamate|contattatemi|scrivetemi|inviatemi|mandatemi|contattarmi|scrivermi)\\p{L}* (?:più|ulteriori|altre|altri|piu)|\\b(?:smettete|smettetela|smetta|basta|finitela) (?:di|con) (?:scriver|contattar|inviar|mandar|le |queste |i |disturb|mail|spam|email|questi)\\p{L}*|\\bdisiscri\\p{L}+|\\blasciatemi in pace|\\bniente più (?:mail|email|messaggi)|\\bmi oppongo',
  // Dutch
  '\\b(?:uitschrijven|afmelden)\\b|\\bschrijf (?:me|mij|ons) (?:a\\.?u\\.?b\\.? |alsjeblieft |alstublieft )?uit|\\bmeld (?:me|mij|ons) (?:a\\.?u\\.?b\\.? )?af|\\b(?:verwijder|haal|schrap|wis|gooi) (?:me|mij|ons|mijn|onze|dit (?:e-?mail)?adres)\\b|\\b(?:geen|nooit|niet) (?:verdere |meer )?(?:e-?mails?|mails?|berichten|reclame|contact|nieuwsbrieven)(?: meer)?\\b|\\b(?:niet|nooit) (?:meer |langer |weer )(?:mailen|contacteren|benaderen|benaderd|schrijven|gemaild|gecontacteerd|contact|ontvangen|lastigvallen)|\\b(?:stop|hou|houd) (?:met|op met) (?:het )?(?:mailen|e-?mailen|sturen|spammen|contact|lastigvallen|deze|uw|jullie|schrijven|benaderen)|\\blaat (?:me|mij|ons) met rust|\\bvan (?:uw|jullie|de|je) (?:lijst|mailinglijst|verzendlijst)|\\b(?:wil|willen|wens|wensen) (?:geen|niet (?:meer |langer )?).{0,30}(?:ontvangen|benaderd|mails?|berichten)',
  // Polish
  '\\bwypis(?:a[ćc]|z|zcie|uj[eę])(?!\\p{L})|\\b(?:prosz[eę] )?(?:o )?usu[nń]\\p{L}* (?:mnie|mój|moj\\p{L}*|nas|nasz\\p{L}*|ten adres|z (?:listy|bazy))|\\b(?:nie|przesta\\p{L}+|prosz[eę] nie|więcej nie) (?:życz[eę] sobie|pis\\p{L}+|wysyłaj\\p{L}*|wysyła\\p{L}*|kontakt\\p{L}+|chc[eę] (?:więcej |już |dostawać|otrzymywać)|przesyła\\p{L}+|dzwoni\\p{L}*|nękać|spamować)|\\brezygnuj[eę] z (?:newslettera|subskrypcji|otrzymywania|mailing|wiadomości|dalszych)|\\bz (?:listy|bazy) (?:mailingowej|wysyłkowej|adresowej|danych|dystrybucyjnej|kontakt\\p{L}+)|\\bwięcej (?:maili|wiadomości|nie pis)|\\bproszę o (?:wypisanie|usunięcie)|\\bdajcie mi spokój|\\bsprzeciw',
  // Swedish, Danish, Norwegian
  '\\b(?:avregistrera|avprenumerera|avanmäl\\p{L}*)\\b|\\bta bort (?:mig|oss|min|vår|den här)|\\b(?:sluta|slut) (?:maila|mejla|skicka|kontakta|skriva|spamma|höra av|ringa|upp med)|\\b(?:inga|inte|aldrig) (?:fler|mer|mera|längre) (?:mejl|mail|meddelanden|utskick|e-post|reklam|bli kontaktad|kontakta|ha|få)|\\bkontakta (?:mig|oss) inte|\\bvill (?:inte|ej) (?:ha|få|bli kontaktad|ta emot|längre)|\\blämna mig i fred|\\bskriv inte (?:till )?(?:mig|oss)|\\bfrån (?:er|din|eran) (?:lista|sändlista|maillista|utskickslista|databas)',
  '\\b(?:afmeld|frameld|framelde|afmelde)\\b|\\b(?:fjern|slet|slett|tag|ta|stryk) (?:mig|meg|os|oss|min|mine|mit|vores|vår|denne|dette) ?(?:\\p{L}+ )?(?:fra|af|av|venligst|e-?mail|adresse|data|oplysninger|bort)|\\b(?:stop|slut|hold op|slutt) med (?:at |å )?(?:sende|skrive|kontakte|maile|spamme|ringe|de|disse|genere|plage)|\\b(?:ikke|ingen|aldrig|aldri) (?:flere|mere|mer|længere|lenger) (?:mails?|e-?mails?|e-?post|beskeder|meldinger|reklame|kontakt|henvendelser|kontaktes|modtage|motta|høre)|\\b(?:kontakt|skriv|send|ring) (?:til )?(?:mig|meg|os|oss) ikke|\\b(?:ønsker|vil) ikke (?:at |å )?(?:modtage|motta|flere|mere|mer|blive|bli|have|ha|høre|kontaktes|længere)|\\b(?:lad|la) (?:mig|meg) være i fred|\\bfra (?:jeres|din|deres) (?:liste|mailingliste|maillisten?|database)|\\bskriv ikke til',
  // Russian
  'отпи(?:шите|сать|сывайте|ши)\\p{L}*|(?:уберите|удалите|исключите|вычеркните) (?:меня|нас|мой|наш|мои|этот|пожалуйста)|(?:больше )?не (?:пишите|присылайте|отправляйте|звоните|беспокойте|высылайте|шлите|связывайтесь|хочу (?:больше )?(?:получать|ваших))|прекратите (?:писать|рассыл|слать|присылать|отправлять|спам|звонить|мне)|из (?:вашего|вашей|этого|этой)? ?(?:списка|базы|рассылки)|не желаю получать|отказываюсь от (?:рассылки|получения)|отзываю (?:своё |свое )?согласие|оставьте меня в покое|отстаньте',
  // Japanese, Chinese
  '配信(?:を)?(?:停止|解除|中止)|(?:メール|連絡|ご連絡|送信|営業)(?:は|を|の)?.{0,12}(?:やめて|止めて|不要|お断り|停止|送らないで|しないで|ご遠慮|控え)|(?:リスト|名簿|宛先|配信先)から.{0,8}(?:削除|外して|除外|抜いて)|今後.{0,16}(?:不要|ご遠慮|お断り|送らない|しないで|控え|結構)|登録(?:を)?解除|送らないでください|連絡しないでください|二度と.{0,12}(?:送|連絡|メール)|個人情報.{0,12}(?:削除|消去)|(?:私|弊社|当社|わたし)の.{0,12}(?:削除|消去)',
  '退订|退訂|取消(?:订阅|訂閱)|(?:不要|请勿|別|别|请不要|停止|勿)(?:再)?(?:给我|給我|向我|跟我|与我|和我)?(?:发|發|联系|聯繫|聯絡|打扰|骚扰|发送|寄|打电话|传|傳)|(?:从|從|把我).{0,12}(?:名单|列表|名單|清单|邮件列表)(?:中|里|裡)?.{0,4}(?:删除|移除|去掉|刪除|移出)|不(?:想|希望|愿|要)(?:再)?(?:收到|接收|被联系)|删除我的|移除我',
);

/** "Stop by", "we will stop emailing our customers": the words without the wish. */
export const notStopRequests = any(
  '\\b(?:who|those|anybody|anyone|they|people|he|she|recipients?|users?|persons?|individuals?) (?:do(?:es)?|did|would)(?: not|n.?t) (?:wish|want|care)',
  '\\bstop (?:by|over|in|at|off|for|here|there|short|light|sign|gap|worrying|loss|watch|wasting|losing)\\b|\\b(?:our|my|their|his|her) (?:customers?|clients?|drivers?|users?|subscribers?|team|staff|boss|people|members|prospects|recipients)\\b.{0,60}\\b(?:unsubscribe|opt out|opted out|stop|remove)',
  '(?:unsere|ihre|eure) (?:kunden|nutzer|fahrer|empf(?:ä|ae)nger)|(?:nos|vos) (?:clients|utilisateurs|chauffeurs)|(?:nuestros|sus) (?:clientes|usuarios)|(?:nossos|seus) (?:clientes|utilizadores|usuários)|(?:nostri|vostri) (?:clienti|utenti)|(?:onze|jullie|uw) (?:klanten|gebruikers)|(?:nasi|nasze|nasz\\p{L}*|wasi) (?:klien\\p{L}+|użytkown\\p{L}+)|(?:våra|era|vores|jeres) (?:kunder|användare|brugere)|наши (?:клиенты|пользователи)|(?:我们的|我們的)(?:客户|客戶|用户)|(?:弊社の|当社の)?お客様',
  '\\b(?:how|can|could|does|do|what|when|if|where|whether) .{0,60}\\b(?:customers?|clients?|users?|recipients?|drivers?|leads?|people|someone|they)\\b.{0,40}\\b(?:unsubscribe|opt[- ]?out|remove)',
  '\\b(?:don.?t|do not|please don.?t|never|did(?:n.?t| not)|won.?t|will not|would(?:n.?t| not)) (?:want to |wish to |mean to |need to )?(?:unsubscribe|opt[- ]?out|remove (?:me|us)|take (?:me|us) off|stop (?:e-?mailing|sending|writing|contacting))\\b',
);

/** What a sender tells its readers about leaving a list: instructions, not wishes. English mostly; other newsletters carry the same links. */
export const leavingInstructions = any(
  '(?<!(?:want|like|wish|need|try|trying|prefer|asked|asking|ask|love|how|expect|demand|request|have|had|decided|going|required) )\\bto (?:be |get |have your \\S+ )?(?:un-?subscribe\\p{L}*|unsub|opt[- ]?out|removed?|stop|cancel|discontinue|taken off|end|block)\\b(?! (?:at you|immediately))',
  '\\b(?:if|when|should|in case|whenever) (?:at any time )?(?:you|y.all|this|recipient|anyone|the reader|you.ve|you.d)\\b|\\byou (?:can|may|could|will|must|should|have|are|were|wish|do not|don.t|would|need|received?)\\b|\\byour (?:subscription|e-?mail address (?:has|was|will|is)|request|name (?:has|was|will|is))\\b',
  '\\b(?:click|visit|reply (?:to|with)|type|put|enter|send (?:an?|e-?mail|a blank|us|mail|your)|e-?mail us|go to|follow th|press|fill|use th|write)\\b.{0,120}\\b(?:un-?subscribe|remov\\p{L}+|opt[- ]?out|stop|list)\\b|\\b(?:un-?subscribe|remov\\p{L}+|opt[- ]?out)\\b.{0,80}\\b(?:click|visit|link|below|above|here|reply with|subject|web ?site|form|information|instructions?|anytime|any time)\\b',
  '\\b(?:never|not|don.?t|do not) (?:send|share|sell|rent|condone|want to send|wish to send|intend|mean|endorse|spam)\\b|\\bwe (?:will (?:never|not|remove|honou?r|promptly|immediately)|honou?r|respect|apologi\\p{L}+|never|do not (?:send|share|sell|rent|condone|intend|spam|want anybody))\\b|\\b(?:bug|list|users?|members?|subscribers?)-?(?:unsubscribe|request)@|\\bsubscribers? (?:may|can|who)\\b|\\bunsubscribe[:=/@?.]|[/?=&.]unsubscribe|[|•·].{0,40}unsubscribe|unsubscribe.{0,20}[|•·]|^[\\s\\-*<\\[(]*unsubscribe\\p{L}* ?(?:[>\\])]|information|instructions?|<?https?:|<?www)',
  '(?:wenn|falls|sofern|sollten) sie\\b|\\bsie (?:k(?:ö|oe)nnen|m(?:ö|oe)chten|erhalten|haben)\\b|\\bhier klicken|\\bklicken sie|\\bsi vous\\b|\\bvous (?:pouvez|recevez|souhaitez)|\\bcliquez|\\bpour (?:vous )?d[ée]s|\\bsi (?:ya |usted )?no (?:desea|quiere)|\\bpara (?:darse|cancelar|dejar)|\\bhaga clic|\\bse (?:não|voc[eê])|\\bclique|\\bse (?:non )?(?:desider|vuoi|vuole)|\\bper (?:cancellar|disiscriver)|\\bclicca|\\bals u\\b|\\bu (?:kunt|ontvangt)|\\bklik hier|\\bje[śs]li (?:nie )?|\\baby (?:si[eę] )?(?:wypisa|zrezygn)|\\bkliknij|\\bom du\\b|\\bdu kan\\b|\\bklicka|\\bhvis du\\b|\\bklik på|\\bесли вы\\b|\\bчтобы отпис|\\bнажмите|こちらから|をクリック|如果您|点击|點擊|点此',
);

/** Somebody speaks of himself or asks for himself. */
export const firstPerson = any(
  '\\b(?:me|us|my|our|i|we|i.m|i.d|i.ve|mich|uns|mir|mein\\p{L}*|ich|wir|unser\\p{L}*|moi|nous|mon|ma|mes|notre|nos|je|j.ai|nos|mi|mis|nuestr\\p{L}+|yo|meus?|minhas?|noss\\p{L}+|eu|mio|miei|mia|nostr\\p{L}+|io|mij|mijn|ons|onze|ik|wij|mnie|mój|moj\\p{L}+|nas|mig|oss|min|mina|mitt|jag|vi|jeg|meg|mit|mine|os)\\b|\\p{L}(?:me|nos|mi|ci|-moi|-nous)\\b|меня|мне|нас|мой|мои|私|弊社|当社|我|本人',
);
