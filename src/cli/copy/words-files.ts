/** Every file of words in the house, line by line: what English says, and what Welsh says beside it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Group, type Node, findWords, nodeAt, textsOf } from './literals.js';

/** The plural forms that Welsh has, in the order of their numbers: 0, 1, 2, 3, 6 and every other. */
export const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type Form = (typeof FORMS)[number];

/** One text in both languages. */
export interface Line {
  /** The Welsh file, from the package's root, with `/` between. */
  readonly file: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly en: string;
  /** Null: Welsh does not have it. */
  readonly cy: string | null;
  /** Which plural form it is; null for a text that is no plural. */
  readonly form: Form | null;
  /** Placeholders that the Welsh may use: those of English, in any of its plural forms. */
  readonly mayUse: readonly string[];
  /** Placeholders that the Welsh must use. A form for one number may leave the number out. */
  readonly mustUse: readonly string[];
  /** The Welsh is there, but worked out by the program and not a plain text that a sheet can change. */
  readonly isComputed: boolean;
}

/** A plural form that Welsh may leave out, because `other` stands in for it. */
export const mayBeLeftOut = (line: Line): boolean => line.form !== null && line.form !== 'other';

/** Every line of every file of words below `src`. **Shape**: the package's root → lines, by file, in English's order. */
export const readLines = (root: string): readonly Line[] =>
  readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.en.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .flatMap((path) => linesOfFile(root, path));

function linesOfFile(root: string, englishPath: string): readonly Line[] {
  const file = englishPath.replace(/\.en\.ts$/, '.cy.ts');
  const english = findWords(readFileSync(join(root, englishPath), 'utf8'));
  const welsh = existsSync(join(root, file)) ? findWords(readFileSync(join(root, file), 'utf8')) : undefined;
  return linesOf(english, welsh, file);
}

/** The lines of one pair of files. */
export const linesOf = (english: Group, welsh: Group | undefined, file: string): readonly Line[] =>
  below(english, []).map(({ path, en, form, forms }) => {
    const there = welsh && nodeAt(welsh, path);
    const mustUse = placeholders(en).filter((p) => form === null || form === 'other' || p !== '{n}');
    return {
      file,
      key: path.join('.'),
      path,
      en,
      cy: there?.kind === 'text' ? there.value : null,
      form,
      mayUse: [...new Set(forms.flatMap(placeholders))],
      mustUse,
      isComputed: there !== undefined && there.kind !== 'text',
    };
  });

interface English {
  readonly path: readonly string[];
  readonly en: string;
  readonly form: Form | null;
  /** Every English text the line is a translation of. */
  readonly forms: readonly string[];
}

function below(node: Node, path: readonly string[]): readonly English[] {
  if (node.kind === 'text') return [{ path, en: node.value, form: null, forms: [node.value] }];
  if (node.kind === 'computed') return [];
  const other = isPlural(node) ? nodeAt(node, ['other']) : undefined;
  if (other?.kind !== 'text') return node.members.flatMap((m) => below(m.node, [...path, m.key]));
  const forms = textsOf(node).map((t) => t.text.value);
  return FORMS.map((form) => {
    const own = nodeAt(node, [form]);
    return { path: [...path, form], en: own?.kind === 'text' ? own.value : other.value, form, forms };
  });
}

const isPlural = (group: Group): boolean =>
  group.kind === 'object' &&
  group.members.every((m) => m.node.kind === 'text' && FORMS.some((form) => form === m.key));

/** `{n}`, `{names}`: each once, in order. */
export const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{[a-z_]+\}/gi) ?? [])].sort();
