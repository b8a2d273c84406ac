import { anyOf, type LanguageRules } from '../language-rules';

const mails =
  /(?:mails?|e-?mails?|courriels?|messages?|spams?|sollicitations?|publicites?|pubs?|relances?|newsletters?|sms|textos?|appels?|envois?|offres commerciales|prospection|demarchages?|harcelement)/
    .source;
const mine =
  /(?:moi\b|nous\b|(?:toutes? |tous )?(?:mon|mes|notre|nos|cette|ce|l'|ces)[ ]?(?:\S+ ){0,2}?(?:adresse|adresses|mail|e-?mail|courriel|donnees|coordonnees|nom|numero|contact|contacts|informations|infos|telephone)\b)/
    .source;
const list =
  /(?:listes?|bases?|fichiers?|mailing\S*|newsletter|diffusion|envois|crm|carnet|repertoire|base de donnees|abonnement\S*|contacts?|destinataires|prospects)/
    .source;
const notNow =
  /(?! (?:avant|apres|le |la |les |ce |cet|demain|aujourd|entre|pendant|sur|par|sans|a partir|tout de suite|encore|en copie|de devis|du devis))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** French: désinscription, "ne me contactez plus", opposition (RGPD article 21), CNIL. Folded, so without accents. */
export const french: LanguageRules = {
  stems:
    /suffit|\bray|elimin|\bot(?:ez|e|er|es|iez)?[- ]|\bne (?:m'|nous|me)|\bn'|\bpas |\bfini|en paix|vous faire|va te|article|ras le bol|assez|epargnez|evitez-vous|non plus|insist|relanc|indesir|souhaite|aucun|dehors|hors de|prefer|arreter|aucun|desabon|evit|encore|prochain|abst|renonc|oubli|refus|saisi|bloqu|exclu|demarch|desinscr|retir|enlev|supprim|effac|radi|sort|plus\b|jamais|arret|cess|stop|tranquille|la paix|oppos|rgpd|cnil|demeure|consentement|inutile|la peine|spam|harcel|marre|jamais|otez|me contact|me relanc|merde|degage|suppress|effacement|reti|epargn|interdi/u,
  requests: anyOf(
    /\b(?:supprim|effac|retir|enlev)\w*-(?:la|le|les) (?:immediatement|tout de suite|sans delai|de (?:vos|votre))/u,
    /\bepargn\w*[- ](?:moi|nous) |\b(?:interdis|interdisons) (?:de|d'|formellement|toute?)\b|\bne (?:veux|souhaite|voulons) plus (?:\S+ )?(?:entendre parler|avoir affaire|de nouvelles)/u,
    /\b(?:me|nous|m')[ ]?(?:desabonn|desinscri)\w+|\b(?:desabonn|desinscri)\w*[- ](?:moi|nous|mon|mes|cette adresse|notre)\b|^(?:(?:svp|merci|demande|veuillez|s'il vous plait|de|ma|la|pour|je|me|urgent|bonjour|stop) ?[,:]? ?){0,4}(?:desabonnement|desinscription|desabonner|desinscrire)\b(?! (?:ne|marche|impossible))|\b(?:demande|veux|souhaite|voudrais|procede\w*|desire)\b.{0,40}(?:desabonn|desinscri)\w*|\bje me (?:desabonn|desinscri)\w*/u,
    re(
      `\\b(?:retir|enlev|supprim|effac|ray|radi|ot|sort|elimin|exclu)(?:ez|e|er|es|ir|re|rez|iez)?[- ](?:definitivement |immediatement |svp |aussi )?${mine}(?! (?:de la (?:reunion|boucle)|du (?:devis|document|fil)))`,
    ),
    re(
      `\\b(?:me|nous|m'|etre)[ ]?(?:retir|enlev|supprim|effac|ray|radi|exclu|sort)(?:er|ir|re|e|es|ez|iez|ee)\\b(?= ?(?:$|[.!,;]|svp|merci|s'il|(?:\\S+ ){0,3}?(?:de|des|d') ?(?:\\S+ ){0,3}?${list}))`,
    ),
    re(
      `\\b(?:effac|supprim)\\w* (?:definitivement |immediatement )?(?:l'ensemble de |la totalite de )?(?:toutes )?(?:mes|nos) (?:\\S+ )?(?:donnees|coordonnees|informations)\\b`,
    ),
    re(
      `\\bne (?:plus |jamais )?(?:(?:me|nous) |m'|m')(?:plus |jamais )?(?:contact|re-?contact|ecri|envo|sollicit|relanc|demarch|derang|appel|telephon|adress|transmett|importun|spamm|harcel|mail|mette|mettre|faire parvenir)\\w*(?: moi)? ?(?:plus|pas|jamais|rien|aucun)?\\b${notNow}`,
    ),
    /\bne plus (?:recevoir|etre (?:\S+ )?(?:contacte|sollicite|derange|relance|demarche|importune|destinataire|inscrit)\w*|figurer)/u,
    re(
      `\\b(?:ne|n') ?(?:souhait|veu|voul|desir|voudr|accept|aimerai|ai)\\w* (?:plus|pas|aucun\\w*)(?: \\S+)? (?:recevoir (?:de |d'|vos |ces |ce |cette |aucun\\w* |plus |vos |votre )?(?:\\S+ )?(?:${mails}|rien|de votre part)|etre (?:\\S+ )?(?:contacte|sollicite|derange|relance|demarche|importune|rappele)\\w*|entendre|de (?:vos )?${mails}|que vous (?:me|nous) (?:contact|ecri|envo|relanc|sollicit))`,
    ),
    re(
      `(?:^|[,.;:!-] ?|svp |merci |merci de |stop )(?:plus|pas) (?:de|d'|aucun) ?(?:vos )?${mails}\\b|\\bplus (?:aucun|aucune|jamais) (?:de )?${mails}`,
    ),
    re(
      `\\b(?:arret|cess|stopp|fini)(?:ez|e|er|es|ssez|r)\\b(?: (?:svp|immediatement|tout de suite|merci|maintenant|donc))? ?(?:(?:de |d')(?:m'|me |nous |envoyer|spammer|harceler|ecrire|mailer)|(?:vos|ces|les|votre|ce|tout|toute|cet)\\b(?: \\S+)? ?(?:${mails}|spam|communication|contact)|(?:avec )?(?:vos|ces|les) ${mails}|immediatement|ca\\b|cela)`,
    ),
    /\bstop (?:a|au|aux|avec) (?:vos |ces |ce )?(?:mails?|spams?|messages?|pubs?|publicites?|demarchages?|sms|envois?|harcelement)|\b(?:merci (?:de|d')|veuillez|priere de) (?:cesser|arreter|stopper|vous abstenir)(?= ?(?:$|[.!]|tout|toute|vos|ces|de m|de nous|immediatement))|\bplus (?:me|nous) (?:ecrire|contacter|relancer|envoyer)/u,
    /\bca suffit (?:avec )?(?:vos|ces|les) (?:\S+ )?(?:mails?|e-?mails?|courriels?|messages?|appels?|relances?|publicites?)\b|\b(?:laiss|fich|fout)\w*[- ](?:moi|nous) (?:\S+ )?(?:tranquilles?|la paix|en paix)|\ballez vous faire|\bva te faire|^degage/u,
    /\b(?:m'oppose|nous opposons|opposition)\b.{0,80}(?:traitement|utilisation|prospection|demarchage|donnees|conservation|publicit)|\bdroit (?:d'opposition|a l'oubli|a l'effacement|d'effacement|de suppression)/u,
    /\b(?:rgpd|article (?:17|21))\b.{0,120}(?:effac|supprim|oppos|exige|demande|cess)\w*|\b(?:exige|demande)\b.{0,100}(?:effacement|suppression) (?:de )?(?:\S+ )?(?:mes|nos) (?:donnees|coordonnees|informations)/u,
    /\b(?:signal|plainte|sais|porte|denonc|alert)\w*.{0,60}\bcnil\b|\bsignal\w* comme (?:spam|indesirable)|\bmets? en demeure|\bmise en demeure de (?:cesser|ne plus)|\bretire (?:mon|tout) consentement/u,
    /\b(?:inutile|pas la peine|vous abstenir|abstenez-vous) (?:de|d') ?(?:me|nous|m')?[ ]?(?:relancer|recontacter|ecrire|contacter|rappeler|renvoyer|m'ecrire|insister en m)/u,
    re(
      `\\b(?:marre|ras le bol|assez) de (?:vos|ces|votre|recevoir|ce) ?(?:\\S+ )?(?:${mails}|harcelement)?|\\bjamais (?:demande|accepte|donne|consenti|souscrit|inscrit|abonne)\\w* (?:a )?(?:\\S+ ){0,3}(?:${mails}|accord|consentement|liste|recevoir)`,
    ),
  ),
  notRequests: anyOf(
    /\b(?:nous avons|on a|j'ai) (?:arrete|cesse) d|\b(?:nous|on|je) (?:voulons|souhaitons|veut|veux|aimerions|devons|comptons) (?:supprimer|retirer|effacer|enlever) (?:les |des |la |le |l'|un |une )(?!adresse|mail)/u,
    /\bdonnees (?:de |d')(?:test|demo|essai)/u,
    /\bplus (?:de |d')(?:factures?|devis|papier|courriers? papier|colis|documents? papier|echantillons?)\b/u,
    /\b(?:appel|telephon|ecriv)\w*[- ]moi (?:\S+ ){0,2}?(?:plutot|c'est)|\bplutot (?:par|un) (?:mail|telephone|sms)/u,
    /\b(?:nos|vos|les|leurs?) (?:clients?|utilisateurs|chauffeurs|abonnes|destinataires|locataires|lecteurs|employes|salaries)\b/u,
    /\b(?:lien|bouton|page|formulaire|option) (?:de |pour (?:se )?|d')(?:desinscri|desabon)\w*/u,
    /\b(?:ne (?:veux|souhaite|voudrais) pas|sans) (?:me |nous |vous )?(?:desabonn|desinscri)\w*|\bpar erreur\b/u,
    /\bde ne pas (?:m'|me |nous )?(?:avoir )?(?:repond|envoy)/u,
  ),
};
