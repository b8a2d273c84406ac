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
  /** The lead a message is being written to; null: none. */
  composing: string | null;
  /** What is being written, by lead. */
  composed: Readonly<Record<string, string>>;
  /** The lead for whom something is on its way to the engine or the model. */
  busy: string | null;
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
  composing: null,
  composed: {},
  busy: null,
}));
export const setInbox = (patch: Partial<InboxState>): void => useInbox.setState(patch);

/** Keeps what is being written to a lead; an empty text is forgotten. */
export const setComposed = (leadId: string, text: string): void =>
  useInbox.setState(({ composed }) => {
    const { [leadId]: _, ...others } = composed;
    return { composed: text === '' ? others : { ...others, [leadId]: text } };
  });

/** Looks for a lead by name from anywhere: the palette's last line. */
export const searchInbox = (search: string): void => setInbox({ search, filter: 'all' });
