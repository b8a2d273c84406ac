import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../state/session';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Field, TextInput } from '../ui/field';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { dayText, today } from './closed-day';
import { HolidayImport } from './holiday-import';
import type { HolidayForm } from './hours-form';
import { isDay } from './hours-form';

const words = t.editors.hours;

const byDate = (a: HolidayForm, b: HolidayForm): number => a.date.localeCompare(b.date);

/** Days on which nothing leaves by rule: by hand, or a country's. Past ones are folded away. */
export const HolidaysField = ({
  holidays,
  onChange,
}: {
  holidays: HolidayForm[];
  onChange: (holidays: HolidayForm[]) => void;
}) => {
  const admin = useMay('admin');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const [showPast, setShowPast] = useState(false);
  const [importing, setImporting] = useState(false);
  const now = today();
  const past = holidays.filter((each) => each.date < now);
  const shown = [...(showPast ? holidays : holidays.filter((each) => each.date >= now))].sort(byDate);
  const twice = holidays.some((each) => each.date === date);
  const error = twice ? words.errors.dateTwice : tried && !isDay(date) ? words.errors.date : undefined;
  const add = (): void => {
    setTried(true);
    if (!isDay(date) || twice) return;
    onChange([...holidays, { date, name: name.trim() }].sort(byDate));
    setDate('');
    setName('');
    setTried(false);
  };
  const onEnter = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between gap-3">
        <div>
          <h3 className="text-ui font-semibold">{words.holidays}</h3>
          <p className="text-meta text-ink-3">{words.holidaysHelp}</p>
        </div>
        {admin ? <Button onClick={() => setImporting(true)}>{words.import}</Button> : null}
      </div>
      {past.length > 0 ? (
        <div className="flex items-center gap-2 text-meta text-ink-3">
          {words.past(past.length)}
          <Button kind="link" small onClick={() => setShowPast(!showPast)}>
            {showPast ? words.hidePast : words.showPast}
          </Button>
          {admin ? (
            <Button kind="link" small onClick={() => onChange(holidays.filter((each) => each.date >= now))}>
              {words.dropPast}
            </Button>
          ) : null}
        </div>
      ) : null}
      {shown.length === 0 ? <p className="text-ui text-ink-2">{words.noHolidays}</p> : null}
      <ul className="max-h-[264px] overflow-y-auto rounded-sheet border border-line empty:hidden">
        {shown.map((each) => (
          <li key={each.date} className="flex h-9 items-center gap-3 border-b border-line px-3 last:border-b-0">
            <span className="w-36 shrink-0 text-ui tabular-nums">{dayText(each.date)}</span>
            <span className="min-w-0 flex-1 truncate text-ui text-ink-2">{each.name}</span>
            {admin ? (
              <IconButton
                icon={X}
                label={words.removeDay(`${dayText(each.date)}${each.name === '' ? '' : `, ${each.name}`}`)}
                onClick={() => onChange(holidays.filter((other) => other.date !== each.date))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {admin ? (
        <div className="flex items-start gap-2">
          <div className="w-40">
            <Field label={words.date} error={error}>
              {(ids) => (
                <TextInput
                  {...ids}
                  type="date"
                  value={date}
                  onChange={(event) => {
                    setDate(event.currentTarget.value);
                    setTried(false);
                  }}
                  onKeyDown={onEnter}
                />
              )}
            </Field>
          </div>
          <div className="min-w-0 flex-1">
            <Field label={words.name}>
              {(ids) => (
                <TextInput
                  {...ids}
                  maxLength={80}
                  placeholder={words.nameHint}
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                  onKeyDown={onEnter}
                />
              )}
            </Field>
          </div>
          <div className="pt-5">
            <Button icon={<Icon of={Plus} size={14} />} onClick={add}>
              {words.addDay}
            </Button>
          </div>
        </div>
      ) : null}
      {importing ? (
        <HolidayImport
          have={holidays.map((each) => each.date)}
          onClose={() => setImporting(false)}
          onAdd={(added) => onChange([...holidays, ...added].sort(byDate))}
        />
      ) : null}
    </div>
  );
};
