import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { attachmentFileName, mayAct } from './attachment-name';

/**
 * Saves an attachment where a person says, in their downloads to begin with, and shows it in the file manager. Countersign opens
 * nothing itself; what may run is saved only after a second word. Gives the file's name, or null when it was called off.
 */
export const saveAttachment = async (
  window: BrowserWindow,
  attachment: { name: string; bytes: Uint8Array },
): Promise<string | null> => {
  const name = attachmentFileName(attachment.name);
  if (mayAct(name)) {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: `${name} can run when it is opened.`,
      detail: 'Save it only if you expected it from this sender. Countersign does not look inside.',
      buttons: ['Do not save', 'Save it'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) return null;
  }
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), name),
  });
  if (canceled || filePath === '') return null;
  // Never with the right to run, whatever the mail says.
  await writeFile(filePath, attachment.bytes, { mode: 0o600 });
  shell.showItemInFolder(filePath);
  return basename(filePath);
};
