import type { Check } from '../check-context';
import { draftSentences, draftWords } from '../reading';
import { fail, pass, quote } from './result';

/*
 * A reply is words: nothing is booked, unlocked, refunded, passed on or attached by writing that it is. What was done is told by
 * whoever did it. Folded text, in the languages we write.
 */

const b = '(?<!\\p{L})';
const e = '(?!\\p{L})';
const any = (...sources: string[]): RegExp => new RegExp(sources.map((each) => `(?:${each})`).join('|'), 'u');

/** A time, call or meeting is said to be settled, or an invitation to be out. */
const booked = any(
  `${b}(?:i|we)(?:'ve| have|'ll have| just| already| now)+ (?:booked|scheduled|reserved|arranged|confirmed|blocked|rescheduled|pencill?ed|put)${e}(?=.{0,60}\\b(?:you|meeting|call|demo|slot|time|appointment|calendar|diary|it|in|down|for)\\b)|${b}(?:i|we) (?:booked|scheduled|reserved|rescheduled) (?:you|it|a|the|us|your|that|this)${e}`,
  `${b}(?:meeting|call|demo|appointment|slot|session|visit|time)(?: \\S+){0,6}? (?:is|has been|was) (?:now |already |all |hereby )?(?:booked|confirmed|scheduled|reserved|in the calendar|in the diary)${e}|${b}you(?:'re| are) (?:now |all )?(?:booked|confirmed|scheduled|all set for|down for)${e}`,
  `${b}(?:i|we)(?:'ve| have| just| already)+ (?:sent|emailed|mailed)(?: you)?(?: \\S+){0,3} (?:invit\\p{L}+|calendar entry)|${b}(?:calendar )?(?:invite|invitation) (?:is on its way|is in your inbox|has been sent|was sent)${e}`,
  `${b}(?:ich habe|wir haben|habe ich|haben wir|hab ich)(?: \\S+){0,9}? (?:gebucht|reserviert|eingetragen|bestatigt|vereinbart|eingeplant|geblockt|verschickt|eingestellt)${e}|${b}(?:termin|gesprach|demo|anruf|besuch)(?: \\S+){0,5}? (?:ist|wurde|sind|steht)(?: \\S+){0,4}? (?:gebucht|bestatigt|eingetragen|reserviert|vereinbart|fest)${e}`,
  `${b}(?:j'ai|nous avons)(?: \\S+){0,3}? (?:reserve|planifie|confirme|programme|bloque|cale|envoye l'invitation)${e}|${b}(?:rendez-vous|reunion|appel|demo|creneau)(?: \\S+){0,5}? (?:est|a ete)(?: bien| deja)? (?:reservee?|confirmee?|planifiee?|fixee?|programmee?)${e}`,
  `${b}(?:he|hemos) (?:reservado|agendado|confirmado|programado|bloqueado|enviado (?:la|una) invitacion)${e}|${b}(?:reunion|cita|llamada|demo|visita)(?: \\S+){0,5}? (?:esta|queda|ha sido|ha quedado) (?:ya )?(?:reservad|confirmad|agendad|programad)[ao]${e}`,
  `${b}(?:reservei|agendei|marquei|confirmei|reservamos|agendamos|marcamos|confirmamos|enviei o convite)${e}|${b}(?:reuniao|chamada|demo|demonstracao|visita)(?: \\S+){0,5}? (?:esta|fica|ficou|foi) (?:ja )?(?:marcad|confirmad|agendad|reservad)[ao]${e}`,
  `${b}(?:ho|abbiamo)(?: gia)? (?:prenotato|fissato|confermato|riservato|inserito|inviato l'invito)${e}|${b}(?:appuntamento|riunione|chiamata|demo|incontro)(?: \\S+){0,5}? (?:e|e stat[oa]) (?:gia )?(?:prenotat|confermat|fissat|riservat)[oa]${e}`,
  `${b}(?:ik heb|wij hebben|we hebben|heb ik|hebben we)(?: \\S+){0,9}? (?:geboekt|gereserveerd|ingepland|bevestigd|vastgelegd)${e}|${b}(?:afspraak|gesprek|demo|belafspraak)(?: \\S+){0,5}? (?:is|staat)(?: \\S+){0,4}? (?:geboekt|bevestigd|ingepland|vast)${e}`,
  `${b}(?:zarezerwowa|umowi|potwierdzi|zaplanowa)(?:łem|łam|lismy|lysmy|łysmy|lem|lam)\\p{L}*|${b}(?:zarezerwowa|umowi|potwierdzi|zaplanowa)\\p{Ll}{1,6}${e}(?= (?:spotkanie|rozmowe|termin|pan|to|na))|${b}(?:spotkanie|rozmowa|termin|demo)(?: \\S+){0,4}? (?:jest|został[oa]?|zostal[oa]?) (?:juz )?(?:potwierdz|zarezerw|umowi|zaplan)\\p{L}*`,
  `${b}(?:jag|vi) har(?: \\S+){0,3}? (?:bokat|reserverat|bekraftat|lagt in|skickat (?:en )?inbjudan)${e}|${b}(?:motet|samtalet|demon|tiden)(?: \\S+){0,4}? ar (?:\\S+ )?(?:bokat|bokad|bekraftat|bekraftad)${e}`,
  `${b}(?:jeg|vi) har(?: \\S+){0,3}? (?:booket|reserveret|bekræftet|aftalt|sendt (?:en )?invitation)${e}|${b}(?:mødet|samtalen|opkaldet|demoen|tiden)(?: \\S+){0,4}? er (?:\\S+ )?(?:booket|bekræftet|reserveret)${e}`,
);

