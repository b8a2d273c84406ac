import { foldedPattern } from '../fold-text';
import { guarded } from '../guarded/guarded-pattern';

/**
 * Requests to be rung, as patterns over folded sentences: somebody is told or asked to ring, or a number is named as the way to reach the writer. A report of
 * calls ("our drivers call us") and an announcement ("I will call you") are none, so each names who rings or stands as an order.
 */
const order =
  '(?:^|[,;:.!-]\\s*|\\b(?:please|pls|just|kindly|and|or|so|to|can y?o?u|could y?o?u|would you|will you|you can|you could|you may|(?:can|could|would|will) (?:someone|somebody|anyone|one of you|you guys)(?: (?:from|on|in|at|of) \\S+(?: \\S+)?)?|have (?:someone|somebody)(?: (?:from|on|in|at) \\S+(?: \\S+)?)?|feel free to|best to|better to|prefer you|rather you|simply|then)\\s+)';

/** "Best by phone: 089 123456": the way and the number beside it. A "best by phone" without one chooses how a meeting is held. */
const byPhone =
  '\\b(?:am besten|am liebsten|besser|lieber|gern[e]?) (?:telefonisch|per telefon|am telefon)|\\b(?:mieux|plutot|de preference) (?:par|au) telephone|\\b(?:mejor|prefiero|preferiblemente) (?:por|al) (?:telefono|movil)|\\b(?:melhor|prefiro|de preferencia) (?:por|pelo) (?:telefone|telemovel)|\\b(?:meglio|preferir\\w+|preferisco|sentirci|sentiamoci)(?: sentirci)? (?:per|al) telefono|\\b(?:liefst|graag|beter) (?:telefonisch|per telefoon)|\\bnajlepiej (?:telefonicznie|przez telefon)|\\b(?:helst|bast) (?:per|pa) telefon|\\b(?:helst|bedst) (?:pr\\.?|pa|per|over) (?:telefon|tlf\\.?)|\\b(?:best|better|easiest|easier) (?:by|on the|over the) phone|(?:лучше|удобнее)(?: всего)? по телефону';

