import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { Draft } from '../../shared/schemas/draft';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { SelectInput } from '../ui/field';
import { Popover } from '../ui/popover';
import { choosePeople } from './write-actions';

type Place = 'to' | 'cc' | 'nobody';
const words = t.writing.people;
const key = (email: string): string => email.toLowerCase();

/** Where each person of the conversation stands in a draft's head. */
const placesOf = (draft: Draft): Record<string, Place> =>
  Object.fromEntries([
    ...draft.cc.map((who) => [key(who.email), 'cc' as const]),
    ...draft.to.map((who) => [key(who.email), 'to' as const]),
  ]);

/** Who of the conversation gets the reply. The engine refuses anybody else; the window does not even offer them. */
export const PeoplePopover = ({
  draft,
  open,
  onOpenChange,
  anchor,
}: {
  draft: Draft;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  anchor: ReactNode;
}) => {
  const people = useCall('drafts.people', open ? { id: draft.id } : null).value?.people ?? [];
  const [places, setPlaces] = useState(() => placesOf(draft));
  useEffect(() => {
    if (open) setPlaces(placesOf(draft));
  }, [open, draft]);
  const at = (place: Place): string[] =>
    people.filter((who) => !who.blocked && places[key(who.email)] === place).map((who) => who.email);
  const to = at('to');
  return (
    <Popover open={open} onOpenChange={onOpenChange} anchor={anchor} side="bottom" label={words.title} width={420}>
      <form
        className="p-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (to.length > 0) void choosePeople(draft, to, at('cc'));
        }}
      >
        <h3 className="text-ui font-semibold">{words.title}</h3>
        <p className="pb-2 text-meta text-ink-3">{words.note}</p>
        <ul className="max-h-64 overflow-y-auto">
          {people.map((who) => (
            <li key={who.email} className="flex h-11 items-center gap-3 border-line not-first:border-t">
              <span className="min-w-0 flex-1">
                <span className="block truncate text-ui">{who.name || who.email}</span>
                <span className="block truncate text-meta text-ink-3">{who.blocked ? words.blocked : who.email}</span>
              </span>
              <span className="w-20 shrink-0">
                <SelectInput
                  aria-label={words.roleOf(who.name || who.email)}
                  disabled={who.blocked}
                  value={who.blocked ? 'nobody' : (places[key(who.email)] ?? 'nobody')}
                  onChange={(event) => setPlaces({ ...places, [key(who.email)]: event.currentTarget.value as Place })}
                >
                  <option value="to">{words.to}</option>
                  <option value="cc">{words.cc}</option>
                  <option value="nobody">{words.nobody}</option>
                </SelectInput>
              </span>
            </li>
          ))}
        </ul>
        <div className="flex items-center gap-3 pt-3">
          <Button type="submit" disabled={to.length === 0}>
            {words.confirm}
          </Button>
          {people.length > 0 && to.length === 0 ? <p className="text-meta text-warn">{words.needsTo}</p> : null}
        </div>
      </form>
    </Popover>
  );
};
