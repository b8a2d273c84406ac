import { foldText } from '../fold-text';

/** One language's words of thanks and receipt: a piece of text made of these alone, with one of `core`, says nothing else. */
type Words = { core: string; more: string };

/** No word of refusal, agreement to an offer, time or request stands in these lists: they would swallow an answer. */
const tables: Readonly<Record<string, Words>> = {
  any: {
    core: 'ok okay okey k kk oki super top thx thanks merci perfect perfekt bravo noproblem 👍',
    more: 'ok a lot',
  },
  english: {
    core: 'thank thanks thankyou thx ty tks tnx cheers appreciated appreciate got received noted great cool awesome excellent wonderful lovely nice brilliant fine good understood roger acknowledged likewise welcome pleasure anytime copy fantastic amazing perfect obliged noproblem willdo takealook arrived useful helpful',
    more: 'ok okay hi hello hey dear you so very much a an lot million kindly again for the your this that it all with well is was i we have has had been and many my our quick prompt fast swift speedy info information update reply response note heads up message e-mail email mail help time patience details document documents file files attachment attachments letting me us know sharing sending confirming getting back to over across across clarification clarifying following up enjoy clear stuff really is be day weekend evening week one rest of best mate regards kind warm wishes sincerely yours same too copy that will do in out good great nice confirmation prompt indeed just now here safely feedback support explanation works-for-now loud',
  },
  german: {
    core: 'danke dankeschön dank merci erhalten bekommen angekommen eingegangen notiert verstanden klar passt prima toll super perfekt wunderbar bestens ordnung geschehen freut vermerkt gelesen kenntnis vielmals',
    more: 'hallo hi guten morgen moin servus liebe lieber frau herr geehrte geehrter ok vielen besten herzlichen lieben schönen tausend schön sehr dir ihnen euch für die das den ihre ihren ihr deine dein rasche schnelle prompte info infos information informationen rückmeldung antwort nachricht mail e-mail email zusendung übersendung unterlagen mühe hilfe unterstützung geduld bestätigung ist sind habe hab haben ich wir es sie alles gut so ein einen eine schöner schönes tag wochenende abend woche wünsche noch auch und in nochmal nochmals gut soweit bereits alle da viele liebe beste freundliche mit grüße grüßen gruß lg vg mfg bis-dann prima gerade eben zur kenntnis genommen hinweis update ebenso gleichfalls',
  },
  french: {
    core: "merci remercie remercions reçu noté parfait entendu d'accord super génial compris impeccable reception",
    more: "bonsoir salut chère cher bcp beaucoup bien pour votre vos ton ta le la les l'info l'information l'envoi l'aide votre retour réponse message informations info infos rapide rapidité aide mail e-mail je vous te en nous c'est très à vous toi bonne journée soirée week-end semaine et de du ces cette au aussi encore mille un une grand cordialement bien sincères salutations tout ok réactivité confirmation precisions de mon côté notre part document documents bonjour l'ai ai été bon infiniment",
  },
  spanish: {
    core: 'gracias recibido recibida recibí llegado llegó anotado perfecto entendido genial vale acuerdo amable agradezco agradecemos estupendo fenomenal enterado',
    more: 'buenos buenas días tardes estimado estimada tan muchas muchísimas mil por la el los las su tu sus rápida respuesta información info mensaje correo ayuda envío atención confirmación muy de que tenga tengan buen buena día tarde fin semana ya lo la ha he bien todo y le les se saludos un saludo cordial cordiales atentamente ok enviarlo enviar igualmente documentación aclaración hola avisar avisarme',
  },
  portuguese: {
    core: 'obrigado obrigada obrigados recebido recebida recebi chegou anotado perfeito entendido combinado agradeço agradecemos ótimo excelente maravilha certo registado valeu obg vlw brigado brigada',
    more: 'oi prezado prezada caro cara muito muitíssimo pela pelo pelas pelos resposta rápida informação informações mensagem e-mail email ajuda envio atenção confirmação tenha um uma bom boa dia tarde semana fim de já bem tudo e o a os as sua seu ok atenciosamente cumprimentos abraço abraços igualmente documentação retorno olá desde avisar',
  },
  italian: {
    core: "grazie ricevuto ricevuta arrivato arrivata annotato perfetto bene ringrazio ringraziamo gentilissima gentilissimo d'accordo capito ottimo preso",
    more: "ciao buongiorno buonasera salve gentile mille tante molte infinite per la il le lo l'ho è l'aiuto l'invio l'informazione informazioni risposta rapida messaggio mail e-mail conferma sua suo tua tuo va tutto buona giornata serata settimana weekend buon lavoro cordiali distinti saluti un saluto ho già ok e di disponibilità riscontro atto celere ne",
  },
  dutch: {
    core: 'bedankt dank dankje dankjewel ontvangen binnengekomen binnen begrepen genoteerd prima goed top fijn super duidelijk helder akkoord',
    more: 'hoi hallo hi beste goedemorgen goedemiddag goedendag heel erg hartelijk vriendelijk je u wel jullie voor de het uw jouw snelle reactie antwoord bericht info informatie hulp mail e-mail toesturen toezending bevestiging moeite is ik heb hebben we wij dat alles helemaal fijne dag weekend avond nog en met vriendelijke groet groeten mvg ok in goede orde ook',
  },
  polish: {
    core: 'dziękuję dzięki dziękujemy dotarło doszedł doszło doszła otrzymałem otrzymałam otrzymaliśmy przyjąłem przyjęłam rozumiem jasne zanotowane odnotowane potwierdzam super świetnie dobrze porządku',
    more: 'dzień dobry cześć hej witam bardzo serdecznie pięknie wielkie za szybką odpowiedź informację informacje wiadomość pomoc przesłanie mail maila w ok otrzymanie miłego dnia weekendu wieczoru pozdrawiam pozdrowienia z poważaniem i wszystko to już odbiór panu pani państwu',
  },
  swedish: {
    core: 'tack tackar mottaget noterat uppfattat perfekt toppen bra fint kanon fått framme fram',
    more: 'ok hej hejsan så mycket jättemycket stort tusen för det den snabbt snabba svar svaret hjälpen infon informationen trevlig trevligt mejlet du ska ha en fin dag helg kväll vecka jag har vi kommit att skickade skickat och med vänliga hälsningar mvh hälsning ok detsamma alla allt återkopplingen',
  },
  danish: {
    core: 'tak takker modtaget noteret forstået fint super perfekt godt kommet dejligt',
    more: 'hej kære mange tusind skal du i have for det den de hurtigt hurtige svar svaret hjælpen info informationen beskeden mailen jeg har vi er frem fordi sendte hav en god dag weekend aften og med venlig hilsen mvh vh ok lige alt i-lige-måde er så meget',
  },
  norwegian: {
    core: 'takk takker mottatt notert forstått fint supert flott perfekt bra kommet greit topp',
    more: 'hei mange tusen skal du ha for det den de at raskt rask svar svaret hjelpen infoen informasjonen meldingen e-posten jeg har vi er frem fram sendte ha en fin god dag helg kveld og med vennlig hilsen mvh ok alt så mye',
  },
  russian: {
    core: 'спасибо спс благодарю благодарим получил получила получили получено принял приняла принято понял поняла понятно дошло дошли отлично хорошо ок супер ясно пасиб',
    more: 'добрый доброе день утро вечер здравствуйте привет большое огромное вам вас вас за быстрый ответ информацию помощь письмо сообщение что прислали всё все хорошего хороших дня вечера выходных с уважением и это ваш материалы документы подтверждение оперативность',
  },
  finnish: {
    core: 'kiitos kiitokset kiitti vastaanotettu selvä hyvä',
    more: 'paljon tiedosta viestistä vastauksesta nopeasta sain se ok terveisin',
  },
  czech: {
    core: 'děkuji děkuju díky přijato rozumím dobře dorazilo',
    more: 'moc mnohokrát za rychlou odpověď informaci informace zprávu s pozdravem ok v pořádku',
  },
  turkish: {
    core: 'teşekkürler teşekkür sağolun aldım tamam anlaşıldı',
    more: 'çok ederim ederiz bilgi için hızlı yanıt saygılarımla iyi günler',
  },
};

