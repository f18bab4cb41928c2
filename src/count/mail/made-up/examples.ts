/** Replies made up for trying the reader, by the authority that they name. */
import { readReference } from '../../../base/package-root.js';

export interface ReplyExample {
  readonly id: string;
  readonly ending: 'txt' | 'csv' | 'tsv' | 'html' | 'eml';
  readonly text: string;
  readonly kind: string;
  readonly authority?: string | null;
}

let read: readonly ReplyExample[] | null = null;

const all = (): readonly ReplyExample[] =>
  (read ??= readReference<readonly ReplyExample[]>('replies-examples/by-hand.json').filter(
    ({ kind }) => kind !== 'acknowledgement',
  ));

/** Those of one authority: by its code, or where that is not said by the name in the first line. A question back comes first. */
export const replyExamples = (authority: string, name: string): readonly ReplyExample[] =>
  all()
    .filter((one) =>
      one.authority === undefined || one.authority === null
        ? name !== '' && one.text.startsWith(name)
        : one.authority === authority,
    )
    .toSorted((a, b) => Number(b.kind === 'clarification') - Number(a.kind === 'clarification'));
