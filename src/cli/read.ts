/** plimsoll read */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { plural } from '../base/words.js';
import { ReplyReader, replyAsJson, sayReply, sayReplyProblem } from '../count/index.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { bytesOf } from './figures-from.js';
import type { Exit, Verb } from './verb.js';
import { wrongUse } from './wrong-use.js';

const COPY = { en, cy } as const;

export const readVerb: Verb = {
  name: 'read',
  operands: 'FILE …',
  about: {
    en: 'reads replies of authorities in any format: what kind of reply, what it hides, and candidate figures with how sure',
    cy: 'darllen atebion awdurdodau mewn unrhyw fformat: pa fath o ateb, beth mae’n ei guddio, a ffigurau posibl â pha mor sicr ydynt',
  },
  options: [],
  examples: [
    {
      line: 'plimsoll read gwent.xlsx letter.eml',
      shows: {
        en: 'what each reply says, with the cell or line of every figure',
        cy: 'beth mae pob ateb yn ei ddweud, â chell neu linell pob ffigur',
      },
    },
    {
      line: 'plimsoll read replies/* --json',
      shows: { en: 'the same for another program', cy: 'yr un peth ar gyfer rhaglen arall' },
    },
  ],
  run: async (call): Promise<Exit> => {
    if (call.operands.length === 0) throw wrongUse('operandMissing', { operand: 'FILE' });
    const reader = new ReplyReader();
    const entries: string[] = [];
    let exit: Exit = 0;
    try {
      for (const file of call.operands) {
        const bytes = await bytesOf(file, call);
        const read = await reader.read(bytes, basename(file));
        if (read.problems.length > 0 || read.hidden.length > 0) exit = 1;
        if (call.json)
          entries.push(
            JSON.stringify(
              replyAsJson(read, { file, sha256: createHash('sha256').update(bytes).digest('hex') }),
              null,
              2,
            ),
          );
        else {
          call.io.out(sayReply(read, file, call.lang));
          for (const p of read.problems) call.io.err(`  ! ${sayReplyProblem(p, call.lang)}`);
        }
      }
    } finally {
      await reader.close();
    }
    if (call.json) call.io.out(`[${entries.join(',\n')}]`);
    else call.io.err(plural(COPY[call.lang].repliesRead, call.operands.length, call.lang));
    return exit;
  },
};
