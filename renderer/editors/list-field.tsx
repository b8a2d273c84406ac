import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { IconButton } from '../ui/icon-button';

/** What is known of one entry; `bad` says that it does not do what it is there for. */
export type EntryNote = { text: string; tone: 'quiet' | 'warn' | 'danger' };

/** What was typed: an entry as it is kept, or why it is none. */
export type ReadEntry = { entry: string } | { problem: string };

const tones = { quiet: 'text-meta text-ink-3', warn: 'text-meta text-warn', danger: 'text-meta text-danger' } as const;

/** A list of short entries in a form: each with what is known of it, to be removed; a field adds one, on Enter too. */
export const ListField = ({
  entries,
  onChange,
  none,
  label,
  help,
  read,
  same = (a, b) => a === b,
  twice,
  note,
  mono = false,
  beside,
}: {
  entries: readonly string[];
  onChange: (entries: string[]) => void;
  /** Said where the list is empty. */
  none: string;
  label: string;
  help?: string;
  read: (typed: string) => ReadEntry;
  same?: (a: string, b: string) => boolean;
  /** Said of what is on the list already. */
  twice: string;
  note: (entry: string) => EntryNote | null;
  mono?: boolean;
  /** Another way to add one. */
  beside?: ReactNode;
}) => {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const found = read(typed);
  const there = 'entry' in found && entries.some((each) => same(each, found.entry));
  const error = there ? twice : tried && 'problem' in found ? found.problem : undefined;
  const add = (): void => {
    setTried(true);
    if ('problem' in found || there) return;
    onChange([...entries, found.entry]);
    setTyped('');
    setTried(false);
  };
  return (
    <>
      {entries.length === 0 ? <p className="text-ui text-ink-2">{none}</p> : null}
      <ul className="rounded-sheet border border-line empty:hidden">
        {entries.map((entry) => {
          const known = note(entry);
          return (
            <li
              key={entry}
              className="flex min-h-11 items-center gap-3 border-b border-line px-3 py-1.5 last:border-b-0"
            >
              <div className="min-w-0 flex-1">
                <p
                  className={`readable [overflow-wrap:anywhere] ${mono ? 'font-mono text-meta' : 'text-ui font-medium'}`}
                >
                  {entry}
                </p>
                {known ? <p className={tones[known.tone]}>{known.text}</p> : null}
              </div>
              <IconButton
                icon={X}
                label={t.editors.remove(entry)}
                onClick={() => onChange(entries.filter((each) => each !== entry))}
              />
            </li>
          );
        })}
      </ul>
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Field label={label} error={error} help={help}>
            {(ids) => (
              <TextInput
                {...ids}
                spellCheck={false}
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setTried(false);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  add();
                }}
              />
            )}
          </Field>
        </div>
        <div className="pt-5">
          <Button onClick={add} disabled={typed.trim() === ''}>
            {t.editors.add}
          </Button>
        </div>
        {beside}
      </div>
    </>
  );
};
