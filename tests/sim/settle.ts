/** Lets everything run that needs no answer from outside: what is done beside a question waits three turns for it to leave. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 6; turn += 1) await new Promise((resume) => setImmediate(resume));
};
