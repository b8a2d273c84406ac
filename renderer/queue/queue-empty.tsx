import { CheckCheck, MailSearch, Plug, SearchX } from 'lucide-react';
import { clockText } from '../format/time';
import { useStatus } from '../shell/use-status';
import { go } from '../state/route';
import { t } from '../strings';
import { Button } from '../ui/button';
import { StatePage } from '../ui/state-page';
import { filtered, noFilters, setQueue, useQueue } from './queue-state';

/** Why the list is empty, and when the next thing comes. */
export const QueueEmpty = () => {
  const { view, search, filters } = useQueue();
  const status = useStatus();
  if (search !== '' || filtered(filters))
    return (
      <StatePage
        icon={SearchX}
        title={t.queue.empty.filtered}
        actions={
          <Button onClick={() => setQueue({ search: '', filterOpen: false, filters: noFilters, savedViewId: null })}>
            {t.queue.clearFilter}
          </Button>
        }
      >
        {t.queue.empty.filteredText}
      </StatePage>
    );
  if (view !== 'needs_you')
    return (
      <StatePage
        icon={CheckCheck}
        title={t.queue.empty.view}
        actions={<Button onClick={() => setQueue({ view: 'needs_you' })}>{t.queue.views.needs_you}</Button>}
      >
        {t.queue.empty.viewText(status?.counts.queue ?? 0)}
      </StatePage>
    );
  // Where an account was taken away again, what it brought is there and has been read.
  if (status && status.connections.length === 0 && status.syncedAt === null)
    return (
      <StatePage
        icon={Plug}
        title={t.queue.empty.noAccount}
        actions={
          <Button onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}>
            {t.queue.empty.connect}
          </Button>
        }
      >
        {t.queue.empty.noAccountText}
      </StatePage>
    );
  if (status && status.syncedAt === null)
    return (
      <StatePage icon={MailSearch} title={t.queue.empty.first}>
        {t.queue.empty.firstText}
      </StatePage>
    );
  return (
    <StatePage
      icon={CheckCheck}
      title={t.queue.empty.title}
      actions={<Button onClick={() => go({ screen: 'inbox' })}>{t.queue.empty.inbox}</Button>}
    >
      {status?.lastSentAt ? t.queue.empty.sent(clockText(status.lastSentAt)) : t.queue.empty.text}
    </StatePage>
  );
};
