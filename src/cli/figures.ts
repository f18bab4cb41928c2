/** plimsoll figures: look at, check and convert files of figures. */
import { AUTHORITIES } from '../base/authorities.js';
import { now } from '../base/day.js';
import { measureById } from '../base/measures.js';
import type { Finding } from '../count/index.js';
import {
  OBSERVATION_COLUMNS,
  checkIntegrity,
  heldFigures,
  findingTitle,
  sayFinding,
  writeFiguresCsv,
  FIGURE_WORDS,
} from '../count/index.js';
import { systemActor } from '../db/index.js';
import { figuresFrom } from './figures-from.js';
import { openInstallation } from './open.js';
import { FILE_ABOUT } from './options.js';
import type { Call, Exit, Verb } from './verb.js';
import { wrongUse } from './wrong-use.js';

const SUBVERBS: Readonly<Record<string, (call: Call) => Promise<Exit>>> = {
  validate: async (call) => ((await figuresFrom(call.operands[1], call)) ? 0 : 1),
  integrity,
  convert,
  held,
  measures: async (call) => listMeasures(call),
  areas: async (call) => {
    const rows = AUTHORITIES.map((a) => ({
      code: a.code,
      kind: a.kind,
      name_en: a.name.en,
      name_cy: a.name.cy,
      forces: a.forces,
    }));
    call.io.out(
      call.json
        ? JSON.stringify(rows, null, 2)
        : rows.map((r) => `${r.code}\t${r.kind}\t${r.name_en}\t${r.name_cy}`).join('\n'),
    );
    return 0;
  },
  columns: async (call) => {
    call.io.out(call.json ? JSON.stringify(OBSERVATION_COLUMNS) : OBSERVATION_COLUMNS.join('\n'));
    return 0;
  },
};

export const figuresVerb: Verb = {
  name: 'figures',
  operands: 'validate|integrity|convert|measures FILE, or held|areas|columns',
  about: {
    en: `checks a file of figures, tests it for integrity, or writes it in the layout of observations; “held” writes every figure that this installation holds. ${FILE_ABOUT.en}`,
    cy: `gwirio ffeil o ffigurau, profi ei chywirdeb, neu ei hysgrifennu yng nghynllun arsylwadau; mae “held” yn ysgrifennu pob ffigur sydd gan y gosodiad hwn. ${FILE_ABOUT.cy}`,
  },
  options: [
    {
      name: 'measure',
      takes: 'text',
      value: 'MEASURE',
      about: { en: 'integrity and held: only this measure', cy: 'integrity a held: y mesur hwn yn unig' },
    },
    {
      name: 'code',
      takes: 'text',
      value: 'CODE',
      about: {
        en: 'integrity: only findings with this code',
        cy: 'integrity: canfyddiadau â’r cod hwn yn unig',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll figures validate my-figures.csv',
      shows: { en: 'every problem, with row and column', cy: 'pob problem, â rhes a cholofn' },
    },
    {
      line: 'plimsoll figures held > held.csv',
      shows: {
        en: 'every figure held, with the cell or line that each came from',
        cy: 'pob ffigur a ddelir, â’r gell neu’r llinell y daeth ohoni',
      },
    },
    {
      line: 'plimsoll figures integrity data/published-figures.csv --code flag-below-subset',
      shows: {
        en: 'the ten force-years in which the flag was not being set',
        cy: 'y deg blwyddyn heddlu pan nad oedd y nod yn cael ei osod',
      },
    },
    {
      line: 'plimsoll figures convert collected.csv > figures.csv',
      shows: {
        en: 'printed figures in the layout of observations',
        cy: 'ffigurau printiedig yng nghynllun arsylwadau',
      },
    },
  ],
  run: async (call) => {
    const subverb = SUBVERBS[call.operands[0] ?? ''];
    if (!subverb)
      throw wrongUse('unknownSubverb', {
        name: call.operands[0] ?? '',
        known: Object.keys(SUBVERBS).join(', '),
      });
    return subverb(call);
  },
};

async function convert(call: Call): Promise<Exit> {
  const figures = await figuresFrom(call.operands[1], call);
  if (!figures) return 1;
  call.io.out(
    call.json ? JSON.stringify(figures.observations, null, 2) : writeFiguresCsv(figures.observations),
  );
  return 0;
}

/** Every figure held that counts, each with its source and its place: what replies gave, what was loaded, who gave none. */
async function held(call: Call): Promise<Exit> {
  const opened = await openInstallation({ purpose: 'verb', madeUp: false, now: now() }, call);
  if (!opened) return 3;
  try {
    const { figures } = await heldFigures()(opened.db, systemActor(opened.organisation.id));
    const all = figures.observations.filter((o) => (call.text('measure') ?? o.measure) === o.measure);
    call.io.out(call.json ? JSON.stringify(all, null, 2) : writeFiguresCsv(all).trimEnd());
    return 0;
  } finally {
    await opened.close();
  }
}

async function listMeasures(call: Call): Promise<Exit> {
  const figures = await figuresFrom(call.operands[1], call);
  if (!figures) return 1;
  const rows = figures.measures.map((id) => ({
    id,
    figures: figures.observations.filter((o) => o.measure === id).length,
    name_en: measureById(id)?.name.en ?? null,
    name_cy: measureById(id)?.name.cy ?? null,
  }));
  call.io.out(
    call.json ? JSON.stringify(rows, null, 2) : rows.map((r) => `${r.id}\t${r.figures}`).join('\n'),
  );
  return 0;
}

async function integrity(call: Call): Promise<Exit> {
  const figures = await figuresFrom(call.operands[1], call);
  if (!figures) return 1;
  const wanted = (f: Finding): boolean =>
    (call.text('measure') ?? f.measure) === f.measure && (call.text('code') ?? f.code) === f.code;
  const found = checkIntegrity(figures).filter(wanted);
  if (call.json) call.io.out(JSON.stringify(found.map(findingJson), null, 2));
  else
    for (const f of found)
      call.io.out(
        `[${FIGURE_WORDS[call.lang].severity[f.severity]}] ${findingTitle(f, call.lang)}\n  ${sayFinding(f, call.lang)}`,
      );
  return found.some((f) => f.severity === 'error' || f.severity === 'warning') ? 1 : 0;
}

const findingJson = (f: Finding): object => ({
  code: f.code,
  severity: f.severity,
  measure: f.measure,
  authorities: f.authorities,
  from: f.period.from,
  to: f.period.to,
  numbers: f.numbers,
  message_en: sayFinding(f, 'en'),
  message_cy: sayFinding(f, 'cy'),
  figures: f.cells,
});
