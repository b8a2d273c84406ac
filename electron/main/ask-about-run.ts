import { type BrowserWindow, dialog } from 'electron';
import type { ClosingChoice } from './guard-closing';

/** The question before a window goes that a run would go with. Without a tray there is nowhere for it to go on. */
export const askAboutRun = async (
  window: BrowserWindow | null,
  run: { number: number; workspace: string | null },
  tray: boolean,
): Promise<ClosingChoice> => {
  const choices: { choice: ClosingChoice; label: string }[] = [
    ...(tray ? [{ choice: 'tray' as const, label: 'Keep running in the tray' }] : []),
    { choice: 'pause', label: 'Pause the run and close' },
    { choice: 'stay', label: 'Stay' },
  ];
  const question = {
    type: 'question' as const,
    message: `Backfill run ${run.number}${run.workspace === null ? '' : ` of ${run.workspace}`} is going on.`,
    detail: 'Paused, it is resumed where it stopped; nothing is drafted or sent again.',
    buttons: choices.map(({ label }) => label),
    defaultId: 0,
    cancelId: choices.length - 1,
  };
  const { response } = window ? await dialog.showMessageBox(window, question) : await dialog.showMessageBox(question);
  return choices[response]?.choice ?? 'stay';
};
