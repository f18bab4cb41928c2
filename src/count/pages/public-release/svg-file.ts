/**
 * A chart as a file of its own: the drawing with the part of the style sheet that it wears, so that it looks the same
 * when it is opened elsewhere. It is sent to be saved; opened from here the page's policy would take its style away.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../../base/package-root.js';

let kept: string | null = null;

function chartStyle(): string {
  kept ??= rulesOf(readFileSync(join(PACKAGE_ROOT, 'src/web/assets/plimsoll.css'), 'utf8'));
  return kept;
}

/** The rules for charts and marks and the colours they use; none that depends on the size of a screen. */
function rulesOf(css: string): string {
  return (css.match(/[^{}]+\{[^{}]*\}/g) ?? [])
    .filter((rule) => /^\s*(?::root\{--chart|(?:rect)?\.app-(?:chart|mark))/.test(rule))
    .filter(
      (rule) => !/\.app-chart--(?:wide|narrow)\{display/.test(rule) && !/^\s*\.app-chart\{break/.test(rule),
    )
    .join('');
}

export function svgFile(svg: string): string {
  const end = svg.indexOf('>') + 1;
  const box = /viewBox="0 0 (\d+) (\d+)"/.exec(svg);
  const size = box ? ` width="${box[1]}" height="${box[2]}"` : '';
  const open = svg.slice(0, end - 1);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${open}${size}><style>${chartStyle()}</style>${svg.slice(end)}\n`;
}
