import { anyOfTable } from './guarded/any-of-table';

const any = anyOfTable('instruction');

/** Words for what writes our answers, for what it has been told, and for other people's things: English. */
const machine =
  '(?:\\bais?\\b|\\ba\\.i\\.|\\bllms?\\b|\\bgpt\\b|(?:large )?language model|model|chatbot|bot|robot|software|machine|program|automation|automated (?:system|assistant|agent|process)|(?:virtual|digital) (?:assistant|agent))';
const told =
  '(?:rules?|instructions?|guidelines?|guidance|guardrails?|prompts?|directives?|constraints?|restrictions?|polic(?:y|ies)|training|programming|role|persona|safety \\p{L}+)';
const answer = '(?:reply|response|answer|signature|message|e-?mail|draft|text)';
const others =
  '(?:the |your |all |any |our )*(?:other|another|every other) (?:\\p{L}+ )?(?:clients?|customers?|leads?|prospects?|compan(?:y|ies)|users?|people|contacts?)';
const theirData =
  '(?:data|e-?mails?|messages?|mails?|conversations?|threads?|histor(?:y|ies)|notes?|records?|addresses|phone numbers?|contact details|contacts|inbox|chats?|transcripts?|prices paid|contracts?)';
const secretThings =
  '(?:(?:admin|root|master|database|wi-?fi) (?:passwords?|passphrase|credentials)|api keys?|private keys?|access tokens?|source code|(?:your|the) (?:memory|context window|chat history|conversation history|knowledge base|training data))';

/**
 * Turns in which somebody speaks to a model, beside the commoner ones of detect-instruction.ts: composed of who is spoken to, what it is to forget,
 * what it is to write and what it is to give away, so that new wordings of an old trick are seen. English; orders-by-language.ts has the others.
 */
