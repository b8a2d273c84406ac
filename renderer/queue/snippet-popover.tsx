import { PenLine, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Draft } from '../../shared/schemas/draft';
import type { Snippet } from '../../shared/schemas/writing';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { TextInput } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import { type EditedSnippet, newSnippet, SnippetForm } from './snippet-form';
import { insertSnippet } from './write-actions';

const words = t.writing.snippets;

/** Those that hold every word typed, in their name or text. */
export const foundIn = (snippets: readonly Snippet[], typed: string): Snippet[] => {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return snippets.filter((each) => {
    const text = `${each.name}\n${each.body}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
};

/** Texts the workspace keeps: type to find, Enter puts the first in. Whoever writes replies keeps them here too. */
export const SnippetPopover = ({
  draft,
  open,
  onOpenChange,
  anchor,
}: {
  draft: Draft;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
}) => {
  const snippets = useCall('snippets.list', open ? {} : null).value?.snippets ?? [];
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<EditedSnippet | null>(null);
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState<Snippet | null>(null);
  useEffect(() => {
    if (open) return;
    setTyped('');
    setEditing(null);
    setTold('');
    setRemoved(null);
  }, [open]);
  const found = foundIn(snippets, typed);
  const remove = async (snippet: Snippet): Promise<void> => {
    try {
      setRemoved((await call('snippets.remove', { id: snippet.id })).removed);
      setTold(words.removed(snippet.name));
    } catch (thrown) {
      setTold(asFailure(thrown).message);
    }
  };
  const bringBack = async (snippet: Snippet): Promise<void> => {
    try {
      await call('snippets.save', { id: null, name: snippet.name, body: snippet.body });
      setRemoved(null);
      setTold(words.kept(snippet.name));
    } catch (thrown) {
      setTold(asFailure(thrown).message);
    }
  };
  return (
    <Popover open={open} onOpenChange={onOpenChange} anchor={anchor} label={words.title} width={420}>
      <h3 className="px-4 pt-3.5 pb-2 text-ui font-semibold">{words.title}</h3>
      {editing ? (
        <div className="px-4 pb-4">
          <SnippetForm
            start={editing}
            onDone={(what) => {
              setEditing(null);
              setTold(what);
              setRemoved(null);
            }}
          />
        </div>
      ) : (
        <>
          <form
            className="px-4 pb-2"
            onSubmit={(event) => {
              event.preventDefault();
              const [first] = found;
              if (first) void insertSnippet(draft, first.id);
            }}
          >
            <TextInput
              autoFocus
              aria-label={words.find}
              placeholder={words.find}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </form>
          {found.length === 0 ? (
            <p className="px-4 pb-3 text-meta text-ink-3">{snippets.length === 0 ? words.empty : words.noneFound}</p>
          ) : null}
          <ul className="max-h-56 overflow-y-auto px-2 pb-2">
            {found.map((snippet) => (
              <li key={snippet.id} className="flex items-center gap-0.5 rounded-control hover:bg-selected">
                <button
                  type="button"
                  onClick={() => void insertSnippet(draft, snippet.id)}
                  className="min-w-0 flex-1 rounded-control px-2 py-1.5 text-left focus-visible:-outline-offset-2"
                >
                  <span className="block truncate text-ui font-medium">{snippet.name}</span>
                  <span className="block truncate text-meta text-ink-3">{snippet.body}</span>
                </button>
                <IconButton
                  icon={PenLine}
                  label={`${words.edit}: ${snippet.name}`}
                  onClick={() => setEditing({ ...snippet })}
                />
                <IconButton
                  icon={Trash2}
                  label={`${words.remove}: ${snippet.name}`}
                  onClick={() => void remove(snippet)}
                />
              </li>
            ))}
          </ul>
          <div className="flex items-center gap-3 border-t border-line px-4 py-2">
            <Button small onClick={() => setEditing(newSnippet)}>
              {words.keep}
            </Button>
            <p role="status" className="min-w-0 flex-1 truncate text-meta text-ink-3">
              {told}
            </p>
            {removed ? (
              <Button kind="link" small onClick={() => void bringBack(removed)}>
                {words.bringBack}
              </Button>
            ) : null}
          </div>
        </>
      )}
    </Popover>
  );
};
