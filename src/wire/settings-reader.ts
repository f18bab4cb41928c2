/** Reading settings that a person typed: every fault is found in one go and named by the place where it stands. */
import type { Problem } from '../base/result.js';
import { type Json, objectAt } from './read-json.js';

export type SettingProblem =
  | 'settings-unreadable'
  | 'settings-open-to-others'
  | 'setting-missing'
  | 'setting-unknown'
  | 'setting-wrong-kind'
  | 'setting-too-short'
  | 'setting-is-sample'
  | 'setting-not-a-key'
  | 'setting-not-a-day'
  | 'setting-not-a-host'
  | 'setting-too-many'
  | 'setting-repeated'
  | 'key-too-long-lived'
  | 'host-not-allowed'
  | 'secret-file-unreadable';

/** What documents, examples and tired people write in place of a secret. */
const SAMPLES =
  /change-?me|example|sample|your[-_ ]|secret-here|placeholder|meatyhamhock|password|^(.)\1+$|^(test[-_ ]|0123456|1234567|abcdefgh)/i;

export const isSample = (secret: string): boolean => SAMPLES.test(secret);

/** One object of the settings, and what has been found wrong so far. */
export class SettingsReader {
  readonly #json: Json;
  readonly #place: string;
  readonly problems: Problem<SettingProblem>[];
  readonly #asked = new Set<string>();

  constructor(json: Json, place: string, problems: Problem<SettingProblem>[]) {
    this.#json = json;
    this.#place = place;
    this.problems = problems;
  }

  problem(code: SettingProblem, name: string, params: Readonly<Record<string, string | number>> = {}): void {
    const field = this.#place === '' ? name : `${this.#place}.${name}`;
    this.problems.push({ code, field, params: { ...params, field } });
  }

  has(name: string): boolean {
    this.#asked.add(name);
    return this.#json[name] !== undefined && this.#json[name] !== null;
  }

  #found<T>(name: string, kind: (value: unknown) => value is T, fallback: T | undefined): T | undefined {
    if (!this.has(name)) {
      if (fallback === undefined) this.problem('setting-missing', name);
      return fallback;
    }
    const value = this.#json[name];
    if (kind(value)) return value;
    this.problem('setting-wrong-kind', name);
    return undefined;
  }

  /** **Shape**: an empty text where it is wrong, which never gets past the problems. */
  text(name: string, fallback?: string): string {
    return this.#found(name, isText, fallback)?.trim() ?? '';
  }

  /** A text that must not be guessed. */
  secret(name: string, least: number): string {
    const secret = this.text(name);
    this.#weigh(secret, name, least);
    return secret;
  }

  /** One secret, or two while they are changed over. */
  secrets(name: string, least: number): readonly string[] {
    const list = this.texts(name);
    if (list.length === 0 && this.has(name)) this.problem('setting-missing', name);
    if (list.length > 2) this.problem('setting-too-many', name, { most: 2 });
    for (const secret of list) this.#weigh(secret, name, least);
    return list;
  }

  #weigh(secret: string, name: string, least: number): void {
    if (secret === '') return;
    if (isSample(secret)) this.problem('setting-is-sample', name);
    else if (secret.length < least) this.problem('setting-too-short', name, { least });
  }

  texts(name: string, fallback?: readonly string[]): readonly string[] {
    return this.#found(name, isTexts, fallback) ?? [];
  }

  number(name: string, fallback: number): number {
    return this.#found(name, isCount, fallback) ?? fallback;
  }

  flag(name: string, fallback: boolean): boolean {
    return this.#found(name, isFlag, fallback) ?? fallback;
  }

  /** An object inside this one; null when it is not there. */
  part(name: string): SettingsReader | null {
    if (!this.has(name)) return null;
    const json = objectAt(this.#json, name);
    if (json === null) this.problem('setting-wrong-kind', name);
    return new SettingsReader(json ?? {}, this.#in(name), this.problems);
  }

  /** A list of objects. */
  parts(name: string): readonly SettingsReader[] {
    const list = this.has(name) ? this.#json[name] : [];
    if (!Array.isArray(list)) {
      this.problem('setting-wrong-kind', name);
      return [];
    }
    return list.map((one, at) => {
      const json = objectAt(one);
      if (json === null) this.problem('setting-wrong-kind', `${name}[${at}]`);
      return new SettingsReader(json ?? {}, this.#in(`${name}[${at}]`), this.problems);
    });
  }

  #in(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`;
  }

  /** A name nobody asked for is a spelling mistake, and the setting meant is not in force. */
  nothingElse(): void {
    for (const name of Object.keys(this.#json))
      if (!this.#asked.has(name)) this.problem('setting-unknown', name);
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
