import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonesOf, type SignatureFacts, signatureFacts } from './signature-facts';

/** Signatures as people have them, in the languages of the leads; numbers from ranges kept for fiction where a country has them. */
const forms: Record<string, { text: string; country?: string } & Partial<SignatureFacts>> = {
  'English, labelled numbers': {
    text: 'Best regards,\n\nDana Okafor\nHead of Fleet\nNorthwind Haulage Ltd\nM: +44 7700 900123\nT: +44 20 7946 0958\nF: +44 20 7946 0959\nwww.northwind.example',
    name: 'Dana Okafor',
    title: 'Head of Fleet',
    company: 'Northwind Haulage Ltd',
    numbers: [
      { number: '+447700900123', kind: 'mobile' },
      { number: '+442079460958', kind: null },
      { number: '+442079460959', kind: 'fax' },
    ],
    phones: ['+447700900123', '+442079460958'],
    links: ['www.northwind.example'],
  },
  'English, one line with bars': {
    text: 'Dana Okafor | Head of Fleet | Northwind Ltd | +44 7700 900123 | dana@northwind.example',
    name: 'Dana Okafor',
    title: 'Head of Fleet',
    company: 'Northwind Ltd',
    phones: ['+447700900123'],
    emails: ['dana@northwind.example'],
  },
  'American, no country code': {
    text: 'Thanks,\nBen Hart\nVP of Operations\nNorthwind Inc.\nCell: (212) 456-7890\nOffice: 212.456.7891 x204\n100 Harbor Street, Suite 5, New York, NY 10004',
    name: 'Ben Hart',
    title: 'VP of Operations',
    company: 'Northwind Inc.',
    numbers: [
      { number: '+12124567890', kind: 'mobile' },
      { number: '+12124567891', kind: 'office' },
    ],
    address: '100 Harbor Street, Suite 5, New York, NY 10004',
  },
  'English, title after a comma': {
    text: 'Kind regards\nDana Okafor, Purchasing Manager\nNorthwind LLC',
    name: 'Dana Okafor',
    title: 'Purchasing Manager',
    company: 'Northwind LLC',
  },
  'English, title at a company': {
    text: 'Dana Okafor\nDirector of Logistics at Northwind\n+1 (212) 456-7890 (mobile)',
    name: 'Dana Okafor',
    title: 'Director of Logistics',
    company: 'Northwind',
    numbers: [{ number: '+12124567890', kind: 'mobile' }],
  },
  'English, degree and link': {
    text: 'Dr. Dana Okafor, PhD\nChief Technology Officer\nhttps://linked.example/in/dana-okafor',
    name: 'Dr. Dana Okafor',
    title: 'Chief Technology Officer',
    links: ['https://linked.example/in/dana-okafor'],
  },
  German: {
    text: 'Mit freundlichen Grüßen\n\ni. A. Jörg Müßig\nLeiter Einkauf\n\nFernhill Logistik GmbH\nHafenstraße 12\n20457 Hamburg\nTel.: 040 1234567\nMobil: 0171 1234567\nFax: 040 1234568\njoerg.muessig@fernhill.example',
    country: 'DE',
    name: 'Jörg Müßig',
    title: 'Leiter Einkauf',
    company: 'Fernhill Logistik GmbH',
    address: 'Hafenstraße 12, 20457 Hamburg',
    numbers: [
      { number: '+49401234567', kind: null },
      { number: '+491711234567', kind: 'mobile' },
      { number: '+49401234568', kind: 'fax' },
    ],
    phones: ['+491711234567', '+49401234567'],
  },
  'German, (0) in the number': {
    text: 'Viele Grüße\nMara Lind\nGeschäftsführerin\nFernhill AG\nDurchwahl +49 (0)40 123456-78',
    name: 'Mara Lind',
    title: 'Geschäftsführerin',
    company: 'Fernhill AG',
    numbers: [{ number: '+494012345678', kind: 'office' }],
  },
  French: {
    text: 'Bien cordialement,\n\nHélène d’Aubigné\nDirectrice des achats\nTransports Fernhill SAS\n12 rue du Port, 44000 Nantes\nTél. : +33 2 40 00 00 01\nPort. : +33 6 39 98 00 01',
    name: 'Hélène d’Aubigné',
    title: 'Directrice des achats',
    company: 'Transports Fernhill SAS',
    address: '12 rue du Port, 44000 Nantes',
    numbers: [
      { number: '+33240000001', kind: null },
      { number: '+33639980001', kind: 'mobile' },
    ],
  },
  Spanish: {
    text: 'Un cordial saludo,\n\nBegoña Núñez Prieto\nJefa de Compras\nFernhill Logística, S.L.\nCalle del Puerto, 12\n46024 Valencia\nMóvil: +34 612 345 678',
    name: 'Begoña Núñez Prieto',
    title: 'Jefa de Compras',
    company: 'Fernhill Logística, S.L.',
    address: 'Calle del Puerto, 12, 46024 Valencia',
    numbers: [{ number: '+34612345678', kind: 'mobile' }],
  },
  Portuguese: {
    text: 'Atenciosamente,\nJoão Gonçalves\nGerente de Operações\nFernhill Ltda.\nCel.: +55 11 91234-5678 | Tel.: +55 11 3123-4567',
    name: 'João Gonçalves',
    title: 'Gerente de Operações',
    company: 'Fernhill Ltda.',
    numbers: [
      { number: '+5511912345678', kind: 'mobile' },
      { number: '+551131234567', kind: null },
    ],
  },
  Italian: {
    text: 'Cordiali saluti\n\nNiccolò D’Amico\nResponsabile Acquisti\nFernhill S.r.l.\nVia del Porto 12 - 16126 Genova\nCell. +39 312 345 6789\nUfficio +39 010 123 4567',
    name: 'Niccolò D’Amico',
    title: 'Responsabile Acquisti',
    company: 'Fernhill S.r.l.',
    address: 'Via del Porto 12 - 16126 Genova',
    numbers: [
      { number: '+393123456789', kind: 'mobile' },
      { number: '+390101234567', kind: 'office' },
    ],
  },
  Dutch: {
    text: 'Met vriendelijke groet,\n\nJan van der Berg\nHoofd Inkoop\nFernhill B.V.\nMobiel: +31 6 12345678',
    name: 'Jan van der Berg',
    title: 'Hoofd Inkoop',
    company: 'Fernhill B.V.',
    numbers: [{ number: '+31612345678', kind: 'mobile' }],
  },
  Polish: {
    text: 'Z poważaniem\n\nŁukasz Żółciński\nKierownik Działu Zakupów\nFernhill sp. z o.o.\nul. Portowa 12, 80-001 Gdańsk\nkom. +48 512 345 678',
    name: 'Łukasz Żółciński',
    title: 'Kierownik Działu Zakupów',
    company: 'Fernhill sp. z o.o.',
    address: 'ul. Portowa 12, 80-001 Gdańsk',
    numbers: [{ number: '+48512345678', kind: 'mobile' }],
  },
  Swedish: {
    text: 'Med vänliga hälsningar\n\nÅsa Öberg\nInköpschef\nFernhill AB\nMobil +46 70 174 06 05\nVäxel +46 8 465 004 00',
    name: 'Åsa Öberg',
    title: 'Inköpschef',
    company: 'Fernhill AB',
    numbers: [
      { number: '+46701740605', kind: 'mobile' },
      { number: '+46846500400', kind: 'office' },
    ],
  },
  Danish: {
    text: 'Med venlig hilsen\n\nSøren Kjær\nIndkøbschef\nFernhill A/S\nTlf. +45 32 12 34 56',
    name: 'Søren Kjær',
    title: 'Indkøbschef',
    company: 'Fernhill A/S',
    numbers: [{ number: '+4532123456', kind: null }],
  },
  Norwegian: {
    text: 'Med vennlig hilsen\nBjørn Ås\nDaglig leder\nFernhill AS\nMob: +47 406 12 345',
    name: 'Bjørn Ås',
    title: 'Daglig leder',
    company: 'Fernhill AS',
    numbers: [{ number: '+4740612345', kind: 'mobile' }],
  },
  Finnish: {
    text: 'Ystävällisin terveisin\n\nPäivi Äijälä\nOstopäällikkö\nFernhill Oy\nPuh. +358 40 123 4567',
    name: 'Päivi Äijälä',
    title: 'Ostopäällikkö',
    company: 'Fernhill Oy',
    phones: ['+358401234567'],
  },
  Japanese: {
    text: 'よろしくお願いいたします。\n\n株式会社ファーンヒル\n営業部 部長\n山田 花子\n〒100-0001 東京都千代田区千代田1-1\nTEL: +81 3-1234-5678\nFAX: +81 3-1234-5679\n携帯: +81 90-1234-5678',
    name: '山田 花子',
    title: '営業部 部長',
    company: '株式会社ファーンヒル',
    address: '〒100-0001 東京都千代田区千代田1-1',
    numbers: [
      { number: '+81312345678', kind: null },
      { number: '+81312345679', kind: 'fax' },
      { number: '+819012345678', kind: 'mobile' },
    ],
  },
  Chinese: {
    text: '此致\n敬礼\n\n李明\n采购经理\n上海枫山物流有限公司\n手机：+86 131 2345 6789\n传真：+86 21 1234 5678',
    name: '李明',
    title: '采购经理',
    company: '上海枫山物流有限公司',
    numbers: [
      { number: '+8613123456789', kind: 'mobile' },
      { number: '+862112345678', kind: 'fax' },
    ],
  },
  Russian: {
    text: 'С уважением,\n\nОльга Ёлкина\nНачальник отдела закупок\nООО «Фернхилл»\nтел.: +7 495 123-45-67\nмоб.: +7 912 345-67-89',
    name: 'Ольга Ёлкина',
    title: 'Начальник отдела закупок',
    company: 'ООО «Фернхилл»',
    numbers: [
      { number: '+74951234567', kind: null },
      { number: '+79123456789', kind: 'mobile' },
    ],
  },
  Czech: {
    text: 'S pozdravem\n\nJiří Dvořák\nvedoucí nákupu\nFernhill s.r.o.\nmob.: +420 601 123 456',
    name: 'Jiří Dvořák',
    title: 'vedoucí nákupu',
    company: 'Fernhill s.r.o.',
    numbers: [{ number: '+420601123456', kind: 'mobile' }],
  },
  Turkish: {
    text: 'Saygılarımla,\n\nŞükrü Çağlar\nSatın Alma Müdürü\nFernhill Lojistik A.Ş.\nCep: +90 532 123 45 67',
    name: 'Şükrü Çağlar',
    title: 'Satın Alma Müdürü',
    company: 'Fernhill Lojistik A.Ş.',
    numbers: [{ number: '+905321234567', kind: 'mobile' }],
  },
  'a name alone': { text: 'Thanks,\nDana', name: 'Dana', title: null, company: null, numbers: [], links: [] },
  'a phone line alone': { text: 'Sent from my iPhone', name: null, title: null, company: null, numbers: [], links: [] },
  'figures that are no numbers': {
    text: 'Dana Okafor\nNorthwind Ltd\nCompany No. 01234567, VAT GB 123 4567 89\nRegistered 2019-04-12',
    name: 'Dana Okafor',
    company: 'Northwind Ltd',
    numbers: [],
  },
};

