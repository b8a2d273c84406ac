import type { SendingHours } from '../../shared/schemas/campaign';
import { t } from '../strings';

/** Sending hours in words: "Mon, Tue 22:00–06:00; 3 closed days". */
export const hoursText = (hours: SendingHours): string => {
  const kind =
    hours.kind === 'CUSTOM'
      ? hours.windows
          .map((window) => `${window.days.map((day) => t.campaigns.days[day]).join(', ')} ${window.from}–${window.to}`)
          .join('; ')
      : t.campaigns.fields.hoursKinds[hours.kind];
  const closed = hours.kind === 'ALWAYS' ? 0 : hours.holidays.length;
  return closed === 0 ? kind : `${kind}; ${t.editors.summaryRows.closed(closed)}`;
};
