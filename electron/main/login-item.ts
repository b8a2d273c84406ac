import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the system is asked to start when somebody logs in. */
export type LoginItem = { get(): boolean; set(on: boolean): void };

export type LoginCommand = { executable: string; args: readonly string[] };

/** Desktop Entry Specification 1.5, "The Exec key": quoted, with its four characters escaped, and `%` doubled. */
const quoted = (text: string): string => `"${text.replace(/[\\"`$]/g, (sign) => `\\\\${sign}`).replaceAll('%', '%%')}"`;

/** The file by which Linux desktops start a program at login (XDG Autostart). */
export const autostartEntry = ({ executable, args }: LoginCommand): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Countersign',
    'Comment=Reviews what is waiting, from the tray',
    `Exec=${[executable, ...args].map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');

/** Start at login on Linux: a file of our own in the autostart folder, there or not there. */
export const openAutostart = (configDir: string, command: LoginCommand): LoginItem => {
  const folder = join(configDir, 'autostart');
  const file = join(folder, 'countersign.desktop');
  return {
    get: () => existsSync(file),
    set: (on) => {
      if (!on) rmSync(file, { force: true });
      else {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, autostartEntry(command), { mode: 0o644 });
      }
    },
  };
};
