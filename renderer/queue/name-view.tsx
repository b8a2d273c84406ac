import { type FormEvent, useState } from 'react';
import { asFailure, call } from '../api/call';
import { useCall } from '../api/use-call';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { Dialog, DialogButtons } from '../ui/dialog';
import { Field, TextInput } from '../ui/field';
import { cutOf, setQueue, useQueue } from './queue-state';

/** Gives the cut on screen a name, or a named one another. */
export const NameView = ({ what, onClose }: { what: 'new' | 'rename'; onClose: () => void }) => {
  const { savedViewId } = useQueue();
  const saved = useCall('views.list', {}).value?.views ?? [];
  const open = what === 'rename' ? saved.find((each) => each.id === savedViewId) : undefined;
  const [name, setName] = useState(open?.name ?? '');
  const [pinned, setPinned] = useState(open?.pinned ?? true);
  const [error, setError] = useState('');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    try {
      const { view } = await call('views.save', {
        id: open?.id ?? null,
        version: open?.version ?? null,
        name,
        cut: open?.cut ?? cutOf(useQueue.getState()),
        pinned,
      });
      setQueue({ savedViewId: view.id });
      onClose();
    } catch (thrown) {
      setError(asFailure(thrown).message);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.queueCut.views.nameTitle}
      description={t.queueCut.views.nameText}
      width={400}
    >
      <form onSubmit={(event) => void save(event)}>
        <div className="flex flex-col gap-3 px-6 pt-4">
          <Field label={t.queueCut.views.name} error={error === '' ? undefined : error}>
            {(ids) => (
              <TextInput
                {...ids}
                autoFocus
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
            )}
          </Field>
          <Checkbox label={t.queueCut.views.pin} checked={pinned} onChange={setPinned} />
        </div>
        <DialogButtons>
          <Button onClick={onClose}>{t.queueCut.views.cancel}</Button>
          <Button kind="filled" type="submit" disabled={name.trim() === ''}>
            {t.queueCut.views.confirm}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};
