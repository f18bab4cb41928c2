/**
 * Who else can help: helplines and places to report. Their hours change without notice, so hours carry a review day
 * and are not said once it is past; a number stays.
 * **Source**: `data/signposts/`.
 */
import type { Day } from './day.js';
import { readReference } from './package-root.js';
import type { Lang } from './words.js';

/** Whom a signpost is for, or a reply is written to. */
export type Audience = 'child' | 'parent' | 'professional' | 'someone-else';

/** Whether a service can be had in Welsh. */
export type WelshService = 'yes' | 'no' | 'not-known';

export interface Signpost {
  readonly id: string;
  readonly name: string;
  /** Where it differs. */
  readonly name_cy: string | null;
  readonly phone: string | null;
  /** A number for text messages. */
  readonly text: string | null;
  readonly web: string | null;
  readonly email: string | null;
  readonly for: readonly Audience[];
  readonly what: Readonly<Record<Lang, string>>;
  readonly hours: Readonly<Record<Lang, string>> | null;
  readonly welsh: WelshService;
  readonly from: Day;
  readonly to: Day | null;
  readonly review_by: Day;
  readonly standing: 'found' | 'memory';
  readonly source: string;
  readonly read_on: Day | null;
}

export const SIGNPOSTS: readonly Signpost[] = readReference<Signpost[]>('signposts/signposts.json');

const isOffered = (s: Signpost, on: Day): boolean => s.from <= on && (s.to === null || on < s.to);

/** A signpost by its id, on a day. **Shape**: null when there is none or it is no longer there. */
export const signpost = (id: string, on: Day): Signpost | null =>
  SIGNPOSTS.find((s) => s.id === id && isOffered(s, on)) ?? null;

/** Every signpost for somebody, in the order of the list: the most urgent first. */
export const signpostsFor = (audience: Audience, on: Day): readonly Signpost[] =>
  SIGNPOSTS.filter((s) => s.for.includes(audience) && isOffered(s, on));

export const signpostName = (s: Signpost, lang: Lang): string =>
  lang === 'cy' ? (s.name_cy ?? s.name) : s.name;

/** When it is open, in words. **Shape**: null when that was not found, or must be looked up again. */
export const hoursOn = (s: Signpost, on: Day, lang: Lang): string | null =>
  s.hours && on < s.review_by ? s.hours[lang] : null;

/** What `tel:` needs: digits only. */
export const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');

/**
 * The numbers and addresses of all signposts, by name, to fill sentences with: `childline_phone`, `meic_text`.
 * **Shape**: only what stands on that day, so a sentence that asks for more is refused.
 */
export function signpostFacts(on: Day): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const s of SIGNPOSTS.filter((one) => isOffered(one, on)))
    for (const [kind, value] of Object.entries({ phone: s.phone, text: s.text, web: s.web, email: s.email }))
      if (value !== null) facts[`${s.id.replaceAll('-', '_')}_${kind}`] = value;
  return facts;
}
