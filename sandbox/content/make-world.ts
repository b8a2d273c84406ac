import type { MakeWorld } from '../world';
import { makeCalendar } from './calendar-world';
import { playOut } from './exchange';
import { makeIds } from './ids';
import { makeInstantly } from './instantly-world';
import { makeMail } from './mailbox-world';
import { makePlots } from './plots';

const user = (id: string, name: string, realName: string, email: string, zone: string, deleted = false) => ({
  id,
  name,
  realName,
  email,
  zone,
  deleted,
});

/** The demo world as it is at `nowAt`; the same arguments give the same world, byte for byte. */
export const makeWorld: MakeWorld = ({ nowAt, seed }) => {
  const ids = makeIds(seed);
  const played = makePlots(seed).map((plot) => [plot, playOut(plot, nowAt, ids)] as const);
  return {
    nowAt,
    seed,
    instantly: makeInstantly(played, nowAt, ids),
    mail: makeMail(played, nowAt, ids),
    calendar: makeCalendar(nowAt, ids),
    slack: {
      team: { id: 'T0BRIGHT1', name: 'Brightwater', domain: 'brightwater' },
      bot: { userId: 'U0CSIGNBT', botId: 'B0CSIGNBT', appId: 'A0CSIGN01', name: 'countersign' },
      users: [
        user('U0MARALND', 'mara', 'Mara Lind', 'mara.lind@brightwater.example', 'Europe/Lisbon'),
        user('U0JONAHRD', 'jonah', 'Jonah Reed', 'jonah.reed@brightwater.example', 'Europe/London'),
        user('U0RUTHAMD', 'ruth', 'Ruth Amadi', 'ruth.amadi@brightwater.example', 'Europe/Lisbon'),
        user('U0INESCST', 'ines', 'Ines Castro', 'ines.castro@brightwater.example', 'Europe/Lisbon'),
        user('U0PETEFRM', 'pete', 'Pete Farrow', 'pete.farrow@brightwater.example', 'Europe/London', true),
      ],
    },
  };
};
