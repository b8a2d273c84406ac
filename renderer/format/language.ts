const names = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

/** "German" for `de` (ISO 639-1). */
export const languageText = (code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    // Not a code of any language: shown as it is.
    return code;
  }
};
