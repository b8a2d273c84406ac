import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children'> & {
  icon: LucideIcon;
  label: string;
  size?: number;
  wide?: boolean;
};

/** A button that is only an icon: its word is its name and its tooltip. */
export const IconButton = ({ icon, label, size, wide, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={classNames(
      'no-drag inline-flex items-center justify-center rounded-control text-ink-2 hover:bg-hover hover:text-ink disabled:text-ink-3',
      wide ? 'h-10 w-[42px] rounded-none' : 'h-7 w-7',
    )}
  >
    <Icon of={icon} {...(size ? { size } : {})} />
  </button>
);
