/** How often at each point: twice in `npm test`, twenty times in CI, any number by COUNTERSIGN_KILLS. */
export const killRounds = Number(process.env.COUNTERSIGN_KILLS ?? (process.env.COUNTERSIGN_LONG === '1' ? 20 : 2));
