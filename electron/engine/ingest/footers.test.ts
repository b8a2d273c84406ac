import { describe, expect, it } from 'vitest';
import { separateReply } from './separate-reply';

/** What stands below a mail and nobody typed: it must be signature, so that no gate reads it as the person's words. */
const footers: Record<string, string> = {
  'English notice':
    'CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s) and may contain confidential and privileged information. Any unauthorized review is prohibited. If you are not the intended recipient, please contact the sender and destroy all copies.',
  'English notice, wrapped':
    'The information in this email is confidential and may be legally privileged.\nIt is intended solely for the addressee. Access to this email by anyone\nelse is unauthorised. To stop receiving it, notify the sender and delete it.',
  'German notice':
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender und vernichten Sie diese Mail.',
  'French notice':
    'Ce message et toutes les pièces jointes sont confidentiels et établis à l’intention exclusive de leurs destinataires. Toute utilisation ou diffusion non autorisée est interdite. Merci de supprimer ce message.',
  'Spanish notice':
    'Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario y pueden contener información confidencial. Si no es usted el destinatario, queda prohibida su divulgación; elimínelo.',
  'Portuguese notice':
    'Esta mensagem pode conter informação confidencial e destina-se apenas ao destinatário. Se não for o destinatário, é proibida a sua divulgação; por favor apague-a imediatamente.',
  'Italian notice':
    'Le informazioni contenute in questo messaggio sono riservate e destinate esclusivamente al destinatario. È vietata la diffusione. Se lo avete ricevuto per errore, vi preghiamo di eliminarlo.',
  'Dutch notice':
    'Dit bericht is vertrouwelijk en uitsluitend bestemd voor de geadresseerde. Openbaarmaking door anderen is niet toegestaan. Indien dit bericht niet voor u bestemd is, verwijder het dan.',
  'Polish notice':
    'Ta wiadomość zawiera informacje poufne i jest przeznaczona wyłącznie dla adresata. Jeżeli nie są Państwo adresatem, rozpowszechnianie jest zabronione; prosimy ją usunąć.',
  'Swedish notice':
    'Detta meddelande är konfidentiellt och endast avsett för mottagaren. Om du inte är rätt mottagare är det otillåtet att sprida det; vänligen radera meddelandet.',
  'Danish notice':
    'Denne meddelelse er fortrolig og kun til brug for den rette modtager. Hvis du har modtaget den ved en fejl, bedes du slette den; videregivelse er forbudt.',
  'Russian notice':
    'Это сообщение содержит конфиденциальную информацию и предназначено только для адресата. Если вы получили его по ошибке, удалите его; распространение запрещено и преследуется.',
  'Czech notice':
    'Tato zpráva je důvěrná a je určena pouze jejímu příjemci. Pokud nejste příjemcem této zprávy, její šíření je zakázáno; prosíme, smažte ji a informujte odesílatele.',
  'Turkish notice':
    'Bu e-posta gizli bilgiler içerebilir ve yalnızca alıcısı için hazırlanmıştır. Alıcısı değilseniz dağıtmanız yasaktır; lütfen iletiyi silin ve göndereni bilgilendirin.',
  'Japanese notice':
    'このメールには機密情報が含まれている場合があります。受信者以外の方の利用および開示は禁止されています。誤って受信された場合は、お手数ですが送信者にご連絡の上、直ちに本メールを削除してくださいますようお願い申し上げます。ご協力に感謝いたします。',
  'Chinese notice':
    '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的收件人使用。禁止任何其他人以任何形式使用（包括但不限于全部或部分地泄露、复制或散发）本邮件中的信息。如果您错收了本邮件，请您立即电话或邮件通知发件人并删除本邮件，谢谢您的合作与理解。',
  'print plea': 'Please consider the environment before printing this email.',
  'German print plea': 'Bitte denken Sie an die Umwelt, bevor Sie diese E-Mail drucken.',
  'French print plea': 'Pensez à l’environnement avant d’imprimer ce message.',
  scanner: 'This email has been checked for viruses by Avast antivirus software.\nwww.avast.example',
  'scanner, short': 'Virus-free. www.avast.example',
  'German scanner': 'Virenfrei.www.avast.example',
  'Spanish scanner': 'Libre de virus. www.avast.example',
  'French scanner': 'Garanti sans virus. www.avast.example',
  'Google group':
    'You received this message because you are subscribed to the Google Groups "Fleet" group.\nTo unsubscribe from this group and stop receiving emails from it, send an email to fleet+unsubscribe@lists.example.',
  Mailman:
    '_______________________________________________\nFleet mailing list\nFleet@lists.example\nhttps://lists.example/listinfo/fleet',
  Majordomo: 'To unsubscribe, send mail to majordomo@lists.example with "unsubscribe fleet" in the body.',
  'ticket system':
    'You are receiving this because you were mentioned.\nReply to this email directly, or unsubscribe: https://git.example/u',
};

describe('footers', () => {
  for (const [name, footer] of Object.entries(footers)) {
    it(`${name} is signature, below words and alone`, () => {
      const own = 'Thursday works, what does it cost?';
      for (const text of [`${own}\n\n${footer}`, `${own}\n\nDana Okafor\nHead of Fleet\n\n${footer}`]) {
        const { body, signature } = separateReply({ text });
        expect(body).toBe(own);
        expect(signature).toContain(footer.split('\n').at(-1));
      }
      expect(separateReply({ text: footer }).body).toBe('');
    });
  }
});
