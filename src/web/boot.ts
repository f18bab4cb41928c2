/** What must be true of the pages before the server starts. */
import { type Config, isHttps } from './config.js';
import type { Page } from './page.js';
import type { Renderer } from './render.js';

/** **Errors**: throws, naming every page at fault and why. */
export function checkPages(pages: readonly Page[], renderer: Renderer): void {
  const faults = [...pages.flatMap((page) => faultsOf(page, renderer)), ...repeats(pages)];
  if (faults.length > 0) throw new Error(`pages that cannot be served:\n${faults.join('\n')}`);
}

function faultsOf(page: Page, renderer: Renderer): string[] {
  // A page put together without the compiler's help may lack what the type demands.
  const given: Partial<Page> = page;
  const faults: string[] = [];
  if (!given.who) faults.push('does not say who may open it');
  if (!given.audit) faults.push('does not say what is audited');
  if (!given.get && !given.post) faults.push('answers nothing');
  if (!/^\/(?!.*\/\/)(?!.*\/$)|^\/$/.test(page.path)) faults.push(`has a path that is not one: ${page.path}`);
  if (page.path === '/cy' || page.path.startsWith('/cy/')) faults.push('names a language in its path');
  if (page.public && (page.who !== 'anyone' || page.audit !== 'nothing-personal' || page.post))
    faults.push('is public, so anyone may read it, and it may do nothing else');
  for (const template of page.templates ?? []) {
    try {
      renderer.check(template);
    } catch (error) {
      faults.push(`shows ${template}, which cannot be read: ${String(error)}`);
    }
  }
  return faults.map((fault) => `${page.name}: ${fault}`);
}

function repeats(pages: readonly Page[]): string[] {
  const shape = (page: Page): string => page.path.replace(/:[^/]+/g, ':');
  return [
    ...twice(pages.map((page) => page.name)).map((name) => `${name}: two pages have this name`),
    ...twice(pages.map(shape)).map((path) => `${path}: two pages have this path`),
  ];
}

const twice = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) !== i);

/** Beyond this machine a sign-in would travel in the clear. */
export function checkConfig(config: Config): void {
  if (!isHttps(config) && !config.loopback)
    throw new Error('an installation that others can reach must have an https address');
}
