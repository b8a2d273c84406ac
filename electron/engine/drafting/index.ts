export * from './amounts-named';
export * from './build-sentiment-transcript';
export * from './channel-bounds';
export * from './draft-context';
export {
  type DraftingPrompts,
  draftingPrompts,
  draftingPromptVersion,
  sentimentPrompt,
  sentimentPromptVersion,
  versionOf,
} from './drafting-prompts';
export * from './generate-response-draft';
export * from './judge-sentiment';
export * from './mark-data';
export { type Strategy, welcomesMeeting } from './plan-strategy';
export * from './prompt-version';
export * from './reply-signature';
export * from './reply-subject';
