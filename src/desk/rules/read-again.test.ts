import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { instant } from '../../base/day.js';
import { type ReadThread, riskReadAgain } from './read-again.js';
import { RISKS } from './signs/triage-rules.js';

const at = (hour: number): Date => instant(`2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`);
const THREAD: ReadThread = { risk: 'ordinary', riskBy: 'rules', contacts: [], decided: null };

const CASES: readonly (readonly [what: string, over: Partial<ReadThread>, risk: string])[] = [
  [
    'the gravest of its texts counts',
    {
      contacts: [
        { risk: 'raised', keptAt: at(1) },
        { risk: 'high', keptAt: at(2) },
      ],
    },
    'high',
  ],
  ['it may also go down', { risk: 'high', contacts: [{ risk: 'ordinary', keptAt: at(1) }] }, 'ordinary'],
  [
    'what a person decided stays, up',
    {
      risk: 'raised',
      riskBy: 'person',
      contacts: [{ risk: 'now', keptAt: at(1) }],
      decided: { risk: 'raised', at: at(2) },
    },
    'raised',
  ],
  [
    'what came after a decision is read again, never below the decision',
    {
      risk: 'now',
      contacts: [
        { risk: 'now', keptAt: at(1) },
        { risk: 'ordinary', keptAt: at(3) },
      ],
      decided: { risk: 'raised', at: at(2) },
    },
    'raised',
  ],
];
for (const [what, over, risk] of CASES)
  test(what, () => assert.equal(riskReadAgain({ ...THREAD, ...over }), risk));

test('no reading ever moves what a person decided, nor goes below it', () => {
  const risk = fc.constantFrom(...RISKS);
  const contact = fc.record({ risk, keptAt: fc.integer({ min: 0, max: 23 }).map(at) });
  fc.assert(
    fc.property(risk, risk, fc.array(contact), (now, said, contacts) => {
      const decided = { risk: said, at: at(12) };
      assert.equal(riskReadAgain({ risk: now, riskBy: 'person', contacts, decided }), now);
      const after = riskReadAgain({ risk: now, riskBy: 'rules', contacts, decided });
      assert.ok(RISKS.indexOf(after) <= RISKS.indexOf(said));
    }),
  );
});
