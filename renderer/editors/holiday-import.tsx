import { useState } from 'react';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, SelectInput } from '../ui/field';
import { dayText, today } from './closed-day';
import type { HolidayForm } from './hours-form';

const words = t.editors.hours;
const countryKey = 'holidayCountry';

/** The country asked for last, else that of the language the computer speaks. */
const firstCountry = (): string =>
  window.localStorage.getItem(countryKey) ?? new Intl.Locale(navigator.language).maximize().region ?? '';

/** The public holidays of a country and year; each can be left out. Those on the list already are not offered again. */
export const HolidayImport = ({
  have,
  onAdd,
  onClose,
}: {
  have: readonly string[];
  onAdd: (holidays: HolidayForm[]) => void;
  onClose: () => void;
}) => {
  const [country, setCountry] = useState(firstCountry);
  const [region, setRegion] = useState('');
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const [left, setLeft] = useState<readonly string[]>([]);
  const places = useCall('hours.countries', { country: country === '' ? null : country }).value;
  const known = places?.countries.some((each) => each.code === country) ?? false;
  const answer = useCall('hours.holidays', known ? { country, region: region === '' ? null : region, year } : null);
  // A day that is over closes nothing any more.
  const holidays = (answer.value?.holidays ?? []).filter((each) => each.date >= today());
  const chosen = holidays.filter((each) => !have.includes(each.date) && !left.includes(each.date));
  return (
    <Dialog open onClose={onClose} title={words.importTitle} description={words.importNote} width={520}>
      <form
        className="flex min-h-0 flex-col"
        onSubmit={(event) => {
          event.preventDefault();
          window.localStorage.setItem(countryKey, country);
          onAdd(chosen);
          onClose();
        }}
      >
        <div className="grid grid-cols-[1fr_1fr_88px] gap-3 px-6 pt-4">
          <Field label={words.country}>
            {(ids) => (
              <SelectInput
                {...ids}
                value={country}
                onChange={(event) => {
                  setCountry(event.currentTarget.value);
                  setRegion('');
                }}
              >
                {known ? null : <option value={country} />}
                {places?.countries.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
          <Field label={words.region}>
            {(ids) => (
              <SelectInput
                {...ids}
                disabled={(places?.regions.length ?? 0) === 0}
                value={region}
                onChange={(event) => setRegion(event.currentTarget.value)}
              >
                <option value="">{words.wholeCountry}</option>
                {places?.regions.map((each) => (
                  <option key={each.code} value={each.code}>
                    {each.name}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
          <Field label={words.year}>
            {(ids) => (
              <SelectInput
                {...ids}
                value={String(year)}
                onChange={(event) => setYear(Number(event.currentTarget.value))}
              >
                {[0, 1, 2].map((more) => (
                  <option key={more} value={thisYear + more}>
                    {thisYear + more}
                  </option>
                ))}
              </SelectInput>
            )}
          </Field>
        </div>
        {answer.error ? <p className="px-6 pt-3 text-ui text-danger">{answer.error.message}</p> : null}
        <ul
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keys
          tabIndex={0}
          className="mx-6 mt-3 h-[280px] overflow-y-auto rounded-control border border-line"
          aria-label={words.holidays}
        >
          {holidays.map((each) => {
            const there = have.includes(each.date);
            return (
              <li key={each.date} className="border-b border-line last:border-b-0">
                <label className="flex h-8 items-center gap-3 px-3 text-ui">
                  <input
                    type="checkbox"
                    className="h-4 w-4 accent-accent"
                    disabled={there}
                    checked={there || !left.includes(each.date)}
                    onChange={(event) =>
                      setLeft(
                        event.currentTarget.checked ? left.filter((date) => date !== each.date) : [...left, each.date],
                      )
                    }
                  />
                  <span className="w-36 shrink-0 tabular-nums">{dayText(each.date)}</span>
                  <span className="min-w-0 flex-1 truncate text-ink-2">{each.name}</span>
                  {there ? <span className="text-meta text-ink-3">{words.have}</span> : null}
                </label>
              </li>
            );
          })}
        </ul>
        <DialogButtons>
          <Button onClick={onClose}>{t.settings.cancel}</Button>
          <Button kind="filled" type="submit" disabled={chosen.length === 0}>
            {words.addDays(chosen.length)}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
