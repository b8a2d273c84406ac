/**
 * How the set-up speaks. Everything goes to stderr: `countersign` runs the set-up too, and its stdout belongs to the
 * command's own output.
 */

let quiet = false;

/** In quiet mode only steps that really do something are reported, not those that find all in place. */
export function setQuiet(value) {
  quiet = value;
}

/** Says what is being done now. */
export function say(text) {
  process.stderr.write(`countersign: ${text}\n`);
}

/** Says that something was in place already. */
export function inPlace(text) {
  if (!quiet) process.stderr.write(`countersign: ${text}\n`);
}

/** A set-up step that could not be done: what is missing, and what to type. */
export class SetupError extends Error {
  /** @param {{ missing: string, type?: string[], detail?: string }} what */
  constructor({ missing, type = [], detail = '' }) {
    super(missing);
    this.name = 'SetupError';
    this.type = type;
    this.detail = detail;
  }
}

/** Prints a failed step as a person needs it. Errors that are bugs keep their stack. */
export function explain(error) {
  if (!(error instanceof SetupError)) {
    process.stderr.write(`countersign: set-up failed unexpectedly\n${error instanceof Error ? error.stack : error}\n`);
    return;
  }
  if (error.detail) process.stderr.write(`${error.detail.trimEnd()}\n`);
  process.stderr.write(`countersign: ${error.message}\n`);
  if (error.type.length > 0) process.stderr.write(`  Type:\n${error.type.map((line) => `    ${line}`).join('\n')}\n`);
}
