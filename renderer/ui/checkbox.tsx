import { useId } from 'react';

/** A yes or no that waits for the form's button. */
export const Checkbox = ({
  label,
  help,
  checked,
  onChange,
  disabled,
}: {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) => {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...(help ? { 'aria-describedby': `${id}-help` } : {})}
        className="mt-0.5 h-4 w-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-ui">
          {label}
        </label>
        {help ? (
          <p id={`${id}-help`} className="text-meta text-ink-3">
            {help}
          </p>
        ) : null}
      </div>
    </div>
  );
};
