import { SelectInput } from './field';

const known: readonly string[] = Intl.supportedValuesOf('timeZone');

type ZoneInputProps = { id: string; value: string; onChange: (zone: string) => void; disabled?: boolean };

/** A time zone this computer knows; one it does not know stays selectable, since the engine may. */
export const ZoneInput = ({ value, onChange, ...rest }: ZoneInputProps) => (
  <SelectInput {...rest} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
    {known.includes(value) ? null : <option value={value}>{value}</option>}
    {known.map((zone) => (
      <option key={zone} value={zone}>
        {zone.replaceAll('_', ' ')}
      </option>
    ))}
  </SelectInput>
);
