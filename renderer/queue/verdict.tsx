import type { LucideIcon } from 'lucide-react';
import { CircleX, Dices, Eye, MessageSquarePlus, PenLine, ShieldAlert } from 'lucide-react';
import { holdsBack } from '../../shared/holds-back';
import type { Decision, DecisionRule, Draft } from '../../shared/schemas/draft';
import { scoreText } from '../format/number';
import { t } from '../strings';
import type { IconTone } from '../ui/icon';
import { Icon } from '../ui/icon';
import { Meter } from '../ui/meter';

/** The gate's sentence as a headline and the rest: the first sentence is what to check. */
export const splitSentence = (text: string): { first: string; rest: string } => {
  const end = /[.!?][”"’)]?(?=\s+[^a-z])/.exec(text);
  if (!end) return { first: text, rest: '' };
  const at = end.index + end[0].length;
  return { first: text.slice(0, at), rest: text.slice(at).trim() };
};

const shapes: Partial<Record<DecisionRule, { icon: LucideIcon; tone: IconTone }>> = {
  rule_check_failed: { icon: ShieldAlert, tone: 'warn' },
  audit_sample: { icon: Dices, tone: 'quiet' },
  error: { icon: CircleX, tone: 'danger' },
};

/** Who wrote what the draft does not answer, and when, in words; null for nobody. */
type Newer = { who: string; when: string } | null;

/**
 * What the gate says as a headline and the rest. What was found of a text that a person has changed since is said to be of the model's:
 * nobody has looked at theirs. What came between a text and its leaving stands, whoever wrote the text.
 */
export const verdictWords = (
  draft: Pick<Draft, 'edited' | 'state' | 'fingerprint'>,
  decision: Pick<Decision, 'sentence' | 'headline' | 'checks' | 'rule' | 'fingerprint'> | null,
  newer: Newer = null,
): { first: string; rest: string } => {
  if (draft.state === 'superseded')
    return newer === null
      ? { first: t.queue.settled.superseded, rest: '' }
      : { first: t.queue.newer.title(newer.who, newer.when), rest: t.queue.settled.superseded };
  const checks = decision?.checks ?? [];
  const passed = checks.filter((check) => check.passed).length;
  const ofChecks = checks.length > 0 ? t.queue.checksPassed(passed, checks.length) : '';
  const together = (...parts: string[]): string => parts.filter(Boolean).join(' ');
  if (draft.edited && !holdsBack(decision, draft.fingerprint)) {
    const found = together(decision?.sentence ?? '', ofChecks);
    const ofModels = found === '' ? '' : t.queue.ofModelsText(found);
    // What the lead wrote since comes before what became of a score.
    return newer === null
      ? { first: t.queue.facts.void, rest: ofModels }
      : {
          first: t.queue.newer.title(newer.who, newer.when),
          rest: together(t.queue.newer.behind, t.queue.facts.void),
        };
  }
  const { first, rest } = splitSentence(decision?.sentence || decision?.headline || t.queue.notScored);
  return { first, rest: together(rest, ofChecks) };
};

/** What to check, then how sure: the score is second, and always beside its threshold. */
export const Verdict = ({
  draft,
  decision,
  threshold,
  newer,
}: {
  draft: Draft;
  decision: Decision | null;
  threshold: number;
  newer: Newer;
}) => {
  const voided = draft.edited;
  const score = voided ? null : (decision?.score ?? null);
  const { first, rest } = verdictWords(draft, decision, newer);
  const shape =
    newer !== null && (voided || draft.state === 'superseded')
      ? { icon: MessageSquarePlus, tone: 'warn' as const }
      : voided && !holdsBack(decision, draft.fingerprint)
        ? { icon: PenLine, tone: 'quiet' as const }
        : ((decision && shapes[decision.rule]) ?? { icon: Eye, tone: 'warn' as const });
  return (
    <section
      className="flex shrink-0 items-start gap-6 border-b border-line bg-panel px-6 pt-[14px] pb-[15px]"
      aria-label={t.queue.columns.reason}
    >
      <div className="flex min-w-0 flex-1 gap-2">
        <span className="pt-[3px]">
          <Icon of={shape.icon} size={18} tone={shape.tone} />
        </span>
        <div className="min-w-0">
          <h2 className="text-verdict font-semibold">{first}</h2>
          <p className="text-ui text-ink-2">{rest}</p>
        </div>
      </div>
      <div className="w-[168px] shrink-0">
        <div className="flex items-baseline justify-between tabular-nums">
          <span className="text-verdict font-semibold">{scoreText(score)}</span>
          <span className="text-meta text-ink-3">{t.queue.needs(scoreText(threshold))}</span>
        </div>
        <div className="px-1">
          <Meter score={score} threshold={threshold} width={160} open />
        </div>
      </div>
    </section>
  );
};
