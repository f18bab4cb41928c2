import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SaxesParser } from 'saxes';
import { Refusal } from './workbook.js';
import { XmlScanner } from './xml-scan.js';

type Event = readonly [what: string, ...words: string[]];

/** Runs of text are one event, however they were told. */
const joined = (events: readonly Event[]): readonly Event[] =>
  events.reduce<Event[]>((out, e) => {
    const last = out.at(-1);
    if (e[0] === 'text' && last?.[0] === 'text') out[out.length - 1] = ['text', `${last[1]}${e[1]}`];
    else if (e[0] !== 'text' || e[1] !== '') out.push(e);
    return out;
  }, []);

function scanned(pieces: readonly string[]): readonly Event[] {
  const events: Event[] = [];
  const scanner = new XmlScanner(
    {
      open: (name, a) => events.push(['open', name, JSON.stringify(a)]),
      close: (name) => events.push(['close', name]),
      text: (text) => events.push(['text', text]),
    },
    50,
  );
  for (const p of pieces) scanner.write(p);
  scanner.end();
  return joined(events);
}

function bySaxes(text: string): readonly Event[] {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false as const });
  parser.on('opentag', (t) => events.push(['open', t.name, JSON.stringify(t.attributes)]));
  parser.on('closetag', (t) => events.push(['close', t.name]));
  parser.on('text', (t) => events.push(['text', t]));
  parser.on('cdata', (t) => events.push(['text', t]));
  parser.write(text).close();
  // Blanks around the document are no text of it.
  const first = events.findIndex((e) => e[0] === 'open');
  return joined(events.slice(first, events.findLastIndex((e) => e[0] === 'close') + 1));
}

const DOCUMENTS = [
  '<?xml version="1.0" encoding="UTF-8"?>\r\n<a x="1" y=\'two "2"\'><b/>text &amp; more &#233;&#x1F600;\r\n<c n="&lt;&gt;" >x</c ></a>\n',
  '<!-- a > b --><r><![CDATA[<not> & a tag]]>]]<s:t xml:space="preserve"> a  b </s:t><e a="x&#10;y\tz" b="1>2"/></r>',
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c></row>',
  '<Ŵ blwyddyn="2018/19">â</Ŵ>',
];

for (const [i, document] of DOCUMENTS.entries())
  void test(`document ${i} gives what another parser gives, wherever it is cut in pieces`, () => {
    const wanted = bySaxes(document);
    for (let at = 0; at <= document.length; at++)
      assert.deepEqual(scanned([document.slice(0, at), document.slice(at)]), wanted, `cut at ${at}`);
    assert.deepEqual(scanned(Array.from(document)), wanted);
  });

const BROKEN = [
  '',
  'words',
  '<a>',
  '<a></b>',
  '<a/><b/>',
  '<a x=1/>',
  '<a x="1" x="2"/>',
  '<a x="1"y="2"/>',
  '<a x/>',
  '<a>&nbsp;</a>',
  '<a>&#0;</a>',
  '<a>a & b</a>',
  '<a x="<"/>',
  '<1a/>',
  '<a><!-- open</a>',
  '<a/>words',
  '<a __proto__="x"/>',
  '<!ELEMENT a ANY><a/>',
];

for (const text of BROKEN)
  void test(`what is not well formed is refused: ${text === '' ? 'nothing' : text}`, () => {
    assert.throws(
      () => scanned([text]),
      (error) => error instanceof Refusal && error.problem.code === 'workbook-broken',
    );
  });

void test('a DOCTYPE is refused, whole or cut, and so is endless depth', () => {
  const code = (pieces: readonly string[]): unknown => {
    try {
      return scanned(pieces);
    } catch (error) {
      return error instanceof Refusal ? error.problem.code : error;
    }
  };
  assert.equal(code(['<!DOCTYPE a [<!ENTITY b "c">]><a/>']), 'workbook-doctype');
  assert.equal(code(['<!DOC', 'TYPE a><a/>']), 'workbook-doctype');
  assert.equal(code(['<a>'.repeat(51)]), 'workbook-too-deep');
});
