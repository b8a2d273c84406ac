/** What people write for "not set". Anything else counts as set: a kill switch that is misspelt must not mean go. */
const unset = new Set(['', '0', 'false', 'no', 'off']);

/** Whether the environment turns auto-send off: `AUTO_SEND_DISABLED` is there and says neither 0 nor no. */
export const autoSendDisabledBy = (env: Readonly<Record<string, string | undefined>>): boolean =>
  !unset.has((env.AUTO_SEND_DISABLED ?? '').trim().toLowerCase());
