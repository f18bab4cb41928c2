/** Whom PostgreSQL runs as. It refuses to be root, so root must hand it to somebody. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Result, fail, ok } from '../base/result.js';

/**
 * `self`: we are not root. `user`: drop to that user. `namespace`: keep root's files but not root's powers, in a
 * user namespace where we are called by that user's number (it must be in /etc/passwd: PostgreSQL looks it up).
 */
export type RunAs =
  | { readonly way: 'self' }
  | { readonly way: 'user'; readonly uid: number; readonly gid: number }
  | { readonly way: 'namespace'; readonly uid: number; readonly gid: number };

export type RunAsProblem = 'root-needs-a-user';

/** `reach` are the paths that the server must be able to walk to. */
export function chooseRunAs(databaseFolder: string, reach: readonly string[]): Result<RunAs, RunAsProblem> {
  if (process.getuid?.() !== 0) return ok({ way: 'self' });
  const users = readUsers();
  const owner = existsSync(databaseFolder) ? statSync(databaseFolder) : null;
  if (owner && owner.uid !== 0) return ok({ way: 'user', uid: owner.uid, gid: owner.gid });
  const postgres = users.find((u) => u.name === 'postgres');
  // A folder that root owns was made in a namespace: it goes on so.
  if (!owner && postgres && reach.every((p) => mayReach(p, postgres)))
    return ok({ way: 'user', ...idsOf(postgres) });
  const other = postgres ?? users.find((u) => u.name === 'nobody') ?? users.find((u) => u.uid !== 0);
  if (other && namespaceWorks(other)) return ok({ way: 'namespace', ...idsOf(other) });
  return fail({ code: 'root-needs-a-user' });
}

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const idsOf = (u: User): { uid: number; gid: number } => ({ uid: u.uid, gid: u.gid });

function readUsers(): readonly User[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
    .filter((u) => u.name !== '' && Number.isInteger(u.uid) && Number.isInteger(u.gid));
}

/** True when every folder down to the path lets that user through. */
function mayReach(to: string, user: User): boolean {
  for (let at = path.resolve(to); ; at = path.dirname(at)) {
    if (existsSync(at)) {
      const s = statSync(at);
      const bit = s.uid === user.uid ? 0o100 : s.gid === user.gid ? 0o010 : 0o001;
      if (s.isDirectory() && (s.mode & bit) === 0) return false;
    }
    if (at === path.dirname(at)) return true;
  }
}

const namespaceWorks = (user: User): boolean =>
  spawnSync('unshare', [...inNamespace(user), 'true']).status === 0;

const inNamespace = (u: { uid: number; gid: number }): readonly string[] => [
  '--user',
  `--map-user=${u.uid}`,
  `--map-group=${u.gid}`,
  '--',
];

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/** The command, as it has to be started for that user. */
export function asUser(runAs: RunAs, file: string, args: readonly string[]): Command {
  switch (runAs.way) {
    case 'self':
      return { file, args, ids: {} };
    case 'user':
      return { file, args, ids: { uid: runAs.uid, gid: runAs.gid } };
    case 'namespace':
      return { file: 'unshare', args: [...inNamespace(runAs), file, ...args], ids: {} };
  }
}

/** Runs a short command to its end. */
export function runToEnd(
  command: Command,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.file, command.args, {
      ...command.ids,
      env,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output }));
  });
}