describe('signatureFacts', () => {
  for (const [name, { text, country, ...expected }] of Object.entries(forms)) {
    it(name, () => {
      expect(signatureFacts(text, country === undefined ? {} : { country })).toMatchObject(expected);
    });
  }

  it('finds nothing in nothing', () => {
    expect(signatureFacts('')).toEqual({
      name: null,
      title: null,
      company: null,
      phones: [],
      numbers: [],
      emails: [],
      links: [],
      address: null,
    });
  });

  it('never offers a fax machine as the number to ring', () => {
    expect(signatureFacts('Dana Okafor\nFax +44 20 7946 0959').phones).toEqual([]);
  });

  it('takes the country from another number or the domain', () => {
    expect(phonesOf('Dana\nTel. 040 1234567\nMobil +49 171 1234567')).toContain('+49401234567');
    expect(signatureFacts('Mara Lind\nTel. 040 1234567\nwww.fern_hill.de').phones).toEqual(['+49401234567']);
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const facts = signatureFacts(text, { country: 'XX' });
        expect(facts.phones.length).toBeLessThanOrEqual(facts.numbers.length);
      }),
    );
    for (const piece of ['1', '+1 ', '1-', '(', 'a@', 'www.', '|', 'Tel ', 'Dana ']) {
      expect(signatureFacts(piece.repeat(200_000)).name?.length ?? 0).toBeLessThan(200);
    }
  });
});
