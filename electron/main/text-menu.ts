import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { ShellCallInput, ShellCallOutput } from '../../shared/shell-contract';

/** How long a choice may come after its menu closed: some systems tell the closing first. */
const settleMs = 150;

/**
 * The menu of a text field, or of selected text: what a word may have meant, and the usual commands, drawn by the system. Gives what
 * is to be done in the page; nothing where one of the usual commands was taken, or none.
 */
export const showTextMenu = (
  window: BrowserWindow,
  { word, suggestions, editable, selected }: ShellCallInput<'shell.textMenu'>,
): Promise<ShellCallOutput<'shell.textMenu'>> =>
  new Promise((done) => {
    const items: MenuItemConstructorOptions[] = [];
    if (word !== null) {
      for (const text of suggestions) items.push({ label: text, click: () => done({ replace: text, learn: false }) });
      if (suggestions.length === 0) items.push({ label: 'No suggestions', enabled: false });
      items.push(
        { type: 'separator' },
        { label: 'Add to dictionary', click: () => done({ replace: null, learn: true }) },
        { type: 'separator' },
      );
    }
    if (editable) items.push({ role: 'undo' }, { role: 'redo' }, { type: 'separator' }, { role: 'cut' });
    if (editable || selected) items.push({ role: 'copy' });
    if (editable) items.push({ role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' });
    if (items.length === 0) {
      done({ replace: null, learn: false });
      return;
    }
    Menu.buildFromTemplate(items).popup({
      window,
      callback: () => {
        setTimeout(() => done({ replace: null, learn: false }), settleMs);
      },
    });
  });
