/** A question written in a file, for a round that is opened without a page. */
import { readAreas } from '../../base/authorities.js';
import type { Day } from '../../base/day.js';
import { measureById } from '../../base/measures.js';
import { readPeriod } from '../../base/period.js';
import { LETTER_WORDING, type RoundQuestion, lawOf, setOf } from '../../count/index.js';

/** What is wrong with the file itself, before the question is judged. */
export type QuestionFileProblem =
  | { readonly code: 'no-json' }
  | { readonly code: 'areas' | 'periods'; readonly names: string };

type Fields = Readonly<Record<string, unknown>>;

/** Names of what can be asked for: what stands nowhere here is left out. */
const FORMATS = ['xlsx', 'ods', 'csv'] as const;
const BREAKDOWNS = ['victim-age', 'victim-sex', 'platform', 'month', 'outcome', 'suspect-age'] as const;

/**
 * **Shape**: `{ "title_en", "title_cy", "areas": "wales", "periods": ["2024/25"], "parts": [{ "measure", "codes",
 * "definition_en", "definition_cy", "by" }], "applicant_name", "applicant_organisation", "applicant_address", "formats",
 * "hedge", "advice", "template" }`. A measure that we hold brings its name and its definition.
 */
export function readQuestionFile(
  text: string,
  of: { readonly today: Day; readonly asker: string; readonly organisation: string },
): RoundQuestion | QuestionFileProblem {
  const fields = parsed(text);
  if (!fields) return { code: 'no-json' };
  const word = (name: string, other = ''): string =>
    typeof fields[name] === 'string' ? fields[name].trim() : other;
  const areas = readAreas(word('areas', 'united kingdom'));
  if (!areas.ok)
    return { code: 'areas', names: areas.problems.map((p) => String(p.params?.['text'] ?? '')).join(', ') };
  const written = listOf(fields['periods']).map(String);
  const periods = written.map(readPeriod);
  const unread = written.filter((_, i) => periods[i] === null);
  if (unread.length > 0) return { code: 'periods', names: unread.join(', ') };
  const is = (name: string): boolean => fields[name] !== false;
  const formats = listOf(fields['formats']).map(String);
  return {
    wording: LETTER_WORDING,
    title: { en: word('title_en'), cy: word('title_cy') },
    parts: listOf(fields['parts']).flatMap(partOf),
    periods: periods.filter((p) => p !== null),
    formats: formats.length === 0 ? FORMATS : FORMATS.filter((f) => formats.includes(f)),
    applicant: {
      name: word('applicant_name', of.asker),
      organisation: word('applicant_organisation', of.organisation),
      address: word('applicant_address'),
    },
    hedge: is('hedge'),
    advice: is('advice'),
    template: is('template'),
    authorities: areas.value.flatMap((a) => (lawOf(a) === null ? setOf(a.code, of.today) : [a.code])),
  };
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function partOf(value: unknown): RoundQuestion['parts'] {
  if (typeof value === 'string') return partOf({ measure: value });
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Fields;
  const word = (name: string): string => (typeof fields[name] === 'string' ? fields[name].trim() : '');
  const measure = measureById(word('measure'));
  const by = listOf(fields['by']).map(String);
  return [
    {
      measure: measure?.id ?? (word('measure') || 'round-question'),
      name: {
        en: word('name_en') || (measure?.name.en ?? ''),
        cy: word('name_cy') || (measure?.name.cy ?? ''),
      },
      codes: listOf(fields['codes']).map(String),
      definition: {
        en: word('definition_en') || (measure?.counts.en ?? ''),
        cy: word('definition_cy') || (measure?.counts.cy ?? ''),
      },
      by: BREAKDOWNS.filter((b) => by.includes(b)),
    },
  ];
}
