import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUTHORITIES, authorityByCode } from './authorities.js';
import { nearestPopulation, populationOf, populationsTogether } from './population.js';

void test('a force’s population comes with the day it describes and its series', () => {
  const gwent = populationOf('W15000002', 2021, 'all');
  assert.equal(gwent?.n, 587_655);
  assert.equal(gwent.as_of, '2021-03-21');
  assert.equal(gwent.source.id, 'census-2021');
});

void test('a mid-year estimate is preferred to the census of the same year', () => {
  assert.equal(populationOf('E23000032', 2011, 'all')?.source.id, 'mid-year-before-2023-rebasing');
});

void test('an area is the sum of its forces only when one series holds them all', () => {
  assert.equal(populationOf('K04000001', 2011, 'all')?.n, 56_075_912);
  assert.equal(populationOf('E12000002', 2018, 'all')?.source.id, 'mid-year-before-2023-rebasing');
  assert.equal(populationOf('E92000001', 2018, 'all'), null);
  assert.equal(populationOf('K02000001', 2011, 'all'), null);
});

void test('the printed total of Wales stands, though its four forces come to five fewer', () => {
  const forces = authorityByCode('W92000004')?.forces ?? [];
  const sum = forces.reduce((n, code) => n + (populationOf(code, 2021, 'all')?.n ?? 0), 0);
  assert.equal(sum, 3_107_489);
  assert.equal(populationOf('W92000004', 2021, 'all')?.n, 3_107_494);
});

void test('a year that is not held is null, and the nearest says which year it is', () => {
  assert.equal(populationOf('W15000002', 2018, 'all'), null);
  assert.equal(nearestPopulation('W15000002', 2018, 'all')?.as_of, '2021-03-21');
  assert.equal(nearestPopulation('W15000002', 2014, 'all')?.as_of, '2011-03-27');
});

void test('no number stands in for the children nobody has counted here', () => {
  for (const a of AUTHORITIES) assert.equal(nearestPopulation(a.code, 2018, 'under-18'), null);
});

void test('several areas are given people of one day and one series, near the year and known by then', () => {
  const welsh = authorityByCode('W92000004')?.forces ?? [];
  const asked = { authorities: welsh, year: 2018, within: 5, knownBy: '2026-10-01' };
  const found = populationsTogether(asked);
  assert.equal(found?.as_of, '2021-03-21');
  assert.equal(found.of.get('W15000002'), 587_655);
  assert.equal(populationsTogether({ ...asked, knownBy: '2019-12-31' }), null, 'the census was yet to come');
  assert.equal(populationsTogether({ ...asked, within: 2 }), null);
  assert.equal(populationsTogether({ ...asked, year: 2014 })?.as_of, '2011-03-27');
});

void test('the series that holds the most areas is taken, though another lies as near', () => {
  const both = ['W15000002', 'E23000004', 'E23000006'];
  const found = populationsTogether({ authorities: both, year: 2019, within: 5, knownBy: '2026-10-01' });
  assert.equal(found?.source.id, 'mid-year-before-2023-rebasing');
  assert.equal(found.of.has('W15000002'), false);
});
