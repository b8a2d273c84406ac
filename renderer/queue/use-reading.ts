import type { CallOutput } from '../../shared/contract';
import type { Message } from '../../shared/schemas/people';
import { call } from '../api/call';
import { useCall } from '../api/use-call';
import { showFailure } from '../state/toasts';

export type Reading = CallOutput<'message.reading'>;

/** How a message is to be shown: a person's choice for it, else `usual`. */
export const useReading = (message: Pick<Message, 'id' | 'hasHtml'> | undefined, usual: boolean) => {
  const reading = useCall('message.reading', message?.hasHtml ? { id: message.id } : null).value;
  return { reading, asSent: message?.hasHtml === true && (reading?.asSent ?? usual) };
};

/** Shows a message as it was sent or as plain text, from now on. */
export const setLayout = (id: string, asSent: boolean): void => {
  call('message.setLayout', { id, asSent }).catch(showFailure);
};

/** Loads the pictures of a message's sender, or no longer. */
export const setPictures = (id: string, shown: boolean): void => {
  call('message.setPictures', { id, shown }).catch(showFailure);
};

/** Whether there are pictures to ask about, and whether they are shown. */
export const picturesOf = (reading: Reading | undefined): { count: number; shown: boolean } => ({
  count: reading ? reading.remote - reading.tracking : 0,
  shown: reading?.pictures ?? false,
});