/** Something was done outside of the conversation: a door, an account, a refund, a colleague told. */
const done = any(
  `${b}(?:i|we)(?:'ve| have| just| already| now)+ (?:unlocked|locked|reset|restarted|rebooted|refunded|credited|reimbursed|cancell?ed|upgraded|downgraded|activated|enabled|extended|deleted|removed|processed|issued|shipped|dispatched|transferred|paid|signed|updated|changed|opened|created|fixed|resolved|lowered|waived)(?: (?:both|all|the two|of))* (?:your|you|it|this|that|an? (?:ticket|account|case|order|invoice|refund|credit)|the (?:door|device|refund|invoice|account|order|payment|contract|subscription|issue|problem|fee|ticket|access))${e}`,
  `${b}(?:i|we)(?:'ve| have| just| already| now)+ (?:forwarded|passed|escalated|handed|asked|informed|told|notified|spoken|talked|checked|raised|shared|looped)(?: (?:on|over|with|to|in|up))* (?:your|it|this|that|my|our|the|with)${e}(?=.{0,60}\\b(?:team|colleagues?|manager|boss|department|support|sales|finance|engineers?|developers?|request|message|question|mail|case|director|ceo|cto)\\b)`,
  `${b}(?:your|the) (?:account|refund|device|order|door|password|subscription|payment|contract|invoice|request|ticket|access|trial)(?: \\S+){0,3}? (?:has been|is now|was) (?:unlocked|locked|issued|reset|restarted|refunded|cancell?ed|activated|extended|processed|shipped|dispatched|forwarded|updated|approved|created|opened|resolved|fixed|upgraded|credited|transferred)${e}`,
  `${b}(?:ich habe|wir haben|habe ich|haben wir)(?: \\S+){0,9}? (?:freigeschaltet|entsperrt|zuruckgesetzt|neu gestartet|erstattet|gutgeschrieben|storniert|gekundigt|weitergeleitet|veranlasst|verlangert|geloscht|angelegt|aktiviert)${e}|${b}(?:ihr|ihre|das|der|die) (?:konto|bestellung|erstattung|gerat|tur|passwort|abo|zahlung|anfrage|rechnung)(?: \\S+){0,4}? (?:wurde|ist jetzt|ist nun)(?: \\S+){0,3}? (?:freigeschaltet|entsperrt|zuruckgesetzt|erstattet|storniert|weitergeleitet|verlangert|aktiviert|bearbeitet|versandt)${e}`,
  `${b}(?:j'ai|nous avons)(?: \\S+){0,3}? (?:debloque|reinitialise|redemarre|rembourse|annule|transmis|transfere|active|prolonge|resilie|supprime)${e}|${b}(?:votre|le|la) (?:compte|remboursement|commande|porte|abonnement|paiement|demande|appareil)(?: \\S+){0,3}? (?:a ete|est desormais|est maintenant) (?:debloquee?|emis|effectuee?|annulee?|transmise?|activee?|prolongee?|traitee?|expediee?)${e}`,
  `${b}(?:he|hemos) (?:desbloqueado|restablecido|reiniciado|reembolsado|cancelado|reenviado|transferido|activado|ampliado|eliminado|trasladado)${e}|${b}(?:su|la|el) (?:cuenta|reembolso|pedido|puerta|suscripcion|pago|solicitud)(?: \\S+){0,3}? ha sido (?:desbloquead|emitid|cancelad|activad|procesad|enviad|tramitad)[ao]${e}`,
  `${b}(?:desbloqueei|reiniciei|reembolsei|cancelei|encaminhei|reencaminhei|ativei|prolonguei|desbloqueamos|reembolsamos|encaminhamos)${e}|${b}(?:a sua|sua|seu|o seu) (?:conta|reembolso|encomenda|pedido|porta|subscricao|pagamento)(?: \\S+){0,3}? foi (?:desbloquead|emitid|cancelad|ativad|processad|enviad|encaminhad)[ao]${e}`,
  `${b}(?:ho|abbiamo)(?: gia)? (?:sbloccato|reimpostato|riavviato|rimborsato|annullato|inoltrato|attivato|prorogato|disdetto)${e}|${b}(?:il suo|la sua|il|la) (?:conto|account|rimborso|ordine|porta|abbonamento|pagamento|richiesta)(?: \\S+){0,3}? e stat[oa] (?:sbloccat|emess|annullat|attivat|elaborat|inoltrat|spedit)[oa]${e}`,
  `${b}(?:ik heb|wij hebben|we hebben)(?: \\S+){0,9}? (?:ontgrendeld|gereset|herstart|terugbetaald|teruggestort|geannuleerd|doorgestuurd|geactiveerd|verlengd|opgezegd)${e}|${b}(?:uw|je|de) (?:account|terugbetaling|bestelling|deur|abonnement|betaling|aanvraag)(?: \\S+){0,3}? (?:is|werd) (?:nu )?(?:ontgrendeld|uitgevoerd|geannuleerd|doorgestuurd|geactiveerd|verwerkt)${e}`,
  `${b}(?:odblokowa|zresetowa|anulowa|zwroci|przekaza|aktywowa|przedłuzy)(?:łem|łam|lismy|łysmy|lysmy)${e}`,
  `${b}(?:jag|vi) har(?: \\S+){0,3}? (?:last upp|aterstallt|startat om|aterbetalat|avbokat|vidarebefordrat|aktiverat|forlangt|avslutat)${e}|${b}(?:jeg|vi) har(?: \\S+){0,3}? (?:last op|laast op|låst op|nulstillet|genstartet|refunderet|annulleret|videresendt|aktiveret|forlænget|opsagt)${e}`,
);

