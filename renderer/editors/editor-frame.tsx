import { type ReactNode, useEffect, useRef } from 'react';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import type { Editor } from './use-editor';

/**
 * One editor: what is set at the left, what it would do at the right, saving below. The right part is never switched off:
 * whoever may not change may still try.
 */
export const EditorFrame = <T,>({
  title,
  note,
  editor,
  blocked,
  children,
  aside,
  pages,
  below,
}: {
  title: string;
  note: string;
  /** Stands beside the title: the other pages of the same thing. */
  pages?: ReactNode;
  /** Stands under what is set, and is no part of it. */
  below?: ReactNode;
  editor: Editor<T>;
  /** Something in the form is wrong; it says what beside its field. */
  blocked: boolean;
  children: ReactNode;
  aside?: ReactNode;
}) => {
  const admin = useMay('admin');
  const words = t.editors;
  const saving = editor.state === 'saving';
  const told = editor.theirs
    ? words.theirs
    : editor.dirty && blocked
      ? words.blocked
      : editor.found
        ? words.found
        : editor.dirty
          ? words.unsaved
          : editor.state === 'saved'
            ? words.saved
            : '';
  const form = useRef<HTMLFormElement>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  /** Where the focus was when saving began: fields are switched off meanwhile, which drops it. */
  const heldFocus = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (saving || heldFocus.current === null) return;
    if (document.activeElement === document.body) heldFocus.current.focus({ preventScroll: true });
    heldFocus.current = null;
  }, [saving]);
  return (
    <form
      ref={form}
      aria-label={title}
      className="flex min-h-0 min-w-0 flex-1 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        if (!editor.dirty || saving) return;
        if (blocked) {
          form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
          return;
        }
        heldFocus.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        void editor.submit();
      }}
    >
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-8 pt-5 pb-8 max-[860px]:px-5 focus-visible:-outline-offset-2"
      >
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          <h2 className="text-page font-semibold">{title}</h2>
          {pages}
        </div>
        <p className="max-w-[72ch] pt-0.5 pb-5 text-ui text-ink-2">{note}</p>
        <div
          className={
            aside
              ? 'grid max-w-[1240px] grid-cols-[minmax(0,1fr)_minmax(0,380px)] items-start gap-8 max-reading:grid-cols-1 wide:grid-cols-[minmax(0,1fr)_minmax(0,480px)]'
              : undefined
          }
        >
          <fieldset disabled={!admin || saving} className="flex min-w-0 flex-col gap-3.5">
            <legend className="sr-only">{title}</legend>
            {children}
          </fieldset>
          {aside ? <div className="flex min-w-0 flex-col gap-4">{aside}</div> : null}
        </div>
        {below}
      </div>
      {admin ? (
        <footer className="flex h-14 shrink-0 items-center gap-2 border-t border-line px-8 max-[860px]:px-5">
          {/* Said to be off, not switched off: it keeps the focus of who pressed it, and pressed too early it leads to what is wrong. */}
          <Button ref={saveButton} kind="filled" type="submit" aria-disabled={!editor.dirty || saving || undefined}>
            {saving ? words.saving : words.save}
          </Button>
          {editor.dirty ? (
            <Button
              kind="ghost"
              onClick={() => {
                // This button goes with what it discards.
                saveButton.current?.focus();
                editor.discard();
              }}
            >
              {editor.theirs ? words.showTheirs : words.discard}
            </Button>
          ) : null}
          {editor.refused === null ? (
            <span role="status" className="min-w-0 truncate text-meta text-ink-3">
              {told}
            </span>
          ) : (
            <span role="alert" className="min-w-0 text-meta text-danger">
              {editor.refused}
            </span>
          )}
        </footer>
      ) : null}
    </form>
  );
};

/** A titled card beside an editor: what it would do, or a place to try it. */
export const AsideCard = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="rounded-sheet border border-line bg-sheet px-4 py-3 shadow-sheet">
    <h3 className="pb-2 text-ui font-semibold">{title}</h3>
    {children}
  </section>
);
