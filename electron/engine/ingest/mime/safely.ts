/** What `read` gives, or `otherwise` where a library throws for what a mail holds: one field that cannot be read is no reason to lose the mail. */
export const safely = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};
