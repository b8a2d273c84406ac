import { guarded } from '../guarded/guarded-pattern';

/*
 * "Not interested, please remove." "Kein Interesse. Bitte löschen." The request names nothing, because to one who refuses it is clear what:
 * himself. Without the refusal the same words may speak of a file sent by mistake.
 */

/** Somebody refuses (folded text). */
const refuses = guarded(
  /(?<!\p{L})(?:not? (?:\S+ )?(?:interested|interest|thanks|thank you|relevant)|kein(?:en|e)? (?:\S+ )?(?:interesse|bedarf)|nein danke|(?:pas|aucunement|nullement) interess\p{L}*|non merci|sin interes|no (?:me |nos |estoy |estamos )?interes\p{L}*|no gracias|(?:sem|nao tenho|nao ha|nao temos) interesse|nao obrigad[oa]|non (?:sono |siamo |mi |ci )?interess\p{L}*|no grazie|geen (?:interesse|behoefte)|nee (?:dank|bedankt)\p{L}*|nie jest\p{L}* zainteresowan\p{L}*|brak zainteresowania|nie dziekuje|(?:inte|ikke|ej) interess\p{L}*|ingen? interesse|nej tack?|nei takk|не (?:интересно|интересует|актуально)|нет,? спасибо|興味(?:が)?(?:ありません|ない)|不感兴趣|沒興趣|没兴趣)/u,
);

/** A whole clause that asks to take out, and says no more than that. */
const bareRemoval =
  /^(?:and |so |und |also |et |y |e |en |i |och |og |и )?(?:(?:please |pls |plz |kindly |just )+(?:remove|delete|unsub|unsubscribe|erase)|(?:remove|delete|unsubscribe)(?: please| pls| plz)?|(?:bitte |umgehend )+(?:\S+ )?(?:loschen|loeschen|austragen|entfernen|streichen|abmelden)|(?:merci de |veuillez |priere de )(?:\S+ )?(?:retirer|supprimer|desinscrire|desabonner|effacer)|(?:por favor |favor |favor de )+(?:borrar|eliminar|quitar|remover|retirar|excluir|cancelar)|(?:borrar|eliminar|remover) por favor|(?:si prega di |prego |per favore )(?:cancellare|rimuovere|eliminare|togliere)|(?:graag |gelieve te |aub |svp )+(?:verwijderen|uitschrijven|schrappen|afmelden)|verwijderen (?:aub|svp|graag)|prosze (?:o )?(?:usunac|usuniecie|wypisac|wypisanie|wykreslic|wykreslenie)|(?:ta bort|avregistrera|stryk)(?: tack)?|(?:slet|fjern|afmeld|slett|avmeld|stryk)(?: venligst| tak| takk)?|(?:пожалуйста )?(?:удалите|отпишите|уберите|исключите)(?: пожалуйста)?)$/u;

/**
 * Whether a refusal is followed or led by a request to take out that names nothing. Takes a whole short text as foldText gives it; gives
 * the clause that asks, folded, or null.
 */
export const bareRemovalIn = (folded: string): string | null => {
  if (!refuses.test(folded)) return null;
  return (
    folded
      .split(/[\n.,;:!?()]+| - /)
      .map((each) => each.trim())
      .find((each) => each.length <= 60 && bareRemoval.test(each)) ?? null
  );
};
