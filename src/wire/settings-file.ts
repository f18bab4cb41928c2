/** A settings file: there or not, ours alone, and JSON. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../base/result.js';
import { type Json, readObject } from './read-json.js';
import type { SettingProblem, SettingsReader } from './settings-reader.js';

const ANYBODY_ELSE = 0o077;

/** **Shape**: an empty object when there is no file; problems are added where it cannot be used. */
export function readSettingsFile(file: string, problems: Problem<SettingProblem>[]): Json {
  if (!existsSync(file)) return {};
  const where = { file };
  if (process.platform !== 'win32' && (statSync(file).mode & ANYBODY_ELSE) !== 0)
    problems.push({ code: 'settings-open-to-others', where, params: { file } });
  const json = readObject(readFileSync(file, 'utf8'));
  if (json === null) problems.push({ code: 'settings-unreadable', where, params: { file } });
  return json ?? {};
}

/** A secret given by itself or in a file of its own: `name` or `name_file`, the file beside the settings. */
export function secretOrFile(reader: SettingsReader, name: string, folder: string): string {
  if (!reader.has(`${name}_file`)) return reader.secret(name, 8);
  const file = path.resolve(folder, reader.text(`${name}_file`));
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    reader.problem('secret-file-unreadable', `${name}_file`, { file });
    return '';
  }
}
