import { anyOf, type LanguageRules } from '../language-rules';

/*
 * Built from parts: what is sent (mails), what a sender does (mailing), and the places where an imperative can begin. "We stop
 * mailing our customers" has the words of "stop mailing us", so the subject of the verb decides.
 */
const mails =
  /(?:e-?mails?|mails?|mailings?|messages?|msgs?|texts?|sms|contact|spam|calls?|newsletters?|correspondence|communications?|follow-?ups?|outreach|solicitations?|marketing|ads?|adverts?|advertising|promotions?|promos?|offers?|pitches|crap|garbage|junk|bs|bullshit|shit|rubbish|stuff|nonsense)/
    .source;
const mailing =
  /(?:e-?mailing|mailing|messaging|texting|contacting|calling|phoning|ringing|spamming|writing|bothering|bugging|harassing|pestering|soliciting|pinging|hounding|annoying|disturbing|stalking|reaching out|following up|trying to (?:reach|contact|sell|call|pitch)|sending (?:me|us|out|further|additional|other|this|these|those|such|your|any|anything|more|unsolicited|stuff|crap|junk|spam|e-?mails?|messages?|mails?|texts?|things?|it)|sending$|with (?:the|this|these|your|all) )/
    .source;
const fill =
  /(?:all|any|the|these|those|this|your|ur|such|further|future|unsolicited|unwanted|more|damn|bloody|fucking|stupid|annoying|constant|endless|marketing|sales|promotional|automated|with|of|from|kinds?|sorts?|types?|me|us|you|to)/
    .source;
const mine =
  /(?:e-?mail|mail|name|address|e-?mail address|addy|number|phone|phone number|mobile|cell|contact|details|contact details|contact info\w*|data|personal data|personal details|personal information|info\w*|records?|company|domain|account|business|entry|subscription)/
    .source;
