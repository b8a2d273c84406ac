import { foldText } from './fold-text';
import { guarded } from './guarded/guarded-pattern';

/** One language's words for an order to a model. Sources of regular expressions, letters with their accents, case aside. */
type Orders = {
  /** "Forget", as an order. */
  forget: string;
  /** What makes it the opposite ("do not forget"), right after it or right before. */
  not: string;
  /** Rules, instructions, what a model was told. */
  told: string;
  /** A model by its name in this language. */
  machine: string;
  /** "To", "for", with article. */
  to: string;
  /** "You are (now)". */
  youAre: string;
  /** "If you are". */
  ifYouAre: string;
  /** "Answer (only) with", "your answer must". */
  answerWith: string;
};

/** Short names with their edges, so that a look at a line tells that none is there. */
const ai = '\\b(?:ki|ai|ia|llm|gpt)\\b';

const languages: readonly Orders[] = [
  {
    forget:
      'ignorierst du|vergisst du|vergiss|vergesst|vergessen sie|ignorier(?:e|t|en sie)|missachten? sie|missachte|umgeh(?:e|en sie)|überschreib(?:e|en sie)|halte? dich nicht (?:mehr )?an',
    not: 'nicht|nie',
    told: 'regeln?|anweisung(?:en)?|vorgaben?|instruktion(?:en)?|richtlinien?|befehle|system-?prompt|prompt|einschränkungen|sicherheits\\p{L}+',
    machine: `${ai}|ki-\\p{L}+|künstliche intelligenz|sprachmodell|chatbot`,
    to: 'an (?:die|das|den|jede|alle)|für (?:die|das|den|jede|alle)|hinweis für|nachricht an',
    youAre: '(?:du bist|sie sind) (?:ab jetzt|ab sofort|jetzt|nun|fortan)',
    ifYouAre: '(?:wenn|falls) (?:du|sie) (?:ein|eine)',
    answerWith: '(?:antworte|antworten sie) (?:nur|ausschließlich|genau|exakt|immer)(?: noch)? (?:mit|auf|in)',
  },
  {
    forget:
      'tu ignores|tu oublies|oublie[sz]?|ignore[sz]?|fai(?:s|tes) abstraction de|contourne[sz]?|outrepasse[sz]?|ne (?:tiens|tenez|suis|suivez) (?:plus|pas)(?: compte de[s]?)?',
    not: 'pas|jamais',
    told: 'règles?|consignes?|instructions?|directives?|limites|restrictions?|prompt|garde-fous',
    machine: `${ai}|intelligence artificielle|modèle de langage|assistant virtuel|agent conversationnel|chatbot`,
    to: "(?:à l['’]attention de|pour|à|note (?:pour|à)|message (?:pour|à)) (?:l['’]|le |la |toute |tout )",
    youAre: '(?:tu es|vous êtes) (?:maintenant|désormais|à présent)',
    ifYouAre: 'si (?:tu es|vous êtes) une?',
    answerWith: '(?:réponds|répondez) (?:seulement|uniquement|exactement|toujours|simplement)(?: par| avec| en)?',
  },
  {
    forget:
      'olvid[ae]s?|ignor[ae]s?|omit[ae]|desobedece|salta|sáltate|haz caso omiso de|no (?:sigas|siga|respetes|respete|(?:hagas|haga) caso (?:de|a)|(?:tengas|tenga) en cuenta)',
    not: 'no',
    told: 'reglas?|instrucci(?:ón|ones)|directrices|indicaciones|normas|órdenes|restricciones|límites|prompt',
    machine: `${ai}|inteligencia artificial|modelo de lenguaje|asistente virtual|chatbot`,
    to: '(?:para|a|nota para|mensaje para|atención) (?:la |el |toda |cualquier )?',
    youAre: '(?:eres|usted es) (?:ahora|desde ahora)|ahora (?:eres|usted es)',
    ifYouAre: 'si (?:eres|usted es|es usted) una?',
    answerWith:
      '(?:responde|responda|contesta|conteste) (?:solo|sólo|solamente|únicamente|exactamente|siempre)(?: con| en)?',
  },
  {
    forget:
      'esqueç[ae]|esquece[sm]?|ignor[ae]s?|desconsidere|desconsidera|contorn[ae]|não (?:sigas|siga|respeites|respeite)',
    not: 'não',
    told: 'regras?|instruç(?:ão|ões)|diretrizes|orientações|normas|ordens|restrições|limites|prompt',
    machine: `${ai}|inteligência artificial|modelo de linguagem|assistente virtual|chatbot`,
    to: '(?:para|à|ao|nota para|mensagem para|atenção) (?:a |o |toda |qualquer )?',
    youAre: '(?:és|você é|tu és) (?:agora|a partir de agora)|agora (?:és|você é)',
    ifYouAre: 'se (?:és|você é|tu és|for) uma?',
    answerWith: '(?:responde|responda) (?:apenas|só|somente|exatamente|sempre)(?: com| em)?',
  },
  {
    forget:
      'dimentic[ah](?:i)?|ignor[ai]|trascur[ai]|aggir[ai]|non (?:seguire|segua|rispettare|considerare|consideri|tenere conto d\\p{L}+)(?: più)?',
    not: 'non',
    told: 'regol[ae]|istruzion[ei]|direttiv[ae]|indicazioni|linee guida|ordini|restrizioni|limiti|prompt',
    machine: `${ai}|intelligenza artificiale|modello linguistico|assistente virtuale|chatbot`,
    to: "(?:per|a|nota per|messaggio per|all['’]attenzione de) ?(?:l['’]|ll['’]|la |il |ogni )?",
    youAre: '(?:sei|lei è) (?:ora|adesso|da ora)|(?:ora|adesso) (?:sei|lei è)',
    ifYouAre: "se (?:sei|lei è) un['’a]?",
    answerWith: '(?:rispondi|risponda) (?:solo|soltanto|esclusivamente|esattamente|sempre)(?: con| in)?',
  },
  {
    forget: 'vergeet|negeer|omzeil|overtreed|sla|trek je niets aan van|hou geen rekening met',
    not: 'niet|nooit',
    told: 'regels?|instructies?|richtlijnen|voorschriften|opdrachten|beperkingen|prompt|aanwijzingen',
    machine: `${ai}|kunstmatige intelligentie|taalmodel|virtuele assistent|chatbot`,
    to: '(?:aan|voor|bericht voor|opmerking voor) (?:de|het|elke|een|alle)',
    youAre: '(?:je bent|jij bent|u bent) (?:nu|vanaf nu)',
    ifYouAre: 'als (?:je|jij|u) een',
    answerWith: '(?:antwoord|beantwoord) (?:alleen|uitsluitend|slechts|precies|altijd)(?: met| in)?',
  },
  {
    forget:
      'ignorujesz|zapominasz o|zapomnij(?:cie)?|zignoruj(?:cie)?|ignoruj(?:cie)?|pomiń(?:cie)?|omiń|złam|proszę (?:zignorować|zapomnieć|pominąć)',
    not: 'nie',
    told: 'zasad(?:y|ach|ę)?|instrukcj(?:e|ę|i|ach)|reguł(?:y|ach)?|wytyczn(?:e|ych)|poleceni(?:a|ach)|polece[nń]|ograniczeni(?:a|ach)|prompt\\p{L}*',
    machine: `${ai}|sztuczn(?:a|ej|ą) inteligencj(?:a|i|ą)|model(?:u)? językow(?:y|ego)|asystent(?:a|ka)? ai|chatbot\\p{L}*`,
    to: '(?:do|dla|uwaga|wiadomość dla|notatka dla)',
    youAre: '(?:jesteś|jest pan) (?:teraz|od teraz)|(?:teraz|od teraz) jesteś',
    ifYouAre: 'jeśli (?:jesteś|to czyta)',
    answerWith: '(?:odpowiedz|odpowiadaj) (?:tylko|wyłącznie|dokładnie|zawsze)',
  },
  {
    forget: 'ignorerar du|glömmer du|glöm|ignorera|bortse från|strunta i|kringgå|bryt',
    not: 'inte|aldrig',
    told: 'regler(?:na)?|instruktion(?:er|erna)?|riktlinjer(?:na)?|anvisningar(?:na)?|begränsningar(?:na)?|prompt(?:en)?',
    machine: `${ai}|artificiell intelligens|språkmodell(?:en)?|chatbot(?:en|ten)?|ai-assistent(?:en)?`,
    to: '(?:till|för|meddelande till|obs)',
    youAre: '(?:du är) (?:nu|från och med nu)|nu är du',
    ifYouAre: 'om du är en',
    answerWith: '(?:svara) (?:bara|endast|enbart|exakt|alltid)(?: med| på)?',
  },
  {
    forget: 'ignorerer du|glemmer du|glem|ignorer|se bort fra|omgå|bryd|bryt|overse',
    not: 'ikke|aldri|aldrig',
    told: 'regle(?:r|rne|ne)|instruk(?:tion|s)\\p{L}*|anvisning(?:er|erne)?|retningslinj\\p{L}+|begrænsning\\p{L}+|prompt(?:en)?',
    machine: `${ai}|kunstig intelligens|sprogmodel(?:len)?|språkmodell(?:en)?|chatbot(?:ten|en)?|ai-assistent(?:en)?`,
    to: '(?:til|for|besked til|melding til)',
    youAre: '(?:du er) (?:nu|nå|fra nu af|fra nå av)|(?:nu|nå) er du',
    ifYouAre: 'hvis du er en',
    answerWith: '(?:svar) (?:kun|bare|udelukkende|præcis|alltid|altid)(?: med| på)?',
  },
  {
    forget:
      'игнорируешь|забываешь|забудь(?:те)?|игнорируй(?:те)?|проигнорируй(?:те)?|не обращай(?:те)? внимания на|обойди(?:те)?|нарушь(?:те)?',
    not: 'не',
    told: 'правил\\p{L}*|инструкци\\p{L}*|указани\\p{L}*|ограничени\\p{L}*|предписани\\p{L}*|промпт\\p{L}*|настройк\\p{L}*',
    machine:
      '(?<!\\p{L})ии(?!\\p{L})|\\bai\\b|искусственн\\p{L}+ интеллект\\p{L}*|нейросет\\p{L}+|языков\\p{L}+ модел\\p{L}+|чат-?бот\\p{L}*',
    to: '(?:для|внимание|сообщение для|к)',
    youAre: '(?:ты|вы) (?:теперь|отныне)|(?:теперь|отныне) (?:ты|вы)',
    ifYouAre: 'если (?:ты|вы|это читает)',
    answerWith: '(?:отвечай(?:те)?|ответь(?:те)?) (?:только|исключительно|всегда|ровно)',
  },
];

