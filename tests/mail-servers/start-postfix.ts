import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { postfixPath } from './mail-server-software';
import type { Certificate } from './make-certificate';
import { deferredRecipient, refusedRecipient, refusedSubject } from './smtp-rules';
import { untilAnswering } from './until-answering';

export type PostfixSettings = { lmtpPort: number; authSocket: string; certificate: Certificate };

const run = promisify(execFile);

const mainConfiguration = (folder: string, o: PostfixSettings): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
maillog_file = ${folder}/mail.log
maillog_file_prefixes = ${folder}
myhostname = relay.example
mydomain = example
mydestination =
local_recipient_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
biff = no
alias_maps =
alias_database =
message_size_limit = 60000000
virtual_mailbox_limit = 0
virtual_mailbox_domains = static:all
virtual_mailbox_maps = static:all
virtual_transport = lmtp:inet:127.0.0.1:${o.lmtpPort}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject
smtpd_recipient_restrictions = check_recipient_access inline:{ { ${refusedRecipient} = 550 5.1.1 No such person here } { ${deferredRecipient} = 450 4.2.0 Come back later } }
header_checks = regexp:{ { /^Subject: ${refusedSubject}/ REJECT Not with this subject } }
smtpd_end_of_data_restrictions =
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${o.authSocket}
smtpd_sasl_security_options = noanonymous
smtpd_tls_security_level = may
smtpd_tls_chain_files = ${o.certificate.keyFile}, ${o.certificate.certificateFile}
smtpd_tls_loglevel = 0
in_flow_delay = 0
`;

const masterConfiguration = (port: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
cleanup   unix n - n - 0 cleanup
qmgr      unix n - n 300 1 qmgr
tlsmgr    unix - - n 1000? 1 tlsmgr
rewrite   unix - - n - - trivial-rewrite
bounce    unix - - n - 0 bounce
defer     unix - - n - 0 bounce
trace     unix - - n - 0 bounce
verify    unix - - n - 1 verify
flush     unix n - n 1000? 0 flush
proxymap  unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp      unix - - n - - smtp
relay     unix - - n - - smtp
error     unix - - n - - error
retry     unix - - n - - error
discard   unix - - n - - discard
lmtp      unix - - n - - lmtp
anvil     unix - - n - 1 anvil
scache    unix - - n - 1 scache
postlog   unix-dgram n - n - 1 postlogd
`;

/** Runs Debian's Postfix (as root only) on loopback, handing every message to Dovecot's LMTP. */
export const startPostfix = async (
  folder: string,
  settings: PostfixSettings,
): Promise<{ port: number; stop(): Promise<void> }> => {
  if (postfixPath === null) throw new Error('Postfix is not installed, or this is not root.');
  const postfix = postfixPath;
  const port = await freePort();
  const configuration = join(folder, 'etc');
  for (const name of ['etc', 'queue', 'data']) mkdirSync(join(folder, name), { recursive: true });
  execFileSync('chown', ['postfix', join(folder, 'data')]);
  writeFileSync(join(configuration, 'main.cf'), mainConfiguration(folder, settings));
  writeFileSync(join(configuration, 'master.cf'), masterConfiguration(port));
  const logged = () => {
    const file = join(folder, 'mail.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  await run(postfix, ['-c', configuration, 'start']).catch((error) => {
    throw new Error(`Postfix did not start: ${error.stderr}${logged()}`);
  });
  const stopNow = () => execFileSync(postfix, ['-c', configuration, 'stop'], { stdio: 'ignore' });
  process.once('exit', stopNow);
  await untilAnswering(port, () => null).catch((error) => {
    throw new Error(`${error.message}\n${logged()}`);
  });
  return {
    port,
    stop: async () => {
      process.off('exit', stopNow);
      await run(postfix, ['-c', configuration, 'stop']).catch(() => undefined);
    },
  };
};
