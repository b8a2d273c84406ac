import { headerOf, type ParsedMail } from '../../ingest';
import { whichMayMatch } from '../guarded/ask-together';
import { guarded } from '../guarded/guarded-pattern';

/** Shorter, and with fewer links, a text with such words may be somebody's who speaks about a list. */
const textLimit = 800;
const linkLimit = 2;
/** Nobody answers at such length, in a mail that refers to none: mailings call themselves answers. */
const longestAnswer = 4_000;
/** Where a mailing says what it is: its first lines and its foot. */
const headLength = 1_200;
const footLength = 6_000;

const answering =
  /^\s*(?:re|aw|antw|antwort|sv|vs|rif|res|odp|ref|回复|回覆|答复|答覆|返信|отв)\s*(?:\[\d+\])?\s*[:：]/iu;
const link = /https?:\/\/|\bwww\.\w/gi;

/** What can be done about it right there: what makes an instruction of "to be removed". */
const there =
  '(?:(?:[Cc]lick|CLICK|[Gg]o to|[Gg]o here|[Vv]isit|[Rr]eply|REPLY|[Rr]espond|[Ss]end|[Ee]-?mail|[Ff]ollow|[Uu]se the|[Tt]ype) ?\\w*|https?:|www\\.|mailto:|[Bb]elow|[Hh]ere\\b|HERE\\b)';

/** How mailings of a language tell their readers what they are. */
type Mailing = {
  /** A word of which every one of them holds at least one: most mail has none and is not looked at further. */
  sign: RegExp;
  /** How to leave the list: instructions, which nobody who asks to leave writes. */
  leaving: readonly RegExp[];
  /** That nobody reads what is sent back: said of the mail itself, and not of a time before which it is not to be answered. */
  unanswered: RegExp;
  /** Why the reader gets it. Somebody who writes to one person may tell him too, but not beside a way out of a list. */
  why: readonly RegExp[];
  /** A way out of a list, where `sign` is less than that. */
  wayOut?: RegExp;
};