/** Words that read a message, beside a model's name: "to the AI that reads this". */
const reads =
  '(?:die|das|der|welche[srnm]?|qui|que|che|die dit|która|który|som|которая|который|которые),? (?:\\p{L}+ ){0,4}?(?:liest|lesen|verarbeitet|beantwortet|lit|lira|traite|répond|lee|lea|lê|leia|legge|leest|czyta|läser|læser|leser|читает|обрабатывает)';

const start = '(?<!\\p{L})';
const end = '(?!\\p{L})';

const ofOneLanguage = ({ forget, not, told, machine, to, youAre, ifYouAre, answerWith }: Orders): string[] => [
  `(?<!(?:${not}|n['’]) )(?<!\\p{L})(?<!n['’])(?:${forget})(?! (?:${not})${end}) (?:\\p{L}+['’ ]){0,4}?(?:${told})${end}`,
  `${start}(?:${to}) ?(?:${machine})${end}(?: ?:| ?!|,? ${reads})`,
  `(?:^|[.!?\\n] ?)(?:${machine})(?:-\\p{L}+)? ?[:!]`,
  `${start}(?:${youAre}) (?:\\p{L}+['’ ]){0,4}?(?:${machine}|ass?istent\\p{L}*|ассистент\\p{L}*|asystent\\p{L}*)${end}`,
  `${start}(?:${ifYouAre}) (?:\\p{L}+ ){0,2}?(?:${machine})${end}`,
  `${start}(?:${answerWith}) ?:? ?(?:["“„«”'‘]|(?:ja|nein|oui|non|sí|sim|sì|nee|tak|nej|да|yes|ok|json|base64)${end})`,
];

