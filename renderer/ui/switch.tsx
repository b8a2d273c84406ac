import { Switch as Primitive } from 'radix-ui';
import { useId } from 'react';

type SwitchProps = {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, at once. The word is its label; the help says what it means. */
export const Switch = ({ label, help, checked, onChange, disabled }: SwitchProps) => {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-6 py-2">
      <div className="min-w-0">
        <label htmlFor={id} className="text-ui font-medium">
          {label}
        </label>
        {help ? (
          <p id={`${id}-help`} className="text-meta text-ink-3">
            {help}
          </p>
        ) : null}
      </div>
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        className="relative mt-1 h-[18px] w-[30px] shrink-0 rounded-full bg-control data-[state=checked]:bg-accent disabled:opacity-50"
      >
        <Primitive.Thumb className="block h-[14px] w-[14px] translate-x-0.5 rounded-full bg-on-fill data-[state=checked]:translate-x-[14px]" />
      </Primitive.Root>
    </div>
  );
};
