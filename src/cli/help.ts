/** Help, from the verbs themselves. */
import type { Lang } from '../base/words.js';
import { fill } from '../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Verb } from './verb.js';
import { VERBS } from './verbs.js';

const COPY = { en, cy } as const;

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
};

/** A verb's own sentence; what its FILE may be stands in its own help. */
const firstSentence = (text: string): string => text.split('. ')[0]?.replace(/\.$/, '') ?? text;

/** Every verb, a line each. */
export function overview(lang: Lang): string {
  const copy = COPY[lang];
  const verbs = columns(VERBS.map((v) => [`${v.name} ${v.operands}`.trim(), firstSentence(v.about[lang])]));
  return [
    copy.tagline,
    `${copy.usage}: plimsoll VERB …`,
    `${copy.verbs}:\n${verbs}`,
    copy.moreHelp,
    copy.exits,
  ].join('\n\n');
}

/** One verb: what it does, its options, whole examples. */
export function helpFor(verb: Verb, lang: Lang): string {
  const copy = COPY[lang];
  const common: readonly (readonly [string, string])[] = [
    ['--json', copy.common.json],
    ['--lang LANG', copy.common.lang],
    ['--help', copy.common.help],
  ];
  const own = verb.options.map((o): readonly [string, string] => [
    `${o.short ? `-${o.short}, ` : ''}--${o.name}${o.value ? ` ${o.value}` : ''}`,
    `${o.about[lang]}${o.required ? ` ${copy.requiredMark}` : ''}`,
  ]);
  const examples = verb.examples.map((e) => `  ${e.line}\n      ${e.shows[lang]}`).join('\n');
  return [
    `plimsoll ${verb.name}: ${verb.about[lang]}`,
    `${copy.usage}: plimsoll ${verb.name} ${verb.operands}`.trimEnd(),
    `${copy.options}:\n${columns([...own, ...common])}`,
    `${copy.examples}:\n${examples}`,
    fill(copy.exits, {}, lang),
  ].join('\n\n');
}
