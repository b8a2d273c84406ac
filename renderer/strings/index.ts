import { backfill } from './backfill';
import { backups } from './backups';
import { bookings } from './bookings';
import { campaigns } from './campaigns';
import { editors } from './editors';
import { evidence } from './evidence';
import { firstRun } from './first-run';
import { inbox } from './inbox';
import { keys } from './keys';
import { lab } from './lab';
import { learning } from './learning';
import { people } from './people';
import { prompts } from './prompts';
import { queue } from './queue';
import { queueCutText } from './queue-cut';
import { report } from './report';
import { settings } from './settings';
import { plural, shell } from './shell';
import * as words from './words';
import { writing } from './writing';

/** Every string the window shows, in one catalogue. English first; a second language is a second set of these files. */
export const t = {
  backfill,
  backups,
  bookings,
  campaigns,
  editors,
  evidence,
  firstRun,
  inbox,
  keys,
  lab,
  learning,
  people,
  prompts,
  queue,
  queueCut: queueCutText,
  report,
  settings,
  shell,
  words,
  writing,
  loading: 'Loading',
  plural,
  time: {
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => `${count} d`,
    wholeSeconds: (count: number) => plural(count, 'second', 'seconds'),
    wholeMinutes: (count: number) => plural(count, 'minute', 'minutes'),
    wholeHours: (count: number) => plural(count, 'hour', 'hours'),
    today: (clock: string) => `today ${clock}`,
    yesterday: (clock: string) => `yesterday ${clock}`,
    tomorrow: (clock: string) => `tomorrow ${clock}`,
  },
};
