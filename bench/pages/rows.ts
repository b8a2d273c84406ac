/** A row of the queue as every page of the comparison has it, all in memory. */
export type Row = {
  id: string;
  lead: string;
  company: string;
  campaign: string;
  score: number | null;
  reason: string;
  at: number;
  message: string;
  body: string;
};

declare global {
  interface Window {
    /** Put there by rows.js, which the bench writes from the same database. */
    benchRows: Row[];
  }
}

const put = (name: string, text: string): void => {
  const element = document.querySelector(`[data-part="${name}"]`);
  if (element) element.textContent = text;
};

/** Draws the open draft beside the grid: the least that a reading pane can be. The bench waits for `data-open`. */
export const showDraft = (row: Row | undefined): void => {
  put('lead', row?.lead ?? '');
  put('reason', row?.reason ?? '');
  put('message', row?.message ?? '');
  put('body', row?.body ?? '');
  document.querySelector('main')?.setAttribute('data-open', row?.id ?? '');
};

/** `a` decides the open draft and opens the next one, as in the queue. */
export const onDecide = (decide: () => void): void => {
  window.addEventListener('keydown', (event) => {
    if (event.key === 'a') decide();
  });
};

export const ageText = (at: number): string => `${Math.round((1_780_000_000_000 - at) / 3_600_000)} h`;
