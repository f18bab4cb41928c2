/**
 * What Lighthouse says of the public pages of a product just started, on the slow telephone that it makes believe:
 * accessibility is whole, and a page is quick. The machine is shared, so the best of up to three runs counts.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { FIRST_RELEASE } from '../../src/count/index.js';
import { ROOT } from '../house/sources.js';
import { browserPath, launch } from '../make/browser.js';
import { aMadeUpSite } from '../make/made-up-site.js';
import { aPort } from '../make/site.js';

const PAGES = [`/figures/${FIRST_RELEASE}`, `/cy/figures/${FIRST_RELEASE}`, '/figures'];

const LEAST_PERFORMANCE = 0.95;
const MOST_RUNS = 3;
const RUN_WITHIN_MS = 60_000;

/** What is read of a report. */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null; readonly auditRefs: Refs }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

type Refs = readonly { readonly id: string; readonly weight: number }[];

async function lighthouse(address: string, port: number): Promise<Report> {
  const cli = join(ROOT, 'node_modules/lighthouse/cli/index.js');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      cli,
      address,
      `--port=${port}`,
      '--output=json',
      '--quiet',
      '--disable-full-page-screenshot',
      '--no-enable-error-reporting',
    ],
    { maxBuffer: 50_000_000, timeout: RUN_WITHIN_MS },
  );
  return JSON.parse(stdout) as Report;
}

const scoreOf = (report: Report, category: string): number => report.categories[category]?.score ?? 0;

/** What took something off a score. */
const faultsOf = (report: Report, category: string): readonly string[] =>
  (report.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id);

/**
 * The run in which the page was quickest; no further one once that is quick enough. A run that recorded nothing (the
 * browser did not tell of its page in time) counts as one, and the last such failure is thrown when no run was whole.
 */
async function bestOf(address: string, port: number): Promise<Report> {
  let best: Report | null = null;
  let failure: unknown = null;
  for (let run = 0; run < MOST_RUNS; run++) {
    if (best !== null && scoreOf(best, 'performance') >= LEAST_PERFORMANCE) break;
    try {
      const next = await lighthouse(address, port);
      if (best === null || scoreOf(next, 'performance') > scoreOf(best, 'performance')) best = next;
    } catch (error) {
      failure = error;
    }
  }
  if (best === null) throw failure;
  return best;
}

const skip = browserPath() === null ? 'no browser is installed' : false;

async function staged() {
  const port = await aPort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  after(() => browser.close());
  return { port, origin: (await aMadeUpSite()).config.origin };
}

const stage = skip ? null : await staged();

describe('Lighthouse finds the public pages whole and quick', { skip }, () => {
  for (const page of PAGES)
    test(page, async (t) => {
      assert.ok(stage);
      const report = await bestOf(stage.origin + page, stage.port);
      const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
      t.diagnostic(categories.map((c) => `${c} ${Math.round(scoreOf(report, c) * 100)}`).join(', '));
      assert.equal(scoreOf(report, 'accessibility'), 1, faultsOf(report, 'accessibility').join(', '));
      assert.equal(scoreOf(report, 'best-practices'), 1, faultsOf(report, 'best-practices').join(', '));
      assert.equal(scoreOf(report, 'seo'), 1, faultsOf(report, 'seo').join(', '));
      const performance = scoreOf(report, 'performance');
      assert.ok(
        performance >= LEAST_PERFORMANCE,
        `${performance}: ${faultsOf(report, 'performance').join(', ')}`,
      );
    });

  test('robots.txt lets search engines read what a visitor may', async () => {
    assert.ok(stage);
    const robots = await fetch(`${stage.origin}/robots.txt`);
    assert.equal(robots.headers.get('content-type'), 'text/plain; charset=utf-8');
    assert.equal(await robots.text(), 'User-agent: *\nDisallow:\n');
  });
});
