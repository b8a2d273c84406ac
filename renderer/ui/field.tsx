import type { ComponentProps, ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './class-names';

const box =
  'w-full scroll-mt-10 scroll-mb-10 rounded-control border border-control bg-sheet px-2.5 text-ui disabled:border-control-soft disabled:text-ink-2 focus-visible:outline-offset-0 aria-invalid:border-danger';

/** A label, its control and what to know about it. `children` receives the ids that tie them together. */
export const Field = ({
  label,
  help,
  error,
  children,
}: {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}) => {
  const id = useId();
  const note = error ?? help;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block text-meta text-ink-2">
        {label}
      </label>
      {children({
        id,
        ...(note ? { 'aria-describedby': `${id}-note` } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {note ? (
        <p id={`${id}-note`} className={classNames('mt-1 text-meta', error ? 'text-danger' : 'text-ink-3')}>
          {note}
        </p>
      ) : null}
    </div>
  );
};

export const TextInput = (props: Omit<ComponentProps<'input'>, 'className'>) => (
  <input {...props} className={classNames(box, 'h-8')} />
);

/** Grows with its text, from `rows` lines to most of the window. */
export const TextArea = ({ rows = 2, ...props }: Omit<ComponentProps<'textarea'>, 'className' | 'style'>) => (
  <textarea
    {...props}
    rows={rows}
    style={{ minHeight: rows * 20 + 14 }}
    className={classNames(box, 'block max-h-[60vh] resize-none py-1.5 field-sizing-content')}
  />
);

export const SelectInput = (props: Omit<ComponentProps<'select'>, 'className'>) => (
  <select {...props} className={classNames(box, 'h-8')} />
);
