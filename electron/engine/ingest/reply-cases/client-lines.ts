/**
 * What mail clients write above quoted history, by language and client, with a message in that language: the samples of
 * reply-clients.test.ts. Invented people on example domains; the forms are the clients' own. Tables only, hence the length.
 */
export type LanguageLines = {
  /** What the person writes now: it must come through whole. */
  own: string;
  /** What was written to the person, with the footer that must never count as new. */
  history: string;
  /** How the letter is closed, with its name. */
  closing: string;
  attributions: Record<string, string>;
  headers: Record<string, string>;
  /** Lines that stand alone above history or a forwarded mail. */
  separators: string[];
  devices: string[];
};

export const clientLines: Record<string, LanguageLines> = {
  English: {
    own: 'Thursday works better for us.\n\nCould you send the price list before then?',
    history: 'Hello Dana,\nwould Tuesday suit you?\n\nUnsubscribe here: https://fernhill.example/u/1',
    closing: 'Best regards,\n\nDana Okafor',
    attributions: {
      gmail: 'On Mon, May 4, 2026 at 9:12\u202fAM Mara Lind <mara@fernhill.example> wrote:',
      'gmail, British': 'On Mon, 4 May 2026 at 09:12, Mara Lind <mara@fernhill.example> wrote:',
      'gmail, address only': 'On Mon, May 4, 2026 at 9:12 AM <mara@fernhill.example> wrote:',
      'apple mail': 'On 4 May 2026, at 09:12, Mara Lind <mara@fernhill.example> wrote:',
      iphone: 'On May 4, 2026, at 9:12 AM, Mara Lind <mara@fernhill.example> wrote:',
      thunderbird: 'On 5/4/26 09:12, Mara Lind wrote:',
      'thunderbird, dots': 'On 04.05.2026 09:12, Mara Lind wrote:',
      yahoo: 'On Monday, May 4, 2026 at 09:12:11 AM GMT+2, Mara Lind <mara@fernhill.example> wrote:',
      proton: 'On Monday, May 4th, 2026 at 9:12 AM, Mara Lind <mara@fernhill.example> wrote:',
      spark: 'On 4 May 2026 at 09:12 +0200, Mara Lind <mara@fernhill.example>, wrote:',
      'k-9': 'On May 4, 2026 9:12:00 AM GMT+02:00, "Lind, Mara" <mara@fernhill.example> wrote:',
      notes: 'Mara Lind <mara@fernhill.example> wrote on 05/04/2026 09:12:00 AM:',
      zoho: '---- On Mon, 04 May 2026 09:12:00 +0200 Mara Lind <mara@fernhill.example> wrote ----',
      netease: 'At 2026-05-04 09:12:00, "Mara Lind" <mara@fernhill.example> wrote:',
      android: 'Mara Lind <mara@fernhill.example> wrote:',
      mutt: 'On Mon, May 04, 2026 at 09:12:11AM +0200, Mara Lind wrote:',
      'squirrelmail, quoted name': 'On Mon, May 4, 2026 09:12, "Mara O\'Lind (Fernhill Ltd.)" wrote:',
    },
    headers: {
      outlook:
        'From: Mara Lind <mara@fernhill.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: Dana Okafor <dana@northwind.example>\nSubject: Routes',
      'outlook web, bold':
        '*From:* Mara Lind <mara@fernhill.example>\n*Sent:* Monday, May 4, 2026 9:12 AM\n*To:* Dana Okafor\n*Subject:* Routes',
      'outlook for Mac':
        'From: Mara Lind <mara@fernhill.example>\nDate: Monday, 4 May 2026 at 09:12\nTo: Dana Okafor <dana@northwind.example>\nSubject: Routes',
      'outlook, Cc and importance':
        'From: Lind, Mara [mailto:mara@fernhill.example]\nSent: Monday, May 04, 2026 9:12 AM\nTo: Dana Okafor; Ben Hart;\n Ola Stone\nCc: Pia Moor\nSubject: RE: Routes\nImportance: High',
      notes:
        'From:\tMara Lind/Fernhill\nTo:\tDana Okafor/Northwind@NORTHWIND\nDate:\t05/04/2026 09:12 AM\nSubject:\tRoutes',
      'apple forward':
        'From: Mara Lind <mara@fernhill.example>\nSubject: Routes\nDate: May 4, 2026 at 9:12:11 AM GMT+2\nTo: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Original Message-----',
      '-------- Original message --------',
      '---------- Forwarded message ---------',
      'Begin forwarded message:',
      '----- Reply message -----',
      '________________________________',
    ],
    devices: [
      'Sent from my iPhone',
      'Get Outlook for iOS<https://aka.example/o0ukef>',
      'Sent from Outlook for Android',
      'Sent from my Galaxy',
      'Sent from Yahoo Mail on Android',
      'Sent from Mail for Windows',
      'Sent with Proton Mail secure email.',
      'Sent from my BlackBerry 10 smartphone.',
    ],
  },
  German: {
    own: 'Donnerstag passt uns besser.\n\nKönnten Sie vorher die Preisliste schicken?',
    history: 'Hallo Frau Okafor,\npasst Ihnen Dienstag?\n\nHier abmelden: https://fernhill.example/u/1',
    closing: 'Mit freundlichen Grüßen\n\nDana Okafor',
    attributions: {
      gmail: 'Am Mo., 4. Mai 2026 um 09:12 Uhr schrieb Mara Lind <mara@fernhill.example>:',
      'gmail, old': 'Am 4. Mai 2026 um 09:12 schrieb Mara Lind <mara@fernhill.example>:',
      'apple mail': 'Am 04.05.2026 um 09:12 schrieb Mara Lind <mara@fernhill.example>:',
      thunderbird: 'Am 04.05.26 um 09:12 schrieb Mara Lind:',
      'thunderbird, long date': 'Am Montag, den 4. Mai 2026 um 09:12 schrieb Jörg Müßig (Fernhill GmbH):',
      yahoo: 'Am Montag, 4. Mai 2026 um 09:12:11 MESZ hat Mara Lind <mara@fernhill.example> Folgendes geschrieben:',
      'k-9': 'Am 4. Mai 2026 09:12:00 MESZ schrieb Mara Lind <mara@fernhill.example>:',
      't-online': 'Mara Lind <mara@fernhill.example> schrieb am Mo, 04.05.2026 09:12:',
      'open-xchange': 'Mara Lind <mara@fernhill.example> hat am 04.05.2026 09:12 CEST geschrieben:',
      android: 'Mara Lind <mara@fernhill.example> schrieb:',
    },
    headers: {
      outlook:
        'Von: Mara Lind <mara@fernhill.example>\nGesendet: Montag, 4. Mai 2026 09:12\nAn: Dana Okafor <dana@northwind.example>\nBetreff: Touren',
      'outlook web, bold':
        '*Von:* Mara Lind <mara@fernhill.example>\n*Gesendet:* Montag, 4. Mai 2026 09:12\n*An:* Dana Okafor\n*Betreff:* Touren',
      'outlook for Mac':
        'Von: Mara Lind <mara@fernhill.example>\nDatum: Montag, 4. Mai 2026 um 09:12\nAn: Dana Okafor <dana@northwind.example>\nBetreff: Touren',
      'web.de':
        'Gesendet: Montag, 04. Mai 2026 um 09:12 Uhr\nVon: "Mara Lind" <mara@fernhill.example>\nAn: dana@northwind.example\nBetreff: Touren',
      notes: 'Von:\tMara Lind/Fernhill\nAn:\tDana Okafor\nKopie:\tPia Moor\nDatum:\t04.05.2026 09:12\nBetreff:\tTouren',
      'apple forward':
        'Von: Mara Lind <mara@fernhill.example>\nBetreff: Touren\nDatum: 4. Mai 2026 um 09:12:11 MESZ\nAn: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Ursprüngliche Nachricht-----',
      '-------- Ursprüngliche Nachricht --------',
      '---------- Weitergeleitete Nachricht ---------',
      'Anfang der weitergeleiteten Nachricht:',
      '-------- Originalnachricht --------',
      '-------- Weitergeleitete Nachricht --------',
    ],
    devices: [
      'Von meinem iPhone gesendet',
      'Gesendet von Outlook für Android',
      'Holen Sie sich Outlook für iOS',
      'Von meinem Samsung Galaxy Smartphone gesendet.',
      'Gesendet mit der GMX Mail App',
      'Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.',
      'Gesendet von Mail für Windows',
    ],
  },
  French: {
    own: 'Jeudi nous convient mieux.\n\nPourriez-vous envoyer le tarif avant ?',
    history: 'Bonjour Madame,\nmardi vous conviendrait-il ?\n\nSe désabonner : https://fernhill.example/u/1',
    closing: 'Bien cordialement,\n\nDana Okafor',
    attributions: {
      gmail: 'Le lun. 4 mai 2026 à 09:12, Mara Lind <mara@fernhill.example> a écrit :',
      'apple mail': 'Le 4 mai 2026 à 09:12, Mara Lind <mara@fernhill.example> a écrit :',
      thunderbird: 'Le 04/05/2026 à 09:12, Mara Lind a écrit\u00a0:',
      yahoo: 'Le lundi 4 mai 2026 à 09:12:11 UTC+2, Mara Lind <mara@fernhill.example> a écrit :',
      iphone: 'Le 4 mai 2026 à 09:12, Hélène d’Aubigné <helene@fernhill.example> a écrit :',
      orange: '> Le 04/05/2026 09:12, Mara Lind <mara@fernhill.example> a écrit :',
      android: 'Mara Lind <mara@fernhill.example> a écrit :',
      'open-xchange': 'Le 4 mai 2026 09:12 CEST, Mara Lind <mara@fernhill.example> a écrit :',
    },
    headers: {
      outlook:
        'De : Mara Lind <mara@fernhill.example>\nEnvoyé : lundi 4 mai 2026 09:12\nÀ : Dana Okafor <dana@northwind.example>\nObjet : Tournées',
      'outlook web, bold':
        '*De :* Mara Lind <mara@fernhill.example>\n*Envoyé :* lundi 4 mai 2026 09:12\n*À :* Dana Okafor\n*Objet :* Tournées',
      zimbra:
        'De: "Mara Lind" <mara@fernhill.example>\nÀ: "Dana Okafor" <dana@northwind.example>\nEnvoyé: Lundi 4 Mai 2026 09:12:00\nObjet: Tournées',
      'outlook for Mac':
        'De\u00a0: Mara Lind <mara@fernhill.example>\nDate\u00a0: lundi 4 mai 2026 à 09:12\nÀ\u00a0: Dana Okafor\nObjet\u00a0: Tournées',
      orange:
        '> Message du 04/05/26 09:12\n> De : "Mara Lind" <mara@fernhill.example>\n> A : dana@northwind.example\n> Copie à : \n> Objet : Tournées',
      'apple forward':
        'De: Mara Lind <mara@fernhill.example>\nObjet: Tournées\nDate: 4 mai 2026 à 09:12:11 UTC+2\nÀ: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      "-----Message d'origine-----",
      '----- Mail original -----',
      '-------- Message d’origine --------',
      '---------- Forwarded message ---------',
      'Début du message transféré :',
      '-------- Message transféré --------',
      '---------- Message transféré ---------',
    ],
    devices: [
      'Envoyé de mon iPhone',
      'Envoyé depuis mon appareil Galaxy',
      'Télécharger Outlook pour iOS',
      'Envoyé à partir de Outlook pour Android',
      'Envoyé depuis l’application Mail Orange',
      'Provenance : Courrier pour Windows 10',
      'Obtenez Outlook pour Android',
    ],
  },
  Spanish: {
    own: 'El jueves nos viene mejor.\n\n¿Podría enviar antes la lista de precios?',
    history: 'Hola, Dana:\n¿le viene bien el martes?\n\nDarse de baja: https://fernhill.example/u/1',
    closing: 'Un cordial saludo,\n\nDana Okafor',
    attributions: {
      gmail: 'El lun, 4 may 2026 a las 9:12, Mara Lind (<mara@fernhill.example>) escribió:',
      'gmail, old': 'El 4 de mayo de 2026, 9:12, Mara Lind <mara@fernhill.example> escribió:',
      'apple mail': 'El 4 may 2026, a las 9:12, Mara Lind <mara@fernhill.example> escribió:',
      thunderbird: 'El 4/5/26 a las 9:12, Mara Lind escribió:',
      yahoo: 'En lunes, 4 de mayo de 2026, 09:12:11 CEST, Mara Lind <mara@fernhill.example> escribió:',
      'yahoo, el': 'El lunes, 4 de mayo de 2026, 09:12:11 a. m. GMT-5, Begoña Núñez <mara@fernhill.example> escribió:',
      'gmail, p. m.': 'El lun, 4 may 2026 a la(s) 9:12 p.m., Mara Lind (mara@fernhill.example) escribió:',
      android: 'Mara Lind <mara@fernhill.example> escribió:',
    },
    headers: {
      outlook:
        'De: Mara Lind <mara@fernhill.example>\nEnviado el: lunes, 4 de mayo de 2026 9:12\nPara: Dana Okafor <dana@northwind.example>\nAsunto: Rutas',
      'outlook web, bold':
        '*De:* Mara Lind <mara@fernhill.example>\n*Enviado:* lunes, 4 de mayo de 2026 9:12\n*Para:* Dana Okafor\n*Asunto:* Rutas',
      'outlook for Mac':
        'De: Mara Lind <mara@fernhill.example>\nFecha: lunes, 4 de mayo de 2026, 9:12\nPara: Dana Okafor <dana@northwind.example>\nAsunto: Rutas',
      samsung:
        'De: Mara Lind <mara@fernhill.example>\nFecha: 4/5/26 9:12 a. m. (GMT+01:00)\nA: Dana Okafor <dana@northwind.example>\nAsunto: Rutas',
      'apple forward':
        'De: Mara Lind <mara@fernhill.example>\nAsunto: Rutas\nFecha: 4 de mayo de 2026, 9:12:11 CEST\nPara: Dana Okafor <dana@northwind.example>',
      zimbra:
        'De: "Mara Lind" <mara@fernhill.example>\nPara: "Dana Okafor" <dana@northwind.example>\nEnviados: Lunes, 4 de Mayo 2026 9:12:00\nAsunto: Rutas',
    },
    separators: [
      '-----Mensaje original-----',
      '-------- Mensaje original --------',
      '---------- Forwarded message ---------',
      'Inicio del mensaje reenviado:',
      '-------- Mensaje reenviado --------',
      '----- Mensaje original -----',
    ],
    devices: [
      'Enviado desde mi iPhone',
      'Obtener Outlook para iOS',
      'Enviado desde mi dispositivo Samsung',
      'Enviado desde Yahoo Mail para Android',
      'Enviado desde Correo para Windows',
      'Enviado desde Outlook para Android',
    ],
  },
  Portuguese: {
    own: 'Quinta-feira é melhor para nós.\n\nPoderia enviar a tabela de preços antes?',
    history: 'Olá, Dana,\nterça-feira serve?\n\nCancelar inscrição: https://fernhill.example/u/1',
    closing: 'Com os melhores cumprimentos,\n\nDana Okafor',
    attributions: {
      'gmail, Brazil': 'Em seg., 4 de mai. de 2026 às 09:12, Mara Lind <mara@fernhill.example> escreveu:',
      'gmail, Portugal': 'Mara Lind <mara@fernhill.example> escreveu (segunda, 4/05/2026 à(s) 09:12):',
      'gmail, no dia': 'No dia seg., 4 de mai. de 2026 às 09:12, Mara Lind <mara@fernhill.example> escreveu:',
      'apple mail': 'Em 4 de mai. de 2026, à(s) 09:12, Mara Lind <mara@fernhill.example> escreveu:',
      'apple mail, Portugal': 'No dia 04/05/2026, às 09:12, Mara Lind <mara@fernhill.example> escreveu:',
      thunderbird: 'Em 04/05/2026 09:12, Mara Lind escreveu:',
      'thunderbird, Portugal': 'Às 09:12 de 04/05/2026, Mara Lind escreveu:',
      yahoo: 'Em segunda-feira, 4 de maio de 2026 às 09:12:11 BRT, João Gonçalves <mara@fernhill.example> escreveu:',
    },
    headers: {
      outlook:
        'De: Mara Lind <mara@fernhill.example>\nEnviada em: segunda-feira, 4 de maio de 2026 09:12\nPara: Dana Okafor <dana@northwind.example>\nAssunto: Rotas',
      'outlook, Portugal':
        'De: Mara Lind <mara@fernhill.example>\nEnviada: 4 de maio de 2026 09:12\nPara: Dana Okafor <dana@northwind.example>\nAssunto: Rotas',
      'outlook web, bold':
        '*De:* Mara Lind <mara@fernhill.example>\n*Enviado:* segunda-feira, 4 de maio de 2026 09:12\n*Para:* Dana Okafor\n*Assunto:* Rotas',
      'outlook for Mac':
        'De: Mara Lind <mara@fernhill.example>\nData: segunda-feira, 4 de maio de 2026 às 09:12\nPara: Dana Okafor\nAssunto: Rotas',
      zimbra:
        'De: "Mara Lind" <mara@fernhill.example>\nPara: "Dana Okafor" <dana@northwind.example>\nEnviadas: Segunda-feira, 4 de Maio de 2026 9:12:00\nAssunto: Rotas',
      'apple forward':
        'De: Mara Lind <mara@fernhill.example>\nAssunto: Rotas\nData: 4 de maio de 2026 às 09:12:11 BRT\nPara: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Mensagem original-----',
      '-------- Mensagem original --------',
      '---------- Forwarded message ---------',
      'Início da mensagem encaminhada:',
      '-------- Mensagem encaminhada --------',
      'Início da mensagem reencaminhada:',
    ],
    devices: [
      'Enviado do meu iPhone',
      'Obter o Outlook para iOS',
      'Enviado do meu smartphone Samsung Galaxy.',
      'Enviado do Yahoo Mail no Android',
      'Enviado do Email para Windows',
      'Enviado de meu Galaxy',
    ],
  },
  Italian: {
    own: 'Per noi va meglio giovedì.\n\nPotrebbe mandare prima il listino?',
    history: 'Buongiorno Dana,\nmartedì le andrebbe bene?\n\nCancellati qui: https://fernhill.example/u/1',
    closing: 'Cordiali saluti,\n\nDana Okafor',
    attributions: {
      gmail: 'Il giorno lun 4 mag 2026 alle ore 09:12 Mara Lind <mara@fernhill.example> ha scritto:',
      'gmail, short': 'Il lun 4 mag 2026, 09:12 Mara Lind <mara@fernhill.example> ha scritto:',
      'apple mail': 'Il giorno 4 mag 2026, alle ore 09:12, Mara Lind <mara@fernhill.example> ha scritto:',
      thunderbird: 'Il 04/05/26 09:12, Mara Lind ha scritto:',
      yahoo: 'Il lunedì 4 maggio 2026 alle ore 09:12:11 CEST, Mara Lind <mara@fernhill.example> ha scritto:',
      'open-xchange': 'Il 04/05/2026 09:12 CEST Mara Lind <mara@fernhill.example> ha scritto:',
      iphone: '> Il giorno 4 mag 2026, alle ore 09:12, Niccolò D’Amico <mara@fernhill.example> ha scritto:',
      android: 'Mara Lind <mara@fernhill.example> ha scritto:',
    },
    headers: {
      outlook:
        'Da: Mara Lind <mara@fernhill.example>\nInviato: lunedì 4 maggio 2026 09:12\nA: Dana Okafor <dana@northwind.example>\nOggetto: Percorsi',
      'outlook web, bold':
        '*Da:* Mara Lind <mara@fernhill.example>\n*Inviato:* lunedì 4 maggio 2026 09:12\n*A:* Dana Okafor\n*Oggetto:* Percorsi',
      'outlook for Mac':
        'Da: Mara Lind <mara@fernhill.example>\nData: lunedì 4 maggio 2026 alle ore 09:12\nA: Dana Okafor <dana@northwind.example>\nOggetto: Percorsi',
      samsung:
        'Da: Mara Lind <mara@fernhill.example>\nData: 04/05/26 09:12 (GMT+01:00)\nA: Dana Okafor <dana@northwind.example>\nOggetto: Percorsi',
      zimbra:
        'Da: "Mara Lind" <mara@fernhill.example>\nA: "Dana Okafor" <dana@northwind.example>\nInviato: Lunedì, 4 maggio 2026 9:12:00\nOggetto: Percorsi',
      'apple forward':
        'Da: Mara Lind <mara@fernhill.example>\nOggetto: Percorsi\nData: 4 maggio 2026 alle ore 09:12:11 CEST\nA: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Messaggio originale-----',
      '-------- Messaggio originale --------',
      '---------- Forwarded message ---------',
      'Inizio messaggio inoltrato:',
      '-------- Messaggio inoltrato --------',
      '----Messaggio originale----',
    ],
    devices: [
      'Inviato da iPhone',
      'Scarica Outlook per iOS',
      'Inviato dal mio dispositivo Samsung',
      'Inviato da Posta per Windows',
      'Ottieni Outlook per Android',
      'Inviato da Libero Mail per Android',
    ],
  },
  Dutch: {
    own: 'Donderdag komt ons beter uit.\n\nKunt u vooraf de prijslijst sturen?',
    history: 'Beste Dana,\nkomt dinsdag uit?\n\nAfmelden: https://fernhill.example/u/1',
    closing: 'Met vriendelijke groet,\n\nDana Okafor',
    attributions: {
      gmail: 'Op ma 4 mei 2026 om 09:12 schreef Mara Lind <mara@fernhill.example>:',
      'apple mail': 'Op 4 mei 2026 om 09:12 heeft Mara Lind <mara@fernhill.example> het volgende geschreven:',
      'apple mail, schreef': 'Op 4 mei 2026, om 09:12 schreef Mara Lind <mara@fernhill.example>:',
      thunderbird: 'Op 04-05-2026 om 09:12 schreef Mara Lind:',
      yahoo: 'Op maandag 4 mei 2026 om 09:12:11 CEST schreef Mara Lind <mara@fernhill.example>:',
      'k-9': 'Op 4 mei 2026 09:12:00 CEST schreef "Jan van der Berg" <mara@fernhill.example>:',
      iphone: 'Op 4 mei 2026 om 09:12 heeft Mara Lind (Fernhill B.V.) het volgende geschreven:',
      'open-xchange': 'Op 04-05-2026 09:12 CEST schreef Mara Lind <mara@fernhill.example>:',
    },
    headers: {
      outlook:
        'Van: Mara Lind <mara@fernhill.example>\nVerzonden: maandag 4 mei 2026 09:12\nAan: Dana Okafor <dana@northwind.example>\nOnderwerp: Routes',
      'outlook web, bold':
        '*Van:* Mara Lind <mara@fernhill.example>\n*Verzonden:* maandag 4 mei 2026 09:12\n*Aan:* Dana Okafor\n*Onderwerp:* Routes',
      'outlook for Mac':
        'Van: Mara Lind <mara@fernhill.example>\nDatum: maandag 4 mei 2026 om 09:12\nAan: Dana Okafor <dana@northwind.example>\nOnderwerp: Routes',
      samsung:
        'Van: Mara Lind <mara@fernhill.example>\nDatum: 04-05-26 09:12 (GMT+01:00)\nAan: Dana Okafor <dana@northwind.example>\nOnderwerp: Routes',
      'apple forward':
        'Van: Mara Lind <mara@fernhill.example>\nOnderwerp: Routes\nDatum: 4 mei 2026 om 09:12:11 CEST\nAan: Dana Okafor <dana@northwind.example>',
      zimbra:
        'Van: "Mara Lind" <mara@fernhill.example>\nAan: "Dana Okafor" <dana@northwind.example>\nVerzonden: Maandag 4 mei 2026 09:12:00\nOnderwerp: Routes',
    },
    separators: [
      '-----Oorspronkelijk bericht-----',
      '-------- Oorspronkelijk bericht --------',
      '---------- Forwarded message ---------',
      'Begin doorgestuurd bericht:',
      '-------- Doorgestuurd bericht --------',
      '---------- Doorgestuurd bericht ---------',
    ],
    devices: [
      'Verstuurd vanaf mijn iPhone',
      'Outlook voor iOS downloaden',
      'Verzonden vanaf mijn Galaxy',
      'Verzonden vanuit Mail voor Windows',
      'Verzonden via Yahoo Mail op Android',
      'Download Outlook voor Android',
    ],
  },
  Polish: {
    own: 'Czwartek bardziej nam pasuje.\n\nCzy może Pani wcześniej przesłać cennik?',
    history: 'Dzień dobry,\nczy wtorek odpowiada?\n\nWypisz się: https://fernhill.example/u/1',
    closing: 'Z poważaniem\n\nDana Okafor',
    attributions: {
      gmail: 'pon., 4 maj 2026 o 09:12 Mara Lind <mara@fernhill.example> napisał(a):',
      'gmail, old': 'W dniu 4 maja 2026 09:12 użytkownik Mara Lind <mara@fernhill.example> napisał:',
      'apple mail': 'Wiadomość napisana przez Mara Lind <mara@fernhill.example> w dniu 4 maj 2026, o godz. 09:12:',
      'apple mail, new': 'Dnia 4 maj 2026, o godz. 09:12, Mara Lind <mara@fernhill.example> napisał(a):',
      thunderbird: 'W dniu 4.05.2026 o 09:12, Mara Lind pisze:',
      yahoo: 'W dniu poniedziałek, 4 maja 2026 09:12:11 CEST użytkownik Mara Lind <mara@fernhill.example> napisał:',
      wp: 'Dnia 4 maja 2026 09:12 Mara Lind <mara@fernhill.example> napisał(a):',
      onet: 'W dniu 2026-05-04 09:12:11 użytkownik Łukasz Żółć <mara@fernhill.example> napisał:',
    },
    headers: {
      outlook:
        'Od: Mara Lind <mara@fernhill.example>\nWysłano: poniedziałek, 4 maja 2026 09:12\nDo: Dana Okafor <dana@northwind.example>\nTemat: Trasy',
      'outlook, sent on':
        'From: Mara Lind <mara@fernhill.example>\nSent: poniedziałek, 4 maja 2026 09:12\nTo: Dana Okafor <dana@northwind.example>\nSubject: Trasy',
      'outlook web, bold':
        '*Od:* Mara Lind <mara@fernhill.example>\n*Wysłane:* poniedziałek, 4 maja 2026 09:12\n*Do:* Dana Okafor\n*Temat:* Trasy',
      'outlook for Mac':
        'Od: Mara Lind <mara@fernhill.example>\nData: poniedziałek, 4 maja 2026 o 09:12\nDo: Dana Okafor <dana@northwind.example>\nTemat: Trasy',
      'apple forward':
        'Od: Mara Lind <mara@fernhill.example>\nTemat: Trasy\nData: 4 maja 2026 o 09:12:11 CEST\nDo: Dana Okafor <dana@northwind.example>',
      zimbra:
        'Od: "Mara Lind" <mara@fernhill.example>\nDo: "Dana Okafor" <dana@northwind.example>\nWysłane: poniedziałek, 4 maj 2026 9:12:00\nTemat: Trasy',
    },
    separators: [
      '-----Wiadomość oryginalna-----',
      '-------- Oryginalna wiadomość --------',
      '---------- Forwarded message ---------',
      'Początek przekazywanej wiadomości:',
      '-------- Przekazana wiadomość --------',
      '-------- Treść przekazanej wiadomości --------',
    ],
    devices: [
      'Wysłane z iPhone’a',
      'Pobierz program Outlook dla systemu iOS',
      'Wysłano z mojego smartfona Galaxy',
      'Wysłane z aplikacji Poczta dla systemu Windows',
      'Uzyskaj aplikację Outlook dla systemu Android',
      'Wysłano z Yahoo Mail na Androidzie',
    ],
  },
  Swedish: {
    own: 'Torsdag passar oss bättre.\n\nKan ni skicka prislistan innan dess?',
    history: 'Hej Dana,\npassar tisdag?\n\nAvregistrera: https://fernhill.example/u/1',
    closing: 'Med vänliga hälsningar\n\nDana Okafor',
    attributions: {
      gmail: 'Den mån 4 maj 2026 kl 09:12 skrev Mara Lind <mara@fernhill.example>:',
      'apple mail': '4 maj 2026 kl. 09:12 skrev Mara Lind <mara@fernhill.example>:',
      thunderbird: 'Den 2026-05-04 kl. 09:12, skrev Mara Lind:',
      'thunderbird, old': 'Den 2026-05-04 09:12, Mara Lind skrev:',
      yahoo: 'Den måndag 4 maj 2026 09:12:11 CEST, Mara Lind <mara@fernhill.example> skrev:',
      iphone: '> 4 maj 2026 kl. 09:12 skrev Åsa Öberg <mara@fernhill.example>:',
      'k-9': 'Den 4 maj 2026 09:12:00 CEST, skrev Mara Lind <mara@fernhill.example>:',
      android: 'Mara Lind <mara@fernhill.example> skrev:',
    },
    headers: {
      outlook:
        'Från: Mara Lind <mara@fernhill.example>\nSkickat: den 4 maj 2026 09:12\nTill: Dana Okafor <dana@northwind.example>\nÄmne: Rutter',
      'outlook web, bold':
        '*Från:* Mara Lind <mara@fernhill.example>\n*Skickat:* måndag 4 maj 2026 09:12\n*Till:* Dana Okafor\n*Ämne:* Rutter',
      'outlook for Mac':
        'Från: Mara Lind <mara@fernhill.example>\nDatum: måndag 4 maj 2026 09:12\nTill: Dana Okafor <dana@northwind.example>\nÄmne: Rutter',
      samsung:
        'Från: Mara Lind <mara@fernhill.example>\nDatum: 2026-05-04 09:12 (GMT+01:00)\nTill: Dana Okafor <dana@northwind.example>\nRubrik: Rutter',
      'apple forward':
        'Från: Mara Lind <mara@fernhill.example>\nÄmne: Rutter\nDatum: 4 maj 2026 09:12:11 CEST\nTill: Dana Okafor <dana@northwind.example>',
      zimbra:
        'Från: "Mara Lind" <mara@fernhill.example>\nTill: "Dana Okafor" <dana@northwind.example>\nSkickat: måndag, 4 maj 2026 9:12:00\nÄmne: Rutter',
    },
    separators: [
      '-----Ursprungligt meddelande-----',
      '-------- Originalmeddelande --------',
      '---------- Forwarded message ---------',
      'Vidarebefordrat brev:',
      '-------- Vidarebefordrat meddelande --------',
      'Påbörja det vidarebefordrade meddelandet:',
    ],
    devices: [
      'Skickat från min iPhone',
      'Hämta Outlook för iOS',
      'Skickat från min Galaxy',
      'Skickades från E-post för Windows',
      'Skickat från Yahoo Mail för Android',
      'Skaffa Outlook för Android',
    ],
  },
  Danish: {
    own: 'Torsdag passer os bedre.\n\nKan I sende prislisten inden da?',
    history: 'Hej Dana,\npasser tirsdag?\n\nAfmeld her: https://fernhill.example/u/1',
    closing: 'Med venlig hilsen\n\nDana Okafor',
    attributions: {
      gmail: 'Den man. 4. maj 2026 kl. 09.12 skrev Mara Lind <mara@fernhill.example>:',
      'apple mail': 'Den 4. maj 2026 kl. 09.12 skrev Mara Lind <mara@fernhill.example>:',
      thunderbird: 'Den 04.05.2026 kl. 09.12 skrev Mara Lind:',
      yahoo: 'Den mandag den 4. maj 2026 09.12.11 CEST skrev Mara Lind <mara@fernhill.example>:',
      iphone: '> Den 4. maj 2026 kl. 09.12 skrev Søren Kjær <mara@fernhill.example>:',
      'k-9': 'Den 4. maj 2026 09.12.00 CEST skrev Mara Lind <mara@fernhill.example>:',
      android: 'Mara Lind <mara@fernhill.example> skrev:',
      'gmail, old': 'Den 4. maj 2026 09.12 skrev "Mara Lind" <mara@fernhill.example>:',
    },
    headers: {
      outlook:
        'Fra: Mara Lind <mara@fernhill.example>\nSendt: 4. maj 2026 09:12\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      'outlook web, bold':
        '*Fra:* Mara Lind <mara@fernhill.example>\n*Sendt:* mandag den 4. maj 2026 09:12\n*Til:* Dana Okafor\n*Emne:* Ruter',
      'outlook for Mac':
        'Fra: Mara Lind <mara@fernhill.example>\nDato: mandag den 4. maj 2026 kl. 09.12\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      samsung:
        'Fra: Mara Lind <mara@fernhill.example>\nDato: 04.05.2026 09.12 (GMT+01:00)\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      'apple forward':
        'Fra: Mara Lind <mara@fernhill.example>\nEmne: Ruter\nDato: 4. maj 2026 kl. 09.12.11 CEST\nTil: Dana Okafor <dana@northwind.example>',
      'outlook, no time':
        'Fra: Mara Lind\nSendt: 4. maj 2026\nTil: Dana Okafor; Pia Moor\nCc: Ben Hart\nEmne: SV: Ruter',
    },
    separators: [
      '-----Oprindelig meddelelse-----',
      '-------- Oprindelig meddelelse --------',
      '---------- Forwarded message ---------',
      'Start på videresendt besked:',
      '-------- Videresendt meddelelse --------',
      '-------- Oprindelig besked --------',
    ],
    devices: [
      'Sendt fra min iPhone',
      'Hent Outlook til iOS',
      'Sendt fra min Galaxy',
      'Sendt fra Mail til Windows',
      'Sendt fra Yahoo Mail på Android',
      'Få Outlook til Android',
    ],
  },
  Norwegian: {
    own: 'Torsdag passer bedre for oss.\n\nKan dere sende prislisten før det?',
    history: 'Hei Dana,\npasser tirsdag?\n\nMeld deg av: https://fernhill.example/u/1',
    closing: 'Med vennlig hilsen\n\nDana Okafor',
    attributions: {
      gmail: 'man. 4. mai 2026 kl. 09:12 skrev Mara Lind <mara@fernhill.example>:',
      'gmail, old': 'Den 4. mai 2026 kl. 09:12 skrev Mara Lind <mara@fernhill.example>:',
      'apple mail': '4. mai 2026 kl. 09:12 skrev Mara Lind <mara@fernhill.example>:',
      thunderbird: 'Den 04.05.2026 09:12, skrev Mara Lind:',
      yahoo: 'mandag 4. mai 2026 kl. 09:12:11 CEST skrev Mara Lind <mara@fernhill.example> følgende:',
      iphone: '> 4. mai 2026 kl. 09:12 skrev Bjørn Ås <mara@fernhill.example>:',
      'k-9': 'Den 4. mai 2026 09:12:00 CEST, skrev Mara Lind <mara@fernhill.example>:',
      'thunderbird, på': 'På 4. mai 2026 09:12, skrev Mara Lind:',
    },
    headers: {
      outlook:
        'Fra: Mara Lind <mara@fernhill.example>\nSendt: mandag 4. mai 2026 09:12\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      'outlook web, bold':
        '*Fra:* Mara Lind <mara@fernhill.example>\n*Sendt:* mandag 4. mai 2026 09:12\n*Til:* Dana Okafor\n*Emne:* Ruter',
      'outlook for Mac':
        'Fra: Mara Lind <mara@fernhill.example>\nDato: mandag, 4. mai 2026 kl. 09:12\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      samsung:
        'Fra: Mara Lind <mara@fernhill.example>\nDato: 04.05.2026 09:12 (GMT+01:00)\nTil: Dana Okafor <dana@northwind.example>\nEmne: Ruter',
      'apple forward':
        'Fra: Mara Lind <mara@fernhill.example>\nEmne: Ruter\nDato: 4. mai 2026 kl. 09:12:11 CEST\nTil: Dana Okafor <dana@northwind.example>',
      'outlook, copy':
        'Fra: Mara Lind <mara@fernhill.example>\nSendt: mandag 4. mai 2026 09:12\nTil: Dana Okafor\nKopi: Pia Moor\nEmne: SV: Ruter',
    },
    separators: [
      '-----Opprinnelig melding-----',
      '-------- Opprinnelig melding --------',
      '---------- Forwarded message ---------',
      'Begynnelse på videresendt melding:',
      '-------- Videresendt melding --------',
      '-----Opprinnelig e-post-----',
    ],
    devices: [
      'Sendt fra min iPhone',
      'Skaff deg Outlook for iOS',
      'Sendt fra min Galaxy',
      'Sendt fra E-post for Windows',
      'Sendt fra Outlook for Android',
      'Få Outlook for Android',
    ],
  },
  Finnish: {
    own: 'Torstai sopii meille paremmin.\n\nVoisitteko lähettää hinnaston sitä ennen?',
    history: 'Hei Dana,\nsopisiko tiistai?\n\nPeruuta tilaus: https://fernhill.example/u/1',
    closing: 'Ystävällisin terveisin\n\nDana Okafor',
    attributions: {
      gmail: 'ma 4.5.2026 klo 9.12 Mara Lind (mara@fernhill.example) kirjoitti:',
      'gmail, month': 'ma 4. toukok. 2026 klo 9.12 Mara Lind <mara@fernhill.example> kirjoitti:',
      'apple mail': 'Mara Lind <mara@fernhill.example> kirjoitti 4.5.2026 kello 9.12:',
      'apple mail, old': 'Mara Lind <mara@fernhill.example> kirjoitti 4. toukokuuta 2026 kello 9.12.11:',
      thunderbird: 'Mara Lind kirjoitti 4.5.2026 klo 9.12:',
      'thunderbird, old': '4.5.2026 9:12, Mara Lind kirjoitti:',
      yahoo: 'maanantai 4. toukokuuta 2026 klo 9.12.11 UTC+3 Mara Lind <mara@fernhill.example> kirjoitti:',
      'k-9': '4. toukokuuta 2026 9.12.00 GMT+03:00 Päivi Äijälä <mara@fernhill.example> kirjoitti:',
    },
    headers: {
      outlook:
        'Lähettäjä: Mara Lind <mara@fernhill.example>\nLähetetty: maanantai 4. toukokuuta 2026 9.12\nVastaanottaja: Dana Okafor <dana@northwind.example>\nAihe: Reitit',
      'outlook web, bold':
        '*Lähettäjä:* Mara Lind <mara@fernhill.example>\n*Lähetetty:* maanantai 4. toukokuuta 2026 9.12\n*Vastaanottaja:* Dana Okafor\n*Aihe:* Reitit',
      'outlook for Mac':
        'Lähettäjä: Mara Lind <mara@fernhill.example>\nPäivämäärä: maanantai 4. toukokuuta 2026 klo 9.12\nVastaanottaja: Dana Okafor\nAihe: Reitit',
      samsung:
        'Lähettäjä: Mara Lind <mara@fernhill.example>\nPäivä: 4.5.2026 9.12 (GMT+02:00)\nSaaja: Dana Okafor <dana@northwind.example>\nAihe: Reitit',
      'apple forward':
        'Lähettäjä: Mara Lind <mara@fernhill.example>\nAihe: Reitit\nPäivämäärä: 4. toukokuuta 2026 klo 9.12.11 UTC+3\nVastaanottaja: Dana Okafor <dana@northwind.example>',
      'outlook, copy':
        'Lähettäjä: Mara Lind <mara@fernhill.example>\nLähetetty: maanantai 4. toukokuuta 2026 9.12\nVastaanottaja: Dana Okafor\nKopio: Pia Moor\nAihe: VS: Reitit',
    },
    separators: [
      '-----Alkuperäinen viesti-----',
      '-------- Alkuperäinen viesti --------',
      '---------- Forwarded message ---------',
      'Välitetty viesti alkaa:',
      '-------- Välitetty viesti --------',
      '-------- Edelleenlähetetty viesti --------',
    ],
    devices: [
      'Lähetetty iPhonesta',
      'Hanki Outlook for iOS',
      'Lähetetty Galaxy-laitteestani',
      'Lähetetty Windowsin Sähköpostista',
      'Lähetetty Outlook for Androidista',
      'Lähetetty laitteesta Samsung',
    ],
  },
  Japanese: {
    own: '木曜日の方が都合がいいです。\n\n事前に価格表を送っていただけますか？',
    history: 'ダナ様\n火曜日はいかがでしょうか。\n\n配信停止はこちら: https://fernhill.example/u/1',
    closing: 'よろしくお願いいたします。\n\n山田 花子',
    attributions: {
      gmail: '2026年5月4日(月) 9:12 Mara Lind <mara@fernhill.example>:',
      'gmail, old': '2026年5月4日 9:12 Mara Lind <mara@fernhill.example>:',
      'apple mail': '2026/05/04 9:12、Mara Lind <mara@fernhill.example>のメール:',
      'apple mail, long': '2026年5月4日 9:12、Mara Lind <mara@fernhill.example>のメール：',
      iphone: '> 2026/05/04 9:12、鈴木 一郎 <mara@fernhill.example>のメール:',
      thunderbird: '2026/05/04 9:12、Mara Lind さんは書きました:',
      'thunderbird, On': 'On 2026/05/04 9:12, Mara Lind wrote:',
      yahoo: '2026年5月4日月曜日 09:12:11 JST, Mara Lind <mara@fernhill.example> さんは次のように書きました：',
    },
    headers: {
      outlook:
        '差出人: Mara Lind <mara@fernhill.example>\n送信日時: 2026年5月4日 9:12\n宛先: Dana Okafor <dana@northwind.example>\n件名: ルート',
      'outlook, English names':
        'From: Mara Lind <mara@fernhill.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: 山田 花子 <hanako@northwind.example>\nSubject: ルート',
      'outlook, full width':
        '差出人： Mara Lind\n送信日時： 2026年5月4日 9:12\n宛先： 山田 花子\nＣＣ： 鈴木\n件名： ルート',
      'outlook for Mac':
        '差出人: Mara Lind <mara@fernhill.example>\n日付: 2026年5月4日 月曜日 9:12\n宛先: 山田 花子\n件名: ルート',
      'apple forward':
        '差出人: Mara Lind <mara@fernhill.example>\n件名: ルート\n日付: 2026年5月4日 9:12:11 JST\n宛先: 山田 花子 <hanako@northwind.example>',
      becky:
        'From: Mara Lind <mara@fernhill.example>\nDate: Mon, 04 May 2026 09:12:00 +0900\nTo: hanako@northwind.example\nSubject: ルート',
    },
    separators: [
      '-----Original Message-----',
      '-------- 元のメッセージ --------',
      '---------- Forwarded message ---------',
      '転送されたメッセージ：',
      '-------- 転送メッセージ --------',
      '-----元のメッセージ-----',
    ],
    devices: [
      'iPhoneから送信',
      'Outlook for iOS を入手',
      'Galaxyから送信',
      'Android 版 Outlook を入手する',
      'Windows 版のメールから送信',
      '私のiPhoneから送信',
    ],
  },
  Chinese: {
    own: '周四对我们更合适。\n\n能提前发一份价格表吗？',
    history: '您好：\n周二方便吗？\n\n退订请点击 https://fernhill.example/u/1',
    closing: '此致\n敬礼\n\n李明',
    attributions: {
      gmail: 'Mara Lind <mara@fernhill.example> 于2026年5月4日周一 09:12写道：',
      'gmail, Taiwan': 'Mara Lind <mara@fernhill.example> 於 2026年5月4日 週一 上午9:12寫道：',
      'gmail, old': '在 2026年5月4日 上午9:12，Mara Lind <mara@fernhill.example>写道：',
      'apple mail': '2026年5月4日 09:12，Mara Lind <mara@fernhill.example> 写道：',
      iphone: '> 在 2026年5月4日，09:12，王伟 <mara@fernhill.example> 写道：',
      thunderbird: '在 2026/5/4 9:12, Mara Lind 写道:',
      netease: '在 2026-05-04 09:12:00，"Mara Lind" <mara@fernhill.example> 写道：',
      yahoo: '於 2026年5月4日 星期一 上午09:12:11 [GMT+8]， Mara Lind <mara@fernhill.example> 寫道：',
    },
    headers: {
      outlook:
        '发件人: Mara Lind <mara@fernhill.example>\n发送时间: 2026年5月4日 9:12\n收件人: Dana Okafor <dana@northwind.example>\n主题: 路线',
      qq: '发件人: "Mara Lind" <mara@fernhill.example>;\n发送时间: 2026年5月4日(星期一) 上午9:12\n收件人: "李明"<liming@northwind.example>;\n主题: Re: 路线',
      'outlook, Taiwan':
        '寄件者: Mara Lind <mara@fernhill.example>\n寄件日期: 2026年5月4日 上午 09:12\n收件者: 李明\n主旨: 路線',
      foxmail: '发件人： Mara Lind\n发送时间： 2026-05-04 09:12\n收件人： 李明\n抄送： 王伟\n主题： 路线',
      'outlook for Mac':
        '发件人: Mara Lind <mara@fernhill.example>\n日期: 2026年5月4日 星期一 09:12\n收件人: 李明 <liming@northwind.example>\n主题: 路线',
      'apple forward':
        '发件人: Mara Lind <mara@fernhill.example>\n主题: 路线\n日期: 2026年5月4日 GMT+8 09:12:11\n收件人: 李明 <liming@northwind.example>',
    },
    separators: [
      '------------------ 原始邮件 ------------------',
      '-----邮件原件-----',
      '---------- Forwarded message ---------',
      '开始转发的邮件：',
      '---- 回复的原邮件 ----',
      '-----原始郵件-----',
      '------------------ Original ------------------',
      '-------- 转发的消息 --------',
    ],
    devices: [
      '发自我的 iPhone',
      '获取 Outlook for iOS',
      '從我的 iPhone 傳送',
      '发自我的华为手机',
      '从 Windows 版邮件发送',
      '发自 网易邮箱大师',
      '取得 iOS 版 Outlook',
    ],
  },
  Russian: {
    own: 'Нам удобнее четверг.\n\nМожете заранее прислать прайс-лист?',
    history: 'Здравствуйте, Дана!\nПодойдёт ли вторник?\n\nОтписаться: https://fernhill.example/u/1',
    closing: 'С уважением,\n\nДана Окафор',
    attributions: {
      gmail: 'пн, 4 мая 2026 г. в 09:12, Mara Lind <mara@fernhill.example>:',
      'gmail, old': '4 мая 2026 г., 9:12 пользователь Mara Lind <mara@fernhill.example> написал:',
      'apple mail': '4 мая 2026 г., в 09:12, Mara Lind <mara@fernhill.example> написал(а):',
      thunderbird: '04.05.2026 09:12, Mara Lind пишет:',
      'mail.ru': 'Понедельник, 4 мая 2026, 9:12 +03:00 от Mara Lind <mara@fernhill.example>:',
      yandex: '04.05.2026, 09:12, "Mara Lind" <mara@fernhill.example>:',
      'the bat': 'Вы писали 4 мая 2026 г., 9:12:11:',
      yahoo: 'понедельник, 4 мая 2026 г., 09:12:11 GMT+3, Ольга Ёлкина <mara@fernhill.example> написал(а):',
    },
    headers: {
      outlook:
        'От: Mara Lind <mara@fernhill.example>\nОтправлено: понедельник, 4 мая 2026 г. 9:12\nКому: Dana Okafor <dana@northwind.example>\nТема: Маршруты',
      'outlook, English names':
        'From: Mara Lind <mara@fernhill.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: Дана Окафор\nSubject: Маршруты',
      'outlook web, bold':
        '*От:* Mara Lind <mara@fernhill.example>\n*Отправлено:* 4 мая 2026 г. 9:12\n*Кому:* Дана Окафор\n*Тема:* Маршруты',
      'outlook for Mac':
        'От: Mara Lind <mara@fernhill.example>\nДата: понедельник, 4 мая 2026 г. в 09:12\nКому: Дана Окафор\nТема: Маршруты',
      zimbra:
        'От: "Mara Lind" <mara@fernhill.example>\nКому: "Дана Окафор" <dana@northwind.example>\nОтправленные: Понедельник, 4 Май 2026 г 9:12:00\nТема: Маршруты',
      'apple forward':
        'От: Mara Lind <mara@fernhill.example>\nТема: Маршруты\nДата: 4 мая 2026 г. в 09:12:11 GMT+3\nКому: Дана Окафор <dana@northwind.example>',
    },
    separators: [
      '-----Исходное сообщение-----',
      '-------- Исходное сообщение --------',
      '---------- Forwarded message ---------',
      'Начало переадресованного сообщения:',
      '-------- Пересылаемое сообщение --------',
      '-------- Перенаправленное сообщение --------',
    ],
    devices: [
      'Отправлено с iPhone',
      'Скачать Outlook для iOS',
      'Отправлено с моего Galaxy',
      'Отправлено из мобильной Почты Mail.ru',
      'Отправлено из Почты для Windows',
      'Отправлено из мобильного приложения Яндекс Почты',
    ],
  },
  Czech: {
    own: 'Čtvrtek nám vyhovuje lépe.\n\nMůžete předem poslat ceník?',
    history: 'Dobrý den,\nhodí se úterý?\n\nOdhlásit odběr: https://fernhill.example/u/1',
    closing: 'S pozdravem\n\nDana Okafor',
    attributions: {
      gmail: 'po 4. 5. 2026 v 9:12 odesílatel Mara Lind <mara@fernhill.example> napsal:',
      'gmail, old': 'Dne 4. května 2026 9:12 Mara Lind <mara@fernhill.example> napsal(a):',
      'apple mail': '4. 5. 2026 v 9:12, Mara Lind <mara@fernhill.example>:',
      'apple mail, Dne': 'Dne 4. 5. 2026 v 9:12, Mara Lind <mara@fernhill.example> napsal(a):',
      thunderbird: 'Dne 04. 05. 26 v 9:12 Mara Lind napsal(a):',
      seznam: 'Mara Lind <mara@fernhill.example> napsala 4. 5. 2026 v 9:12:',
      yahoo: 'V pondělí 4. května 2026 9:12:11 SELČ, Jiří Dvořák <mara@fernhill.example> napsal(a):',
      'k-9': 'Dne 4. května 2026 9:12:00 SELČ, Mara Lind <mara@fernhill.example> napsal:',
    },
    headers: {
      outlook:
        'Od: Mara Lind <mara@fernhill.example>\nOdesláno: pondělí 4. května 2026 9:12\nKomu: Dana Okafor <dana@northwind.example>\nPředmět: Trasy',
      'outlook, English names':
        'From: Mara Lind <mara@fernhill.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: Dana Okafor\nSubject: Trasy',
      'outlook web, bold':
        '*Od:* Mara Lind <mara@fernhill.example>\n*Odesláno:* pondělí 4. května 2026 9:12\n*Komu:* Dana Okafor\n*Předmět:* Trasy',
      'outlook for Mac':
        'Od: Mara Lind <mara@fernhill.example>\nDatum: pondělí 4. května 2026 9:12\nKomu: Dana Okafor\nPředmět: Trasy',
      seznam:
        'Od: Mara Lind <mara@fernhill.example>\nKomu: dana@northwind.example\nDatum: 4. 5. 2026 9:12:11\nPředmět: Trasy',
      'apple forward':
        'Od: Mara Lind <mara@fernhill.example>\nPředmět: Trasy\nDatum: 4. května 2026 9:12:11 SELČ\nKomu: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Původní zpráva-----',
      '-------- Původní zpráva --------',
      '---------- Forwarded message ---------',
      'Začátek přeposílané zprávy:',
      '-------- Přeposlaná zpráva --------',
      '---------- Původní e-mail ----------',
    ],
    devices: [
      'Odesláno z iPhonu',
      'Stáhněte si Outlook pro iOS',
      'Odesláno z mého telefonu Galaxy',
      'Odesláno z Pošty pro Windows',
      'Získat Outlook pro Android',
      'Odesláno ze zařízení Samsung',
    ],
  },
  Turkish: {
    own: 'Perşembe bizim için daha uygun.\n\nFiyat listesini önceden gönderebilir misiniz?',
    history: 'Merhaba Dana,\nsalı uygun mu?\n\nAbonelikten çık: https://fernhill.example/u/1',
    closing: 'Saygılarımla,\n\nDana Okafor',
    attributions: {
      gmail: 'Mara Lind <mara@fernhill.example>, 4 May 2026 Pzt, 09:12 tarihinde şunu yazdı:',
      'gmail, old': '4 Mayıs 2026 Pazartesi 09:12 tarihinde Mara Lind <mara@fernhill.example> yazdı:',
      'apple mail': 'Mara Lind <mara@fernhill.example> şunları yazdı (4 May 2026 09:12):',
      'apple mail, old': '4 May 2026 tarihinde saat 09:12 itibarıyla, Mara Lind <mara@fernhill.example> şunu yazdı:',
      thunderbird: '4.05.2026 09:12 tarihinde Mara Lind yazdı:',
      yahoo: '4 Mayıs 2026 Pazartesi 09:12:11 GMT+3 tarihinde Şükrü Çağlar <mara@fernhill.example> şunu yazdı:',
      'k-9': '4 Mayıs 2026 09:12:00 GMT+03:00 tarihinde Mara Lind <mara@fernhill.example> yazdı:',
      iphone: '> Mara Lind <mara@fernhill.example> şunları yazdı (4 May 2026 09:12):',
    },
    headers: {
      outlook:
        'Kimden: Mara Lind <mara@fernhill.example>\nGönderildi: 4 Mayıs 2026 Pazartesi 09:12\nKime: Dana Okafor <dana@northwind.example>\nKonu: Rotalar',
      'outlook, English names':
        'From: Mara Lind <mara@fernhill.example>\nSent: Monday, May 4, 2026 9:12 AM\nTo: Dana Okafor\nSubject: Rotalar',
      'outlook web, bold':
        '*Kimden:* Mara Lind <mara@fernhill.example>\n*Gönderildi:* 4 Mayıs 2026 Pazartesi 09:12\n*Kime:* Dana Okafor\n*Konu:* Rotalar',
      'outlook for Mac':
        'Kimden: Mara Lind <mara@fernhill.example>\nTarih: 4 Mayıs 2026 Pazartesi 09:12\nKime: Dana Okafor\nKonu: Rotalar',
      samsung:
        'Gönderen: Mara Lind <mara@fernhill.example>\nTarih: 04.05.2026 09:12 (GMT+03:00)\nAlıcı: Dana Okafor <dana@northwind.example>\nKonu: Rotalar',
      'apple forward':
        'Kimden: Mara Lind <mara@fernhill.example>\nKonu: Rotalar\nTarih: 4 Mayıs 2026 09:12:11 GMT+3\nKime: Dana Okafor <dana@northwind.example>',
    },
    separators: [
      '-----Özgün İleti-----',
      '-------- Orijinal mesaj --------',
      '---------- Forwarded message ---------',
      'İletilen ileti başlangıcı:',
      '-------- İletilen Mesaj --------',
      '-----Orijinal İleti-----',
    ],
    devices: [
      "iPhone'umdan gönderildi",
      "iOS için Outlook'u edinin",
      'Galaxy cihazımdan gönderildi',
      "Windows için Posta'dan gönderildi",
      "Android için Outlook'tan gönderildi",
      'Samsung cihazımdan gönderildi',
    ],
  },
};
