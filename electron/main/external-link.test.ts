import { describe, expect, it } from 'vitest';
import { safeExternalUrl } from './external-link';

describe('safeExternalUrl', () => {
  it.each(['https://fernhill.example/a?b=c', 'mailto:dana@northwind.example'])('lets %s out', (url) => {
    expect(safeExternalUrl(url)).toBe(url);
  });

  it.each([
    'http://fernhill.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'countersign://draft/1',
    'smb://host.example/share',
    'https://bank.example@evil.example/',
    'not a link',
    '',
  ])('keeps %s in', (url) => {
    expect(safeExternalUrl(url)).toBeNull();
  });
});
