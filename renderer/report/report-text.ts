import type { ReviewSummary } from '../../shared/schemas/review-report';
import { channels } from '../../shared/values/common';
import { enoughReviews } from '../../shared/values/review-report';
import { countText, percentText } from '../format/number';
import { t } from '../strings';

/** A share with its count, or the count alone while there are too few to speak of a share. */
export const shareOf = (part: number, of: number): string =>
  of < enoughReviews ? countText(part) : t.report.headline.share(countText(part), percentText(part, of));

/** "9 s", "1 min 20 s": a look. Takes milliseconds; "–" where there is none. */
export const lookText = (ms: number | null): string => {
  if (ms === null) return t.report.facts.none;
  if (ms < 10_000) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return t.time.seconds(seconds);
  const rest = seconds % 60;
  const minutes = t.time.minutes(Math.floor(seconds / 60));
  return rest === 0 ? minutes : `${minutes} ${t.time.seconds(rest)}`;
};

/** Channels that were reviewed, with how many drafts each: "Email 190, SMS 22". */
export const mixText = (summary: ReviewSummary): string =>
  t.report.mix(
    channels
      .filter((each) => (summary.channels[each] ?? 0) > 0)
      .map((each) => t.report.mixOf(t.words.channelWord[each], countText(summary.channels[each] ?? 0))),
  );

/** What the numbers come to, in one sentence. */
export const headlineOf = (summary: ReviewSummary): string => {
  const words = t.report.headline;
  const person = summary.name !== '';
  if (summary.reviewed === 0) return person ? words.noneOf(summary.name) : words.none;
  const [reviewed, unchanged] = [countText(summary.reviewed), shareOf(summary.unchanged, summary.reviewed)];
  return person ? words.person(summary.name, reviewed, unchanged) : words.all(reviewed, unchanged);
};

/** What the sentence depends on: how much of what, how long it was looked at, what was taken back. */
export const aboutOf = (summary: ReviewSummary): string =>
  summary.reviewed === 0
    ? t.report.empty
    : [
        `${mixText(summary)}.`,
        ...(summary.medianMs === null ? [] : [t.report.middle(lookText(summary.medianMs))]),
        ...(summary.undone === 0 ? [] : [t.report.undone(summary.undone)]),
        ...(summary.reviewed < enoughReviews ? [t.report.few(summary.reviewed)] : []),
      ].join(' ');
