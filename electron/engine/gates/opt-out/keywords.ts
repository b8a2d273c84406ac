/*
 * Keywords as carriers and messaging services act on them, as whole messages, folded as foldKeyword does it. Sources: 47 CFR 64.1200(a)(10)
 * (stop, quit, end, revoke, opt out, cancel, unsubscribe), the CTIA Messaging Principles 5.1.3, the defaults of Twilio, AWS, Telnyx and Vonage,
 * Canada's ARRET (CWTA), the French STOP rules (AF2M), Spain's and Latin America's BAJA, Brazil's SAIR, China's T and TD (退订).
 */

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.join('|').split('|'));

/** Whole messages that ask to hear no more, on any channel. */
export const stopKeywords = words(
  'stop|stopall|stop all|stop it|stop now|stop please|please stop|stop pls|stop plz|pls stop|plz stop|stop stop|stop stop stop|stop thanks|stop thank you|stop texting|stopp|stop sms|stop txt|unsubscribe|unsub|unsubscribe me|unsubscribe please|please unsubscribe|unsubscribe all|unsubscribe pls|unsubscribe thanks|cancel|cancel all|end|quit|optout|opt out|opt me out|optout all|revoke|remove|remove me|remove please|please remove|please remove me|remove me please|remove me pls|pls remove|pls remove me|plz remove|kindly remove|remove pls|dnc|do not contact|dont contact|don t contact|don t call|don t text|don t email|don t message|do not call|dont call|do not text|dont text|do not email|dont email|do not message|blocked|blocked and reported|reported|reported as spam|you are blocked|td',
  'arret|arreter|arretez|arret svp|stop svp|stop sms svp|desabonner|desabonnez|desabonnez moi|desabo|desinscription|desinscrire|desabonnement|fin',
  'abmelden|abbestellen|austragen|stoppen|loschen|loeschen|abmeldung|abbestellung|stop bitte|bitte stop|bitte stoppen|bitte austragen|bitte abmelden|bitte loschen|bitte abbestellen',
  'baja|alto|parar|detener|cancelar|darme de baja|dar de baja|no mas|stop por favor|baja por favor|desuscribir|desuscribirme|salir',
  'sair|pare|parem|descadastrar|remover|cancelar inscricao|descadastre|cancelar subscricao|desinscrever',
  'cancellami|disiscrivimi|basta|disiscrizione|rimuovimi|cancellatemi|rimuovetemi|disiscrivetemi|annulla iscrizione|cancella|disiscrivi|stop grazie|fermare',
  'afmelden|uitschrijven|meld me af|schrijf me uit|stop aub|uitschrijven aub|afmelden aub',
  'wypisz|rezygnuje|wypisz mnie|rezygnacja|usun|wypisac|wypisz sie|koniec|stop prosze',
  'avsluta|avregistrera|avprenumerera|sluta|avanmal|stoppa|avregistrera mig|stopp tack|avbryt',
  'afmeld|frameld|stop venligst|afmeld mig|frameld mig|slet mig|stop tak|slut',
  'avmeld|meld meg av|avslutt|stopp takk|slutt|slett meg',
  'lopeta|peru|poista|peruuta|lopettakaa|lopeta kiitos',
  '停止|配信停止|退会|解除|配信解除|退订|退訂|取消订阅|取消訂閱|不要再发|不要再發|停止发送',
  'стоп|отписаться|отпишите|отписка|отмена|удалить|отпишите меня|стоп рассылка',
);

/** Too short to mean it on other channels than SMS: the reply codes of China. */
export const smsStopKeywords = words('t|td|n|00000|0000');

/** A keyword that stands as a line or sentence of its own in a longer message ("Wrong number. STOP"): the unmistakable ones. */
export const loneKeywords = words(
  'stop|stopall|stop all|stopp|stop please|please stop|stop it|stop now|unsubscribe|unsub|unsubscribe me|please unsubscribe|unsubscribe please|remove|remove me|please remove|please remove me|pls remove|pls remove me|plz remove|kindly remove|remove pls|arret|optout|opt out|opt me out|desabonnement|desinscription|abmelden|bitte abmelden|bitte austragen|baja|sair|descadastrar|disiscrivimi|cancellami|afmelden|uitschrijven|wypisz|wypisz mnie|avregistrera|avprenumerera|afmeld|frameld|avmeld|lopeta|退订|退訂|配信停止|取消订阅|стоп|отписаться|отпишите меня',
);

/**
 * Whole messages that take back a STOP given by keyword on the same channel (Twilio's START, YES, UNSTOP; CTIA's "opt-in keyword").
 * HELP and INFO are neither: they ask what this is.
 */
export const startKeywords = words(
  'start|unstop|yes|resume|optin|opt in|subscribe|oui|si|ja|inscrire|alta|commencer|starten|старт|开始|開始',
);

/** Of these, the ones that say nothing else: "yes" may answer a question as well. */
export const bareStartKeywords = words(
  'start|unstop|resume|optin|opt in|subscribe|inscrire|alta|commencer|starten|старт|开始|開始',
);
