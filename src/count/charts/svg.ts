/**
 * SVG as text. No style attribute is ever written: colours come from classes, so the page's style rules need no exception.
 * Every word passes through `escape`.
 */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** One decimal is a tenth of a pixel: enough to draw, short to send. */
export const tidy = (n: number): number => Math.round(n * 10) / 10;

/** One element. Children are SVG already, never bare words. */
export function el(name: string, attributes: Attributes, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    open += ` ${key}="${typeof value === 'number' ? tidy(value) : escape(value)}"`;
  }
  return children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`;
}

export interface Put {
  readonly x: number;
  readonly y: number;
  readonly class?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly turn?: number;
}

/** A line of words at a point. */
export const words = (text: string, put: Put): string =>
  el(
    'text',
    {
      x: put.x,
      y: put.y,
      class: put.class ?? 'app-chart__text',
      'text-anchor': put.anchor === 'start' ? undefined : put.anchor,
      transform: put.turn === undefined ? undefined : `rotate(${put.turn} ${tidy(put.x)} ${tidy(put.y)})`,
    },
    escape(text),
  );

export const lineFrom = (
  from: readonly [number, number],
  to: readonly [number, number],
  className: string,
): string => el('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], class: className });
