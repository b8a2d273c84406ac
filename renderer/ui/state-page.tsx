import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IconTone } from './icon';
import { Icon } from './icon';

/** What a place says when it has nothing to show: an icon, what is so, what comes next, what to do. */
export const StatePage = ({
  icon,
  tone = 'quiet',
  title,
  children,
  actions,
}: {
  icon: LucideIcon;
  tone?: IconTone;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) => (
  <div className="flex max-w-[360px] flex-col items-start gap-1 p-6">
    <div className="mb-2">
      <Icon of={icon} size={20} tone={tone} />
    </div>
    <h2 className="text-verdict font-semibold">{title}</h2>
    {children ? <div className="text-ui text-ink-2">{children}</div> : null}
    {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
  </div>
);
