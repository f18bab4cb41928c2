/** plimsoll audit score: what two people coded, and what it says of every record. */
import { fill, type Lang } from '../../base/words.js';
import {
  type AuditScore,
  CODED_AS,
  type CodedAs,
  type CodedRecord,
  type Interval,
  scoreAudit,
  unread,
} from '../../record/rules/audit/index.js';
import { CsvRow } from '../../record/extract/csv-row.js';
import { bytesOf } from '../figures-from.js';
import type { Call, Exit } from '../verb.js';
import { type KeyFile, readStep } from './files.js';
import { COPY, needed, wrong } from './wrong.js';

type ScoreProblem = keyof (typeof COPY)['en']['problem'];

interface Wrong {
  readonly code: ScoreProblem;
  readonly where: Readonly<Record<string, string | number>>;
}

export async function scoreSample(call: Call): Promise<Exit> {
  const files = call.operands.slice(1);
  if (files.length === 0) throw wrong('operand');
  const keyPath = needed(call, 'key');
  const key = readStep<KeyFile>(keyPath, 'flag-audit-key', wrong('key', { file: keyPath }));
  const problems: Wrong[] = [];
  const coded: ReadonlyMap<number, CodedAs>[] = [];
  for (const file of files) coded.push(codesIn(await bytesOf(file, call), { file, key, problems }));
  const sample = settled(key, coded, problems);
  for (const stratum of unread(key.population, sample))
    problems.push({ code: 'stratum-unread', where: { stratum } });
  if (problems.length > 0) return sayProblems(problems, call);
  const score = scoreAudit(key.population, sample, { seed: key.seed });
  if (call.json)
    call.io.out(JSON.stringify(snake({ ...score, seed: key.seed, sha256: key.sha256 }), null, 2));
  else sayScore(score, call);
  return 0;
}

function codesIn(
  bytes: Uint8Array,
  { file, key, problems }: { file: string; key: KeyFile; problems: Wrong[] },
): ReadonlyMap<number, CodedAs> {
  const rows = new CsvRow(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    ',',
  );
  const codes = new Map<number, CodedAs>();
  if (!rows.move()) return codes;
  const heading = Array.from({ length: rows.cells }, (_, i) => rows.cell(i).trim());
  const [number, code] = [heading.indexOf('number'), heading.indexOf('coded')];
  for (let row = 2; rows.move(); row++) {
    if (rows.cells === 1 && rows.raw().trim() === '') continue;
    const n = Number(rows.cell(number));
    const text = rows.cell(code).trim().toLowerCase().replaceAll(/[ _]/g, '-');
    if (text === '') continue;
    const as = CODED_AS.find((c) => c === text);
    if (!as) problems.push({ code: 'code-unknown', where: { file, row, column: 'coded' } });
    else if (!key.sample.some((s) => s.number === n))
      problems.push({ code: 'number-unknown', where: { file, row } });
    else codes.set(n, as);
  }
  return codes;
}

/** Two who agree settle it; where they do not, whoever settled it does. One coder alone stands alone. */
function settled(
  key: KeyFile,
  [first, second, third]: readonly ReadonlyMap<number, CodedAs>[],
  problems: Wrong[],
): readonly CodedRecord[] {
  return key.sample.flatMap((drawn): readonly CodedRecord[] => {
    const [a, b] = [first?.get(drawn.number), second?.get(drawn.number)];
    const coded = third?.get(drawn.number) ?? (second ? (a === b ? a : undefined) : a);
    if (coded) return [{ ...drawn, coded, first: a ?? null, second: b ?? null }];
    problems.push({ code: 'not-coded', where: { number: drawn.number } });
    return [];
  });
}

function sayProblems(problems: readonly Wrong[], call: Call): Exit {
  for (const { code, where } of problems) {
    const said = { message_en: COPY.en.problem[code], message_cy: COPY.cy.problem[code] };
    const place = Object.entries(where)
      .map(([name, at]) => `${name} ${at}`)
      .join(', ');
    call.io.err(
      call.json ? JSON.stringify({ code, ...said, where }) : `${place}: ${COPY[call.lang].problem[code]}`,
    );
  }
  return 1;
}

/** `flagRecall` → `flag_recall`, all the way down. */
const snake = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(snake)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([k, v]) => [
            k.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
            snake(v),
          ]),
        )
      : value;

const NUMBERS = (lang: Lang, digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat(lang === 'cy' ? 'cy' : 'en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });

function sayScore(score: AuditScore, { lang, io }: Call): void {
  const copy = COPY[lang].score;
  const e = score.unclearAsNot.estimates;
  const share = (i: Interval | null): string =>
    inWords(i, lang, (n) => `${NUMBERS(lang, 1).format(n * 100)} %`);
  const count = (i: Interval): string => inWords(i, lang, (n) => NUMBERS(lang, 0).format(n));
  const { read, unclear, agreement: agreed } = score;
  const kappa = agreed?.kappa;
  const two = NUMBERS(lang, 2);
  const lines = [
    fill(copy.read, { read, unclear }, lang),
    agreed && kappa
      ? fill(
          copy.kappa,
          {
            kappa: two.format(kappa.estimate),
            lo: two.format(kappa.lo),
            hi: two.format(kappa.hi),
            same: NUMBERS(lang, 0).format(agreed.same * 100),
          },
          lang,
        )
      : copy.noKappa,
    fill(copy.share, { share: share(e.share) }, lang),
    fill(copy.recall, { recall: share(e.recall), precision: share(e.precision) }, lang),
    fill(copy.missed, { missed: count(e.missed), wrong: count(e.wronglyFlagged) }, lang),
    fill(copy.reader, { yes: share(e.reader.yes), no: share(e.reader.no) }, lang),
    fill(copy.wald, { wald: share(e.wald.share) }, lang),
    ...(score.unclearAsNot.assisted
      ? [fill(copy.assisted, { assisted: share(score.unclearAsNot.assisted) }, lang)]
      : []),
    fill(copy.coders, { share: share(score.unclearAsNot.withCoderError.share) }, lang),
    ...(unclear > 0
      ? [
          fill(
            copy.bounds,
            {
              lo: `${NUMBERS(lang, 1).format(e.share.lo * 100)} %`,
              hi: `${NUMBERS(lang, 1).format(score.unclearAsOnline.estimates.share.hi * 100)} %`,
            },
            lang,
          ),
        ]
      : []),
    copy.carried,
  ];
  io.out(lines.join('\n'));
}

const inWords = (i: Interval | null, lang: Lang, say: (n: number) => string): string =>
  i === null
    ? '–'
    : fill(COPY[lang].score.interval, { estimate: say(i.estimate), lo: say(i.lo), hi: say(i.hi) }, lang);
