/** What an operating system runs, or opens with a program that runs what is inside. */
const acting =
  /\.(?:exe|msi|msp|mst|com|scr|pif|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|cjs|wsf|wsh|hta|cpl|dll|sys|reg|inf|lnk|url|scf|jar|jnlp|app|dmg|pkg|command|workflow|terminal|sh|bash|zsh|run|desktop|appimage|deb|rpm|apk|iso|img|vhdx?|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppam|one|chm|html?|xhtml|svg|mht(?:ml)?|xll|py|pl|rb|php)$/i;

/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * An attachment's name as a file's: no folders, no control or direction characters (an RLO makes `gpj.exe` read `exe.jpg`), nothing a
 * file system refuses, at most 120 characters with its ending kept.
 */
export const attachmentFileName = (name: string): string => {
  const bare = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const safe = bare === '' || device.test(bare) ? `attachment${bare === '' ? '' : `-${bare}`}` : bare;
  if (safe.length <= 120) return safe;
  const ending = /\.[^.]{1,12}$/.exec(safe)?.[0] ?? '';
  return safe.slice(0, 120 - ending.length) + ending;
};

/** Whether opening a file of this name may run something: then a person is asked first. */
export const mayAct = (fileName: string): boolean => acting.test(fileName);
