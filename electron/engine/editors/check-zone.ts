import { Refusal } from '../../../shared/errors';

/** Refuses a zone that this computer does not know, with 'bad_input': every clock of the workspace would fail on it later. */
export const checkZone = (zone: string): void => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new Refusal('bad_input', `“${zone}” is no time zone. Choose one by its name, such as Europe/Lisbon.`);
  }
};
