/**
 * The line in which codes wait to be tried. Ten tries a second for the whole door, whoever asks, however many at once:
 * guessing stays slow for everybody. Each network address has its turn after every other, so one that floods the line
 * waits for itself; nobody is locked out and nobody is refused.
 */
import { type ReplyKey, replyKey } from './reply-key.js';

/** **Units**: tries in a second, over everybody. Declared in security.md 3.8. */
export const TRIES_A_SECOND = 10;
/** Longer than this nobody looks at a page that does not come: they get one that says so, and keep their place. */
const LONGEST_WAIT_MS = 8000;

class Waiting {
  readonly seed: Uint8Array;
  /** When this person first asked: a page shown in between does not cost the place. */
  readonly since: number;
  readonly answer: Promise<ReplyKey | null>;
  isOver = false;
  #done: (key: ReplyKey | null) => void = () => undefined;
  #failed: (error: unknown) => void = () => undefined;

  constructor(seed: Uint8Array, since: number) {
    this.seed = seed;
    this.since = since;
    this.answer = new Promise((done, failed) => {
      this.#done = done;
      this.#failed = failed;
    });
  }

  async turn(): Promise<void> {
    try {
      this.end(await replyKey(this.seed));
    } catch (error) {
      this.#failed(error);
    }
  }

  end(key: ReplyKey | null): void {
    this.isOver = true;
    this.#done(key);
  }
}

export interface CodeQueue {
  /** **Shape**: null when the turn did not come in time; ask again with the same `since`. */
  tryCode(lane: string, seed: Uint8Array, since: number): Promise<ReplyKey | null>;
}

export function codeQueue(longestWait = LONGEST_WAIT_MS): CodeQueue {
  const lanes = new Map<string, Waiting[]>();
  let isWorking = false;
  const work = async (): Promise<void> => {
    isWorking = true;
    for (let next = take(lanes); next !== null; next = take(lanes)) {
      const begun = performance.now();
      await next.turn();
      await pause(1000 / TRIES_A_SECOND - (performance.now() - begun));
    }
    isWorking = false;
  };
  return {
    tryCode: async (lane, seed, since) => {
      const waiting = new Waiting(seed, since);
      const timer = setTimeout(() => waiting.end(null), longestWait);
      join(lanes, lane, waiting);
      if (!isWorking) void work();
      try {
        return await waiting.answer;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));

/** Inside a lane whoever asked first comes first. */
function join(lanes: Map<string, Waiting[]>, lane: string, waiting: Waiting): void {
  const line = lanes.get(lane) ?? [];
  const at = line.findLastIndex(({ since }) => since <= waiting.since) + 1;
  line.splice(at, 0, waiting);
  lanes.set(lane, line);
}

/** The next one whose turn it is; their lane goes to the end of the line of lanes. */
function take(lanes: Map<string, Waiting[]>): Waiting | null {
  for (const [name, line] of lanes) {
    lanes.delete(name);
    const next = line.find(({ isOver }) => !isOver);
    if (!next) continue;
    const rest = line.slice(line.indexOf(next) + 1);
    if (rest.length > 0) lanes.set(name, rest);
    return next;
  }
  return null;
}
