import type { Draft } from '../../shared/schemas/draft';
import { setQueue } from './queue-state';
import { bodyOf, type, useTyped } from './typed-text';

/** The editor on screen, if somebody is typing. */
export const editorOf = (draftId: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`textarea[data-editor="${draftId}"]`);

/** A text put behind what is there, as a paragraph of its own above a signature line is nobody's guess: it goes to the end. */
export const appended = (body: string, text: string): string =>
  body.trim() === '' ? text : `${body.trimEnd()}\n\n${text}`;

/** Puts a text in place of a part of what is typed, as if it were typed: Ctrl Z takes it back. */
export const replaceText = (draft: Draft, from: number, to: number, text: string): void => {
  const editor = editorOf(draft.id);
  if (!editor) {
    const body = bodyOf(draft, useTyped.getState()[draft.id]);
    type(draft, body.slice(0, from) + text + body.slice(to));
    setQueue({ editing: draft.id });
    return;
  }
  const { value } = editor;
  editor.focus({ preventScroll: true });
  editor.setSelectionRange(from, to);
  // The one way that keeps the field's own undo; where it does nothing the text is set, which only loses that.
  if (!document.execCommand('insertText', false, text)) type(draft, value.slice(0, from) + text + value.slice(to));
};

/**
 * Puts a text where the cursor stands, as if it were typed: Ctrl Z takes it back, and it is kept and saved like any key. With
 * nobody typing, editing begins and the text stands at the end.
 */
export const insertText = (draft: Draft, text: string): void => {
  const editor = editorOf(draft.id);
  if (!editor) {
    type(draft, appended(bodyOf(draft, useTyped.getState()[draft.id]), text));
    setQueue({ editing: draft.id });
    return;
  }
  replaceText(draft, editor.selectionStart, editor.selectionEnd, text);
};
