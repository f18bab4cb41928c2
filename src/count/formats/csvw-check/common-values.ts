/**
 * Common properties (`dc:title` and the like) hold JSON-LD values, but not all that JSON-LD allows.
 * **Source**: Metadata Vocabulary for Tabular Data, section 5.8; test cases 134 to 146, 263, 264.
 */
import { BUILT_IN_TYPES } from './built-in-types.js';
import { type Findings, isLanguage, isObject, type JsonObject } from './finding.js';

/** Prefixes that need not be declared. **Source**: the initial context of RDFa 1.1, which CSVW takes over. */
const PREFIXES =
  /^(as|cc|csvw|ctag|dc|dc11|dcat|dcterms|dctypes|dqv|duv|foaf|gr|grddl|ical|jsonld|ldp|ma|oa|odrl|og|org|owl|prov|qb|rdf|rdfa|rdfs|rev|rif|role|rr|schema|sd|sioc|skos|skosxl|sosa|ssn|time|v|vcard|void|wdr|wdrs|xhv|xml|xsd):/;

const TERMS =
  /^(TableGroup|Table|Schema|Column|Dialect|Template|Datatype|Row|Cell|NumericFormat|Direction|Transformation)$/;

export const isAbsolute = (v: string): boolean => /^(https?:\/\/|urn:|mailto:|file:)/i.test(v);

/** True for a name that may be used without being one of the specification's own properties. */
export const isCommon = (name: string): boolean => PREFIXES.test(name) || isAbsolute(name);

export function checkCommonValue(value: unknown, where: string, findings: Findings): void {
  if (Array.isArray(value)) {
    value.forEach((v, i) => checkCommonValue(v, `${where}[${i}]`, findings));
    return;
  }
  if (!isObject(value)) return;
  if ('@value' in value) checkValueObject(value, where, findings);
  else if ('@language' in value) findings.error('common-value', `${where}.@language`);
  for (const [key, inner] of Object.entries(value)) {
    const at = `${where}.${key}`;
    if (key === '@id') checkId(inner, at, findings);
    else if (key === '@type') checkType(inner, at, findings);
    else if (key.startsWith('@') && key !== '@value' && key !== '@language')
      findings.error('common-value', at);
    else if (!key.startsWith('@')) checkCommonValue(inner, at, findings);
  }
}

function checkValueObject(value: JsonObject, where: string, findings: Findings): void {
  const extra = Object.keys(value).filter((k) => !['@value', '@type', '@language'].includes(k));
  const scalar = ['string', 'number', 'boolean'].includes(typeof value['@value']);
  if (extra.length > 0 || !scalar || ('@type' in value && '@language' in value))
    findings.error('common-value', where);
  const language = value['@language'];
  if (language !== undefined && language !== null && !isLanguage(language))
    findings.error('common-value', `${where}.@language`);
}

function checkId(id: unknown, where: string, findings: Findings): void {
  if (typeof id !== 'string' || id.startsWith('_:')) findings.error('common-value', where);
}

function checkType(type: unknown, where: string, findings: Findings): void {
  for (const one of Array.isArray(type) ? (type as unknown[]) : [type])
    if (typeof one !== 'string' || !(TERMS.test(one) || BUILT_IN_TYPES.has(one) || isCommon(one)))
      findings.error('common-value', where);
}
