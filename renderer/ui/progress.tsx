/** How much of something is done, as a bar whose length is the share. */
export const Progress = ({ label, done, total }: { label: string; done: number; total: number }) => (
  <div
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-valuenow={done}
    className="h-1.5 overflow-hidden rounded-full bg-track"
  >
    <div
      className="h-full rounded-full bg-accent-text"
      style={{ width: `${total === 0 ? 0 : Math.min(100, (done / total) * 100)}%` }}
    />
  </div>
);
