/** Words of the files that a release is offered in. Sheet names are letters, figures and underscores. */
import type { ShapeOf } from '../../base/words.js';

export const en = {
  sheet: {
    cover: 'Cover',
    contents: 'Contents',
    notes: 'Notes',
    method: 'Method',
    history: 'History',
    table: 'Table_{n}',
  },
  cover: {
    published: 'Published: {at}',
    version: 'Version: {version}',
    publisher: 'Published by: {name}',
    licence: 'Licence: {name}',
    caveat: 'Read with this in mind',
    coverage: 'What is covered',
    shorthand: 'Shorthand used in the tables',
    online: 'This release on the web: {address}',
    withdrawn: 'Withdrawn on {on}: {reason}',
  },
  contents: {
    title: 'Contents',
    intro: 'This worksheet contains one table. It lists the other worksheets of this file.',
    sheet: 'Worksheet',
    about: 'What it contains',
  },
  notes: {
    title: 'Notes',
    intro: 'This worksheet contains one table. It explains the notes and the shorthand used in this file.',
    marker: 'Marker',
    meaning: 'What it means',
    sheets: 'Worksheets',
    all: 'all',
    note: '[note {n}]',
  },
  method: { title: 'How the figures were got' },
  history: {
    title: 'History of this release',
    intro: 'This worksheet contains one table. It lists every version, newest first, and what changed.',
    version: 'Version',
    published: 'Published',
    change: 'What changed, and why',
  },
  table: {
    intro: 'This worksheet contains one table.',
    shorthand: 'Shorthand is explained on the Notes worksheet.',
    see: 'See {notes}.',
    back: 'Back to contents',
    value: 'Number',
    code: '{dimension}: code',
    marks: '{column}: shorthand',
    noMark: 'none',
  },
  range: { atLeast: 'at least {lo}', atMost: '{hi} or fewer', between: '{lo} to {hi}' },
  shorthand: {
    c: 'confidential: hidden so that nobody can be identified, itself or to protect another number',
    x: 'not available: no reply, refused, not held or not asked; this is not nought',
    z: 'not applicable: it cannot occur',
    low: 'rounds to zero, but is not zero',
    u: 'low reliability',
    b: 'break in the series: not to be compared with what goes before',
    p: 'provisional',
    r: 'revised since it was first published',
  },
  column: {
    table_id: 'Table',
    measure: 'Measure',
    unit: 'Unit of counting',
    value: 'Value',
    value_low: 'At least',
    value_high: 'At most',
    shorthand: 'Shorthand',
    status: 'Why there is no number',
    code: '{dimension} (code)',
    name_en: '{dimension} (English name)',
    name_cy: '{dimension} (Welsh name)',
  },
  csvw: {
    empty:
      'An empty value is no nought: the columns shorthand and status say why there is no number. Both languages stand in one file.',
  },
  feed: {
    title: 'Figures published by {name}',
    subtitle: 'Every release and every new version of one, with what changed',
    version: '{title} (version {version})',
    withdrawn: 'Withdrawn: {title}',
  },
  verdict: { holds: 'Holds', fails: 'Does not hold', depends: 'Depends on how it is counted' },
} as const;

export type FormatWords = ShapeOf<typeof en>;
