/*
 * Loaded before the command when an older Node had to stay in front of it: the two are one program to whoever started it,
 * so a kill -9 of the one in front must end this one the same way.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