/** What was sent, ordered, set up or made ready before this reply; no reply knows of it. */
const doneBefore = any(
  `${b}(?:i|we)(?:'ve| have| just| already| now)+ (?:already |just |now )?(?:ordered|started|begun|set up|set it up|prepared an? (?:contract|account|order|invoice)|placed|submitted|filed|registered|requested|imported|migrated|ported|switched|applied)${e}`,
  `${b}(?:i|we)(?:'ve| have| just| already)+ (?:already |just )?(?:sent|emailed|mailed|posted)(?: (?:you|it|them|over|out))*(?= (?:the|a|an|our|your|my|to|yesterday|today|this|last|on|by)${e})`,
  `${b}(?:ich habe|wir haben|habe ich|haben wir)(?: \\S+){0,9}? (?:bestellt|beantragt|angemeldet|eingerichtet|geschickt|gesendet|zugeschickt|versandt|gestartet|importiert|umgezogen|ausgestellt)${e}`,
  `${b}(?:j'ai|nous avons|je (?:vous|l'|les|lui)(?: l')? ?ai|nous (?:vous|l')? ?avons)(?: \\S+){0,2}? (?:envoye|expedie|commande|cree|ouvert|prepare (?:le|un|votre) (?:contrat|compte|bon)|installe|demarre|lance|importe|inscrit|valide)e?s?${e}`,
  `${b}(?:(?:le|les|te|os|lo|la|se lo) )?(?:he|hemos) (?:ya )?(?:enviado|mandado|pedido|encargado|creado|abierto|iniciado|empezado|importado|migrado|tramitado|solicitado|dado de alta|preparado (?:el|un|su) (?:contrato|pedido|cuenta))${e}`,
  `${b}(?:enviei|mandei|pedi|encomendei|criei|abri|iniciei|importei|migrei|solicitei|cadastrei|ja (?:enviamos|criamos|abrimos|pedimos|importamos|iniciamos|solicitamos))${e}`,
  `${b}(?:(?:le|vi|ti|gliel'|l') ?)?(?:ho|abbiamo) (?:gia )?(?:inviato|mandato|spedito|ordinato|creato|aperto|avviato|importato|richiesto|registrato)${e}`,
  `${b}(?:ik heb|wij hebben|we hebben|heb ik|hebben we)(?: \\S+){0,9}? (?:besteld|aangevraagd|aangemaakt|verstuurd|gestuurd|opgestuurd|gemaild|gestart|geimporteerd|ingeschreven|overgezet)${e}`,
  `${b}(?:wysła|zamowi|utworzy|załozy|uruchomi|zgłosi|złozy|zleci|zaimportowa|przygotowa)(?:łem|łam|lismy|łysmy)${e}`,
  `${b}(?:jag|vi) har(?: \\S+){0,4}? (?:skickat|bestallt|skapat|oppnat|startat|anmalt|importerat|registrerat|begart)${e}`,
  `${b}(?:jeg|vi) har(?: \\S+){0,4}? (?:sendt|bestilt|oprettet|abnet|åbnet|startet|tilmeldt|importeret|registreret|anmodet)${e}`,
  `${b}(?:я|мы) (?:уже )?(?:отправил|заказал|создал|открыл|забронировал|зарезервировал|оформил|запустил|отменил|вернул|передал|назначил|подтвердил|записал)[аи]?${e}|${b}уже (?:отправил|заказал|создал|открыл|забронировал|зарезервировал|оформил|запустил|отменил|вернул|передал|назначил|подтвердил|записал)[аи]?${e}`,
  '(?:我|我们|本公司)?(?:已经|已)(?:为您|帮您|给您|替您|向您)?(?:预约|预订|预定|安排好|创建|开通|下单|发送|发给|寄出|退款|取消|办理|提交|登记|确认了)',
  '(?:予約|手配|発注|注文|登録|作成|発行|送付|送信|手続き|返金|キャンセル|申請|確保)(?:を|か)?(?:いたしました|しました|済みて|済みです|完了し)',
);