export const asks: readonly RegExp[] = [
  foldedPattern(`(?:${byPhone})\\D{0,20}\\d[\\d\\s()./-]{5,}`),
  foldedPattern(
    `${order}(?:please )?(?:call|phone|ring|dial|telephone)(?: up)?(?: (?:me|us|my|our|at|on|asap|now|any ?time|back|whenever|when you|tomorrow|today|\\+|\\(?0)|\\s*$|[.!?]?$)`,
    '\\b(?:give|shoot|drop) (?:me|us) a (?:quick |short )?(?:call|ring|buzz|bell|shout)\\b',
    '\\b(?:reach|get(?: hold of)?|catch|contact) (?:me|us) (?:\\w+ )?(?:at|on|by|via) (?:\\+|\\(?0|\\d|my (?:cell|mobile|phone|office|direct|number|landline)|the (?:number|phone)|phone|telephone|this number)',
    '\\b(?:call|phone|ring|dial) (?:\\+|\\(?0\\d|my (?:cell|mobile|office|direct|number))|\\b(?:my|the) (?:direct )?(?:number|line|cell|mobile) is\\b.{0,30}\\d|\\b(?:wait(?:ing)?|look(?:ing)? forward) (?:for|to) your (?:phone )?call\\b',
  ),
  foldedPattern(
    '\\b(?:rufen|ru?fe?n) sie\\b.{0,30}\\b(?:mich|uns|durch|zurue?ck)\\b(?!.{0,30}\\bnicht\\b)|\\bruf(?:t)? (?:mich|uns|einfach|kurz|gern|doch|bitte)\\b',
    '\\b(?:um|bitte|erbitte|uber|auf|wunsche|warte auf)\\b.{0,30}\\b(?:rue?ckruf|anruf)\\b|^\\W*rue?ckruf\\b',
    '\\b(?:mich|uns)\\b.{0,50}\\b(?:anrufen|anzurufen|zurue?ckrufen|zurue?ckzurufen|anrufst|zuruckrufst)\\b|\\b(?:konnen|konnten|wurden|kann|kannst|konntest) (?:sie|du|jemand) (?:mich|uns)\\b.{0,40}\\brufen\\b',
    '\\b(?:erreichen sie|erreichst du) (?:mich|uns)\\b|\\berreichbar bin ich\\b|\\bich bin (?:\\w+ )?unter .{0,12}\\d.{0,20}erreichbar|\\b(?:mich|uns) (?:\\w+ )?(?:telefonisch|unter \\+?\\(?\\d|mobil) .{0,20}erreichen',
    '\\bmelden sie sich\\b.{0,20}\\btelefonisch\\b|\\btelefonisch (?:melden|kontaktieren)\\b|\\bkontaktieren sie mich\\b.{0,12}telefonisch|\\b(?:klingeln|lauten|rufen) sie\\b.{0,20}\\bdurch\\b|\\bmeine (?:handy|telefon|mobil)?nummer(?: (?:ist|lautet)\\b|:).{0,20}\\d',
  ),
  foldedPattern(
    "\\b(?:r?appelez|telephonez|contactez|(?:re)?joignez)[- ](?:moi|nous)\\b(?!.{0,20}\\bpar (?:mail|ecrit))|\\b(?:r?appelle|tel(?:ephone)?)[- ]moi\\b|\\b(?:de |a |pas a )(?:me|nous|m'|nous )\\s?r?appeler\\b(?! (?:notre|votre|les|la|le|que|votre))",
    "\\b(?:pouvez|pourriez|pourrait|pouvez)[- ]vous (?:me |nous |m')\\s?r?appeler|\\b(?:vous pouvez|tu peux|on peut) (?:me |nous |m')\\s?(?:r?appeler|joindre|telephoner)|\\b(?:passez|donnez)-(?:moi|nous) un (?:coup de (?:fil|telephone)|appel)",
    '\\bje (?:suis|reste) joignable (?:au|par|sur)\\b|\\bme joindre (?:au|par telephone|sur)\\b|\\bmon (?:numero|portable|mobile) (?:est|:)|\\battends? votre appel\\b',
  ),
  foldedPattern(
    '(?<!\\bno )\\b(?:llam(?:e|a|en)me|telefone(?:e|en)me|marqueme)\\b|(?<!\\bno )\\bme (?:llamen?|llamaran?|llamase)\\b(?! la)|\\b(?:puede|puedes|pueden|podria|podrian|podeis) llamarme\\b|\\b(?:me )?(?:puede|pueden|podria|podrian) llamar\\b|\\bme (?:puede|pueden|podria|podrian|podeis) (?:llamar|localizar|contactar en el|telefonear)',
    '\\bcontact(?:e|en)me por telefono\\b|\\b(?:deme|denme|dame) un (?:telefonazo|toque|llamada)|\\b(?:espera|espero|aguardo)\\b.{0,12}\\bsu llamada\\b|\\bestoy (?:disponible|localizable) en el\\b|\\bmi (?:telefono|numero|movil|celular) es\\b',
  ),
  foldedPattern(
    '(?<!\\bnao )\\b(?:ligu?e-me|ligu?em-me|liga-me|telefone-me|telefonem-me)\\b|(?<!\\bnao )\\bme (?:ligu?e|liga|ligu?em|telefone|telefonem)\\b|(?<!\\bde )(?<!\\bpare de )\\b(?:pode|podem|poderia|poderiam) (?:me )?(?:ligar|telefonar|ligar-me|telefonar-me)\\b|\\b(?:pode|podem|poderia) (?:ligar|telefonar)-me|\\bliga (?:para|pra) mim\\b|\\bligue (?:para|pra) (?:mim|o meu|meu)',
    '\\bde-me um (?:toque|telefonema)|\\bcontac?te-me por telefone\\b|\\b(?:pode|podem) contac?tar-me (?:pelo|atraves do|por telefone)|\\baguardo (?:a )?(?:sua|vossa) (?:ligacao|chamada)|\\bme telefone\\b|\\b(?:meu|o meu) (?:telefone|numero|telemovel|celular) e\\b',
  ),
  foldedPattern(
    '(?<!\\bnon )\\bmi (?:ri)?chiam(?:i|a|ino|ate)\\b(?!\\s+(?:\\p{Lu}|dana|e\\b))|\\b(?:ri)?chiamatemi\\b|\\b(?:ri)?chiamami\\b|(?<!serve )(?<!di )\\b(?:puo|potete|potrebbe|potreste|puoi)\\b.{0,12}\\b(?:ri)?chiamarmi\\b|\\bmi (?:puo|potete|puoi|potrebbe|potreste) (?:ri)?chiamare\\b|\\b(?:puo|potete|potrebbe|potreste|puoi) telefonarmi\\b',
    '\\bmi (?:dia|faccia) un colpo di telefono\\b|\\bmi (?:trova|trovate|puo trovare) al\\b|\\bmi contatti telefonicamente\\b|\\b(?:attendo|aspetto) (?:una |la )?(?:sua|vostra|tua) (?:chiamata|telefonata)|\\bil mio (?:numero|cellulare|telefono) e\\b|\\bmi telefoni\\b',
  ),
  foldedPattern(
    '\\bbel (?:me|mij|ons|gerust|maar|even|ff|\\+?\\d{2})\\b(?! niet)|\\b(?:kunt u|kun je|kan je|kan u|wilt u|wil je|zou u|zou je|kunnen jullie) (?:me|mij|ons)\\b.{0,40}\\b(?:bellen|terugbellen|opbellen)\\b|\\bliever dat (?:u|je) (?:\\w+ )?belt\\b',
    '\\bgraag\\b.{0,20}\\b(?:telefonisch contact|telefoontje|teruggebeld|gebeld)\\b|^\\W*graag (?:\\S+ ){0,2}(?:terug|op)?bellen\\b|\\b(?:u|je) (?:kunt|kan) (?:me|mij|ons) (?:\\w+ )?bereiken\\b|\\bik ben (?:\\w+ )?te bereiken (?:op|onder|via)\\b|\\bgeef (?:me|mij|ons) (?:even )?een (?:belletje|telefoontje)|\\bmijn (?:nummer|mobiel\\w*|telefoonnummer) is\\b',
  ),
  foldedPattern(
    '\\bprosze (?:do mnie |o tym |jutro |dzis |po poludniu |tez )*(?:zadzwonic|dzwonic|oddzwonic|przedzwonic)\\b|\\bczy (?:moze|mozesz|moga|moglby|moglaby)\\b.{0,20}\\b(?:zadzwonic|oddzwonic|przedzwonic)\\b|\\b(?:zadzwon|zadzwoncie|oddzwon|przedzwon|dzwon)\\b',
    '\\bprosze o (?:pilny |szybki )?(?:telefon|kontakt telefoniczny|oddzwonienie)\\b|\\bczekam na (?:panstwa |pana |pani )?telefon\\b|\\b(?:jestem|jestesmy) (?:dostepn\\w+|osiagaln\\w+) pod numerem\\b|\\bmoj (?:numer|telefon)\\b.{0,25}\\d|\\bpod numerem\\b.{0,6}\\+?\\d',
  ),
  foldedPattern(
    '(?:^|[,;:.!?-]\\s*|\\b(?:vanligen|garna|och|eller|bara|du kan|ni kan|kan du|kan ni|sa)\\s+)(?:ring|ringa)(?: upp)?(?: (?:mig|oss|till mig|garna|upp|tillbaka|nar|pa|efter|mellan|mitt)\\b|[.!?]|$)(?!.{0,10}\\binte\\b)|\\bsla (?:mig )?en signal\\b|\\bge (?:mig|oss) ett samtal\\b',
    '\\b(?:jag nas|ni nar mig|du nar mig|vi nas|nas jag)\\b.{0,10}(?:pa|via)|\\bkontakta mig (?:per|via|pa) telefon\\b|\\bmitt (?:mobil)?nummer (?:ar|:)',
  ),
  foldedPattern(
    '(?:^|[,;:.!?-]\\s*|\\b(?:venligst|vennligst|gerne|gjerne|og|eller|bare|du kan|i kan|kan du|kan i|kan dere|vil du|vil i|vil dere|sa)\\s+)ringe?(?: op)?(?: (?:til )?(?:mig|meg|os|oss|gerne|gjerne|venligst|op|opp|tilbage|tilbake|nar|pa|efter|etter|mitt|mit)\\b|[.!?]|$)(?!.{0,10}\\bikke\\b)|\\bgiv mig et (?:ring|kald|opkald)|\\bsla pa traden\\b|\\bta en telefon til\\b|(?:^|[,;:.!?-]\\s*)ring(?: op| opp)? \\+?\\d\\d',
    '\\b(?:jeg (?:kan )?(?:nas|traffes|treffes)|i kan fange mig|du kan fange mig|dere nar meg|du nar meg|i nar mig|du nar mig)\\b.{0,10}(?:pa|via)|\\bkontakt (?:mig|meg) (?:pa|via|per) (?:telefon|mobil)|\\b(?:mit nummer|mitt nummer|nummeret mitt)\\b.{0,6}(?:er|:)',
  ),
  foldedPattern(
    '(?:^|[,;:.!?-]\\s*|(?:пожалуйста|просто|лучше|и|прошу|можете|могли бы|можешь|мне|вы)\\s+)(?:мне )?(?:позвонить|перезвонить|позвоните?|перезвоните?|звоните|наберите|набери)(?![а-я])',
    '(?:жду|ожидаю) (?:вашего |твоего )?звонка|связаться (?:со мной )?по телефону|свяжитесь со мной по телефону|мой (?:номер|телефон|мобильный)[^!?]{0,10}\\d|не могли бы вы (?:мне )?(?:пере|по)звонить|меня можно застать',
  ),
  guarded(
    /(?:お)?電話(?:を|にて|で)?(?:ください|下さい|いただけ(?:ます|る|れば|ない)|頂け|もらえ|お待ちして|(?:を)?お願い|して(?:ください|下さい|いただけ|もらえ|(?=\s*(?:$|[。!！\n])))|くださ|話したい)|折り返し(?:の)?(?:お)?電話|(?:番号|電話)(?:まで|に)(?:ご連絡|お電話)/u,
    'folded',
  ),
  guarded(
    /(?:请|請|麻烦|麻煩|能|可以|方便|欢迎|您可以|随时|隨時)[^，。！？\n]{0,12}(?:打(?:个|個)?(?:电话|電話)(?:给|給)我|给我(?:打|回)?(?:个|個)?(?:打)?(?:电话|電話)|給我打電話|来电|來電|致电|致電|回电|回電|回(?:个|個|我)?(?:电话|電話)|拨打|撥打|打给我|打給我|打我电话|打我電話|电话联系我|電話聯絡我)|给我(?:打|回)(?:个|一个)?电话|^(?:请)?(?:回电|来电|致电|打给我|打給我)|打我(?:的)?(?:手机|手機|电话|電話|座机)|给我回电|期待(?:您|你)的(?:来电|來電)|打电话给我/u,
    'folded',
  ),
];

