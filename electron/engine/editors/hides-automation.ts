/** Words by which a prompt would have the model pass for a person. Read sentence by sentence, so that what is forbidden elsewhere stays sayable. */
const machine =
  '(?:an? |being |as |the )*(?:ai|a\\.i\\.|bot|robot|machine|assistant|language model|llm|chatbot|automated|automatic(?:ally)?|automation|generated)';
const hide =
  '(?:reveal|mention|say|admit|disclose|tell|state|acknowledge|let (?:\\w+ ){1,3}(?:know|notice|see)|confess|hint)';

const forms: readonly RegExp[] = [
  new RegExp(
    `\\b(?:never|do not|don[’']t|must not|mustn[’']t|avoid|without|under no circumstances|refuse to|no)\\b[^.!?\\n]{0,40}\\b${hide}(?:ing)?\\b[^.!?\\n]{0,60}\\b${machine}\\b`,
    'i',
  ),
  new RegExp(`\\b(?:hide|conceal|deny|disguise|keep secret)\\b[^.!?\\n]{0,60}\\b${machine}\\b`, 'i'),
  new RegExp(`\\bdeny(?:ing)?\\b[^.!?\\n]{0,30}\\b${machine}\\b`, 'i'),
  /\b(?:pretend|claim|insist|say|act as if)\b[^.!?\n]{0,30}\b(?:you are|you're|to be|being|that it is)\b[^.!?\n]{0,20}\b(?:a )?(?:real |living |actual )?(?:human|person|man|woman)\b/i,
  /\bpass (?:yourself off|for)\b[^.!?\n]{0,20}\b(?:human|person)\b/i,
];

/*
 * The same in the languages that agencies of ours write prompts in. A word that hides stands before what is hidden in one sentence; "not to mention
 * prices" names no machine. "Software" is no such word: teams sell it, and may well not mention a competitor's.
 */
const machines =
  '(?:ki|künstliche intelligenz|maschinell|maschine|automatisch|automatisiert|sprachmodell|ia|intelligence artificielle|robots?|automatique(?:ment)?|inteligencia artificial|máquina|automático|automática|inteligência artificial|intelligenza artificiale|automatizzat[oa]|macchina|taalmodel|kunstmatige intelligentie|automatisch|ai|bot|chatbot|sztuczn[aąej]+ inteligencj[aąęi]|automat(?:u|em|yczn\\p{L}+)?)';
const hidden = [
  '(?:verschweig\\p{L}*|verheimlich\\p{L}*|verberg\\p{L}*|verbirg|leugne\\p{L}*|(?:nie(?:mals)?|nicht|ohne)[^.!?\\n]{0,40}(?:erwähn\\p{L}*|verrat\\p{L}*|sag\\p{L}*|preisgeb\\p{L}*|zugeb\\p{L}*|offenleg\\p{L}*)|(?:erwähn\\p{L}*|verrat\\p{L}*|sag\\p{L}*|gib)[^.!?\\n]{0,40}(?:nie(?:mals)?|nicht))',
  '(?:cache\\p{L}*|dissimul\\p{L}*|nier|niez|ne (?:dis|dites|mentionne[rz]?|révèle[rz]?|avoue[rz]?|dévoile[rz]?)[^.!?\\n]{0,15}(?:pas|jamais)|ne (?:pas|jamais) (?:dire|mentionner|révéler|avouer|dévoiler))',
  '(?:oculta\\p{L}*|esconde\\p{L}*|niega|niegue|(?:nunca|no|não|jamais) (?:digas|diga|dizer|decir|menciones?|mencionar|reveles?|revelar|admitas?|admitir))',
  '(?:nascondi\\p{L}*|nascondere|nega(?:re)?|(?:non|mai) (?:dire|menzionare|rivelare|ammettere|dica))',
  '(?:verberg\\p{L}*|verzwijg\\p{L}*|ontken\\p{L}*|(?:zeg|vermeld|noem|vertel)[^.!?\\n]{0,30}(?:nooit|niet)|(?:nooit|niet)[^.!?\\n]{0,30}(?:zeggen|vermelden|noemen|vertellen))',
  '(?:ukryj|ukrywaj|zataj|(?:nie|nigdy nie) (?:mów|wspominaj|ujawniaj|przyznawaj))',
].join('|');
const human =
  '(?:gib dich (?:immer |stets )?als (?:ein(?:e|en)? )?(?:echte[rn]? )?(?:mensch|person)|(?:sage?|behaupte)[^.!?\\n]{0,30}(?:du|sie)[^.!?\\n]{0,20}(?:ein mensch|eine (?:echte )?person)|(?:fais|faites)-?(?: toi| vous)?[^.!?\\n]{0,12}passer pour (?:un humain|une personne)|(?:di|diga|diz|dis|dites)[^.!?\\n]{0,15}(?:eres|es usted|sou|soy|és|você é|tu es|vous êtes|je suis)[^.!?\\n]{0,10}(?:una persona real|un humano|uma pessoa real|um humano|un humain|une vraie personne)|hazte pasar por[^.!?\\n]{0,12}(?:human|persona)|fingi di essere (?:un umano|una persona)|doe alsof je een (?:mens|echt persoon) bent|udawaj człowieka)';

const otherForms: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?:${hidden})(?!\\p{L})[^.!?\\n]{0,80}(?<!\\p{L})${machines}(?!\\p{L})`, 'iu'),
  new RegExp(`(?<!\\p{L})${human}`, 'iu'),
];

/** The words of a prompt that tell the model to hide that it is automated, or null (PRODUCT section 3, stage 5). */
export const hidesAutomation = (text: string): string | null => {
  for (const form of [...forms, ...otherForms]) {
    const found = form.exec(text);
    if (found) return found[0].replace(/\s+/g, ' ').slice(0, 80);
  }
  return null;
};
