/** UTF-7 (RFC 2152) as text. No runtime decodes it, and old Outlook wrote it; anything that does not decode stays as it stands. */
export const decodeUtf7 = (text: string): string =>
  text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, coded: string) => {
    if (coded === '') return whole === '+-' ? '+' : whole;
    const bytes = Buffer.from(coded, 'base64');
    const units: number[] = [];
    for (let at = 0; at + 1 < bytes.length; at += 2) units.push(bytes.readUInt16BE(at));
    return units.length === 0 ? whole : String.fromCharCode(...units);
  });
