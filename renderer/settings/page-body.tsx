import type { ReactNode } from 'react';

/** A settings page of one column. */
export const PageBody = ({
  title,
  note,
  children,
  wide,
}: {
  title: string;
  note?: string;
  children: ReactNode;
  wide?: boolean;
}) => (
  <section
    aria-label={title} // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
    tabIndex={0}
    className="min-w-0 flex-1 overflow-y-auto px-8 pt-5 pb-8 max-[860px]:px-5 focus-visible:-outline-offset-2"
  >
    <h2 className="text-page font-semibold">{title}</h2>
    {note ? <p className="max-w-[64ch] pt-0.5 text-ui text-ink-2">{note}</p> : null}
    <div className={wide ? 'pt-4' : 'max-w-[560px] pt-4'}>{children}</div>
  </section>
);
