/** Waiting until somebody stops us, or until the process that started us has gone: no door stays open behind a house. */

/** Set for a child process, so that it knows that a parent which is not there any more was there. */
export const CHILD_MARK = 'PLIMSOLL_STARTED_BY_SERVE';

export const isChild = (): boolean => process.env[CHILD_MARK] !== undefined;

export const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = (): void => {
      // The line to the parent would keep a stopped process alive.
      process.channel?.unref();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
    process.once('disconnect', stop);
    // The parent may have gone while we were still opening.
    if (isChild() && !process.connected) stop();
  });