export const instructionTurns: readonly { what: string; words: RegExp }[] = [
  {
    what: 'tells a model to forget its instructions',
    words: any(
      `\\b(?:ignor|overlook|disregard|forget|overrid|bypass|drop|discard|abandon|set aside|break|violate|unlearn|erase|delete|pay no attention to)\\p{L}* (?:\\p{L}+ ){0,3}?(?:your|all (?:of )?your|these|those|its) (?:\\p{L}+ ){0,3}?${told}\\b`,
      `\\b(?:this|the following|what follows|my message|these (?:lines|words))\\b.{0,20}\\b(?:overrid|supersed|replac|cancel|outrank|takes? (?:precedence|priority) over)\\p{L}* (?:\\p{L}+ ){0,4}?(?:${told}|(?:you were|you have been) (?:told|given|taught))`,
      '\\b(?:ignore|disregard|forget) (?:what|whatever|everything|all|anything)(?: that)? (?:your|the) (?:\\p{L}+ )?(?:team|company|boss|owner|makers?|creators?|developers?|engineers?|employer|firm|operators?|admins?|administrators?)\\b',
      '\\b(?:forget|ignore)(?: (?:the fact )?that)? you(?: a|.)re (?:a|an|the|only|just|supposed)\\b|\\b(?:regardless of|despite|in spite of|no matter|irrespective of|contrary to|instead of following)(?: what(?:ever)?)? (?:(?:any|all|your|the) )?(?:\\p{L}+ )?(?:rules?|instructions?|guidelines?|prompts?|training|programming|restrictions?|directives?|you (?:were|have been) (?:told|taught|given))\\b|\\b(?:your|old|previous|prior|earlier|all|these|existing) (?:\\p{L}+ )?(?:rules|restrictions|instructions|guidelines|limits|limitations|filters|guardrails|safeguards) (?:are|have been|were|is) (?:now |hereby |all )?(?:lifted|removed|void|obsolete|suspended|cancell?ed|revoked|disabled|replaced|null)|\\byou no longer (?:have to|need to|must|should) (?:follow|obey|respect|comply)\\b|\\bno (?:rules|restrictions|limits|filters|guidelines) (?:apply|bind|exist)\\b',
      '\\b(?:system|priority|prompt|policy|instruction|guardrail) override\\b|\\b(?:switch|change|go|enter|move|drop|boot)(?:ing)?(?: \\p{L}+)? (?:in)?to (?:an? |the )?(?:unrestricted|developer|debug|dan|jailbreak|god|admin|unfiltered|uncensored|free) mode\\b|\\b(?:end|start|beginning) of (?:the )?(?:user |customer |untrusted |email |e-mail )?(?:input|prompt|system prompt|instructions?)\\b|\\bend of (?:the )?(?:e-?mail|message)\\b.{0,12}\\b(?:new|next|now|real|actual)\\b',
    ),
  },
  {
    what: 'speaks to a model, not to a person',
    words: any(
      `\\b(?:if|when|whenever|in case|should) (?:this|it|the (?:e-?mail|message|text)|my (?:e-?mail|message))?(?: is| gets| be| has)?(?: being| been)? ?(?:read|processed|handled|parsed|answered|seen|summari[sz]ed|drafted|classified|scored) (?:by|through|with|using) (?:an? |the |any |your |some )?${machine}`,
      `\\b(?:if|when|whenever|in case) (?:an? |the |any |your |some )?${machine} (?:is )?(?:read|process|handl|pars|answer|repl|see|summari[sz]|draft|classif|scor|writ|respond|generat)\\p{L}*`,
      `\\b(?:what|which)ever (?:${machine}|assistant|agent)\\b|\\b(?:what|which)ever you were (?:configured|programmed|trained|prompted|instructed|set up)\\b|\\b(?:who|that) (?:built|created|trained|programmed|configured) you\\b(?! (?:an?|the|this|our) )`,
      '\\b(?:have|let|make|tell|get|ask|instruct|order) your (?:ai|bot|chatbot|llm|language model|gpt) (?:to )?(?:e-?mail|write|reveal|disclose|share|tell|add|include|put|mark|set|forward|cc|bcc|drop|lower|change|sign)\\b|\\bthe (?:ai|llm|bot|chatbot|model|assistant) (?:must|shall|has to|is to) (?:reply|respond|confirm|approve|include|mark|offer|ignore|agree|grant)\\b',
      `\\bwhen(?:ever)? (?:your|the) (?:assistant|agent|tool|system) (?:writes?|replies|answers?|responds?|drafts?)\\b.{0,20}\\b(?:have|make|let|get|tell) (?:it|him|her|them)\\b`,
      '\\b(?:whatever|whichever|whoever|whatsoever) (?:\\p{L}+ )?(?:generates?|writes?|drafts?|composes?|produces?|creates?|processes|reads|handles|answers) (?:this|the|these|my|your) (?:\\p{L}+ )?(?:reply|response|answer|draft|message|e-?mail|text|inbox)\\b|\\bthe (?:(?:drafting|writing|answering|replying|reading|underlying) (?:model|assistant|agent|bot|ai|system)|(?:model|assistant|agent|bot|ai) (?:is|are) (?:hereby |now |kindly )?(?:told|ordered|instructed|directed|asked|requested|required|authori[sz]ed|reminded))\\b',
      `(?:\\b(?:todo|fixme|note|hint|memo)|\\/\\/|<!--|#)(?: \\p{L}+)? (?:for|to) (?:the |any )?(?:${machine}|assistant|agent)\\b|\\b(?:dear|hello|hi|hey|attention|listen|attn)[,:]? (?:the )?${machine}\\b ?[,.:;!-]|\\bas (?:the|an?) (?:${machine}|assistant) (?:handling|reading|answering|managing|that|who|you|of|for|behind)\\b|\\b(?:message|memo|order|command|task|directive|request|information|info|reminder|instruction)s? (?:for|to) (?:the |any |your )?(?:${machine}s?|assistant|agents?)\\b ?[:.,!-]`,
      '\\b(?:this is|i am|i.m|we are|message|notice|order|update|test|request)(?: \\p{L}+){0,3}? (?:from|by|at|with|of) (?:openai|anthropic|google deepmind|mistral|the (?:ai|model) (?:team|vendor|provider|company)|your (?:developers?|engineers?|creators?|makers?|programmers?|vendor|(?:system )?admin(?:istrator)?s?))\\b',
      '\\byour (?:developers?|engineers?|creators?|makers?|programmers?|administrators?|admins?|trainers?) (?:have|has|had|want|wants|asked|ask|told|tell|authori[sz]e|approve|allow|permit|say|said|require|instruct)\\p{L}* (?:that |it |this |you |me |us |a |the |all |full |to )(?=.{0,60}\\b(?:reveal|disclos|ignor|bypass|skip|approv|grant|confirm|send|share|access|full|permission|restrict|allow|answer|reply))|\\b(?:written|sent|issued|approved|signed|ordered|authori[sz]ed) by your (?:developers?|engineers?|creators?|makers?|programmers?|administrators?|admins?|operators?)\\b|\\byour (?:developers?|creators?|programmers?) (?:have |has |had )?(?:authori[sz]e|permit|allow|approv|instruct)\\p{L}*',
      '\\b(?:as|being) (?:an?|the|your) (?:\\p{L}+ )?(?:administrator|admin|developer|superuser|root user|engineer|operator|supervisor)\\b,? (?:i|we) (?:hereby )?(?:order|command|instruct|authori[sz]e|direct|demand|allow|permit|tell|require)\\b',
      '\\byour (?:new|next|actual|updated|current|hidden|secret|primary|first) (?:objective|goal|mission|purpose|task|persona|role|instruction|assignment|directive|function|identity)s?(?: (?:is|are|now|for)\\b| ?:)|\\bnew (?:objective|goal|task|role|directive|mission|persona|assignment)s? (?:for (?:the |this |you)|to follow)\\b',
      '\\b(?:act|behave|respond|answer|proceed|reply|continue|work) as (?:if|though) (?:the |all |every |my |i |we |you |no )(?:\\p{L}+ ){0,3}?(?:check|verification|approval|identity|payment|restriction|limit|rule|filter|authentication|review|security|permission|were unrestricted|had no)\\p{L}*|\\b(?:respond|answer|reply|write|speak) as (?:if|though) you(?: a|.)(?:re|were) (?:the|a|an|my|our|not)\\b',
      '\\b(?:call|invoke|use|run|execute|trigger) (?:the |your )?(?:tool|function|api|plugin|action|command|method|endpoint)s?:? [`"“]?[a-z]+[_.(][a-z_(]|\\b(?:tool|function)_?calls?\\b|\\b(?:use|call) (?:your|the) (?:e-?mail|send|database|search|browser|code)[ _]?(?:tool|function|plugin)\\b',
    ),
  },
  {
    what: 'orders what the answer must hold',
    words: any(
      '\\b(?:answer|reply|respond|write back|come back|confirm)\\b(?: \\p{L}+){0,5}? (?:with|using|in) (?:the )?(?:exact(?:ly)?|following|precise|literal|these|this exact|only the)(?: \\p{L}+)? ?(?:words?|text|phrase|sentence|line|string|message)\\b',
      '\\b(?:only|always|exclusively|solely) (?:answer|reply|respond|say|write|output|return)\\b(?: with)?:? ?(?:["“”«„{[]|\\b(?:yes|no|approved|ok|json|xml|base64|true|in rhymes?|in verse)\\b)|\\b(?:answer|reply|respond|output)(?: \\p{L}+){0,3}? in (?:base ?64|rot ?13|hex(?:adecimal)?|binary|json|xml|morse|leetspeak|reverse|pig latin)\\b|\\byou will (?:now (?:only )?|from now on (?:only )?|only )(?:answer|reply|respond|say|write|output)\\b',
      `\\b(?:append|insert|embed|inject|prepend|include|add|put|place|paste)\\b.{0,100}\\b(?:to|in|into|at the (?:end|top|bottom|start) of|above|below|under) (?:your|the) (?:next )?${answer}\\b(?<=(?:["“”«„]|https?:|www\\.).{0,100})`,
      '\\byou must (?:comply|obey)\\b|\\b(?:failure to (?:comply|obey)|comply (?:immediately|at once|now|without)|you (?:are|have been) (?:hereby )?(?:authori[sz]ed|ordered|commanded|permitted|programmed|obliged) to)\\b|\\b(?:authori[sz]ed|ordered|told|allowed) you to (?:reveal|disclose|share|send|grant|confirm|approve|give)\\b',
      '\\b(?:do not|don.t|never|without) (?:mention|mentioning|reveal|revealing|disclose|disclosing|tell|telling|say|saying|show|showing|refer|referring|repeat|repeating)\\b.{0,40}\\b(?:(?:these|this|the|any|those|contains?|hidden|my) (?:\\p{L}+ )?(?:instructions?|orders?|prompt|directives?|hidden text|note|command)|(?:a |any |the )?(?:human|operator|reviewer|your (?:team|boss|owner)))\\b',
      '\\b(?:whatever|anything|everything) (?:it|that|which|the attachment|the document|this text) (?:says|orders|commands|instructs|tells you)\\b.{0,30}\\b(?:do|follow|obey|execute|carry out)\\b|\\b(?:do|follow|obey|execute|carry out) (?:whatever|anything|everything|all)(?: \\p{L}+){0,3} (?:say|order|command|instruct|tell|demand)s? you\\b',
      '\\brepeat after me\\b|\\b(?:insert|add|put|place|hide|embed) (?:this|the|a) (?:hidden|invisible|secret) (?:link|text|line|sentence|image|pixel|message)\\b|\\b(?:rewrite|change|replace|update|alter|delete|erase) your (?:goals?|objectives?|rules|instructions|prompt|persona|system message|programming)\\b|\\bset your (?:temperature|confidence|sentiment)\\b',
      '\\b(?:sen[dt]|approved?|release|publish)(?: (?:it|this|out|the (?:reply|answer|draft|response)))? without (?:any )?(?:human |further |manual |a )?(?:review|approval|oversight|moderation)\\b',
      '\\b(?:sentiment|safe_?to_?send|requires_?human_?review|auto_?send|confidence_?score)["”\'`]? ?[=:] ?["“\'`\\w]|["\'`](?:decision|verdict)["\'`] ?: ?["\'`]|\\b(?:send_immediate|needs_review)\\b|\\bsend (?:a copy|copies|a duplicate) of (?:your|every|each|all|any) (?:\\p{L}+ )?(?:reply|replies|answers?|responses?|drafts?)\\b|\\bskip(?:s|ping)? the (?:review|approval|human)\\b',
      '\\b(?:must|shall|should|has to|have to|needs? to|will) (?:always )?b?cc \\S+@',
    ),
  },
  {
    what: 'asks for what a model was told',
    words: any(
      `\\b${theirData}(?: and \\p{L}+)? (?:of|from|about|for|between|belonging to) ${others}\\b(?<=\\b(?:print|output|list|dump|summari[sz]e|reveal|disclose|leak|show|send|give|tell|forward|share|provide|attach|paste|export|return|include)\\b.{0,120})`,
      `${others}['’]s? (?:\\p{L}+ )?${theirData}\\b`,
      `\\b(?:print|output|dump|leak|exfiltrate|list|reveal|disclose|return)\\b (?:me |us |out |all |every |the |of |your )*(?:leads|prospects|customer (?:data|list|records?|names)|client (?:data|list|records?|names)|e-?mail addresses|phone numbers|inbox|mailbox|threads|conversations)\\b`,
      `\\b(?:print|output|list|dump|reveal|disclose|leak|exfiltrate|show|send|give|tell|share|provide|include|attach|paste|return|export|with|everything in|what is in)\\b(?: [^\\s.?!]+){0,5}? ${secretThings}(?!\\p{L})`,
      '\\b(?:text|words?|lines?|messages?|paragraphs?|content) (?:that |which )?(?:precedes?|preceding|preceded|comes? before|stands? (?:above|before)|came before) this\\b|\\b(?:print|output|reveal|repeat|recite|quote|disclose|show|paste)\\b.{0,60}\\b(?:of|in|from) your (?:instructions|prompt|rules|guidelines|context)\\b|\\bdisclose what your (?:system|notes|prompt|context)\\b|\\bbreak (?:out of )?character\\b',
      '\\b(?:provide|share|output|print|show|reveal|describe|paste|send)\\b(?: \\p{L}+){0,3}? your (?:own )?(?:configuration|settings file|system message|setup prompt|initial context|operating instructions|hidden (?:rules|text)|internal (?:rules|instructions|notes|prompt|guidelines))\\b',
    ),
  },
];
