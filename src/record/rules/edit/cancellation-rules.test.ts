import { type EditCase, RAPE, tryCases } from '../../../../test/make/edit-case.js';
import { CANCELLATION_RULES } from './cancellation-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-130',
    why: 'cancelled, nobody knows why',
    breaks: { cancelled_at: '2025-04-01', outcome: '', outcome_at: '' },
    holds: { cancelled_at: '2025-04-01', cancel_code: 'C4' },
  },
  {
    code: 'PR-131',
    why: 'there is no C7',
    breaks: { cancel_code: 'C7' },
    holds: { cancel_code: 'c2 – AVI' },
  },
  {
    code: 'PR-132',
    why: 'C1 needs the other force’s number',
    breaks: { cancel_code: 'C1' },
    holds: { cancel_code: 'C1', transfer_receipt: 'DP/123' },
  },
  {
    code: 'PR-133',
    why: 'C2 rests on information',
    breaks: { cancel_code: 'C2' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
  {
    code: 'PR-134',
    why: 'withdrawal is an outcome',
    breaks: { cancel_code: 'C2', avi: 'Victim has withdrawn her complaint' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
  {
    code: 'PR-134',
    why: 'in Welsh too',
    breaks: { cancel_code: 'C2', avi: 'Mae’r dioddefwr wedi tynnu ei chwyn yn ôl' },
  },
  {
    code: 'PR-135',
    why: 'no suspect is an outcome',
    breaks: { cancel_code: 'C2', avi: 'No suspect was found and no lines of enquiry' },
  },
  {
    code: 'PR-136',
    why: 'only the registrar cancels a rape',
    breaks: { ...RAPE, cancelled_at: '2025-04-01', cancelled_by: 'Sergeant' },
    holds: { ...RAPE, cancelled_at: '2025-04-01', cancelled_by: 'FCR' },
  },
  {
    code: 'PR-137',
    why: 'cancelled before it was there',
    breaks: { cancelled_at: '2025-03-01' },
    holds: { cancelled_at: '2025-03-13' },
  },
  {
    code: 'PR-138',
    why: 'a cancelled crime has no outcome',
    breaks: { cancelled_at: '2025-10-01' },
    holds: { cancelled_at: '2025-10-01', outcome: 'New - Under Investigation' },
  },
  {
    code: 'PR-139',
    why: 'no self-defence here',
    breaks: { cancel_code: 'C5' },
    holds: { cancel_code: 'C5', offence_code: '105A' },
  },
  {
    code: 'PR-140',
    why: 'a duplicate of which?',
    breaks: { cancel_code: 'C3', cancel_reason: 'duplicate' },
    holds: { cancel_code: 'C3', cancel_reason: 'part of 2500000009' },
  },
  {
    code: 'PR-141',
    why: 'cancelled when?',
    breaks: { cancel_code: 'C4' },
    holds: { cancel_code: 'C4', cancelled_at: '2025-04-01' },
  },
  {
    code: 'PR-142',
    why: 'too little to verify',
    breaks: { cancel_code: 'C2', avi: 'per OIC' },
    holds: { cancel_code: 'C2', avi: 'CCTV of 10 March shows that nobody was there' },
  },
];

tryCases(CANCELLATION_RULES, CASES);
