/** plimsoll restore: brings a backup back into an empty data folder, or tries whether it could. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { instant, instantInWords, now } from '../../base/day.js';
import { type Problem, type Result, fail, ok } from '../../base/result.js';
import { fill } from '../../base/words.js';
import {
  type DatabaseProblem,
  type OpenOptions,
  databaseProblemInWords,
  optionsFromEnvironment,
  unfinishedRestore,
} from '../../db/index.js';
import { readCertificate, recordsOf } from '../../desk/rules/certificate.js';
import {
  type KeyringPlace,
  NotWhole,
  keyringPlace,
  openKeyring,
  readRecipientFile,
  syncFolder,
} from '../../keys/index.js';
import type { Call, Exit, Verb } from '../verb.js';
import { type BringProblem, type Brought, bringBack } from './bring-back.js';
import { en } from './copy.en.js';
import { type OpenBackup, type OpenProblem, openBackup } from './open-backup.js';
import { COPY, type KeepingProblem, refuse, wrongKeeping } from './say.js';

export const restoreVerb: Verb = {
  name: 'restore',
  operands: 'FOLDER',
  about: {
    en: 'brings the backup in FOLDER back into an empty data folder. The keyring must be there. --check only tries, elsewhere, and leaves nothing',
    cy: 'dod â’r copi wrth gefn yn FOLDER yn ôl i ffolder data gwag. Rhaid i’r cylch allweddi fod yno. Rhoi cynnig yn unig y mae --check, mewn lle arall, heb adael dim',
  },
  options: [
    {
      name: 'key',
      takes: 'text',
      value: 'FILE',
      about: {
        en: 'the private key for backups, brought back for this',
        cy: 'yr allwedd breifat ar gyfer copïau wrth gefn, wedi’i nôl at hyn',
      },
    },
    {
      name: 'check',
      takes: 'flag',
      about: {
        en: 'a drill: restore into a temporary folder, verify, say pass or fail',
        cy: 'ymarfer: adfer i ffolder dros dro, gwirio, dweud llwyddo neu fethu',
      },
    },
    {
      name: 'shredded',
      takes: 'many',
      value: 'FILE',
      about: {
        en: 'a certificate of destruction (JSON) whose records must stay gone, where the keyring too is an older copy',
        cy: 'tystysgrif dinistrio (JSON) y mae’n rhaid i’w chofnodion aros wedi mynd, lle mae’r cylch allweddi hefyd yn gopi hŷn',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll restore --check /backup/2026-10-01 --key /media/key/backup-key.txt',
      shows: {
        en: 'the monthly drill: one line, pass or fail',
        cy: 'yr ymarfer misol: un llinell, llwyddo neu fethu',
      },
    },
    {
      line: 'plimsoll restore /backup/2026-10-01 --key /media/key/backup-key.txt',
      shows: { en: 'an empty data folder filled again', cy: 'ffolder data gwag wedi’i lenwi eto' },
    },
  ],
  run: restore,
};

type RestoreProblem = Exclude<BringProblem, 'folder-in-use'> | OpenProblem | KeepingProblem;

interface Restoring {
  readonly call: Call;
  readonly options: OpenOptions;
  readonly place: KeyringPlace;
  readonly folder: string;
  readonly isCheck: boolean;
}

interface Restored extends Brought {
  readonly backup: OpenBackup;
  readonly seconds: number;
}

async function restore(call: Call): Promise<Exit> {
  const [folder, ...more] = call.operands;
  if (folder === undefined || more.length > 0) throw wrongKeeping('folder');
  if (call.text('key') === undefined) throw wrongKeeping('key');
  const options = optionsFromEnvironment(process.env, 'verb');
  const place = keyringPlace(process.env, options.dataFolder);
  const restoring = { call, options, place, folder, isCheck: call.has('check') };
  const done = await attempt(restoring);
  return done.ok ? told(restoring, done.value) : failed(restoring, done.problems);
}

/** What a damaged file throws is a finding here, not a fault of ours. */
async function attempt(restoring: Restoring): Promise<Result<Restored, RestoreProblem>> {
  try {
    return await work(restoring);
  } catch (error) {
    if (error instanceof NotWhole) return fail({ code: 'backup-altered', params: { file: error.message } });
    throw error;
  }
}

