import { useState } from 'react';
import { snippetPlaces } from '../../shared/values/writing';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextArea, TextInput } from '../ui/field';

const words = t.writing.snippets;
const places = snippetPlaces.map((place) => `{${place}}`).join(' ');

export type EditedSnippet = { id: string | null; version: number | null; name: string; body: string };
export const newSnippet: EditedSnippet = { id: null, version: null, name: '', body: '' };

/** A snippet's name and text, with the places it may have. The engine refuses others, and what somebody changed meanwhile. */
export const SnippetForm = ({ start, onDone }: { start: EditedSnippet; onDone: (told: string) => void }) => {
  const [name, setName] = useState(start.name);
  const [body, setBody] = useState(start.body);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async (): Promise<void> => {
    try {
      const { snippet } = await call('snippets.save', { id: start.id, version: start.version, name, body });
      onDone(words.kept(snippet.name));
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    }
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label={words.name}>
        {(ids) => (
          <TextInput
            {...ids}
            autoFocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={words.text} help={words.places(places)} error={problem}>
        {(ids) => (
          <TextArea
            {...ids}
            rows={5}
            dir="auto"
            maxLength={5_000}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
          />
        )}
      </Field>
      <div className="flex gap-2">
        <Button type="submit" disabled={name.trim() === '' || body.trim() === ''}>
          {words.save}
        </Button>
        <Button kind="ghost" onClick={() => onDone('')}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};
