import { isDay } from '../../../base/day.js';
import type { Lang } from '../../../base/words.js';
import { may } from '../../../web/access.js';
import { show, showProblems } from '../../../web/outcome.js';
import type { Ask, Outcome, Page } from '../../../web/page.js';
import { decode } from '../../reading/decode.js';
import { checkArticle } from '../../rules/claims/index.js';
import { sayArticleProblem } from '../../words/say-claim.js';
import { queryAddress } from '../addresses.js';
import type { HeldFigures } from '../held.js';
import { KEEP } from '../release-paths.js';
import { type Given, claimsView, wordsOf } from './view.js';

const TEMPLATE = 'count/pages/claims/page.njk';

/** An article in, its claims marked and worked through. Nothing that is pasted is kept. */
export const claimsPage = (held: HeldFigures): Page => ({
  name: 'claims',
  path: '/count/claims',
  who: 'anyone',
  audit: 'nothing-personal',
  accepts: 'upload',
  templates: [TEMPLATE],
  get: async (ask: Ask): Promise<Outcome> => {
    const given = { ...typedIn(ask), problems: [] };
    // On a language switch the form comes back: what had been checked is checked again, in the other language.
    if (ask.form.get('checked') === 'yes') return checked(held, ask, given);
    const isExample = ask.query.get('example') === 'yes';
    const words = wordsOf(ask.lang);
    const start = isExample ? { ...given, text: words.exampleText, published: words.exampleDay } : given;
    return show(TEMPLATE, claimsView(start, null, ask.lang));
  },
  post: async (ask: Ask): Promise<Outcome> => checked(held, ask, readFile(ask)),
});

/** Browsers send line ends as two characters; places in the text are counted on one. */
const typedIn = (ask: Ask): Omit<Given, 'problems'> => ({
  text: (ask.form.get('text') ?? '').replace(/\r\n/g, '\n'),
  published: (ask.form.get('published') ?? '').trim(),
});

function readFile(ask: Ask): Given {
  const typed = typedIn(ask);
  const file = ask.files.find((f) => f.field === 'file');
  if (!file) return { ...typed, problems: [] };
  const read = decode(file.bytes);
  if (read.ok) return { ...typed, text: read.value.replace(/\r\n/g, '\n'), problems: [] };
  return { ...typed, problems: [{ text: wordsOf(ask.lang).unreadable, href: '#file' }] };
}

async function checked(held: HeldFigures, ask: Ask, given: Given): Promise<Outcome> {
  const problems = [...given.problems, ...lengthProblems(given, ask.lang), ...dayProblems(given, ask.lang)];
  if (problems.length > 0) return showProblems(TEMPLATE, claimsView({ ...given, problems }, null, ask.lang));
  const result = checkArticle(given.text, await held(ask), {
    publishedOn: given.published === '' ? undefined : given.published,
  });
  if (result.problems.length === 0)
    return show(TEMPLATE, { ...claimsView(given, result, ask.lang), keepHref: keepHref(given, ask) });
  const said = result.problems.map((p) => ({ text: sayArticleProblem(p.code, ask.lang), href: '#text' }));
  return showProblems(TEMPLATE, claimsView({ ...given, problems: said }, null, ask.lang));
}

/** More than this does not go into an address: the words are then pasted once more. **Units**: UTF-16 code units. */
const LONGEST_CARRIED = 1500;

/** Where whoever may draft releases keeps a claim of this text to be published. */
function keepHref({ text, published }: Given, { actor, lang }: Ask): string | null {
  if (!may(actor.roles, { room: 'releases', verb: 'create' })) return null;
  const carried = text.length <= LONGEST_CARRIED ? { text, 'said-on': published } : {};
  return queryAddress(lang, KEEP, carried);
}

/**
 * A page is answered while others wait, so it reads an article of up to 200,000 characters (thirty times a long one);
 * the command line reads 5,000,000. **Units**: UTF-16 code units.
 */
const LONGEST_ON_PAGE = 200_000;

const lengthProblems = ({ text }: Given, lang: Lang): Given['problems'] =>
  text.length > LONGEST_ON_PAGE ? [{ text: wordsOf(lang).tooLong, href: '#text' }] : [];

const dayProblems = (given: Given, lang: Lang): Given['problems'] =>
  given.published === '' || isDay(given.published)
    ? []
    : [{ text: wordsOf(lang).notADay, href: '#published' }];
