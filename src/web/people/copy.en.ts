/** The roles that an account can hold: what each is called, and what it sees. */
export const en = {
  'desk-officer': {
    name: 'Social media desk officer',
    sees: 'The inbox: reads, answers and hands on what people tell the force.',
  },
  registrar: { name: 'Force Crime Registrar', sees: 'Every crime record, its flag, and the audit of flags.' },
  investigator: { name: 'Investigator', sees: 'The cases given to them, and nobody else’s.' },
  supervisor: { name: 'Supervisor', sees: 'The inbox, crimes and cases of the team; decides what is stuck.' },
  'victim-support': { name: 'Victim support worker', sees: 'The support plans given to them.' },
  'schools-liaison': {
    name: 'Schools liaison officer',
    sees: 'The schools programme: who has been reached and who never has.',
  },
  analyst: {
    name: 'Performance and FOI analyst',
    sees: 'The statistics bench: figures, rounds, replies and claims. No text about a person.',
  },
  publications: { name: 'Publications officer', sees: 'Releases: signs them off, with a second person.' },
  researcher: { name: 'Researcher', sees: 'What has been released.' },
  regulator: { name: 'Regulator', sees: 'Statistics, releases and a masked sample of records.' },
  'org-admin': { name: 'Administrator', sees: 'People and their roles. No reports, no records.' },
  dpo: { name: 'Data protection officer', sees: 'The journal: who looked at what, and when.' },
  'host-operator': { name: 'Host operator', sees: 'That the installation is well. Nothing that is in it.' },
} as const;
