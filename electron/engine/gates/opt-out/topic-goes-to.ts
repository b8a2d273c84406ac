import { guarded } from '../guarded/guarded-pattern';
import { anyOf } from './language-rules';
import { before as b, certain, name, notUs } from './person-turns';

/*
 * What we write about is with somebody named: "anything to do with software goes through Tom Reed", "purchasing has moved to Tom Reed". Read as it was
 * written, since a capital makes a name; of a product all goes through as well ("all our mail runs through Google Workspace"), so a few words are topics.
 */

const notProduct =
  '(?!(?:Microsoft|Google|Outlook|Office|Salesforce|Hub[Ss]pot|SAP|Excel|Slack|Zoom|Teams|AWS|Azure|Amazon|Apple|Adobe|Atlassian|Oracle|Dynamics|Zoho|Shopify|Power|Sage|Datev|DATEV|Lexware|Dropbox|Share)(?!\\p{L}))';
/** Two names, a title and one, or one beside an address. */
const who = `${notProduct}(?:${certain}|${notUs}${name}(?=[^.]{0,3}[(<:,–-]? ?\\S+@))(?!\\p{L})(?! (?:und|and|et|y|e|en|i|og|och|и) (?:mich|mir|me|moi|mí|mi|mim|mij|mnie|mną|mig|меня|мной)(?!\\p{L}))`;
/** What we may have written about, and what it does on the way to somebody; a few words between. */
const moves = (topics: string, verbs: string, within = '(?: [^\\s,.;]+){0,6}?'): string =>
  `${b}(?:${topics})${within} (?:${verbs}) ${who}`;

