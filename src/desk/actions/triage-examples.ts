/** Invented texts with the risk that a person expects: for trying rules before they are in force. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { inPackage } from '../../base/package-root.js';
import type { Risk } from '../rules/index.js';

export interface TriageExample {
  readonly id: string;
  readonly text: string;
  readonly risk: Risk;
}

const FILES = ['english', 'welsh-and-mixed', 'harder', 'last', 'everyday'] as const;

// Read when somebody first tries rules, not when the product starts.
let examples: readonly TriageExample[] | null = null;

export function triageExamples(): readonly TriageExample[] {
  examples ??= FILES.flatMap((file) => rowsOf(file));
  return examples;
}

function rowsOf(file: string): readonly TriageExample[] {
  const text = readFileSync(inPackage('data', 'triage-examples', `${file}.csv`), 'utf8');
  const rows = parse(text, { columns: true }) as readonly Readonly<Record<string, string>>[];
  // The data package's test holds the list of risks.
  return rows.map((row) => ({ id: row['id'] ?? '', text: row['text'] ?? '', risk: row['risk'] as Risk }));
}
