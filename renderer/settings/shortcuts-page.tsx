import { setLettersOff, useKeyOptions } from '../keys/command-registry';
import { openDialog } from '../state/dialogs';
import { t } from '../strings';
import { Button } from '../ui/button';
import { Switch } from '../ui/switch';
import { PageBody } from './page-body';

/** Single letters can be switched off (WCAG 2.1.4): speech input would press them by accident. */
export const ShortcutsPage = () => {
  const lettersOff = useKeyOptions((state) => state.lettersOff);
  return (
    <PageBody title={t.settings.pages.shortcuts} note={t.settings.shortcuts.note}>
      <Switch label={t.keys.lettersOff} help={t.keys.lettersOffText} checked={lettersOff} onChange={setLettersOff} />
      <div className="pt-4">
        <Button command="keySheet" onClick={() => openDialog('keys')}>
          {t.settings.shortcuts.all}
        </Button>
      </div>
    </PageBody>
  );
};
