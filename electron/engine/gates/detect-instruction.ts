import { guarded, mayMatch } from './guarded/guarded-pattern';

const any = (...words: string[]): RegExp => guarded(new RegExp(words.join('|'), 'iu'));

const patterns: readonly { what: string; words: RegExp }[] = [
  {
    what: 'tells a model to forget its instructions',
    words: any(
      '\\b(?:ignore|disregard|forget|override|bypass|do not follow|discard)\\b.{0,40}\\b(?:previous|prior|above|earlier|preceding|all|any|your|the|initial|system)\\b.{0,30}\\b(?:instructions?|prompts?|rules?|directions?|guidelines?|context|constraints?|orders?|commands?)\\b',
      '\\b(?:ignore|disregard|forget)\\b (?:everything|anything|all|what) (?:(?:you (?:were|have been|are)|that was|i) )?.{0,20}(?:told|said|written|above|before|learned|instructed)|\\b(?:ignore|disregard|forget)\\b (?:all )?(?:of )?(?:the )?(?:above|foregoing)\\b',
      '\\b(?:ignorier\\p{L}*|vergiss|vergessen sie)\\b.{0,40}\\b(?:anweisungen|instruktionen|vorgaben|regeln)|\\b(?:ignore[zr]?|oublie[zr]?)\\b.{0,40}\\b(?:instructions|consignes|directives)|\\b(?:ignor[ae]|olvid[ae])\\b.{0,40}\\b(?:instrucciones|órdenes)|\\b(?:ignora|dimentica)\\b.{0,40}\\b(?:istruzioni)|\\b(?:ignore|esqueça)\\b.{0,40}\\binstruções|\\bnegeer\\b.{0,40}\\binstructies|игнорируй\\p{L}*.{0,40}инструкц|\\b(?:zignoruj|pomi[ńn]|zapomnij)\\b.{0,40}\\b(?:instrukcj|polece|wytyczn)\\p{L}*|\\b(?:ignorera|ignorer|gl[öo]m|glem)\\b.{0,40}\\b(?:instru(?:k)?(?:tion|ks)|anvisning|instruks)\\p{L}*|忽略.{0,12}(?:指令|指示|提示)|(?:指示|命令|プロンプト).{0,8}無視',
    ),
  },
  {
    what: 'speaks to a model, not to a person',
    words: any(
      '\\b(?:you are|you.re|act as|pretend (?:to be|you are)|as) (?:now )?(?:an? )?(?:ai|a\\.i\\.|artificial intelligence|language model|llm|chatbot|assistant|gpt|dan\\b|bot)\\b',
      '\\b(?:you are|you.re) (?:now )?in (?:developer|debug|admin|god|jailbreak|unrestricted|test|maintenance) mode|\\bfrom now on,? (?:you (?:will|must|are|shall)|act|respond|answer|reply)\\b|\\b(?:any |all )?(?:ai|llm|language model)s?(?: assistants?| agents?| models?| systems?)? (?:that (?:is|are) |which (?:is|are) )?(?:reading|processing|summari[sz]ing|answering|handling|parsing)\\b',
      '\\b(?:system|developer|hidden|secret) (?:prompt|message|instructions?)\\b|\\b(?:prompt injection|jailbreak)\\b|\\b(?:attention|note|message|instructions?|dear|hey|hello|to) (?:for |to )?(?:the |any |all )?(?:ai|a\\.i\\.|llm|language model|chatbot|bot|assistant|gpt|automated (?:system|assistant)|model)s?\\b(?: reading| processing| assistant| agent|:|,|!)',
      '<\\/?(?:system|assistant|user|instructions?|prompt|im_start|im_end)\\b[^>]{0,80}>|<\\|[a-z_]{2,20}\\|>|\\[\\/?(?:INST|SYS|SYSTEM)\\]|^#{1,6}\\s*(?:system|instructions?|new instructions?)\\b|^#{1,6}\\s*instruction|^\\s*(?:system|assistant|developer)\\s*:\\s+(?:the |you |your |i |ignore|mark|set|do |never|always|from|new |this|override|reply|respond|send|act )',
      '\\b(?:new|updated|additional|important|further) (?:system )?instructions? ?(?:for|to) (?:the )?(?:ai|model|assistant|bot|system|you)\\b|\\bif you are (?:an? )?(?:ai|bot|language model|llm|automated|robot)',
    ),
  },
  {
    what: 'orders what the answer must hold',
    words: any(
      '\\b(?:in your (?:reply|response|answer|next (?:reply|message|e-?mail))|your (?:reply|response|answer) (?:must|has to)|(?:reply|respond|answer) (?:only )?with|(?:start|begin|end) your (?:reply|response|answer))\\b.{0,80}\\b(?:include|contain|say|state|write|print|output|the (?:words?|phrase|sentence|text|following)|exactly|only|api key|password|prompt|json|html|link)\\b',
      '\\b(?:repeat|print|output|show|copy)\\b.{0,20}\\b(?:text|words|everything|message|content)\\b.{0,12}\\b(?:above|before this)\\b|\\b(?:answer|reply|respond) (?:only |just |exactly )(?:with|in|by)\\b',
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
const invisible = /\u200d|[\u200b\u200c\u2060\ufeff\u00ad]/g;

/**
 * Text in a message that tries to instruct a model; null when none. It blocks nothing by itself: the draft is made from the text as data, and a hit
 * sends it to a person. Reads the whole new text, quotes too, with invisible characters taken out. `hidden` says that the reader of the mail does not see this text.
 */
export const detectInstruction = (
  text: string,
  options: { hidden?: boolean } = {},
): { matched: string; evidence: string } | null => {
  const plain = text.slice(0, 50_000).replace(invisible, '').normalize('NFKC');
  const own = apart.test(plain) ? plain.replace(spelled, (letters) => letters.replace(/ /g, '')) : plain;
  for (const lines of inPieces(own.split(/\n+/))) {
    const piece = lines.join('\n');
    const possible = patterns.filter(({ words }) => mayMatch(words, piece));
    if (possible.length === 0) continue;
    for (const line of lines) {
      for (const { what, words } of possible) {
        const found = words.exec(line.slice(0, 4_000));
        if (found === null) continue;
        const matched = found[0].replace(/\s+/g, ' ').trim().slice(0, 140);
        return {
          matched,
          evidence: `${options.hidden === true ? 'Hidden text in the message' : 'The message'} ${what}: “${matched}”.`,
        };
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
