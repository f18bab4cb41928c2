export const en = {
  title: 'Confirm {authority}, {period}',
  caption: '{measure}',
  back: 'The figure',
  intro:
    'Open the page that printed the value, compare it with what is held here, and confirm each that is as printed. Your name and the day are kept, and cannot be taken back.',
  asHeld: 'Held as',
  printedBy: 'Printed by',
  quoted: 'Words printed',
  known: 'Known on',
  by: 'Confirmed by',
  nobody: 'nobody yet',
  confirmedBy: '{name} on {day}',
  button: 'Confirm: {value} is as printed by {publisher}',
  yours: 'You confirmed this.',
} as const;
