/**
 * The public door and the doors for channels as processes of their own beside the rooms: neither may share memory with
 * what reads. One that falls over is started again; when the rooms go, both go.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { CHILD_MARK } from './stop-asked.js';

export const CHILDREN = ['tell', 'doors'] as const;
export type Child = (typeof CHILDREN)[number];

export interface Children {
  /** Comes back when both have ended. */
  stop(): Promise<void>;
}

const AGAIN_AFTER_MS = 1000;
/**
 * Wrong use, or a port that is taken: it was said. A port may be let go by a door of a house that has just fallen over,
 * so it is tried a few times; after that trying again would change nothing.
 */
const SAID = 2;
const MOST_SAID = 10;

export interface ChildrenParts {
  /** The command's own file. */
  readonly main: string;
  /** The rooms' port: each knows how far after it its own comes. */
  readonly port: number;
  readonly dataFolder: string;
}

/** What the doors must not know: the way to the database and to the keys. */
const NOT_THEIRS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'PLIMSOLL_KEYS', 'PLIMSOLL_UNLOCK_FILE'];

function environmentOf({ dataFolder }: ChildrenParts): NodeJS.ProcessEnv {
  const theirs = Object.entries(process.env).filter(([name]) => !NOT_THEIRS.includes(name));
  return { ...Object.fromEntries(theirs), PLIMSOLL_DATA: dataFolder, [CHILD_MARK]: '1' };
}

export function startChildren(parts: ChildrenParts): Children {
  const running = new Map<Child, ChildProcess>();
  const said = new Map<Child, number>();
  let stopping = false;
  const start = (name: Child): void => {
    const child = fork(parts.main, ['serve', name, '--port', String(parts.port)], {
      env: environmentOf(parts),
      // A door makes much that lives for one request: with more room for it the collector runs less often.
      execArgv: ['--max-semi-space-size=32'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.set(name, child);
    child.on('exit', (code) => {
      running.delete(name);
      if (stopping || code === 0) return;
      if (code === SAID) said.set(name, (said.get(name) ?? 0) + 1);
      if ((said.get(name) ?? 0) < MOST_SAID)
        setTimeout(() => stopping || start(name), AGAIN_AFTER_MS).unref();
    });
  };
  for (const name of CHILDREN) start(name);
  return {
    async stop() {
      stopping = true;
      await Promise.all([...running.values()].map(ended));
    },
  };
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
