// Writes src/web/govuk.ts from the macro options that govuk-frontend publishes for each component.
// `node scripts/govuk-types.mjs --check` says whether the kept file is the one the package makes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'src/web/govuk.ts');
const components = path.join(root, 'node_modules/govuk-frontend/dist/govuk/components');

const USED = [
  'back-link',
  'breadcrumbs',
  'button',
  'checkboxes',
  'date-input',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'file-upload',
  'hint',
  'input',
  'inset-text',
  'label',
  'notification-banner',
  'pagination',
  'radios',
  'select',
  'summary-list',
  'table',
  'tag',
  'textarea',
  'warning-text',
];

const SIMPLE = { string: 'string', boolean: 'boolean', integer: 'number' };

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const typeName = (component) =>
  `${component.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Options`;

function typeOf(option, indent, trail) {
  if (SIMPLE[option.type]) return SIMPLE[option.type];
  if (option.isComponent && USED.includes(kebab(option.name))) return typeName(kebab(option.name));
  if (option.params) return listed(option, objectOf(option.params, indent, trail), trail);
  return option.type === 'array' ? 'readonly string[]' : 'Readonly<Record<string, string>>';
}

function listed(option, item, trail) {
  if (option.type !== 'array') return item;
  if (option.params.some((param) => param.name === 'divider')) return dividedItems(item, trail);
  // A table's rows are lists of cells; the options describe the cell.
  return trail === 'table.rows' ? `readonly (readonly ${item}[])[]` : `readonly ${item}[]`;
}

// A list of choices may have a word between two of them ("or"). The choice gets a name of its own.
const named = [];
function dividedItems(item, trail) {
  const name = typeName(trail.split('.')[0]).replace('Options', 'Item');
  named.push(`export interface ${name} ${item.replace(/\n {2}/g, '\n')}\n`);
  return `readonly (${name} | Divider)[]`;
}

// `html` is left out on purpose: words reach a macro as text, so that they are escaped.
const isOffered = (param) =>
  !/^(html|.*Html|divider|caller|conditional)$/.test(param.name) && param.type !== 'nunjucks-block';

function objectOf(params, indent, trail) {
  const inner = `${indent}  `;
  const lines = params
    .filter((param) => isOffered(param))
    .map((param) => {
      const type = typeOf(param, inner, `${trail}.${param.name}`);
      return `${inner}readonly ${param.name}${param.required ? '' : '?'}: ${type};`;
    });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

const parts = USED.map((component) => {
  const params = JSON.parse(readFileSync(path.join(components, component, 'macro-options.json'), 'utf8'));
  return `export interface ${typeName(component)} ${objectOf(params, '', component)}\n`;
});
const { version } = JSON.parse(
  readFileSync(path.join(root, 'node_modules/govuk-frontend/package.json'), 'utf8'),
);
const made = `/**
 * What the upstream macros take, made by scripts/govuk-types.mjs from govuk-frontend ${version}. Not written by hand.
 * There is no \`html\`: words are passed as text and escaped.
 */

/** A word between two choices: "or". */
export interface Divider {
  readonly divider: string;
}

${[...parts, ...named].join('\n')}`;

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== made) {
    console.error('src/web/govuk.ts is not what govuk-frontend makes: run node scripts/govuk-types.mjs');
    process.exitCode = 1;
  }
} else writeFileSync(target, made);
