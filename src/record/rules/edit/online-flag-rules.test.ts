import { type EditCase, RAPE, tryCases } from '../../../../test/make/edit-case.js';
import { ONLINE_FLAG_RULES } from './online-flag-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-080',
    why: 'four weeks without a flag',
    breaks: { online_flag: '', recorded_at: '2025-09-03' },
    holds: { online_flag: 'not assessed', recorded_at: '2025-09-04' },
  },
  {
    code: 'PR-081',
    why: 'online, and nowhere',
    breaks: { platforms: '' },
    holds: { platforms: 'not known' },
  },
  { code: 'PR-082', why: 'the reader says yes', breaks: { online_flag: 'no' } },
  {
    code: 'PR-083',
    why: 'the reader says no',
    breaks: { reader_online: 'no' },
    holds: { reader_online: 'person' },
  },
  { code: 'PR-084', why: 'unset, and the reader says yes', breaks: { online_flag: '' } },
  {
    code: 'PR-085',
    why: 'the rule of 2017 in 2025',
    breaks: { flag_rule: '2017' },
    holds: { flag_rule: '2024' },
  },
  {
    code: 'PR-086',
    why: 'no flag before April 2014',
    breaks: { recorded_at: '2014-03-31' },
    holds: { recorded_at: '2014-04-01' },
  },
  {
    code: 'PR-087',
    why: 'set before there was a record',
    breaks: { flag_set_at: '2025-03-12' },
    holds: { flag_set_at: '2025-03-13' },
  },
  {
    code: 'PR-088',
    why: 'Snapchat, and not online',
    breaks: { online_flag: 'no' },
    holds: { online_flag: 'no', platforms: 'none' },
  },
  {
    code: 'PR-089',
    why: 'section 15A, not online',
    breaks: { online_flag: 'no' },
    holds: { ...RAPE, online_flag: 'no' },
  },
  {
    code: 'PR-090',
    why: 'text messages are in since April 2024',
    breaks: { online_flag: 'no', platforms: 'SMS' },
    holds: { online_flag: 'no', platforms: 'SMS', recorded_at: '2024-03-31' },
  },
  {
    code: 'PR-091',
    why: 'before that the force decided',
    breaks: { platforms: 'text message', recorded_at: '2024-03-31' },
    holds: { platforms: 'text message' },
  },
  {
    code: 'PR-092',
    why: 'under which rule?',
    breaks: { flag_rule: '' },
    holds: { flag_rule: '', online_flag: '' },
  },
  {
    code: 'PR-093',
    why: 'on no list, or by another name',
    breaks: { platforms: 'Roblox, Zorble' },
    holds: { platforms: 'Roblox; snap, other: Zorble' },
  },
];

tryCases(ONLINE_FLAG_RULES, CASES);
