import { useState } from 'react';
import type { Snippet } from '../../shared/schemas/writing';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { dateText } from '../format/time';
import { currentTime } from '../format/use-now';
import { type EditedSnippet, newSnippet, SnippetForm } from '../queue/snippet-form';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { PageBody } from './page-body';
import { SpellingSection } from './spelling-section';

const words = t.writing.snippets;

/** Texts that a workspace keeps for its replies, all of them in one place; whoever writes replies may change them. */
export const SnippetsPage = () => {
  const snippets = useCall('snippets.list', {}).value?.snippets;
  const [editing, setEditing] = useState<EditedSnippet | null>(null);
  const [told, setTold] = useState('');
  const [removed, setRemoved] = useState<Snippet | null>(null);
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
    <PageBody title={t.settings.pages.snippets} note={words.pageNote} wide>
      {snippets === undefined ? null : snippets.length === 0 ? (
        <p className="pb-4 text-ui text-ink-2">{words.pageEmpty}</p>
      ) : (
        <ul aria-label={words.list} className="max-w-[720px] border-b border-line">
          {snippets.map((snippet) => (
            <li key={snippet.id} className="flex items-start gap-4 border-t border-line py-2.5">
              <div className="min-w-0 flex-1">
                <h3 className="truncate text-ui font-medium">{snippet.name}</h3>
                <p
                  dir="auto"
                  className="line-clamp-3 text-ui whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]"
                  title={snippet.body}
                >
                  {snippet.body}
                </p>
                <p className="text-meta text-ink-3">
                  {words.lastBy(snippet.by, dateText(snippet.updatedAt, currentTime()))}
                </p>
              </div>
              <div className="flex shrink-0 gap-4 pt-0.5">
                <Button
                  kind="link"
                  small
                  aria-label={`${words.edit}: ${snippet.name}`}
                  onClick={() => setEditing({ ...snippet })}
                >
                  {words.change}
                </Button>
                <Button
                  kind="link"
                  small
                  aria-label={`${words.remove}: ${snippet.name}`}
                  onClick={() => void remove(snippet)}
                >
                  {words.take}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-center gap-3 pt-4">
        <Button onClick={() => setEditing(newSnippet)}>{words.keep}</Button>
        <p role="status" className="text-meta text-ink-3">
          {told}
        </p>
        {removed ? (
          <Button kind="link" small onClick={() => void bringBack(removed)}>
            {words.bringBack}
          </Button>
        ) : null}
      </div>
      <SpellingSection />
      <Dialog open={editing !== null} onClose={() => setEditing(null)} title={editing?.id ? words.edit : words.keep}>
        {editing ? (
          <div className="px-6 pt-4 pb-6">
            <SnippetForm
              start={editing}
              onDone={(what) => {
                setEditing(null);
                setTold(what);
                setRemoved(null);
              }}
            />
          </div>
        ) : null}
      </Dialog>
    </PageBody>
  );
};
