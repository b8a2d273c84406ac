// @vitest-environment jsdom
import { act, createElement, useLayoutEffect } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DraftDetail } from '../../shared/contract';
import { makeDrafts } from '../dev/fixture-drafts';
import { press, useKeyOptions } from '../keys/command-registry';
import { useCommands } from '../keys/use-commands';
import { setQueue, useQueue } from './queue-state';
import { TooEarlyNotice } from './too-early-notice';
import { useTyped } from './typed-text';
import { useShownSince, whenShown } from './when-shown';

const made = makeDrafts(2).map((one) => one.detail);
const [first, second] = made;
if (!first || !second) throw new Error('no fixture');

let root: Root;
let host: HTMLElement;
let approved: string[];
/** When the draft that stands there was first there, by the page's clock. */
let shownAt: number;

const Keys = ({ draftId, detail }: { draftId: string; detail: DraftDetail | undefined }) => {
  const shown = useShownSince(detail);
  const approve = (): void =>
    whenShown({ command: 'approve', draftId, detail, shownAt: shown.current }, (open) => approved.push(open.draft.id));
  useCommands({ approve });
  useLayoutEffect(() => {
    shownAt = shown.current;
  });
  return createElement(TooEarlyNotice, { openId: draftId });
};

const show = (draftId: string, detail: DraftDetail | undefined): void =>
  act(() => root.render(createElement(Keys, { draftId, detail })));

/** A press of A that the person made at this moment, whenever the page comes to hear of it. */
const pressA = (at: number): void =>
  act(() => void press({ key: 'a', ctrl: false, shift: false, alt: false, repeat: false, focus: 'other', at }));

const said = (): string => host.querySelector('[role="status"]')?.textContent ?? 'no live region';

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  approved = [];
  setQueue({ tooEarly: null });
  useTyped.setState({}, true);
  useKeyOptions.setState({ own: {}, lettersOff: false });
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
  Reflect.deleteProperty(globalThis, 'IS_REACT_ACT_ENVIRONMENT');
});

it('A before the draft is there approves nothing and says so; the next A approves it', () => {
  show(first.draft.id, undefined);
  expect(said()).toBe('');
  pressA(performance.now());
  expect(approved).toEqual([]);
  expect(said()).toBe('Still opening this draft. Press A again when you have read it.');

  show(first.draft.id, first);
  pressA(shownAt + 1);
  expect(approved).toEqual([first.draft.id]);
  expect(said()).toBe('');
});

it('A pressed while another draft stood there, heard late by a busy page, does not approve the one that came since', () => {
  show(first.draft.id, first);
  const atFirst = shownAt + 1;
  show(second.draft.id, second);
  pressA(Math.min(atFirst, shownAt - 0.001));
  expect(approved).toEqual([]);
  expect(useQueue.getState().tooEarly).toEqual({ draftId: second.draft.id, command: 'approve' });
  pressA(shownAt);
  expect(approved).toEqual([second.draft.id]);
});

it('another text of the same draft has to be read too, but not one that was typed here', () => {
  show(first.draft.id, first);
  const rewritten = { ...first, draft: { ...first.draft, fingerprint: 'another' } };
  show(first.draft.id, rewritten);
  pressA(shownAt - 0.001);
  expect(approved).toEqual([]);

  const typed = { body: 'Mine', saved: first.draft, state: 'saved' as const, restored: false };
  act(() => useTyped.setState({ [first.draft.id]: typed }));
  show(first.draft.id, rewritten);
  const typedAt = shownAt;
  show(first.draft.id, { ...first, draft: { ...first.draft, fingerprint: 'mine, as it was saved' } });
  expect(shownAt).toBe(typedAt);
});

it('the notice names the key that the person chose, and goes with its draft', () => {
  useKeyOptions.setState({ own: { approve: ['ctrl+y'] }, lettersOff: false });
  show(first.draft.id, undefined);
  act(() => setQueue({ tooEarly: { draftId: first.draft.id, command: 'approve' } }));
  expect(said()).toContain('Press Ctrl Y again');
  show(second.draft.id, undefined);
  expect(said()).toBe('');
});
