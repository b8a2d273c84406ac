/**
 * The command line's process: `countersign COMMAND …`. It holds nothing that others import: commands are chunks that share code
 * with each other, and none of them may load this file a second time.
 */
void import('./run-command-line').then(({ runCommandLine }) => runCommandLine(process.argv.slice(2)));
