/** What was typed into the keyed form, as the contact that it is. */
import { type Problem, type Result, fail, ok } from '../../../base/result.js';
import type { Lang } from '../../../base/words.js';
import { type IncomingContact, LONGEST_TEXT, TELLERS, type Teller } from '../../../tell/index.js';
import { KEYED_PROMPTS, cleanText, keyedContact, pastedContact } from '../../doors/index.js';

export const KEYED_WAYS = ['phone', 'front-counter', 'x', 'public-post'] as const;
export type KeyedWay = (typeof KEYED_WAYS)[number];

export type KeyedProblem = 'way-missing' | 'text-missing' | 'text-too-long' | 'handle-missing';

export const isCall = (way: KeyedWay): way is 'phone' | 'front-counter' =>
  way === 'phone' || way === 'front-counter';

export const wayAsked = (asked: string | null): KeyedWay | null =>
  KEYED_WAYS.find((way) => way === asked) ?? null;

export function contactTyped(
  form: URLSearchParams,
  { way, lang, now }: { readonly way: KeyedWay; readonly lang: Lang; readonly now: Date },
): Result<IncomingContact, KeyedProblem> {
  const text = form.get('text')?.trim() ?? '';
  const problems: Problem<KeyedProblem>[] = [];
  if (text === '') problems.push({ code: 'text-missing', field: 'text' });
  if (text.length > LONGEST_TEXT) problems.push({ code: 'text-too-long', field: 'text' });
  if (!isCall(way) && (form.get('handle')?.trim() ?? '') === '')
    problems.push({ code: 'handle-missing', field: 'handle' });
  if (problems.length > 0) return fail(...problems);
  return ok(isCall(way) ? called(form, { way, lang, now }) : pasted(form, { way, lang, now }));
}

interface Typed<W extends KeyedWay> {
  readonly way: W;
  readonly lang: Lang;
  readonly now: Date;
}

const orNull = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim();

const languageIn = (form: URLSearchParams, lang: Lang): Lang => {
  const typed = form.get('language');
  return typed === 'en' || typed === 'cy' ? typed : lang;
};

const tellerIn = (form: URLSearchParams): Teller | null =>
  TELLERS.find((teller) => teller === form.get('teller')) ?? null;

function called(
  form: URLSearchParams,
  { way, lang, now }: Typed<'phone' | 'front-counter'>,
): IncomingContact {
  const number = orNull(form.get('number'));
  const never = orNull(form.get('never'));
  const answers = Object.fromEntries(
    KEYED_PROMPTS.flatMap((prompt) => {
      const answer = orNull(form.get(`q-${prompt}`));
      return answer === null ? [] : [[prompt, answer]];
    }),
  );
  return keyedContact(
    {
      channel: way,
      token: form.get('token') ?? '',
      text: cleanText(form.get('text') ?? '').text,
      answers,
      teller: tellerIn(form),
      language: languageIn(form, lang),
      name: orNull(form.get('name')),
      number,
      safeContact:
        number === null && never === null
          ? null
          : { way: number === null ? 'none' : 'phone', address: number, times: null, wording: null, never },
      organisation: null,
      role: null,
      keyedBy: form.get('desk') ?? '',
    },
    now,
  );
}

function pasted(form: URLSearchParams, { way, lang, now }: Typed<'x' | 'public-post'>): IncomingContact {
  const pictures = Number(form.get('pictures') ?? '0');
  return pastedContact(
    {
      token: form.get('token') ?? '',
      text: cleanText(form.get('text') ?? '').text,
      handle: form.get('handle') ?? '',
      isPublic: way === 'public-post',
      address: orNull(form.get('address')),
      sentAt: null,
      language: languageIn(form, lang),
      pastedBy: form.get('desk') ?? '',
      pictures: Number.isInteger(pictures) ? pictures : 0,
    },
    now,
  );
}
