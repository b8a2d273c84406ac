import { Plus, X } from 'lucide-react';
import { t } from '../strings';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import type { WindowForm } from './hours-form';
import { isOvernight, readTime, windowErrors } from './hours-form';

const words = t.editors.hours;
const days = [1, 2, 3, 4, 5, 6, 7];

/** Days of a window as seven boxes to tick. */
const Days = ({
  window,
  onChange,
  error,
}: {
  window: WindowForm;
  onChange: (days: number[]) => void;
  error?: string | undefined;
}) => (
  <div>
    <div className="flex gap-1">
      {days.map((day) => {
        const on = window.days.includes(day);
        return (
          <label
            key={day}
            className={classNames(
              'relative flex h-8 w-8 items-center justify-center rounded-control border text-meta font-medium has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent-text',
              on ? 'border-accent bg-selected text-accent-text' : 'border-control text-ink-2',
            )}
          >
            <input
              type="checkbox"
              className="sr-only"
              aria-label={words.dayNames[day]}
              checked={on}
              onChange={() => onChange(on ? window.days.filter((each) => each !== day) : [...window.days, day].sort())}
            />
            <span aria-hidden="true">{words.dayLetters[day]}</span>
          </label>
        );
      })}
    </div>
    {error ? <p className="mt-1 text-meta text-danger">{error}</p> : null}
  </div>
);

/** The windows of custom hours: days, from, to; one that ends before it begins runs overnight and says so. */
export const WindowsField = ({
  windows,
  onChange,
}: {
  windows: WindowForm[];
  onChange: (windows: WindowForm[]) => void;
}) => {
  const put = (index: number, patch: Partial<WindowForm>): void =>
    onChange(windows.map((each, at) => (at === index ? { ...each, ...patch } : each)));
  return (
    <div className="flex flex-col gap-2">
      {windows.length === 0 ? <p className="text-ui text-danger">{words.errors.none}</p> : null}
      {windows.map((window, index) => {
        const errors = windowErrors(window);
        const time = (key: 'from' | 'to') => (
          <div className="w-[88px]">
            <Field label={words[key]} error={errors[key]}>
              {(ids) => (
                <TextInput
                  {...ids}
                  value={window[key]}
                  onChange={(event) => put(index, { [key]: event.currentTarget.value })}
                  onBlur={() => put(index, { [key]: readTime(window[key]) ?? window[key] })}
                />
              )}
            </Field>
          </div>
        );
        return (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: windows have no name but their place
            key={index}
            className="rounded-sheet border border-line bg-panel px-3 py-2.5"
          >
            <legend className="sr-only">{words.windowOf(index + 1)}</legend>
            <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
              <div className="pt-5">
                <Days window={window} onChange={(chosen) => put(index, { days: chosen })} error={errors.days} />
              </div>
              {time('from')}
              {time('to')}
              <div className="flex flex-1 items-center justify-between gap-2 pt-5">
                <span className="flex h-8 items-center text-meta text-ink-3">
                  {isOvernight(window) ? words.overnight : ''}
                </span>
                <IconButton
                  icon={X}
                  label={words.removeWindow(index + 1)}
                  onClick={() => onChange(windows.filter((_each, at) => at !== index))}
                />
              </div>
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          small
          icon={<Icon of={Plus} size={14} />}
          onClick={() => onChange([...windows, { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }])}
        >
          {words.addWindow}
        </Button>
      </div>
    </div>
  );
};
