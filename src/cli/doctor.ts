/** plimsoll doctor: looks at everything an installation needs and says what is to be mended, and how. */
import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { dayInLondon, now, yearOf } from '../base/day.js';
import { HOLIDAYS_HELD } from '../base/working-days.js';
import { fill } from '../base/words.js';
import { shippedFigures } from '../count/index.js';
import { databaseProblemInWords, openDatabase, optionsFromEnvironment } from '../db/index.js';
import { securityContactIn } from '../web/security-txt.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import type { Call, Verb } from './verb.js';

const COPY = { en, cy } as const;

interface Check {
  readonly name: 'node' | 'data' | 'database' | 'figures' | 'holidays' | 'security-contact';
  readonly ok: boolean;
  readonly says: string;
}

export const doctorVerb: Verb = {
  name: 'doctor',
  operands: '',
  about: {
    en: 'looks at what this installation needs, and says what to mend',
    cy: 'edrych ar yr hyn sydd ei angen ar y gosodiad hwn, a dweud beth i’w drwsio',
  },
  options: [],
  examples: [
    {
      line: 'plimsoll doctor',
      shows: {
        en: 'each check, and the way out of what fails',
        cy: 'pob gwiriad, a’r ffordd allan o’r hyn sy’n methu',
      },
    },
  ],
  run: async (call) => {
    const checks = [
      node(call),
      dataFolder(call),
      await database(call),
      figures(call),
      holidays(call),
      securityContact(call),
    ];
    const copy = COPY[call.lang].doctor;
    if (call.json) call.io.out(JSON.stringify(checks, null, 2));
    else
      call.io.out(
        [copy.heading, ...checks.map((c) => `  ${c.ok ? copy.ok : copy.bad}  ${c.says}`)].join('\n'),
      );
    return checks.every((c) => c.ok) ? 0 : 1;
  },
};

function node(call: Call): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 20 || (major === 20 && minor >= 19);
  const copy = COPY[call.lang].doctor;
  return {
    name: 'node',
    ok,
    says: fill(ok ? copy.node : copy.nodeOld, { version: process.versions.node }, call.lang),
  };
}

const LEAST_FREE_MB = 1024;

function dataFolder(call: Call): Check {
  const copy = COPY[call.lang].doctor;
  const { dataFolder: folder } = optionsFromEnvironment(process.env, 'verb');
  const there = existsSync(folder);
  const { bavail, bsize } = statfsSync(there ? folder : existing(folder));
  const free = Math.floor((bavail * bsize) / 1_000_000);
  const ok = free >= LEAST_FREE_MB;
  const form = !ok ? copy.dataLow : there ? copy.data : copy.dataMissing;
  return { name: 'data', ok, says: fill(form, { folder, free }, call.lang) };
}

const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));

async function database(call: Call): Promise<Check> {
  const copy = COPY[call.lang].doctor;
  const options = optionsFromEnvironment(process.env, 'verb');
  if (!options.url && !existsSync(options.dataFolder))
    return {
      name: 'database',
      ok: true,
      says: fill(copy.dataMissing, { folder: options.dataFolder }, call.lang),
    };
  const opened = await openDatabase(options);
  if (!opened.ok) {
    const why = opened.problems.map((p) => databaseProblemInWords(p, call.lang)).join(' ');
    return { name: 'database', ok: false, says: fill(copy.databaseNot, { why }, call.lang) };
  }
  const { kind, version } = opened.value.about;
  await opened.value.close();
  return {
    name: 'database',
    ok: true,
    says: fill(copy.database, { what: `PostgreSQL ${version} (${copy.kinds[kind]})` }, call.lang),
  };
}

function figures(call: Call): Check {
  const copy = COPY[call.lang].doctor;
  try {
    return { name: 'figures', ok: true, says: fill(copy.figures, { n: shippedFigures().length }, call.lang) };
  } catch (error) {
    return {
      name: 'figures',
      ok: false,
      says: fill(copy.figuresNot, { why: error instanceof Error ? error.message : '' }, call.lang),
    };
  }
}

/** Nobody need be named; but whoever finds a weakness then has nobody to tell. */
function securityContact(call: Call): Check {
  const copy = COPY[call.lang].doctor;
  const read = securityContactIn(process.env);
  const name = 'security-contact';
  if (!read.ok) return { name, ok: false, says: copy.securityUnreadable };
  return read.value === null
    ? { name, ok: true, says: copy.securityNot }
    : { name, ok: true, says: fill(copy.security, { contact: read.value.contact }, call.lang) };
}

/** A working day next year must be known now: a request received in December is due in January. */
function holidays(call: Call): Check {
  const copy = COPY[call.lang].doctor;
  const last = yearOf(HOLIDAYS_HELD.to) - (HOLIDAYS_HELD.to.endsWith('-01-01') ? 1 : 0);
  const ok = last > yearOf(dayInLondon(now()));
  return {
    name: 'holidays',
    ok,
    says: fill(ok ? copy.holidays : copy.holidaysEnd, { year: String(last) }, call.lang),
  };
}
