/** What an automatic answer says: from the library, filled with the hours that the organisation has set. */
import { dayInLondon } from '../../base/day.js';
import type { Lang } from '../../base/words.js';
import type { AdviceUsed } from '../../db/index.js';
import { LONGEST_REPLY } from '../doors/index.js';
import { type Advice, adviceOn, fill, isEverMonitored, readSigns, triageRulesOn } from '../rules/index.js';
import type { MonitoredHours } from '../rules/index.js';
import type { AutomaticChannel } from '../rules/automatic.js';
import { hoursInWords } from '../words/say-hours.js';

export interface AutomaticFacts {
  readonly channel: AutomaticChannel;
  readonly hours: MonitoredHours;
  readonly name: Readonly<Record<Lang, string>>;
  readonly now: Date;
}

export interface AutomaticText {
  readonly text: string;
  /** The language that it is written in, or begins with. */
  readonly language: Lang;
  readonly advice: readonly AdviceUsed[];
}

const WITH_HOURS = 'automatic-with-hours';
const WITHOUT_HOURS = 'automatic-without-hours';

/** The languages to answer in: what was said of it, else what was read in the text, else both, Welsh first. */
export function languagesFor(declared: Lang | null, text: string, now: Date): readonly Lang[] {
  if (declared !== null) return [declared];
  const [read] = readSigns(text, null, triageRulesOn(dayInLondon(now))).languages;
  return read === undefined ? ['cy', 'en'] : [read];
}

/**
 * **Shape**: null when the library's piece is past its review: then nothing goes. Hours are said where somebody watches
 * at all and the platform takes so many bytes; what is left then promises nothing.
 */
export function automaticText(facts: AutomaticFacts, languages: readonly Lang[]): AutomaticText | null {
  const withHours = isEverMonitored(facts.hours) ? written(WITH_HOURS, facts, languages) : null;
  return withHours !== null && fits(withHours, facts.channel)
    ? withHours
    : written(WITHOUT_HOURS, facts, languages);
}

const fits = ({ text }: AutomaticText, channel: AutomaticChannel): boolean =>
  channel === 'email' || Buffer.byteLength(text) <= LONGEST_REPLY[channel];

function written(id: string, facts: AutomaticFacts, languages: readonly Lang[]): AutomaticText | null {
  const on = dayInLondon(facts.now);
  const advice: Advice | undefined = adviceOn(on).find((one) => one.id === id);
  if (!advice) return null;
  const texts = languages.map((lang) =>
    fill(advice, { organisation: facts.name[lang], hours: hoursInWords(facts.hours, lang) }, { lang, on }),
  );
  const said = texts.flatMap((one) => (one.ok ? [one.value] : []));
  if (said.length < languages.length) return null;
  return {
    text: said.join('\n\n'),
    language: languages[0] ?? 'cy',
    advice: [{ id: advice.id, version: advice.version }],
  };
}
