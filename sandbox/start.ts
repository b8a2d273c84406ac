import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CalendarProvider } from './calendar/provider';
import { makeWorld as makeDemoWorld } from './content';
import { Control } from './control/control';
import { serveControl } from './control/serve-control';
import { type HttpHost, serveHttp } from './http/serve-http';
import { InstantlyProvider } from './instantly/provider';
import { defaultScale } from './keys';
import { serveImap } from './mail/imap/serve-imap';
import { MailStore } from './mail/mail-store';
import { serveSmtp } from './mail/smtp/serve-smtp';
import { OpenAiProvider } from './openai/provider';
import { SlackProvider } from './slack/provider';
import { Deliveries } from './store/deliveries';
import { Faults } from './store/faults';
import { Pace } from './store/pace';
import { RequestLog } from './store/request-log';
import { SettingsFile } from './store/settings';
import { writeFileDurably } from './store/write-file';
import type { Answer, MakeWorld, World } from './world';
import { answer as demoAnswer } from './writer';

export interface SandboxOptions {
  /** Where state is kept; made when missing. A start on the same folder goes on where the last one stopped. */
  readonly dir: string;
  /** How long a real second takes here. Default 0.05; tests that need no latency take 0.001. */
  readonly scale?: number;
  /** Used when the folder is new. Default 1. */
  readonly seed?: number;
  /** "Today" of the world, used when the folder is new. Default: the clock. */
  readonly nowAt?: number;
  /** Default: the demo's. */
  readonly makeWorld?: MakeWorld;
  /** What the model says. Default: the demo's writer. */
  readonly answer?: Answer;
}

/** Where the stand-ins listen: the line printed when they are ready. */
export interface ReadyLine {
  readonly event: 'ready';
  readonly pid: number;
  readonly openai: string;
  readonly slack: string;
  readonly instantly: string;
  readonly calendar: string;
  readonly imap: { readonly host: string; readonly port: number };
  readonly smtp: { readonly host: string; readonly port: number };
  readonly control: string;
}

export interface Sandbox {
  readonly ready: ReadyLine;
  readonly control: Control;
  /** The world as it was made; what happened since is in `control`. */
  world(): World;
  /** Stops listening, ends every connection, and returns when all is on disk. */
  stop(): Promise<void>;
}

interface Meta {
  readonly nowAt: number;
  readonly seed: number;
  readonly uidValidity: number;
}

type Ports = Readonly<Record<'openai' | 'slack' | 'instantly' | 'calendar' | 'smtp' | 'imap' | 'control', number>>;
const anyPorts: Ports = { openai: 0, slack: 0, instantly: 0, calendar: 0, smtp: 0, imap: 0, control: 0 };

