/**
 * What a person can put right is returned, never thrown: a result is either the thing asked for or
 * the problems that stand in its way. Problems carry codes, never sentences; the words live in copy.
 */
export type Result<T, C extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem<C>[] };

/** One thing wrong, and where. `field` names a form field, option or column; `params` fill the sentence's placeholders. */
export interface Problem<C extends string = string> {
  readonly code: C;
  readonly field?: string;
  readonly where?: Where;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A place in a file that a person can open and look at. Rows and columns count from 1, as a spreadsheet shows them. */
export interface Where {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
}

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <C extends string>(
  ...problems: readonly Problem<C>[]
): { readonly ok: false; readonly problems: readonly Problem<C>[] } => ({ ok: false, problems });
