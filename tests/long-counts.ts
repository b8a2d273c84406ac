import fc from 'fast-check';

/** Loaded before every test file of a long run: properties are tried on many more cases. */
fc.configureGlobal({ numRuns: 5_000 });
