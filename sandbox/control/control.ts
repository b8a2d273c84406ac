import { z } from 'zod';
import type { CalendarProvider } from '../calendar/provider';
import type { InstantlyProvider } from '../instantly/provider';
import type { MailStore } from '../mail/mail-store';
import { batchSettings } from '../openai/batch-settings';
import type { ModelState, OpenAiProvider } from '../openai/provider';
import type { SlackPost } from '../slack/posts';
import type { Press } from '../slack/press';
import type { Ephemeral, SlackProvider } from '../slack/provider';
import type { Delivered, SlackSockets } from '../slack/sockets';
import type { Deliveries, Delivery } from '../store/deliveries';
import { type FaultOrder, type Faults, faultOrder } from '../store/faults';
import type { Pace } from '../store/pace';
import type { LoggedRequest, RequestLog } from '../store/request-log';
import { providerNames, type Settings, type SettingsFile } from '../store/settings';
import type { World } from '../world';
import { type Injected, type Injection, inject, injection } from './inject';

/** Body of POST /faults: standing conditions, one-off faults, or both. `clear` goes first. */
export const conditions = z.strictObject({
  clear: z.boolean().optional(),
  faults: z.array(faultOrder).optional(),
  slackScopes: z.array(z.string()).optional(),
  revoked: z.array(z.enum(providerNames as [string, ...string[]])).optional(),
  openaiRefusal: z.string().nullable().optional(),
  openaiBatches: batchSettings.optional(),
  hostileModel: z.record(z.string(), z.unknown()).nullable().optional(),
  instantlyUnpaid: z.boolean().optional(),
  calendarReadOnly: z.boolean().optional(),
});

export interface SandboxState {
  readonly pid: number;
  readonly world: { readonly nowAt: number; readonly seed: number };
  readonly scale: number;
  readonly requests: number;
  readonly openai: ModelState;
  readonly slack: { readonly posts: number; readonly users: number };
  readonly instantly: {
    readonly campaigns: number;
    readonly leads: number;
    readonly emails: number;
    readonly received: number;
    readonly replies: number;
  };
  readonly calendar: { readonly calendars: number; readonly events: number };
  readonly mail: { readonly mailbox: string; readonly folders: Readonly<Record<string, number>> }[];
  /** What reached leads, by kind. */
  readonly delivered: Readonly<Record<Delivery['kind'], number>>;
  readonly settings: Settings;
  readonly faults: ReturnType<Faults['list']>;
  /** Requests that a fault of kind `held` keeps waiting now. */
  readonly held: number;
}

export interface PostRead extends SlackPost {
  /** Address of whoever got it. */
  readonly to: string | null;
}

interface Parts {
  readonly world: () => World;
  readonly pace: Pace;
  readonly settings: SettingsFile;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly deliveries: Deliveries;
  readonly openai: OpenAiProvider;
  readonly slack: SlackProvider;
  readonly instantly: InstantlyProvider;
  readonly calendar: CalendarProvider;
  readonly mail: MailStore;
  readonly reset: (options: { nowAt?: number; seed?: number }) => Promise<void>;
}

/** What a test or `countersign demo` may ask of the stand-ins, in this process; over HTTP it is the same calls. */
export class Control {
  constructor(private readonly parts: Parts) {}

  state(): SandboxState {
    const { world, pace, openai, slack, instantly, calendar, mail, deliveries, settings, faults, log } = this.parts;
    const { nowAt, seed, ...made } = world();
    const count = (kind: Delivery['kind']) => deliveries.list({ kind }).length;
    const emails = instantly.emails.list();
    return {
      pid: process.pid,
      world: { nowAt, seed },
      scale: pace.scale,
      requests: log.count(),
      openai: openai.state(),
      slack: { posts: slack.posts.list().length, users: made.slack.users.length },
      instantly: {
        campaigns: made.instantly.campaigns.length,
        leads: made.instantly.leads.length,
        emails: emails.length,
        received: emails.filter(({ type }) => type === 'received').length,
        replies: instantly.emails.recent().filter(({ type }) => type === 'manual').length,
      },
      calendar: { calendars: made.calendar.calendars.length, events: calendar.events.list().length },
      mail: mail.all().map(({ address, folders }) => ({
        mailbox: address,
        folders: Object.fromEntries([...folders].map(([name, folder]) => [name, folder.messages.length])),
      })),
      delivered: { mail: count('mail'), instantly: count('instantly'), calendar: count('calendar') },
      settings: settings.get(),
      faults: faults.list(),
      held: faults.held(),
    };
  }

  /** Everything that reached leads, oldest first. */
  inbox(filter: { kind?: string | null; to?: string | null; since?: number } = {}): Delivery[] {
    return this.parts.deliveries.list(filter);
  }

  /** Slack posts, oldest first, with the reader's address. */
  slack(): PostRead[] {
    const { slack, world } = this.parts;
    const { users } = world().slack;
    return slack.posts.list().map((post) => ({
      ...post,
      to: users.find(({ id }) => id === slack.posts.userOf(post.channel))?.email ?? null,
    }));
  }

  /** Somebody presses a button of a post. */
  press(press: Press, how: { attempts?: number; copies?: number } = {}): Promise<Delivered> {
    return this.parts.slack.press(press, how);
  }

  /** What people alone were shown after pressing, oldest first. */
  ephemerals(): readonly Ephemeral[] {
    return this.parts.slack.ephemerals;
  }

  /** The app's Socket Mode connections. */
  slackSockets(): SlackSockets {
    return this.parts.slack.sockets;
  }

  inject(order: Injection): Promise<Injected> {
    const { world, instantly, mail } = this.parts;
    return inject(injection.parse(order), { world: world(), instantly, mail });
  }

  /** Orders one fault. */
  fault(order: z.input<typeof faultOrder>): void {
    const parsed: FaultOrder = faultOrder.parse(order);
    this.parts.faults.order(parsed);
  }

  /** Changes standing conditions and orders faults. */
  conditions(order: z.input<typeof conditions>): { settings: Settings; faults: ReturnType<Faults['list']> } {
    const { clear, faults: ordered, revoked, ...rest } = conditions.parse(order);
    const { faults, settings } = this.parts;
    if (clear) {
      faults.clear();
      settings.reset();
    }
    const changes = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
    const names = revoked === undefined ? {} : { revoked: providerNames.filter((name) => revoked.includes(name)) };
    settings.change({ ...changes, ...names });
    for (const fault of ordered ?? []) faults.order(fault);
    return { settings: settings.get(), faults: faults.list() };
  }

  scale(scale: number): void {
    this.parts.pace.scale = scale;
  }

  requests(filter: { provider?: string | null; since?: number } = {}): LoggedRequest[] {
    return this.parts.log.list(filter);
  }

  /** Forgets everything that happened and makes the world anew, with a new UIDVALIDITY. */
  reset(options: { nowAt?: number; seed?: number } = {}): Promise<void> {
    return this.parts.reset(options);
  }
}
