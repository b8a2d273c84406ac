import { call } from '../api/call';
import { spellingOf, wordAt } from '../queue/spelling-state';
import { showFailure } from '../state/toasts';

/** Where a click fell in a field's text; the cursor for a menu asked for by key. */
const placeOf = (field: HTMLTextAreaElement | HTMLInputElement, event: MouseEvent): number => {
  const cursor = field.selectionStart ?? 0;
  // The menu key comes as a click that no button made.
  if (event.button !== 2) return cursor;
  const found = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  return found?.offsetNode === field ? found.offset : cursor;
};

const textFields = 'textarea, input:not([type]), input[type="text"], input[type="search"], input[type="email"]';

const open = async (event: MouseEvent): Promise<void> => {
  const field = event.target instanceof Element ? event.target.closest(textFields) : null;
  const editable = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  const selected = !editable && (window.getSelection()?.toString() ?? '') !== '';
  if (!editable && !selected) return;
  event.preventDefault();
  const key = field instanceof HTMLTextAreaElement ? field.dataset.spelling : undefined;
  const spelling = key === undefined ? null : spellingOf(key);
  const found = editable && spelling ? wordAt(field.value, spelling, placeOf(field, event)) : null;
  const suggestions =
    found && spelling && spelling.language !== null
      ? await call('spelling.suggest', { language: spelling.language, word: found.word }).then(
          (said) => said.suggestions,
          () => [],
        )
      : [];
  const chosen = await call('shell.textMenu', {
    word: found?.word ?? null,
    suggestions,
    editable: editable && !field.readOnly && !field.disabled,
    selected,
  });
  if (!editable || !found) return;
  if (chosen.learn) await call('spelling.learn', { word: found.word });
  if (chosen.replace === null || field.value.slice(found.at, found.at + found.word.length) !== found.word) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(found.at, found.at + found.word.length);
  document.execCommand('insertText', false, chosen.replace);
};

/** Gives every text field and all selected text a menu. Returns how to stop. */
export const listenTextMenu = (): (() => void) => {
  const listen = (event: MouseEvent): void => {
    if (!event.defaultPrevented) void open(event).catch(showFailure);
  };
  window.addEventListener('contextmenu', listen);
  return () => window.removeEventListener('contextmenu', listen);
};
