import type { Lexicon } from '../lexicon';

export const italian: Lexicon = {
  stop: 'smettetela|smettete|smetta|smetterla|smettere|smettila|smetti|cessate|cessare|cessi|di cessare|interrompete|interrompere|basta|evitate|eviti|evitare|astenetevi|astenersi|si astenga|sospendete|sospendere|finitela|piantatela|fermate|desistere|desistete|stop|finirla',
  not: 'non|mai|nessun\\w*|senza|nulla|niente|inutile|neanche',
  more: "piu|mai|ancora|di nuovo|nuovamente|in futuro|ulterior\\w+|d'ora in poi|nessun\\w*|nulla|niente|insist\\w+|oltre|continu\\w+|alcun\\w*|altr[aeio]|ri\\w+(?:mi|ci)|riscriv\\w+|ricontatt\\w+|ricominci\\w*",
  reach:
    '(?:mi |ci )?(?:ri)?(?:scriv|contatt|chiam|disturb|telefon|insist|importun|molest|solleciti?|spamm|tormenta?|assill)(?:ete|ate|ere|are|er|ar|a|e|i|iate|ete|ino|ano|ar|ere|ato|ati|ata)?(?:mi|ci)?|(?:mettersi|mettetevi) in contatto|contatto|ricontatto',
  send: '(?:mi |ci )?(?:invi|mand|sped|trasmett)(?:ate|are|ar|a|i|ino|iate|ire|ite|ete|ere)(?:mi|ci)?',
  letters:
    "(?:l'|dell'|le |vostre )?(?:e-?mails?|mails?|messaggi\\w*|pubblicita|spam|newsletters?|chiamate|telefonate|comunicazion\\w+|offerte|promozion\\w+|sms|contatti|corrispondenza|proposte commerciali|posta|invii?|sollecit\\w+|mailing|promemoria|reminder)",
  none: '^(?:(?:per favore|grazie|e|ora|adesso|voglio|per cortesia) )*(?:basta(?: con)?|niente(?: piu)?|nessun\\w* altr\\w+|mai piu|non piu|stop (?:a|alle|ai)?)',
  want: 'preferisco|preferiamo|preferirei|voglio|vogliamo|desidero|desideriamo|gradisco|gradiamo|intendo|intendiamo|accetto|accettiamo|accetta|acconsento|autorizzo|autorizziamo|vorrei|vorremmo|serve|occorre|interessa|interess\\w+|ho bisogno|abbiamo bisogno|necessario|consent\\w+',
  get: 'ricever\\w*|ricevendo|avere|leggere|vedere|ricevo|ricevano|ricevessi',
  reached:
    '(?:essere|restare|rimanere) (?:\\S+ )?iscritt\\w+|(?:essere|venire|che (?:mi|ci)) (?:\\S+ )?(?:contattat|disturbat|chiamat|importunat|scriv|contatt|ricontattat|sollecitat|riscriv|richiam|mandi|invii|molest)\\w*|(?:sentir\\w*|avere) (?:piu )?(?:parlare )?(?:da |di |vostre )?(?:voi|vostr\\w+|lei|notizie)',
  drop: "(?:mi |ci |lo |la |di |l')?(?:cancell|rimuov|togli|tolg|elimin|depenn|esclud|disiscriv|sopprim|bloccat|dimentic|distrugg)(?:ate|ete|ere|are|i|a|e|er|ar|eteci|ono|ano|iate|iete|ier)?(?:mi|ci|lo|la|li|temi|teci)?|togliere|toglietemi|togliermi|cancellazione|rimozione|eliminazione|(?:essere|venga|vengano|sia|siano) (?:\\S+ )?(?:cancellat|rimoss|tolt|eliminat|depennat|esclus)\\w+",
  mine: "mi|ci|me|noi|\\S{4,}(?:armi|ermi|temi|teci|arci|erci|irmi)|(?:(?:il|i|la|le|lo|l') ?)?(?:mio|miei|mia|mie|nostr[oaie]|quest[oa]) (?:\\S+ ){0,2}?(?:e-?mail|mail|indirizz\\w+|dati|nome|nominativo|numero|telefono|contatt\\w+|recapit\\w+|azienda|dominio|societa|informazioni|casella|colleghi|ditta|studio|account)",
  list: "(?:dal|dalla|dalle|dai|dall'|dagli|nella|in) ?(?:\\S+ )?(?:vostr\\w+ |quest\\w+ |suo |sua )?(?:\\S+ )?(?:list\\w+|mailing\\w*|database|elenc\\w+|rubrica|archivi\\w*|contatti|crm|banca dati|banche dati|sistem\\w+|newsletter|anagrafic\\w+)",
  asked:
    '(?:ho|abbiamo|avevo|vi) (?:\\S+ ){0,2}?(?:chiest\\w+|dett\\w+|richiest\\w+|scritt\\w+|pregat\\w+|segnalat\\w+|domandat\\w+)|(?:seconda|terza|quarta|quinta|ennesima|ultima) volta che (?:\\S+ )?(?:chiedo|dico|scrivo|chiediamo)',
  source:
    '(?:dove|come|da chi|chi) (?:\\S+ ){0,5}?(?:mio|miei|mia|nostr[oaie]|questo) (?:\\S+ )?(?:indirizzo|e-?mail|mail|dati|numero|contatto|recapit\\w+|nominativo)|(?:non|mai) (?:\\S+ ){0,3}?(?:iscritt\\w+|autorizzat\\w+|dat\\w|acconsentit\\w+|registrat\\w+|chiest\\w+|fornit\\w+|prestat\\w+)',
  dropIt:
    '(?:cancell|rimuov|togli|elimin|distrugg)\\w*(?:lo|la|li|le)(?= ?(?:$|subito|immediat\\w+|per|dal|dai|entro|ora))|(?:lo|la|li|le) (?:cancell|rimuov|tolg|elimin)\\w+',
  says: '(?:non|mai) (?:mi |ci )?(?:sono|siamo|ho|abbiamo) (?:mai )?(?:iscritt\\w+|registrat\\w+|autorizzat\\w+|acconsentit\\w+|prestato (?:il )?consenso|dato (?:il |alcun )?(?:mio )?consenso)(?! (?:al|a un) (?:webinar|evento))|(?:questo|questi|queste|cio|le vostre mail) (?:\\S+ ){0,2}?(?:e|sono|costituisc\\w+|rasenta\\w*) (?:\\S+ ){0,2}?(?:spam|molestia|molestie|stalking|spamming)|(?:segnal\\w+|segno|marc\\w+|contrassegn\\w+)(?: \\S+){0,3} come spam(?<!(?:e stata|era) (?:\\S+ )?segnalat\\w .*)|non (?:accett|gradi|ammett|consent)\\w+ (?:\\S+ ){0,2}?(?:proposte commerciali|pubblicita|sollecitazioni|offerte commerciali|comunicazioni commerciali|contatti commerciali|spam)|(?:segnal\\w+|reclam\\w+|denunc\\w+|espost\\w+|rivolger\\w*) (?:\\S+ ){0,6}?(?:garante|autorita)|(?:prossim[aoi]|altrimenti|in caso contrario|ogni|qualsiasi|qualunque|ulteriore) (?:\\S+ ){0,8}?(?:garante|avvocat\\w*|legal[ei]|legalmente|denunc\\w*|querel\\w*|spam|reclamo)|lasci\\w*(?:mi|ci) (?:\\S+ )?(?:in pace|stare|perdere)|dimentica\\w*(?:mi|ci|tevi)(?: di (?:me|noi))?|(?:vi|la|ti) (?:sto bloccando|blocco|blocchero|blocchiamo)|oppo(?:ngo|niamo) (?:\\S+ ){0,3}?(?:trattamento|uso|utilizzo|invio)',
  unless:
    "fisso|cellulare|(?:miei |nostri |vostri |i |ai )?(?:clienti?|utenti|iscritti|destinatari|inquilini|autisti)|concorrent\\w*|concorrenza|allegat\\w+|pdf|fattur\\w+|(?:il|la|lo|i|le|l'|del|della|dell'|un|questo) ?(?:\\S+ )?(?:contratto|preventivo|appuntamento|riunione|riga|proposta|invito|offerta|link|prezzo|sconto|voce|punto|pagina)|appuntamento|riunione|copia|cc|ccn|esit\\w+|prima (?:di|delle|del|che|d)|fino|finche|salvo|a meno|oggi|domani|questa settimana|questo mese|tra le|meglio (?:per |una )?telefon\\w*|invece|non dimentic\\w+|per (?:errore|sbaglio)|piu (?:tardi|informazioni|dettagli|avanti)|(?:nello|nella cartella|in|cartella) spam|webinar|fiera|cancellate i dati personali",
  and: 'e|ma|perche|poiche|altrimenti|oppure|in caso contrario|dato che|quindi|ed|pena',
  how: "^(?:come|posso|possiamo|si puo|quanto|siete|e possibile|c'e|qual\\w*|avete|i vostri|il vostro|cosa)\\b(?!.{0,50}\\b(?:mio (?:indirizzo|numero|contatto|nominativo)|mia (?:e-?mail|mail)|miei dati))(?!.{0,30}(?:cancellarmi|rimuovermi|togliermi|disiscrivermi))",
};
