import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { takePlace } from './single-instance';
import { writeFileDurably } from './store/write-file';

const usage = `usage: sandbox --dir DIR [--scale F] [--seed S] [--with-parent]

Runs the stand-ins of the providers on loopback and prints one JSON line when they are ready.
  --dir DIR       where their state is kept
  --scale F       how long a real second takes (default 0.05)
  --seed S        chooses the world of a new folder (default 1)
  --with-parent   stop when standard input closes
`;

async function main(): Promise<void> {
  const { dir, scale, seed, withParent } = readArguments();
  mkdirSync(dir, { recursive: true });
  const place = await takePlace(dir);
  if (!place.taken) {
    process.stdout.write(`${place.readyLine}\n`);
    return;
  }
  // Whoever only asks where they are, as every command does, need not load them.
  const { startSandbox } = await import('./start');
  const sandbox = await startSandbox({ dir, scale, seed });
  const line = JSON.stringify(sandbox.ready);
  writeFileDurably(join(dir, 'ready.json'), line);
  process.stdout.write(`${line}\n`);

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void sandbox.stop().then(() => {
      place.release();
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // A parent that died can no longer read; its pipes break, and that must not kill us before all is on disk.
  process.stdout.on('error', () => undefined);
  if (withParent) {
    process.stdin.on('end', stop).on('close', stop).on('error', stop);
    process.stdin.resume();
  }
}

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        dir: { type: 'string' },
        scale: { type: 'string' },
        seed: { type: 'string' },
        'with-parent': { type: 'boolean', default: false },
      },
    });
    const number = (name: 'scale' | 'seed') => {
      const given = values[name];
      if (given === undefined) return undefined;
      const value = Number(given);
      if (!Number.isFinite(value) || (name === 'scale' && value <= 0))
        throw new Error(`--${name}: not a valid number: ${given}`);
      return value;
    };
    if (values.dir === undefined) throw new Error('--dir is missing');
    return { dir: values.dir, scale: number('scale'), seed: number('seed'), withParent: values['with-parent'] };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`sandbox: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
