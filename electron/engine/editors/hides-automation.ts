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

/** The words of a prompt that tell the model to hide that it is automated, or null (PRODUCT section 3, stage 5). */
export const hidesAutomation = (text: string): string | null => {
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return found[0].replace(/\s+/g, ' ').slice(0, 80);
  }
  return null;
};
