/** How an answer finds its request: a token in the address that it is sent to, and the same in the subject. */

const TOKEN = /[a-z0-9]{8,20}/g;

const partsOf = (address: string): readonly [local: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
};

/**
 * The address of one request inside the organisation's own.
 * **Shape**: `foi@charity.example`, `k4f9…` → `foi+k4f9…@charity.example`.
 * **Source**: RFC 5233, subaddressing.
 */
export function requestAddress(address: string, token: string): string {
  const [local, domain] = partsOf(address);
  return `${local}+${token}@${domain}`;
}

/**
 * The tokens in addresses that are ours.
 * **Shape**: `Foi+K4F9@Charity.example` beside `foi@charity.example` → `k4f9`; an address of somebody else gives none.
 */
export function tokensInAddresses(addresses: readonly string[], ours: string): readonly string[] {
  const [local, domain] = partsOf(ours);
  return [
    ...new Set(
      addresses.flatMap((address) => {
        const [there, at] = partsOf(address);
        return at === domain && there.startsWith(`${local}+`) ? [there.slice(local.length + 1)] : [];
      }),
    ),
  ];
}

/** What stands after the plus in the address of our own copy of a try. */
export const copyTag = (attempt: number): string => `copy${attempt}`;

/** Which try a copy is of. **Shape**: null for a message that was not sent to such an address. */
export function copiedTry(addresses: readonly string[], ours: string): number | null {
  const tag = tokensInAddresses(addresses, ours).find((one) => /^copy\d{1,4}$/.test(one));
  return tag === undefined ? null : Number(tag.slice(4));
}

/** The subject that a letter goes out with: its token stands in it once. */
export const subjectWithToken = (subject: string, token: string): string =>
  subject.toLowerCase().includes(token) ? subject : `${subject} [${token}]`;

const MOST_CANDIDATES = 50;

/** What in a subject may be a token, in small letters: the store knows which is one. **Shape**: at most 50, each once. */
export const tokensInSubject = (subject: string): readonly string[] =>
  [...new Set(subject.slice(0, 1000).toLowerCase().match(TOKEN) ?? [])].slice(0, MOST_CANDIDATES);

/**
 * The Message-ID of a letter, the same over all tries.
 * **Shape**: `<token.letter's 32 hex@domain of our address>`.
 */
export const letterMessageId = (token: string, letter: string, ours: string): string =>
  `<${token}.${letter.replaceAll('-', '')}@${partsOf(ours)[1]}>`;

/** The organisation that wrote, as far as an address says: its domain. **Shape**: empty where it says nothing. */
export const domainOf = (address: string): string => partsOf(address)[1];

/** True when two domains are one organisation's: the same, or one inside the other. `dyfed-powys.police.uk`, not `police.uk`. */
export function isSameDomain(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.split('.').length < 3 && long !== short) return false;
  return short !== '' && (long === short || long.endsWith(`.${short}`));
}
