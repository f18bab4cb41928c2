/** Whether an offence needs a medium. */
export type Family = 'comm' | 'image' | 'contact' | 'mixed' | 'order';

/** Whether an offence needs a medium, by its class. */
export function familyOf(code: string): Family {
  const known = KNOWN.get(code);
  if (known) return known;
  const family = read(code);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(code, family);
  return family;
}

/** A force writes a few dozen codes millions of times; a file of nonsense must not fill the memory. */
const KNOWN = new Map<string, Family>();
const MOST_KNOWN = 2_000;

function read(code: string): Family {
  const c = code
    .replace(/\s+/gu, '')
    .toUpperCase()
    .replace(/^0+(?=\d)/u, '');
  if (/^(86|86P)(\/|$)/u.test(c)) return 'image';
  if (/^(71\/17|88A|88\/06|8R|8Q|8X|35|8L|8M|195)(\/|$)?/u.test(c)) return 'comm';
  if (c.startsWith('66S')) return 'order';
  if (/^(17|19|20|21|23|70)/u.test(c)) return 'contact';
  return 'mixed';
}
