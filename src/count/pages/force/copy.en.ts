export const en = {
  caption: 'Force',
  lead: 'What was printed of {force}, measure by measure. A dashed line with a number is a day on which what is counted changed: figures on its two sides are not one series.',
  none: 'Nothing is held for this force.',
  back: 'All forces',
  chartTitle: '{force}: {measure}',
  chartDesc: 'A line chart of {n} periods from {from} to {to}. The table beside it holds the same values.',
  chartKey:
    'Hatched: no figure. Hollow: part of a year. Diamond: another printing of the same year. Bar: from least to most.',
  period: 'Period',
  value: 'Value',
  others: 'Also printed as',
  part: 'part of a year',
  longer: 'Longer than a year',
  tableName: 'Values of {measure}',
  findings: 'What the integrity tests found about {force}',
  moreFindings: 'All findings about {force}',
  otherMeasures: 'Other counts',
};
