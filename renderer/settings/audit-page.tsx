import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { actorText, causeText, kindText } from './audit-words';
import { noAudit, withEarlier, withNewest } from './join-audit';
import { PageBody } from './page-body';

const atOnce = 500;

/** Who did what and why, newest first; each entry carries the hash of the one before. */
export const AuditPage = () => {
  const listed = useCall('audit.list', { newest: true, limit: atOnce }).value;
  const [shown, setShown] = useState(noAudit);
  useEffect(() => {
    if (listed) setShown((before) => withNewest(before, listed, atOnce));
  }, [listed]);
  const { events, about } = shown;
  const [asking, setAsking] = useState(false);
  const [chain, setChain] = useState<CallOutput<'audit.verify'> | null>(null);
  const words = t.settings.audit;
  const verify = async (): Promise<void> => {
    try {
      setChain(await call('audit.verify', {}));
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  // Not switched off meanwhile: a button that is loses the focus, and with it the place of who works by keys.
  const earlier = async (): Promise<void> => {
    if (asking) return;
    setAsking(true);
    try {
      const page = await call('audit.list', { newest: true, limit: atOnce, before: events.at(-1)?.n ?? null });
      setShown((before) => withEarlier(before, page, atOnce));
    } catch (thrown) {
      showFailure(thrown);
    } finally {
      setAsking(false);
    }
  };
  const now = currentTime();
  return (
    <PageBody title={t.settings.pages.audit} wide>
      <div className="flex items-center gap-3 pb-3">
        <Button onClick={() => void verify()}>{words.verify}</Button>
        <span role="status" className={chain && !chain.ok ? 'text-danger' : 'text-ink-2'}>
          {chain ? (chain.ok ? words.intact(countText(chain.events)) : words.broken(chain.brokenAt ?? 0)) : ''}
        </span>
      </div>
      {listed && listed.events.length === 0 ? <p className="text-ui text-ink-2">{words.empty}</p> : null}
      {events.length > 0 ? (
        <table className="w-full table-fixed text-ui">
          <thead>
            <tr className="h-9 text-meta text-ink-3">
              <th className="w-14 text-right font-normal max-reading:hidden">{words.columns.n}</th>
              <th className="w-36 pl-5 text-left font-normal max-reading:pl-0">{words.columns.at}</th>
              <th className="w-32 text-left font-normal max-reading:w-28">{words.columns.who}</th>
              <th className="w-36 text-left font-normal max-reading:w-auto">{words.columns.what}</th>
              <th className="text-left font-normal max-reading:hidden">{words.columns.about}</th>
              <th className="w-[24%] text-left font-normal max-reading:hidden">{words.columns.cause}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.n} className="border-t border-line align-top [&>td]:py-1.5">
                <td className="text-right text-ink-3 max-reading:hidden">{event.n}</td>
                <td className="pl-5 whitespace-nowrap text-ink-2 max-reading:pl-0">{momentText(event.at, now)}</td>
                <td className="pr-4 break-words">
                  {actorText(event.actor)}
                  {event.actorRole ? (
                    <span className="text-ink-3"> {t.words.roleWord[event.actorRole].toLowerCase()}</span>
                  ) : null}
                </td>
                <td className="pr-4 break-words">
                  {kindText(event.kind)}
                  <span className="readable hidden text-meta text-ink-3 max-reading:block">
                    {[about[event.n], causeText(event, now)].filter(Boolean).join(' · ')}
                  </span>
                </td>
                <td className="readable pr-4 break-words max-reading:hidden">{about[event.n]}</td>
                <td className="readable break-words text-ink-2 max-reading:hidden">{causeText(event, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {shown.more ? (
        <div className="pt-3">
          <Button onClick={() => void earlier()}>{words.more}</Button>
        </div>
      ) : null}
    </PageBody>
  );
};