const begins =
  /(?:^|[,.;:!?()"*-] ?|\b(?:please|pls|plz|kindly|just|and|or|now|so|then|but|immediately|you|u|ya|team|company|firm|people|guys|folks|must|should|thanks|thank you|dammit|again|to please|you to|u to|i said|i say|interested|asked to|told to|need to please|(?:asked|told|begged|warned) (?:you|u)(?: (?:twice|already|before|repeatedly|again|nicely|politely|\S+ times))+ to) )/
    .source;
const closes =
  /(?= ?(?:$|[,.;:!?)"*-]|\b(?:again|any ?more|anymore|ever|further|please|pls|plz|thanks|thank|thx|in (?:the )?future|in any (?:way|form)|at all|from now|going forward|henceforth|under any|with (?:this|your|any|such|these|spam|offers)|about (?:this|it|your|anything|any)|regarding|for any|or|and|with immediate|immediately|by (?:e-?mail|any means)|via|at this (?:address|number|e-?mail)|on this (?:number|address|e-?mail)|because|as (?:i|we)|since|i am|i'm|i|we|we're|if you)\b))/
    .source;
const notNow =
  /(?! ?(?:again |any ?more |with \S+ )?(?:before|until|till|unless|between|on (?:mon|tues|wednes|thurs|fri|satur|sun)|after \d|after (?:mon|tues|wednes|thurs|fri|satur|sun|noon|lunch|five|six|seven)|today|tomorrow|tonight|this (?:week|morning|afternoon)|next|over the weekend|at (?:home|work|night|the office|lunch)|while|without|hesitate|if you (?:need|have|can|do)))/
    .source;

const re = (source: string): RegExp => new RegExp(source, 'u');

/** English, as written by natives and others: take me off, stop mailing, do not contact, legal and angry forms. */
export const english: LanguageRules = {
  stems:
    /sell to|chase|not appreciat|does not belong|should(?:n't| not)|drop (?:the |my |our |this )|\bend (?:these|your|all) |take from|\b(?:from|out of) (?:your|ur) |not (?:reach|ping|disturb|being)|mind not|consider not|appreciate (?:it|you)|regist|struck|no business|\bcut\b|unlist|scratch|cannot|\bnor\b|n.?t (?:interest|regist)|haven.?t|didn.?t|sick|(?:see to it|make sure|ensure|confirm)(?: that)? (?:i|we|my|our)\b|make no|\bno (?:e-?mail|mail|message|msg|text|contact|newsletter|additional|other|follow)|(?:any|some|a) way|nuisance|took|left out|do[- ]?not-|doesn't belong|authori[sz]ation|\bpull |prefer|grateful|deactivat|eliminat|\bkick|pluck|\bfrm\b|\bdont\b|\bwont\b|let (?:me|us)|go to hell|\bmark|\bflag|exercis|invok|demand|\bart(?:icle|\.)? ?(?:17|21)|fed up|tired|cut it out|accept|approach|desist|billed|domain|\bany ?(?:more|further)|cancel (?:all|these|your|any|further|future)|of this|connect with|make (?:it|this|them|these)|like (?:to be |to get )?off|subscription|unwanted|not (?:wanted|welcome)|use (?:it|this)|pitch|process|list you|no need|black ?list|\bdnc\b|do[- ]not[- ](?:contact|call|mail|disturb)|no follow|write back|(?:be|get) (?:removed|deleted|taken|excluded)|removed? (?:me|us)|(?:off|on) your|permission|opted|leave (?:our|my)|leaving|keep (?:me|us|our|my)|can you|could you|prohibit|policy|unsub|un-sub|\bopt|stop|quit|ceas|desist|refrain|remov|delet|take (?:me|us|my|our|this)|taken? off|\boff (?:of )?(?:this|your|ur|the|all|any)|strike|scrub|exclude|eras|purg|\bwipe|drop (?:me|us)|not (?:ever |please )?(?:e-?mail|contact|write|text|mess|call|mail|send|reach|both|want|wish|care|like|get|sign|subs|hear|agree|consent|give|follow|ring|phone|be )|n'?t (?:ever |you |even |please )?(?:e-?mail|contact|write|text|mess|call|mail|send|reach|both|want|wish|care|like|get|sign|subs|hear|agree|consent|give|follow|ring|phone|be )|never|no (?:more|further|longer)|lose (?:my|our|this)|alone|go away|get lost|\boff\b|block|spam|consent|object|erasure|forgotten|no interest in|sick of|enough|discontinue|end all|leave (?:me|us)|rather not|prefer not|fuck|not to (?:be|receive|contact|hear|get|e-?mail|write|call|text|mail|send|message|approach|bother|disturb|follow|reach)|report|rather|no thanks|spare|solicit|harass|legal|lawyer|attorney|unwelcome|ensure|make sure|how did you|where did you|who gave|expunge|suppress|destroy|cross (?:me|us|our|my)|omit|forget|another|further|one more|hears|rid of|next|halt|knock|abstain|forbid|prohibit|not (?:allow|permit|author)/u,
  requests: anyOf(
    /\b(?:ensure|make sure|see to it)(?: that)? (?:i|we|my \S+|our \S+)(?: and (?:i|we|my \S+|our \S+))? (?:am|are|is|get|gets) (?:left off|left out of|taken off|kept off|kept out of|removed from|excluded from) (?:any|all|your|this|these|future)\b|\bappreciate (?:being|to be) (?:left alone|taken off|removed|unsubscribed|left off)(?= ?(?:$|[.,!]|now|please|your|this|from))/u,
    /\b(?:do not|don't|not|never|no longer) (?:get|be|being) (?:approached|contacted|e-?mailed|mailed|solicited)(?: again| any ?more| in future)|\bmake no (?:further|more|other) (?:approaches|contact|attempts?)\b/u,
    /(?:^|[,.;!] ?|\b(?:please|pls|plz|kindly) )no (?:e-?mails?|mails?|messages?|texts?|contact|newsletters?)(?: any ?more| again| ever| from you| in future)+(?= ?(?:$|[.,!]|please|pls|thanks))/u,
    /\b(?:any|a|some) way (?:i can |to |for me to |of )(?:stop|end|block|get off|stopping|ending|blocking|getting off) (?:these|this|those|your|the) (?:\S+ )?(?:e-?mails?|mails?|messages?|list|mailings?|texts?|calls?|spam)\b(?! (?:to|from) (?:our|the|my) )|\bto (?:make|get) you(?: \S+)? (?:to )?stop\b(?! by)/u,
    /(?:^|[,.;:!] ?|\bplease )(?:stop|quit) (?:asking|chasing|nagging|pushing|insisting|trying)(?: (?:me|us))?(?= ?(?:$|[.!,;]))|(?:^|[.;!] ?|\bplease )cancel (?:all )?(?:these|your|any further|further|future|any more) (?:\S+ )?(?:e-?mails|mails|mailings|messages|newsletters?|texts)\b|^(?:please )?off (?:the|your|this) (?:\S+ )?list(?: please| pls| thanks)*[.! ]*$|(?:^|[.,;!] ?)no more of (?:this|these|that|it)(?= ?(?:$|[.!]))/u,
    /\b(?:ensure|make sure|see to it|confirm)(?: that)? (?:my|our) (?:\S+ ){1,3}?(?:comes? off|gets? off|(?:is|are) (?:off|out of|removed|deleted|taken off|no longer on))\b/u,
    /\b(?:do not|don't|dont|never)(?: please)? send (?:me |us )?any(?: ?more| further| other) (?:info|information|material|stuff|offers?|brochures?|literature|updates|samples|catalogs?|catalogues?)\b|(?:^|[,.;] |\bhow (?:do|can|could) (?:i|we) )make (?:it|this|them|these(?: \S+)?) stop(?= ?(?:$|[.,!?]| please))|\blike (?:to (?:be|get) )?off(?: (?:it|of it|this|that|(?:your|the|this) list|please))*[.! ]*$/u,
    /\bcancel (?:my|our|this) (?:\S+ )?subscription (?:to|for) (?:these|your|the|this) (?:e-?mails?|mails?|mailings?|messages|newsletters?|list|updates)|\b(?:do not|don't|never|not to) use (?:it|this|them|my \S+|our \S+|this \S+) for (?:sales|marketing|outreach|prospecting|soliciting|solicitations?|advertising|commercial|cold)\b/u,
    /\b(?:your|these|such|this kind of) (?:\S+ )?(?:e-?mails?|mails?|messages?|texts?|calls?|communications?|outreach|pitch(?:es)?|contact) (?:is|are) (?:not (?:wanted|welcome|appreciated)|unwanted|unwelcome|unsolicited|a nuisance)\b|\bhear from (?:my|our) (?:lawyers?|attorneys?|solicitors?|legal)\b/u,
    /\bstop (?:the )?process(?:ing)? (?:of )?(?:my|our|any|all) (?:\S+ )?(?:personal )?(?:data|information|details)\b|\b(?:wrong (?:number|person|guy)|no thanks|nope|not interested)[,.!-]? stop (?:texting|messaging|calling|e-?mailing|writing|contacting)\b/u,
    /\b(?:do not|don't|dont|never|stop trying to) (?:connect with (?:me|us) (?:to|if|just|only)|pitch (?:me|us|to me|to us)|sell to (?:me|us))\b/u,
    /\b(?:if|that) (?:you|u|your \S+) (?:could |would |can |please |kindly |just )*(?:removed?|deleted?|erased?|dropped|unsubscribed?|excluded?|struck|purged|took|stopped) (?:\S+ing )?(?:me|us|my|our) ?(?:(?:\S+ ){0,2}?(?:e-?mails?|address(?:es)?|details?|data|information|name|number|domain|contacts?|records?)|(?:\S+ ){0,2}?(?:off|from|out)|[.!]?$)/u,
    /\b(?:can|could|may|might|should) (?:i|we) (?:please |kindly )?(?:be|get) (?:removed|deleted|unsubscribed|excluded|left (?:off|out)|taken (?:off|out))\b|\bpossible (?:for (?:me|us) )?to (?:be|get) (?:removed|deleted|unsubscribed|taken off)\b/u,
    /\b(?:mark|add|put|place|flag|list|register|move) (?:me|us|my \S+|our \S+|this \S+)(?: \S+){0,3} (?:do[- ]not[- ](?:contact|call|e-?mail|mail|disturb|reach)|dnc|suppression list|suppressed|block ?list|black ?list|opt-?out list|unsubscribed?)(?! feature)/u,
    /^(?:dnc|do not contact)(?: please| pls| list)?[.! ]*$|\b(?:my|our|this) (?:e-?mail|address|name|number)(?: address)? (?:should not|shouldn't|must not|does not belong|doesn't belong|has no business)(?: be)?(?: on| in) (?:your|this|any) /u,
    /\b(?:you|u) (?:do not|don't|never|have no|did not|didn't) ?(?:have |get |had )?(?:my |our |any )?(?:permission|consent|authori[sz]ation) to (?:use|contact|e-?mail|mail|write|call|text|process|store|send|keep|hold)\b|\bdo(?:n't| not) consent(?: to (?:this|these|any of this|being (?:contacted|e-?mailed|called|on)|receiv\w+|your (?:e-?mails?|messages?|use)|(?:further |any )*(?:contact|e-?mails?|communications?)))?(?= ?(?:[.,!;]|$| from you| and please))/u,
    /\b(?:already|twice|weeks ago|months ago|days ago|again|(?:two|three|several|many|multiple) times|last (?:week|month|year)) (?:\S+ ){0,2}?(?:unsubscribed?|opted out|opt out)\b|\b(?:i|we)(?:'ve| have)? (?:unsubscribed|opted out)(?: \S+){0,4}? (?:already|twice|weeks|months|days|times|before|last|long ago)\b|\bstill (?:getting|get|receiving|receive)\b.{0,40}\b(?:after|despite|though|although) (?:\S+ ){0,3}?(?:unsubscrib\w+|opt\w* out)/u,
    /^(?:thanks? (?:but )?|please |pls |and |so )*(?:(?:do not|don't|dont|no need to) (?:write|mail|e-?mail|message|text) back|(?:do not|don't|dont) (?:follow up|chase)(?: with me)?|no (?:more )?follow[- ]?ups?(?: e-?mails?)?)(?: please| pls| thanks| thank you| again| any ?more)*[.! ]*$/u,
    /\bif (?:you|u) (?:could|would|can|will) (?:please |kindly |just )?(?:drop|take|strike|pull|cut) (?:me|us) (?:off|from|out of) (?:your|this|the|any|all) (?:\S+ ){0,2}?(?:lists?|outreach|mailings?|sequences?|campaigns?|cadence|database|records)\b/u,
    /\b(?:request|demand|ask(?:ing)? for|require|insist on|want)(?:ing)? (?:the |an? )?(?:immediate |complete |prompt )?(?:removal|deletion|erasure) of (?:my|our) (?:\S+ ){0,3}?(?:address|e-?mails?|name|number|details|contact\S*|personal (?:data|information))\b(?! (?:in|on|from) the (?:offer|quote|contract))/u,
    /\b(?:spare me|spare us) (?:any |the |your |further |more |all )+|\b(?:forbid|prohibit) (?:you|your company) (?:to|from)\b|\bnot (?:allowed|permitted|authori[sz]ed) to (?:contact|e-?mail|call|text|write to|message|store|process)(?: me| us| my| our)\b/u,
    /\b(?:rather|prefer|appreciate it|grateful|nice) (?:if )?(?:that )?(?:you|u) (?:didn't|did not|don't|do not|wouldn't|would not|never|stopped|no longer|not)(?: \w+)? (?:e-?mail|mail|contact|call|text|messag|writ|reach|follow|send)\w*/u,
    /\b(?:mind|consider|appreciate|appreciate you|grateful for) (?:not|stopping) (?:e-?mailing|contacting|texting|calling|messaging|bothering|writing to|spamming) (?:me|us)\b(?! (?:before|until|today|earlier|sooner|back))/u,
    // Unsubscribing.
    re(
      `(?:${begins}|\\b(?:to|me|us|i|we|i've|we've|i'd|already|be|get|been|have|am|do|how can|can i|can we|not|then|an?) )un-?sub(?:scribe|scribed|scribing)?\\b(?= ?(?:$|[,.;:!?)"*-]|(?:me|us|my (?:e-?mail|address|number|name|account)|our|this (?:e-?mail|address|number)|please|pls|plz|now|immediately|asap|at once|thanks|thank|thx|from (?:this|your|ur|the|all|any|these|future|further)|request|at this|\\S+@\\S+|several|three|twice|many|times|already|and|or|today|right|completely|from me|\\d)))`,
    ),
    re(`(?:sign|signed|signing) (?:me|us|my \\S+) off (?:from )?(?:your|this|the|these|all)`),
    re(
      `(?:${begins}|\\b(?:to|me|us|i|we|i'd like|be|formally|am|i'm) )(?:opt(?:ed|ing)?|opting)[ -]?(?:me |us |my \\S+ )?out\\b(?= ?(?:$|[,.;:!?)"*-]|(?:of|from) (?:further|all|any|your|ur|this|these|the|receiving|future|being|e-?mails?|messages?|marketing|sms|texts?|communications?)(?! (?:contract|lease|agreement|plan|programme|program|deal|tender|old|tracking|scheme|pension|renewal|service|current|feature|insurance|warranty|cover\\w*|module|add-?on|upgrade|event|study|survey|pilot|trial|beta|benefits?|arbitration))|please|now|thanks|thx|immediately|pls|plz|and|request))`,
    ),
    // Who is to be taken off is named: a firm, a colleague, the writer in the third person.
    re(
      `${begins}(?:remove|delete|erase|strike|drop|exclude|take|get) (?!(?:the|an?|this|that|these|those|it|them|all|any|every|some|more|option|item|point|line|row|position|number|duplicates?|old|logos?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b)(?:[\\p{L}\\d&.'+-]+ ){1,5}?(?:from|off|out of)(?: of)? (?:your|ur) (?:(?:e-?mail|mailing|contacts?|distribution|marketing|sales|prospect\\w*|call|calling|outreach|campaign|newsletter) )*(?:lists?|mailings?|database|crm|records|contacts|newsletter|sequence|cadence|campaigns?)\\b(?! of)`,
    ),
    // Being removed.
    re(
      `\\b(?:remove|delete|erase|scrub|purge|wipe|exclude|unlist|deactivate|eliminate) (?:(?:all|any|every trace) (?:of )?)?(?:(?:me|us|myself)(?! (?:from|off|of|out of) (?:the |this |that |our |your )?(?:(?:\\S+ )?(?:cc|bcc|copy|invit\\w+|meeting|call|thread|loop|calendar|event|agenda|chat|channel|trial|order|quote|document|file|contract|slide|deck|group chat|webinar|rota|project)))|(?:(?:my|our) (?:\\S+ ){0,2}${mine}|th(?:is|ese) (?:\\S+ )?(?:address(?:es)?|number|contact|inbox|mailbox|e-?mail (?=from|off|out)))\\b(?! (?:field|column|line|from the (?:quote|document|contract|invoice|offer))))`,
    ),
    re(
      `\\b(?:remove|delete|erase|scrub|strike|take off|drop) (?:the )?(?:e-?mail |address |e-?mail address )?\\S+@\\S+`,
    ),
    re(
      `\\b(?:erase|delete|destroy|purge) (?:everything|anything|whatever|all (?:the )?(?:data|information|details|records)|any (?:data|information|details|records)) (?:that )?(?:you|your company|about|on|regarding|relating)`,
    ),
    re(
      `\\b(?:erase|delete|remove) (?:all |any )?(?:of )?(?:my|our) (?:personal )?(?:data|information|details|records?)\\b`,
    ),
    re(
      `\\b(?:take|get|strike|drop|pull|cut|keep|leave|kick|pluck|knock|scratch|remove) (?:me|us|my (?:\\S+ ){0,2}${mine}|our (?:\\S+ ){0,2}${mine}|this (?:\\S+ )?${mine})(?: \\w+)? (?:off|out|from|of)\\b(?: (?:of|off|from))?(?: (?:your|ur|this|the|any|all|these|that|whatever|every|that damn|of))*(?: \\S+){0,3} ?(?:$|[.,!?;)-]|lists?|database|distribution|mailings?|mailing|system|sequence|cadence|campaign|records|crm|e-?mails?|e-?mailings?|spam|contacts|marketing|newsletter|subscription|files)`,
    ),
    re(
      `\\b(?:remove|take|delete) (?:from|frm|off)(?: of)? (?:(?:the|this|your|ur|all|any|mailing|e-?mail|contact|distribution|marketing) )*(?:list|database|e-?mails|newsletter)`,
    ),
    re(
      `\\b(?:be|get|me|us|been|have|address|e-?mail|number|name|data|details) (?:\\w+ )?(?:removed|deleted|taken off|taken out|erased|unsubscribed|struck off|stricken)\\b(?: from| off)?(?! (?:item|line|the (?:quote|offer|order|cart)|from the (?:quote|offer|order|meeting|invite|thread|agenda|cc)))(?<=\\b(?:want|wish|like|love|appreciate|ask|asking|request|requesting|need|demand|insist|prefer|please|ask\\w* that|expect)\\b.{1,60})`,
    ),
    re(
      `\\b(?:want|get|be|like to be|prefer to be|would be|me|us) off (?:of )?(?:this|your|ur|the|these|any|all) (?:\\w+ ){0,2}(?:list|lists|database|e-?mails|distribution|mailings?|newsletter)`,
    ),
    // Stop sending.
    re(
      `(?:${begins}|\\b(?:and|to) (?=(?:cease|desist|refrain)))(?:stop|quit|cease|discontinue|halt|refrain from|desist from|knock off|no more|no further|no additional|enough (?:of|with)|end)(?: ${fill}){0,6} (?:${mails}\\b|${mailing})(?! (?:campaigns?|provider|server|software|gap|system|tools?|automation))`,
    ),
    re(
      `\\b(?:ask|asking|request|requesting|demand|tell|told|want|like|need|expect|insist|urge|warn)(?:ed|ing)? (?:that )?(?:you|your (?:company|team|firm))(?: \\w+)? (?:to )?(?:immediately |please |kindly )?(?:stop|cease|quit|refrain|desist)\\b`,
    ),
    re(
      `\\b(?:would|'d) (?:like|ask|appreciate|prefer|love)(?: \\w+){0,3} (?:to )?(?:stop|cease|no longer|not) (?:receiv|get|be contact|be e-?mail|contact|hear)\\w*`,
    ),
    re(
      `(?:please|pls|plz|kindly|just),? (?:just )?(?:stop|cease|quit)(?: (?:it|this|that|now|already|immediately|at once|asap|please|pls|thanks|thx|thank you|doing this|doing that|right now|today))*(?= ?(?:$|[.!,;]))`,
    ),
    re(
      `(?:^|[,.;!-] ?)(?:stop|cease) (?:it|this|that|now|already|immediately|at once)(?: (?:now|already|immediately|please|pls))?(?= ?(?:$|[.!,]))`,
    ),
    re(
      `\\bcease (?:all )?(?:contact|communications?|correspondence)|\\bcease (?:and|&) desist\\b(?! (?:letter|notice|order)? ?(?:from (?:a|our|the)|against (?:a|our|the)))`,
    ),
    re(`(?:^|[,.;:!-] ?|please |want |and |, )no (?:more|further) (?:${fill} ){0,3}${mails}\\b`),
    // Do not contact.
    re(
      `\\b(?:do not|don'?t|dont|never|not to|to not|no longer|please not|would not|wouldn'?t|cannot|may not)(?: (?:ever|please|again|you|want you to|need you to|wish you to|try to|dare|bother to|attempt to)){0,2} (?:e-?mail|mail|contact|text|message|call|phone|ring|ping|bother|approach|solicit|disturb|spam|harass|write(?: to)?|reach out(?: to)?|follow up(?: with)?|get in touch(?: with)?|send (?:to|anything to))(?: (?:me|us|this (?:address|number|e-?mail(?: address)?|inbox|mailbox|phone|company|office)|our (?:company|team|office|firm|staff|organi[sz]ation|business)|my (?:company|office|team|e-?mail|number|phone)|anyone (?:here|at \\w+)|here))?${notNow}${closes}(?<! (?:contact|call|mail|text|message|phone|ring))`,
    ),
    re(
      `(?:^|[,.;:!-] ?|please |and )(?:do not|don'?t|dont|never) (?:ever )?(?:e-?mail|mail|contact|text|message|call|write|spam|harass)(?: (?:me|us))?(?: (?:again|any ?more|ever|further|in (?:the )?future))+${notNow}`,
    ),
    re(
      `\\b(?:do not|don'?t|dont|never|not|no longer|need not)(?: \\w+){0,2} send (?:me |us )?(?:to me |to us )?(?:any|more|any more|further|these|this|your|such|anything|another|unsolicited|spam|crap|e-?mails?|messages?|stuff|things)\\b(?! (?:attachments?|contracts?|invoices?|files?|quotes?|documents?|large|of the))(?: (?:more|further|e-?mails?|messages?|${mails}|else|like|to|like this|again|any ?more|of))*(?= ?(?:$|[.,!;)-]|to (?:me|us|this)|again|or\\b|and\\b|i\\b|please|thanks))`,
    ),
    re(
      `(?:\\bnot|n'?t|\\bdont|\\bnever|\\bno longer|\\bnor|\\brather not|\\bprefer not to|\\bwish not to|\\bnot to) ?(?:do |really )?(?:want|wish|care|like|desire|need|consent|agree|expect|be interested|interested)?(?: (?:you|anyone|your company) )? ?(?:to |in )?(?:ever |further )?(?:(?:be|being) (?:contacted|e-?mailed|mailed|called|texted|approached|bothered|disturbed|solicited|spammed|pitched|marketed to|on (?:your|this|any|the) (?:\\w+ )?(?:list|database)|part of (?:your|this))|hear(?:ing)? (?:from|any ?more|anything)(?! (?:from )?(?:my|our|the|him|her|them|your (?:support|colleague)))|(?:receiv(?:e|ing)|get(?:ting)?) (?:any|more|your|these|this kind|such|further|e-?mails?|messages?|spam|anything|unsolicited|marketing|newsletters?|from you|mails?|sms|texts?|calls)\\b)(?! (?:the|attachment|invoice|update))(?<!\\b(?:did|have|has|had|was|were|why|i do|we do|still|did i|could)(?: not|n'?t) (?:yet )?(?:receiv\\w*|get\\w*|hear\\w*) \\S+(?: \\S+)?)(?<=(?:\\bnot|n'?t|\\bdont|\\bnever|\\blonger|\\bnor) (?:really )?(?:want|wish|care|like|desire|need|consent|agree|expect|interested).{1,60}|\\b(?:rather not|prefer not to|wish not to|not to).{1,50})`,
    ),
    re(
      `\\b(?:do not|don'?t|dont|never|no longer)(?: ever)? (?:want|need|wish for|appreciate)(?: any| your| ur| more| any more| further| these| this| such)+ (?:\\w+ )?(?:${mails})\\b(?! (?:campaign|tool|provider|software))`,
    ),
    re(`\\bi (?:do not|don'?t|won'?t|never) (?:get|receive) any (?:further|more|other) ${mails}`),
    re(
      `\\bno interest in (?:receiving|hearing|getting|being contacted)|\\bno longer (?:contact|e-?mail|write to|send)(?: to)? (?:me|us)\\b|\\bnot (?:be )?contact(?:ed)? (?:me |us )?(?:again|any ?more|further|ever|in (?:the )?future)`,
    ),
    // Idioms, anger, threats, consent and law.
    re(
      `\\blose (?:my|our|this) (?:number|e-?mail|address|contact)|\\b(?:leave|let) (?:me|us) (?:the \\S+ )?(?:alone|be\\b|in peace)|^(?:just |please )?(?:go away|get lost|piss off|buzz off|bugger off|sod off)\\b|\\b(?:piss|bugger|f(?:uc|u\\*|\\*c|\\*{1,2})?(?:k|\\*)|fck|fk|fuk|sod|buzz)\\*? (?:right )?off\\b|\\bfuck (?:you|u)(?= ?(?:$|[.,!]))|\\bgo (?:away|to hell)\\b`,
    ),
    re(
      `\\b(?:i|we|i'm|i'll|we'll|we're|am|are|will|going to|gonna|being|shall|have to|be|now|hereby)(?: \\w+){0,2} (?:report|reporting|reported|flag|flagging|flagged|mark|marking|marked|block|blocking|blocked)(?: \\w+)? (?:you|u|this|it|your|ur|these|as spam|as junk|all)\\b(?=.{0,40}(?:spam|junk|ico\\b|ftc|authorit|provider|abuse|block|regulator|commissioner|domain|sender|$))(?! (?:problem|issue|bug|error|in (?:our|the) (?:calendar|system)))`,
    ),
    re(
      `\\b(?:report(?:ed|ing)?|flag(?:ged|ging)?|mark(?:ed|ing)?) (?:you|u|this|your \\S+|these|it|them|as)? ?(?:\\w+ ){0,3}(?:as|for) (?:spam|junk|spamming|abuse|harassment)\\b`,
    ),
    re(
      `\\bi(?:'ve| have)? (?:never|not|didn'?t|did not|haven'?t)(?: ever)? (?:signed? up|subscribed?|opt(?:ed)? in|consent(?:ed)?|agreed?|given? (?:my |you )?(?:consent|permission)|gave (?:my |you )?(?:consent|permission)|registered?)\\b(?: (?:for|to|with))?(?: (?:this|these|your|ur|any|it|be|receive|get|being|anything))?(?= ?(?:$|[.,!]|\\w* ?(?:list|e-?mails?|mailing|newsletter|spam|messages?|contacted|receive|by you|marketing)))`,
    ),
    re(`\\b(?:withdraw|revoke|retract)(?:ing)? (?:(?:any|my|our|all|your) )+(?:\\w+ )?(?:consent|permission)\\b`),
    re(
      `\\b(?:exercis\\w+|under|invok\\w+|request\\w*|assert\\w*|demand\\w*|per) (?:my |our |the )?(?:right of |rights? to |right )?(?:(?:to )?(?:erasure|be forgotten|object)|art(?:icle|\\.)? ?(?:17|21))\\b|\\b(?:my|our) right (?:to (?:erasure|be forgotten|object)|of erasure)`,
    ),
    re(
      `\\bobject to (?:the |any |all |your |this )?(?:further |continued |future )?(?:processing|use|contact|direct marketing|marketing|storage|profiling|receiving)`,
    ),
    re(
      `\\b(?:sick|tired|fed up)(?: and tired)? (?:of|with) (?:(?:getting|receiving|all|these|your|this|ur|the) )+(?:\\w+ )?(?:${mails})|\\benough (?:already|of this|is enough)(?= ?(?:$|[.!]))|\\bdo[- ]not[- ](?:call|contact|mail|email|text) (?:list|registry|register)\\b`,
    ),
    re(
      `\\b(?:this|these|that) (?:\\w+ )?(?:is|are) (?:spam|harassment|unsolicited)\\b.{0,60}\\b(?:stop|remove|cease|delete|never|report|not)\\b`,
    ),
  ),
  notRequests: anyOf(
    /\bforget (?:it\b|(?:what|everything|all|that) (?:i|we)(?:'ve| have)? (?:just )?(?:said|wrote|asked|sent|told)|about (?:tues|mon|wednes|thurs|fri|next|this|the (?:time|date|meeting|call|demo))|(?:my|our|the|that) (?:last|previous|earlier|first|other) )/u,
    /\b(?:drop|shoot) (?:me|us) (?:an?|the|your|some|another|over)\b/u,
    /\b(?:take|get|put|leave) (?:me|us) off (?:the )?(?:speaker\S*|mute|hold|hook|guard)\b/u,
    /\b(?:delete|remove|erase|close|drop) (?:\S+ )?(?:my|our|the|this|that) (?:\S+ )?(?:test|trial|demo|sandbox|duplicate|second) (?:accounts?|users?|workspaces?|data|projects?|entry|entries|profile)\b|\b(?:from|off) the (?:pilot|beta|free|trial|test|waiting|wait|waitlist|legacy|starter|basic|standard) (?:group|plan|tier|list|version|account|cohort|programme|program)\b/u,
    /\bsign(?:ed|ing)? up for (?:the |a |an |that |your )?(?:\S+ )?(?:premium|pro|paid|free|enterprise|tier|plan|trial|course|event|webinar|package|add-?on|upgrade)\b/u,
    /\b(?:export|import|upload|sync|share|merge|maintain|manage|check against|scrub against|respect|support|have|use|need) (?:an? |our |your |the |their )(?:own |internal |global )?(?:do[- ]not[- ](?:contact|call|mail|e-?mail) list|suppression list|blacklist|opt-?out list)/u,
    /\b(?:call|calling) (?:me|us|him|her|it) (?:mr|mrs|ms|miss|mister|sir|madam|ma'am|dr|names)\b/u,
    /\b(?:call|phone|ring|text|e-?mail|mail|write to|message) (?:me|us)(?: \S+){0,4} instead\b|\binstead(?: please)? (?:call|phone|e-?mail|text)|\brather (?:call|phone|e-?mail|text) (?:me|us)\b/u,
    /\b(?:who|those|anybody|anyone|they|people|he|she|recipients?|users?|persons?|individuals?) (?:do(?:es)?|did|would|who)(?: not|n.?t) (?:wish|want|care)/u,
    /\b(?:our|my|their|his|her|your|the) (?:customers?|clients?|drivers?|users?|subscribers?|team members?|staff|boss|people|members|prospects|recipients|tenants|patients|guests|readers|contacts|old colleague|filter|spam filter|server)\b(?! (?:says?|said|asks?|asked|wants?|told|tells) (?:you|me to tell you|that you|please|to please|to stop|stop))(?!\S* (?:is|are|am) (?:annoyed|fed up|tired|sick)).{0,60}\b(?:un-?subscribe|opt(?:s|ed)? ?-?out|stop|remove|marked|flagged|blocked)/u,
    /\b(?:how|can|could|does|do|what|when|if|where|whether) .{0,60}\b(?:customers?|clients?|users?|recipients?|drivers?|leads?|people|someone|they|colleague|tenants|subscribers)\b.{0,40}\b(?:un-?subscribe|opt(?:s|ed)?[- ]?out|remove)/u,
    /\bun-?subscribe (?:my|our) (?:old |former |ex-?)?(?:colleague|boss|assistant|team|staff|customers?)/u,
    /\b(?:un-?subscribe|opt-?out|removal) ?(?:link|button|rate|page|option|form|feature|footer|url|flow|header)s?\b.{0,60}\b(?:broken|work|missing|find|where|error|404|fyi|look|great|rate|does|your (?:site|page))/u,
    /(?<!\b(?:if|unless|why|when|since|because) (?:\S+ ){0,3})\b(?:don.?t|do not|please don.?t|never|did(?:n.?t| not)|won.?t|will not|would(?:n.?t| not)) (?:want (?:you )?to |wish to |mean to |need to |ever )?(?:un-?subscribe|opt[- ]?out|remove (?:me|us)|take (?:me|us) off|delete (?:me|us|my)|stop (?:e-?mailing|sending|writing|contacting|messaging|calling|texting|following))\b/u,
    /\b(?:by (?:mistake|accident)|accidentally|mistakenly|wrongly)\b.{0,60}\b(?:marked|flagged|blocked|reported|unsubscribed|deleted|removed|spam)|\b(?:marked|flagged|blocked|reported|unsubscribed|deleted|removed|spam)\b.{0,60}\b(?:by (?:mistake|accident)|accidentally|mistakenly|wrongly)/u,
    /\b(?:from|off|of|out of) (?:the |this |that |our |your )?(?:\S+ )?(?:cc|bcc|invit(?:e|ation)|meeting|call|thread|loop|calendar|event|agenda|chat|channel|trial|quote|document|contract|slides?|deck|webinar|rota|project)\b/u,
    /\b(?:received|got|sent|send|wrote|drafted) (?:us |them )?(?:a|an|the|another) (?:\w+ )?(?:cease and desist|takedown)/u,
  ),
};
