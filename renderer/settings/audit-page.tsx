import { useState } from 'react';
import type { CallOutput } from '../../shared/contract';
import type { AuditEvent } from '../../shared/schemas/workspace';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { PageBody } from './page-body';

const atOnce = 500;

/** The kind of an event as words: "draft.approved" → "draft approved". */
const kindText = (kind: string): string => kind.replaceAll(/[._]/g, ' ');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;

/** Why, for a person: the cause in words, else what the entry holds; an id alone says nothing. */
const causeText = (event: AuditEvent): string => {
  if (event.cause !== '' && !uuid.test(event.cause)) return event.cause;
  const parts = Object.entries(event.data)
    .filter(([, value]) => typeof value !== 'object' && value !== '' && value !== false && !uuid.test(String(value)))
    .map(([key, value]) => `${kindText(key)} ${typeof value === 'string' ? kindText(value) : value}`);
  return parts.join(', ');
};

const actorText = (actor: string): string => t.settings.audit.actors[actor] ?? actor;

/** Who did what and why, newest first; each entry carries the hash of the one before. */
export const AuditPage = () => {
  const listed = useCall('audit.list', { newest: true, limit: atOnce }).value;
  const events = listed?.events;
  const [chain, setChain] = useState<CallOutput<'audit.verify'> | null>(null);
  const words = t.settings.audit;
  const verify = async (): Promise<void> => {
    try {
      setChain(await call('audit.verify', {}));
    } catch (thrown) {
      showFailure(thrown);
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
      {events && events.length === 0 ? <p className="text-ui text-ink-2">{words.empty}</p> : null}
      {events && events.length > 0 ? (
        <table className="w-full text-ui">
          <thead>
            <tr className="h-9 text-meta text-ink-3">
              <th className="w-14 text-right font-normal">{words.columns.n}</th>
              <th className="w-40 pl-5 text-left font-normal">{words.columns.at}</th>
              <th className="w-44 text-left font-normal">{words.columns.who}</th>
              <th className="w-52 text-left font-normal">{words.columns.what}</th>
              <th className="text-left font-normal">{words.columns.about}</th>
              <th className="text-left font-normal">{words.columns.cause}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={event.n} className="h-8 border-t border-line">
                <td className="text-right text-ink-3">{event.n}</td>
                <td className="pl-5 whitespace-nowrap text-ink-2">{momentText(event.at, now)}</td>
                <td className="max-w-44 truncate">
                  {actorText(event.actor)}
                  {event.actorRole ? (
                    <span className="text-ink-3"> {t.words.roleWord[event.actorRole].toLowerCase()}</span>
                  ) : null}
                </td>
                <td className="max-w-52 truncate">{kindText(event.kind)}</td>
                <td className="readable max-w-0 truncate pr-4" title={listed.about[event.n]}>
                  {listed.about[event.n]}
                </td>
                <td className="readable max-w-0 truncate text-ink-2" title={causeText(event)}>
                  {causeText(event)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </PageBody>
  );
};
