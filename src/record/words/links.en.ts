export const en = { crimes: 'Crimes' };
