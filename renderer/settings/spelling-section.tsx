import { X } from 'lucide-react';
import { useState } from 'react';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { IconButton } from '../ui/icon-button';
import { Switch } from '../ui/switch';

const words = t.writing.spelling;
const languages = new Intl.DisplayNames('en', { type: 'language' });
const named = (all: readonly { language: string }[]): string =>
  new Intl.ListFormat('en').format(all.map(({ language }) => languages.of(language) ?? language));

/** Whether misspelt words are marked, in which languages, and the words that the workspace added. */
export const SpellingSection = () => {
  const spelling = useCall('spelling.settings', {}).value;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  if (!spelling) return null;
  const add = async (): Promise<void> => {
    try {
      await call('spelling.learn', { word: typed.trim() });
      setTyped('');
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asFailure(thrown).message);
    }
  };
  const shipped = spelling.languages.filter(({ from }) => from === 'shipped');
  const found = spelling.languages.filter(({ from }) => from === 'computer');
  return (
    <section aria-label={words.title} className="mt-8 max-w-[560px] border-t border-line pt-5">
      <h3 className="text-verdict font-semibold">{words.title}</h3>
      <Switch
        label={words.mark}
        help={words.markHelp}
        checked={spelling.on}
        onChange={(on) => void call('spelling.setOn', { on }).catch(showFailure)}
      />
      <p className="pb-3 text-meta text-ink-3">
        {words.languages(named(shipped), named(found))} {words.more}
      </p>
      <form
        className="flex items-end gap-2 pb-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void add();
        }}
      >
        <div className="w-64">
          <Field label={words.addLabel} error={problem}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={60}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <Button type="submit" disabled={typed.trim() === ''}>
          {words.add}
        </Button>
      </form>
      {spelling.words.length === 0 ? (
        <p className="text-meta text-ink-3">{words.none}</p>
      ) : (
        <ul aria-label={words.own} className="flex flex-wrap gap-1.5">
          {spelling.words.map(({ word, by }) => (
            <li
              key={word}
              title={words.addedBy(by)}
              className="flex h-7 items-center gap-0.5 rounded-control border border-line pl-2.5 text-ui"
            >
              {word}
              <IconButton
                icon={X}
                size={12}
                label={words.forget(word)}
                onClick={() => void call('spelling.forget', { word }).catch(showFailure)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