export const topicGoesTo = guarded(
  new RegExp(
    [
      moves(
        '[Aa]nything|[Ee]verything|[Aa]ll|[Ss]uch \\p{L}+|[Pp]urchasing|[Pp]rocurement|[Bb]uying|[Ss]oftware|[Vv]endors?|[Ss]uppliers?|(?:[Tt]his|[Tt]hat) (?:topic|area|side)',
        '(?:goes|go|runs|passes|went|moved|is now|are now|lies|sits|has gone|has moved|has passed|should go|needs to go|has to go)(?: now| all| always| over)? (?:through|via|past|to|with|under)',
      ),
      `${b}${notUs}${name} (?:has|does|handles|took) (?:it|that|this|them)(?: on| over)? (?:now|these days)(?!\\p{L})`,
      moves(
        '[Aa]lles|[Ss]owas|[Ss]o etwas|[Dd]er Einkauf|[Dd]ie Beschaffung|[Ss]oftware\\p{L}*|\\p{L}*[Tt]hemen|[Aa]nschaffungen|[Dd]as(?: Thema)?|[Dd]ies',
        '(?:läuft|lauft|laufen|geht|gehen|liegt|liegen|ging|gingen|ist|sind)(?: (?:jetzt|nun|inzwischen|seither|bei uns|immer|alles))* (?:über|uber|bei|an)',
      ),
      moves(
        '[Tt]out(?: ce qui)?|[Ll]es (?:achats|logiciels)|[Cc]es sujets|[CcLl]e sujet|[Cc]ela',
        '(?:passe|passent|relève|releve|relèvent|revient|ont été (?:repris|confiés)|ont ete (?:repris|confies)|a été (?:repris|confié)|a ete (?:repris|confie))(?: maintenant| désormais| desormais)? (?:par|de|à|a)',
      ),
      moves(
        '[Tt]odo lo (?:del?|relacionado|referente|que)|[Ee]so|[Ll]as compras|[Ee]l software|[Ee]se tema',
        '(?:lo ve|lo lleva|la lleva|las lleva|los lleva|pasa por|va por|están? en manos de|estan? en manos de|es cosa de)(?: ahora)?',
      ),
      moves(
        '[Tt]udo(?: o que)?|[Aa]s compras|[Oo]s contratos|[Ee]sse assunto|[Ii]sso',
        '(?:passam? pel[oa]|passam? por|passaram para|passou para|está com|estão com|esta com|estao com|fica com|ficaram com)(?: [oa])?',
      ),
      moves(
        '[Tt]utto(?: (?:quello|ciò|cio) che)?|(?:[Dd]e)?[Gg]li acquisti|[Dd]egli acquisti|[Dd]i queste cose|[Dd]el software|[Dd]i questo',
        '(?:passano? da|è passato a|e passato a|sono passati a|(?:ora |adesso )?(?:si|se ne) occupa|fa capo a)(?: ora| adesso)?',
      ),
      moves(
        '[Aa]lles|[Ii]nkoop|[Dd]at soort|[Dd]it onderwerp|[Ss]oftware',
        '(?:loopt|lopen|ligt|liggen|gaat|gaan|zit)(?: nu)? (?:via|bij|naar)',
      ),
      moves(
        '[Ww]szystko|[Zz]akup(?:y|ami)|[Tt]e sprawy|[Tt]ymi? sprawami|[Oo]programowani\\p{L}+',
        '(?:idzie przez|idą przez|ida przez|przechodz\\p{L}+ (?:przez|do)|przej(?:ął|ęła|al|ela)|ma teraz|(?:są|sa|jest) teraz u|należ\\p{L}+ (?:teraz )?do|nalez\\p{L}+ (?:teraz )?do|prowadzi teraz)',
        '[^.;]{0,60}?',
      ),
      moves(
        '[Aa]ll?t|[Ii]nköp|[Ii]nkop|[Ii]ndkøb|[Ii]ndkob|[Ss]åda(?:nt|n noget)|[Ss]ada(?:nt|n noget)|[Pp]rogramvara|[Ss]oftware',
        '(?:går|gar|ligger|sköts|skots|hanteras|håndteres|handteres)(?: nu)? (?:via|hos|av|af|genom|gennem|igennem|ved)',
      ),
      moves(
        '[Вв]с[её]|[Зз]акупк\\p{L}+|[Ээ]то|[Ээ]ти вопросы',
        '(?:ид[её]т|идут|проход\\p{L}+|решается|решаются|теперь|сейчас|перешл\\p{L}+)(?: теперь| сейчас)? (?:через|у|к)',
        '[^.;]{0,60}?',
      ),
      '(?:すべて|全て|一切|購買|現在|今は|関連)(?:は|、)?[^。、]{0,8}?(?!私|わたし|弊社|当社|御社|貴社|どなた|誰|小生|当方|僕)[\\p{Script=Han}\\p{Script=Katakana}]{1,5}(?:さん)?(?:[(（][^)）]{1,60}[)）])?(?:が|で)(?:窓口|担当し|担当で|担当いた|対応し|対応いた)',
      '(?:都|现在|現在|目前)(?:由|归|歸)(?!我|您|你|谁|誰|他们|客户|系统|总)[\\p{Script=Han}]{2,4}?(?:来)?(?:处理|處理|负责|負責|管|跟进|对接|接手|接管)',
    ]
      .map((each) => `(?:${each})`)
      .join('|'),
    'u',
  ),
  'turns',
);

/** Every turn above holds one of these, folded: looked for first. */
export const topicStems = anyOf(
  /\b(?:goes?|runs|passes|went|moved|is now|are now|lies|sits|gone|passed|go) (?:now |all |always |over )?(?:through|via|past|to|with|under)\b|(?:has|does|handles|took) (?:it|that|this|them) (?:\S+ )?(?:now|these days)|\b(?:alles|sowas|so etwas|einkauf|beschaffung|software|themen|anschaffungen|das|dies)\b.{1,90} (?:uber|bei|an) |\b(?:tout|achats|logiciels|sujets?|cela)\b.{1,90} (?:par|de|a) |\b(?:lo ve|l[oa]s? lleva|pasa por|va por|en manos de|cosa de)\b|\b(?:passam? pel[oa]|passam? por|passaram para|passou para|esta com|estao com|fica com|ficaram com)\b|\b(?:passano? da|passat[oi] a|occupa|fa capo)\b|\b(?:loopt|lopen|ligt|liggen|gaat|gaan|zit) (?:nu )?(?:via|bij|naar)\b|przez|przechodz|przej|ma teraz|teraz u|nalez|prowadzi|\b(?:gar|ligger|skots|hanteras|handteres) (?:nu )?(?:via|hos|av|af|genom|gennem|igennem|ved)\b|идет|идут|проход|решается|решаются|теперь|сейчас|перешл|窓口|担当|対応|[由归歸]/u,
);
