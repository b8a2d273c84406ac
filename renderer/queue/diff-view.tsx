import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { t } from '../strings';
import { type DiffPart, diffWords } from './text-diff';

const words = t.writing.diff;

/** One side: what both have, and what only this one has. Marked by more than colour, and told to screen readers. */
const Side = ({ title, parts, own }: { title: string; parts: readonly DiffPart[]; own: 'removed' | 'added' }) => (
  <section aria-label={title} className="min-w-0 flex-1">
    <h3 className="pb-1.5 text-meta text-ink-3">{title}</h3>
    <p className="readable text-read whitespace-pre-line [overflow-wrap:anywhere]">
      {parts
        .filter((part) => part.kind === 'same' || part.kind === own)
        .map((part, index) =>
          part.kind === 'same' ? (
            part.text
          ) : own === 'removed' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
            <del key={index} className="rounded-[2px] bg-danger-bg px-px text-ink-2 decoration-danger">
              {part.text}
            </del>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
            <ins key={index} className="rounded-[2px] bg-accent-bg px-px decoration-accent-text">
              {part.text}
            </ins>
          ),
        )}
    </p>
  </section>
);

/** The draft beside what the model wrote. `editor`, while somebody types, stands in the place of the right side. */
export const DiffView = ({ original, body, editor }: { original: string; body: string; editor: ReactNode }) => {
  const parts = useMemo(() => diffWords(original, body), [original, body]);
  return (
    <div className="flex min-h-full gap-5">
      <Side title={words.model} parts={parts} own="removed" />
      <div aria-hidden="true" className="w-px shrink-0 bg-line" />
      {editor === null ? (
        <Side title={words.now} parts={parts} own="added" />
      ) : (
        <section aria-label={words.now} className="flex min-w-0 flex-1 flex-col">
          <h3 className="pb-1.5 text-meta text-ink-3">{words.now}</h3>
          {editor}
        </section>
      )}
    </div>
  );
};
