/**
 * How V8 is told to treat a process that lives for seconds: it need not make code (nor the solver's WebAssembly) faster than it is when
 * first compiled, nor interpret a regular expression once before it compiles it, nor collect garbage on threads of their own, whose turns
 * the other processes of a run wait for. Together a fifth of what a backfill of one campaign of the demo takes. What the code does is the same.
 * The names are V8's own (`node --v8-options`).
 */
export const shortLived: readonly string[] = [
  '--liftoff-only',
  '--max-opt=1',
  '--no-regexp-tier-up',
  '--single-threaded-gc',
];