/** Nothing more is said of it: "your instructions for the drivers" are a customer's. */
const clauseEnds = '(?= ?(?:$|[.!?,;:]|(?:und|et|y|e|en|i|och|og|и) ))';

/** What it is to give away: what it was told, and what it knows of others. */
const givesAway: readonly string[] = [
  'system-?prompt\\p{L}*|systeemprompt\\p{L}*|prompt (?:du |de |del |do |di )?(?:syst[èe]me|sistema)|prompt\\p{L}* systemow\\p{L}*|системн\\p{L}+ промпт\\p{L}*',
  // Who says "tu" and "deine" to what answers him, and wants to see what it was told; "send me the instructions" is a customer's wish.
  `(?:(?:zeig|zeige|gib|nenn|nenne|verrate?)(?: mir| uns)? (?:alle )?deine (?:\\p{L}+ )?(?:anweisungen|regeln|vorgaben|instruktionen)|(?:montre|affiche|donne|révèle)(?:[- ](?:moi|nous))? (?:toutes )?tes (?:consignes|instructions|règles|directives)|(?:enséña|muéstra|mostra|di|revela)(?:me|nos)? (?:todas )?tus (?:instrucciones|reglas|directrices))${clauseEnds}`,
  `(?:(?:mostra|mostre|revela|diz)(?:-me| me)? (?:todas )?(?:as )?(?:tuas|suas) (?:instruções|regras|diretrizes)|(?:mostra|rivela|dim)(?:mi)? (?:tutte )?le tue (?:istruzioni|regole|direttive)|(?:laat|toon|geef)(?: me| mij)? (?:al )?je (?:instructies|regels|richtlijnen)(?: zien)?|(?:pokaż|podaj|ujawnij)(?: mi)? (?:wszystkie )?swoje (?:instrukcje|zasady|reguły|wytyczne))${clauseEnds}`,
  `(?:(?:visa|vis|avslöja|afslør)(?: mig| meg)? (?:alla |alle )?(?:dina|dine) (?:instruktion\\p{L}*|instruks\\p{L}*|regler|riktlinjer|retningslinjer)|(?:покажи|выведи|раскрой|назови)(?: мне)? (?:все )?(?:свои|твои) (?:инструкции|правила|указания))${clauseEnds}`,
  '(?:daten|mails|nachrichten|adressen|angaben) (?:von )?(?:aller |der |ihrer )?ander(?:er|en) (?:kunden|leads|firmen|interessenten)|(?:alle )?kundendaten aus deine\\p{L}+',
  "(?:données|messages|e-?mails|adresses|coordonnées) (?:de tous )?(?:des|de vos|de tes|d[’']) ?autres (?:clients|prospects|sociétés)",
  '(?:datos|correos|mensajes|direcciones) de (?:los |tus |sus )?(?:otros|demás) clientes|(?:dados|mensagens|e-?mails|contactos|contatos) (?:de|dos|dos seus) (?:outros|demais) clientes',
  '(?:dati|messaggi|indirizzi|e-?mail) (?:degli|di|dei) (?:altri|tuoi altri) clienti|(?:gegevens|berichten|mails|adressen) van (?:de |je |uw )?andere klanten|(?:dane|wiadomości|adresy|maile) innych klientów',
  '(?:uppgifter|data|mejl|meddelanden|adresser) (?:om|från|för|til|om) andra kunder|(?:andra kunders|andre kunders) (?:data|uppgifter|oplysninger|opplysninger|mails?|mejl)|(?:данные|письма|адреса|сообщения) (?:всех )?других клиентов',
  '(?:dein|ihr|das) (?:ki|ai)-(?:system|assistent|modell|agent)\\p{L}* (?:soll|muss|darf) (?:\\p{L}+ ){0,3}?(?:mail|nachricht|antwort|entwurf|anfrage)',
];
/** What it was told is said to hold no more, or it is to answer as if there were nothing of the kind; one line a language. */
const setFree: readonly string[] = [
  '(?:deine|eure|ihre) (?:\\p{L}+ )?(?:regeln|anweisungen|vorgaben|einschränkungen|richtlinien) (?:gelten|sind) (?:\\p{L}+ )?(?:nicht mehr|aufgehoben|ungültig)|als (?:ob|hättest) du keine (?:\\p{L}+ )?(?:regeln|einschränkungen|grenzen|filter)',
  "(?:tes|vos) (?:\\p{L}+ )?(?:règles|consignes|instructions|restrictions|limites) ne (?:s['’]appliquent|valent|sont) plus|comme si tu n['’]avais (?:pas de|aucune?) (?:\\p{L}+ )?(?:règles?|limites?|restrictions?|filtres?)",
  '(?:tus|sus) (?:\\p{L}+ )?(?:reglas|instrucciones|restricciones|límites|normas) (?:ya no|no) (?:se aplican|aplican|valen|rigen)|como si no tuvieras (?:\\p{L}+ )?(?:reglas|restricciones|límites|filtros)',
  '(?:tuas|suas) (?:\\p{L}+ )?(?:regras|instruções|restrições|limites) (?:já |mais )?não (?:se aplicam|valem)|como se não ti?v(?:esses|esse) (?:\\p{L}+ )?(?:regras|restrições|limites|filtros)',
  '(?:tue|sue) (?:\\p{L}+ )?(?:regole|istruzioni|restrizioni) non (?:valgono|si applicano) più|come se non avessi (?:\\p{L}+ )?(?:regole|restrizioni|limiti|filtri)',
  '(?:je|jouw|uw) (?:\\p{L}+ )?(?:regels|instructies|beperkingen) gelden niet (?:meer|langer)|alsof je geen (?:\\p{L}+ )?(?:regels|beperkingen|grenzen|filters)',
  'twoje (?:\\p{L}+ )?(?:zasady|instrukcje|ograniczenia) (?:już )?nie obowiązują|jakbyś nie miał\\p{L}* (?:\\p{L}+ )?(?:zasad|ograniczeń|filtrów)',
  '(?:dina|dine) (?:\\p{L}+ )?(?:regler|instruktion\\p{L}+|begränsningar|begrænsninger) (?:gäller|gælder|gjelder) (?:inte|ikke) (?:längre|længere|lenger)|som om du (?:inte|ikke) (?:hade|havde) (?:några |nogen )?(?:\\p{L}+ )?(?:regler|begränsningar|begrænsninger)',
  '(?:твои|ваши) (?:\\p{L}+ )?(?:правила|инструкции|ограничения) (?:больше|уже) не действуют|как будто у тебя нет (?:\\p{L}+ )?(?:правил|ограничений|фильтров)',
];

