import { bearerToken, type HttpAnswer, type HttpRequest, jsonObject } from '../http/answer';
import type { HttpProvider } from '../http/serve-http';
import { demoKeys } from '../keys';
import type { Deliveries } from '../store/deliveries';
import type { Fault } from '../store/faults';
import type { Pace } from '../store/pace';
import { RateWindow } from '../store/rate-window';
import type { SettingsFile } from '../store/settings';
import type { InstantlyWorld } from '../world';
import { InstantlyEmails } from './emails';
import { instantlyError } from './errors';
import { listEmails } from './list-emails';
import { pageAfter, readPage } from './page';
import { replyToEmail } from './reply';
import { campaignOnWire, emailOnWire, leadOnWire } from './wire';

/** The Instantly stand-in, API v2: campaigns, leads, the unified inbox and replies to it. */
export class InstantlyProvider implements HttpProvider {
  readonly name = 'instantly';
  readonly emails: InstantlyEmails;
  private readonly emailWindow: RateWindow;
  private readonly secondWindow: RateWindow;

  constructor(
    private readonly context: {
      readonly pace: Pace;
      readonly settings: SettingsFile;
      readonly world: () => InstantlyWorld;
      readonly deliveries: Deliveries;
      readonly file: string;
    },
  ) {
    this.emails = new InstantlyEmails(context.file, context.world());
    this.emailWindow = new RateWindow(context.pace, 20, 60_000);
    this.secondWindow = new RateWindow(context.pace, 6_000, 60_000);
  }

  refuse(fault: Fault): HttpAnswer {
    switch (fault.kind) {
      case '429':
        return tooMany();
      case '401':
        return unauthorized();
      default:
        return instantlyError(500, 'Something went wrong');
    }
  }

  async handle(request: HttpRequest): Promise<HttpAnswer> {
    const { revoked, instantlyUnpaid } = this.context.settings.get();
    if (bearerToken(request) !== demoKeys.instantly || revoked.includes('instantly')) return unauthorized();
    if (instantlyUnpaid) return instantlyError(402, 'Your workspace does not have an active paid plan');
    if (this.secondWindow.refuse() !== null) return tooMany();
    const [api, version, ...rest] = request.path;
    const route = api === 'api' && version === 'v2' ? `${request.method} /${rest.join('/')}` : '';
    const world = this.context.world();
    switch (route) {
      case 'GET /campaigns':
        return this.campaigns(request, world);
      case 'POST /leads/list':
        return this.leads(request, world);
      case 'GET /emails':
        return this.emailWindow.refuse() === null ? listEmails(request.query, this.emails, world) : tooMany();
      case 'POST /emails/reply':
        return replyToEmail(request, this.emails, this.context.deliveries, world);
      case 'GET /workspaces/current':
        return { status: 200, json: { id: world.organizationId, name: 'Brightwater', plan_id: 'pid_hg_v1' } };
      case 'GET /accounts':
        return {
          status: 200,
          json: { items: world.accounts.map((email) => ({ email, status: 1, organization: world.organizationId })) },
        };
      default:
        return this.single(route, rest, world, request);
    }
  }

  private single(
    route: string,
    [noun, id]: readonly string[],
    world: InstantlyWorld,
    request: HttpRequest,
  ): HttpAnswer {
    if (route !== '' && request.method === 'GET' && id !== undefined) {
      const email = noun === 'emails' ? this.emails.find(id) : null;
      if (email) return { status: 200, json: emailOnWire(email, world) };
      const campaign = noun === 'campaigns' ? world.campaigns.find((one) => one.id === id) : undefined;
      if (campaign) return { status: 200, json: campaignOnWire(campaign, world) };
      const lead = noun === 'leads' ? world.leads.find((one) => one.id === id) : undefined;
      if (lead) return { status: 200, json: leadOnWire(lead, world, this.emails.list()) };
      return instantlyError(404, 'Resource not found');
    }
    return instantlyError(404, `Route ${request.method}:${request.target.split('?')[0]} not found`);
  }

  private campaigns(request: HttpRequest, world: InstantlyWorld): HttpAnswer {
    const size = readPage(request.query.get('limit'));
    if (size === null) return instantlyError(400, 'querystring/limit must be >= 1 and <= 100');
    const search = request.query.get('search')?.toLowerCase();
    const found = world.campaigns.filter(({ name }) => search === undefined || name.toLowerCase().includes(search));
    const { items, next } = pageAfter(found, request.query.get('starting_after'), size);
    const json = { items: items.map((campaign) => campaignOnWire(campaign, world)), ...cursor(next) };
    return { status: 200, json };
  }

  private leads(request: HttpRequest, world: InstantlyWorld): HttpAnswer {
    const body = request.body.length === 0 ? {} : jsonObject(request);
    if (body === null) return instantlyError(400, 'body must be object');
    const size = readPage(body.limit);
    if (size === null) return instantlyError(400, 'body/limit must be >= 1 and <= 100');
    const { campaign, search, ids, contacts } = body;
    const words = typeof search === 'string' ? search.toLowerCase() : null;
    const found = world.leads.filter(
      (lead) =>
        (typeof campaign !== 'string' || lead.campaignId === campaign) &&
        (!Array.isArray(ids) || ids.includes(lead.id)) &&
        (!Array.isArray(contacts) || contacts.includes(lead.email)) &&
        (words === null ||
          [lead.firstName, lead.lastName, lead.email].some((one) => one?.toLowerCase().includes(words))),
    );
    const { items, next } = pageAfter(found, body.starting_after, size);
    const emails = this.emails.list();
    return { status: 200, json: { items: items.map((lead) => leadOnWire(lead, world, emails)), ...cursor(next) } };
  }
}

function cursor(next: string | null) {
  return next === null ? {} : { next_starting_after: next };
}

function unauthorized(): HttpAnswer {
  return instantlyError(401, 'Invalid API key');
}

function tooMany(): HttpAnswer {
  return instantlyError(429, 'Rate limit exceeded');
}
