/**
 * A line of the log without names, addresses and reasons, for a screen that others see. The file keeps what it has; a run
 * started with `--redact` has none of it in the file either.
 */
export const redactLine = (text: string): string => {
  const lead = /^(\[\d+\/\d+\] Lead: | {7}Lead: )/.exec(text)?.[0];
  if (lead !== undefined) return `${lead}(name hidden)`;
  const reason = /^ +Reason: /.exec(text)?.[0];
  if (reason !== undefined) return `${reason}(hidden)`;
  return text.replace(/[^\s()<>@,;:]+@[^\s()<>@,;:]+/g, '(address hidden)');
};
