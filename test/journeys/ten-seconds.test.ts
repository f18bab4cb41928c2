/**
 * A reader who sees only the page, for ten seconds: what stands on the first screen, of a telephone and of a desk, in
 * both languages, says the figure, what to keep in mind with it, and who did not answer.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { authorityByCode, spellingsOf } from '../../src/base/authorities.js';
import { isAnswered } from '../../src/base/value.js';
import { type Lang, LANGS } from '../../src/base/words.js';
import { FIRST_RELEASE } from '../../src/count/index.js';
import { caveatOf } from '../../src/count/pages/public-release/view.js';
import type { Release } from '../../src/count/rules/release/release.js';
import { listVersionsOf } from '../../src/count/store/versions.js';
import { inTransaction } from '../../src/db/index.js';
import { aVisitor, browserPath, launch } from '../make/browser.js';
import { aMadeUpSite } from '../make/made-up-site.js';

const SCREENS = [
  ['a telephone', { width: 390, height: 844 }],
  ['a desk', { width: 1280, height: 800 }],
] as const;

/** Runs in the page: every word that stands wholly on the screen and has nothing over it. */
const WORDS_IN_SIGHT = `(() => {
  const seen = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { currentNode: text } = texts;
    for (const word of text.data.matchAll(/\\S+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const { top, left, right, bottom } = range.getBoundingClientRect();
      if (right - left < 2 || top < 0 || left < 0 || bottom > innerHeight || right > innerWidth) continue;
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (over && text.parentElement.contains(over)) seen.push(word[0]);
    }
  }
  return seen.join(' ');
})()`;

/** The forces without a figure in the year that the headline speaks of. */
function whoDidNotAnswer(release: Release): readonly string[] {
  const [table] = release.tables;
  const [forces, years] = table?.dimensions ?? [];
  const year = years?.categories.find((c) => release.headline.en.includes(c.name.en));
  const single = forces?.categories.filter((c) => c.sumOf === undefined) ?? [];
  return single
    .map((c) => c.code)
    .filter((code) => {
      const cell = table?.cells.find((c) => c.key[0] === code && c.key[1] === year?.code);
      return cell && !isAnswered(cell.value);
    });
}

const skip = browserPath() === null ? 'no browser is installed' : false;

interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  /** The newest version, and the first one, which says that there is a newer one. */
  readonly releases: readonly Release[];
}

async function staged(): Promise<Stage> {
  const browser = await launch();
  after(() => browser.close());
  const { config, fresh } = await aMadeUpSite();
  const versions = await inTransaction(fresh.db, fresh.system, (tx) => listVersionsOf(tx, FIRST_RELEASE));
  const releases = [versions.at(0), versions.at(-1)].flatMap((v) => (v ? [v.content] : []));
  return { browser, origin: config.origin, releases };
}

const stage = skip ? null : await staged();

async function inSight(
  at: Stage,
  path: string,
  screen: { readonly width: number; readonly height: number },
): Promise<string> {
  const visitor = await aVisitor(at.browser, screen);
  await visitor.page.goto(at.origin + path);
  const words = await visitor.page.evaluate<string>(WORDS_IN_SIGHT);
  await visitor.context.close();
  return words;
}

const isNamed = (code: string, text: string): boolean => {
  const authority = authorityByCode(code);
  return authority !== null && spellingsOf(authority).some((form) => text.includes(form.toLowerCase()));
};

describe('who sees only the first screen of a release', { skip }, () => {
  for (const [where, screen] of SCREENS)
    for (const lang of LANGS)
      test(`can say the figure, its caveat and who did not answer: ${where}, ${lang}`, async () => {
        assert.ok(stage);
        for (const release of stage.releases) {
          const seen = await inSight(stage, pathOf(release, lang), screen);
          const says = (text: string): void => assert.ok(seen.includes(text), `${text}\nnot in\n${seen}`);
          says(release.headline[lang]);
          says(caveatOf(release.caveat[lang]).lead);
          const silent = whoDidNotAnswer(release);
          assert.notEqual(silent.length, 0);
          for (const code of silent) assert.ok(isNamed(code, seen.toLowerCase()), `${code} in\n${seen}`);
        }
      });
});

const pathOf = ({ slug, version }: Release, lang: Lang): string =>
  `${lang === 'cy' ? '/cy' : ''}/figures/${slug}/${version.major}.${version.minor}`;
