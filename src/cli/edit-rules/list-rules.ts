/** plimsoll rules list and columns: the register in force on a day, and what an extract may hold. */
import { dayInLondon, dayInWords, now } from '../../base/day.js';
import { type Lang, fill, plural } from '../../base/words.js';
import { EDIT_SEVERITIES, type EditRule, editRulesOn } from '../../record/rules/edit/index.js';
import { EXTRACT_COLUMNS } from '../../record/rules/extract-columns.js';
import { EDIT_WORDS, sayRule } from '../../record/words/edit.js';
import { dayOption } from '../figures-from.js';
import type { Call, Exit } from '../verb.js';
import { severityOption } from './check-extract.js';
import { COPY } from './words.js';

export async function listRules(call: Call): Promise<Exit> {
  const day = dayOption('on', call) ?? dayInLondon(now());
  const least = EDIT_SEVERITIES.indexOf(severityOption(call));
  const rules = editRulesOn(day).filter((r) => EDIT_SEVERITIES.indexOf(r.severity) <= least);
  if (call.json) {
    call.io.out(JSON.stringify({ on: day, rules: rules.map(ruleAsJson) }, null, 2));
    return 0;
  }
  call.io.out(plural(COPY[call.lang].list, rules.length, call.lang, { day: dayInWords(day, call.lang) }));
  for (const family of new Set(rules.map((r) => r.family))) {
    call.io.out(`\n${EDIT_WORDS[call.lang].family[family]}`);
    for (const rule of rules.filter((r) => r.family === family)) call.io.out(entryInWords(rule, call.lang));
  }
  return 0;
}

const ruleAsJson = (rule: EditRule): unknown => ({
  code: rule.code,
  family: rule.family,
  severity: rule.severity,
  from: rule.from,
  to: rule.to,
  message_en: sayRule(rule.code, 'en'),
  message_cy: sayRule(rule.code, 'cy'),
  needs: rule.needs,
  one_of: rule.oneOf,
  uses: rule.uses,
  source: rule.source,
  standing: rule.standing,
});

function entryInWords(rule: EditRule, lang: Lang): string {
  const copy = COPY[lang];
  const groups = rule.oneOf.map((g) => g.join(` ${copy.with} `)).join(` ${copy.or} `);
  return fill(
    copy.listEntry,
    {
      code: rule.code,
      severity: EDIT_WORDS[lang].severity[rule.severity],
      said: sayRule(rule.code, lang),
      when: whenInWords(rule, lang),
      needs: [...rule.needs, ...(groups === '' ? [] : [groups])].join(', '),
      source: rule.source,
      standing: rule.standing,
    },
    lang,
  );
}

function whenInWords({ from, to }: EditRule, lang: Lang): string {
  const copy = COPY[lang];
  if (from !== null) return fill(copy.from, { from: dayInWords(from, lang) }, lang);
  return to === null ? copy.always : fill(copy.until, { to: dayInWords(to, lang) }, lang);
}

export async function listColumns(call: Call): Promise<Exit> {
  call.io.out(call.json ? JSON.stringify(EXTRACT_COLUMNS) : EXTRACT_COLUMNS.join('\n'));
  return 0;
}