type WordSet = { core: ReadonlySet<string>; all: ReadonlySet<string> };

const split = (words: string): string[] => foldText(words.normalize('NFC')).split(/\s+/);

/** Sets of folded words, one language each. */
export const wordSets: readonly WordSet[] = Object.values(tables).map(({ core, more }) => {
  const all = new Set([...split(core), ...split(more)]);
  return { core: new Set(split(core)), all };
});

/** What Japanese and Chinese mails begin and end with, whatever they say between. */
export const greetings: readonly RegExp[] = [
  /お世話に(?:なって(?:おり|い)ます|なります)|(?:今後とも|引き続き|何卒|どうぞ)(?:よろしく|宜しく)お願い(?:いたし|致し|し)ます|お疲れ様です|お手数をおかけし(?:ます|ました)/gu,
  /(?:您|你)好|祝(?:您|你)?(?:愉快|好|顺利|一切顺利|工作顺利|周末愉快)/gu,
];

/** Japanese and Chinese write no spaces: what is left of a text without these says whether it says more. */
export const phrases: readonly RegExp[] = [
  /(?:よろしく|宜しく)お願い(?:いたし|致し|し)ます/gu,
  /(?:早速の|ご丁寧な|迅速な|素早い)?(?:ご)?(?:返信|連絡|回答|対応|確認|送付|案内|共有|説明)(?:を)?(?:いただき|頂き)?(?:、)?(?=(?:誠に|大変|どうも)?(?:ありがとう|有難う|感謝))/gu,
  /(?:資料|書類|メール|ファイル|情報|データ)(?:を)?(?:お送りいただき|送っていただき|ご送付いただき|いただき|の送付)?(?=(?:、)?(?:誠に|大変|どうも)?(?:ありがとう|有難う))/gu,
  /(?:誠に|大変|どうも)?(?:ありがとう|有難う)(?:ございます|ございました)?|感謝(?:いたし|し)ます|助かり(?:ます|ました)|恐れ入ります|感謝です/gu,
  /(?:メール|資料|ご連絡|内容|書類)?(?:を|は|が)?(?:確かに|無事(?:に)?)?(?:受け取り|受領(?:いたし|し)|拝受(?:いたし|し)|拝見(?:いたし|し)|届き|確認(?:いたし|し)|承知(?:いたし|し)|了解(?:いたし|し)|かしこまり|承り)(?:ました|ます)|(?:承知|了解|拝受|受領)(?:です)?|わかりました|分かりました|オッケー/gu,
  /非常感谢|非常感謝|十分感谢|多谢(?:帮忙|了)?|多謝|谢谢(?:您|你|大家)?(?:的)?|謝謝(?:您|你)?|感谢|感謝|辛苦(?:了|您了)|麻烦(?:您|你)了/gu,
  /(?:邮件|郵件|资料|資料|文件|信息)?(?:已(?:经|經)?)?(?:收到|收悉|知悉)(?:了)?|知道了|明白(?:了)?|了解(?:了)?|好的?|没问题|沒問題|没事|不客气|不客氣/gu,
  /(?:您|你)?(?:的)?(?:快速|及时|及時|热情)?(?:回复|回覆|帮助|幫助|支持|分享|提醒|告知|确认|发来(?:的)?资料|發來(?:的)?資料)|高效/gu,
];
