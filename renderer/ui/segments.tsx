import { classNames } from './class-names';

/** One of a few, always visible: a radio group that looks like one control. */
export const Segments = <T extends string>({
  label,
  value,
  options,
  onChange,
  disabled,
}: {
  label: string;
  value: T;
  options: readonly { value: T; word: string }[];
  onChange: (value: T) => void;
  disabled?: boolean;
}) => (
  <fieldset
    className="inline-flex min-h-7 max-w-full flex-wrap overflow-hidden rounded-control border border-control-soft bg-sheet disabled:border-line disabled:bg-transparent"
    disabled={disabled}
  >
    <legend className="sr-only">{label}</legend>
    {options.map((option, index) => (
      <label
        key={option.value}
        className={classNames(
          'relative inline-flex h-[26px] items-center whitespace-nowrap px-2.5 text-meta font-medium has-focus-visible:z-10 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent-text',
          index > 0 && 'border-l border-line',
          option.value !== value ? 'text-ink-2' : disabled ? 'bg-hover text-ink' : 'bg-selected text-accent-text',
          disabled && option.value !== value && 'text-ink-3',
        )}
      >
        <input
          type="radio"
          className="sr-only"
          name={label}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
        {option.word}
      </label>
    ))}
  </fieldset>
);
