/** The address to hand to the system's browser or mail program, or null when it must not leave the window. */
export const safeExternalUrl = (url: string): string | null => {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol === 'mailto:') return parsed.href;
  // A user name in a link is a common way to make one host look like another.
  if (parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '') return parsed.href;
  return null;
};
