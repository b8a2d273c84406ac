import { create } from 'zustand';

export type InboxFilter = 'all' | 'no_draft' | 'blocked' | 'wrong_person';
type InboxState = {
  search: string;
  filter: InboxFilter;
  quoted: boolean;
  html: boolean;
  unfolded: boolean;
  sentimentOpen: boolean;
  optOutAsked: boolean;
  /** What the last change of sentiment did, beside the lead it was about. */
  told: { leadId: string; text: string } | null;
};

export const useInbox = create<InboxState>(() => ({
  search: '',
  filter: 'all',
  quoted: false,
  html: false,
  unfolded: false,
  sentimentOpen: false,
  optOutAsked: false,
  told: null,
}));
export const setInbox = (patch: Partial<InboxState>): void => useInbox.setState(patch);

/** Looks for a lead by name from anywhere: the palette's last line. */
export const searchInbox = (search: string): void => setInbox({ search, filter: 'all' });
