import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:e-?mails?|mails?|messaggi\w*|spam|pubblicita|newsletters?|sms|chiamate|telefonate|offerte|comunicazion\w+|promozion\w+|posta|schifezze|roba|contatti)/
    .source;
const mine =
  /(?:(?:il|i|la|le|questo|questa|tutti i) ?(?:mio|miei|mia|mie|nostro|nostri|nostra|nostre)? ?(?:\S+ )?(?:e-?mail|mail|indirizzo|dati|nome|nominativo|numero|telefono|contatto|recapit\w+|informazioni)\b)/
    .source;
const list = /(?:list\w+|mailing\w*|database|newsletter|elenc\w+|rubrica|archivi\w*|contatti|crm|banca dati|sistema)/
  .source;
const notNow =
  /(?! (?:prima|fino|dopo|il |domani|oggi|tra |senza|durante|per telefono|in copia|adesso|questa settimana|l'offerta|a lui|a lei))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** Italian: disiscrizione, cancellazione, opposizione (GDPR), Garante, diffida. */
export const italian: LanguageRules = {
  stems:
    /tolt|esclus|chiesto|uscire|rimoss|\btog|revoc|finisc|piant|stuf[oaie]|oblio|\bart(?:icolo|\.)? ?(?:17|21)|denunc|reclam|espost|fuori dalla|blocc|risparmia|illegal|asten|nemmeno|neanche|neppure|insist|nessun|gradit|desiderat|prefer|fuori|vieta|smetter|cancell|evit|altr[oa]|prossim|asten|interromp|sospend|desist|dimentic|bloc|inutile|mai |rimuov|rimozion|togli|tolg|elimin|disiscri|depenn|\bnon \S|smett|basta\b|finit|cess|niente piu|oppon|opposiz|gdpr|garante|pace\b|consenso|stufo|stanc|diffid|segnal|molest|disturb|stop|mai piu|annull|vaffanculo|esclud|lasci|essere cancell|essere rimoss|risparmia|proibisc|\bvieto\b/u,
  requests: anyOf(
    /\b(?:chiedo|chiediamo|vorrei|vorremmo|desidero) (?:di )?essere (?:esclus|rimoss|cancellat|tolt|depennat|eliminat)\w+ (?:da|dal|dai|dalla|dalle)\b/u,
    /\basten\w+ (?:\S+ )?dal(?:lo|l')? ?(?:contattar|scriver|inviar|mandar|chiamar|disturbar)\w*(?:mi|ci)\b/u,
    /\bnon autorizz(?:o|iamo) (?:il |al |l'|a )?(?:\S+ ){0,2}?(?:trattamento|uso|utilizzo|invio|trattare|usare)\b(?=.*(?:miei|mia|mio|nostr))|\b(?:gia |piu volte |ripetutamente )*chiesto (?:\S+ ){0,4}?di (?:essere (?:rimoss[oa]|cancellat[oa]|tolt[oa]|eliminat[oa])|(?:non (?:ricevere|essere)))/u,
    /^(?:come (?:faccio|posso|si fa|devo fare) (?:a |per )?)(?:cancellarmi|disiscrivermi|togliermi|rimuovermi|uscire da)(?! .*(?:webinar|evento))/u,
    /\bnon (?:serve|occorre|e necessario) (?:piu )?ricontatta\w*(?:mi|ci)\b/u,
    /\bnon (?:voglio|vogliamo|desidero) (?:piu )?(?:sentir|vedere|sapere|aver)\w* (?:\S+ ){0,2}?(?:piu|parlare|vostr\w+|da voi|di voi|niente)|\bnon (?:voglio|vogliamo|desidero) piu (?:sentirvi|vedervi|ricevervi|niente|nulla)|\brisparmia\w*(?:mi|ci) |\b(?:vi )?(?:proibisco|vieto|diffido)\b/u,
    /\b(?:essere|venire|venga|sia) (?:\S+ )?(?:cancellat|rimoss|tolt|eliminat|depennat|esclus)\w (?:da|dal|dalla|dalle|dai|dall')/u,
    re(`\\b(?:cancellazione|rimozione|eliminazione) (?:\\S+ ){0,4}?(?:dalla|dal|dalle|dai) (?:\\S+ ){0,2}?${list}`),
    re(
      `\\b(?:cancell|rimuov|togli|tolg|elimin|disiscriv|depenn|esclud)\\w*?(?:mi|ci|temi|teci|rmi|rci)\\b(?! (?:la|il|lo|dal preventivo|dalla riunione|un))(?= ?(?:$|[.!,;]|per favore(?! (?:l'|il |lo |la |i |gli |le |un))|grazie|(?:\\S+ ){0,2}?(?:da|dal|dalla|dai|dalle|dall')[ ]?(?:\\S+ ){0,3}?(?:${list}|vostr\\w+|quest\\w+|invii|mail)|subito|immediatamente|perche|e ))`,
    ),
    re(
      `\\b(?:cancell|rimuov|togli|elimin|depenn|esclud)\\w* (?:per favore |subito )?${mine}(?! (?:dal preventivo|dal contratto))|\\b(?:mi|ci) (?:cancell|rimuov|tog|tolg|elimin|esclud)\\w*(?: \\S+)? (?:da|dal|dalla|dall')`,
    ),
    /\bdisiscri(?:ver|vet|vi|zion|tt)\w*\b(?! (?:non|automatic))|\b(?:cancell|annull|revoc)\w* (?:la |l')?(?:mia |propria )?(?:iscrizione|sottoscrizione|abbonamento alla newsletter)/u,
    re(
      `\\bnon (?:(?:mi|ci|dovete|voglio che|deve|potete) )*(?:contatt|scriv|invi|mand|disturb|chiam|telefon|ricontatt|import|spamm|sped)\\w*(?:mi|ci|temi|teci)?(?: (?:piu|mai|ulteriori|altre|altri|nulla|niente|altro))+${notNow}(?<=(?:mi|ci)\\b.{0,30}|(?:temi|teci|armi|rmi|arci|rci)\\b.{0,16})(?! (?:a|al|alla) (?!me|noi|questo|questa|mio|nostro))`,
    ),
    /\bdi non (?:contattar|scriver|inviar|mandar|disturbar|chiamar)(?:mi|ci)\b(?! (?:prima|fino))|\bnon (?:contattat|scrivet|inviat|mandat|disturbat|chiamat)e?(?:mi|ci)\b(?! (?:prima|fino|dopo|il |domani|oggi))|\bnon (?:scriver|contattar|chiamar|mandar|inviar|disturbar)(?:mi|ci) piu/u,
    re(
      `\\bnon (?:voglio|vogliamo|desidero|desideriamo|intendo|intendiamo|gradisco|gradiamo|vorrei|acconsento) (?:piu )?(?:(?:a )?ricever\\w+ (?:piu |altre |altri |ulteriori |le |le vostre |vostre |i vostri |nessun\\w* )?(?:\\S+ )?(?:${mails}|nulla|niente)|essere (?:piu |ulteriormente )?(?:contattat|disturbat|chiamat|importunat)|(?:piu |altre |altri |ulteriori |vostre )+(?:${mails})|ricevere (?:piu )?(?:nulla|niente))`,
    ),
    re(
      `\\b(?:smett|finit|finisc|piant)\\w*(?: subito| immediatamente)? (?:di|con) (?:scriver|contattar|inviar|mandar|disturb|spamm|chiamar|le |queste |questi |i vostri |${mails})\\w*|\\bcess\\w* (?:ogni|qualsiasi|immediatamente|subito|di|l') ?(?:invi|comunic|contatt|scriv|mand)\\w*`,
    ),
    re(
      `(?:^|[,.;!-] ?)basta (?:con |di )?(?:\\S+ )?(?:${mails}|scriver|mandar)\\w*|\\bniente piu (?:${mails})|\\b(?:mai|nessun\\w*) piu (?:${mails}|contatt)|\\b(?:lasci\\w*(?:mi|ci)|(?:mi|ci) lasci(?:no|ate)?) (?:\\S+ )?(?:in pace|stare|perdere)|\\b(?:stufo|stanco|stufi) (?:di|delle|dei) (?:vostr|quest|ricever|riceve)\\w*|\\bvaffanculo`,
    ),
    /\b(?:mi oppongo|ci opponiamo|opposizione)\b.{0,80}(?:trattamento|uso|dati|marketing|pubblicit)|\bdiritto (?:all'oblio|di opposizione|alla cancellazione|di cancellazione)|\b(?:chied|richied|esig|pretend|domand)\w*.{0,60}(?:cancellazione|rimozione|eliminazione) (?:di |dei )?(?:tutti i )?(?:miei|nostri) (?:dati|recapiti)|\b(?:gdpr|art(?:icolo|\.)? ?(?:17|21))\b.{0,100}(?:cancell|elimin|oppo)\w*/u,
    /\b(?:segnal|reclam|denunc|espost)\w*.{0,60}\b(?:garante|spam|autorita)|\b(?:revoco|ritiro) (?:il |ogni )?(?:mio )?consenso|\bdiffid\w+.{0,60}(?:contatt|invi|scriv|cess|prosegu)|\bnon (?:vi )?ho mai (?:autorizzato|dato il consenso|chiesto)/u,
  ),
  notRequests: anyOf(
    /\bbasta una? (?:mail|e-?mail|messaggio|telefonata|chiamata)\b/u,
    /\b(?:(?<!\bnon (?:piu |mai )?)(?:mi chiami|chiamami|mi telefoni)|meglio (?:per )?(?:telefono|una telefonata|chiamare))/u,
    /\b(?:nostri|vostri|i|suoi) (?:clienti|utenti|autisti|iscritti|destinatari|inquilini)\b/u,
    /\b(?:link|pulsante|pagina|modulo|opzione) (?:per |di )(?:la )?(?:disiscri|cancell|annull)\w*/u,
    /\bper (?:errore|sbaglio)\b|\bnon (?:voglio|desidero|vorrei) (?:disiscriver|cancellar|togli)\w*|\b(?:riesco|riusciamo) a smettere/u,
  ),
};
