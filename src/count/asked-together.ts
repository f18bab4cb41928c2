/**
 * One question for all who ask at once. Whoever asks while an answer is under way shares the *next* one, so nobody is
 * told what was true before they asked; however many ask, one at a time is asked of the database.
 */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const answer = underWay.then(() => {
      next = null;
      return ask();
    });
    underWay = answer.catch(() => null);
    return answer;
  };
  return () => (next ??= begin());
}
