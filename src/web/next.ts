/** Where to go on to after signing in: a path of this site and nothing else, whatever was typed. */
export function nextOf(from: URLSearchParams): string {
  const path = from.get('next') ?? '/';
  return isOwnPath(path) && !path.startsWith('/sign-') ? path : '/';
}

/** One slash at the start and no way to mean another host: browsers read `//` and `/\` as one. */
export const isOwnPath = (path: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(path);
