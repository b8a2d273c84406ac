import type { Searched, ThresholdReport } from '../../shared/schemas/thresholds';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
/** A bound is never rounded up: 94.96 % does not read as 95. */
const bound = (share: number): string => `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)} %`;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const cell = (value: string | number, width: number): string => String(value).padStart(width);

const searchedLine = (each: Searched, now: number): string => {
  const verdict = each.meets ? 'meets it' : each.needed === null ? 'cannot' : `${each.needed} more flawless`;
  return [
    `  ${each.threshold.toFixed(2)}${Math.abs(each.threshold - now) < 1e-9 ? '*' : ' '}`,
    cell(each.right, 6),
    cell(each.wrong, 6),
    cell(each.waiting, 8),
    cell(each.right === 0 ? '–' : bound(each.lowest), 10),
    `  ${verdict}`,
  ].join(' ');
};

/** The proposal in one sentence, or what is missing for one, and the thresholds it was found among. */
export const formatProposal = (report: ThresholdReport): string => {
  const { proposal, campaign } = report;
  const target = percent(report.target);
  const said =
    proposal.kind === 'proposed'
      ? `Proposed: ${proposal.threshold.toFixed(2)}. At least ${bound(proposal.lowest)} of what leaves would be right as written (target ${target}, confidence ${percent(report.confidence)}).`
      : proposal.closest === null
        ? `No threshold: too many replies were changed or rejected for a target of ${target}.`
        : `No threshold yet: ${proposal.closest.needed} more reviews at ${proposal.closest.threshold.toFixed(2)} or above, all approved unchanged, would carry one (target ${target}, confidence ${percent(report.confidence)}).`;
  const waiting = report.counts.waiting;
  return [
    `${campaign.name}: ${campaign.responseMode === 'AI_AUTO_SEND' ? 'sends' : 'answered by people, would send'} from ${report.now.toFixed(2)} (${report.scale} scores)`,
    `  ${said}`,
    ...(waiting > 0 ? [`  ${waiting} wait to be judged; each counts against a threshold until it is.`] : []),
    `  ${['at', ' right', ' wrong', 'waiting', 'at least'].map((head, n) => head.padStart([5, 6, 6, 8, 10][n] ?? 0)).join(' ')}`,
    ...proposal.candidates.map((each) => searchedLine(each, report.now)),
    `  Corrected for the ${proposal.candidates.length} thresholds looked at; * is the campaign’s own.`,
  ].join('\n');
};

/** One campaign's report as text. */
export const formatReport = (report: ThresholdReport): string => {
  const { counts, reliability, calibration, nowLeaves, audit } = report;
  const scorer = report.scorers.find((each) => each.key === report.scorer);
  if (!scorer || report.period === null)
    return `${report.campaign.name}: nothing was scored yet.\n${formatProposal(report).split('\n').slice(1, 2).join('\n')}`;
  const fit = calibration.inForce?.fit ?? calibration.fitted;
  return [
    formatProposal(report),
    `  Scored by ${scorer.model} (prompt ${scorer.promptVersion}), written by ${scorer.draftModel} (prompts ${scorer.draftPromptVersion}), ${day(report.period.fromAt)} to ${day(report.period.toAt)}`,
    `  Judged ${report.judged}: ${counts.unchanged} unchanged, ${counts.edited_lightly} edited a little, ${counts.edited_heavily} rewritten, ${counts.rejected} rejected, ${counts.redrafted} redrafted`,
    `  Not judged: ${counts.waiting} waiting, ${counts.sent_unseen} sent by rule and unseen, ${counts.found_wrong} of those found wrong later`,
    `  Left out: ${counts.held_anyway} held whatever their score, ${counts.overtaken} overtaken, ${counts.text_changed} scored after an edit`,
    `  Audit sample: ${audit.right} of ${audit.judged} right, ${audit.drawn} drawn`,
    `  At ${nowLeaves.threshold.toFixed(2)} leave ${nowLeaves.leaves} (${percent(nowLeaves.shareOfAll)} of all): ${nowLeaves.unchanged} right, ${nowLeaves.edited} edited, ${nowLeaves.rejected} wrong, ${nowLeaves.waiting} waiting, ${nowLeaves.unseen} unseen`,
    ...(reliability === null
      ? []
      : [
          `  Brier score ${reliability.brier.toFixed(3)} (reliability ${reliability.parts.reliability.toFixed(3)}, resolution ${reliability.parts.resolution.toFixed(3)}, uncertainty ${reliability.parts.uncertainty.toFixed(3)}); calibration error ${reliability.calibrationError.value.toFixed(3)} (${reliability.calibrationError.low.toFixed(3)} to ${reliability.calibrationError.high.toFixed(3)}); area under risk–coverage ${report.risk.area.toFixed(3)}`,
          ...reliability.bins.map(
            (bin) =>
              `    scored ${bin.from.toFixed(2)}–${bin.to.toFixed(2)}: ${bin.right} of ${bin.count} unchanged (${percent(bin.low)} to ${percent(bin.high)})`,
          ),
        ]),
    fit === null
      ? `  Calibration: ${calibration.needed} more reviews are needed.`
      : `  Calibration (${calibration.inForce ? `in force since ${day(calibration.inForce.since)}` : 'not in force'}): ${fit.method}, ${fit.outcomes} reviews; ${fit.crossValidated.map((each) => `${each.method} ${each.logLoss.toFixed(3)}`).join(', ')} cross-validated log loss`,
  ].join('\n');
};
