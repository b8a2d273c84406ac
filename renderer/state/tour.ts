import { create } from 'zustand';

/** Which step of the tour is in front; null while there is none. */
export const useTour = create<{ step: number | null }>(() => ({ step: null }));
export const openTour = (): void => useTour.setState({ step: 0 });
export const leaveTour = (): void => useTour.setState({ step: null });
