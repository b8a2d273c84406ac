/*
 * Thirteen languages, written after the sixth round and before the rules they measure.
 */

/** What somebody who wants no more writes, and what comes near it, by language. */
export const seventhRound: Readonly<Record<string, { optOut: readonly string[]; noOptOut: readonly string[] }>> = {
  en: {
    optOut: [
      "My inbox isn't a billboard. Cut it out.",
      'I never asked for this, lose my details.',
      'Could whoever runs this take my name out?',
      'Three mails in a week is two too many and one more is harassment.',
      "I'm retired and would like some peace, so no further mail.",
    ],
    noOptOut: [
      "Please stop the free trial on Friday, we'll go for the paid plan.",
      'No more than two reps should write to our depot, please coordinate.',
      'Could you take the VAT out of the offer?',
      "Don't email the invoice, post it.",
      "I won't be contacting your competitor any more, let's sign.",
      "We remove our drivers' numbers every month; can you sync that?",
    ],
  },
  de: {
    optOut: [
      'Mein Postfach ist keine Litfaßsäule, lassen Sie das.',
      'Das habe ich nie bestellt, löschen Sie meine Adresse.',
      'Könnte mich jemand aus dieser Liste nehmen?',
      'Sie können meine Akte schließen, bitte keine Erinnerungen mehr.',
      'Noch so eine Mail und es gibt eine Anzeige.',
      'Ich bin im Ruhestand und möchte meine Ruhe, also bitte keine Post mehr.',
    ],
    noOptOut: [
      'Bitte beenden Sie die Testphase am Freitag, wir nehmen den Bezahltarif.',
      'Bitte nicht mehr als zwei Ansprechpartner für unser Depot.',
      'Können Sie die Mehrwertsteuer aus dem Angebot nehmen?',
      'Schicken Sie die Rechnung nicht per Mail, sondern per Post.',
      'Bei Ihrer Konkurrenz frage ich nicht mehr an, wir unterschreiben.',
      'Wir löschen monatlich die Nummern unserer Fahrer, können Sie das abgleichen?',
    ],
  },
  fr: {
    optOut: [
      "Ma boîte n'est pas un panneau publicitaire, arrêtez ça.",
      "Je n'ai rien demandé, supprimez mon adresse.",
      "Quelqu'un pourrait-il m'enlever de cette liste ?",
      'Clôturez mon dossier et plus de rappels svp.',
      'Encore un mail et je porte plainte.',
    ],
    noOptOut: [
      "Merci d'arrêter l'essai gratuit vendredi, on prend la formule payante.",
      'Pouvez-vous retirer la TVA du devis ?',
      "N'envoyez pas la facture par mail, mais par courrier.",
      'Plus besoin du fax, un mail suffit.',
      'Je ne contacte plus vos concurrents, on signe.',
    ],
  },
  es: {
    optOut: [
      'Mi buzón no es un tablón de anuncios, paren ya.',
      'Yo no pedí esto, borren mi dirección.',
      '¿Alguien podría sacarme de esta lista?',
      'Cierren mi ficha y no manden más recordatorios.',
      'Un correo más y los denuncio.',
    ],
    noOptOut: [
      'Detengan la prueba gratuita el viernes, contratamos el plan de pago.',
      '¿Puede quitar el IVA del presupuesto?',
      'No envíe la factura por correo electrónico, sino por correo postal.',
      'Ya no hace falta el fax, basta un correo.',
      'No voy a contactar más con su competencia, firmamos.',
    ],
  },
  pt: {
    optOut: [
      'A minha caixa não é um painel de anúncios, parem.',
      'Não pedi nada disto, apaguem o meu endereço.',
      'Alguém me pode tirar desta lista?',
      'Fechem a minha ficha e não mandem mais lembretes.',
      'Mais um e-mail e faço queixa.',
    ],
    noOptOut: [
      'Parem o teste gratuito na sexta, ficamos com o plano pago.',
      'Pode retirar o IVA do orçamento?',
      'Não envie a fatura por e-mail, mas por correio.',
      'Já não precisamos do fax, um e-mail chega.',
      'Não contacto mais a concorrência, assinamos.',
    ],
  },
  it: {
    optOut: [
      'La mia casella non è una bacheca, smettetela.',
      'Non ho chiesto nulla, cancellate il mio indirizzo.',
      'Qualcuno può togliermi da questa lista?',
      'Chiudete la mia scheda e niente più promemoria.',
      "Un'altra mail e vi denuncio.",
    ],
    noOptOut: [
      'Fermate la prova gratuita venerdì, prendiamo il piano a pagamento.',
      "Può togliere l'IVA dal preventivo?",
      'Non mandi la fattura via mail, ma per posta.',
      'Il fax non serve più, basta una mail.',
      'Non contatto più la concorrenza, firmiamo.',
    ],
  },
  nl: {
    optOut: [
      'Mijn inbox is geen reclamezuil, hou op.',
      'Ik heb hier niet om gevraagd, wis mijn adres.',
      'Kan iemand mij van deze lijst halen?',
      'Sluit mijn dossier en geen herinneringen meer graag.',
      'Nog één mail en ik doe aangifte.',
    ],
    noOptOut: [
      'Stop de proefperiode vrijdag, we nemen het betaalde plan.',
      'Kunt u de btw uit de offerte halen?',
      'Stuur de factuur niet per mail maar per post.',
      'De fax is niet meer nodig, een mail volstaat.',
      'Ik benader de concurrent niet meer, we tekenen.',
    ],
  },
  pl: {
    optOut: [
      'Moja skrzynka to nie tablica ogłoszeń, przestańcie.',
      'Nie prosiłem o to, skasujcie mój adres.',
      'Czy ktoś może mnie usunąć z tej listy?',
      'Proszę zamknąć moją kartotekę i nie przysyłać przypomnień.',
      'Jeszcze jeden mail i składam skargę.',
    ],
    noOptOut: [
      'Proszę zakończyć okres próbny w piątek, bierzemy płatny plan.',
      'Czy można usunąć VAT z oferty?',
      'Proszę nie wysyłać faktury mailem, tylko pocztą.',
      'Faks już niepotrzebny, wystarczy mail.',
      'Nie kontaktuję się już z konkurencją, podpisujemy.',
    ],
  },
  sv: {
    optOut: [
      'Min inkorg är ingen anslagstavla, sluta.',
      'Jag har inte bett om det här, radera min adress.',
      'Kan någon ta bort mig från den här listan?',
      'Stäng mitt ärende och inga fler påminnelser tack.',
      'Ett mejl till och jag polisanmäler.',
    ],
    noOptOut: [
      'Avsluta provperioden på fredag, vi tar betalversionen.',
      'Kan ni ta bort momsen ur offerten?',
      'Skicka inte fakturan med mejl utan med post.',
      'Faxen behövs inte längre, mejl räcker.',
      'Jag kontaktar inte konkurrenten mer, vi skriver på.',
    ],
  },
  da: {
    optOut: [
      'Min indbakke er ikke en opslagstavle, hold op.',
      'Jeg har ikke bedt om det her, slet min adresse.',
      'Kan nogen fjerne mig fra den her liste?',
      'Luk min sag og ingen flere påmindelser tak.',
      'En mail mere og jeg melder jer.',
    ],
    noOptOut: [
      'Stop prøveperioden fredag, vi tager den betalte plan.',
      'Kan I fjerne momsen fra tilbuddet?',
      'Send ikke fakturaen på mail, men med posten.',
      'Faxen behøves ikke mere, en mail er nok.',
      'Jeg kontakter ikke konkurrenten mere, vi skriver under.',
    ],
  },
  ja: {
    optOut: [
      '頼んでいません。アドレスを消してください。',
      'このリストから私を外してもらえますか。',
      '次に来たら訴えます。もう送らないで。',
      '案内メールは今後お断りします。',
    ],
    noOptOut: [
      '無料トライアルは金曜で停止し、有料プランにします。',
      '見積から消費税を外してもらえますか。',
      '請求書はメールではなく郵送でお願いします。',
      'FAXはもう不要です。メールで十分です。',
    ],
  },
  zh: {
    optOut: [
      '我没要求过这些，删掉我的地址。',
      '谁能把我从这个名单里移走？',
      '再来一封我就报警。',
      '以后别给我发广告了。',
    ],
    noOptOut: [
      '免费试用请在周五停止，我们选付费版。',
      '报价里能去掉增值税吗？',
      '发票不要发邮件，请寄纸质的。',
      '不需要传真了，邮件就够。',
    ],
  },
  ru: {
    optOut: [
      'Мой ящик не доска объявлений, прекратите.',
      'Я этого не просил, сотрите мой адрес.',
      'Кто-нибудь может убрать меня из этого списка?',
      'Закройте мою карточку и больше не присылайте напоминаний.',
      'Ещё одно письмо, и я подам жалобу.',
    ],
    noOptOut: [
      'Остановите пробный период в пятницу, берём платный тариф.',
      'Можно убрать НДС из предложения?',
      'Счёт присылайте не по почте, а курьером.',
      'Факс больше не нужен, достаточно письма.',
      'С конкурентами больше не связываюсь, подписываем.',
    ],
  },
};
