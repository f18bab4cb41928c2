/** While we serve, our database is minded: if it dies it is started again, and the lock on its folder taken again. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Problem } from '../base/result.js';
import { startEmbedded } from './embedded.js';
import type { DatabaseProblem, Opening } from './opening.js';
import type { Target } from './pool.js';
import { type Held, takeServeLock } from './serve-lock.js';

export interface Minder {
  /** Settles when another process has taken the folder meanwhile. */
  readonly lost: Promise<Problem<DatabaseProblem>>;
  stop(): Promise<void>;
}

const AGAIN_AFTER_MS = 500;

export function mindServer(options: Opening, app: Target, first: pg.Client): Minder {
  let lose: (problem: Problem<DatabaseProblem>) => void = () => {};
  const lost = new Promise<Problem<DatabaseProblem>>((resolve) => (lose = resolve));
  let stopping = false;
  let lock: pg.Client | null = first;
  let mending: Promise<void> | null = null;

  const mind = (client: pg.Client): void => {
    client.once('end', () => {
      lock = null;
      if (!stopping) mending = mend();
    });
  };
  const mend = async (): Promise<void> => {
    while (!stopping && !lock) {
      const held = await startAgain(options, app);
      if (held === null) await pause(AGAIN_AFTER_MS);
      else if (held.ok) mind((lock = held.client));
      else
        return lose({ code: 'folder-in-use', params: { holder: held.holder, folder: options.dataFolder } });
    }
  };
  mind(first);
  return {
    lost,
    async stop() {
      stopping = true;
      await mending;
      await lock?.end();
    },
  };
}

/** The lock again, or null when that has to be tried once more. */
async function startAgain(options: Opening, app: Target): Promise<Held | null> {
  try {
    const server = await startEmbedded(options);
    if (!server.ok) return null;
    await server.value.master.end();
    return await takeServeLock(app, options.tag);
  } catch {
    return null;
  }
}
