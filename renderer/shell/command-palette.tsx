import { Search } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { searchInbox } from '../inbox/inbox-state';
import type { CommandId, KeyGroup } from '../keys/bindings';
import { bindingOf, commandIds } from '../keys/bindings';
import { activeCommands } from '../keys/command-registry';
import { closeDialog } from '../state/dialogs';
import { go } from '../state/route';
import { t } from '../strings';
import { classNames } from '../ui/class-names';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { CommandKeys } from '../ui/kbd';
import { matchesWords } from './matches-words';

type Entry = { key: string; word: string; id: CommandId | null; run: () => void };

/** Commands that only make sense as keys: a palette that lists "Next" would waste its first line. */
const keyOnly = new Set<CommandId>([
  'next',
  'previous',
  'open',
  'back',
  'palette',
  'scrollDown',
  'scrollUp',
  'leaveEditor',
  'choose1',
  'choose2',
  'choose3',
  'choose4',
  'choose5',
  'choose6',
]);

/** What can be called up now: what decides first, what only moves last. */
const groupOrder: readonly KeyGroup[] = ['decide', 'write', 'runs', 'read', 'always', 'move'];
const rank = (id: CommandId): number => groupOrder.indexOf(bindingOf(id).group);
const listed = (): ReturnType<typeof activeCommands> =>
  activeCommands()
    .filter((command) => !keyOnly.has(command.id))
    .sort((a, b) => rank(a.id) - rank(b.id) || commandIds.indexOf(a.id) - commandIds.indexOf(b.id));

const Body = () => {
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  // Read once, at opening: while the palette is there it is on top and the screen below cannot change its commands.
  const commands = useMemo(listed, []);
  const entries: Entry[] = commands
    .filter((command) => matchesWords(t.keys.names[command.id], text))
    .map((command) => ({ key: command.id, word: t.keys.names[command.id], id: command.id, run: command.run }));
  if (text.trim() !== '')
    entries.push({
      key: 'leads',
      word: t.shell.palette.leads(text.trim()),
      id: null,
      run: () => {
        searchInbox(text.trim());
        go({ screen: 'inbox' });
      },
    });
  const chosen = Math.min(index, entries.length - 1);
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    closeDialog();
    // After the dialog has given the focus back, so that a command may take it.
    window.setTimeout(entry.run, 0);
  };
  useEffect(() => {
    document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <>
      <div className="flex h-12 items-center gap-3 border-b border-line px-4">
        <Icon of={Search} tone="quiet" />
        <input
          // biome-ignore lint/a11y/noAutofocus: a palette is opened to be typed into
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={entries.length > 0 ? `palette-${chosen}` : undefined}
          aria-label={t.shell.palette.placeholder}
          placeholder={t.shell.palette.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setIndex(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') setIndex(Math.min(chosen + 1, entries.length - 1));
            else if (event.key === 'ArrowUp') setIndex(Math.max(chosen - 1, 0));
            else if (event.key === 'Enter') run(entries[chosen]);
            else return;
            event.preventDefault();
          }}
          className="h-full flex-1 bg-transparent text-read focus-visible:outline-none"
        />
      </div>
      <div
        id="palette-list"
        role="listbox"
        aria-label={t.shell.palette.list}
        className="max-h-[420px] overflow-y-auto p-1.5"
      >
        {entries.map((entry, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above holds the keys
          <div
            key={entry.key}
            id={`palette-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onMouseMove={() => setIndex(at)}
            onClick={() => run(entry)}
            className={classNames(
              'flex h-8 items-center rounded-control px-2.5 text-ui',
              at === chosen && 'bg-selected',
            )}
          >
            <span className="flex-1 truncate">{entry.word}</span>
            {entry.id ? <CommandKeys id={entry.id} /> : null}
          </div>
        ))}
        {entries.length === 0 ? <p className="px-2.5 py-2 text-ui text-ink-2">{t.shell.palette.empty}</p> : null}
      </div>
    </>
  );
};

/** Ctrl K: every command that would act now, with its key, and a way into the inbox by name. */
export const CommandPalette = ({ open }: { open: boolean }) => (
  <Dialog open={open} onClose={closeDialog} title={t.shell.palette.title} titleHidden width={560} top>
    <Body />
  </Dialog>
);
