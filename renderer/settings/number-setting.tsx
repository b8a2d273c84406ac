import { useEffect, useState } from 'react';
import type { WorkspaceSettings } from '../../shared/schemas/workspace';
import { t } from '../strings';
import { Field, TextInput } from '../ui/field';
import { saveSettings } from './save-settings';

type NumberKey = {
  [K in keyof WorkspaceSettings]: WorkspaceSettings[K] extends number ? K : never;
}[keyof WorkspaceSettings];

type NumberSettingProps = {
  name: NumberKey;
  value: number;
  label: string;
  help: string;
  min: number;
  max: number;
  disabled: boolean;
};

/** A whole number that is saved when the field is left or Enter is pressed. */
export const NumberSetting = ({ name, value, label, help, min, max, disabled }: NumberSettingProps) => {
  const [text, setText] = useState(String(value));
  useEffect(() => setText(String(value)), [value]);
  const number = Number(text);
  const valid = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
  const save = (): void => {
    if (valid && number !== value) void saveSettings({ [name]: number });
  };
  return (
    <Field label={label} help={help} error={valid ? undefined : t.settings.sending.range(min, max)}>
      {(ids) => (
        <TextInput
          {...ids}
          inputMode="numeric"
          value={text}
          disabled={disabled}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') save();
          }}
        />
      )}
    </Field>
  );
};