/** A file is said to come with it; a reply that a rule sends carries none. */
const attached = any(
  `${b}(?:(?:please )?find (?:\\S+ ){0,4}(?:attached|enclosed)|enclosed (?:is|are|please find|you will find)|(?:i|we)(?:'ve| have|'m| am| are)? (?:just )?attach(?:ed|ing)?(?= (?!my|myself|importance|great|to (?!th(?:is|e) (?:e-?mail|mess|mail))))|(?:i|we)(?:'ve| have|'m| am| are)? (?:just )?enclos(?:ed|ing)(?= )|see (?:the )?attached|attached (?:is|are|you(?:'ll| will)? find|please find|to this (?:e-?mail|message))|you(?:'ll| will)? find attached|(?:in|from) the attachment you|attached herewith|(?:brochure|price ?list|pdf|file|document|offer|quote|proposal|contract|agreement|deck|presentation|sheet|copy|sample)s? (?:is|are) (?:attached|enclosed)|enclosed (?:is|are|you|please))${e}`,
  `${b}(?:anbei|im anhang (?:finden|findest|sende|schicke)|(?:finden|findest) (?:\\S+ )?im anhang|hange ich an|(?:habe|haben)(?: \\S+){0,5}? (?:angehangt|beigefugt|beigelegt))${e}`,
  `${b}(?:ci-joint\\p{L}*|(?:trouverez|trouveras) (?:\\S+ ){0,3}?(?:en piece jointe|en annexe)|je joins|nous joignons)${e}`,
  `${b}(?:le adjunto|les adjunto|adjunto (?:encontrara|le|el|la|envio)|en el adjunto encontrara|segue em anexo|seguem em anexo|em anexo (?:encontra|envio|segue|seguem)|anexo (?:envio|segue)|(?:he|hemos) adjuntado|anexei|anexamos|junto envio)${e}`,
  `${b}(?:во вложении|прикрепил[аи]?|прикрепля\\p{L}+|прилага\\p{L}+|приложил[аи]?)${e}|添付(?:しました|いたしました|いたします|します|の|しております)|(?:已|现|随信|随函)附(?:上|件)?|附件(?:是|中|里|为)|请(?:查收|见)附件|见附件`,
  `${b}(?:in allegato (?:trova|trovera|invio|le)|le allego|allego (?:il|la|i|le|qui)|bijgevoegd (?:vindt|vind|is)|in de bijlage (?:vindt|vind)|w załaczniku (?:znajdzie|przesyłam|wysyłam)|w załaczeniu|załaczam\\p{L}*|załaczyłam|załaczyłem|(?:ho|abbiamo) allegato|(?:heb|hebben)(?: \\S+){0,5}? (?:bijgevoegd|toegevoegd als bijlage))${e}`,
  `${b}(?:bifogat (?:finner|hittar|ar)|jag bifogar|vi bifogar|vedhæftet (?:finder|er)|jeg vedhæfter|vedlagt (?:finder|finner|er)|jeg legger ved)${e}`,
);

