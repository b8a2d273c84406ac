import { Buffer } from 'node:buffer';

/**
 * The start-up program of the fallback runtime: what Electron's own default_app does, reduced to what we need. It loads
 * the application named on the command line and honours `-r MODULE`, which Playwright uses.
 *
 * It is a module with a top-level await on purpose: Electron holds `ready` back until it has settled, so that the
 * application can still register its schemes.
 */
const loader = `
import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const preload = [];
let given;
const args = process.argv.slice(1);
for (let index = 0; index < args.length; index += 1) {
  const arg = args[index];
  if (arg === '-r' || arg === '--require') {
    index += 1;
    preload.push(args[index]);
  } else if (!arg.startsWith('-')) {
    given = arg;
    break;
  }
}
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
if (preload.length > 0) Module._preloadModules(preload);
if (!given) {
  process.stderr.write('electron: name the folder of an application\\n');
  app.exit(2);
} else {
  const folder = resolve(given);
  const manifestFile = join(folder, 'package.json');
  if (existsSync(manifestFile)) {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    if (manifest.version) app.setVersion(manifest.version);
    app.name = manifest.productName ?? manifest.name ?? app.name;
    app.setDesktopName(manifest.desktopName ?? app.name + '.desktop');
  }
  const file = Module._resolveFilename(folder, null, true);
  app.setAppPath(existsSync(manifestFile) ? folder : dirname(file));
  try {
    await import(pathToFileURL(file).toString());
  } catch (error) {
    process.stderr.write((error?.stack ?? String(error)) + '\\n');
    app.exit(1);
  }
}
`;

/** The archive to be written as resources/default_app.asar. */
export function defaultAppArchive() {
  return packAsar({
    'package.json': JSON.stringify({ name: 'countersign-runtime', version: '1.0.0', type: 'module', main: 'main.js' }),
    'main.js': loader,
  });
}

/**
 * Packs flat files into an asar: a pickled JSON header (two nested length prefixes, 4-byte aligned), then the contents.
 * @param {Record<string, string>} contents name to text
 */
export function packAsar(contents) {
  const files = {};
  const bodies = [];
  let offset = 0;
  for (const [name, text] of Object.entries(contents)) {
    const body = Buffer.from(text);
    files[name] = { size: body.length, offset: String(offset) };
    bodies.push(body);
    offset += body.length;
  }
  const header = Buffer.from(JSON.stringify({ files }));
  const padded = header.length + ((4 - (header.length % 4)) % 4);
  const head = Buffer.alloc(16 + padded);
  head.writeUInt32LE(4, 0);
  head.writeUInt32LE(padded + 8, 4);
  head.writeUInt32LE(padded + 4, 8);
  head.writeUInt32LE(header.length, 12);
  header.copy(head, 16);
  return Buffer.concat([head, ...bodies]);
}
