const contract =
  '(?:contract|agreement|licen[cs]e|lease|subscription|vertrag|lizenz|abo|contrat|abonnement|contrato|licencia|contratto|umowa|avtal|avtalet|aftale|aftalen|avtalen|kontrakt|kontraktet|overeenkomst|договор)';
const lasts =
  '(?:runs?|lasts?|is valid|expires?|ends?|goes|lauft|endet|gilt|court|expire|dure|vence|termina|dura|caduca|scade|loopt|wygasa|obowiazuje|trwa|loper|lober|utloper|udlober|galler|gaelder|истекает|действует)';
const ours =
  '(?:our|the|unser|unsere|unserem|notre|nos|nuestro|nuestra|nosso|nossa|il nostro|la nostra|ons|onze|nasz|nasza|vart|vores|var|наш)';
const works =
  '(?:is open|are open|works|runs|operates|opens|arbeitet|lauft|fahrt|offnet|travaille|tourne|ouvre|roule|trabaja|funciona|abre|lavora|apre|trabalha|werkt|draait|pracuje|arbetar|arbejder|работает)';
const hours =
  '(?:opening|business|working|office) hours|offnungszeiten|geschaftszeiten|arbeitszeiten?|horaires?|horarios?|orari[oa]?|openingstijden|godziny (?:otwarcia|pracy)|oppettider|abningstider|часы работы';

const instead =
  '(?:instead of|rather than|statt|anstatt|anstelle von|au lieu d[eu]|plutot que|en vez del?|en lugar del?|em vez d[eao]|em lugar d[eao]|invece d[ie]l?|anziche|in plaats van|zamiast|i stallet for|i stedet for|вместо)';

/**
 * Right before a time that is told of something else than a meeting: how long a contract runs, when a depot works. Folded (lower case, no accents), up to the time.
 */
export const told = new RegExp(
  `(?:^|[^\\p{L}])(?:${contract}(?:\\s+\\p{L}+){0,3}\\s+${lasts}|${ours}\\s+\\p{L}+\\s+${works}|(?:${hours})(?:\\s+\\p{L}+){0,2})(?:\\s+\\p{L}+){0,2}[\\s:]*$`,
  'u',
);

/** Right before a time that another is to replace: "8:30 instead of 8", "statt Montag lieber Dienstag". */
export const replaced = new RegExp(
  `(?:^|[^\\p{L}])${instead}(?:\\s+(?:the|our|dem|der|den|le|la|el|il|de|het|den))?\\s*$`,
  'u',
);
