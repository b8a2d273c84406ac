import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';
import type { IconTone } from '../ui/icon';
import { Icon } from '../ui/icon';

const tones = {
  danger: 'bg-danger-bg border-danger-line',
  plain: 'bg-panel border-line',
  tint: 'bg-accent-bg border-line',
};

/** 40 px across the window: what is so, what it means, what can be done. */
export const Banner = ({
  tone,
  icon,
  iconTone,
  strong,
  children,
  actions,
  more,
}: {
  tone: keyof typeof tones;
  icon: LucideIcon;
  iconTone: IconTone;
  strong: string;
  children: ReactNode;
  actions?: ReactNode;
  /** At the very end: how many other banners are folded behind this one. */
  more?: ReactNode;
}) => (
  <div
    role="status"
    data-tint
    className={classNames('flex min-h-10 shrink-0 items-center gap-3 border-b pr-3 pl-5', tones[tone])}
  >
    <Icon of={icon} size={18} tone={iconTone} />
    {/* What to do stands at the end of the sentence: a narrow window gets a second line, not an ellipsis. */}
    <p className="min-w-0 flex-1 py-[9px] text-ui text-ink-2 [overflow-wrap:anywhere] max-reading:py-1.5 max-reading:line-clamp-2">
      <strong className="font-semibold text-ink">{strong}</strong> {children}
    </p>
    {actions}
    {more}
  </div>
);
