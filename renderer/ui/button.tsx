import type { ComponentProps, ReactNode } from 'react';
import type { CommandId } from '../keys/bindings';
import { classNames } from './class-names';
import { CommandKeys, shortcutsOf } from './kbd';

export type ButtonKind = 'filled' | 'plain' | 'ghost' | 'danger' | 'danger-ghost' | 'link';

const kinds: Record<ButtonKind, string> = {
  filled:
    'bg-accent text-on-fill hover:bg-accent-hover disabled:border disabled:border-dashed disabled:border-control disabled:bg-transparent disabled:text-ink-3 aria-disabled:border aria-disabled:border-dashed aria-disabled:border-control aria-disabled:bg-transparent aria-disabled:text-ink-3',
  plain: 'border border-control-soft bg-sheet text-ink hover:border-control disabled:border-dashed disabled:text-ink-3',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink disabled:text-ink-3 disabled:hover:bg-transparent',
  danger: 'bg-danger-solid text-on-fill hover:brightness-110',
  'danger-ghost': 'text-danger hover:bg-danger-bg disabled:text-ink-3',
  link: 'text-accent-text hover:underline disabled:text-ink-3 disabled:no-underline',
};

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  kind?: ButtonKind;
  /** 32 px, or 28. */
  small?: boolean;
  icon?: ReactNode;
  /** Shows the key and announces it. */
  command?: CommandId;
  /** The key is dead right now (somebody types): its place stays, its cap is not shown. */
  keyDead?: boolean;
  /** A button whose word changes keeps this width in pixels, so that its neighbours stay. */
  minWidth?: number;
};

/** One filled button a screen; words first, the key beside them. */
export const Button = ({ kind = 'plain', small, icon, command, keyDead, minWidth, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...(command ? { 'aria-keyshortcuts': shortcutsOf(command) } : {})}
    {...rest}
    style={minWidth === undefined ? undefined : { minWidth }}
    className={classNames(
      'no-drag inline-flex shrink-0 items-center gap-2 whitespace-nowrap rounded-control font-medium',
      small ? 'h-7 text-meta' : 'h-8 text-ui',
      kind === 'link' ? '' : kind === 'ghost' || kind === 'danger-ghost' ? 'px-[7px]' : small ? 'px-2.5' : 'px-3',
      kinds[kind],
    )}
  >
    {icon}
    {children}
    {command ? (
      <span className={keyDead ? 'invisible' : undefined}>
        <CommandKeys id={command} onFill={kind === 'filled' || kind === 'danger'} />
      </span>
    ) : null}
  </button>
);