/** The same orders in Chinese and Japanese, which put no blanks between words. */
const eastern: readonly string[] = [
  '(?:忽略|无视|無視|忘记|忘記|忘掉|不要理会|绕过|违反|抛开)(?:掉|你|您|之前|以前|上面|以上|所有|全部|一切|的|原来|先前|系统|系統|这些|那些|过){0,8}(?:指令|指示|规则|規則|提示(?:词)?|设定|設定|限制|要求|准则)',
  '(?:指示|命令|ルール|規則|プロンプト|制限|ガイドライン|設定)(?:を|は)?(?:すべて|全て|全部)?(?:忘れ(?!ず|ない)|無視|破棄|破って|取り消)',
  '(?:给|致|请|告诉)(?:所有|这个|该|任何)?(?:ai|人工智能|语言模型|大模型|机器人|智能助手)[：:，,！!]|(?:ai|人工智能|语言模型|大模型|智能助手)(?:助手|模型)?[：:]',
  '(?:ai|人工知能|言語モデル|チャットボット)(?:アシスタント|モデル)?(?:へ|の方へ|に告ぐ|への指示)(?:[：:、。]|$)|(?:ai|人工知能)(?:アシスタント)?[：:]',
  'あなたは(?:制限|制約|ルール|規則)(?:の)?(?:ない|なし)',
  '(?:如果|若|假如)你是(?:一个|一個)?(?:ai|人工智能|语言模型|机器人|智能助手)|你现在是(?:一个|一名)?(?:没有|不受|ai|人工|语言)|(?:あなたが|もし)(?:ai|人工知能|言語モデル|ボット)(?:なら|であれば|の場合)|あなたは(?:今|今から|これから)(?:は)?.{0,12}(?:ai|アシスタント|モデル|ボット)',
  '(?:只|仅|僅)(?:需)?(?:回答|回复|回覆|输出)[“"「『:：]|(?:だけ|のみ)(?:を)?(?:返答|回答|返信|出力)(?:して|せよ|しろ)',
  '不再受(?:到)?(?:任何|一切|所有)?(?:限制|约束|規則|规则)',
  '(?:系统|系統)提示(?:词)?|システム(?:の)?(?:プロンプト|指示|命令)|(?:其他|別的|别的)客[户戶]的(?:数据|资料|邮件|信息)|(?:他の|別の)(?:顧客|お客様|会社)の(?:データ|情報|メール)を(?!参考)',
];

/** Each letter with an accent also without, as it is typed on a foreign keyboard ("Glom dina instruktioner"); what stands in a class is left. */
const typedPlain = (source: string): string =>
  source.replace(/\[[^\]]*\]|[\u00c0-\u024f]/gu, (found) => {
    const plain = foldText(found);
    return found.startsWith('[') || plain === found ? found : `[${found}${plain}]`;
  });

/** Orders to a model in the languages of the other gates; the English ones are in detect-instruction.ts and instruction-turns.ts. */
export const ordersByLanguage: readonly { what: string; words: RegExp }[] = [
  {
    what: 'speaks to a model, not to a person',
    words: guarded(
      new RegExp(
        [
          ...languages.flatMap(ofOneLanguage).map(typedPlain),
          ...[...givesAway, ...setFree].map((each) => `(?<!\\p{L})(?:${typedPlain(each)})`),
          ...eastern,
        ].join('|'),
        'iu',
      ),
      'instruction',
    ),
  },
];
