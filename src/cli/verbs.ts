/** Every verb of the command, in the order help lists them. */
import { answerVerb } from './answer/answer-verb.js';
import { auditVerb } from './audit/audit-verb.js';
import { checkVerb } from './check.js';
import { compareVerb } from './compare.js';
import { completionVerb } from './completion.js';
import { copyVerb } from './copy/copy-verb.js';
import { doctorVerb } from './doctor.js';
import { doorsVerb } from './doors/doors-verb.js';
import { figuresVerb } from './figures.js';
import { journalVerb } from './journal.js';
import { flagVerb } from './flag/flag-verb.js';
import { backupVerb } from './keeping/backup-verb.js';
import { restoreVerb } from './keeping/restore-verb.js';
import { shredVerb } from './keeping/shred-verb.js';
import { keysVerb } from './keys/keys-verb.js';
import { publishVerb } from './release/publish-verb.js';
import { releaseVerb } from './release/release-verb.js';
import { readVerb } from './read.js';
import { repliesVerb } from './replies/replies-verb.js';
import { roundVerb } from './round/round-verb.js';
import { rulesVerb } from './edit-rules/rules-verb.js';
import { serveVerb } from './serve.js';
import { mailVerb } from './mail/mail-verb.js';
import { totalVerb } from './total.js';
import type { Verb } from './verb.js';

export const VERBS: readonly Verb[] = [
  serveVerb,
  totalVerb,
  compareVerb,
  checkVerb,
  readVerb,
  roundVerb,
  repliesVerb,
  answerVerb,
  rulesVerb,
  flagVerb,
  auditVerb,
  figuresVerb,
  publishVerb,
  releaseVerb,
  journalVerb,
  keysVerb,
  backupVerb,
  restoreVerb,
  shredVerb,
  doctorVerb,
  doorsVerb,
  mailVerb,
  copyVerb,
  completionVerb(() => VERBS),
];
