import { Dices, ShieldAlert } from 'lucide-react';
import type { DecisionRule } from '../../shared/schemas/draft';
import { t } from '../strings';
import { Icon } from '../ui/icon';

/** Sure, but a rule stopped it (shield), or drawn for the audit sample (dice). Other rows need no sign. */
export const RuleIcon = ({ rule }: { rule: DecisionRule | null }) => {
  if (rule === 'rule_check_failed')
    return (
      <>
        <Icon of={ShieldAlert} size={14} tone="warn" />
        <span className="sr-only">{t.queue.stoppedByRule}: </span>
      </>
    );
  if (rule === 'audit_sample') return <Icon of={Dices} size={14} tone="quiet" />;
  return null;
};
