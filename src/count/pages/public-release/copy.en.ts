/** Words of a release as the public sees it. What the release itself says is in the release. */
import type { ShapeOf } from '../../../base/words.js';

export const en = {
  crumbs: 'Published figures',
  about: 'Version {version}, published {at} by {publisher}',
  caveat: 'Read with this in mind',
  coverage: 'Who answered',
  withdrawnTitle: 'These figures have been withdrawn',
  withdrawn:
    'Withdrawn on {on}. {reason} Do not use them. They stay here so that what was printed from them can be traced.',
  newer: 'There is a newer version of these figures: {version}.',
  newerLink: 'Read version {version}',
  contents: 'On this page',
  seriesTitle: '{name}, year by year',
  seriesDesc: '{title}. {values}.',
  panelsTitle: 'Each force, year by year',
  panelsNote:
    'Every panel has the same scale. A line is broken where a figure is missing or where what is counted changed. Grey lines, where there are any, are the other forces.',
  mapTitle: 'Where, in {year}',
  mapNote: 'The area of each disc is the count. A large area on the map does not mean a large count.',
  tilesNote: 'Each force has a tile of one size. Short names are written out in the table.',
  barsTitle: 'Each force in {year}',
  barsNote:
    'In the official order of forces, which is no ranking: forces differ in size, and in how well they find and flag these crimes.',
  dotsNote:
    'The line through each dot shows how far the count could move by chance alone, 95 times in 100. In the official order of forces, which is no ranking: forces differ in size, and in how well they find and flag these crimes.',
  valueAt: '{name}: {value}',
  hidden: '[c] hidden',
  cannot: '[z] cannot occur',
  noFigure: 'no figure',
  stepTo: '{from} to {to}',
  stepOver: '{from} or more',
  svg: 'Download this chart (SVG)',
  attribution:
    'Contains Ordnance Survey data © Crown copyright and database right 2016. Contains Office for National Statistics data licensed under the Open Government Licence v.3.0.',
  see: 'See',
  tableTitle: 'The numbers',
  tableHint: 'Choose a number to see the values under it and where each was printed.',
  number: 'Number',
  key: 'Shorthand in the tables',
  notes: 'Notes',
  method: 'How the figures were got',
  history: 'What changed, and when',
  historyVersion: 'Version {version}, {at}',
  eachChange: 'Each one',
  moreChanges: { one: '{n} more change', other: '{n} more changes' },
  thisOne: 'this one',
  downloads: 'Take the figures away',
  downloadsHint: 'Free to use again under the licence below. The addresses stay as they are.',
  licence: 'Licence: {name}.',
  cite: 'How to cite',
  citeText: '{publisher}, {title}, version {version}, {on}. {address}',
  files: {
    csv: 'CSV, one row for each number, both languages',
    csvw: 'What each column of the CSV means (CSVW)',
    ods: 'OpenDocument spreadsheet',
    odsOther: 'OpenDocument spreadsheet in Welsh',
    xlsx: 'Excel workbook',
    xlsxOther: 'Excel workbook in Welsh',
    json: 'JSON, with the source of every number',
    dataPackage: 'Data package',
    jsonld: 'Description for search engines (schema.org)',
  },
  kilobytes: '{n} kB',
} as const;

export type PublicWords = ShapeOf<typeof en>;
