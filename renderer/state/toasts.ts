import { create } from 'zustand';
import type { CallFailure } from '../api/call';
import { asFailure } from '../api/call';

export type Toast = { n: number; failure: CallFailure };

/** Errors of commands that have no place of their own on screen. Nothing else is a toast. */
export const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let count = 0;

/** Shows a failed command until it is dismissed; the same failure twice is shown once. */
export const showFailure = (thrown: unknown): void => {
  const failure = asFailure(thrown);
  useToasts.setState(({ toasts }) => {
    const others = toasts.filter((toast) => toast.failure.message !== failure.message);
    count += 1;
    return { toasts: [...others.slice(-2), { n: count, failure }] };
  });
};

/** Takes a toast away. */
export const dismissToast = (n: number): void =>
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.n !== n) }));