/** No call is wished, or it is reported, announced or asked about. */
export const denials: readonly RegExp[] = [
  foldedPattern(
    "\\b(?:don't|do not|dont|never|no need to|not|stop|without|instead of|rather than|doesn't|please no) (?:to )?(?:call|ring|phone|calling|phoning|ringing)|\\bno (?:phone )?calls\\b|\\bi(?:'ll| will|'d| would| can| shall)? (?:call|ring|phone|called|rang|phoned)\\b|\\b(?:customers|drivers|clients|they|people|who|we|staff|he|she|users|dispatchers) (?:\\w+ )?(?:call|calls|ring|rings|phone|phones)\\b|\\bwhat do you call\\b|(?<!\\ba )\\bcall (?:it|this|that|them|off|for|centre|center|recording|quality|volume)\\b",
    '\\bnicht\\b.{0,20}\\b(?:an|anrufen|anzurufen|zuruckrufen)\\b|\\bkeine (?:anrufe|telefonate)\\b|\\b(?:ich|wir) ruf(?:e|en)\\b|\\brufen (?:ihre|die|unsere|eure) \\w+|\\b(?:fahrer|kunden) rufen\\b|\\bangerufen\\b|\\bnicht erreicht\\b|\\bbrauchen? nicht\\b',
    "\\bne (?:m'appelez|me rappelez|me telephonez|m'appeler|nous appelez|pas (?:m'|me )r?appeler)|\\bn'appelez\\b|\\binutile de\\b|\\bpas (?:besoin|la peine) de (?:me |m')|\\bje (?:vous |te )r?appelle\\b|\\bje me permets de\\b|\\bs'appelle\\b|\\bvous ai r?appele|\\bpas d'appel",
    '\\bno (?:me )?llam|\\bno (?:hace falta|es necesario|hay que)|\\bdej[ea](?:n)? de llamar|\\bme llamo\\b|\\ble llamo\\b|\\bse llama\\b|\\bnao (?:me )?ligu|\\bnao (?:e (?:preciso|necessario)|precisa)|\\bpar[ea](?:m)? de (?:me )?ligar|\\bligo-(?:lhe|te)|\\bchamo-me',
    "\\bnon (?:mi (?:ri)?chiam|chiamatemi|serve|occorre|e necessario|c'e bisogno)|\\bmi chiamo\\b|\\bsi chiama\\b|\\bla (?:ri)?chiamo\\b|\\b(?:smett\\w+|la smetta) di\\b",
    '\\b(?:me|mij) niet\\b|\\bniet (?:te )?bellen\\b|\\bhoeft niet\\b|\\bstop met\\b|\\bik bel\\b|\\bheb\\b.{0,20}\\bgebeld\\b|\\bwij bellen\\b|\\bbellen (?:klanten|de klanten|jullie klanten)',
    '\\bnie (?:dzwon|trzeba|musi|prosze dzwonic|nalezy)|\\bprzestac\\b|\\bzadzwonie\\b|\\bzadzwonil|\\bdzwonil|\\bdzwonia\\b|\\bmnie nie dzwonic',
    '\\b(?:ring(?:a)?(?: mig| oss| meg)?|ring(?:e)?(?: til)?(?: mig| meg)?) (?:inte|ikke|ej)\\b|\\b(?:inte|ikke|slipper|behover inte|behover ikke|trenger ikke) (?:a |at )?ring|\\b(?:behover|behover|trenger)\\b.{0,12}\\b(?:inte|ikke)\\b|\\bsluta (?:att )?ring|\\bslutt a\\b|\\bhold op med\\b|\\bjag ringer\\b|\\bjeg ringer\\b|\\bhar ringt\\b|\\bhar ringet\\b|\\bringer (?:kund|kont|du|i\\b|dere|til kontor)',
    '(?:^|[^а-я])не (?:звоните|звони|надо|нужно|перезванивайте)|звонить не|хватит|перестаньте|я (?:сам |сама )?(?:по|пере)звоню|звонил[аи]? |звонят|мы звоним|без звонк',
    /(?:電話|連絡)(?:は|を)?(?:しないで|不要|結構|お控え|なさらないで|いりません|要りません)|電話ではなく|電話料金|電話対応|電話しました|電話します|ではなくメール/u
      .source,
    '不要(?:再)?(?:给我)?打|别(?:再)?(?:给我)?打|不用(?:给我)?(?:打|来)|请勿(?:来电|致电|打)|請勿(?:來電|致電)|我[^，。,]{0,8}(?:给|給)(?:您|你)(?:打|回)|我[^，。,]{0,4}回(?:个|個)?(?:电话|電話)|给您打电话|打过|司机会|客户[^，。]{0,8}打电话|电话费|無需來電|无需来电',
  ),
];
