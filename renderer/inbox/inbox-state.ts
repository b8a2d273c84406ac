import { create } from 'zustand';

export type InboxFilter = 'all' | 'no_draft' | 'blocked';
type InboxState = { search: string; filter: InboxFilter };

export const useInbox = create<InboxState>(() => ({ search: '', filter: 'all' }));
export const setInbox = (patch: Partial<InboxState>): void => useInbox.setState(patch);

/** Looks for a lead by name from anywhere: the palette's last line. */
export const searchInbox = (search: string): void => setInbox({ search, filter: 'all' });
