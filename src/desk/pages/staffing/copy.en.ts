export const en = {
  title: 'Who is on duty, hour by hour',
  lead: 'How many officers sit at the desk in a usual week. It is laid beside what arrives, and is used for nothing else.',
  back: 'Supervision',
  hint: 'A line for each stretch: 08:00–16:00 = 3. Use full hours. Hours left out have nobody.',
  hours: { one: '{n} hour of duty in the week', other: '{n} hours of duty in the week' },
  button: 'Save the staffing',
  summary: 'There is a problem',
  error: 'Error',
};
