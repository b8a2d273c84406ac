/* What a model says of itself, of its orders or of its work, and never meant for the lead. Raw text, in the languages we write. */

const any = (...sources: string[]): RegExp => new RegExp(sources.map((each) => `(?:${each})`).join('|'), 'imu');
const b = '(?<!\\p{L})';
const e = '(?!\\p{L})';

/** "As an AI language model …" */
const ofItself = any(
  `${b}i(?:['’]m| am) (?:only |just )?an? (?:ai|artificial intelligence|(?:large )?language model|chat ?bot|bot)${e}|${b}ich bin (?:nur )?(?:eine ki|ein (?:sprachmodell|chatbot|bot))${e}|${b}je suis (?:une ia|un (?:chat)?bot)${e}|${b}soy (?:una ia|un (?:chat)?bot)${e}|${b}sono (?:un['’]ia|un (?:chat)?bot)${e}|${b}sou (?:uma ia|um (?:chat)?bot)${e}`,
  `${b}as an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant)|${b}as a (?:large )?language model`,
  `${b}als (?:eine? )?(?:ki|künstliche intelligenz|(?:(?:großes|ki|ai)[- ])*(?:ki-|ai-)?sprachmodell|(?:(?:groot|ai)[- ])*(?:ai-)?taalmodel)${e}`,
  `${b}en tant qu(?:e |[’'])(?:mod[eè]le (?:de langage|linguistique)|ia|intelligence artificielle)${e}`,
  `${b}como (?:(?:una?|uma?) )?(?:gran )?(?:modelo de (?:lenguaje|linguagem)|ia|inteligencia artificial|inteligência artificial)${e}`,
  `${b}(?:come|in quanto) (?:(?:un|una) )?(?:modello (?:linguistico|di linguaggio)|ia|intelligenza artificiale)${e}`,
  `${b}jako (?:\\p{L}+ )?(?:model językowy|sztuczna inteligencja)`,
  `${b}som (?:(?:en|ett|et) )?(?:stor[a]? )?(?:ai-)?(?:språkmodell|sprogmodel)`,
  `${b}как (?:\\p{L}+ )?(?:языковая модель|искусственный интеллект)`,
  '(?:作为|作為)(?:一个|一個|一名)?(?:AI|人工智能)?(?:大型)?(?:语言|語言)模型|(?:言語モデル|AIアシスタント|人工知能)(?:として|です|なので)',
  `${b}i (?:was|have been) (?:trained on (?:data|text)|(?:prompted|programmed|instructed) to)${e}|${b}my (?:training data|knowledge cut-?off)${e}`,
);

