export const en = {
  link: 'Which force this is',
  title: 'Which force this is',
  back: 'People',
  force: 'Force',
  forceHint: 'As it stands in published figures. It is what a crime recorded here says of who recorded it.',
  forceMissing: 'Choose the force, or that this is none',
  choose: 'Choose',
  noForce: 'This organisation is no police force',
  button: 'Save',
  isForce: '{name} is {force} ({code}).',
  isNone: '{name}: nobody has said which force it is.',
  after:
    'Crimes that are recorded already keep what they say: that they are this organisation’s own. Read from now on, that means the force named here.',
} as const;
