import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';
import { dovecotPath, isRoot } from './mail-server-software';
import type { Certificate } from './make-certificate';
import { untilAnswering } from './until-answering';

export type Dovecot = {
  imapPort: number;
  imapsPort: number;
  lmtpPort: number;
  authSocket: string;
  stop(): Promise<void>;
};

/** Debian's `mail`, who owns mailboxes: Dovecot refuses to deliver as root. */
const mailUid = 8;

type Settings = {
  folder: string;
  imapPort: number;
  imapsPort: number;
  lmtpPort: number;
  password: string;
  certificate: Certificate;
};

const configuration = (o: Settings): string => {
  const me = userInfo().username;
  // Dovecot knows groups by name only.
  const myGroup = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const owner = isRoot ? 'uid=mail gid=mail' : `uid=${me} gid=${myGroup}`;
  const asMe = `
default_internal_user = ${me}
default_login_user = ${me}
default_internal_group = ${myGroup}
first_valid_uid = 0
first_valid_gid = 0`;
  return `
base_dir = ${o.folder}/run
state_dir = ${o.folder}/run
log_path = ${o.folder}/dovecot.log
ssl = yes
ssl_cert = <${o.certificate.certificateFile}
ssl_key = <${o.certificate.keyFile}
disable_plaintext_auth = no
protocols = imap lmtp
listen = 127.0.0.1
mail_location = maildir:${o.folder}/mail/%Lu
mail_fsync = never
maildir_very_dirty_syncs = no
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 100
${isRoot ? `first_valid_uid = ${mailUid}\nfirst_valid_gid = ${mailUid}` : asMe}
passdb {
  driver = static
  args = password=${o.password}
}
userdb {
  driver = static
  args = ${owner} home=${o.folder}/mail/%Lu allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
}
service imap-login {
  ${isRoot ? '' : 'chroot ='}
  inet_listener imap {
    port = ${o.imapPort}
  }
  inet_listener imaps {
    port = ${o.imapsPort}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${o.lmtpPort}
  }
}
service anvil {
  ${isRoot ? '' : 'chroot ='}
  # Without this, wrong passwords make every later login from loopback wait for seconds.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service auth {
  unix_listener ${o.folder}/auth-smtp {
    mode = 0666
  }
}
`;
};

/**
 * Runs Debian's Dovecot on loopback as a test's own, with its mail in `folder`: any user name logs in with the password,
 * and mail for any address lands in the mailbox of that name.
 */
export const startDovecot = async (folder: string, password: string, certificate: Certificate): Promise<Dovecot> => {
  if (dovecotPath === null) throw new Error('Dovecot is not installed.');
  const imapPort = await freePort();
  const imapsPort = await freePort();
  const lmtpPort = await freePort();
  mkdirSync(join(folder, 'mail'), { recursive: true });
  if (isRoot) {
    // mkdtemp makes folders nobody else may enter, and the mail processes are somebody else.
    chmodSync(folder, 0o711);
    chownSync(join(folder, 'mail'), mailUid, mailUid);
  }
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, configuration({ folder, imapPort, imapsPort, lmtpPort, password, certificate }));

  const child = spawn(dovecotPath, ['-c', file, '-F'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const kill = () => child.kill('SIGTERM');
  process.once('exit', kill);
  const ended = once(child, 'exit');
  const gaveUp = () => {
    if (child.exitCode === null) return null;
    const logged = readFileSync(join(folder, 'dovecot.log'), 'utf8');
    return `Dovecot ended with ${child.exitCode}: ${said}${logged}`;
  };
  await untilAnswering(imapPort, gaveUp);
  await untilAnswering(lmtpPort, gaveUp);
  return {
    imapPort,
    imapsPort,
    lmtpPort,
    authSocket: join(folder, 'auth-smtp'),
    stop: async () => {
      process.off('exit', kill);
      kill();
      await ended;
    },
  };
};
