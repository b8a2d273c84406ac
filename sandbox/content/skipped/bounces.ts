/** Delivery failures: who, when and which kind. The reports themselves are written by `bounce-report.ts`. Data. */
import type { CampaignKey } from '../story';

export type BounceKind =
  | 'no-such-user'
  | 'mailbox-full'
  | 'host-unknown'
  | 'policy'
  | 'too-many-hops'
  | 'greylisted'
  | 'disabled'
  | 'exchange-no-such-user'
  | 'webmail-no-such-user';

export interface BouncePlan {
  readonly campaign: CampaignKey;
  readonly pool: string;
  readonly at: string;
  readonly kind: BounceKind;
}

const plan = (campaign: CampaignKey, pool: string, at: string, kind: BounceKind): BouncePlan => ({
  campaign,
  pool,
  at,
  kind,
});

export const bounces: readonly BouncePlan[] = [
  plan('key-accounts', '@uk', '13 09:01', 'exchange-no-such-user'),
  plan('key-accounts', '@uk', '11 09:02', 'no-such-user'),
  plan('key-accounts', '@nl', '9 09:03', 'mailbox-full'),
  plan('iberia', '@es', '13 10:00', 'host-unknown'),
  plan('iberia', '@pt', '12 10:01', 'webmail-no-such-user'),
  plan('iberia', '@es', '8 10:02', 'no-such-user'),
  plan('dach', '@de', '13 08:01', 'no-such-user'),
  plan('dach', '@de', '12 08:02', 'policy'),
  plan('dach', '@de', '9 08:03', 'exchange-no-such-user'),
  plan('france', '@fr', '12 09:31', 'no-such-user'),
  plan('france', '@fr', '10 09:32', 'mailbox-full'),
  plan('france', '@fr', '7 09:33', 'disabled'),
  plan('building', '@uk', '13 09:11', 'exchange-no-such-user'),
  plan('building', '@uk', '10 09:12', 'greylisted'),
  plan('building', '@uk', '6 09:13', 'host-unknown'),
  plan('benelux', '@nl', '12 09:21', 'exchange-no-such-user'),
  plan('benelux', '@nl', '8 09:22', 'policy'),
  plan('italy', '@it', '13 09:41', 'no-such-user'),
  plan('italy', '@it', '10 09:42', 'mailbox-full'),
  plan('meal-kits', '@uk', '12 09:51', 'webmail-no-such-user'),
  plan('meal-kits', '@nordic', '9 09:52', 'disabled'),
  plan('poland', '@pl', '11 09:06', 'no-such-user'),
  plan('poland', '@pl', '7 09:07', 'too-many-hops'),
  plan('laundry', '@uk', '12 09:16', 'exchange-no-such-user'),
  plan('laundry', '@es', '8 09:17', 'no-such-user'),
  plan('nordics', '@nordic', '4 09:26', 'no-such-user'),
  plan('mailbox', '@uk', '3 09:36', 'no-such-user'),
  plan('mailbox', '@fr', '2 09:37', 'mailbox-full'),
];
