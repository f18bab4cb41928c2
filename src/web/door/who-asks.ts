/** The network address that a request comes from, believed only as far as the proxies that are named reach. */
import { BlockList, isIP } from 'node:net';

/** As much of a request as says where it comes from. */
export interface CameFrom {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/**
 * **Shape**: the last address, seen from here, that is no proxy of ours. What it says itself of where it comes from is
 * not believed. **Errors**: throws when one of the proxies is neither an address nor a range.
 */
export function whoAsks(trustedProxies: readonly string[]): (request: CameFrom) => string {
  if (trustedProxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = trustIn(trustedProxies);
  return ({ socket, headers }) => {
    let address = plain(socket.remoteAddress ?? '');
    const said = headers['x-forwarded-for'];
    if (said === undefined || !isTrusted(address)) return address;
    const way = (typeof said === 'string' ? said : said.join(',')).split(',');
    for (let next = way.pop(); next !== undefined; next = way.pop()) {
      address = plain(next.trim());
      if (!isTrusted(address)) break;
    }
    return address;
  };
}

/** An IPv4 address as an IPv6 socket says it is the same address. */
const plain = (address: string): string =>
  address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function trustIn(proxies: readonly string[]): (address: string) => boolean {
  const named = new Set<string>();
  const ranges = new BlockList();
  let hasRanges = false;
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined && isIP(address) !== 6) {
      if (isIP(address) === 0) throw new Error(`${proxy} is neither an address nor a range`);
      named.add(address);
      continue;
    }
    hasRanges = true;
    const family = familyOf(address);
    // An IPv6 address has several spellings: it is a range of one.
    ranges.addSubnet(address, bits === undefined ? 128 : Number(bits), family);
  }
  return (address) =>
    named.has(address) || (hasRanges && isIP(address) !== 0 && ranges.check(address, familyOf(address)));
}
