import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellAddress } from './reply-cell.js';

const ID = '0b7c1f1e-6f0a-4c55-9a35-3f5f2f0a9f01';
const source = { publisher: 'Gwent', address: `/count/replies/${ID}`, sha256: null };

test('a value that came in a reply leads to its cell, its line or its place on a page', () => {
  const at = (place: Parameters<typeof cellAddress>[0]['at']) => cellAddress({ ...source, at: place }, 'cy');
  const base = `/cy/count/replies/${ID}/cell?at=`;
  assert.equal(at({ sheet: 'Table 1', cell: 'C7' }), `${base}Table%201!C7`);
  assert.equal(at({ line: 14 }), `${base}l14`);
  assert.equal(at({ page: 2, box: [10.4, 20, 30, 40] }), `${base}p2%3A10%2C20%2C30%2C40`);
  assert.equal(at({ table: 1, row: 2, column: 3 }), `${base}t1%3A2%3A3`);
  assert.equal(at(null), '');
});

test('a value that was printed elsewhere leads to no cell of ours', () => {
  const other = { ...source, address: 'https://example.org/count/replies/x', at: { line: 1 } };
  assert.equal(cellAddress(other, 'en'), '');
});
