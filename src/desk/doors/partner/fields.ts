/**
 * What a partner may send, as one table: the door checks by it, the interface document is made from it, in both
 * languages. A name that is not here is refused, not passed over: a spelling mistake must not lose what was meant.
 */
import { isDay } from '../../../base/day.js';
import type { Problem } from '../../../base/result.js';
import { TELLERS } from '../../../tell/index.js';
import type { Json } from '../../../wire/read-json.js';

export interface Field {
  readonly name: FieldName;
  readonly kind: 'text' | 'texts' | 'choice' | 'day' | 'flag' | 'count';
  readonly isRequired?: boolean;
  /** Characters of a text, of each text of a list; or how high a count may be. */
  readonly most: number;
  readonly of?: readonly string[];
}

const KNOWN = ['yes', 'no', 'not-known'] as const;
const WAYS = ['phone', 'text', 'email', 'through-school', 'only-here', 'none'] as const;
export const MOST_IN_LIST = 20;

export const REFERRAL_FIELDS = [
  { name: 'teller', kind: 'choice', of: TELLERS, most: 20, isRequired: true },
  { name: 'language', kind: 'choice', of: ['en', 'cy'], most: 2, isRequired: true },
  { name: 'in_danger_now', kind: 'flag', most: 1, isRequired: true },
  { name: 'what_happened', kind: 'text', most: 20_000, isRequired: true },
  { name: 'reference', kind: 'text', most: 100 },
  { name: 'happened_from', kind: 'day', most: 10 },
  { name: 'happened_to', kind: 'day', most: 10 },
  { name: 'child_name', kind: 'text', most: 200 },
  { name: 'child_age', kind: 'count', most: 25 },
  { name: 'child_knows', kind: 'choice', of: KNOWN, most: 10 },
  { name: 'parents_know', kind: 'choice', of: KNOWN, most: 10 },
  { name: 'apps', kind: 'texts', most: 100 },
  { name: 'usernames', kind: 'texts', most: 200 },
  { name: 'images_requested', kind: 'choice', of: KNOWN, most: 10 },
  { name: 'planning_to_meet', kind: 'choice', of: KNOWN, most: 10 },
  { name: 'pictures_elsewhere', kind: 'count', most: 50 },
  { name: 'referrer_name', kind: 'text', most: 200 },
  { name: 'referrer_role', kind: 'text', most: 200 },
  { name: 'referrer_organisation', kind: 'text', most: 200 },
  { name: 'referrer_phone', kind: 'text', most: 50 },
  { name: 'referrer_email', kind: 'text', most: 254 },
  { name: 'safe_way', kind: 'choice', of: WAYS, most: 20 },
  { name: 'safe_address', kind: 'text', most: 254 },
  { name: 'safe_times', kind: 'text', most: 500 },
  { name: 'safe_wording', kind: 'text', most: 500 },
  { name: 'safe_never', kind: 'text', most: 500 },
] as const;

export const ADDITION_FIELDS = [
  { name: 'language', kind: 'choice', of: ['en', 'cy'], most: 2, isRequired: true },
  { name: 'in_danger_now', kind: 'flag', most: 1, isRequired: true },
  { name: 'what_happened', kind: 'text', most: 20_000, isRequired: true },
] as const;

export const WITHDRAWAL_FIELDS = [{ name: 'reason', kind: 'text', most: 2000, isRequired: true }] as const;

export const RECEIPT_FIELDS = [
  { name: 'reference', kind: 'text', most: 100, isRequired: true },
  { name: 'received_by', kind: 'text', most: 200, isRequired: true },
] as const;

/** Nothing but the name of the reply, which stands in the address. */
export const COLLECTED_FIELDS: readonly Field[] = [];

export type FieldName =
  | (typeof REFERRAL_FIELDS)[number]['name']
  | (typeof WITHDRAWAL_FIELDS)[number]['name']
  | (typeof RECEIPT_FIELDS)[number]['name'];

export type FieldProblem =
  | 'field-missing'
  | 'field-unknown'
  | 'field-wrong-kind'
  | 'field-too-long'
  | 'field-not-a-choice'
  | 'field-not-a-day'
  | 'days-wrong-way-round';

/** Everything that is wrong with what was sent. **Shape**: none when it can be taken. */
export function checkFields(sent: Json, fields: readonly Field[]): readonly Problem<FieldProblem>[] {
  const known = new Set<string>(fields.map(({ name }) => name));
  const unknown = Object.keys(sent)
    .filter((name) => !known.has(name))
    .slice(0, MOST_IN_LIST)
    .map((name) => ({ code: 'field-unknown', field: name.slice(0, 60) }) as const);
  const wrong = fields.flatMap((field) => {
    const code = wrongWith(sent[field.name], field);
    return code === null ? [] : [{ code, field: field.name, params: { most: field.most } }];
  });
  return [...unknown, ...wrong, ...wrongOrder(sent)];
}

function wrongOrder(sent: Json): readonly Problem<FieldProblem>[] {
  const [from, to] = [sent['happened_from'], sent['happened_to']];
  return typeof from === 'string' && typeof to === 'string' && from > to
    ? [{ code: 'days-wrong-way-round', field: 'happened_to' }]
    : [];
}

function wrongWith(value: unknown, field: Field): FieldProblem | null {
  if (value === undefined || value === null) return field.isRequired ? 'field-missing' : null;
  switch (field.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : 'field-wrong-kind';
    case 'count':
      return typeof value !== 'number' || !Number.isInteger(value) || value < 0
        ? 'field-wrong-kind'
        : tooLong(value, field);
    case 'texts':
      return wrongWithTexts(value, field);
    case 'text':
    case 'choice':
    case 'day':
      return wrongWithText(value, field);
  }
}

const tooLong = (length: number, { most }: Field): FieldProblem | null =>
  length > most ? 'field-too-long' : null;

function wrongWithText(value: unknown, field: Field): FieldProblem | null {
  if (typeof value !== 'string') return 'field-wrong-kind';
  if (value.trim() === '') return field.isRequired ? 'field-missing' : null;
  if (field.kind === 'choice') return field.of?.includes(value) ? null : 'field-not-a-choice';
  if (field.kind === 'day') return isDay(value) ? null : 'field-not-a-day';
  return tooLong(value.length, field);
}

function wrongWithTexts(value: unknown, field: Field): FieldProblem | null {
  if (!Array.isArray(value)) return 'field-wrong-kind';
  if (value.length > MOST_IN_LIST) return 'field-too-long';
  return (
    value.map((one) => wrongWithText(one, { ...field, kind: 'text' })).find((code) => code !== null) ?? null
  );
}
