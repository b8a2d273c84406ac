import { type ReactNode, useEffect, useState } from 'react';
import type { Draft } from '../../shared/schemas/draft';
import type { WordAt } from '../../shared/words-of';
import { asFailure, call } from '../api/call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { ChoiceList } from '../ui/choice-list';
import { Popover } from '../ui/popover';
import { editorOf, replaceText } from './insert-text';
import { markedWords, nextMarked, useSpelling } from './spelling-state';
import { bodyOf, useTyped } from './typed-text';
import { closePopover } from './writing-state';

const words = t.writing.spelling;

/** The misspelt words one by one, from where the cursor stands: a digit takes what was meant, and the text goes on there. */
export const SpellingPopover = ({
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
  const typed = useTyped((all) => all[draft.id]);
  const body = bodyOf(draft, typed);
  const spelling = useSpelling(draft.id);
  const marked = open ? markedWords(body, spelling) : [];
  const [place, setPlace] = useState(0);
  const [asked, setAsked] = useState<{ word: string; suggestions: string[] | null; problem: string }>({
    word: '',
    suggestions: null,
    problem: '',
  });
  const current = open ? nextMarked(body, spelling, place) : null;
  useEffect(() => {
    if (open) setPlace(editorOf(draft.id)?.selectionStart ?? 0);
  }, [open, draft.id]);
  const word = current?.word ?? '';
  const { language } = spelling;
  useEffect(() => {
    if (word === '' || language === null) return;
    let stale = false;
    setAsked({ word, suggestions: null, problem: '' });
    call('spelling.suggest', { language, word }).then(
      ({ suggestions }) => stale || setAsked({ word, suggestions, problem: '' }),
      (thrown: unknown) => stale || setAsked({ word, suggestions: [], problem: asFailure(thrown).message }),
    );
    return () => {
      stale = true;
    };
  }, [word, language]);

  const take = (found: WordAt, text: string): void => {
    closePopover();
    replaceText(draft, found.at, found.at + found.word.length, text);
  };
  const learn = async (found: WordAt): Promise<void> => {
    try {
      await call('spelling.learn', { word: found.word });
    } catch (thrown) {
      setAsked({ ...asked, problem: asFailure(thrown).message });
    }
  };
  const skip = (found: WordAt): void => {
    const behind = marked.find(({ at }) => at > found.at) ?? marked[0];
    setPlace(behind ? behind.at : 0);
  };
  const suggestions = asked.word === word ? (asked.suggestions ?? []).slice(0, 6) : [];
  const choose = (index: number) => (): void => {
    const text = suggestions[index];
    if (current && text !== undefined) take(current, text);
  };
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={words.title}
      width={340}
      focus="none"
      commands={{
        choose1: choose(0),
        choose2: choose(1),
        choose3: choose(2),
        choose4: choose(3),
        choose5: choose(4),
        choose6: choose(5),
        spelling: current ? () => skip(current) : undefined,
      }}
    >
      {current ? (
        <>
          <h3 className="px-4 pt-3.5 pb-1 text-ui font-semibold">{words.not(current.word)}</h3>
          <p className="px-4 pb-2 text-meta text-ink-3 [overflow-wrap:anywhere]">
            {body.slice(Math.max(0, current.at - 40), current.at)}
            <strong className="font-semibold text-ink">{current.word}</strong>
            {body.slice(current.at + current.word.length, current.at + current.word.length + 40)}
          </p>
          {suggestions.length > 0 ? (
            <ChoiceList
              choices={suggestions.map((text, index) => ({ key: text, word: text, onChoose: choose(index) }))}
            />
          ) : (
            <p role="status" className="px-4 pb-3 text-ui text-ink-2">
              {asked.suggestions === null ? t.loading : asked.problem || words.noSuggestion}
            </p>
          )}
          <div className="flex gap-2 border-t border-line px-4 py-2">
            <Button small onClick={() => void learn(current)}>
              {words.learn}
            </Button>
            {marked.length > 1 ? (
              <Button small kind="ghost" command="spelling" onClick={() => skip(current)}>
                {words.next}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <p className="px-4 py-3.5 text-ui text-ink-2">{words.why(spelling.language)}</p>
      )}
    </Popover>
  );
};
