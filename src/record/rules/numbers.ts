/** How a crime and an incident are numbered: by year, from one. */
export const crimeNumber = (year: number, n: number): string =>
  `${String(year % 100).padStart(2, '0')}/${String(n).padStart(6, '0')}`;

/** The year and the count of a number in our own style; null for any other. */
export function readCrimeNumber(number: string, year: number): number | null {
  const [, yy, n] = /^(\d\d)\/(\d{6})$/.exec(number) ?? [];
  return yy === String(year % 100).padStart(2, '0') && n !== undefined ? Number(n) : null;
}

export const incidentNumber = (year: number, n: number): string => `I${crimeNumber(year, n)}`;
