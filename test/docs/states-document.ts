/** State machines as tables: what may be done, from where, by whom, and where it leads. */
import { REQUEST_TRANSITIONS } from '../../src/count/rules/round/transitions.js';
import { REPLY_TRANSITIONS } from '../../src/count/rules/confirming/states.js';
import { TRANSITIONS } from '../../src/count/rules/release/states.js';
import { ACT_TABLE, type Act, THREAD_STATES } from '../../src/desk/rules/acts.js';

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function threadRows(): readonly (readonly string[])[] {
  const acts = Object.keys(ACT_TABLE) as Act[];
  return THREAD_STATES.flatMap((from) =>
    acts
      .filter((act) => ACT_TABLE[act].from.includes(from))
      .map((act) => {
        const rule = ACT_TABLE[act];
        return [from, act, rule.who.join(', '), rule.to ?? from, rule.holder ? 'only whoever has it' : ''];
      }),
  );
}

/** docs/states.md. */
export const statesDocument = (made: string): string =>
  [
    '# States',
    made,
    'What is not in a table cannot be done. Who may is said by role for a thread and by the access table for a release.',
    '## A thread of the desk',
    'What comes in for a thread that was answered, handed over or closed puts it back to *waiting*; its recording clock runs on from the first touch.',
    table(['from', 'act', 'who', 'to', 'needs'], threadRows()),
    '## A version of a release',
    table(
      ['from', 'act', 'who', 'to', 'needs'],
      TRANSITIONS.map((t) => [t.from, t.act, t.who, t.to, t.needs.join(', ')]),
    ),
    '## A request of a round',
    'A dash: it stays where it is. Late and very late are no places; they are read off the clock. What happens is only ever added to.',
    table(
      ['from', 'event', 'who', 'to', 'needs'],
      REQUEST_TRANSITIONS.map((t) => [t.from.join(', '), t.event, t.who, t.to ?? '–', t.needs.join(', ')]),
    ),
    '## A reply of an authority',
    table(
      ['from', 'act', 'who', 'to', 'needs'],
      REPLY_TRANSITIONS.map((t) => [t.from, t.act, t.who, t.to, t.needs.join(', ')]),
    ),
    '',
  ].join('\n\n');
