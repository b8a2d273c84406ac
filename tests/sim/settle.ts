/** Lets everything run that needs no answer from outside. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resume) => setImmediate(resume));
};