async function work(restoring: Restoring): Promise<Result<Restored, RestoreProblem>> {
  const { call, place, folder } = restoring;
  const began = performance.now();
  const pair = readRecipientFile(call.text('key') ?? '');
  if (!pair.ok) return pair;
  const keys = openKeyring(place);
  if (!keys.ok) return keys;
  const known = readKnown(call.many('shredded'));
  if (!known.ok) return known;
  call.io.err(COPY[call.lang].restore.checking);
  const backup = await openBackup(folder, { pair: pair.value, keys: keys.value });
  if (!backup.ok) return backup;
  const into = restoring.isCheck ? ok(temporary()) : workingFolder(restoring);
  if (!into.ok) return into;
  const { isCheck, options } = restoring;
  try {
    const brought = await bringBack({
      backup: backup.value,
      keys: keys.value,
      // A drill never touches a server's database: it makes one of its own.
      options: {
        ...options,
        dataFolder: into.value,
        ...(isCheck ? { url: undefined, ownerUrl: undefined } : {}),
      },
      known: known.value,
      now: now(),
      rehearse: isCheck,
      say: (step) => call.io.err(COPY[call.lang].restore[step]),
    });
    if (!brought.ok) return brought;
    if (!isCheck) moveUp(into.value, options.dataFolder);
    return ok({ ...brought.value, backup: backup.value, seconds: (performance.now() - began) / 1000 });
  } finally {
    rmSync(into.value, { recursive: true, force: true });
  }
}

function readKnown(files: readonly string[]): Result<readonly string[], 'certificate-unreadable'> {
  const records: string[] = [];
  for (const file of files) {
    const certificate = existsSync(file) ? readCertificate(readFileSync(file, 'utf8')) : null;
    if (!certificate) return fail({ code: 'certificate-unreadable', params: { file } });
    records.push(...recordsOf(certificate));
  }
  return ok(records);
}

/** The database's server may run as another user, who has to walk through. */
const forOthers = (folder: string): string => {
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return folder;
};

const temporary = (): string => forOthers(mkdtempSync(path.join(tmpdir(), 'plimsoll-drill-')));

/** Inside the data folder, so that moving it into place is only renaming; nothing starts while it is there. */
function workingFolder({ options, place }: Restoring): Result<string, 'data-folder-not-empty'> {
  const { dataFolder } = options;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const other = readdirSync(dataFolder).find(
    (name) => name !== 'lost+found' && path.resolve(dataFolder, name) !== place.folder,
  );
  if (other !== undefined)
    return fail({ code: 'data-folder-not-empty', params: { folder: dataFolder, name: other } });
  const at = unfinishedRestore(forOthers(dataFolder));
  mkdirSync(at, { mode: 0o700 });
  return ok(forOthers(at));
}

/** The database last, and the working folder gone only after it: till then every start is refused. */
function moveUp(from: string, to: string): void {
  const names = readdirSync(from).filter((name) => !/^(socket|libraries|database\.log.*)$/.test(name));
  for (const name of names.toSorted((a, b) => Number(a === 'database') - Number(b === 'database')))
    renameSync(path.join(from, name), path.join(to, name));
  syncFolder(to);
  rmSync(from, { recursive: true, force: true });
  syncFolder(to);
}

function told({ call, isCheck }: Restoring, { backup, rows, files, proof, seconds }: Restored): Exit {
  const copy = COPY[call.lang].restore;
  const when = instantInWords(instant(backup.manifest.made_at), call.lang);
  const seq = backup.contents.journal_head?.seq ?? 0;
  if (call.json) {
    const { id, made_at } = backup.manifest;
    const said = {
      passed: true,
      check: isCheck,
      backup: id,
      made_at,
      rows,
      files,
      journal_seq: seq,
      ...proof,
      seconds,
    };
    call.io.out(JSON.stringify(said, null, 2));
    return 0;
  }
  call.io.out(fill(copy.proof, { ...proof }, call.lang));
  if (isCheck) call.io.out(fill(copy.passed, { when, seconds: seconds.toFixed(1) }, call.lang));
  else {
    call.io.out(fill(copy.done, { rows, files, when, seq }, call.lang));
    call.io.err(copy.next);
  }
  return 0;
}

const isOurs = (problem: Problem<RestoreProblem>): problem is Problem<KeepingProblem> =>
  problem.code in en.problem;
const isDatabases = (problem: Problem<RestoreProblem>): problem is Problem<DatabaseProblem> =>
  !isOurs(problem);

function failed({ call, isCheck }: Restoring, problems: readonly Problem<RestoreProblem>[]): Exit {
  const ours = problems.filter(isOurs);
  for (const problem of problems.filter(isDatabases)) call.io.err(databaseProblemInWords(problem, call.lang));
  if (ours.length > 0) refuse(ours, call);
  if (isCheck && !call.json) call.io.out(COPY[call.lang].restore.failed);
  return ours.length > 0 ? 1 : 3;
}
