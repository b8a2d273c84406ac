import { create } from 'zustand';
import { guardLeaving } from '../state/route';

/** What is not saved on the page in front, and the way that was asked for meanwhile. */
type Unsaved = {
  what: string | null;
  save: (() => Promise<boolean>) | null;
  discard: (() => void) | null;
  /** Goes where the person wanted to, once they have said what becomes of their changes. */
  leave: (() => void) | null;
};

const nothing: Unsaved = { what: null, save: null, discard: null, leave: null };

export const useUnsaved = create<Unsaved>(() => nothing);

/** Holds every way off the page until the person has said what becomes of the changes. Gives how to stop. */
export const holdUnsaved = (what: string, save: () => Promise<boolean>, discard: () => void): (() => void) => {
  useUnsaved.setState({ what, save, discard });
  const release = guardLeaving((leave) => useUnsaved.setState({ leave }));
  return () => {
    release();
    useUnsaved.setState(nothing);
  };
};

/** The person stays where they are. */
export const stay = (): void => useUnsaved.setState({ leave: null });
