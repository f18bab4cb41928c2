import { type EditCase, tryCases } from '../../../../test/make/edit-case.js';
import { TRANSFER_RULES } from './transfer-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-170',
    why: 'to itself, in the other language',
    breaks: { transferred_to: 'Heddlu Gwent' },
    holds: { transferred_to: 'South Wales Police' },
  },
  {
    code: 'PR-171',
    why: 'until the number comes it is yours',
    breaks: { transferred_to: 'South Wales' },
    holds: { transferred_to: 'South Wales', transfer_receipt: '25/9' },
  },
  {
    code: 'PR-172',
    why: 'counted twice',
    breaks: { transferred_to: 'South Wales', transfer_receipt: '25/9' },
    holds: { transferred_to: 'South Wales', transfer_receipt: '25/9', cancel_code: 'C1' },
  },
  {
    code: 'PR-173',
    why: 'no such force',
    breaks: { transferred_to: 'Barchester' },
    holds: { transferred_to: 'National Crime Agency' },
  },
  {
    code: 'PR-174',
    why: 'no such force',
    breaks: { force: 'Barchester' },
    holds: { force: 'heddlu de cymru' },
  },
];

tryCases(TRANSFER_RULES, CASES);