const kinds: readonly { pattern: RegExp; says: string }[] = [
  { pattern: booked, says: 'A meeting is only booked when a person confirms it' },
  { pattern: done, says: 'A reply does nothing outside the conversation' },
  { pattern: doneBefore, says: 'A reply does nothing outside the conversation' },
  { pattern: attached, says: 'Nothing is attached to it' },
];

/** What comes first in a sentence that tells when something would be so, or that it is not. */
const onlyIf =
  /(?<!\p{L})(?:once|if|as soon as|until|unless|sobald|wenn|falls|des que|si|en cuanto|assim que|se|appena|zodra|als|jesli|gdy|om|hvis|sa snart)(?!\p{L})|(?<!\p{L})(?:when|after|before|should|could|would|may|might|shall|not|no|never|nothing|nachdem|bevor|nicht|noch kein\p{L}*|soll\p{L}*|lorsque|quand|apres|avant|pas|cuando|despues|quando|depois|nao|dopo|non|wanneer|nadat|niet|kiedy|nie|nar|innan|inte|ikke|после|когда|если|не)(?!\p{L})[^,;:]*$/u;

/** Nothing is said to be booked, done or attached: a reply does none of that, and its model cannot know. */
export const claim: Check = (context) => {
  const words = draftWords(context);
  for (const { pattern, says } of kinds) {
    if (!pattern.test(words)) continue;
    for (const sentence of draftSentences(context)) {
      const found = pattern.exec(sentence);
      if (found === null || onlyIf.test(sentence.slice(0, found.index))) continue;
      return fail('claim', `${says}; it says ${quote(found[0])}.`);
    }
  }
  return pass('claim');
};
