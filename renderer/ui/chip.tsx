import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ChipTone = 'plain' | 'accent' | 'warn' | 'danger';

const tones: Record<ChipTone, string> = {
  plain: 'border border-control-soft text-ink-2',
  accent: 'bg-selected text-accent-text',
  warn: 'border border-warn-line bg-warn-bg text-warn',
  danger: 'border border-danger-line bg-danger-bg text-danger',
};

/** A state in words; the colour comes second. `dot` is for what is going on now. */
export const Chip = ({
  tone = 'plain',
  dot,
  icon,
  children,
}: {
  tone?: ChipTone;
  dot?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <span
    data-tint
    className={classNames(
      'inline-flex h-[22px] items-center gap-1.5 rounded-full px-2.5 text-meta font-medium',
      tones[tone],
    )}
  >
    {dot ? <span aria-hidden="true" className="h-1.5 w-1.5 rounded-full bg-current" /> : null}
    {icon}
    {children}
  </span>
);
