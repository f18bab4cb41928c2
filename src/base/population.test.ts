import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AUTHORITIES, authorityByCode } from './authorities.js';
import { nearestPopulation, populationOf } from './population.js';

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
