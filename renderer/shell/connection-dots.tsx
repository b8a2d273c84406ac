import { CloudOff, TriangleAlert } from 'lucide-react';
import type { EngineStatus } from '../../shared/contract';
import type { ConnectionHealth } from '../../shared/schemas/health';
import { go } from '../state/route';
import { t } from '../strings';
import { Icon } from '../ui/icon';

const words = t.shell.status;

/** Said in words beside the dots; what works, or is slow for a moment, needs none. */
export const needsWords = ({ state }: ConnectionHealth): boolean => !['working', 'slow', 'unknown'].includes(state);
const needsPerson = ({ state }: ConnectionHealth): boolean => state === 'credentials' || state === 'refused';

const line = (one: ConnectionHealth): string => `${one.label}: ${one.problem ?? words.health[one.state]}`;

/** Every connection as a dot, and in words those that something is wrong with: two by name, more by number. */
export const ConnectionDots = ({ status }: { status: EngineStatus }) => {
  const { connections } = status;
  if (connections.length === 0) return null;
  const wrong = connections.filter(needsWords);
  const danger = wrong.some(needsPerson);
  const [first] = wrong;
  return (
    <button
      type="button"
      title={connections.map(line).join('\n')}
      aria-label={`${words.connectionList}: ${connections.map((one) => `${one.label} ${words.health[one.state]}`).join(', ')}`}
      onClick={() => go({ screen: 'settings', settingsPage: 'connections' })}
      className={`flex h-6 items-center gap-1.5 rounded-key px-1 focus-visible:-outline-offset-1 ${danger ? 'text-danger' : 'hover:text-ink'}`}
    >
      <span aria-hidden="true" className="flex items-center gap-1">
        {connections.map((one) => (
          <span
            key={one.id}
            className={
              one.state === 'working' || one.state === 'slow'
                ? 'h-[7px] w-[7px] rounded-full bg-accent-text'
                : one.state === 'unknown'
                  ? // Not used since the start: nothing is wrong with it, and nothing is known.
                    'mx-px h-[5px] w-[5px] rounded-full bg-ink-3'
                  : needsPerson(one)
                    ? 'h-[7px] w-[7px] rounded-[1px] bg-danger'
                    : 'h-[7px] w-[7px] rounded-full border-[1.5px] border-ink-2'
            }
          />
        ))}
      </span>
      {first ? (
        <>
          <Icon of={danger ? TriangleAlert : CloudOff} size={13} />
          {wrong.length === 1 ? `${first.label} ${words.health[first.state]}` : words.away(wrong.length)}
        </>
      ) : null}
    </button>
  );
};
