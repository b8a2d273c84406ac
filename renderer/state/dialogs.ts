import { create } from 'zustand';

export type OpenDialog = 'palette' | 'keys' | 'outbox' | 'resume' | 'fresh' | null;

/** The one dialog in front of the screen, if any. */
export const useDialog = create<{ open: OpenDialog }>(() => ({ open: null }));
export const openDialog = (open: OpenDialog): void => useDialog.setState({ open });
export const closeDialog = (): void => useDialog.setState({ open: null });
