/** Classes, sub-classes and titles against each other: three systems of codes, mapped and never equated. */
import {
  S15A_CODE,
  S15A_TITLE,
  VICTIM_AGE,
  classOf,
  codeOf,
  isOfClass,
  isSexualCommunication,
  says,
  victimAge,
} from './lookups.js';
import { rule } from './rule.js';

/** `86`, `88A`, `071/17`, `86 / 2`, `8R`, `N100`, five figures in a row, and the courts' `SX03224A`. */
const A_CODE =
  /^(?:\d{1,3}[A-Z]{0,2}(?:\/\d{1,3}[A-Z]?)?|\d{4,5}|N\d{2,3}(?:\/\d{1,2})?|[A-Z]{2}\d{5}[A-Z]?)$/;

/** The courts' code of an attempt at section 15A, with or without its last letter. */
const S15A_COURT = /^SX03224[A-Z]?$/i;

const INTIMATE = /intimate (?:photograph|image)|66B\b|(?:llun|delwedd) bersonol/i;

const isBare = (text: string | null, code: string): boolean => text !== null && codeOf(text) === code;

/** What a title of sexual communication may be coded as. */
const isCodeOfIt = (text: string | null): boolean => isBare(text, S15A_CODE) || isOfClass(text, '88A');

export const CLASS_RULES = [
  rule({
    code: 'PR-100',
    needs: ['offence_code'],
    breaks: (r) => r.offence_code !== null && !A_CODE.test(codeOf(r.offence_code)),
  }),
  rule({
    code: 'PR-101',
    needs: ['offence_code'],
    breaks: (r) => {
      if (r.offence_code === null || classOf(r.offence_code) !== null) return false;
      const code = codeOf(r.offence_code);
      return A_CODE.test(code) && !code.startsWith('N100') && !S15A_COURT.test(code);
    },
  }),
  rule({ code: 'PR-102', needs: ['offence_code'], breaks: (r) => r.offence_code === null }),
  rule({
    code: 'PR-103',
    needs: ['offence_code', 'published_class'],
    column: 'published_class',
    breaks: (r) =>
      isBare(r.offence_code, S15A_CODE) && r.published_class !== null && codeOf(r.published_class) !== '88A',
  }),
  rule({
    code: 'PR-104',
    needs: ['offence_code', 'published_class'],
    column: 'published_class',
    breaks: (r) => {
      const [own, published] = [classOf(r.offence_code), classOf(r.published_class)];
      if (own === null || published === null || isBare(r.offence_code, S15A_CODE)) return false;
      return own.code !== published.code;
    },
  }),
  rule({
    code: 'PR-105',
    needs: ['offence_code', 'offence_title'],
    breaks: (r) =>
      says(r.offence_title, S15A_TITLE) && classOf(r.offence_code) !== null && !isCodeOfIt(r.offence_code),
  }),
  rule({
    code: 'PR-106',
    needs: ['offence_code', 'offence_title'],
    column: 'offence_title',
    breaks: (r) =>
      isBare(r.offence_code, S15A_CODE) && r.offence_title !== null && !S15A_TITLE.test(r.offence_title),
  }),
  rule({
    code: 'PR-107',
    needs: ['court_code', 'offence_code'],
    breaks: (r) =>
      says(r.court_code, S15A_COURT) && classOf(r.offence_code) !== null && !isCodeOfIt(r.offence_code),
  }),
  rule({
    code: 'PR-108',
    needs: ['offence_code'],
    uses: ['offence_title'],
    breaks: (r) => isBare(r.offence_code, '71') && !isSexualCommunication(r),
  }),
  rule({
    code: 'PR-109',
    needs: ['offence_code'],
    uses: ['offence_title'],
    breaks: (r) => isBare(r.offence_code, '88A') && r.offence_title === null,
  }),
  rule({
    code: 'PR-110',
    needs: ['offence_code'],
    uses: ['offence_title'],
    breaks: (r) => isBare(r.offence_code, '86') && r.offence_title === null,
  }),
  rule({
    code: 'PR-111',
    needs: ['offence_code', 'offence_title'],
    oneOf: VICTIM_AGE,
    breaks: (r) => {
      const age = victimAge(r);
      return isOfClass(r.offence_code, '88E') && says(r.offence_title, INTIMATE) && age !== null && age < 18;
    },
  }),
  rule({
    code: 'PR-112',
    needs: ['offence_code'],
    oneOf: VICTIM_AGE,
    breaks: (r) => {
      const age = victimAge(r);
      return isOfClass(r.offence_code, '35') && age !== null && age < 18;
    },
  }),
];
