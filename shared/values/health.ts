export const healthStates = ['unknown', 'working', 'slow', 'unreachable', 'offline', 'credentials', 'refused'] as const;
type HealthState = (typeof healthStates)[number];

/** States in which an account cannot be asked, so nothing may leave through it. */
export const unreachableStates: readonly HealthState[] = ['unreachable', 'offline', 'credentials', 'refused'];
