import type { DraftDetail } from '../../shared/contract';
import { t } from '../strings';
import { Button } from '../ui/button';
import { SnippetPopover } from './snippet-popover';
import { SpellingPopover } from './spelling-popover';
import { markedWords, useSpelling } from './spelling-state';
import { TimesPopover } from './times-popover';
import { bodyOf, useTyped } from './typed-text';
import { insertLink } from './write-actions';
import type { PopoverState, WritingPopover } from './writing-state';

/** What may be put into the text; there while somebody types, so that reading stays quiet. */
export const InsertBar = ({ detail, open }: { detail: DraftDetail; open: (which: WritingPopover) => PopoverState }) => {
  const { draft } = detail;
  const times = open('times');
  const snippets = open('snippets');
  const spelling = open('spelling');
  const typed = useTyped((all) => all[draft.id]);
  const marked = markedWords(bodyOf(draft, typed), useSpelling(draft.id)).length;
  return (
    <div className="flex h-9 shrink-0 items-center gap-0.5 border-b border-line px-2.5">
      <TimesPopover
        draft={draft}
        {...times}
        anchor={
          <Button kind="ghost" small command="insertTime" onClick={() => times.onOpenChange(true)}>
            {t.writing.insert.time}
          </Button>
        }
      />
      <Button kind="ghost" small command="insertLink" onClick={() => insertLink(detail)}>
        {t.writing.insert.link}
      </Button>
      <SnippetPopover
        draft={draft}
        {...snippets}
        anchor={
          <Button kind="ghost" small command="snippet" onClick={() => snippets.onOpenChange(true)}>
            {t.writing.insert.snippet}
          </Button>
        }
      />
      <span className="flex-1" />
      <SpellingPopover
        draft={draft}
        {...spelling}
        anchor={
          <Button kind="ghost" small command="spelling" onClick={() => spelling.onOpenChange(true)}>
            {t.writing.spelling.button(marked)}
          </Button>
        }
      />
    </div>
  );
};
