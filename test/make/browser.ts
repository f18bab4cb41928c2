/**
 * A real browser for journeys. Whatever the page's policy refuses fails the journey, and every page can be asked
 * whether axe finds anything in it.
 */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a browser is, or null: journeys are then skipped with a word about it. */
export const browserPath = (): string | null =>
  PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

/** **Shape**: further arguments of the browser's own, such as a port at which another program may steer it. */
export const launch = (further: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath() ?? '',
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...further,
    ],
  });

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Fails when the browser has refused anything or a script has thrown since the last time it was asked. */
  readonly mustBeQuiet: () => void;
}

/** A new person at a browser: nothing remembered. */
export async function aVisitor(
  browser: Browser,
  options: { readonly width?: number; readonly height?: number; readonly script?: boolean } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  let complaints: string[] = [];
  page.on('console', (message) => {
    // A page that answers 404 or 422 on purpose is reported by the browser too; that is no complaint about it.
    if (message.type() === 'error' && !/status of (4\d\d|503)/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return {
    context,
    page,
    mustBeQuiet: () => {
      const heard = complaints;
      complaints = [];
      assert.deepEqual(heard, []);
    },
  };
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing, the browser refused nothing, and the page does not scroll sideways. */
export async function mustBeSound({ page, mustBeQuiet }: Visitor): Promise<void> {
  mustBeQuiet();
  // Our pages hold no frames: nothing is gained by a page of its own to join their results in. Only what is wrong is written out.
  const asked = { runOnly: { type: 'tag' as const, values: RULES }, resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(asked).analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`);
  assert.deepEqual(found, [], `axe at ${page.url()}`);
  await mustFit(page);
}

/** At this width nothing stands out of the page to the right. */
export async function mustFit(page: Page): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.equal(over, 0, `${page.url()} scrolls ${over} px sideways`);
}