/** The work handed over: "Here is the draft", "Hier ist der gewünschte Entwurf". */
const ofItsWork = any(
  `^(?:(?:sure|certainly|of course|absolutely|okay|ok|great)[!,.] )?here(?: is|['’]s) (?:the|a|your|an|my) (?:\\p{L}+ )?(?:draft|reply|response|e-?mail|answer|message|version)${e}`,
  `${b}(?:here(?: is|['’]s)|(?:below|above|following) is) (?:the|a|your|an|my) (?:\\p{L}+ )?(?:draft(?: (?:reply|e-?mail|message|response|answer))?(?! (?:contract|agreement|plan|schedule))|version of (?:the|your|my) (?:e-?mail|reply|message|draft|response))${e}`,
  `^hier ist (?:der|die|ein|eine) (?:entwurf|antwort|e-?mail)${e}|${b}hier (?:ist|kommt|wäre|finden sie) (?:der|ein|mein|ihr|die)\\p{L}* (?:\\p{L}+ )?(?:entwurf|antwortentwurf|überarbeitete (?:fassung|version))${e}`,
  `^voici (?:le|la|une?) (?:brouillon|r[eé]ponse|e-?mail)${e}|${b}voici (?:\\p{L}+ ){1,2}(?:brouillon|ébauche|(?:proposition|projet) de (?:réponse|message|courriel|mail)|version (?:corrigée|révisée))`,
  `^aqu[ií] (?:est[aá]|tiene) (?:el|la|un|una) (?:borrador|respuesta|correo)${e}|${b}(?:aqu[ií] (?:est[aá]|tiene|va)|este es) (?:\\p{L}+ ){1,2}borrador${e}`,
  `^aqui est[aá] (?:o|a) (?:rascunho|resposta)${e}|${b}(?:aqui est[aá]|segue|eis) (?:\\p{L}+ ){1,2}rascunho${e}`,
  `^ecco (?:la|una) (?:bozza|risposta)${e}|${b}ecco (?:\\p{L}+ ){1,2}bozza${e}`,
  `^hier is (?:het|de|een) (?:concept|antwoord)${e}|${b}hier (?:is|volgt) (?:\\p{L}+ ){1,2}concept(?:antwoord|versie|mail|bericht)?${e}`,
  `${b}oto (?:\\p{L}+ ){0,2}(?:szkic\\p{L}*|wersja robocza|projekt (?:odpowiedzi|wiadomości))`,
  `${b}här (?:är|kommer) (?:\\p{L}+ ){0,3}utkast\\p{L}*|${b}her (?:er|kommer) (?:\\p{L}+ ){0,3}udkast\\p{L}*`,
  `${b}вот (?:\\p{L}+ ){0,2}(?:черновик\\p{L}*|(?:проект|вариант) (?:ответа|письма|сообщения))`,
  '(?:以下是|这是|這是)[^。\\n]{0,8}(?:草稿|回复稿|回覆稿|拟稿)|(?:こちらが|以下[はが]|以下に)[^。\\n]{0,10}(?:下書き|草案|返信案|メール案|案文)',
  `^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|ämne|emne|тема|件名|主题|to|from|cc)\\s?[:：] ?\\S|${b}Subject: (?:Re|Fwd?):`,
  `${b}let me know if you(?:['’]d| would) like (?:me to )?(?:adjust|change|revise|shorten) (?:the|this|anything in)|${b}i(?:['’]m| am) (?:sorry, but i )?(?:unable|cannot|can['’]t) (?:to )?(?:assist|help) with (?:that|this) request`,
  `^(?:\\*\\*|#{1,4} )\\S|\`\`\`|<\\|[a-z_]+\\|>|</?(?:thinking|answer|response|output|system|assistant|tool_call|function_call)s?>`,
);

/** Its orders, and notes to whoever reads its output. */
const ofItsOrders = any(
  `${b}i (?:was|am|have been|['’]ve been) (?:told|instructed) (?:not )?to (?:keep|write|answer|reply|offer|mention|avoid|name|sound|stay|say)${e}|^(?:(?:draft|suggested|proposed|revised|final) (?:reply|response|draft|e-?mail|message|version|answer)|strategy|reasoning|analysis|draft|entwurf|brouillon|borrador|bozza|concept)\\s?:|(?:^|[.!?] )the (?:lead|prospect) (?:wants|asks|asked|is asking|wrote|mentioned|did not)${e}`,
  `${b}(?:my|our) system ?prompt${e}|${b}(?:my|the system) prompt (?:says|said|tells|is|was|asks|forbids|requires)${e}|${b}(?:according to|as per|per) my (?:instructions|prompt|guidelines)|${b}my (?:instructions|guidelines) (?:say|are|tell|were|forbid|require|state|do not|don['’]t)${e}`,
  `${b}(?:ignor|disregard|overr[io]d|bypass)\\p{L}* (?:all |any |the |my |your |of )*(?:previous|prior|earlier|above|former|system) (?:instructions?|prompts?|rules|orders)`,
  `${b}(?:mein|meine[mnr]?) (?:system-?)?prompt|${b}(?:laut|gemäß|nach) meine[nr] (?:anweisung|vorgab|instruktion)\\p{L}*|${b}meine anweisungen (?:lauten|sagen|verbieten)`,
  `${b}mon prompt (?:est|dit|demande|m['’])|${b}(?:selon|d['’]après) mes (?:instructions|consignes)|${b}mes (?:instructions|consignes) (?:sont|disent|m['’])`,
  `${b}mi prompt${e}|${b}(?:según|de acuerdo con) mis instrucciones|${b}mis instrucciones (?:dicen|son)|${b}(?:segundo|conforme) (?:as )?minhas instruções|${b}secondo le mie istruzioni`,
  `${b}volgens mijn (?:instructies|prompt)|${b}(?:zgodnie z|według) mo(?:imi|ich) (?:instrukcj|wytyczn)\\p{L}*|${b}enligt mina instruktioner|${b}ifølge mine (?:instruktioner|instrukser)|${b}согласно (?:моим )?инструкци\\p{L}+|${b}мо(?:й|ему|ём|ем) (?:системн\\p{L}+ )?промпт\\p{L}*`,
  '(?:系统|系統)提示[词詞]|我的(?:提示词|指令)|根据我的指示|(?:システム|私の)プロンプト',
  `${b}notes? to (?:the )?(?:reviewer|setter|editor|evaluator|user|sender|human)\\s?:|${b}confidence(?: score)? ?[:=] ?[01]?[.,]\\d|${b}safe[_ ]?to[_ ]?send\\s?[:=]|${b}(?:this|the) (?:draft|reply|e-?mail|message) is safe to send${e}|${b}word count ?: ?\\d`,
);

