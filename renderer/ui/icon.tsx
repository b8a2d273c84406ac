import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';

export type IconTone = 'current' | 'quiet' | 'accent' | 'warn' | 'danger';

const tones: Record<IconTone, string> = {
  current: '',
  quiet: 'text-ink-3',
  accent: 'text-accent-text',
  warn: 'text-warn',
  danger: 'text-danger',
};

/** A lucide icon at this product's stroke. Decoration: the word beside it says the same. */
export const Icon = ({
  of: Shape,
  size = 16,
  tone = 'current',
}: {
  of: LucideIcon;
  size?: number;
  tone?: IconTone;
}) => (
  <Shape
    size={size}
    strokeWidth={1.75}
    aria-hidden="true"
    focusable="false"
    className={classNames('shrink-0', tones[tone])}
  />
);
