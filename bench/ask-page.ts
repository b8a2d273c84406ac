import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { findPage } from './electron-start';

/** A window asked over the DevTools protocol; nothing in the product knows of it. */
export type AskedPage = {
  /** The value of an expression in the page, a promise awaited. Throws what the page throws. */
  evaluate(expression: string): Promise<unknown>;
  /** Asks again until the expression is true; gives its value. */
  until(expression: string, patienceMs?: number): Promise<unknown>;
  /** Presses a key, with Control if asked. */
  press(key: string, control?: boolean): Promise<void>;
  /** Puts text where the caret is. */
  type(text: string): Promise<void>;
  /** Bytes that the page's JavaScript holds after a collection. */
  heapBytes(): Promise<number>;
  close(): void;
};

const answer = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }).optional(),
  exceptionDetails: z.object({ exception: z.object({ description: z.string() }).optional() }).optional(),
});
const heap = z.object({ usedSize: z.number() });

/** Connects to the first page of an Electron whose DevTools port is open. */
export const askPage = async (port: number): Promise<AskedPage> => {
  const socket = new WebSocket(await findPage(port, Date.now() + 60_000));
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('the page could not be asked'));
  });
  let id = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  socket.onmessage = (event) => {
    const read = answer.safeParse(JSON.parse(String(event.data)));
    if (!read.success) return;
    const asker = waiting.get(read.data.id);
    waiting.delete(read.data.id);
    if (read.data.error) asker?.reject(new Error(read.data.error.message));
    else asker?.resolve(read.data.result);
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('the page is gone'));
    waiting.clear();
  };
  const send = (method: string, params: object = {}): Promise<unknown> => {
    id += 1;
    const own = id;
    socket.send(JSON.stringify({ id: own, method, params }));
    return new Promise((resolve, reject) => waiting.set(own, { resolve, reject }));
  };
  const evaluate = async (expression: string): Promise<unknown> => {
    const told = evaluated.parse(
      await send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true }),
    );
    if (told.exceptionDetails) throw new Error(told.exceptionDetails.exception?.description ?? expression);
    return told.result?.value;
  };
  return {
    evaluate,
    until: async (expression, patienceMs = 60_000) => {
      const giveUpAt = Date.now() + patienceMs;
      let last: unknown = null;
      while (Date.now() < giveUpAt) {
        try {
          const value = await evaluate(expression);
          if (value) return value;
        } catch (error) {
          // The page may just be loading: told if it never comes to it.
          last = error;
        }
        await wait(25);
      }
      throw new Error(`the window did not come to: ${expression}`, { cause: last });
    },
    press: async (key, control = false) => {
      const params = {
        key,
        code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^\d$/.test(key) ? `Digit${key}` : key,
        ...(control ? { modifiers: 2 } : key.length === 1 ? { text: key } : {}),
        windowsVirtualKeyCode: key === 'Enter' ? 13 : key.toUpperCase().charCodeAt(0),
      };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', ...params });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...params });
    },
    type: async (text) => void (await send('Input.insertText', { text })),
    heapBytes: async () => {
      await send('HeapProfiler.collectGarbage');
      return heap.parse(await send('Runtime.getHeapUsage')).usedSize;
    },
    close: () => socket.close(),
  };
};
