import { anyOfTable } from './guarded/any-of-table';
import { whichMayMatch } from './guarded/ask-together';
import { instructionTurns } from './instruction-turns';
import { ordersByLanguage } from './orders-by-language';

const any = anyOfTable('instruction');

/*
 * Written so that each branch names what it cannot do without, edges and all (read-required.ts): most lines are then never tried.
 */
const addressing = '(?:^|[.!?>\\-\\[(]\\s*|\\b(?:for|to|note|notice) (?:all |any |the )?)';
const machines = '(?:ai|llm|gpt|language models?|chatbots?|bots?)';
const nameLetters = [...'abcdefghijklmnopqrstuvwxyz_'].join('|');

const patterns: readonly { what: string; words: RegExp }[] = [
  {
    what: 'tells a model to forget its instructions',
    words: any(
      '\\b(?:ignore|disregard|forget|override|bypass|do not follow|discard)\\b.{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|the|initial|system)\\b.{0,30}\\b(?:instructions?|prompts?|rules?|directions?|guidelines?|context|constraints?|orders?|commands?)\\b',
      '\\b(?:ignore|disregard|forget)\\b (?:everything|anything|all|what) (?:(?:you (?:were|have been|are)|that was|your \\p{L}+) )?.{0,20}(?:told|written|above|learned|instructed)|\\b(?:ignore|disregard|forget)\\b (?:everything|anything|all) .{0,30}(?:said|before)|\\b(?:ignore|disregard|forget)\\b (?:all )?(?:of )?(?:the )?(?:above|foregoing)\\b',
    ),
  },
  {
    what: 'speaks to a model, not to a person',
    words: any(
      '\\b(?:you are|you.re|act as|pretend (?:to be|you are)|as) (?:now )?(?:an? )?(?:ai|a\\.i\\.|artificial intelligence|language model|llm|chatbot|assistant|gpt|dan\\b|bot)\\b',
      '\\b(?:you are|you.re) (?:now )?(?:an? )?(?:\\p{L}+ ){0,2}(?:ai|assistant|chatbot|bot|model) (?:without|with no|that has no|free of) (?:any )?(?:\\p{L}+ )?(?:limit\\p{L}*|restrictions?|rules?|filters?|boundaries)|\\b(?:you are|you.re) (?:now )?in (?:developer|debug|admin|god|jailbreak|unrestricted|test|maintenance) mode|\\bfrom now on,? (?:you (?:will|must|are|shall)|act|respond|answer|reply)\\b|\\b(?:any |all )?(?:ai|llm|language model)s?(?: assistants?| agents?| models?| systems?)? (?:that (?:is|are) |which (?:is|are) )?(?:reading|processing|summari[sz]ing|answering|handling|parsing)\\b',
      '\\b(?:system|developer|hidden|secret) (?:prompt|message|instructions?)\\b|\\b(?:prompt injection|jailbreak)\\b|\\b(?:attention|note|message|instructions?|dear|hey|hello|to) (?:for |to )?(?:the |any |all )?(?:\\b(?:ai|a\\.i\\.|llm|language model|chatbot|bot|gpt|automated (?:system|assistant)|model)s?\\b(?: reading| processing| readers?| assistant| agent|:|,|!)|\\bassistants?\\b(?: reading| processing|:|!))',
      `<\\/?(?:system|assistant|user|instructions?|prompt|im_start|im_end)(?=[\\s>/:])[^>@]{0,80}>|<\\|(?:${nameLetters})[a-z_]{1,19}\\|>|\\[\\/?(?:INST|SYS|SYSTEM)\\]|^#{1,6}\\s*(?:system|instructions?|new instructions?)\\b|^#{1,6}\\s*instruction|^\\s*(?:system|assistant|developer)\\s*:\\s+(?:the |you |your |i |ignore|mark|set|do |never|always|from|new |this|override|reply|respond|send|act )`,
      '\\b(?:new|updated|additional|important|further) (?:system )?instructions? ?(?:for|to) (?:the )?(?:ai|model|assistant|bot|system|you)\\b|\\bif you are (?:an? )?(?:ai|bot|language model|llm|automated|robot)',
    ),
  },
  {
    what: 'addresses whatever reads or answers it',
    words: any(
      // "AI: …", "for AI agents: …", "LLM notice: …"
      `${addressing}\\b${machines}\\b(?: agents?| assistants?| systems?| models?| readers?)? ?(?:notice|note|only|instructions?)? ?:`,
      `${addressing}${machines}(?:notice|note|only|instructions?) ?:`,
      '\\byou,? the (?:ai|bot|model|system|assistant|machine|software|program)\\b',
      '\\b(?:an?|the|any|whatever|whichever|every) (?:ai|bot|model|llm|automated (?:system|tool|agent|assistant|process)|assistant|software|machine|robot|agent)(?: (?:that|which|who))? (?:reads?|handles?|drafts?|writes?|processes|answers|generates|summari[sz]es|parses) (?:this|the (?:answer|reply|response|e-?mail|mail|message))',
      '\\b(?:make|have|let|tell|instruct|get|ask|order) (?:your|the) (?:ai|bot|llm|model|chatbot|gpt|agent|automation|software)\\b.{0,12}\\b(?:confirm|approve|send|skip|offer|reply|answer|agree|accept|ignore|say|promise|give)',
      '\\b(?:make|have|let|tell|instruct|get|ask|order) (?:your|the) assistant\\b.{0,60}\\b(?:review|discount|prompt|draft|approval|instructions|without)\\b',
      '^\\W*(?:chatgpt|claude|gemini|copilot|gpt-?\\d*)\\s*[,:]|^\\W*system (?:note|notice|update|alert|override)\\s*:|^\\W*assistant\\s*:\\s*(?:sure|here|ok|of course|certainly|understood)\\b',
      '\\bact as (?:a|an|my) .{0,40}\\bfrom now on\\b|\\bnot as (?:a|an|the) (?:\\p{L}+ )?(?:agent|assistant|bot|model)\\b|\\b(?:output|list|dump|print|reveal)\\b.{0,20}\\b(?:everything|all|what) (?:that )?you know\\b|\\blist your (?:rules|instructions|tools)\\b',
      '\\bwhoever or whatever\\b|\\byour (?:only|sole|new|real|true|actual) (?:task|job|role|goal|purpose|objective|instructions?)\\b.{0,12}\\b(?:is|are)\\b|\\bfrom (?:this point|here|this moment) (?:on|forward|onwards?)\\b.{0,40}\\byou(?:r)?\\b',
      '\\b(?:stop being|you are no longer) (?:a|an|the) .{0,24}(?:assistant|bot|agent|model)\\b|\\b(?:pretend|imagine|act as if) (?:that )?you(?: are|.re) (?:my|a|an|the)\\b|\\b(?:drop|abandon|leave) your (?:earlier|previous|current|old|present) (?:role|persona|identity)\\b|\\byou are (?:now )?my (?:personal )?(?:secretary|lawyer|assistant|servant|slave)\\b',
      '\\b(?:override|bypass|disable|switch off|turn off|lift|suspend) (?:all |any )?(?:of )?your (?:\\p{L}+ )?(?:safety|security|content|filters?|guard\\p{L}*|restrictions?|checks?|safeguards?|limits?|limitations?|settings)\\b',
      '\\b(?:approve|send|confirm|release|publish)\\b.{0,60}\\bwithout (?:asking|involving|consulting|waiting for|any|a) .{0,12}\\b(?:human|person|review|approval|reviewer|operator)\\b|\\bskip (?:the |any |your )?(?:usual |human )?(?:review|approval|check)\\b',
      '\\b(?:ignore|disregard|forget|override)\\b.{0,30}\\b(?:your|the) (?:operator|developers?|owner|employer|creators?|makers?)\\b|\\byour operator\\b',
      '"role"\\s*:\\s*"(?:system|assistant|developer|tool)"|^\\W*(?:begin|start|end) (?:of )?(?:system |hidden |new )?(?:prompt|instructions?)\\W*$|<!--[^>]{0,200}\\b(?:ai|llm|model|assistant|prompt|instructions?|when you (?:answer|reply)|ignore)\\b',
      // The same in the languages of the other gates, in their commonest form.
      '\\b(?:ki|k[üu]nstliche intelligenz|sprachmodell|ia|intelligence artificielle|inteligencia artificial|intelig[êe]ncia artificial|intelligenza artificiale|taalmodel|modelo de (?:lenguaje|linguagem)|mod[èe]le de langage|modello linguistico)\\b(?:-\\p{L}+)? ?:|\\b(?:du bist|sie sind|tu es|vous [êe]tes|eres|usted es|você é|sei|lei è|je bent|u bent) (?:jetzt |nun |maintenant |ahora |agora |ora |nu )?(?:ein |eine |une? |una |um |uma |een )?(?:ki|ia|chatbot|sprachmodell|mod[èe]le|modelo|modello|taalmodel)\\b',
    ),
  },
  {
    what: 'asks for what a model was told',
    words: any(
      '\\b(?:reveal|disclose|list|name|print|output|leak)\\b.{0,20}\\b(?:names?|data|e-?mails?|addresses|contacts?|list|messages) of (?:all )?(?:your |the )?(?:other|existing|all) (?:customers?|clients?|leads?|prospects?)',
      '\\b(?:translate|tell|disclose|quote|paste|summari[sz]e|put|attach|send|share|show|dump|encode)\\b.{0,40}\\b(?:your (?:initial|hidden|first|original|internal|secret|own) (?:prompt|instructions?|rules|context)|your (?:system )?prompt|your context(?: window)?\\b|what you were told|what (?:was|is) written before this)|\\bwritten before this message\\b|\\bin your context\\b',
      '\\b(?:rating|scoring|rate|score|classifying|marking) (?:this|the) (?:e-?mail|message|lead|reply|draft)\\b.{0,20}\\b(?:below|above|under|over|as|lower|higher|with|at)\\b',
      '\\b(?:when|while|before) (?:generating|drafting|composing|producing|writing) (?:the|your|a|an) (?:reply|response|answer|draft|e-?mail|message)\\b|\\b(?:make sure|ensure|see to it|guarantee)\\b.{0,24}\\byour (?:reply|answer|response|draft)\\b',
      '\\b(?:treat|regard|consider) (?:the|this) (?:sender|writer|author|user|customer) as (?:verified|trusted|authori[sz]ed|admin\\p{L}*|approved)\\b|\\bthe user is (?:authori[sz]ed|an? admin\\p{L}*|verified)\\b|\\brecipient has (?:already )?approved all\\b',
    ),
  },
  {
    what: 'orders what the answer must hold',
    words: any(
      '\\b(?:in your (?:reply|response|answer|next (?:reply|message|e-?mail))|your (?:reply|response|answer) (?:must|has to)|(?:reply|respond|answer) (?:only )?with|(?:start|begin|end) your (?:reply|response|answer))\\b.{0,80}\\b(?:include|contain|say|state|write|print|output|the (?:words?|phrase|sentence|text|following)|exactly|only|api key|password|prompt|json|html|link)\\b',
      '\\b(?:repeat|print|output|show|copy)\\b.{0,20}\\b(?:text|words|everything|message|content)\\b.{0,12}\\b(?:above|before this)\\b|(?<!\\b(?:to|we|they|i) )\\b(?:answer|reply|respond) (?:only |just |exactly )(?:with|in|by)\\b',
      '\\b(?:print|output|reveal|repeat|expose|leak)\\b.{0,40}\\b(?:your (?:system )?rules|(?:your|the) (?:system )?(?:prompt|instructions|configuration)|(?:your|the) (?:api key|secrets?|credentials|training data|knowledge base))\\b|\\b(?:show|send|tell|give)\\b.{0,30}\\b(?:your|the) (?:system prompt|prompt|api key|secret key|credentials|training data|initial instructions|knowledge base)\\b',
      '\\b(?:set|give|rate|mark|score|classify|tag|label) (?:this|your|the|me)\\b.{0,40}\\b(?:confidence|sentiment|score|as (?:interested|safe|approved|meeting requested))\\b.{0,30}(?:\\d|to|as|=|high)|\\bconfidence ?(?:=|:|of|to) ?(?:1(?:\\.0+)?|100|0?\\.9)|\\bsafe_?to_?send\\b|\\bmark (?:this|it) (?:as )?(?:safe|approved)|\\bauto-?(?:send|approve)\\b.{0,30}\\b(?:this|reply|now|without)',
      '\\b(?:forward|bcc|cc|send|e-?mail) (?:this|a copy|all|the|your)\\b.{0,60}\\b(?:conversation|thread|history|contacts?|customer (?:list|data)|database|knowledge)\\b.{0,30}\\bto\\b.{0,40}@',
    ),
  },
];

