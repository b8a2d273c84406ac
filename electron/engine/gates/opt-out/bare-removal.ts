import { guarded } from '../guarded/guarded-pattern';

/*
 * "Not interested, please remove." "Kein Interesse. Bitte löschen." The request names nothing, because to one who refuses it is clear what:
 * himself. Without the refusal the same words may speak of a file sent by mistake.
 */

/** Somebody refuses (folded text). */
const refuses = guarded(
  /(?<!\p{L})(?:not? (?:\S+ )?(?:interested|interest|thanks|thank you|relevant)|kein(?:en|e)? (?:\S+ )?(?:interesse|bedarf)|nein danke|(?:pas|aucunement|nullement) interess\p{L}*|non merci|sin interes|no (?:me |nos |estoy |estamos )?interes\p{L}*|no gracias|(?:sem|nao tenho|nao ha|nao temos) interesse|nao obrigad[oa]|non (?:sono |siamo |mi |ci )?interess\p{L}*|no grazie|geen (?:interesse|behoefte)|nee (?:dank|bedankt)\p{L}*|nie jest\p{L}* zainteresowan\p{L}*|brak zainteresowania|nie dziekuje|(?:inte|ikke|ej) interess\p{L}*|ingen? interesse|nej tack?|nei takk|не (?:интересно|интересует|актуально)|нет,? спасибо|興味(?:が)?(?:ありません|ない)|不感兴趣|沒興趣|没兴趣|迷惑です|どこで.{0,16}(?:入手|知り|手に入れ)|(?:从|從)?(?:哪里|哪裡|何处).{0,8}(?:得到|拿到|弄到|知道|获得))/u,
);

/** A whole clause that asks to take out, and says no more than that. */
const bareRemoval =
  /^(?:and |so |und |also |et |y |e |en |i |och |og |и )?(?:(?:please |pls |plz |kindly |just )+(?:remove|delete|unsub|unsubscribe|erase)|(?:remove|delete|unsubscribe)(?: please| pls| plz)?|(?:bitte |umgehend )+(?:\S+ )?(?:loschen|loeschen|austragen|entfernen|streichen|abmelden)|(?:merci de |veuillez |priere de )(?:\S+ )?(?:retirer|supprimer|desinscrire|desabonner|effacer)|(?:por favor |favor |favor de )+(?:borrar|eliminar|quitar|remover|retirar|excluir|cancelar)|(?:borrar|eliminar|remover) por favor|(?:si prega di |prego |per favore )(?:cancellare|rimuovere|eliminare|togliere)|(?:graag |gelieve te |aub |svp )+(?:verwijderen|uitschrijven|schrappen|afmelden)|verwijderen (?:aub|svp|graag)|prosze (?:o )?(?:usunac|usuniecie|wypisac|wypisanie|wykreslic|wykreslenie)|(?:ta bort|avregistrera|stryk)(?: tack)?|(?:slet|fjern|afmeld|slett|avmeld|stryk)(?: venligst| tak| takk)?|(?:пожалуйста )?(?:удалите|отпишите|уберите|исключите)(?: пожалуйста)?|(?:please |pls )*(?:and )?(?:do not|don't|dont|no need to) (?:follow up|chase|insist|push|persist)(?: please| any ?more| again)*|(?:no (?:more |further )?follow-?ups?)(?: please)?|(?:bitte )?(?:auch )?(?:bitte )?(?:auch )?(?:nicht (?:mehr |weiter )?(?:nachfassen|nachhaken|nachfragen)|keine (?:nachfass|erinnerungs|folge)\p{L}+)|inutile de (?:me |nous )?(?:relancer|insister|recontacter)|(?:merci de )?ne pas (?:me |nous )?(?:relancer|insister)|n'insistez (?:pas|plus)|no insist\p{L}+(?: mas)?|(?:por favor )?nao insist\p{L}+(?: mais)?|non insist\p{L}+(?: oltre| piu)?|(?:graag )?niet (?:meer )?(?:opvolgen|aandringen|nabellen)|(?:prosze )?(?:juz |wiecej )?nie (?:nalegac|naciskac|ponawiac|przypominac)|(?:inga|ingen) (?:fler |mer )?(?:paminnelse|uppfoljning)\p{L}*(?: tack)?|ingen (?:flere |mere )?(?:rykkere|opfolgning\p{L}*|paamindelser|purringer)(?: tak| takk)?|(?:больше )?не (?:настаивайте|напоминайте)|(?:请勿|請勿|不要|别|別)(?:再)?(?:跟进|跟進)|(?:すぐに|直ちに)?(?:削除|消去)(?:して(?:ください|下さい)|願います|お願い(?:します|いたします))|(?:もう)?(?:やめて|止めて)(?:ください|下さい|くれ)|请?(?:立即|马上)?(?:删除|刪除|移除)(?:掉)?)$/u;

/**
 * Whether a refusal is followed or led by a request to take out that names nothing. Takes a whole short text as foldText gives it; gives
 * the clause that asks, folded, or null.
 */
export const bareRemovalIn = (folded: string): string | null => {
  if (!refuses.test(folded)) return null;
  return (
    folded
      .split(
        /[\n.,;:!?()。、]+| - | (?:and|und|et|y|e|en|i|och|og|и) (?=(?:please|bitte|auch|inutile|merci|no |nao|por favor|non |graag|prosze|inga|ingen|больше|не ))/u,
      )
      .map((each) => each.trim())
      .find((each) => each.length <= 60 && bareRemoval.test(each)) ?? null
  );
};
