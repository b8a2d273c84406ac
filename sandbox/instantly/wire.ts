import type { InstantlyCampaign, InstantlyEmail, InstantlyLead, InstantlyWorld, Person } from '../world';

/** Domain objects in the shape that API v2 sends them, with the fields of its schema that Countersign could read. */

const ueTypes = { campaign: 1, received: 2, manual: 3 } as const;

export function emailOnWire(email: InstantlyEmail, world: InstantlyWorld, previewOnly = false) {
  const words = email.text ?? email.html?.replace(/<[^>]*>/g, ' ') ?? '';
  const body = {
    ...(email.text === null ? {} : { text: email.text }),
    ...(email.html === null ? {} : { html: email.html }),
  };
  return {
    id: email.id,
    timestamp_created: iso(email.createdAt),
    timestamp_email: iso(email.sentAt),
    message_id: email.messageId,
    subject: email.subject,
    from_address_email: email.from.address,
    to_address_email_list: addresses(email.to),
    cc_address_email_list: email.cc.length === 0 ? null : addresses(email.cc),
    bcc_address_email_list: null,
    reply_to: email.replyTo,
    body: previewOnly ? {} : body,
    organization_id: world.organizationId,
    campaign_id: email.campaignId,
    subsequence_id: null,
    list_id: null,
    lead: email.leadEmail,
    lead_id: email.leadId,
    eaccount: email.eaccount,
    ue_type: ueTypes[email.type],
    step: email.step,
    is_unread: email.isUnread ? 1 : 0,
    is_auto_reply: email.isAutoReply ? 1 : 0,
    reminder_ts: null,
    ai_interest_value: email.aiInterest,
    ai_assisted: null,
    is_focused: 1,
    i_status: world.leads.find(({ id }) => id === email.leadId)?.interestStatus ?? null,
    thread_id: email.threadId,
    content_preview: words.replace(/\s+/g, ' ').trim().slice(0, 150),
    attachment_json: null,
    from_address_json: people([email.from]),
    to_address_json: people(email.to),
    cc_address_json: people(email.cc),
    ai_agent_id: null,
  };
}

export function leadOnWire(lead: InstantlyLead, world: InstantlyWorld, emails: readonly InstantlyEmail[]) {
  const own = emails.filter(({ leadId }) => leadId === lead.id);
  const received = own.filter(({ type }) => type === 'received');
  const contacted = own.filter(({ type }) => type !== 'received');
  return {
    id: lead.id,
    timestamp_created: iso(lead.createdAt),
    timestamp_updated: iso(Math.max(lead.createdAt, own[own.length - 1]?.createdAt ?? 0)),
    organization: world.organizationId,
    campaign: lead.campaignId,
    status: lead.status,
    email: lead.email,
    personalization: null,
    website: lead.website,
    last_name: lead.lastName,
    first_name: lead.firstName,
    company_name: lead.companyName,
    job_title: lead.jobTitle,
    phone: lead.phone,
    email_open_count: 0,
    email_reply_count: received.length,
    email_click_count: 0,
    company_domain: lead.email.slice(lead.email.lastIndexOf('@') + 1),
    status_summary: {},
    payload: {
      firstName: lead.firstName,
      lastName: lead.lastName,
      companyName: lead.companyName,
      jobTitle: lead.jobTitle,
      website: lead.website,
      phone: lead.phone,
      ...lead.variables,
    },
    ...(lead.interestStatus === null ? {} : { lt_interest_status: lead.interestStatus }),
    timestamp_last_contact: isoOrNull(contacted[contacted.length - 1]?.createdAt),
    timestamp_last_reply: isoOrNull(received[received.length - 1]?.createdAt),
    list_id: null,
    upload_method: 'api',
    assigned_to: null,
  };
}

export function campaignOnWire(campaign: InstantlyCampaign, world: InstantlyWorld) {
  return {
    id: campaign.id,
    name: campaign.name,
    pl_value: null,
    status: campaign.status,
    is_evergreen: false,
    campaign_schedule: {
      start_date: null,
      end_date: null,
      schedules: [
        {
          name: 'Weekdays',
          timing: { from: '09:00', to: '17:00' },
          days: { 0: false, 1: true, 2: true, 3: true, 4: true, 5: true, 6: false },
          timezone: campaign.zone,
        },
      ],
    },
    timestamp_created: iso(campaign.createdAt),
    timestamp_updated: iso(campaign.createdAt),
    email_gap: 10,
    email_list: campaign.accounts,
    daily_limit: 50,
    stop_on_reply: true,
    link_tracking: false,
    open_tracking: false,
    stop_on_auto_reply: false,
    organization: world.organizationId,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

function isoOrNull(at: number | undefined): string | null {
  return at === undefined ? null : iso(at);
}

function addresses(list: readonly Person[]): string {
  return list.map(({ address }) => address).join(',');
}

function people(list: readonly Person[]) {
  return list.map(({ address, name }) => ({ address, name: name ?? '' }));
}
