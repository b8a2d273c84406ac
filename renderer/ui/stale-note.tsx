import type { CallFailure } from '../api/call';
import { ageText } from '../format/time';
import { useNow } from '../format/use-now';
import { t } from '../strings';

/** What is shown is old: how old, and why no newer answer came. An engine that restarts is told by the status bar alone. */
export const StaleNote = ({ failure, answeredAt }: { failure: CallFailure; answeredAt: number | null }) => {
  const now = useNow(10_000);
  if (failure.code === 'engine_down' || failure.code === 'engine_restarted' || answeredAt === null) return null;
  return (
    <p role="status" className="border-t border-line bg-warn-bg px-4 py-2 text-meta text-warn">
      {failure.message} {t.shell.errors.age(ageText(answeredAt, Math.max(now, answeredAt)))}
    </p>
  );
};
