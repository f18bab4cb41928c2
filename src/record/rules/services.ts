/** Services as a coded list: the flag reader's own names, with "other, said" and "not known" beside them. */
import { flagEngine, readFlag } from './flag/index.js';

export const SERVICE_NOT_KNOWN = 'not-known';
const OTHER = 'other: ';

/**
 * The services that a recording form offers by name; every other on the list is reached by writing it.
 * **Source**: those most often named to forces (NSPCC, February 2025), then by where children say contact began or moved.
 */
export const COMMON_SERVICES = [
  'snapchat',
  'instagram',
  'whatsapp',
  'facebook',
  'messenger',
  'tiktok',
  'discord',
  'telegram',
  'roblox',
  'minecraft',
  'fortnite',
  'youtube',
  'x',
  'kik',
  'yubo',
  'wizz',
] as const;

let known: ReadonlySet<string> | undefined;

/** Every name on the list, as it is stored. **Source**: data/flag-reader/lexicon.json. */
export function serviceNames(): ReadonlySet<string> {
  known ??= new Set(
    flagEngine()
      .table.platforms.flatMap((names) => names.split('+'))
      .filter((name) => name !== ''),
  );
  return known;
}

const coded = new Map<string, string>();
/** An extract of nonsense must not fill the memory. */
const MOST_CODED = 5_000;
const LONGEST = 60;

/**
 * A service by its name on the list, also where it was abbreviated or misspelt; what is not on it is kept as said.
 * **Shape**: `snapchat`, `other: Zorble`, `not-known`. What is coded already stays as it is.
 */
export function codedService(said: string): string {
  const plain = said.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  const found = coded.get(plain);
  if (found !== undefined) return found;
  const code = codeOf(plain);
  if (coded.size < MOST_CODED) coded.set(plain, code);
  return code;
}

function codeOf(plain: string): string {
  const small = plain.toLowerCase();
  if (small === SERVICE_NOT_KNOWN || plain.startsWith(OTHER) || serviceNames().has(small))
    return plain.startsWith(OTHER) ? plain : small;
  // The reader knows the other names of a service, and the slips of a hurried hand.
  const { platforms } = readFlag(`Suspect added IP on ${plain} and sent messages.`, { offenceCode: '71/17' });
  const listed = platforms.filter((name) => serviceNames().has(name));
  return listed.length === 1 && listed[0] !== undefined ? listed[0] : `${OTHER}${plain}`;
}

/** In the order of contact, each once. */
export const codedServices = (said: readonly string[]): readonly string[] => [
  ...new Set(said.map(codedService)),
];

/**
 * Services in the order in which contact moved, as far as somebody said it; the others after them.
 * **Shape**: `inOrder` is false where two or more stand in no order that anybody said.
 */
export function orderServices(
  named: readonly string[],
  said: readonly string[],
): { readonly services: readonly string[]; readonly inOrder: boolean } {
  const first = [...new Set(said)].filter((code) => named.includes(code));
  const rest = named.filter((code) => !first.includes(code));
  // The last place is known when every other is.
  return {
    services: [...first, ...rest],
    inOrder: rest.length <= (first.length > 0 ? 1 : 0) || named.length < 2,
  };
}

/** What somebody said of a service that is not on the list; null for one that is. */
export const otherSaid = (code: string): string | null =>
  code.startsWith(OTHER) ? code.slice(OTHER.length) : null;
