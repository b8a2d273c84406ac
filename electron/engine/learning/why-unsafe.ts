import { hidesAutomation } from '../editors/hides-automation';
import { linksIn } from '../evaluation/links-in';
import { detectInstruction } from '../gates';

/** Characters of one text of a lesson: a sentence, no letter. */
export const longestText = 240;

const placeholders = /\[(?:name|company|number|time|link|address|phone|quote)\]/g;
/** Written into a draft, these would carry somebody to where no allow-list looks, or repeat what one person said. */
const carried = /\[(?:link|address|phone|quote)\]/;
/** Mark-up, code, and characters that a reader does not see and a model does. */
const odd = /[<>{}|\\`]|::|\r|\n|(?![\u200c\u200d])[\p{Cc}\p{Cf}]/u;
const roles = /^\W*(?:system|assistant|user|developer|tool|human|ai)\s*[:>]/i;
/** Orders to whoever writes the next drafts; what a reply says to a lead is not about drafts, prompts or examples. */
const toTheWriter =
  /\b(?:drafts|prompts?|instructions|(?:every|all|each|any|future) (?:repl(?:y|ies)|e-?mails?|messages?|drafts?))\b.{0,60}\b(?:must|always|never|should|shall|include|add|append|contain|begin|start|end|write|insert)\b|\b(?:must|always|never|shall|include|add|append|begin|start|end|write|insert)\b.{0,60}\b(?:(?:every|all|each|any|future|next|other) (?:repl(?:y|ies)|e-?mails?|messages?|drafts?|leads)|prompts?)\b/i;

const plain = (text: string): string => text.replace(placeholders, ' ').replace(/\s+/g, ' ').trim();

const wrongIn = (text: string): string | null => {
  if (text.length > longestText) return 'long';
  if (odd.test(text)) return 'characters';
  const words = plain(text);
  if (linksIn(words).length > 0 || /@/.test(words)) return 'link';
  if (roles.test(words) || toTheWriter.test(words)) return 'instruction';
  if (detectInstruction(words) !== null) return 'instruction';
  if (hidesAutomation(words) !== null) return 'hides_automation';
  return null;
};

/**
 * Why an edit may never become something a model is told, or null. What a person typed into a draft is as little to be trusted
 * as what a lead wrote: it may be pasted from the lead. Pure; a lesson lost costs an edit, one too many an injection.
 */
export const whyUnsafe = (lesson: { before: string; after: string }): string | null => {
  if (carried.test(lesson.after)) return 'carries';
  if (lesson.after !== '' && !/\p{L}{2}/u.test(plain(lesson.after))) return 'nothing_said';
  if (!/\p{L}{2}/u.test(plain(`${lesson.before} ${lesson.after}`))) return 'nothing_said';
  return wrongIn(lesson.before) ?? wrongIn(lesson.after);
};
