/** An answer that is out, as its public pages are made from it: checked, and with nothing of whoever asked. */
import { inTransaction } from '../../../db/index.js';
import type { Ask } from '../../../web/page.js';
import { checkHeld } from '../../actions/answers/answer-request.js';
import type { AnswerOut } from '../../formats/answer/index.js';
import { findReceived, listAnswers } from '../../store/answers.js';
import { type Disclosure, findDisclosed, listDisclosed } from '../../store/disclosures.js';
import { answerOut } from '../answer-out.js';

/** Only what a page may say: who prepared and who published stay inside too. */
export type DisclosedEntry = Pick<Disclosure, 'slug' | 'title' | 'asked' | 'language'> & {
  readonly stamp: string;
};

export interface Disclosed extends DisclosedEntry {
  readonly answer: AnswerOut;
}

const entryOf = ({ slug, title, asked, language, id }: Disclosure): DisclosedEntry => ({
  slug,
  title,
  asked,
  language,
  stamp: id,
});

/** What is out is frozen until it is withdrawn, so its id tells two states apart. **Shape**: null when it is not there. */
export async function stampOfDisclosed({ db, actor }: Ask, slug: string): Promise<string | null> {
  return (await inTransaction(db, actor, (tx) => findDisclosed(tx, slug)))?.id ?? null;
}

export const findDisclosedAnswer = ({ db, actor, now }: Ask, slug: string): Promise<Disclosed | null> =>
  inTransaction(db, actor, async (tx) => {
    const disclosure = await findDisclosed(tx, slug);
    const request = disclosure && (await findReceived(tx, disclosure.request));
    if (!disclosure || !request) return null;
    const answer = (await listAnswers(tx, request.id)).find((a) => a.id === disclosure.answer);
    const checking = answer ? await checkHeld(tx, answer) : null;
    if (!answer || !checking?.ok) return null;
    const { checked } = checking.value;
    return { ...entryOf(disclosure), answer: answerOut(request, { answer, checked }, now) };
  });

export interface LogEntry extends DisclosedEntry {
  readonly reference: string;
  readonly answeredAt: Date;
}

/** Everything that is out, the newest first. */
export const listLog = ({ db, actor }: Ask): Promise<readonly LogEntry[]> =>
  inTransaction(db, actor, async (tx) =>
    (await listDisclosed(tx)).map((d) => ({
      ...entryOf(d),
      reference: d.reference,
      answeredAt: d.signedAt,
    })),
  );
