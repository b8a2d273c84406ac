import { useState } from 'react';
import { useCall } from '../api/use-call';
import { countText } from '../format/number';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Field, TextInput } from '../ui/field';

const words = t.editors.knowledge;

/** What a draft would be given for a question, by the search that drafting uses. */
export const KnowledgeAsk = ({ campaignId }: { campaignId: string | null }) => {
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState('');
  const { value, error } = useCall('knowledge.find', asked === '' ? null : { campaignId, question: asked });
  const byWords = value?.passages.some((each) => each.found !== null) ?? false;
  return (
    <section aria-label={words.tabs.ask} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <form
        className="flex items-end gap-2 border-b border-line px-6 py-4"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(question.trim());
        }}
      >
        <div className="min-w-0 max-w-[640px] flex-1">
          <Field label={words.ask}>
            {(ids) => (
              <TextInput
                {...ids}
                maxLength={4_000}
                placeholder={words.askHint}
                value={question}
                onChange={(event) => setQuestion(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <Button kind="filled" type="submit" disabled={question.trim() === ''}>
          {words.askButton}
        </Button>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys */}
      <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-4 focus-visible:-outline-offset-2">
        <p role="status" className="max-w-[75ch] pb-3 text-ui text-ink-2">
          {error
            ? error.message
            : asked === ''
              ? ''
              : value === undefined
                ? words.asking
                : value.of === 0
                  ? words.nothing
                  : `${value.whole ? words.whole(countText(value.tokens), countText(value.budgetTokens)) : words.picked(value.passages.length, value.of, countText(value.tokens))}${byWords ? '' : ` ${words.nothingByWords}`}`}
        </p>
        <ol className="flex max-w-[860px] flex-col gap-3">
          {value?.passages.map((each, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: two passages may read alike
              key={index}
              className="rounded-sheet border border-line bg-sheet px-4 py-3"
            >
              <div className="flex items-center justify-between gap-3 pb-1">
                <h3 className="min-w-0 truncate text-ui font-semibold">{each.heading}</h3>
                <Chip tone={each.found === null ? 'plain' : 'accent'}>
                  {each.found === null ? words.along : words.foundBy}
                </Chip>
              </div>
              <p className="readable max-w-[75ch] text-read break-words whitespace-pre-wrap">{each.text}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
};
