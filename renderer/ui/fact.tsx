import type { ReactNode } from 'react';

/** One fact of a list of facts: its label above it. */
export const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="pb-[14px]">
    <dt className="text-meta text-ink-3">{label}</dt>
    <dd className="pt-px text-ui">{children}</dd>
  </div>
);
