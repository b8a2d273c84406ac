import type { Readable, Writable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '../../shared/errors';

/** A terminal: what is typed comes key by key, and nothing of it is shown. */
export type Terminal = {
  input: Readable & { isTTY?: boolean; setRawMode?(on: boolean): unknown };
  output: Writable & { isTTY?: boolean };
};

/** Whether somebody can be asked: both ends are a terminal, and the keys can be had without their echo. */
export const canAsk = ({ input, output }: Terminal): boolean =>
  input.isTTY === true && output.isTTY === true && typeof input.setRawMode === 'function';

/** Asks for a PIN without showing it. Throws Refusal('cancelled') at Ctrl-C or the end of the input. */
export const askPin = ({ input, output }: Terminal, question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const decoder = new StringDecoder('utf8');
    let typed = '';
    output.write(`${question} `);
    input.setRawMode?.(true);
    const end = (then: () => void): void => {
      input.setRawMode?.(false);
      input.off('data', take);
      input.off('end', stop);
      input.pause();
      output.write('\n');
      then();
    };
    const stop = (): void => end(() => reject(new Refusal('cancelled', 'No PIN was entered. Nothing was done.')));
    const take = (chunk: Buffer | string): void => {
      for (const key of typeof chunk === 'string' ? chunk : decoder.write(chunk)) {
        if (key === '\r' || key === '\n') {
          end(() => resolve(typed));
          return;
        }
        // Ctrl-C and Ctrl-D: in raw mode they are keys like any.
        if (key === '\u0003' || key === '\u0004') {
          stop();
          return;
        }
        if (key === '\u007f' || key === '\b') typed = Array.from(typed).slice(0, -1).join('');
        else if (key >= ' ') typed += key;
      }
    };
    input.on('data', take);
    input.once('end', stop);
    input.resume();
  });
