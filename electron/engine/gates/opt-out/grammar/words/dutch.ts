import type { Lexicon } from '../lexicon';

export const dutch: Lexicon = {
  verbLast: true,
  stop: 'stop|stoppen|stopt|te stoppen|hou|houd|houdt|ophouden|op te houden|kap|kappen|staak|staken|te staken|beeindig\\w*|zie|afzien|zie af|af te zien|laat (?:het|dit)|achterwege (?:te )?laten|genoeg',
  not: 'niet|niets|geen|geenszins|nooit|zonder|nergens|niemand',
  more: 'meer|langer|weer|opnieuw|nogmaals|nog eens|verder\\w*|voortaan|in de toekomst|toekomstig\\w*|ooit|nooit|ook niet|vanaf nu|nog een keer',
  reach:
    'mailen|mailt?|e-?mailen|contacteren|contacteert?|benaderen|benadert?|schrijven|schrijft?|aanschrijven|aanschrijft|aan te schrijven|bellen|belt?|appen|storen|stoort?|spammen|lastig\\s?vallen|lastig te vallen|lastig|contact|op te nemen|opnemen|benaderd|gemaild|gecontacteerd|aangeschreven|gebeld|opvolgen|te benaderen|te mailen|te contacteren|reageren',
  send: 'sturen|stuurt?|zenden|zendt?|toesturen|toe te sturen|toezenden|opsturen|versturen|gestuurd',
  letters:
    'e-?mails?|mails?|mailtjes?|mailings?|berichten|bericht|reclame|spam|nieuwsbrie\\w+|sms\\S*|telefoontjes|aanbiedingen|post|contact|communicatie|correspondentie|rommel|acquisitie\\w*|reminders?|herinnering\\w*|verkooppraat\\w*|uitingen|benadering\\w*|contactpogingen|ongevraagde \\S+|verkoopmails?',
  none: '^(?:(?:graag|aub|svp|bedankt|en|ook|dus|liever|vanaf nu|alsjeblieft) )*(?:geen|nooit meer|niet meer)(?= .*(?:meer|verdere|mails? ?$|aub|reclame|spam))',
  want: 'liever|wil|willen|wens|wensen|wenst|hoef|hoeven|hoeft|zou|zouden|prijs|stel|stellen|stelt|verlang|behoefte|accepteren|accepteert|gediend|zit|zitten|verzoek|verwacht',
  get: 'ontvang|ontvangen|te ontvangen|krijgen|te krijgen|zien|lezen|toegestuurd',
  reached:
    '(?:ingeschreven|geabonneerd|aangemeld) (?:zijn|blijven|staan)|(?:benaderd|gemaild|gebeld|gecontacteerd|aangeschreven|lastiggevallen|gespamd|gestoord) (?:te )?(?:worden|word)|worden (?:\\S+ )?(?:benaderd|gemaild|gebeld|gecontacteerd|aangeschreven|lastiggevallen)|(?:van|over) (?:u|jullie|je) (?:\\S+ )?(?:horen|te horen)',
  drop: 'verwijder(?:t|en|d)?|te verwijderen|haal|haalt|halen|te halen|schrap|schrappen|te schrappen|wis|wissen|te wissen|gooi|gooien|uitschrijven|uit te schrijven|uitgeschreven|afmelden|af te melden|afgemeld|schrijf|streep|vergeet|blokkeer|vernietig\\w*|te vernietigen|weghalen|weg te halen|uithalen|uit te halen|gehaald',
  mine: "(?:me|mij|ons)|(?:mijn|onze|ons|dit|deze|m'n) (?:\\S+ ){0,2}?(?:e-?mail\\S*|mail\\S*|adres\\S*|gegevens|persoonsgegevens|naam|nummer|telefoonnummer|contactgegevens|data|bedrijf|domein|account|organisatie|collega'?s|kantoor|medewerkers|firma|mailbox)",
  list: '(?:uit|van) (?:uw|jullie|de|je|deze|het|dit|al uw) (?:\\S+ )?(?:\\S*lijst\\w*|mailinglist|bestand\\w*|database|systeem|mailing\\w*|nieuwsbrief|adressen\\w*|administratie|crm|adresboek|systemen)',
  asked:
    '(?:heb|hebben|had|vraag|vroeg) (?:\\S+ ){0,6}?(?:gevraagd|gezegd|verzocht|laten weten|aangegeven|te stoppen)|(?:tweede|derde|vierde|vijfde|zoveelste|laatste) (?:keer|maal) dat (?:ik|wij|we)',
  source:
    "(?:hoe|waar|van wie) (?:\\S+ ){0,4}?(?:mijn|onze|m'n|ons) (?:\\S+ )?(?:adres|mailadres|e-?mail\\S*|gegevens|nummer|contactgegevens)|nooit (?:\\S+ ){0,4}?(?:aangemeld|ingeschreven|toestemming|opgegeven|ingestemd|gegeven|gevraagd|geabonneerd)",
  dropIt:
    '(?:verwijder|wis|schrap|vernietig)\\w* (?:het|dat|dit|deze|die|alles|ze)|(?:graag|gelieve|direct|onmiddellijk|meteen|per direct|aub|verzoek|dat|dit|het|wilt|wil) (?:\\S+ ){0,3}?(?:te )?(?:verwijder|wis|schrap|vernietig)\\w*',
  says: '(?:kom|raak) ik (?:\\S+ ){0,5}?(?:af|kwijt|vanaf|uit)|nooit (?:\\S+ ){0,4}?(?:aangemeld|ingeschreven|toestemming|ingestemd|geabonneerd|om gevraagd)(?! (?:voor (?:het|de)) (?:webinar|beurs))|(?:dit|dat|uw mails?|jullie mails?) (?:\\S+ ){0,2}?(?:is|zijn|grenst) (?:\\S+ ){0,3}?(?:spam|intimidatie|lastigvallen|stalking|stalken|ongewenst\\S*|ongevraagd\\S*|pesterij)|(?:markeer|meld|rapporteer|gemarkeerd|aangemerkt|zet)\\w* (?:\\S+ ){0,4}?als spam(?<!(?:was|werd|is) (?:\\S+ ){0,2}?gemarkeerd .*)|(?:geen|niet) (?:\\S+ ){0,2}?(?:acquisitie|colportage|reclame|koude acquisitie|verkoopmails)(?= ?(?:$|per|via|gewenst|op prijs|toegestaan))|klacht (?:\\S+ ){0,6}?(?:ap|autoriteit\\w*|acm|spamklacht)|(?:volgende|anders|iedere|elke|ieder|bij|verdere) (?:\\S+ ){0,8}?(?:advocaat|juridisch\\w*|klacht|jurist|aangifte|spam|autoriteit|gerechtelijk\\w*)|laat (?:me|mij|ons) (?:\\S+ ){0,2}?met rust|vergeet (?:me|mij|ons)|(?:ik|we|wij) (?:\\S+ )?(?:blokkeer|blokkeren|blokkeert) (?:u|je|jullie|deze|uw)(?: \\S+)?|(?:val|valt) (?:me|mij|ons) (?:\\S+ )?(?:niet|nooit)|bezwaar (?:\\S+ ){0,3}?(?:gebruik|verwerking|verwerken|direct)',
  unless:
    "(?:ik|wij|we)? ?lees (?:\\S+ ){0,3}?(?:e-?mails?|mail|berichten)|vaste|mobiel|klant\\w*|gebruikers|chauffeurs|huurders|abonnees|ontvangers|concurren\\w*|bijlagen?|pdf'?s?|bestanden|facturen|factuur|(?:de|het|die|deze) (?:\\S+ )?(?:offerte|contract|afspraak|regel|uitnodiging|vergadering|link|(?<!op )prijs|korting|voorstel|punt|pagina|presentatie)|offerte|afspraak|vergadering|cc|bcc|aarzel\\w*|voor (?:half|midden|begin|eind|\\d\\S*|\\S+ uur|maandag|dinsdag|woensdag|donderdag|vrijdag|de zomer|de)|tot|totdat|zolang|tenzij|vandaag|morgen|deze week|deze maand|tussen|liever (?:telefon\\w*|bellen|een telefoontje)|in plaats|vergeet (?:de|het|niet)|per ongeluk|meer (?:informatie|info|details)|(?:in|bij) (?:mijn |de |het )?(?:spam|ongewenste)|webinar|beurs",
  and: 'en|maar(?! (?:uit|van|even|eens|weer|gerust) )|want|omdat|anders|aangezien|dus|of anders|zo niet|daar',
  how: '^(?:hoe|kan (?:ik|men)|kunnen (?:we|wij|mijn)|is|zijn|wat|werkt|worden|heeft|welke)\\b(?!.{0,40}\\b(?:mijn (?:\\S*adres|e-?mail|gegevens|nummer)|onze gegevens))(?!.{0,20}\\b(?:u|je|jullie) (?:me|mij|ons) )',
};
