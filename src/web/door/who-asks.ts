/** The network address that a request comes from, believed only as far as the proxies that are named reach. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * **Shape**: the last address, seen from here, that is no proxy of ours. What it says itself of where it comes from is
 * not believed. **Errors**: throws when one of the proxies is neither an address nor a range.
 */
export function whoAsks(trustedProxies: readonly string[]): (request: IncomingMessage) => string {
  if (trustedProxies.length === 0) return ({ socket }) => socket.remoteAddress ?? '';
  const isTrusted = trustIn(trustedProxies);
  return ({ socket, headers }) => {
    let address = plain(socket.remoteAddress ?? '');
    const said = headers['x-forwarded-for'];
    if (said === undefined || !isTrusted(address)) return address;
    const way = (Array.isArray(said) ? said.join(',') : said).split(',');
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

/** So many addresses are remembered as proxies or not: a handful of proxies asks again and again. */
const MOST_REMEMBERED = 64;

function trustIn(proxies: readonly string[]): (address: string) => boolean {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  const known = new Set<string>();
  return (address) => {
    if (known.has(address)) return true;
    const family = isIP(address);
    const is = family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
    // Only proxies are remembered, and they are named in the settings: nobody who tells is.
    if (is && known.size < MOST_REMEMBERED) known.add(address);
    return is;
  };
}
