/** Writes Welsh back into its source: the literal that changed, and nothing around it. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Group, type Member, type Quote, findWords, nodeAt, textsOf, writeLiteral } from './literals.js';
import { FORMS, type Line } from './words-files.js';

export interface Change {
  readonly line: Line;
  readonly to: string;
}

/**
 * A source with its changes in it.
 * **Errors**: throws when a text has no place (what stands there is computed), or does not read back as it was written;
 * a sheet is checked before, so either is a fault of ours.
 */
export const withChanges = (source: string, changes: readonly Change[]): string =>
  changes.reduce((text, { line, to }) => {
    const next = withText(text, line.path, to);
    const found = nodeAt(findWords(next), line.path);
    if (found?.kind !== 'text' || found.value !== to)
      throw new Error(`${line.file}: ${line.key} did not take`);
    return next;
  }, source);

/** A source in which the text at a path is this; a text that is not there is put where it belongs. */
export function withText(source: string, path: readonly string[], to: string): string {
  const words = findWords(source);
  const there = nodeAt(words, path);
  if (there?.kind === 'text')
    return source.slice(0, there.start) + writeLiteral(to, there.quote) + source.slice(there.end);
  const held = path.findIndex((_, i) => nodeAt(words, path.slice(0, i + 1)) === undefined);
  const group = nodeAt(words, path.slice(0, held));
  if (held < 0 || (group?.kind !== 'object' && group?.kind !== 'array'))
    throw new Error(`no place for ${path.join('.')}`);
  const [key = '', ...deeper] = path.slice(held);
  const quote = textsOf(words)[0]?.text.quote ?? "'";
  const value = deeper.reduceRight(
    (inner, k) => `{ ${writeKey(k, quote)}: ${inner} }`,
    writeLiteral(to, quote),
  );
  return insert(source, group, {
    key,
    code: group.kind === 'array' ? value : `${writeKey(key, quote)}: ${value}`,
  });
}

const writeKey = (key: string, quote: Quote): string =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : writeLiteral(key, quote === '`' ? "'" : quote);

const formNumber = (key: string): number => FORMS.findIndex((form) => form === key);

function insert(
  source: string,
  group: Group,
  member: { readonly key: string; readonly code: string },
): string {
  const put = (at: number, text: string): string => source.slice(0, at) + text + source.slice(at);
  const later = group.members.find(
    (m) => formNumber(member.key) >= 0 && formNumber(m.key) > formNumber(member.key),
  );
  if (later) return put(later.start, `${member.code},${spaceBefore(source, later)}`);
  const last = group.members.at(-1);
  return last
    ? put(last.end, `,${spaceBefore(source, last)}${member.code}`)
    : put(group.start + 1, ` ${member.code} `);
}

/** How the members of a group are set apart: a line each, or one after another. */
function spaceBefore(source: string, member: Member): string {
  const lead = /\n[ \t]*$/.exec(source.slice(0, member.start));
  return lead ? lead[0] : ' ';
}

/** Writes every changed file, or none: all are made and read back before the first is put in place. */
export function writeBack(root: string, changes: readonly Change[]): readonly string[] {
  const files = [...new Set(changes.map((c) => c.line.file))];
  const made = files.map((file) => ({
    path: join(root, file),
    text: withChanges(
      readFileSync(join(root, file), 'utf8'),
      changes.filter((c) => c.line.file === file),
    ),
  }));
  for (const { path, text } of made) writeFileSync(`${path}.new`, text);
  for (const { path } of made) renameSync(`${path}.new`, path);
  return files;
}
