import { useEffect, useRef } from 'react';
import type { CommandId } from './bindings';
import type { CommandHandlers } from './command-registry';
import { addLayer, useKeyHints } from './command-registry';

/**
 * Makes commands act while the component is on screen: by key, from the palette and from menus alike. An undefined
 * handler means "not now". `modal` hides every earlier layer, for popovers and dialogs;
 * `always` acts through them.
 */
export const useCommands = (
  handlers: CommandHandlers,
  options: { modal?: boolean; always?: boolean; active?: boolean } = {},
): void => {
  const latest = useRef(handlers);
  latest.current = handlers;
  const { modal = false, always = false, active = true } = options;
  useEffect(() => {
    if (!active) return;
    return addLayer({ handlers: latest, modal, always });
  }, [modal, always, active]);
};

/** Names the keys that the status bar shows while the component is on screen; `words` for those that mean something of its own here. */
export const useHints = (hints: readonly CommandId[], words: Partial<Record<CommandId, string>> = {}): void => {
  const key = [...hints, ...Object.values(words)].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the list and its words
  useEffect(() => useKeyHints.setState({ hints, words }), [key]);
};
