/** Rules over many crimes: two rows with one key. */
import { codeOf, isOfClass, isSexualOrImage, limit } from './lookups.js';
import { manyRule } from './rule.js';

/** Parts of a key; null when one of them is not known. The separator stands in no cell. */
const keyOf = (...parts: readonly (string | null | undefined)[]): string | null =>
  parts.some((p) => p === null || p === undefined || p === '') ? null : parts.join('\u0000');

/** Narratives too short to be telling are often the same by chance. */
const TELLING = 4;

export const DUPLICATE_RULES = [
  manyRule({
    code: 'PR-120',
    needs: ['crime_id'],
    uses: ['force'],
    key: (r) => keyOf(r.crime_id, r.force ?? '-'),
  }),
  manyRule({
    code: 'PR-121',
    needs: ['victim_id', 'offence_code', 'committed_from'],
    uses: ['committed_to', 'force', 'cancelled_at'],
    key: (r) =>
      r.cancelled_at !== null || r.offence_code === null
        ? null
        : keyOf(
            r.victim_id,
            codeOf(r.offence_code),
            r.committed_from?.day,
            (r.committed_to ?? r.committed_from)?.day,
            r.force ?? '-',
          ),
  }),
  manyRule({
    code: 'PR-122',
    needs: ['report_id', 'victim_id', 'offence_code'],
    uses: ['cancelled_at', 'force'],
    key: (r) =>
      r.cancelled_at === null && isSexualOrImage(r.offence_code) && !isOfClass(r.offence_code, '86')
        ? keyOf(r.report_id, r.victim_id, r.force ?? '-')
        : null,
  }),
  manyRule({
    code: 'PR-123',
    needs: ['report_id', 'suspect_id', 'offence_code'],
    uses: ['cancelled_at', 'force'],
    key: (r) =>
      r.cancelled_at === null && r.offence_code !== null && isOfClass(r.offence_code, '86')
        ? keyOf(r.report_id, r.suspect_id, codeOf(r.offence_code), r.force ?? '-')
        : null,
  }),
  manyRule({
    code: 'PR-124',
    needs: ['narrative'],
    key: (r) =>
      r.narrative !== null && r.narrative.length >= TELLING * limit('shortest-narrative')
        ? r.narrative
        : null,
  }),
  manyRule({
    code: 'PR-125',
    needs: ['victim_id', 'suspect_id', 'offence_code', 'committed_from'],
    uses: ['committed_to', 'force', 'cancelled_at'],
    key: (r) =>
      r.cancelled_at === null && r.offence_code !== null
        ? keyOf(r.victim_id, r.suspect_id, codeOf(r.offence_code), r.force ?? '-')
        : null,
    days: (r) => {
      const last = r.committed_to ?? r.committed_from;
      return r.committed_from === null || last === null || last.day < r.committed_from.day
        ? null
        : [r.committed_from.day, last.day];
    },
  }),
];
