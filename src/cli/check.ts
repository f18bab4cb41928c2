/** plimsoll check */
import { fill, plural } from '../base/words.js';
import {
  type Checked,
  type Claim,
  type Figures,
  checkArticle,
  claimAsJson,
  composeClaim,
  indexFigures,
  readArticleText,
  readFiguresFile,
  sayArticleProblem,
  shippedFigures,
} from '../count/index.js';
import { cy } from './copy.cy.js';
import { en } from './copy.en.js';
import { bytesOf, dayOption, reportFileProblems } from './figures-from.js';
import type { Call, Exit, Verb } from './verb.js';
import { wrongUse } from './wrong-use.js';

const COPY = { en, cy } as const;

export const checkVerb: Verb = {
  name: 'check',
  operands: 'ARTICLE.txt [FIGURES.csv …]',
  about: {
    en: 'finds every checkable claim in an article or draft and works it through. “-” reads standard input',
    cy: 'canfod pob honiad y gellir ei wirio mewn erthygl neu ddrafft a’i weithio drwyddo. Mae “-” yn darllen y mewnbwn safonol',
  },
  options: [
    {
      name: 'figures',
      takes: 'many',
      value: 'FILE',
      about: {
        en: 'figures to check against, in place of the published ones; may be given again',
        cy: 'ffigurau i wirio yn eu herbyn, yn lle’r rhai cyhoeddedig; gellir ei roi eto',
      },
    },
    {
      name: 'published-on',
      takes: 'text',
      value: 'DAY',
      about: {
        en: 'the day the article appeared: settles “last year”',
        cy: 'y diwrnod yr ymddangosodd yr erthygl: mae’n setlo “y llynedd”',
      },
    },
  ],
  examples: [
    {
      line: 'plimsoll check draft.txt --published-on 2019-06-27',
      shows: {
        en: 'each claim with its verdict, its working and wording that would hold',
        cy: 'pob honiad â’i ddyfarniad, ei waith a geiriad a fyddai’n dal',
      },
    },
    {
      line: 'plimsoll check - --json < draft.txt',
      shows: { en: 'the same for another program', cy: 'yr un peth ar gyfer rhaglen arall' },
    },
  ],
  run: async (call) => {
    const article = call.operands[0];
    if (article === undefined) throw wrongUse('operandMissing', { operand: 'ARTICLE.txt' });
    const publishedOn = dayOption('published-on', call);
    const figures = await figuresToCheck(call);
    if (!figures) return 1;
    const text = readArticleText(await bytesOf(article, call));
    const checked = checkArticle(text, figures, { publishedOn });
    return call.json ? asJson(checked, call) : inWords(checked, call);
  },
};

/** The files given, together; or the published figures. */
async function figuresToCheck(call: Call): Promise<Figures | null> {
  const files = [...call.many('figures'), ...call.operands.slice(1)];
  if (files.length === 0) return indexFigures(shippedFigures());
  const all = [];
  for (const file of files) {
    const read = readFiguresFile(await bytesOf(file, call), file);
    if (!read.ok) {
      reportFileProblems(read.problems, call);
      return null;
    }
    all.push(...read.value);
  }
  return indexFigures(all);
}

const exitOf = (checked: Checked): Exit =>
  checked.problems.length > 0 || checked.claims.some((c) => c.verdict === 'fails' || c.verdict === 'depends')
    ? 1
    : 0;

function asJson(checked: Checked, call: Call): Exit {
  const problems = checked.problems.map(({ code }) => ({
    code,
    message_en: sayArticleProblem(code, 'en'),
    message_cy: sayArticleProblem(code, 'cy'),
    where: null,
  }));
  const { language, published_on } = checked;
  call.io.out(
    JSON.stringify({ claims: checked.claims.map(claimAsJson), problems, language, published_on }, null, 2),
  );
  return exitOf(checked);
}

function inWords(checked: Checked, call: Call): Exit {
  const copy = COPY[call.lang].claim;
  for (const { code } of checked.problems) call.io.err(sayArticleProblem(code, call.lang));
  if (checked.problems.length === 0)
    call.io.out(
      checked.claims.length === 0 ? copy.none : plural(copy.found, checked.claims.length, call.lang),
    );
  for (const claim of checked.claims) call.io.out(claimInWords(claim, call));
  return exitOf(checked);
}

function claimInWords(claim: Claim, call: Call): string {
  const copy = COPY[call.lang];
  const said = composeClaim(claim, call.lang);
  const verdict = claim.question ? copy.claim.question : copy.verdict[claim.verdict];
  return [
    `\n[${verdict}] “${claim.text}”`,
    ...(said.question ? [`  ? ${said.question}`] : []),
    ...said.working.map((step) => `  · ${step}`),
    ...said.depends_on.map((d) => `  ! ${d}`),
    ...said.caveats.map((c) => `  ~ ${c}`),
    ...(said.would_hold
      ? [fill(`  → ${copy.claim.wouldHold}: {text}`, { text: said.would_hold }, call.lang)]
      : []),
  ].join('\n');
}
