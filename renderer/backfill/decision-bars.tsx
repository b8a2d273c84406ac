import type { LucideIcon } from 'lucide-react';
import { CircleSlash, CircleX, Clock, Eye, Send } from 'lucide-react';
import type { DecisionKind } from '../../shared/schemas/draft';
import { countText } from '../format/number';
import { t } from '../strings';
import { Icon } from '../ui/icon';

const kinds: readonly { kind: DecisionKind; icon: LucideIcon; fill: string }[] = [
  { kind: 'send_immediate', icon: Send, fill: 'bg-accent-text' },
  { kind: 'send_delayed', icon: Clock, fill: 'bg-accent-mid' },
  { kind: 'needs_review', icon: Eye, fill: 'bg-bar' },
  {
    kind: 'skip',
    icon: CircleSlash,
    fill: 'bg-[repeating-linear-gradient(135deg,var(--bar)_0_1.5px,transparent_1.5px_5px)]',
  },
  { kind: 'error', icon: CircleX, fill: 'bg-danger' },
];

/** How the decisions fell: counts first, their shares as bars against the largest. */
export const DecisionBars = ({ counts }: { counts: Record<DecisionKind, number> }) => {
  const largest = Math.max(1, ...kinds.map(({ kind }) => counts[kind] ?? 0));
  return (
    <dl>
      {kinds.map(({ kind, icon, fill }) => {
        const count = counts[kind] ?? 0;
        return (
          <div key={kind} className="grid h-[26px] grid-cols-[26px_128px_1fr_36px] items-center">
            <Icon of={icon} size={15} tone="quiet" />
            <dt className="text-ui">{t.words.decisionWord[kind]}</dt>
            <span aria-hidden="true" className="block h-2">
              {count === 0 ? null : (
                <span
                  className={`block h-2 min-w-1.5 rounded-[2px] ${fill}`}
                  style={{ width: `${(count / largest) * 100}%` }}
                />
              )}
            </span>
            <dd className="text-right font-medium">{countText(count)}</dd>
          </div>
        );
      })}
    </dl>
  );
};
