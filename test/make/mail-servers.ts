/**
 * A real far side for e-mail: Postfix that takes letters in and Dovecot that gives them out, as processes of their own
 * on high ports in a folder of their own. Debian's packages; nothing of the machine's own mail is touched.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { secretFor, freePort } from './doors.js';

const DOVECOT = '/usr/sbin/dovecot';
const POSTFIX = '/usr/sbin/postfix';
/** Letters belong to nobody in particular. */
const NOBODY = 65_534;

/** Both servers change user for what they do, so they need root. */
export const hasMailServers = (): boolean =>
  existsSync(DOVECOT) && existsSync(POSTFIX) && process.getuid?.() === 0;

export interface MailServers {
  readonly imapPort: number;
  readonly smtpPort: number;
  readonly password: string;
  /** Puts a letter into a mailbox as the mail server would, byte by byte. */
  drop(user: 'desk' | 'teller' | 'foi', letter: string | Buffer): void;
  /** Ends Dovecot as a power cut would, and starts it again. */
  restartDovecot(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Letters for desk@desk.test, teller@teller.test and foi@desk.test with anything after a plus; what is sent to any
 * address at police.test lies in one mailbox. gone@police.test is refused for good, busy@police.test for now, and
 * moved@police.test is taken in and bounces.
 */
export async function startMailServers(): Promise<MailServers> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plimsoll-mail-'));
  chmodSync(folder, 0o755);
  const mail = path.join(folder, 'mail');
  mkdirSync(mail);
  chownSync(mail, NOBODY, NOBODY);
  const password = secretFor(8);
  const [imapPort, smtpPort] = [await freePort(), await freePort()];
  let dovecot = await startDovecot({ folder, mail, port: imapPort, password });
  const postfix = await startPostfix({ folder, mail, port: smtpPort });
  let dropped = 0;
  return {
    imapPort,
    smtpPort,
    password,
    drop(user, letter) {
      for (const part of ['', 'cur', 'new', 'tmp']) own(path.join(mail, user, part));
      const name = `${process.pid}.${dropped++}.test`;
      const file = path.join(mail, user, 'tmp', name);
      writeFileSync(file, letter);
      chownSync(file, NOBODY, NOBODY);
      renameSync(file, path.join(mail, user, 'new', name));
    },
    async restartDovecot() {
      await end(dovecot, 'SIGKILL');
      dovecot = await startDovecot({ folder, mail, port: imapPort, password });
    },
    async stop() {
      await end(dovecot, 'SIGTERM');
      endMaster(path.join(folder, 'spool/pid/master.pid'));
      await end(postfix, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function own(folder: string): void {
  mkdirSync(folder, { recursive: true });
  chownSync(folder, NOBODY, NOBODY);
}

interface Starting {
  readonly folder: string;
  readonly mail: string;
  readonly port: number;
}

async function startDovecot({
  folder,
  mail,
  port,
  password,
}: Starting & { password: string }): Promise<ChildProcess> {
  const file = path.join(folder, 'dovecot.conf');
  writeFileSync(
    file,
    `base_dir = ${folder}/dovecot-run
state_dir = ${folder}/dovecot-state
log_path = ${folder}/dovecot.log
instance_name = ${path.basename(folder)}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${mail}/%n
mailbox_list_index = no
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${mail}/%n
}
`,
  );
  const child = spawn(DOVECOT, ['-F', '-c', file], { stdio: 'ignore' });
  await answers(port, child, path.join(folder, 'dovecot.log'));
  return child;
}

async function startPostfix({ folder, mail, port }: Starting): Promise<ChildProcess> {
  const config = path.join(folder, 'postfix');
  const spool = path.join(folder, 'spool');
  for (const made of [config, spool, path.join(folder, 'data')]) mkdirSync(made);
  const { uid, gid } = accountOf('postfix');
  chownSync(path.join(folder, 'data'), uid, gid);
  writeFileSync(
    path.join(config, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${spool}
data_directory = ${folder}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.desk.test
mynetworks = 127.0.0.0/8
mydestination =
alias_maps =
recipient_delimiter = +
virtual_mailbox_domains = desk.test, teller.test, police.test, kent.police.test
virtual_mailbox_base = ${mail}
virtual_mailbox_maps = inline:{ { desk@desk.test = desk/ }, { teller@teller.test = teller/ }, { foi@desk.test = foi/ }, { @police.test = police/ }, { @kent.police.test = police/ } }
virtual_alias_maps = inline:{ { moved@police.test = nobody@elsewhere.test } }
virtual_minimum_uid = 1
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
smtpd_recipient_restrictions = check_recipient_access inline:{ { gone@police.test = 550 5.1.1 nobody is there }, { busy@police.test = 450 4.2.0 not now } }, permit_mynetworks, reject
default_transport = error:nothing leaves this machine
`,
  );
  writeFileSync(
    path.join(config, 'master.cf'),
    `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`,
  );
  const child = spawn(POSTFIX, ['-c', config, 'start-fg'], { stdio: 'ignore' });
  await answers(port, child, path.join(folder, 'postfix.log'));
  return child;
}

/** Postfix's own process stands apart from the script that started it. */
function endMaster(pidFile: string): void {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
  if (pid > 1) process.kill(pid, 'SIGTERM');
}

function accountOf(name: string): { uid: number; gid: number } {
  const [, , uid, gid] = (
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith(`${name}:`)) ?? ''
  ).split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

const LONGEST_START_MS = 20_000;

/** Comes back when something listens there. */
async function answers(port: number, child: ChildProcess, log: string): Promise<void> {
  for (const since = performance.now(); performance.now() - since < LONGEST_START_MS; ) {
    if (child.exitCode !== null) break;
    if (await listens(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the mail server did not start: ${existsSync(log) ? readFileSync(log, 'utf8') : 'no log'}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve((socket.destroy(), true)));
    socket.once('error', () => resolve(false));
  });
}

/** Ends a server and everything it started; by its own id, nothing else's. */
async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const below = signal === 'SIGKILL' ? startedBy(child.pid) : [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  for (const pid of below)
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  await ended;
}

const startedBy = (pid: number): readonly number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((n) => n > 0);
