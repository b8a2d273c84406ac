import type { Attention } from '../../shared/schemas/people';
import { put, refetch } from '../api/answer-store';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';
import { t } from '../strings';
import { Field, SelectInput, TextInput } from '../ui/field';
import { Switch } from '../ui/switch';
import { PageBody } from './page-body';

const words = t.people.notices;
const usual = { from: '19:00', to: '08:00' };

/** What reaches a person outside the window: kept with the profile, but for what the computer does at login. */
export const NoticesPage = () => {
  const prefs = useCall('me.get', {}).value?.prefs;
  const stays = useCall('shell.context', {}).value?.stays ?? false;
  const save = async (change: Partial<Attention>): Promise<void> => {
    if (!prefs) return;
    try {
      put('me.get', {}, await call('me.savePrefs', { patch: { attention: { ...prefs.attention, ...change } } }));
    } catch (thrown) {
      showFailure(thrown);
    }
  };
  const setStays = (on: boolean): void =>
    void call('shell.setStays', { on })
      .then(() => refetch(null))
      .catch(showFailure);
  const attention = prefs?.attention;
  return (
    <PageBody title={t.settings.pages.notices} note={words.note}>
      {attention ? (
        <div className="flex flex-col gap-3">
          <div className="w-72">
            <Field label={words.notify}>
              {(ids) => (
                <SelectInput
                  {...ids}
                  value={attention.notify}
                  onChange={(event) => void save({ notify: event.currentTarget.value as Attention['notify'] })}
                >
                  {(Object.keys(words.options) as Attention['notify'][]).map((each) => (
                    <option key={each} value={each}>
                      {words.options[each]}
                    </option>
                  ))}
                </SelectInput>
              )}
            </Field>
          </div>
          <Switch
            label={words.quiet}
            help={words.quietHelp}
            checked={attention.quiet !== null}
            onChange={(on) => void save({ quiet: on ? usual : null })}
          />
          {attention.quiet ? (
            <div className="grid w-72 grid-cols-2 gap-3">
              {(['from', 'to'] as const).map((end) => (
                <Field key={end} label={words[end]}>
                  {(ids) => (
                    <TextInput
                      {...ids}
                      type="time"
                      required
                      value={attention.quiet?.[end] ?? ''}
                      onChange={(event) => {
                        const time = event.currentTarget.value;
                        if (time !== '' && attention.quiet) void save({ quiet: { ...attention.quiet, [end]: time } });
                      }}
                    />
                  )}
                </Field>
              ))}
            </div>
          ) : null}
          <Switch
            label={words.content}
            help={words.contentHelp}
            checked={attention.showContent}
            onChange={(showContent) => void save({ showContent })}
          />
          <Switch label={words.stays} help={words.staysHelp} checked={stays} onChange={setStays} />
        </div>
      ) : null}
    </PageBody>
  );
};