/**
 * Starts every stand-in on loopback and resolves when all of them listen. Ports are those of the last start on this folder
 * where they are still free, so that stored connections stay true.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { dir } = options;
  const makeWorld = options.makeWorld ?? makeDemoWorld;
  const at = (name: string) => join(dir, name);
  mkdirSync(dir, { recursive: true });

  let meta = readJson<Meta>(at('world.json'));
  if (meta === null) {
    meta = freshMeta(options.nowAt, options.seed ?? 1, 0);
    writeFileDurably(at('world.json'), JSON.stringify(meta));
  }
  let world = makeWorld(meta);
  const seed = () => world.seed;

  const pace = new Pace(options.scale ?? defaultScale);
  const settings = new SettingsFile(at('settings.json'));
  const faults = new Faults();
  const log = new RequestLog(at('requests.jsonl'));
  const deliveries = new Deliveries(at('deliveries.jsonl'));
  const openai = new OpenAiProvider({ pace, settings, seed, writer: options.answer ?? demoAnswer, dir });
  const slack = new SlackProvider({ pace, settings, world: () => world.slack, file: at('slack.jsonl') });
  const shared = { pace, settings, deliveries };
  const instantly = new InstantlyProvider({ ...shared, world: () => world.instantly, file: at('instantly.jsonl') });
  const calendar = new CalendarProvider({ ...shared, world: () => world.calendar, file: at('calendar.jsonl') });
  const mail = new MailStore(at('mail'), world.mail, meta.uidValidity);
  const closeFiles = () =>
    Promise.all([
      deliveries.close(),
      slack.posts.close(),
      instantly.emails.close(),
      calendar.events.close(),
      mail.close(),
    ]);

  const reset = async (wanted: { nowAt?: number; seed?: number }) => {
    await closeFiles();
    meta = freshMeta(wanted.nowAt ?? world.nowAt, wanted.seed ?? world.seed, meta?.uidValidity ?? 0);
    for (const name of [
      'deliveries.jsonl',
      'slack.jsonl',
      'instantly.jsonl',
      'calendar.jsonl',
      'mail',
      'delivered',
      'requests.jsonl',
    ]) {
      rmSync(at(name), { recursive: true, force: true });
    }
    writeFileDurably(at('world.json'), JSON.stringify(meta));
    world = makeWorld(meta);
    settings.reset();
    faults.clear();
    pace.epoch += 1;
    log.clear();
    deliveries.reopen();
    slack.reopen();
    await instantly.emails.reopen(world.instantly);
    calendar.events.reopen();
    mail.reopen(world.mail, meta.uidValidity);
    openai.reset();
  };
  const control = new Control({
    world: () => world,
    pace,
    settings,
    faults,
    log,
    deliveries,
    openai,
    slack,
    instantly,
    calendar,
    mail,
    reset,
  });

  const remembered: Ports = { ...anyPorts, ...readJson<Partial<Ports>>(at('ports.json')) };
  const hosts: HttpHost[] = [];
  const bind = async (host: Promise<HttpHost>) => {
    hosts.push(await host);
    return hosts[hosts.length - 1]?.port ?? 0;
  };
  const http = { faults, log };
  const ports: Ports = {
    openai: await bind(serveHttp(openai, { ...http, port: remembered.openai })),
    slack: await bind(serveHttp(slack, { ...http, port: remembered.slack })),
    instantly: await bind(serveHttp(instantly, { ...http, port: remembered.instantly })),
    calendar: await bind(serveHttp(calendar, { ...http, port: remembered.calendar })),
    smtp: await bind(serveSmtp({ ...http, port: remembered.smtp, dir, store: mail, deliveries, settings })),
    imap: await bind(serveImap({ ...http, port: remembered.imap, store: mail, settings })),
    control: await bind(serveControl(control, remembered.control)),
  };
  writeFileDurably(at('ports.json'), JSON.stringify(ports));

  return {
    ready: readyLine(ports),
    control,
    world: () => world,
    stop: async () => {
      await Promise.all(hosts.map((host) => host.close()));
      await closeFiles();
      await log.close();
    },
  };
}

function readyLine(ports: Ports): ReadyLine {
  const base = (port: number, path = '') => `http://127.0.0.1:${port}${path}`;
  return {
    event: 'ready',
    pid: process.pid,
    openai: base(ports.openai, '/v1'),
    slack: base(ports.slack, '/api/'),
    instantly: base(ports.instantly, '/api/v2'),
    calendar: base(ports.calendar, '/calendar/v3'),
    imap: { host: '127.0.0.1', port: ports.imap },
    smtp: { host: '127.0.0.1', port: ports.smtp },
    control: base(ports.control),
  };
}

/** UIDVALIDITY must never go back, also when two worlds are made within one second. */
function freshMeta(nowAt: number | undefined, seed: number, before: number): Meta {
  return { nowAt: nowAt ?? Date.now(), seed, uidValidity: Math.max(Math.floor(Date.now() / 1000), before + 1) };
}

function readJson<Value>(file: string): Value | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Value) : null;
}
