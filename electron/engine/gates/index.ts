export { isAcknowledgementOnly } from './acknowledgement/is-acknowledgement-only';
export { type AutoReply, detectAutoReply, mayBeAutomatic } from './auto-reply/detect-auto-reply';
export { addressesIn } from './bounce/addresses-in';
export type { Bounce, BounceKind } from './bounce/bounce';
export { detectBounce } from './bounce/detect-bounce';
export { returnedSubjects } from './bounce/returned-mail';
export { verpAddresses } from './bounce/verp-addresses';
export { type CallRequest, detectCallRequest } from './call-request/detect-call-request';
export { detectInstruction } from './detect-instruction';
export { detectLanguage } from './detect-language';
export { automaticReplyOf, detectMeeting, type Meeting, windowOfMeeting } from './detect-meeting';
export { findSchedulingLink } from './find-scheduling-link';
export { findTimes, mayFindTimes, readTimes } from './find-times';
export type { FoundTime } from './found-time';
export { detectOptOut, isBareOptInKeyword, isOptInKeyword, isOptOutText, type OptOut } from './opt-out/detect-opt-out';
export { detectWrongPerson, type WrongPerson } from './opt-out/detect-wrong-person';
export { hearOptOut } from './opt-out/hear-opt-out';
export { leadOfUnsubscribeAddress } from './opt-out/unsubscribe-mail';
export {
  instructionIn,
  type MailInParts,
  type MessageReading,
  type MessageToRead,
  mailInParts,
  readMessage,
} from './read-message';
export type { GateEffect, GateInput, GateVerdict, JudgedBy } from './safety/gate';
export { runSafetyGates, safetyGates } from './safety/run-safety-gates';
export { acknowledgementEvidence } from './safety/stop-acknowledgement';
export { whyNotEligible } from './safety/stop-not-eligible';
export { sentimentByRule } from './sentiment-by-rule';
export { shouldGenerateDraft } from './should-generate-draft';
export { windowAskedFor } from './window-asked-for';
