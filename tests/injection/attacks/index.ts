import { linkAttacks } from './links';
import { lureAttacks } from './lures';
import { moneyAttacks } from './money';
import { otherLeadAttacks } from './others';
import { secondLook } from './second-look';
import { timeAttacks } from './times';
import { wayAttacks } from './ways';

export type { Attack } from './attack';
export { bystander } from './others';

/** The project's own set: written here, in its own words. */
export const attacks = [
  ...linkAttacks,
  ...otherLeadAttacks,
  ...timeAttacks,
  ...moneyAttacks,
  ...lureAttacks,
  ...wayAttacks,
  ...secondLook,
];
