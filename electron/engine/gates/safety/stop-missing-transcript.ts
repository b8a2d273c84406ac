import { type Gate, stop } from './gate';

/** `missing_transcript`: nothing was said that could be judged or answered. */
export const stopMissingTranscript: Gate = ({ thread }) =>
  thread.hasTranscript ? null : stop('No text to judge: the message and its thread are empty.');
