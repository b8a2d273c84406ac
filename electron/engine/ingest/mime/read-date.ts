/** Zones by name that mailers write beside those of RFC 5322 section 4.3, which the platform reads. */
const zones: Readonly<Record<string, string>> = {
  WET: '+0000',
  BST: '+0100',
  WEST: '+0100',
  CET: '+0100',
  MET: '+0100',
  CEST: '+0200',
  MEST: '+0200',
  EET: '+0200',
  SAST: '+0200',
  EEST: '+0300',
  MSK: '+0300',
  IST: '+0530',
  HKT: '+0800',
  SGT: '+0800',
  AWST: '+0800',
  JST: '+0900',
  KST: '+0900',
  AEST: '+1000',
  AEDT: '+1100',
  NZST: '+1200',
  NZDT: '+1300',
  BRT: '-0300',
};

const zoned = /(?:[+-]\d\d:?\d\d|\b(?:Z|UT|UTC|GMT|[ECMP][SD]T)\b|\dZ$)/i;

/**
 * A Date header (RFC 5322 section 3.3, and what mailers write instead) as UTC milliseconds; null when it is missing or unreadable. A zone by an unknown name,
 * and none, are UTC (section 4.3), whatever the zone of the machine that reads it.
 */
export const readDate = (value: string): number | null => {
  if (value === '') return null;
  const bare = value
    .slice(0, 500)
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ([A-Za-z]{3,5})$/, (all: string, name: string) => {
      const zone = zones[name.toUpperCase()];
      return zone === undefined ? all : ` ${zone}`;
    });
  const read = (text: string): number => Date.parse(zoned.test(text) ? text : `${text} GMT`);
  for (const each of [bare, bare.replace(/\s+[A-Za-z]{2,5}$/, ''), bare.replace(/^[^,]{0,12},\s*/, '')]) {
    const at = read(each);
    if (!Number.isNaN(at)) return at;
    // An ISO date without a zone takes no "GMT" behind it.
    const iso = Date.parse(`${each}Z`);
    if (!Number.isNaN(iso)) return iso;
  }
  return null;
};
