/** What a cue may be to the offence, and the rule of the guide that then applies. */
export const ROLE = {
  offence: 0,
  report: 1,
  disclosure: 2,
  third: 3,
  evidence: 4,
  logistics: 5,
  incidental: 6,
  background: 7,
  after: 8,
  past: 9,
  tick: 10,
  weak: 11,
  gap: 12,
  threat: 13,
  unsure: 14,
} as const;

/** The rule of each role, in their order. */
export const ROLE_RULE = [
  'O1',
  'N6',
  'N6',
  'N3',
  'N7',
  'N9',
  'N10',
  'N14',
  'N13',
  'N12',
  'U5',
  'N10',
  'U4',
  'N15',
  'U3',
] as const;
