/** How a crime and an incident are numbered: by year, from one. */
export const crimeNumber = (year: number, n: number): string =>
  `${String(year % 100).padStart(2, '0')}/${String(n).padStart(6, '0')}`;

export const incidentNumber = (year: number, n: number): string => `I${crimeNumber(year, n)}`;