/* What stands in few texts is looked for only where one of its letters' runs or signs does. */

/** "As a virtual assistant …" */
const asAssistant = any(
  `${b}(?:as (?:an? |your )?|i(?:['’]m| am) (?:an? |your )?)(?:virtual|automated|digital|ai) (?:sales )?assistant${e}|${b}als (?:virtueller?|digitaler?|automatischer?) assistent\\p{L}*|${b}als (?:virtuele|digitale) assistent${e}|${b}en tant qu[’']assistante? (?:virtuel|num[eé]rique|automatique)\\p{L}*|${b}como (?:asistente|assistente) (?:virtual|digital)${e}|${b}(?:come|in quanto) assistente (?:virtuale|digitale)${e}|${b}jako (?:wirtualn|cyfrow)\\p{L}+ asystent\\p{L}*|${b}som (?:virtuell?|digital) assistent${e}|${b}как виртуальный (?:ассистент|помощник)`,
);
const mayBeAssistant = /ass?ist[ae]nt|asystent|ассистент|помощник/i;

/** What it was given to write from. */
const ofItsSources = any(
  `${b}(?:the|my|our|your) knowledge ?base (?:(?:does not|doesn['’]t|did not|didn['’]t) (?:contain|mention|say|hold|cover|include|list|specify|have|state|tell)|contains no|says nothing|has (?:no|nothing) (?:about|on|information|answer|entry|facts?|details?))|${b}(?:not|nothing|found|stated|listed|mentioned)(?: \\p{L}+){0,3} in (?:the|my|our) (?:knowledge ?base|provided (?:context|knowledge|facts|information)|given context)${e}|${b}(?:the|my) (?:provided|supplied|given) (?:context|knowledge|facts|information) (?:does|do|did|says|contains)|${b}(?:die|meine|in der|in meiner) wissens(?:datenbank|basis) (?:enthält|sagt|steht|nennt|gibt)(?: \\p{L}+){0,4} (?:nicht|nichts|kein\\p{L}*)|${b}(?:la|ma) base de (?:connaissances?) (?:ne |n['’])|${b}(?:la|mi) base de conocimientos? no|${b}(?:a|minha) base de conhecimentos? não|${b}(?:la|mia) base di conoscenza non`,
);
const mayBeSources =
  /knowledge|wissens|connaissance|conocimiento|conhecimento|conoscenza|context|provided|given|supplied/i;

/** Asides on how it wrote, in brackets. */
const aside = any(
  `[(\\[](?:note|nota bene|nb|n\\.b\\.|hinweis|anmerkung|remarque|nota|opmerking|uwaga|obs|bemærk)\\s?[:：][^)\\]]{0,80}(?:${b}(?:the |der |die |le |la |il |el |o |de )?(?:lead|prospect|recipient|draft|empfänger|entwurf|destinataire|brouillon|destinatario|borrador|destinatário|rascunho|bozza|ontvanger|concept|odbiorc\\p{L}*|szkic\\p{L}*)${e}|${b}i (?:kept|left|assumed|avoided|did not|didn['’]t|have not|haven['’]t|omitted|chose)${e})`,
);
/** The field of an answer's form. */
const field = any('["“](?:body|subject|reply|message|response|text|draft|content|to|cc)["”]\\s?:\\s?["“\\[{]');

const saidSeldom = (text: string): string | null =>
  ((mayBeAssistant.test(text) ? asAssistant.exec(text) : null) ??
    (mayBeSources.test(text) ? ofItsSources.exec(text) : null) ??
    (/[([]/.test(text) ? aside.exec(text) : null) ??
    (/["“]/.test(text) ? field.exec(text) : null))?.[0] ?? null;

/** What a model says of itself, its orders or its work in a text, as it is written; null where it says nothing. */
export const modelTalkIn = (text: string): string | null =>
  (ofItsWork.exec(text) ?? ofItself.exec(text) ?? ofItsOrders.exec(text))?.[0] ?? saidSeldom(text);
