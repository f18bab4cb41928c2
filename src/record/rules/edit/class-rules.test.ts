import { type EditCase, THE_CLASS_86, tryCases } from '../../../../test/make/edit-case.js';
import { CLASS_RULES } from './class-rules.js';

const CASES: readonly EditCase[] = [
  {
    code: 'PR-100',
    why: 'words where a code belongs',
    breaks: { offence_code: 'grooming?' },
    holds: { offence_code: 'HO code 88a' },
  },
  {
    code: 'PR-101',
    why: 'a code not held here',
    breaks: { offence_code: '105A' },
    holds: { offence_code: '086/02' },
  },
  { code: 'PR-102', why: 'no code', breaks: { offence_code: '' } },
  {
    code: 'PR-103',
    why: '71/17 is published in 88A',
    breaks: { published_class: '71' },
    holds: { published_class: '88a' },
  },
  {
    code: 'PR-104',
    why: 'two offences in one row',
    breaks: { ...THE_CLASS_86, published_class: '22B' },
    holds: THE_CLASS_86,
  },
  {
    code: 'PR-105',
    why: 'the title of another offence',
    breaks: { offence_code: '22B', published_class: '22B' },
    holds: { offence_code: '88A' },
  },
  {
    code: 'PR-106',
    why: '71/17 is not exploitation',
    breaks: { offence_title: 'Abuse of children through exploitation' },
  },
  {
    code: 'PR-107',
    why: 'the court’s code of section 15A',
    breaks: { ...THE_CLASS_86, court_code: 'SX03224A' },
    holds: { court_code: 'SX03224A' },
  },
  {
    code: 'PR-108',
    why: '71 alone says too little',
    breaks: { offence_code: '71', offence_title: '' },
    holds: { offence_code: '71' },
  },
  {
    code: 'PR-109',
    why: '88A alone says too little',
    breaks: { offence_code: '88A', offence_title: '' },
    holds: { offence_code: '88A', offence_title: '', recorded_at: '2017-03-31' },
  },
  {
    code: 'PR-110',
    why: '86 alone says too little',
    breaks: { offence_code: '86', offence_title: '' },
    holds: THE_CLASS_86,
  },
  {
    code: 'PR-111',
    why: 'an intimate image of a child is class 86',
    breaks: { offence_code: '88E', offence_title: 'Sharing an intimate photograph', published_class: '88E' },
    holds: {
      offence_code: '88E',
      offence_title: 'Sharing an intimate photograph',
      published_class: '88E',
      victim_age: '18',
    },
  },
  {
    code: 'PR-112',
    why: 'extortion of a child is hidden in 35',
    breaks: { offence_code: '35' },
    holds: { offence_code: '35', victim_age: '18' },
  },
];

tryCases(CLASS_RULES, CASES);