const mailings: readonly Mailing[] = [
  // English.
  {
    sign: /un-?subs|opt[- ]?out|remov|receiv|subscription|preferences|browser|online|listinfo|on the web|yourself|(?:not|n['’]t) (?:(?:attempt|try) to )?(?:reply|respond)|replies to this|monitored/i,
    leaving: [
      new RegExp(
        `(?:\\b(?:To|TO|In order to|How to)|[\\n*|>] ?to) (?:(?:permanently|immediately|simply) )?(?:un-?subscribe|opt[- ]?out|be (?:permanently )?(?:removed|deleted|taken off|excluded|unsubscribed)|Be Removed|BE REMOVED|(?:remove|unsubscribe|delete) (?:yourself|your (?:name|e-?mail|address))|UNSUBSCRIBE|OPT[- ]?OUT|(?:stop|discontinue|cease|no longer|not) receiv\\w+|cancel your subscription)\\b[^!?]{0,200}?${there}`,
        'u',
      ),
      new RegExp(
        `\\bif you(?:['’]d)? [^!?.]{0,100}?(?:(?:no longer|\\bnot\\b|n['’]t\\b)[^!?.]{0,60}?\\b(?:receiv\\w+|hear from|get|mailings?|newsletters?)\\b[^!?.]{0,60}?\\b(?:e-?mails|messages|mailings?|newsletters?|offers|announcements|updates|information|notices|from us|our)\\b|be (?:removed|taken off)|un-?subscribed?\\b|opt[- ]?out\\b|stop receiving)[^!?]{0,160}?${there}`,
        'iu',
      ),
      /\b(?:click\w*|press|go|visit|simply reply|reply)\b[^.!?\n<]{0,40}(?:<[^>\n]{0,300}>[^.!?\n<]{0,20}?)? to (?:un-?subscribe|opt[- ]?out|be (?:removed|taken off|deleted)|(?:stop|no longer) receiv\w+|(?:remove|delete) (?:your|yourself))\b|\bclick\w* (?:on )?["'“‘<(]?(?:remove|unsubscribe)\b/iu,
      /_{20,}\s[^\n]{0,60}?\bmailing list\b[^!?]{0,120}?\blistinfo\b/iu,
      /\b(?:un-?subscribe|opt[- ]out|manage (?:your |my )?(?:e-?mail )?(?:subscriptions?|preferences)|update (?:your |my )?(?:e-?mail )?(?:subscription|preferences|profile)|(?:e-?mail|subscription) preferences)(?: here| now| link| from this list)?\s*[:<([]+\s*(?:https?:|mailto:|www\.)/iu,
      /\bview (?:this (?:e-?mail|newsletter|message)|it) (?:in (?:your|a|the) (?:web ?)?browser|online|on the web)\b|\btrouble (?:viewing|reading|seeing) (?:this|the) (?:e-?mail|newsletter|message)\b/iu,
      new RegExp(
        `\\b(?:[Rr]emove|REMOVE|[Tt]ake|TAKE) (?:yourself|YOURSELF) (?:from|FROM|off|OFF|out of|OUT OF) (?:this|our|the|THIS|OUR|THE) [^.!?]{0,40}?\\b(?:list|LIST|mailings?|newsletter)[^!?]{0,60}?${there}`,
        'u',
      ),
      /\b(?:change|manage|cancel|modify|update) your (?:\w+ )?(?:subscriptions?|preferences)\b[^.!?\n]{0,30}?(?: at| on| here)?[:(<\s]+(?:https?:|www\.)/iu,
      /\bthis is (?:a|the|our|your) (?:daily|weekly|fortnightly|monthly|quarterly) (?:\w+ )?(?:digest|newsletter|bulletin)\b[\s\S]{0,400}?\bsubscriptions?\b[^.!?\n]{0,40}?[:(<\s]+(?:https?:|www\.)/iu,
      /\bsubscription commands\b|\b(?:removal|opt[- ]out|unsubscribe) (?:instructions|information)\b|\bwe hono(?:u)?r all (?:remov|opt|unsub)/iu,
      /\b(?:reply|respond|e-?mail|send)[^.!?]{0,80}\bwith (?:the (?:word|subject)[^.!?]{0,10})?["'“‘]?(?:remove|unsubscribe)\b/iu,
    ],
    unanswered:
      /(?<!\b(?:i|we|they|you|who|people|customers|suppliers?) )\b(?:do not|don['’]t) (?:attempt to |try to )?(?:reply|respond) (?:directly )?to (?:this|our) (?:\w+ )?(?:e-?mail|message|mail|notice|notification|newsletter)\b(?!,? (?:until|till|before|unless|without|with|yet|if|by)\b)|\breplies to this (?:e-?mail|message|mail|address) (?:are|will|can)(?: ?not|n['’]t)\b|\bsent from an? (?:\w+ )?(?:address|mailbox|account)[^.!?]{0,30}(?:\bnot |\bun)monitored/iu,
    why: [
      /\byou(?:['’]re|['’]ve| are| have)?(?: now| currently)?(?: been)? (?:receiv(?:ed|ing)|getting|sent) (?:this|these|our) (?:\w+ ){0,2}?(?:e-?mail(?:ing)?s?|messages?|mail(?:ing)?s?|newsletters?|letters?|offers?|announcements?|advertisements?|updates?|communications?|digests?|notices?|notifications?|alerts?)\b[^!?]{0,60}?\b(?:because (?:you|your|of your|the|this|it)\b|since you|due to|as (?:an?|part of|you) )/i,
      /\bthis (?:e-?mail|message|newsletter|mailing|offer|communication|issue|advertisement) (?:was|is|has been|is being) (?:sent|delivered|mailed|e-?mailed)(?: only)? to (?:you (?:because|as (?:an?|part) |by \w)|(?:our |all |registered |opt-?in )*(?:subscribers|members|customers)\b)/i,
      /\bsent to you (?:because you|as an? (?:subscriber|member|customer|registered))/i,
    ],
    wayOut: /un-?subs|opt[- ]?out|be removed|removal|preferences|subscription/i,
  },
  // German.
  {
    sign: /newsletter|abmeld|abbest|austrag|browser|nicht (?:mehr|länger|weiter)|keine|antworten sie|geantwortet|zu antworten/i,
    leaving: [
      /\bnewsletter[^.!?]{0,60}?(?:ab(?:zu)?bestellen|ab(?:zu)?melden|kündigen|mehr (?:erhalten|bekommen))[^!?]{0,160}?(?:klick|hier\b|link|https?:|antwort|mail an|@)|\b(?:abmelden|abbestellen|austragen)\s*[:<([]+\s*(?:https?:|mailto:|www\.)|\bim browser (?:ansehen|anzeigen|öffnen|lesen)/iu,
      /\b(?:wenn|falls|sollten|möchten) sie [^.!?]{0,100}?(?:nicht (?:mehr|länger|weiter)|keine)[^.!?]{0,60}?(?:newsletter|e-?mails|mails|mailings|werbung|informationen|angebote|nachrichten)[^.!?]{0,60}?(?:erhalten|bekommen|wünschen|zugesandt)[^!?]{0,120}?(?:klick|\blink\b|https?:|mailto:|abmeld|austrag)/iu,
    ],
    unanswered:
      /\bantworten sie (?:bitte )?nicht (?:direkt )?auf diese (?:e-?mail|mail|nachricht)(?!,? (?:bevor|ehe|bis|vor|ohne|wenn|falls))|\bauf diese (?:e-?mail|mail|nachricht) (?:kann|können)[^.!?]{0,20} nicht geantwortet|\bnicht auf diese (?:e-?mail|mail|nachricht) zu antworten/iu,
    why: [
      /\bsie (?:erhalten|bekommen|haben) (?:diese[nrs]?|unsere[nr]?) (?:\p{L}+ )?(?:e-?mails?|newsletter|nachricht|mailing|rundbrief|infobrief)[^!?]{0,60}?\b(?:weil|da sie|aufgrund|als (?:abonnent|kund|mitglied))/iu,
      /\bdiese[rs]? (?:newsletter|e-?mail|mailing|rundbrief) (?:wurde|wird|ist) (?:\p{L}+ )?(?:versendet|verschickt|gesendet|geschickt) an\b/iu,
    ],
  },
  // French.
  {
    sign: /désabon|désins|navigateur|\bplus\b|retiré|ne pas (?:y )?répondre/i,
    leaving: [
      /\b(?:pour|si vous)[^.!?]{0,80}?(?:désabonner|désinscrire|ne plus (?:\p{L}+ ){0,2}?recevoir|ne (?:souhaitez|voulez|désirez) (?:plus|pas) (?:\p{L}+ ){0,2}?recevoir)[^!?]{0,120}?(?:cliqu|\blien\b|https?:)|\b(?:se désabonner|se désinscrire|désabonnement|désinscription)\s*[:<([]+\s*(?:https?:|mailto:|www\.)|\b(?:voir|consulter|afficher|lire) [^.!?]{0,30}?(?:dans (?:votre|un) navigateur|version en ligne)/iu,
    ],
    unanswered:
      /\b(?:merci de|veuillez|prière de) ne pas (?:y répondre|répondre (?:directement )?à (?:ce|cet) (?:e-?mail|mail|message|courriel|courrier))(?!,? (?:avant|sans|tant|jusqu))/iu,
    why: [
      /\bvous (?:recevez|avez reçu) (?:ce(?:t|tte)?|nos?|notre) (?:e-?mails?|mails?|courriels?|messages?|lettres?|newsletters?|infolettres?|communications?)[^!?]{0,60}?(?:\bcar\b|parce qu|en tant qu|puisqu|suite à)/iu,
    ],
  },
  // Spanish.
  {
    sign: /\bbaja\b|suscripción|dejar de recibir|no (?:desea|quiere)|navegador|no (?:respond|contest)/i,
    leaving: [
      /\b(?:para|si)\b[^.!?]{0,60}?(?:dar(?:se|te) de baja|cancelar (?:su|tu|la) suscripción|dejar de recibir|no (?:desea|quiere|deseas|quieres) (?:seguir )?recib\p{L}+)[^!?]{0,120}?(?:clic|pulse|pulsa|enlace|aquí|https?:)|\bdar(?:se|me|te) de baja\s*[:<([]+\s*(?:https?:|mailto:|www\.)|\bver [^.!?]{0,30}?en (?:el|su|tu) navegador/iu,
    ],
    unanswered:
      /\bno (?:responda|conteste|responder|contestar) (?:directamente )?a este (?:correo|mensaje|e-?mail|mail)(?: electrónico)?(?!,? (?:antes|hasta|sin|si))/iu,
    why: [
      /\b(?:recibe|recibes|ha recibido|has recibido|estás? recibiendo) (?:est[ea]|nuestr[oa]) (?:correo|e-?mail|mensaje|bolet[ií]n|newsletter|comunicaci[oó]n)[^!?]{0,60}?\b(?:porque|ya que|debido|como (?:suscriptor|cliente|miembro))/iu,
    ],
  },
  // Portuguese.
  {
    sign: /cancelar|descadas|deixar de receber|removid|não (?:dese|quis|queira|quer)|não respond/i,
    leaving: [
      /\b(?:para|se|caso)\b[^.!?]{0,60}?(?:cancelar (?:a |sua )?(?:inscrição|assinatura|subscrição)|descadastrar|deixar de receber|não (?:deseja|deseje|queira|quiser|quer) (?:mais )?receb\p{L}+|ser removid)[^!?]{0,120}?(?:cliqu|\blink\b|\baqui\b|https?:|acesse)|\b(?:descadastrar|cancelar (?:inscrição|subscrição))\s*[:<([]+\s*(?:https?:|mailto:|www\.)/iu,
    ],
    unanswered:
      /(?<!\p{L})não (?:responda|responder) (?:diretamente )?a est[ea] (?:e-?mail|mensagem|correio)(?!,? (?:antes|até|sem|se))/iu,
    why: [
      /\b(?:receb\p{L}+|está a receber|está recebendo) (?:est[ea]|ess[ea]|noss[oa]) (?:e-?mail|mensagem|newsletter|boletim|comunicação)[^!?]{0,60}?\b(?:porque|pois|por (?:ser|estar|ter)|já que)/iu,
    ],
  },
  // Italian.
  {
    sign: /cancella|disiscri|annulla|non (?:desider|vuo|ricevere|rispond)/i,
    leaving: [
      /\b(?:per|se)\b[^.!?]{0,60}?(?:cancellar\p{L}*|disiscriv\p{L}+|annullare l['’]iscrizione|non (?:desideri|desidera|vuoi|vuole|ricevere) [^.!?]{0,20}?(?:ricevere|più))[^!?]{0,120}?(?:clicc|\blink\b|\bqui\b|https?:)|\b(?:disiscriviti|cancellati|annulla iscrizione)\s*[:<([]+\s*(?:https?:|mailto:|www\.)/iu,
    ],
    unanswered:
      /\b(?:si prega|vi preghiamo|la preghiamo|preghiamo) di non rispondere (?:direttamente )?a quest[ao] ?(?:e-?mail|mail|messaggio)|\bnon rispond(?:ere|ete|a) (?:direttamente )?a quest[ao] ?(?:e-?mail|mail|messaggio)(?!,? (?:prima|fino|senza|se))/iu,
    why: [
      /\b(?:ricevi|riceve|ricevete|ha ricevuto|hai ricevuto|sta ricevendo|stai ricevendo) (?:quest[aeo]|la nostra) ?(?:e-?mail|mail|messaggio|newsletter|comunicazione)[^!?]{0,60}?(?:perch[eé]|in quanto|poich[eé])/iu,
    ],
  },
  // Dutch.
  {
    sign: /uitschr|uit te schrijven|afmeld|af te melden|ontvangen|antwoorden|reageren/i,
    leaving: [
      /\b(?:uitschrijven|uit te schrijven|afmelden|af te melden)\b[^.!]{0,80}?(?:klik|\bhier\b|\blink\b|https?:)|\b(?:als|wilt) u [^.!?]{0,60}?(?:niet (?:meer|langer)|geen)[^.!?]{0,60}?ontvangen[^!?]{0,120}?(?:klik|\bhier\b|\blink\b|https?:)|\b(?:uitschrijven|afmelden)\s*[:<([]+\s*(?:https?:|mailto:|www\.)/iu,
    ],
    unanswered:
      /\b(?:kunt u|u kunt) niet op (?:deze|dit) (?:e-?mail|mail|bericht) (?:antwoorden|reageren)|\bniet te (?:antwoorden|reageren) op (?:deze|dit) (?:e-?mail|mail|bericht)(?!,? (?:voor|tot|zonder))/iu,
    why: [
      /\b(?:u|je) ontvangt (?:deze|dit|onze) (?:e-?mail|mail|nieuwsbrief|bericht|mailing)[^!?]{0,60}?\b(?:omdat|aangezien|als (?:abonnee|klant|lid))/iu,
    ],
  },
  // Polish.
  {
    sign: /wypis|rezygn|anulowa|otrzymywać|nie odpowiad/i,
    leaving: [
      /(?<!\p{L})(?:aby|żeby|jeśli|jeżeli)[^.!?]{0,60}?(?:wypisać|zrezygnować|anulować|nie chce\p{L}* (?:więcej )?otrzymywać)[^!?]{0,120}?(?:klikn|\blink\b|\btutaj\b|https?:)|\b(?:wypisz się|rezygnacja)\s*[:<([]+\s*(?:https?:|mailto:|www\.)/iu,
    ],
    unanswered:
      /(?<!\p{L})(?:prosimy|proszę) nie odpowiadać na (?:tę|ten|tego) (?:wiadomość|e-?mail\p{L}*|mail\p{L}*)(?!\p{L}|,? (?:przed|dopóki|zanim|do |bez))/iu,
    why: [
      /\b(?:otrzymuj\p{L}+|otrzymał\p{L}+|dostajesz) (?:tę|te|ten|tego|nasz) (?:wiadomoś\p{L}+|e-?mail\p{L}*|mail\p{L}*|newsletter\p{L}*)[^!?]{0,60}?(?:ponieważ|gdyż|bo )/iu,
    ],
  },
  // Swedish.
  {
    sign: /avregi|avprenu|prenumeration|avanm|att svara|svara (?:inte|ej)|inte svara/i,
    leaving: [
      /\b(?:avregistrera|avprenumerera|avsluta (?:din )?prenumeration\p{L}*|avanmäl\p{L}*)\b[^.!]{0,80}?(?:klicka|\bhär\b|\blänk|https?:)/iu,
    ],
    unanswered:
      /(?<!\p{L})(?:går (?:inte|ej) att svara|svara (?:inte|ej)|inte svara) på (?:det här|detta|denna) (?:mejl|mail|e-?post|meddelande|utskick)\p{L}*(?!\p{L}|,? (?:förrän|innan|utan))/iu,
    why: [
      /\bdu (?:får|mottar|har fått) (?:det här|detta|denna|den här|dessa|vårt) (?:mejl|mail|e-?post|nyhetsbrev|meddelande|utskick)\p{L}*[^!?]{0,60}?(?:eftersom|för att|då du|som (?:kund|medlem|prenumerant))/iu,
    ],
  },
  // Danish and Norwegian.
  {
    sign: /afmeld|framel|avmeld|svar (?:venligst )?ikke|ikke svar/i,
    leaving: [/\b(?:afmeld\p{L}*|framelde?|avmeld\p{L}*)\b[^.!]{0,80}?(?:klik|\bher\b|\blink\b|lenke|https?:)/iu],
    unanswered:
      /(?<!\p{L})(?:svar (?:venligst )?ikke|ikke svar\p{L}?|kan ikke svare) på (?:denne|dette) (?:e-?mail|mail|besked|e-?post|melding)\p{L}*(?!\p{L}|,? (?:før|uden|uten))/iu,
    why: [
      /\bdu (?:modtager|mottar|får|har modtaget|har mottatt) (?:denne|dette|disse|vores|vårt) (?:e-?mail|mail|e-?post|nyheds?brev|nyhetsbrev|besked|melding)\p{L}*[^!?]{0,60}?\b(?:fordi|da du|som (?:kunde|medlem|abonnent))/iu,
    ],
  },
  // Japanese.
  {
    sign: /停止|解除|退会|返信|送信専用/,
    leaving: [
      /(?:配信|メール|メルマガ|購読)[^。]{0,30}(?:停止|解除|退会)[^。]{0,60}(?:こちら|クリック|下記|https?:|手続)/u,
    ],
    unanswered:
      /このメール(?:に|へ)(?:は)?(?:直接)?(?:ご)?返信(?:は)?(?:いただいても|されても|なさらない|しないで|できません|いただけません)|送信専用/u,
    why: [/このメール(?:マガジン)?は[^。]{0,80}(?:お送りして|配信して|送信して|ご登録|登録された)/u],
  },
  // Chinese.
  {
    sign: /退订|退訂|取消|不想|不希望|不愿|勿|不要/,
    leaving: [
      /(?:退订|退訂|取消订阅|取消訂閱|不(?:想|希望|愿)(?:再)?(?:继续|繼續)?(?:收到|接收))[^。]{0,60}(?:点击|點擊|点此|請按|请按|回复|回覆|https?:|链接|連結)/u,
    ],
    unanswered: /(?:请|請)?(?:勿|不要)(?:直接)?(?:回复|回覆|回復|回信)/u,
    why: [
      /您(?:之所以|會|会)?收到(?:此|这封|這封|本|该|該)(?:邮件|郵件|电子邮件|電子郵件|信)[^。]{0,30}(?:因为|因為|是由)/u,
    ],
  },
  // Russian.
  {
    sign: /отпис|отказ|отменить|не (?:хотите|желаете)|больше не|не отвечайте|отвечать на/i,
    leaving: [
      /(?:отписаться|отказаться от|отменить подписку)[^.!?]{0,100}(?:нажм|перейд|ссылк|здесь|https?:|клик)|(?:если вы|чтобы)[^.!?]{0,60}(?:не (?:хотите|желаете)|больше не)[^.!?]{0,60}(?:получать|рассылк)[^!?]{0,100}(?:нажм|ссылк|https?:|перейд|отпиш)/iu,
    ],
    unanswered:
      /не отвечайте на (?:это|данное|настоящее) (?:письмо|сообщение)(?!,? (?:пока|до |раньше|без))|отвечать на (?:это|данное) (?:письмо|сообщение) не (?:нужно|надо|следует)/iu,
    why: [
      /вы (?:получили|получаете) (?:это|данное|эту|этот|наш[уе]?) (?:письмо|сообщение|рассылку|уведомление)[^!?]{0,60}?(?:потому|так как|поскольку|в связи|как (?:подписчик|клиент))/iu,
    ],
  },
];

const whichLikely = whichMayMatch(mailings.map(({ sign }) => guarded(sign, 'mailings')));

const firstOf = (patterns: readonly RegExp[], text: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return null;
};

/** The words in a text of some length or with links. */
const saidIn = ({ leaving, unanswered, why, wayOut }: Mailing, text: string): RegExpExecArray | null =>
  firstOf(wayOut?.test(text) === false ? [...leaving, unanswered] : [...leaving, unanswered, ...why], text);

/** Of a few lines with one link: why they came and how to get no more, both, and not in the quotation marks of somebody who asks about them. */
const saidTwice = ({ leaving, why }: Mailing, text: string): RegExpExecArray | null => {
  const found = firstOf(leaving, text);
  const reason = found === null ? null : firstOf(why, text);
  return reason === null || quoting.test(text.slice(0, reason.index).trimEnd()) ? null : found;
};

const quoting = /["“”„«‘'>]$/;

/**
 * Of mail that answers nothing: the words by which it tells its readers why they get it, how to leave its list or that nobody reads an answer, or null. What says so is written to
 * many, newsletters and advertisements that carry none of the headers of RFC 2369 and 2919, and nobody waits for an answer. Only of mail that came by SMTP (a Received
 * header), in a text of some length, with links, or with one link and both the reason and the way out, and only its first lines and its foot are read. A wish to hear no more is heard before it, elsewhere.
 */
export const writtenToMany = (
  mail: Pick<ParsedMail, 'headers' | 'subject' | 'inReplyTo' | 'references'>,
  own: () => string,
): string | null => {
  if (mail.inReplyTo.length > 0 || mail.references.length > 0 || headerOf(mail, 'received') === '') return null;
  const text = own();
  if (answering.test(mail.subject) && text.length < longestAnswer) return null;
  const ends =
    text.length <= headLength + footLength ? text : `${text.slice(0, headLength)}\n${text.slice(-footLength)}`;
  const likely = whichLikely(ends).flatMap((at) => mailings.slice(at, at + 1).filter(({ sign }) => sign.test(ends)));
  if (likely.length === 0) return null;
  const links = text.length < textLimit ? (text.match(link)?.length ?? 0) : linkLimit;
  if (links === 0) return null;
  const spaced = ends
    .replace(/[ \t]*\n[\s>]*/g, '\n')
    .replace(/(?<!\n)\n(?!\n)/g, ' ')
    .replace(/[ \t\u00a0]+/g, ' ');
  for (const each of likely) {
    const found = links < linkLimit ? saidTwice(each, spaced) : saidIn(each, spaced);
    if (found !== null) return wholeWords(spaced, found);
  }
  return null;
};

/** What was found, to the end of its last word. */
const wholeWords = (text: string, { 0: found, index }: RegExpExecArray): string => {
  const end = index + found.length;
  return `${found}${/^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 30))?.[0] ?? ''}`.trim();
};
