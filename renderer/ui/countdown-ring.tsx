/** The rest of a grace period as a ring that steps each second; the words beside it say the same. */
export const CountdownRing = ({ secondsLeft, of }: { secondsLeft: number; of: number }) => {
  const round = 2 * Math.PI * 6;
  const share = of <= 0 ? 0 : Math.max(0, Math.min(1, secondsLeft / of));
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      className="shrink-0 motion-reduce:hidden"
    >
      <circle cx={8} cy={8} r={6} fill="none" stroke="var(--selected)" strokeWidth={2.25} />
      <circle
        cx={8}
        cy={8}
        r={6}
        fill="none"
        stroke="var(--accent-text)"
        strokeWidth={2.25}
        strokeDasharray={`${round * share} ${round}`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
};
