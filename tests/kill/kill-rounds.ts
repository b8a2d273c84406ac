/** How often at each point: twice in `npm test`, twenty times in CI, any number by COUNTERSIGN_KILLS. */
export const killRounds = Number(process.env.COUNTERSIGN_KILLS ?? (process.env.COUNTERSIGN_LONG === '1' ? 20 : 2));

/** Ends what hangs, and judges no speed: many times what a kill takes on a machine that does much else, and the time to settle. */
export const killLimitMs = (kills: number): number => 1_800_000 + kills * 30_000;
