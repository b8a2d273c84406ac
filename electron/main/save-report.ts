import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';

/** Saves a table where a person says and shows it in the file manager. Gives the file's name; null when it was called off. */
export const saveReport = async (
  window: BrowserWindow,
  { name, csv }: { name: string; csv: string },
): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('downloads'), basename(name)),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (canceled || filePath === '') return null;
  // Spreadsheets take UTF-8 for something else without the mark in front.
  await writeFile(filePath, `\uFEFF${csv}`, { mode: 0o600 });
  shell.showItemInFolder(filePath);
  return basename(filePath);
};
