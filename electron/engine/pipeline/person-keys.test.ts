import { describe, expect, it } from 'vitest';
import { phoneKey, profileKey } from './person-keys';

describe('phoneKey', () => {
  it.each([
    ['+44 20 7946 0018', '+442079460018'],
    ['0044 (0)20 7946-0018', '+442079460018'],
    ['tel:+44-20-7946-0018', '+442079460018'],
    ['+49 (0) 30 / 5550 123', '+49305550123'],
    ['020 7946 0018', '02079460018'],
    ['(555) 010-0199', '5550100199'],
  ])('%s', (written, key) => {
    expect(phoneKey(written)).toBe(key);
  });

  it.each(['dana@northwind.example', '', '12345', 'SHORTCODE', '+1234567890123456'])('%s is none', (written) => {
    expect(phoneKey(written)).toBeNull();
  });
});

describe('profileKey', () => {
  it.each([
    ['https://www.linkedin.com/in/Dana-Okafor/', 'in/dana-okafor'],
    ['linkedin.com/in/dana-okafor?trk=x', 'in/dana-okafor'],
    ['https://de.linkedin.com/in/dana-okafor/en', 'in/dana-okafor'],
    ['https://www.linkedin.com/in/j%C3%BCrgen', 'in/jürgen'],
    ['https://www.linkedin.com/in/100%', 'in/100%'],
  ])('%s', (written, key) => {
    expect(profileKey(written)).toBe(key);
  });

  it.each(['https://linkedin.example/in/dana', 'https://www.linkedin.com/company/northwind', 'dana'])(
    '%s is none',
    (written) => {
      expect(profileKey(written)).toBeNull();
    },
  );
});
