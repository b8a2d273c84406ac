/**
 * What a sentence of an automatic reply is made of, in one language: loose stems over folded text, of which two or three must meet in one sentence
 * (weigh-parts.ts). The tables beside this one know whole phrases; these know what nobody foresaw how to phrase.
 */
export type SentenceParts = {
  /** The writer, or the writer's house. */
  self: string;
  /** One person speaks: robots that take something in are "we", or nobody. */
  single: string;
  /** Is not there, not at work, closed. */
  absent: string;
  /** Comes back, opens again. */
  back: string;
  /** What is sent to an office: a request, an invoice, an application. */
  thing: string;
  /** Was taken in, registered, held. */
  taken: string;
  /** Will be dealt with, by no one named. */
  handled: string;
  not: string;
  /** Read, answered, looked after. */
  attended: string;
  /** A mail, a mailbox. */
  mail: string;
  /** Is no longer there, or something else by now; `not` included. */
  gone: string;
  /** Work, team, company, role. */
  post: string;
  /** Who comes after, who is in charge now. */
  successor: string;
  /** What follows goes against what came before. */
  contrast: string;
};

export const sentenceParts: Readonly<Record<string, SentenceParts>> = {
  en: {
    self: "\\b(?:i|i'm|im|i'll|i've|i'd|we|we're|we'll|our|my)\\b",
    single: "\\b(?:i|i'm|i've|i'll|my|me)\\b",
    absent:
      "\\bsurgery\\b|\\boperation\\b(?=[^.]{0,40}\\b(?:back|return))|\\bhospital\\b|\\blogged off\\b|\\bunplugg\\w+|\\boff[- ]grid\\b|\\bout of (?:the |my )?office|\\booo\\b|\\baway\\b|\\babsent|(?<!\\b(?:i|we|to|can|they|will|you|i'll|please) )\\bleave\\b(?! (?:it|me|you|a|the))|\\bvacation|\\bholidays?\\b|\\boff (?:sick|work|today|on|until|till|from|this|next|for)\\b|\\b(?:i'm|am|is|are|be) off\\b|\\bunwell\\b|\\bsick(?:ness)?\\b|\\billness|\\btravel+ing|\\bbusiness trip|\\b(?:at|attending|to) (?:a |an |the )?(?:\\w+ )?conference\\b(?! (?:call|room))|\\btrade ?(?:show|fair)|\\bin training|\\boff-?site\\b|\\bsabbatical|\\bpto\\b|\\bclosed\\b|\\bclosure\\b|\\bunattended\\b|\\bunstaffed\\b|\\bunavailable|\\bnot (?:be )?(?:available|working|at work|reachable|in the office|at my desk|checking)|\\bunable to (?:respond|reply|answer|read|check)|\\b(?:working|office) (?:days|hours|pattern)\\b|\\bonly work\\b|\\b(?:do not|don't) (?:usually )?work (?:on )?(?:mon|tues|wednes|thurs|fri|week)|\\bnon-?working|\\bjury duty|\\bserving on (?:a |the )?jury|\\btak(?:e|ing) (?:a |some )?(?:\\w+ )?(?:break|time off|days off)\\b|\\bshuts? (?:at|on|from|down|for)\\b|\\bon the road|\\boffline\\b|\\bsurgery\\b|\\bhospital|\\bparental|\\bpart[- ]time",
    back: '\\b(?:back|return(?:ing|s)?|resum(?:e|es|ing)(?= (?:work|normal|office|service|business|on|tues|mon|wed|thu|fri))|reopen\\w*|re-open\\w*|opens? (?:its|their|our|the) doors|rejoin\\w*|opens? again|open again|again (?:from|on)|available again|next working day)\\b',
    thing:
      '\\b(?:request|ticket|message|e-?mail|inquiry|enquiry|query|case|submission|application|applying|cv|resume|invoice|order|feedback|form|details|documents?|claim|complaint|booking|question|registration|report|issue|incident|candidate|applicant|job)s?\\b',
    taken:
      '^(?=.*\\b(?:your|you sent|(?:has|have) been|was|is being)\\b)(?=.*\\b(?:received|recorded|registered|logged|opened|created|raised|queued|quarantined|held|forwarded to|assigned|submitted|submitting|captured|filed|entered|passed (?:on )?to|acknowledged?|receipt|got your|generated|with our (?:team|crew|staff)|(?:in|into|entered|joined) (?:our|the) queue)\\b)',
    handled:
      '\\b(?:will (?:be )?(?:process|review|handl|examin|assess|contact|respond|reply|answer|reach|get back|be in touch|look into)\\w*|(?:is|are|being|be) (?:being )?(?:automatically )?(?:process|review|contact|consider|inform|handl|examin|assess)\\w*|(?:should|expect) (?:hear|receive|an answer|a reply|a response)|high(?:er)? (?:\\w+ )?volumes?|status|portal|website|prepar(?:e|ed|ing)|tracking|ships?|shipped|work through|keep it on file|will follow|receiving attention|in due course|hear back|web ?form|self-?service|release it|no (?:further )?action)\\b',
    not: "\\b(?:discarded|deleted|not|no|never|cannot|can't|don't|won't|isn't|nobody|un(?:attended|monitored|read))\\b",
    attended:
      '\\b(?:read|monitored|attended|unattended|unmonitored|forwarded|work through|staffed|checked|check|catch up|see|seen|hear|answer\\w*|repl(?:y|ied|ies|ying)|respond\\w*|in use|active)\\b',
    mail: '\\b(?:e-?mails?|mails?|mailbox|inbox|address|messages?|notifications?|account|replies|responses?)\\b',
    gone: '\\b(?:no longer|not any ?more|(?:employment|contract|tenure|time) (?:with|at|here) .{0,40}(?:ended|finished|is over|came to an end)|left(?! (?:the|my|a|an|this|it|him|her|them|you|your|his|some|all)\\b(?! (?:\\w+ )?(?:company|business|firm|organi[sz]ation|team|agency|department|practice|school|role|position|post|employ\\w*)\\b))|moved (?:on|to)|retired|changed (?:roles?|jobs?|position)|taken (?:on|up) a new|new (?:role|position|job))\\b',
    post: '\\b(?:work\\w*|with|employ\\w*|role|position|team|company|organi[sz]ation|department|responsible|handle|retired|business|at)\\b',
    successor:
      '\\b(?:successor|your (?:new )?(?:point of )?contact|replac\\w+|taken over|new contact|covered by|covering for|in charge now)\\b',
    contrast: '\\bbut\\b|\\bthough\\b|\\bhowever\\b|\\bso\\b(?! that)',
  },
  de: {
    self: '\\b(?:ich|bin|habe|wir|unser\\w*|mein\\w*|das buro)\\b',
    single: '\\b(?:ich|habe|mein\\w*|melde mich)\\b',
    absent:
      '\\boperier\\w+|\\bkrankenhaus|\\breha\\b|\\bausgeklinkt|\\boffline\\b|\\babwesen\\w*|\\burlaub\\w*|\\belternzeit|\\bmutterschutz|\\bkrank\\w*|\\berkrank\\w*|\\bdienstreise|\\bgeschaftsreise|\\bauf reisen|\\bunterwegs|\\bmesse\\b|\\bseminar|\\bfortbildung|\\bschulung|\\bgeschlossen|\\bbetriebsferien|\\bbetriebsurlaub|\\bferien|\\bnicht (?:\\w+ ){0,3}(?:im buro|im haus|erreichbar|verfugbar|am platz|im dienst|besetzt|arbeite)|\\barbeite\\b.{0,30}\\bnicht\\b|\\bfeiertag|\\bbruckentag|\\bauszeit|\\bsabbatical|\\bteilzeit|\\bausser haus|\\bfrei\\b|\\breha\\b|\\barbeitstage|\\barbeitszeiten|\\bteilzeit|\\bnicht in der lage|\\bkur\\b',
    back: '\\b(?:wieder|zuruck|ruckkehr|zuruckkehr\\w*)\\b',
    thing:
      '\\b(?:anfragen?|nachricht|e-?mail|mail|anliegen|mitteilung|bewerbung\\w*|unterlagen|rechnung|bestellung|meldung|ticket|vorgang\\w*|reklamation|antrag|storung\\w*|schreiben|auftrag|formular)\\b',
    taken:
      '\\b(?:eingegangen|erhalten|erfasst|registriert|angelegt|eroffnet|erstellt|ubermittelt|weitergeleitet|empfangen|aufgenommen|verbucht|gespeichert|eingereicht|zugestellt|eingang|zuruckgehalten|quarantane|erreicht|angekommen|liegt uns vor|liegen uns vor)\\b',
    handled:
      '\\b(?:bearbeit\\w*|kummern|absehen|abzusehen|informiert|pruf\\w*|gepruft|melden uns|meldet sich|ruckfragen|unaufgefordert|(?:vorgangs|ticket|referenz|bearbeitungs|auftrags)\\w*nummer|bearbeitungszeit|werktag\\w*|schnellst\\w*|baldmoglichst|verarbeitet|aufkommens?|andrangs?|etwas geduld|um geduld|in anspruch nehmen|kontaktieren|setzen? (?:uns|sich))\\b',
    not: '\\b(?:nicht|kein\\w*|nie|niemand|un(?:betreut|besetzt))\\b',
    attended:
      '\\b(?:gelesen|betreut|uberwacht|bearbeitet|beantwort\\w*|antworten|antwort|abgerufen|lese|rufe|gepruft|besetzt|aktiv|genutzt)\\b',
    mail: '\\b(?:e-?mails?|mails?|postfach|mailbox|adresse|nachricht\\w*|e-?mail-?adresse|mailadresse|konto|antworten)\\b',
    gone: '\\b(?:nicht mehr|nicht langer|ausgeschieden|verlassen|ruhestand|gewechselt|ausgetreten)\\b',
    post: '\\b(?:tatig|beschaftigt|bei|unternehmen|firma|haus|arbeite\\w*|zustandig|dienst|ruhestand|position|abteilung|ausgeschieden|team)\\b',
    successor: '\\b(?:nachfolg\\w+|vertretung|ansprechpartner\\w*|ubernommen|ubernimmt)\\b',
    contrast:
      '\\baber\\b|\\bjedoch\\b|\\ballerdings\\b|\\bdennoch\\b|\\btrotzdem\\b|\\balso\\b|\\bdaher\\b|\\bdeshalb\\b',
  },
  fr: {
    self: "\\b(?:je|j'|nous|nos|notre|mon|ma|mes|me|suis)(?:\\b|(?<='))",
    single: "\\b(?:je|mon|ma|mes)\\b|\\bj'",
    absent:
      '\\bdeconnecte\\w*|\\bfaire operer|\\bopere[es]?\\b|\\bhospitalis\\w+|\\bhopital\\b|\\babsen\\w+|\\bconges?\\b|\\bvacances\\b|\\bdeplacement|\\barret (?:maladie|de travail)|\\bmaladie|\\bmalade|\\bformation\\b|\\bseminaire|\\bsalon\\b|\\bferme(?:s|e|es|ture)?\\b|\\bindisponible|\\binjoignable|\\bhors (?:du |de )?bureau|\\bpas (?:au bureau|joignable|disponible|en poste)|\\bne travaille pas|\\btemps partiel|\\bferie\\b|\\bpont (?:de|du)\\b|\\bhospitalis\\w+|\\brtt\\b|\\bsouffrante?\\b|\\bpas en mesure|\\bjours? de repos|\\bau repos\\b|\\bvoyage|\\bteletravail partiel|\\bferment? (?:du|pour)',
    back: '\\b(?:retrouverai|relirai|retour|joignable a partir|disponible a partir|reviens|reviendrai|reprend\\w*|reprise|reouv\\w*|rouvr\\w*|a nouveau|de nouveau|rentre|des (?:le|lundi|mardi|mercredi|jeudi|vendredi))\\b',
    thing:
      '\\b(?:demande|message|mail|e-?mail|courriel|requete|ticket|candidature|facture|commande|dossier|reclamation|cv|inscription|formulaire|devis|incident|signalement)\\b',
    taken:
      '\\b(?:recue?s?|enregistree?s?|transmise?s?|prise? en compte|pris en charge|ouverte?|creee?|parvenue?|accus\\w* (?:bonne )?reception|receptionnee?|mis en quarantaine|bloque)\\b',
    handled:
      '\\b(?:trait\\w+|examin\\w+|etudi\\w+|(?:re)?contactera?\\w*|repondr\\w+|reviendr\\w+|sous \\d+|delais?|sans reponse|comptabilite|service|suivi|numero|equipe\\w*)\\b',
    not: "\\b(?:ne|n'|pas|aucun\\w*|plus|jamais|non)(?:\\b|(?<='))",
    attended:
      '\\b(?:lue?s?|consulte\\w*|surveille\\w*|releve\\w*|repond\\w*|reponses?|traite\\w*|active?|utilise\\w*)\\b',
    mail: '\\b(?:boite|messages?|adresse|messagerie|e-?mails?|mails?|courriels?|compte|reponses?|y)\\b',
    gone: '\\b(?:plus|quitte|retraite|change de poste|ancien\\w*)\\b',
    post: '\\b(?:travaill\\w*|chez|partie|entreprise|societe|poste|effectifs|fonctions?|equipe|groupe|service|retraite|charge)\\b',
    successor: '\\b(?:interlocut\\w+|success\\w+|remplac\\w+|interim|releve|repris\\w*)\\b',
    contrast: '\\bmais\\b|\\bcependant\\b|\\btoutefois\\b|\\bdonc\\b|\\bil faudrait\\b|\\bneanmoins\\b',
  },
  es: {
    self: '.',
    single: '\\b(?:estoy|estare|me|mi|mis|tengo|he|yo|lo he|la he)\\b',
    absent:
      '\\boperar\\b|\\boperad[oa]\\b|\\bhospital\\w*|\\bdesconectad\\w+|\\bausen\\w+|\\bvacaciones|\\bfuera (?:de|del|hasta|por)\\b|\\bfuera\\b$|\\bbaja\\b|\\benferm\\w+|\\bpermiso\\b|\\blicencia\\b|\\bviaje\\b|\\bformacion\\b|\\bcongreso|\\bferia\\b|\\bcerrad\\w+|\\bfestivo|\\bferiado|\\bno (?:\\w+ )?(?:disponible|trabajo|localizable)|\\bsin acceso|\\bacceso limitado|\\bdesplazamiento|\\bexcedencia|\\bjornada reducida|\\bpuente\\b|\\bhospital|\\bcierr\\w+ (?:por|del|desde|el)|\\ben tramite temporal|\\bno (?:me encuentro|estoy|estare) en\\b|\\bhorario laboral',
    back: '\\b(?:regres\\w+|(?:vuelv\\w+|volver\\w*)(?! a \\w+r (?:tus?|sus?|vuestr\\w+)\\b)|vuelta|reincorpor\\w+|retom\\w+|reanud\\w+|reapertura|reabri\\w+|de nuevo|(?:pongo|pondre|ponemos|pondremos) al dia|incorpor\\w+|retorno)\\b',
    thing:
      '\\b(?:solicitud|mensaje|correo|e-?mail|consulta|peticion|ticket|factura|pedido|candidatura|curriculum|cv|incidencia|caso|reclamacion|formulario|inscripcion|comunicacion|interes)\\b',
    taken:
      '\\b(?:recibid\\w+|recibimos|registrad\\w+|cread\\w+|asignad\\w+|abiert\\w+|tramitad\\w+|enviad\\w+ a|remitid\\w+|en cuarentena|retenid\\w+|ha llegado|han llegado|recepcion|trasladad\\w+|acuse|acusamos)\\b',
    handled:
      '\\b(?:tramit\\w+|revis\\w+|procesa\\w+|gestion\\w+|pondra\\w* en contacto|pondremos en contacto|contacta(?:ra|remos)\\w*|responderemos|contestaremos|respuesta|en breve|brevedad|plazo|equipo|agente|numero|estudi\\w+|valora\\w+)\\b',
    not: '\\b(?:no|ningun\\w*|nunca|sin|nadie)\\b',
    attended:
      '\\b(?:atendid\\w*|leid\\w*|lee|revisa\\w*|supervisa\\w*|monitor\\w*|respond\\w+|contest\\w+|respuestas?|leen|activ\\w*|consulta\\w*|utiliza\\w*)\\b',
    mail: '\\b(?:buzon|correos?|mensajes?|direccion|cuenta|e-?mails?|casilla|bandeja|respuestas)\\b',
    gone: '\\b(?:ya no|no forma(?:n)? parte|dej[oe]|he dejado|ha dejado|jubil\\w+|cambi\\w+ de|deje de|causado baja)\\b',
    post: '\\b(?:trabaj\\w+|empresa|compania|equipo|puesto|parte|cargo|departamento|grupo|encargo|organizacion|jubil\\w+|en)\\b',
    successor:
      '\\b(?:sustitu\\w+|suceso\\w+|reemplaz\\w+|nuev[oa] (?:contacto|responsable|interlocutor\\w*|persona)|a cargo)\\b',
    contrast: '\\bpero\\b|\\bsin embargo\\b|\\basi que\\b|\\bpor eso\\b|\\bhabria que\\b|\\baunque\\b',
  },
  pt: {
    self: '.',
    single: '\\b(?:estou|estarei|eu|meu|minha|tenho|encaminhei|recebi|vou)\\b',
    absent:
      '\\boperad[oa]\\b|\\bhospital\\w*|\\binternad[oa]\\b|\\bausen\\w+|\\bferias\\b|\\bfora d[oae]\\b|\\blicenca\\b|\\bbaixa\\b|\\bdoen\\w+|\\batestado|\\bviagem\\b|\\bviajando|\\bformacao\\b|\\btreinamento|\\bcongresso|\\bfeira\\b|\\bfechad\\w+|\\bencerrad\\w+|\\bencerra(?:mos|m|remos)\\b|\\bferiado|\\bexpediente|\\brecesso|\\bnao (?:\\w+ )?(?:disponivel|trabalho|contactavel)|\\bacesso limitado|\\bsem acesso|\\bindisponivel|\\bafastad\\w+|\\bfolga\\b|\\bnao estou no|\\bnao me encontro',
    back: '\\b(?:regress\\w+|volt\\w+(?! a \\w+r (?:[oa]s? )?(?:seus?|teus?|suas?|tuas?|voss\\w+)\\b)|retorn\\w+|reabr\\w+|retom\\w+|de volta|novamente)\\b',
    thing:
      '\\b(?:pedido|mensagem|e-?mail|solicitacao|consulta|ticket|chamado|fatura|nota fiscal|encomenda|candidatura|curriculo|reclamacao|formulario|inscricao|contat?cto|contato|interesse|questao)\\b',
    taken:
      '\\b(?:recebemos|recebid\\w+|registad\\w+|registrad\\w+|criad\\w+|abert\\w+|encaminhad\\w+|em quarentena|retid\\w+|rececao|recepcao|chegou|chegaram|recebimento|protocolo)\\b',
    handled:
      '\\b(?:analis\\w+|process\\w+|tratad\\w+|trataremos|responder\\w*|entrar\\w+ em contact?o|contact?aremos|retornaremos|brevidade|breve|prazo|dias uteis|equipe|equipa|time|numero|avali\\w+|selecionad\\w+)\\b',
    not: '\\b(?:nao|nenhum\\w*|nunca|sem|ninguem)\\b',
    attended:
      '\\b(?:lid[oa]s?|monitorad\\w+|monitorizad\\w+|respond\\w+|respostas?|consultad\\w+|atendid\\w+|ativ\\w+|utilizad\\w+|verificad\\w+)\\b',
    mail: '\\b(?:caixa|e-?mails?|mensagem|mensagens|endereco|conta|correio|respostas)\\b',
    gone: '\\b(?:ja nao|deixou de|nao (?:\\w+ )?mais|deixei|deixou|sai da|saiu|reform\\w+|aposent\\w+|desligad\\w+|mudei de)\\b',
    post: '\\b(?:trabalh\\w+|colabor\\w+|empresa|equipa|equipe|parte|funcoes|cargo|companhia|organizacao|quadro\\w*|departamento|grupo|na|no)\\b',
    successor: '\\b(?:substitu\\w+|sucess\\w+|nov[oa] (?:contact?o|responsavel)|assumi\\w*)\\b',
    contrast: '\\bmas\\b|\\bporem\\b|\\bcontudo\\b|\\bpor isso\\b|\\bteriamos\\b|\\bno entanto\\b',
  },
  it: {
    self: '.',
    single: '\\b(?:sono|saro|mi|mio|mia|ho|io|rientrero|leggero)\\b',
    absent:
      '\\boperarmi\\b|\\boperat[oa]\\b|\\bospedale\\b|\\bricoverat[oa]\\b|\\bassen\\w+|\\bferie\\b|\\bfuori (?:ufficio|sede|stanza)|\\bmalatti\\w+|\\bmalat[oa]\\b|\\bmaternita|\\bpaternita|\\bcongedo|\\baspettativa|\\bpermesso|\\btrasferta|\\bviaggio|\\bcorso di formazione|\\bformazione\\b|\\bfiera\\b|\\bconvegno|\\bchius[oaie]\\b|\\bchiusura|\\bnon (?:\\w+ )?(?:disponibil\\w+|in ufficio|raggiungibil\\w+|lavoro)|\\baccesso limitato|\\bpart[- ]time|\\binfortunio|\\bnon sono in\\b',
    back: '\\b(?:rientr\\w+|torn\\w+|riapr\\w+|riapertura|ripren\\w+|ripres\\w+|di nuovo|nuovamente)\\b',
    thing:
      '\\b(?:richiesta|messaggio|e-?mail|mail|segnalazione|ticket|fattura|ordine|candidatura|cv|curriculum|reclamo|modulo|comunicazione|pratica|domanda|iscrizione)\\b',
    taken:
      '\\b(?:ricevut[oaie]|registrat[oaie]|pres[oa] in carico|apert[oa]|creat[oa]|inoltrat[oa]|pervenut[oaie]|acquisit[oa]|protocollat[oa]|ricezione|in quarantena|trattenut[oa]|arrivat[oaie]|contattat\\w+)\\b',
    handled:
      '\\b(?:ricontatt\\w+|contatter\\w+|risponder\\w+|risposta|elabor\\w+|valut\\w+|esamin\\w+|gestit\\w+|gestione|al piu presto|prima possibile|entro \\d+|lavorativ\\w+|numero|operator\\w+|team|staff|evas[oaie]|ordine (?:di arrivo|cronologico)|importante per noi)\\b',
    not: '\\b(?:non|nessun\\w*|mai|senza)\\b',
    attended:
      '\\b(?:presidiat\\w+|lett[oaie]|monitorat\\w+|rispond\\w+|rispost[ae]|lett[ei]|controllat\\w+|attiv[oaie]|utilizzat\\w+|consultat\\w+)\\b',
    mail: '\\b(?:casella|e-?mail|mail|messaggi[oi]?|indirizzo|account|posta|risposte)\\b',
    gone: '\\b(?:non (?:\\w+ )*piu|lasciato|pensione|cambiato|cessato)\\b',
    post: '\\b(?:lavor\\w+|azienda|societa|ruolo|incarico|parte|team|gruppo|ufficio|pensione|occup\\w+|collabor\\w+|presso|in)\\b',
    successor: '\\b(?:referente|sostitu\\w+|success\\w+|subentrat\\w+|al (?:mio|suo) posto)\\b',
    contrast: '\\bma\\b|\\bpero\\b|\\btuttavia\\b|\\bquindi\\b|\\bpercio\\b|\\bbisognerebbe\\b',
  },
  nl: {
    self: '\\b(?:ik|wij|we|ons|onze|mijn|ben)\\b',
    single: '\\b(?:ik|mijn|mij)\\b',
    absent:
      '\\bgeopereerd|\\bziekenhuis\\b|\\btussenuit\\b|\\bonderweg\\b|\\bafwezig\\w*|\\bvakantie\\w*|\\bverlof\\w*|\\b\\w*verlof\\b|\\bziek\\w*|\\bop reis|\\bzakenreis|\\bbeurs\\b|\\bcursus|\\btraining|\\bcongres|\\bgesloten|\\bniet (?:\\w+ )?(?:op kantoor|aanwezig|bereikbaar|beschikbaar|werkzaam|in staat)|\\bwerk(?:en)?\\b.{0,25}\\bniet\\b|\\bniet werk\\w*|\\bvrij(?:e dag)?\\b|\\bbuiten kantoor|\\bfeestdag|\\bparttime|\\bbeperkt(?:e)? (?:toegang|bereikbaar)|\\ber (?:even )?(?:een tijdje )?niet\\b|^(?:even |lekker |een weekje )*weg\\b',
    back: '\\b(?:terug\\w*|weer|heropen\\w*|hervat\\w*|opnieuw)\\b',
    thing:
      '\\b(?:aanvraag|bericht|e-?mail|mail|vraag|verzoek|melding|ticket|factuur|bestelling|sollicitatie|cv|gegevens|klacht|formulier|dossier|inschrijving|order)\\b',
    taken:
      '\\b(?:ontvangen|geregistreerd|aangemaakt|doorgestuurd|in behandeling|in goede orde|aangekomen|sturen .{0,20}door|geopend|ontvangst|vastgelegd|doorgezet|in quarantaine|tegengehouden)\\b',
    handled:
      '\\b(?:verwerkt|behandel\\w+|beoordel\\w+|bekijken|streven|proberen|serviceteam|klantenservice|reageren|reactie|contact|laten\\b.{0,30}weten|werkdag\\w*|nummer|medewerker\\w*|zo snel mogelijk|spoedig)\\b',
    not: '\\b(?:niet|geen|nooit|niemand|on(?:bemand|beheerd))\\b',
    attended:
      '\\b(?:gelezen|gemonitord|beheerd|bewaakt|beantwoord\\w*|antwoord\\w*|reageren|lees|lezen|bemand|gebruikt|actief|gecontroleerd)\\b',
    mail: '\\b(?:mailbox|postvak|bericht\\w*|e-?mails?|mails?|adres|e-?mailadres|mailadres|account|inbox|antwoorden)\\b',
    gone: '\\b(?:niet (?:meer|langer)|uit dienst|verlaten|pensioen|vertrokken|gewisseld|afscheid)\\b',
    post: '\\b(?:werkzaam|werk\\w*|dienst|bij|bedrijf|functie|team|organisatie|pensioen|afdeling|verantwoordelijk)\\b',
    successor: '\\b(?:opvolg\\w+|vervang\\w+|overgenomen|contactpersoon|waargenomen|waarneem\\w*)\\b',
    contrast: '\\bmaar\\b|\\bechter\\b|\\btoch\\b|\\bdus\\b',
  },
  pl: {
    self: '.',
    single: '\\b(?:jestem|przebywam|mam|moj\\w*|wracam|wroce|bede|przekazalem|przekazalam|ja)\\b',
    absent:
      '\\bnieobecn\\w+|\\burlop\\w*|\\bzwolnieni\\w+|\\bchor\\w+|\\bdelegacj\\w+|\\bpodroz\\w*|\\bkonferencj\\w+|\\bszkoleni\\w+|\\btargach\\b|\\bnieczynn\\w+|\\bzamkniet\\w+|\\bpoza biurem|\\bniedostepn\\w+|\\bodpoczywa\\w+|\\bnie (?:pracuje|ma mnie|jestem dostepn\\w+)|\\bdzien wolny|\\bdni wolne|\\bograniczon\\w+ dostep|\\bbez dostepu|\\bnie ma mnie|\\bnie bedzie mnie|\\bmacierzynsk\\w+',
    back: '\\b(?:bede znowu?|wracam|wroce|powrot\\w*|powroce|ponownie|wznawia\\w*|wznow\\w*|z powrotem|(?:dostepn\\w+|do dyspozycji|osiagaln\\w+) od)\\b',
    thing:
      '\\b(?:zgloszeni\\w+|wiadomosc\\w*|zapytani\\w+|mail\\w*|e-?mail\\w*|faktur\\w+|zamowieni\\w+|aplikacj\\w+|cv|spraw\\w+|reklamacj\\w+|formularz\\w*|wnios\\w+|korespondencj\\w+)\\b',
    taken:
      '\\b(?:zarejestrowan\\w+|otrzyma\\w+|przyjet\\w+|przyjelismy|utworzon\\w+|przekazan\\w+|wplyne\\w+|potwierdzamy|odebran\\w+|zapisan\\w+|w kwarantannie|zatrzyman\\w+|dotarl\\w+|trafil\\w+ do)\\b',
    handled:
      '\\b(?:odpowiemy|odezwiemy|odezwie|rozpatrz\\w+|przetwarza\\w+|skontaktuj\\w+|zweryfik\\w+|rozpatrywan\\w+|numer\\w*|dni robocz\\w+|konsultant\\w*|zespol\\w*|najszybciej|wkrotce|terminie|weryfik\\w+|wybran\\w+)\\b',
    not: '\\b(?:nie|nikt|zadn\\w+|brak)\\b',
    attended:
      '\\b(?:odpow\\w+|odbiera\\w*|odpisz\\w+|odpisywa\\w+|czytan\\w+|monitorowan\\w+|obslugiwan\\w+|sprawdzan\\w+|aktywn\\w+|uzywan\\w+)\\b',
    mail: '\\b(?:skrzynk\\w+|wiadomosc\\w*|mail\\w*|e-?mail\\w*|adres\\w*|nia|poczt\\w+)\\b',
    gone: '\\b(?:juz (?:\\w+ ){0,2}nie|nie (?:\\w+ )?juz|odszed\\w+|odesz\\w+|zakonczy\\w+|emerytur\\w+|zmieni\\w+)\\b',
    post: '\\b(?:prac\\w+|firm\\w+|zespol\\w*|stanowisk\\w+|wspolprac\\w+|emerytur\\w+|organizacj\\w+|u nas|dzial\\w*)\\b',
    successor: '\\b(?:nastepc\\w+|zastep\\w+|przejal|przejela|nowym kontaktem|opiekun\\w*)\\b',
    contrast: '\\bale\\b|\\bjednak\\b|\\bnatomiast\\b|\\bwiec\\b|\\bdlatego\\b',
  },
  sv: {
    self: '\\b(?:jag|vi|min|mitt|vart|vara|kontoret)\\b',
    single: '\\b(?:jag|min|mitt|mig)\\b',
    absent:
      '\\bopererad|\\bopereras\\b|\\bsjukhus\\w*|\\bborta\\b|\\bfranvar\\w+|\\bsemester\\w*|\\b\\w*ledig\\b|\\bsjuk\\w*|\\bvab\\w*|\\btjansteresa|\\bresa\\b|\\bkonferens|\\bmassa\\b|\\butbildning|\\bstangt\\b|\\binte (?:\\w+ )?(?:pa kontoret|pa plats|tillganglig|nabar|arbetar|jobbar)|\\b(?:arbetar|jobbar) inte\\b|\\bej (?:pa plats|anvandbar|tillganglig)|\\bhelgdag|\\bklamdag|\\bdeltid|\\bbortrest|\\bforaldra\\w+|\\bbegransad tillgang',
    back: '\\b(?:ater|tillbaka|aterkommer|aterkomst|oppnar|igen)\\b',
    thing:
      '\\b(?:arende\\w*|meddelande\\w*|mejl\\w*|mail\\w*|fraga|forfragan|begaran|ansokan|faktura\\w*|bestallning\\w*|order|anmalan|e-?post|blankett|felanmalan|reklamation)\\b',
    taken:
      '\\b(?:mottag\\w+|registrer\\w+|skapa\\w+|tagit emot|tagits emot|fatt|kommit fram|skickats vidare|inkommit|vidarebefordrat?s?|sparats|i karantan|hallits kvar)\\b',
    handled:
      '\\b(?:aterkommer|aterkopplar|svarar|behandla\\w*|hanter\\w+|granska\\w*|kontaktar|arbetsdag\\w*|nummer|arendenummer|handlaggare|sa snart|snarast|gar igenom)\\b',
    not: '\\b(?:inte|ej|ingen|inga|aldrig|icke)\\b',
    attended: '\\b(?:svar\\w*|besvara\\w*|lases?|laser|oppnar|bevaka\\w*|anvands?|aktiv\\w*|bemanna\\w*|overvakas?)\\b',
    mail: '\\b(?:mejl\\w*|mail\\w*|e-?post\\w*|meddelande\\w*|brevlada\\w*|inkorg\\w*|adress\\w*|konto\\w*)\\b',
    gone: '\\b(?:har slutat|slutat|inte langre|lamnat|pension\\w*|bytt|inte kvar)\\b',
    post: '\\b(?:pa|hos|arbetar|jobbar|foretaget|bolaget|tjanst\\w*|roll|anstalld|teamet|oss|pension\\w*|avdelning\\w*)\\b',
    successor: '\\b(?:eftertradare|ersatt\\w*|tagit over|ny kontakt\\w*|vikarie\\w*)\\b',
    contrast: '\\bmen\\b|\\bdock\\b|\\bsa (?:vi|jag)\\b|\\bdarfor\\b',
  },
  da: {
    self: '\\b(?:jeg|vi|min|mit|vores|var|vart|kontoret)\\b',
    single: '\\b(?:jeg|min|mit|mitt|mig|meg)\\b',
    absent:
      '\\bopereret|\\bsygehus\\w*|\\bsykehus\\w*|\\bpa farten\\b|\\bborte\\b|\\bfravar\\w*|\\b\\w*ferie\\w*|\\bfri\\b|\\bfridag\\w*|\\bsyg\\w*|\\bsyk\\w*|\\bbarsel\\w*|\\borlov\\w*|\\b\\w*permisjon\\w*|\\b\\w*rejse\\b|\\b(?!preise|kreise)\\w*reise\\b|\\bbortrei?j?st|\\bkursus|\\bkurs\\b|\\bmesse\\b|\\bkonferen\\w+|\\blukket|\\bstengt|\\bikke (?:\\w+ )?(?:pa kontoret|pa plads|pa plass|til ?stede|tilgangelig|tilgjengelig|pa arbejde|pa jobb)|\\b(?:arbejder|jobber|arbeider) ikke\\b|\\bude af|\\bute av|\\bhelligdag\\w*|\\bdeltid',
    back: '\\b(?:tilbage|tilbake|igen|igjen|abner|apner|retur)\\b',
    thing:
      '\\b(?:henvendelse\\w*|mail\\w*|besked\\w*|melding\\w*|sag|sagen|sak|saken|sporsmal|foresporsel|foresporgsel|ansogning\\w*|soknad\\w*|faktura\\w*|ordre\\w*|bestilling\\w*|e-?post\\w*|reklamation|skjema)\\b',
    taken:
      '\\b(?:modtaget|mottatt|registreret|registrert|oprettet|opprettet|videresendt|kommet frem|fatt|faet|i karantane|holdt tilbake|tilbageholdt)\\b',
    handled:
      '\\b(?:svarer|vender tilbage|kommer tilbake|behandl\\w+|gennemga\\w+|gjennomga\\w+|kontakter|hverdage|virkedager|arbejdsdage|nummer|sagsnummer|saksnummer|medarbejder\\w*|medarbeider\\w*|hurtigst|snarest|sa snart|vurder\\w+)\\b',
    not: '\\b(?:ikke|ingen|intet|aldri|aldrig)\\b',
    attended:
      '\\b(?:svar\\w*|besvar\\w*|lases?|leses?|lest|last|overvag\\w*|overvak\\w*|bruge?s|brukes|aktiv\\w*|bemand\\w*|bemann\\w*|betjen\\w*)\\b',
    mail: '\\b(?:mail\\w*|e-?post\\w*|besked\\w*|melding\\w*|postkasse\\w*|innboks\\w*|indbakke\\w*|adresse\\w*|konto\\w*|mailboks\\w*|denne|dette)\\b',
    gone: '\\b(?:fratradt|sluttet|ikke (?:la?ngere|lenger|mere)|forladt|forlatt|stoppet|pension\\w*|pensjon\\w*|skiftet|byttet|gatt av)\\b',
    post: '\\b(?:i|hos|stilling\\w*|jobb?\\w*|arbejd\\w*|arbeid\\w*|firma\\w*|virksomhed\\w*|selskap\\w*|bedrift\\w*|ansat\\w*|ansatt|teamet|pension\\w*|pensjon\\w*)\\b',
    successor: '\\b(?:efterfolg\\w*|etterfolg\\w*|afloser|erstatt\\w*|overtaget|overtatt|ny kontakt\\w*|vikar\\w*)\\b',
    contrast: '\\bmen\\b|\\bdog\\b|\\bsa (?:vi|jeg)\\b|\\bderfor\\b',
  },
  ru: {
    self: '(?:^|[^а-я])(?:я|мы|наш\\S*|мой|меня|нахожусь|отсутствую|отдыхаю|проверяю|отвечаю|читаю|офис)(?![а-я])',
    single: '(?:^|[^а-я])(?:я|мой|меня|мне|передал\\S*|отвечу)(?![а-я])',
    absent:
      'отпуск|отсутств|больничн|боле[юе]|командировк|отъезд|в дороге|конференци|выставк|обучени|закрыт|не работа|недоступ|вне офиса|не в офисе|меня (?:сегодня )?(?:нет|не будет)|выходн|праздничн|декрет|отдыха|на месте (?:меня )?нет|меня нет',
    back: 'верн|возвраща|выйду|выхожу|снова|возобнов|откро|приступлю|на связи с|буду на связи|доступен с|доступна с',
    thing: 'обращени|заявк|запрос|письм|сообщени|резюме|отклик|счет|заказ|жалоб|тикет|анкет|вопрос',
    taken: 'зарегистрир|получен|принят|создан|передан|поступил|получили|приняли|в карантин|задержан|доставлен',
    handled:
      'ответим|рассмотр|обработ|свяж[еу]тся|номер|рабочих дн|специалист|оператор|менеджер|ближайшее время|кратчайш|срок|сообщим|в течение|свяжемся',
    not: '(?:^|[^а-я])(?:не|нет|никто|никем)(?![а-я])',
    attended: 'отвеча|отвечать|ответ|чита|проверя|обслужива|просматрива|использу|действу',
    mail: 'письм|сообщени|ящик|адрес|почт|него',
    gone: 'больше не|уже не|отключ|уволил|покинул|ушел|ушла|на пенси|сменил|перешел|перешла',
    post: 'работа|компани|должност|отдел|команд|пенси|сотрудник|организаци',
    successor: 'вместо меня|преемник|замен|новый контакт|теперь занимается|новым ответственным',
    contrast: '(?:^|[^а-я])(?:но|однако|зато|поэтому|так что)(?![а-я])',
  },
  ja: {
    self: '私|弊社|当社|当店|わたくし|本人|弊所|事務所',
    single: '私|わたくし',
    absent:
      '展示会|不在|休暇|休業|休み|お休み|出張|外出|育休|産休|休診|休館|定休|閉店|営業時間外|離席|留守|病気療養|療養|入院|欠勤|休職|有給|研修',
    back: '戻り|復帰|出社|再開|通常(?:通り)?(?:営業|業務)|帰国|帰社|以降(?!.{0,16}(?:可能|でしたら|であれば|なら|だと|空いて|大丈夫|都合|いかが|ください|お願い))|出勤|明け',
    thing:
      'お問い?合わ?せ|メール|ご依頼|ご質問|ご応募|応募|請求書|ご注文|注文|申し?込み|お申込|書類|履歴書|チケット|お申し出|ご連絡|ご意見',
    taken: '受け?付け|受付|受領|受信|承り|承っ|拝受|登録され|登録いたし|届き|完了|作成され|転送|頂戴|保留|隔離',
    handled:
      '担当|営業日|順次|処理|審査|選考|回答いたし|ご連絡いたし|返信いたし|ご連絡差し上げ|番号|確認(?:の上|後|でき次第)|追って|日以内|時間以内',
    not: 'ません|できない|いない|不可|ないで|お控え|ご遠慮|お受けでき',
    attended: '返信|回答|確認|監視|使用|お答え|閲覧|受信|返答',
    mail: 'メール|アドレス|メッセージ|受信箱|通知',
    gone: '退職|退社|異動|離職|転職|在籍して(?:おり|い)ません|担当を外れ|担当変更',
    post: '退職|退社|異動|離職|転職|在籍|担当',
    successor: '後任|引き継|引継|新(?:しい)?担当|今後の(?:ご)?連絡|今後は',
    contrast:
      '(?<!恐れ入ります|恐縮です|お手数です|お手数をおかけします|ございません|ありません|おかけいたします|おかけします|かけます|勝手です|失礼です|恐れながらです|お急ぎのところです)(?:が、|けれど|けど、|ので、)',
  },
  zh: {
    self: '我|本人|我司|我们|我們|本公司|公司|本店|办公室|辦公室',
    single: '(?:我(?!们|們|司)|本人)',
    absent:
      '展会|停工|休假|休年假|请假|請假|病假|产假|產假|年假|度假|放假|出差|外出|不在|休息|停业|歇业|打烊|婚假|陪产假|下班时间|非工作时间|住院|培训|参展|开会|無法及時|无法及时|外勤',
    back: '返回|回来|回來|恢复|恢復|上班|返岗|回到|复工|复职|营业|节后|节假日后|回办公室',
    thing:
      '请求|請求|邮件|郵件|咨询|諮詢|工单|工單|来信|申请|简历|簡歷|发票|發票|订单|訂單|反馈|问题|投诉|留言|消息|投递|应聘',
    taken: '收到|受理|登记|登記|创建|建立|提交|记录|收悉|转交|轉交|已接收|已隔离|拦截',
    handled:
      '客服|专员|專員|工作人员|团队|小时内|小時內|工作日|尽快|盡快|儘快|编号|編號|审核|处理|處理|筛选|评估|與您聯|与您联',
    not: '请勿|請勿|不要|不会|不會|无法|無法|无需|無需|无人|不再|切勿|不能',
    attended: '回复|回覆|回復|查看|处理|监控|值守|使用|阅读|查收|回信',
    mail: '邮件|郵件|邮箱|郵箱|信箱|地址|消息|此信',
    gone: '离职|離職|离开|離開|不再|退休|调任|调岗|转岗|调离',
    post: '公司|职|職|负责|負責|岗|退休|任|工作',
    successor: '接替|接手|后续|後續|继任|新的联系人|交接|接任',
    contrast: '但是|但|不过|不過|然而|可是|所以|因此',
  },
};
