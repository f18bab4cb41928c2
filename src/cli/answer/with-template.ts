/** plimsoll answer --template: the requester's own table with the answer's counts in it, in both languages. */
import { basename } from 'node:path';
import { LANGS, fill, plural } from '../../base/words.js';
import { type AnswerFile, type AnswerOut, ReplyReader, fillTemplate } from '../../count/index.js';
import { bytesOf } from '../figures-from.js';
import type { Call } from '../verb.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';

const COPY = { en, cy } as const;

export interface WithTemplate {
  readonly files: readonly AnswerFile[];
  /** True when a place that waits for a count got none. */
  readonly hasBlanks: boolean;
}

/** Opens the template in the guarded reader, fills it and says what stays blank. Without a template: nothing. */
export async function filledTemplates(answer: AnswerOut, call: Call): Promise<WithTemplate> {
  const path = call.text('template');
  if (path === undefined) return { files: [], hasBlanks: false };
  const reader = new ReplyReader();
  try {
    const name = basename(path);
    const [template] = (await reader.open([{ name, bytes: await bytesOf(path, call) }])).files;
    if (!template) return { files: [], hasBlanks: true };
    const each = LANGS.map((lang) => ({ lang, ...fillTemplate(template, answer, lang) }));
    const [{ filled, blank } = { filled: 0, blank: [] }] = each;
    const words = COPY[call.lang];
    call.io.err(plural(words.templateFilled, filled, call.lang));
    for (const { of } of blank) call.io.err(fill(words.templateBlank, { of }, call.lang));
    const files = each.flatMap(({ lang, file }): readonly AnswerFile[] =>
      file ? [{ ...file, name: `template-${lang}.${file.name.split('.').at(-1) ?? ''}` }] : [],
    );
    return { files, hasBlanks: filled === 0 || blank.length > 0 };
  } finally {
    await reader.close();
  }
}
