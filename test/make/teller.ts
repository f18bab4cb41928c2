/** Somebody at a public door that listens: what a browser without scripts would send, over real connections. */
export interface Telling {
  readonly origin: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface DoorSaid {
  readonly status: number;
  readonly html: string;
}

export const stateOn = (html: string): string => /name="s" value="([^"]*)"/.exec(html)?.[1] ?? '';
/** The place where a code is shown; empty on every other page. Only whoever sees it has been thanked. */
export const codeShown = (html: string): string =>
  [...(/<ol class="door-code"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? '').matchAll(/<li>([^<]*)<\/li>/g)]
    .map((found) => found[1] ?? '')
    .join(' ');

const PATIENCE_MS = 60_000;

/** Sends a form to the door. **Errors**: throws when the line breaks. */
export async function sendToDoor(
  { origin, headers = {} }: Telling,
  fields: Readonly<Record<string, string>>,
): Promise<DoorSaid> {
  const answer = await fetch(`${origin}/contact`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  return { status: answer.status, html: await answer.text() };
}

/** From the first page to the list of answers, in the order of the questions. */
const WAY: readonly Readonly<Record<string, string>>[] = [
  {},
  { danger: 'no' },
  { who: 'child' },
  { age: '10-12' },
  { about: 'not-sure' },
  { story: '' },
  {},
  {},
  { meet: 'no' },
  { contact: 'only-here' },
];

/**
 * Walks to the list of answers. **Shape**: the closed field that sends the report, however often it is sent; empty when
 * the door led somewhere else, as one does that has just been started and knows no organisation yet.
 */
export async function toldUpToSending(
  at: Telling,
  story: string,
  each: (said: DoorSaid, ms: number) => void = () => undefined,
): Promise<string> {
  const first = await fetch(`${at.origin}/contact`, at.headers ? { headers: at.headers } : {});
  let html = await first.text();
  for (const fields of WAY) {
    const typed = 'story' in fields ? { story } : fields;
    const since = performance.now();
    const said = await sendToDoor(at, { s: stateOn(html), do: 'next', ...typed });
    each(said, performance.now() - since);
    html = said.html;
  }
  return html.includes('name="do" value="send"') ? stateOn(html) : '';
}

export const sendReport = (at: Telling, s: string): Promise<DoorSaid> => sendToDoor(at, { s, do: 'send' });

/** The value that so many in a hundred do not exceed. **Units**: those of the values; 0 when there are none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}

export const printFigures = (name: string, figures: object): void =>
  void process.stdout.write(`${JSON.stringify({ battery: name, ...figures })}\n`);