/** Letters set apart ("I g n o r e"). */
const spelled = /(?<!\p{L})\p{L}(?: \p{L}){3,}(?!\p{L})/gu;
/** Cheap to look for, and part of every word set apart. */
const apart = / \p{L} \p{L} /u;
/** Nothing in it is invisible or has another form. */
const ascii = /^[\0-\x7f]*$/;
const invisible = /\u200d|[\u200b\u200c\u2060\ufeff\u00ad]/g;

/**
 * Text in a message that tries to instruct a model; null when none. It blocks nothing by itself: the draft is made from the text as data, and a hit
 * sends it to a person. Reads the whole new text, quotes too, with invisible characters taken out. `hidden` says that the reader of the mail does not see this text.
 */
export const detectInstruction = (
  text: string,
  options: { hidden?: boolean } = {},
): { matched: string; evidence: string } | null => {
  const read = text.slice(0, 50_000);
  const plain = ascii.test(read) ? read : read.replace(invisible, '').normalize('NFKC');
  const own = apart.test(plain) ? plain.replace(spelled, (letters) => letters.replace(/ /g, '')) : plain;
  const whose = options.hidden === true ? 'Hidden text in the message' : 'The message';
  const found = readPlain(own);
  if (found !== null) return { matched: found.matched, evidence: `${whose} ${found.what}: “${found.matched}”.` };
  const encoded = readEncoded(own);
  return (
    encoded && {
      matched: encoded.matched,
      evidence: `${whose}, in encoded words, ${encoded.what}: “${encoded.matched}”.`,
    }
  );
};

