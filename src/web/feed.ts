/** Says to whoever listens that something happened. It carries no content: every listener asks again by their own rights. */
import type { Topic } from './page.js';

export interface Feed {
  say(topic: Topic): void;
  /** **Shape**: how to stop listening. */
  on(topic: Topic, listener: Listener): () => void;
  /** Ends every line: the server is stopping. */
  end(): void;
}

export interface Listener {
  readonly happened: () => void;
  readonly ended: () => void;
}

export function feed(): Feed {
  const listeners = new Map<Topic, Set<Listener>>();
  let isOver = false;
  return {
    say(topic) {
      for (const { happened } of listeners.get(topic) ?? []) happened();
    },
    on(topic, listener) {
      // Asked for while the server stops: nobody would end it any more, and it would hold the server. Not before it has its stop.
      if (isOver) queueMicrotask(listener.ended);
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(listener));
      return () => void all.delete(listener);
    },
    end() {
      isOver = true;
      for (const all of listeners.values()) for (const { ended } of Array.from(all)) ended();
      listeners.clear();
    },
  };
}
