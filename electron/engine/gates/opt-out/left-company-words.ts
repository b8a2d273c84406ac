import { anyOf } from './language-rules';

/*
 * Somebody has left. Said of "our dispatcher" it explains why a lead buys; said of a name, of him or her, of this person or of the
 * writer it means that the one we write to is gone.
 */

/** The person written to has left the company, retired or died (folded text, one sentence). */
export const leftCompany = anyOf(
  // Works elsewhere now.
  /(?<!\b(?:our|my|we|unser\S*|notre|nuestr\S+|noss\S+|nostr\S+|onze)(?: \S+){0,3} )\b(?:moved to (?:a|another) (?:different |new )?(?:employer|company|firm)|changed (?:jobs|employers?|companies)|took (?:a|another) (?:new )?(?:job|role|position) (?:elsewhere|at another)|works? (?:elsewhere|for (?:another|a different) (?:company|firm|employer))(?: now)?|has (?:a|found a) new (?:job|employer)|bei (?:einer |einem )?(?:anderen|anderem|neuen) (?:firma|unternehmen|arbeitgeber)|(?:hat|habe) (?:\S+ ){0,4}gekundigt(?= ?(?:$|[.,]))|hat (?:\S+ )?(?:den arbeitgeber|die firma|die stelle) gewechselt|a change d'(?:entreprise|employeur)|a trouve un autre (?:poste|emploi)|cambio de (?:empresa|trabajo)|ha cambiado de (?:empresa|trabajo)|mudou de (?:empresa|emprego)|ha cambiato (?:azienda|lavoro|societa)|heeft een (?:andere|nieuwe) (?:baan|werkgever)|werkt (?:nu )?(?:ergens anders|elders)|zmienil\w* prace|har bytt jobb|har skiftet job|har byttet jobb|har fatt nytt jobb|har faet nyt job|vaihtanut (?:tyo|yrity)\w*)\b|(?:сменил|поменял)\S* работу|перешл?[её]л? в другую компанию|転職(?:し|いたし)|跳槽|换了工作/u,
  // English
  /(?<!\b(?:we|our(?: \S+){1,3}|my(?: \S+){1,3}|vendor|supplier) )(?:\bno longer|\bnot|n't)(?: currently)? (?:with (?:us|the (?:company|firm|team)|our (?:company|firm|team|organi\w+))|works? (?:at|for|here|with us)(?! (?:fridays?|mondays?|on|well|now))|working (?:at|for|here|with us)|employed|(?:an? )?(?:part|member|employee) of (?:our|the|this) (?:team|company|staff|organi\w+|firm))\b(?<!\bstill work for us.*)/u,
  /(?<!\b(?:our|my)(?: \S+){1,3} )(?<!\bwe (?:have )?)(?:\b(?:has|have|had|he|she|they|who|i|since|recently|already|just|now)|'s|'ve|\b\p{L}+) (?:since |now |recently |already |just )?left (?:(?:the|our|this) (?:company|business|firm|organi\w+|team|agency)|us\b(?! (?:a|the|with|no))|here\b)/u,
  /^(?:hi|hello|sorry)?,? ?(?:i've|i have|i) (?:since |now |recently |already )?left (?!the (?:office|building|contract|call|house|matter)|my |a |it |early|for |them |out|over|behind|on |at )\p{L}+(?= ?(?:$|[,.;]|in |last|at |and|so ))/u,
  /(?<!\b(?:our|my)(?: \S+){1,3} (?:has |have |had )?)(?<!\b(?:we|if|to|vans?|lease|they) (?:have |had |has )?)\b(?:has |have |had |who |she |he |i |i've |he's |she's |since |recently |already |\p{L}+ )(?:now |since |recently |already |sadly |just )?(?:retired|resigned|passed away|departed|died)\b|\b(?:has|have|'s|'ve) (?:since |now |recently |already )(?:moved on|left)(?= ?(?:$|[,.;]|and|from|so))(?! to (?:a|the|another) (?:new )?(?:vendor|landlord|system|tool))/u,
  /\bmy last (?:working )?day (?:at|here|with|was)|\breplaced (?:him|her|dana|me)\b|\bis no longer (?:in|with) (?:the|this|our) (?:company|organi\w+|firm|business)/u,
  /\bi (?:do not|don't|dont|no longer) work there any ?more\b|\bi no longer work there\b/u,
  // German
  /(?<!\b(?:wir|unser\S*(?: \S+){1,2}) (?:\S+ )?)(?:\bist|\bbin|\barbeitet|\barbeite|\bwar|\bsind)? ?(?:\S+ ){0,4}?\bnicht mehr (?:(?:im|in unserem|in diesem) (?:unternehmen|betrieb|haus)|bei (?:uns|\p{L}+)(?! ?(?:bestell|gekauft))|fur (?:uns|die firma|unser\S* (?:firma|unternehmen)|\p{L}+ )(?:\S+ )?(?:tatig|da|beschaftigt|arbeit)|tatig|beschaftigt|in der firma|angestellt|da\b)/u,
  /(?<!\bunser\S* (?:\S+ ){1,3})\b(?:(?:unternehmen|firma|haus|betrieb|uns) (?:\S+ ){0,4}?verlassen\b(?! (?:auf|konnen))|(?:aus|von) (?:\S+ ){0,3}?ausgeschieden|ausgeschieden|(?:ist|bin|ging|geht) (?:\S+ ){0,4}?(?:in|im) (?:rente|pension|ruhestand)|verstorben|hat (?:\S+ )?gekundigt)(?<!\bunser\S* .{1,60}|\bdarauf .{1,30})/u,
  // French
  /(?<!\bnous )\bne? ?(?:travaille|fait|font|suis|est|sont|travaillent)?[ ]?(?:plus) (?:partie (?:de|du|des)|chez (?:nous|\p{L}+)|pour (?:nous|notre)|ici|en poste|parmi nous|dans (?:l'entreprise|la societe|nos|notre)|salarie|de nos effectifs)|\bn'est plus (?:en poste|parmi|chez|dans|la\b|salarie|employe)|\bplus partie (?:de|du)/u,
  /(?<!\bnotre (?:\S+ ){1,3}(?:a |est |s'est )?)(?<!\bnos .{1,30})\b(?:a|ai|ont) quitte (?:l'entreprise|la societe|ses fonctions|notre|nos|la maison|le groupe|son poste|\p{L}+(?= en| fin|[,.]))(?! (?:bureau))|(?:nous a|nous ont) quittes?|\b(?:a la|en) retraite|\b(?:est |etre )?decede|\ba demissionne/u,
  // Spanish
  /(?<!\b(?:nuestr[oa]s?) (?:\S+ ){1,4})\bya no (?:trabaj[ao]\b(?! (?:los|las|el|con))|form[ao] parte|esta en (?:la|esta|nuestra) (?:empresa|compania|organizacion)|pertenece|esta con nosotros|labora|se encuentra en)|(?<!\bnuestr[oa]s? .{1,40})\b(?:dejo|ha dejado|abandono|se fue de|salio de|causo baja en|ha causado baja en|se ha ido de) (?:la |esta |nuestra )?(?:empresa|compania|organizacion)|\bse (?:ha )?jubil\w+|\besta jubilad|\b(?:fallecio|ha fallecido)|\bfue (?:reemplazad|sustituid)\w/u,
  // Portuguese
  /(?<!\bnoss[oa]s? (?:\S+ ){1,4})\b(?:(?:ja )?nao trabalha?o? (?:mais|aqui)|ja nao trabalh[ao] (?:aqui|ca|na|no|em|connosco|conosco)|nao trabalh[ao] mais|nao faz(?:o)? mais parte|ja nao faz parte|nao esta mais (?:na empresa|conosco|connosco)|ja nao esta (?:na empresa|connosco))|(?<!\bnoss[oa]s? .{1,40})\b(?:deixou|saiu da|foi desligad\w da|se desligou da) (?:a )?(?:empresa|companhia|organizacao)|\b(?:aposentou|reformou)-?(?: ?se)?\b|\bse aposentou|\bfoi substituid\w|\bfaleceu/u,
  // Italian
  /(?<!\bnostr[oa] (?:\S+ ){1,4})\bnon (?:lavor[ao] piu (?!con (?!noi)|il |la |al )|fa piu parte|e piu (?:in azienda|con noi|dipendente|alle dipendenze|presso))|(?<!\bnostr[oa] .{1,40})\bh[ao] lasciato (?:l'azienda|la societa|la ditta|l'incarico|il gruppo)|\b(?:andat[oa]|e|ora) in pensione|\be stat[oa] sostituit[oa]|\bdecedut[oa]|\bsi e dimess[oa]/u,
  // Dutch
  /(?<!\b(?:we|wij|onze (?:\S+ ){1,3}?))\b(?:werkt (?:hier|bij ons|daar) (?:niet (?:meer|langer))|werk niet (?:meer|langer) (?:bij|voor)|niet (?:meer|langer) (?:bij ons |hier )?(?:werkzaam|in dienst|bij ons)|werkt niet (?:meer|langer) (?:hier|bij|voor)|uit dienst|met pensioen|overleden|vertrokken bij (?:het|ons))|(?<!\bonze .{1,40})\bheeft (?:\S+ )?(?:ons|het|de|dit) ?(?:bedrijf|organisatie|firma)? verlaten/u,
  // Polish, Swedish, Danish, Norwegian, Finnish
  /(?<!\b(?:nasz\w*) (?:\S+ ){1,3}?(?:juz )?)\b(?:(?:juz )?(?:tu |tutaj |u nas )?nie pracuje\b(?! (?:w piatk|w sobot|z ))|odszed\w*|odesz\w*|przeszed\w* na emerytur\w*|jest na emerytur\w*|zmarl\w*|zrezygnowal\w* z pracy)(?<!\bnasz\w* .{1,40})/u,
  /(?<!\bvar (?:\S+ ){1,2})(?:\bhar slutat\b(?! (?:att|anvanda|med|fungera))|\b(?:arbetar|jobbar) inte (?:langre|kvar)(?! med)|\bgatt i pension|\bar inte kvar (?:har|hos)|\bhar lamnat (?:foretaget|bolaget|oss)|\bhar gatt bort)(?<!\bvi (?:arbetar|jobbar) .{1,30})/u,
  /(?<!\b(?:vi|vores (?:\S+ ){1,2}|var (?:\S+ ){1,2}))(?:\b(?:arbejder|jobber) (?:her |hos os |hos oss )?ikke (?:her |hos os |hos oss )?(?:laengere|lenger|mere|mer)(?! med)|\b(?:er|har) (?:fratradt|stoppet|sluttet)\b(?! (?:med|a |at ))|\b(?:har forladt|har forlatt) (?:virksomhed\w*|firma\w*|selskap\w*|bedriften)|\b(?:gaet|gatt|gatt av) (?:pa|av med|med|i) pension|\bgatt av med pensjon|\bpensjonist|\bikke (?:laengere|lenger) ansat\w*|\bgaet bort|\bgatt bort)(?<!\bvi (?:arbejder|jobber) .{1,30})/u,
  /(?<!\bemme .{0,20})(?:\bei (?:ole )?enaa (?:ole )?(?:meilla|taalla|palveluks\w*|toissa|yrityks\w*)|\bei enaa (?:tyoskentele|ole)|\b(?:on )?(?:lahtenyt|lahti|poistunut) (?:yrityks\w*|firma\w*|talost\w*)|\b(?:jaanyt|jai|on) elakkee\w*|\ben (?:ole )?enaa (?:tyoskentele|toissa)|\bkuollut\b)/u,
  // Russian
  /(?<!(?:мы|наш\S*(?: \S+){1,2}) (?:\S+ ){0,2})(?:больше (?:здесь |у нас |тут )?не работа(?:ет|ю)(?! (?:с |со ))|(?:здесь|у нас|тут) (?:больше|уже) не работа(?:ет|ю)|уже не работа(?:ет|ю)(?! (?:с |со ))|уволи(?:лся|лась)|ушел из (?:компании|фирмы)|ушла из (?:компании|фирмы)|(?:вышел|вышла|ушел|ушла) на пенсию|покинул\S* компанию|скончал\S*)(?<!наш\S* .{1,40})/u,
  // Japanese, Chinese
  /(?:退職|退社|離職)(?:いたし|し|され|済|と|に)|(?:もう|すでに|既に)?(?:弊社|当社|社)に(?:は)?(?:もう)?(?:在籍|おり)(?:し|して)?(?:て)?(?:おりません|いません)|在籍しておりません|逝去|(?:已经?|已)?(?:离职|離職|辞职了|辭職了)|已?(?:经)?离开(?:了)?(?:本|我们|该|了)?公司|(?:已|已经)?不在(?:本|我们|这家|该)公司|会社を辞め(?:まし|た|ており)|不再任职|退休了|已退休|去世/u,
);