type Hit = { what: string; matched: string };

const everyPattern = [...patterns, ...instructionTurns, ...ordersByLanguage];
const whichMayTell = whichMayMatch(everyPattern.map(({ words }) => words));

const readPlain = (own: string): Hit | null => {
  for (const lines of inPieces(own.split(/\n+/))) {
    const piece = lines.join('\n');
    if (whichMayTell(piece).length === 0) continue;
    for (const line of lines) {
      const read = line.slice(0, 4_000);
      for (const at of whichMayTell(read, { piece: true })) {
        const pattern = everyPattern[at];
        const found = pattern?.words.exec(read) ?? null;
        if (pattern !== undefined && found !== null)
          return { what: pattern.what, matched: found[0].replace(/\s+/g, ' ').trim().slice(0, 140) };
      }
    }
  }
  return null;
};

const pieceLength = 1_200;

/** Lines in groups of some length: one look at a group tells that none of its lines needs one. */
const inPieces = (lines: readonly string[]): string[][] => {
  const pieces: string[][] = [];
  let length = pieceLength;
  for (const line of lines) {
    if (length >= pieceLength) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(line);
    length += line.length;
  }
  return pieces;
};

/** What base64 or hexadecimal runs of a text hold, where that is text (RFC 4648): orders are hidden so from people, and models read them. */
const readEncoded = (own: string): Hit | null => {
  if (!hasLongRun(own)) return null;
  let runs = 0;
  for (const run of own.matchAll(/(?<![\w/+])(?:[A-Za-z0-9+/_-]{24,4000}={0,2})(?![\w/+=])/g)) {
    runs += 1;
    if (runs > 50) return null;
    const bytes = /^(?:[0-9a-f]{2})+$/i.test(run[0]) ? Buffer.from(run[0], 'hex') : Buffer.from(run[0], 'base64');
    const decoded = bytes.toString('utf8');
    if (!/^[\p{L}\p{N}\p{P}\p{S}\s]+$/u.test(decoded) || !decoded.includes(' ')) continue;
    const found = readPlain(decoded);
    if (found !== null) return found;
  }
  return null;
};

const shortestRun = 24;

/** Whether a text holds 24 letters, digits or signs of base64 in a row: each such run covers a place that is a multiple of 24, so that most are never looked at. */
const hasLongRun = (text: string): boolean => {
  for (let at = shortestRun - 1; at < text.length; ) {
    let from = at;
    while (from > at - shortestRun && isRunSign(text.charCodeAt(from))) from -= 1;
    if (from === at - shortestRun) return true;
    at = from + shortestRun;
  }
  return false;
};

const isRunSign = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 45 && code <= 57 && code !== 46) ||
  code === 43 ||
  code === 95;
