import type { DraftDetail } from '../../shared/contract';
import { t } from '../strings';
import { Button } from '../ui/button';
import { SnippetPopover } from './snippet-popover';
import { TimesPopover } from './times-popover';
import { insertLink } from './write-actions';
import type { PopoverState, WritingPopover } from './writing-state';

/** What may be put into the text; there while somebody types, so that reading stays quiet. */
export const InsertBar = ({ detail, open }: { detail: DraftDetail; open: (which: WritingPopover) => PopoverState }) => {
  const { draft } = detail;
  const times = open('times');
  const snippets = open('snippets');
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
    </div>
  );
};
