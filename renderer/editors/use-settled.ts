import { useEffect, useState } from 'react';

const pauseMs = 250;

/** A value once it has stood still for a quarter of a second, so that a preview asks per pause and not per key. */
export const useSettled = <T>(value: T): T => {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the value, which may be a new object each time
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pauseMs);
    return () => window.clearTimeout(timer);
  }, [key]);
  return settled;
};
