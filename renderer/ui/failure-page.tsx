import { Lock, TriangleAlert } from 'lucide-react';
import type { CallFailure } from '../api/call';
import { call } from '../api/call';
import { t } from '../strings';
import { Button } from './button';
import { StatePage } from './state-page';

/** A question that could not be answered: what happened, what is safe, what to do. The code is behind "Copy details". */
export const FailurePage = ({ failure, onAgain }: { failure: CallFailure; onAgain?: () => void }) => (
  <StatePage
    icon={failure.code === 'denied' ? Lock : TriangleAlert}
    tone={failure.code === 'denied' ? 'quiet' : 'danger'}
    title={failure.code === 'denied' ? failure.message : t.shell.errors.loadFailed}
    actions={
      <>
        {onAgain ? <Button onClick={onAgain}>{t.shell.errors.again}</Button> : null}
        <Button
          kind="ghost"
          onClick={() => void call('shell.copy', { text: `${failure.code}: ${failure.message}` }).catch(() => {})}
        >
          {t.shell.errors.copy}
        </Button>
      </>
    }
  >
    {failure.code === 'denied' ? null : failure.message}
  </StatePage>
);
