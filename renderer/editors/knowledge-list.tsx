import { FileText, Lightbulb } from 'lucide-react';
import type { KnowledgeItem, KnowledgeVersion } from '../../shared/schemas/editors';
import { momentText } from '../format/time';
import { currentTime } from '../format/use-now';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';

const words = t.editors.knowledge;

/** Facts and documents by name, and what was removed and can come back. */
export const KnowledgeList = ({
  items,
  removed,
  open,
  campaign,
  admin,
  onOpen,
  onRestore,
}: {
  items: readonly KnowledgeItem[];
  removed: readonly Omit<KnowledgeVersion, 'text'>[];
  open: string | null;
  campaign: { id: string; name: string } | null;
  admin: boolean;
  onOpen: (id: string) => void;
  onRestore: (versionId: string, key: string) => void;
}) => (
  <>
    <ul aria-label={words.tabs.entries}>
      {items.map((item) => {
        const here = item.id === open;
        return (
          <li key={item.id} className="border-b border-line">
            <button
              type="button"
              aria-current={here ? 'true' : undefined}
              onClick={() => onOpen(item.id)}
              className={classNames(
                'relative flex w-full items-start gap-2.5 px-4 py-2 text-left focus-visible:-outline-offset-2',
                here
                  ? 'bg-selected before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-accent-text'
                  : 'hover:bg-hover',
              )}
            >
              <span className="pt-0.5">
                <Icon of={item.kind === 'fact' ? Lightbulb : FileText} size={14} tone="quiet" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-2">
                  <span className="min-w-0 truncate text-ui font-medium">{item.key}</span>
                  {item.campaignId !== null && campaign !== null ? (
                    <span className="shrink-0 text-meta text-ink-3">{words.campaignShort}</span>
                  ) : null}
                </span>
                <span className="line-clamp-2 text-meta text-ink-3">{item.beginning}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
    {removed.length > 0 ? (
      <details className="px-4 py-3">
        <summary className="w-fit rounded-key text-meta text-ink-2">{`${words.removedList} (${removed.length})`}</summary>
        <ul className="pt-1">
          {removed.map((each) => (
            <li key={each.id} className="flex items-center justify-between gap-2 py-1">
              <span className="min-w-0">
                <span className="block truncate text-ui">{each.key}</span>
                <span className="block truncate text-meta text-ink-3">
                  {`${each.by}, ${momentText(each.at, currentTime())}`}
                </span>
              </span>
              {admin ? (
                <Button
                  small
                  kind="link"
                  aria-label={`${words.restore}, ${each.key}`}
                  onClick={() => onRestore(each.id, each.key)}
                >
                  {words.restore}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </details>
    ) : null}
  </>
);
