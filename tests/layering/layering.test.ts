import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkTree } from './check-tree';
import { findCircles } from './find-circles';
import { loadedWith } from './loaded-with';
import { loadedLate } from './rules';

const root = join(import.meta.dirname, '..', '..');

it('no import of the tree crosses a room that it may not', () => {
  expect(checkTree(root)).toEqual([]);
});

it('no circle of imports leads through two rooms, by types neither', () => {
  expect(findCircles(root)).toEqual([]);
});

it('an engine starts without the libraries of providers and of what is seldom asked for', () => {
  const loaded = loadedWith(root, 'electron/engine/run-process.ts');
  expect([...loaded.keys()]).toEqual(expect.arrayContaining(['better-sqlite3', 'zod', 'drizzle-orm', 'postal-mime']));
  expect(loadedLate.flatMap((name) => loaded.get(name)?.concat(name).join(' → ') ?? [])).toEqual([]);
  // The same walk finds them where they are meant to be.
  const late = [
    'providers/email/index',
    'providers/openai/clients',
    'providers/slack/clients',
    'editors/public-holidays',
  ];
  const behind = late.flatMap((file) => [...loadedWith(root, `electron/engine/${file}.ts`).keys()]);
  expect(behind).toEqual(expect.arrayContaining(loadedLate.filter((name) => name !== 'date-holidays')));
});

it('main opens its window without the schemas of the engine’s calls, which take longer to make than all else it does before', () => {
  const loaded = loadedWith(root, 'electron/main/index.ts');
  expect([...loaded.keys()]).toEqual(
    expect.arrayContaining(['zod', 'electron/main/window.ts', 'shared/shell-contract.ts']),
  );
  expect(loaded.get('shared/contract.ts')?.join(' → ')).toBeUndefined();
});

it('no screen loads zod: answers are parsed by the engine, and lists of names need no schema', () => {
  const loaded = loadedWith(root, 'renderer/main.tsx', true);
  const screens = [
    'renderer/queue/queue-screen.tsx',
    'renderer/settings/settings-screen.tsx',
    'shared/values/common.ts',
  ];
  expect([...loaded.keys()]).toEqual(expect.arrayContaining(screens));
  expect(loaded.get('zod')?.join(' → ')).toBeUndefined();
});

describe('a planted violation is found', () => {
  const planted: string[] = [];
  afterEach(() => {
    for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const plant = (file: string, source: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'countersign-layering-'));
    planted.push(folder);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
    return folder;
  };

  it.each([
    ['engine imports electron', 'electron/engine/index.ts', "import { app } from 'electron';"],
    ['engine imports electron, as a type', 'electron/engine/index.ts', "import type { App } from 'electron';"],
    ['engine loads electron late', 'electron/engine/index.ts', "const e = await import('electron');"],
    ['main imports the engine', 'electron/main/index.ts', "import { createEngine } from '../engine';"],
    ['main re-exports the engine', 'electron/main/index.ts', "export * from '../engine/ports';"],
    ['main imports the stand-ins', 'electron/main/demo.ts', "import { start } from '../../sandbox/start';"],
    ['renderer uses Node', 'renderer/queue/queue.tsx', "import { readFile } from 'node:fs';"],
    [
      'renderer imports the engine',
      'renderer/queue/queue.tsx',
      "import type { Store } from '../../electron/engine/store/open';",
    ],
    ['shared imports a library', 'shared/schemas/lead.ts', "import { DateTime } from 'luxon';"],
    ['preload imports a library', 'electron/preload/index.ts', "import { z } from 'zod';"],
    ['cli imports main', 'electron/cli/index.ts', "import { openSecrets } from '../main/secrets';"],
    ['the engine imports the stand-ins', 'electron/engine/index.ts', "import { world } from '../../sandbox/world';"],
    ['the stand-ins import the product', 'sandbox/index.ts', "import { contract } from '../shared/contract';"],
    ['sync can send', 'electron/engine/sync/pull.ts', "import type { Sender } from '../providers/sender';"],
    ['sync imports outbox', 'electron/engine/sync/pull.ts', "import { enqueue } from '../outbox/enqueue';"],
    ['drafting imports sync', 'electron/engine/drafting/generate.ts', "import { pull } from '../sync/pull';"],
    ['a gate reads the store', 'electron/engine/gates/bounce.ts', "import { getLead } from '../store/leads';"],
    ['a gate reads a file', 'electron/engine/gates/bounce.ts', "import { readFileSync } from 'fs';"],
    ['the decision asks a model', 'electron/engine/autosend/decide.ts', "import OpenAI from 'openai';"],
    [
      'a review sends by itself',
      'electron/engine/review/notify.ts',
      "import type { Sender } from '../providers/sender';",
    ],
  ])('%s', (_name, file, source) => {
    const folder = plant(file, `${source}\n`);
    const violations = checkTree(folder);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(`${file}:1 imports`);
  });

  it('a circle through two rooms, by a type and an index', () => {
    const folder = plant('electron/engine/store/rows.ts', "import type { Offer } from '../availability';\n");
    const add = (file: string, source: string): void => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), source);
    };
    add('electron/engine/availability/index.ts', "export * from './reserve';\n");
    add('electron/engine/availability/reserve.ts', "import { row } from '../store/rows';\n");
    expect(findCircles(folder)).toEqual([
      [
        'electron/engine/availability/index.ts',
        'electron/engine/availability/reserve.ts',
        'electron/engine/store/rows.ts',
        'electron/engine/availability/index.ts',
      ].join(' → '),
    ]);
    // Two files of one room may name each other.
    add('electron/engine/store/rows.ts', "import { one } from './one';\n");
    add('electron/engine/store/one.ts', "import { row } from './rows';\n");
    expect(findCircles(folder)).toEqual([]);
  });

  it('leaves allowed imports alone', () => {
    const folder = plant(
      'electron/engine/outbox/dispatch.ts',
      [
        "import type { Sender } from '../providers/sender';",
        "import { z } from 'zod';",
        "import { join } from 'node:path';",
        "import { Refusal } from '../../../shared/errors';",
      ].join('\n'),
    );
    expect(checkTree(folder)).toEqual([]);
  });
});
