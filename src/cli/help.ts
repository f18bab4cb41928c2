/** Help, from the verbs themselves. */
import type { Lang } from '../base/words.js';
import { fill } from '../base/words.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Verb } from './verb.js';
import { VERBS } from './verbs.js';

const COPY = { en, cy } as const;

/** Wider than this, the left column leaves no room for the right one, which then stands on a line of its own. */
const WIDEST = 48;

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const fitting = rows.map(([left]) => left.length).filter((n) => n <= WIDEST);
  const width = Math.max(0, ...fitting) + 2;
  const line = ([left, right]: readonly [string, string]): string =>
    left.length <= WIDEST ? `  ${left.padEnd(width)}${right}` : `  ${left}\n  ${' '.repeat(width)}${right}`;
  return rows.map(line).join('\n');
};

/** `list | open ROUND | send ROUND` in short: what each wants stands in the verb's own help. */
const inShort = (operands: string): string =>
  operands.length <= WIDEST || !operands.includes(' | ')
    ? operands
    : operands
        .split(' | ')
        .map((one) => one.split(' ')[0])
        .join('|');

/** A verb's own sentence; what its FILE may be stands in its own help. */
const firstSentence = (text: string): string => text.split('. ')[0]?.replace(/\.$/, '') ?? text;

/** Every verb, a line each. */
export function overview(lang: Lang): string {
  const copy = COPY[lang];
  const verbs = columns(
    VERBS.map((v) => [`${v.name} ${inShort(v.operands)}`.trim(), firstSentence(v.about[lang])]),
  );
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
