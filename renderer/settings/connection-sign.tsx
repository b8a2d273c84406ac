import type { LucideIcon } from 'lucide-react';
import { AlarmClock, Calendar, Check, CircleDashed, Hash, Inbox, Mail, Sparkles, TriangleAlert } from 'lucide-react';
import type { Connection, ConnectionKind } from '../../shared/schemas/workspace';
import { t } from '../strings';
import { Icon } from '../ui/icon';

export const kindIcon: Record<ConnectionKind, LucideIcon> = {
  email: Mail,
  slack: Hash,
  openai: Sparkles,
  google_calendar: Calendar,
  instantly: Inbox,
};

/** In a narrow window the sign alone is seen; the open connection says it in a sentence. */
const narrow = 'max-[860px]:sr-only';

/** A connection's state in a word with its sign. */
export const ConnectionSign = ({ state, word }: { state: Connection['state']; word?: string | undefined }) => {
  const text = word ?? t.words.connectionStateWord[state];
  if (state === 'working')
    return (
      <span className="flex items-center gap-1.5 text-meta text-ink-3">
        <Icon of={Check} size={13} />
        <span className={narrow}>{text}</span>
      </span>
    );
  if (state === 'failing')
    return (
      <span className="flex items-center gap-1.5 text-meta font-medium text-danger">
        <Icon of={TriangleAlert} size={13} />
        <span className={narrow}>{text}</span>
      </span>
    );
  if (state === 'slow')
    return (
      <span className="flex items-center gap-1.5 text-meta font-medium text-warn">
        <Icon of={AlarmClock} size={13} />
        <span className={narrow}>{text}</span>
      </span>
    );
  return (
    <span className="flex items-center gap-1.5 text-meta text-ink-3">
      <Icon of={CircleDashed} size={13} />
      <span className={narrow}>{text}</span>
    </span>
  );
};

/** The second line of a connection: what tells it from another of its kind. */
export const connectionLine = (connection: Connection): string => {
  const { config, secretEnd } = connection;
  if (config.kind === 'email') return connection.label === config.address ? config.imap.host : config.address;
  if (config.kind === 'google_calendar') return config.calendarId;
  return secretEnd ? t.settings.connections.keyEnds(secretEnd) : t.settings.connections.noKey;
};
