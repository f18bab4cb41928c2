/**
 * Work that nobody asks for, done again and again while the server runs: one time at once, never two, and what was begun is
 * finished before it stops. It stands here, not in base, since base waits for nothing.
 */
export interface Again {
  /** Does now what is waiting, and comes back when it is done. */
  nudge(): Promise<void>;
  /** Comes back when what was begun is finished. */
  stop(): Promise<void>;
}

/** **Errors**: none of its own: `work` tells its failures and does not throw. */
export function again(work: () => Promise<void>, everyMs: number): Again {
  let running: Promise<void> | null = null;
  const once = (): Promise<void> => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
  const timer = setInterval(() => void once(), everyMs);
  return {
    nudge: once,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
