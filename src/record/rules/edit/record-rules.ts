/** The record as such: its number, its narrative, and rape reports that are held. */
import { codeOf, limit, says } from './lookups.js';
import { rule } from './rule.js';

const isHeld = (code: string | null): boolean => code !== null && codeOf(code).startsWith('N100');

const UNCONFIRMED =
  /not confirmed|unconfirmed|awaiting|third party|heb (?:ei )?g?adarnhau|aros|trydydd parti/i;

const PLACEHOLDER =
  /^\W*(?:tbc|tba|n\/?a|none|nil|test(?:ing)?|x+|see (?:log|incident|report|above|storm|oel).*|as above|to be (?:completed|updated|confirmed).*|awaiting (?:update|details).*|i['’]w (?:gadarnhau|gwblhau).*|gweler .*|fel uchod|prawf)?\W*$/i;

/** Longer than this nothing only holds a place, and the pattern need not be tried. */
const LONGEST_PLACEHOLDER = 200;

const isPlaceholder = (narrative: string): boolean =>
  narrative.length < limit('shortest-narrative') ||
  (narrative.length < LONGEST_PLACEHOLDER && PLACEHOLDER.test(narrative));

/** How it was reported, which says nothing of how it was done. */
const HOW_REPORTED =
  /(?:reported|report (?:made|received|submitted)|submitted|adroddwyd|adroddiad)[^.]{0,60}?(?:online|web ?site|web ?form|ar-?lein|gwefan|e-?mail|e-?bost|facebook|social media)[^.]*|(?:online|web) (?:report|form)/gi;
const ONLINE =
  /on-?line|ar-?lein|internet|rhyngrwyd|snap|insta|whats|face ?book|messenger|tik ?tok|discord|roblox|kik|telegram|omegle|e-?mail|e-?bost|\bapps?\b|\bweb|gwefan|social|cymdeithasol|gam(?:e|ing)|g[eê]m|video|live|text|sms|neges|messag|xbox|play ?station|phone|ff[oô]n|chat|\bdms?\b|account|cyfrif|image|delwedd|photo|llun|link|dolen|site/i;

const reportedOnlineOnly = (narrative: string): boolean => {
  const rest = narrative.replace(HOW_REPORTED, ' ');
  return rest !== narrative && !ONLINE.test(rest);
};

export const RECORD_RULES = [
  rule({
    code: 'PR-180',
    needs: ['offence_code', 'sub_reason'],
    column: 'sub_reason',
    breaks: (r) => isHeld(r.offence_code) && r.sub_reason === null,
  }),
  rule({
    code: 'PR-181',
    needs: ['offence_code', 'reporter'],
    oneOf: [['sub_reason'], ['victim_confirmed']],
    column: 'reporter',
    breaks: (r) =>
      isHeld(r.offence_code) &&
      (r.reporter === 'parent' || r.reporter === 'professional') &&
      (r.victim_confirmed === false || says(r.sub_reason, UNCONFIRMED)),
  }),
  rule({
    code: 'PR-182',
    needs: ['narrative'],
    breaks: (r) => r.narrative !== null && isPlaceholder(r.narrative),
  }),
  rule({ code: 'PR-183', needs: ['narrative'], breaks: (r) => r.narrative === null }),
  rule({
    code: 'PR-184',
    needs: ['narrative'],
    breaks: (r) => (r.narrative?.length ?? 0) > limit('longest-narrative'),
  }),
  rule({ code: 'PR-185', needs: ['crime_id'], breaks: (r) => r.crime_id === null }),
  rule({
    code: 'PR-186',
    needs: ['online_flag', 'narrative'],
    uses: ['platforms'],
    breaks: (r) =>
      r.online_flag === 'yes' &&
      r.platforms === null &&
      r.narrative !== null &&
      reportedOnlineOnly(r.narrative),
  }),
];
