/** What was typed into the form of a reply, as what the action wants. Pure. */
import { isId } from '../../../../base/id.js';
import { financialYear } from '../../../../base/period.js';
import { REPLY_HOWS } from '../../../../base/reply-state.js';
import { type Result, fail, ok } from '../../../../base/result.js';
import type { Upload } from '../../../../web/page.js';
import type { ReplyActProblem } from '../../../actions/replies/problems.js';
import type { ReplyGiven } from '../../../actions/replies/receive-reply.js';
import { yearOfQuery } from '../../choices.js';

/** **Errors**: no file and no words; a last year before the first. What the action checks is not checked here. */
export function givenBy(
  form: URLSearchParams,
  uploads: readonly Upload[],
  replaces: string | null,
): Result<ReplyGiven, ReplyActProblem> {
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const typed = text('typed');
  const files = [
    ...uploads
      .filter((u) => u.field === 'file' && u.bytes.length > 0)
      .map(({ name, bytes }) => ({ name, bytes })),
    ...(typed === '' ? [] : [{ name: 'typed.txt', bytes: Buffer.from(`${typed}\n`) }]),
  ];
  const [from, to] = [yearOfQuery(form.get('from')), yearOfQuery(form.get('to'))];
  if (from !== undefined && to !== undefined && from > to)
    return fail({ code: 'years-wrong', field: 'from' });
  const first = from ?? to;
  const last = to ?? from;
  const periods =
    first === undefined || last === undefined
      ? []
      : Array.from({ length: last - first + 1 }, (_, i) => financialYear(first + i));
  if (replaces !== null && text('why') === '') return fail({ code: 'reason-missing', field: 'why' });
  return ok({
    request: isId(text('request')) ? text('request') : null,
    authority: text('authority'),
    receivedOn: text('received-on'),
    how: REPLY_HOWS.find((h) => h === text('how')) ?? 'upload',
    asked: { measures: [...new Set(form.getAll('measures'))], periods },
    replaces: replaces === null ? null : { reply: replaces, why: text('why') },
    files,
    refuseUnreadable: true,
    tellsRequest: true,
  });
}
