/**
 * What may join one thread to another: a telephone number, an address, a name on a platform. It says that two threads
 * may belong together, never that they do: a person looks.
 */

export interface Trace {
  readonly whose: 'teller' | 'suspect';
  /** Made alike: how it was typed does not matter. */
  readonly value: string;
}

export interface Traced {
  readonly identity: {
    readonly handle: string | null;
    readonly safeContact: { readonly address: string | null } | null;
  };
  readonly answers: readonly { readonly question: string; readonly answer: string }[];
}

/** Questions whose answer names the other person on a platform. */
const ABOUT_THEM = /^usernames?$/;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** A shorter number joins strangers: extensions, years, ages. */
const LEAST_DIGITS = 9;
const LEAST_NAME = 3;

/** A number or an address, as one would dial or write it. **Shape**: null when it is neither. */
export function contactMadeAlike(written: string): string | null {
  const text = written.trim().toLowerCase();
  if (EMAIL.test(text)) return text;
  const digits = text.replace(/[^\d+]/g, '').replace(/^(\+|00)44/, '0');
  return digits.length >= LEAST_DIGITS ? digits : null;
}

/** A name on a platform. **Shape**: null when it is too short to say anything. */
export function nameMadeAlike(written: string): string | null {
  const name = written.trim().toLowerCase().replace(/^@/, '').normalize('NFKC');
  return name.length >= LEAST_NAME && name.length <= 60 ? name : null;
}

/** **Shape**: each trace once; none where nothing was given. */
export function tracesIn({ identity, answers }: Traced): readonly Trace[] {
  const ofTeller = [identity.handle, identity.safeContact?.address ?? null].flatMap((one) => {
    const value = one === null ? null : (contactMadeAlike(one) ?? nameMadeAlike(one));
    return value === null ? [] : [{ whose: 'teller', value } as const];
  });
  const ofThem = answers
    .filter(({ question }) => ABOUT_THEM.test(question))
    .flatMap(({ answer }) => answer.split(/[\s,;]+/))
    .flatMap((one) => {
      const value = nameMadeAlike(one);
      return value === null || NOT_NAMES.has(value) ? [] : [{ whose: 'suspect', value } as const];
    });
  const all = [...ofTeller, ...ofThem];
  return all.filter(
    (one, n) => all.findIndex(({ whose, value }) => whose === one.whose && value === one.value) === n,
  );
}

/** Words that people write when they do not know a name, and names of platforms. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  "dont don’t don't know not sure none unknown and the his her its name snapchat instagram tiktok whatsapp roblox discord ddim dim gwybod siwr enw and wedyn yn".split(
    ' ',
  ),
);
