import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { XmlScanner } from './xml-scan.js';
import { type PlainCell, plainCellAt } from './plain-cell.js';
import { plainOdsCellAt } from './plain-ods-cell.js';

type Event = readonly string[];

/** What the scanner tells of an element: its tags with their attributes, and its text. */
function told(element: string): readonly Event[] {
  const events: Event[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, a) => events.push(['open', name, JSON.stringify(a)]),
      close: (name) => events.push(['close', name]),
      text: (text) => events.push(['text', text]),
    },
    9,
  );
  scanner.write(`<r>${element}</r>`);
  scanner.end();
  return events.slice(1, -1);
}

const empty = (): PlainCell => ({ address: '', row: 0, column: 0, type: 'n', style: 0, value: '' });
const address = fc.stringMatching(/^[A-Z]{1,2}[1-9]\d{0,3}$/);
const written = fc.stringMatching(/^[ -;=?-~é]{0,12}$/).filter((t) => !t.includes('&'));

void test('a plain cell of a sheet is read as the scanner tells it', () => {
  fc.assert(
    fc.property(
      address,
      fc.option(fc.nat(99)),
      fc.constantFrom(null, 's', 'str', 'b'),
      written,
      (r, s, t, v) => {
        const cell = `<c r="${r}"${s === null ? '' : ` s="${s}"`}${t === null ? '' : ` t="${t}"`}><v>${v}</v></c>`;
        const into = empty();
        assert.equal(plainCellAt(cell, 0, into), cell.length);
        const [open] = told(cell);
        const attributes = JSON.parse(open?.[2] ?? '{}') as Record<string, string>;
        assert.equal(into.address, attributes['r']);
        assert.equal(into.type, attributes['t'] ?? 'n');
        assert.equal(into.style, Number(attributes['s'] ?? 0));
        assert.equal(into.value, told(cell).find(([kind]) => kind === 'text')?.[1] ?? '');
      },
    ),
  );
});

void test('a cell written in another way, or cut off, is left to the scanner', () => {
  for (const cell of [
    '<c r="A1" r="A1"><v>1</v></c>',
    "<c r='A1'><v>1</v></c>",
    '<c r="A1" cm="1"><v>1</v></c>',
    '<c r="A1"><f>1</f><v>1</v></c>',
    '<c r="A1"><v>a &amp; b</v></c>',
    '<c r="A1"><v>1</v></c',
    '<c r="a1"><v>1</v></c>',
    '<c r="A0"><v>1</v></c>',
    '<c r="A1"/>',
    '<c><v>1</v></c>',
  ])
    assert.equal(plainCellAt(cell, 0, empty()), -1, cell);
});

void test('a plain cell of ods is read as the scanner tells it, and any other is left to it', () => {
  const cell =
    '<table:table-cell office:value-type="float" office:value="12"><text:p>12</text:p></table:table-cell>';
  const read = plainOdsCellAt(cell, 0);
  assert.deepEqual(
    [read?.after, read?.text, read?.attributes],
    [cell.length, '12', { 'office:value-type': 'float', 'office:value': '12' }],
  );
  for (const other of [
    cell.replace('12</text', '1<text:s/>2</text'),
    cell.replace('office:value="12"', 'office:value="12" table:number-columns-repeated="3"'),
    cell.replace('>12<', '>1 &amp; 2<'),
    cell.slice(0, -1),
  ])
    assert.equal(plainOdsCellAt(other, 0), null, other);
});
