import { describe, expect, it } from 'vitest';
import { attachmentFileName, mayAct } from './attachment-name';

describe('an attachment as a file', () => {
  it.each([
    ['offer.pdf', 'offer.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\x.exe', 'C__Windows_x.exe'],
    ['', 'attachment'],
    ['...', 'attachment'],
    ['.bashrc', 'bashrc'],
    ['con.txt', 'attachment-con.txt'],
    ['invoice\u202egpj.exe', 'invoicegpj.exe'],
    ['a\u0000b\n.pdf', 'ab.pdf'],
    ['Größe 2026.xlsx', 'Größe 2026.xlsx'],
  ])('%j is %j', (name, file) => {
    expect(attachmentFileName(name)).toBe(file);
  });

  it('keeps the ending of a long name', () => {
    const file = attachmentFileName(`${'x'.repeat(400)}.pdf`);
    expect(file).toHaveLength(120);
    expect(file.endsWith('x.pdf')).toBe(true);
  });

  it('is asked about when it may run', () => {
    for (const name of ['x.exe', 'x.pdf.scr', 'x.JS', 'x.docm', 'x.html', 'x.sh', 'x.iso', 'x.lnk'])
      expect(mayAct(name), name).toBe(true);
    for (const name of ['x.pdf', 'x.docx', 'x.png', 'x.csv', 'x.exe.txt', 'exe'])
      expect(mayAct(name), name).toBe(false);
  });
});
