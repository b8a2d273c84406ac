import { vi } from 'vitest';

/**
 * Loaded before every file of unit tests. These share one process, so a clock that one file froze would stand still for
 * the next: each file begins with the real clock, real globals and no spies, whatever the one before left behind.
 */
vi.useRealTimers();
vi.unstubAllGlobals();
vi.restoreAllMocks();
