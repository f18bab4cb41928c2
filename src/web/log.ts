/** What the log says of a failure: enough to mend it, nothing about a person. */

export interface LogLine {
  readonly at: string;
  readonly reference: string;
  readonly page: string;
  readonly method: string;
  readonly error: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack: readonly string[];
}

export type Log = (line: LogLine) => void;

export const logToStandardError: Log = (line) => {
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/**
 * A database's message can quote what was typed, so only its code and constraint are kept; our own messages are
 * written without personal data and are kept.
 */
export function describe(error: unknown): Pick<LogLine, 'error' | 'code' | 'message' | 'stack'> {
  if (!(error instanceof Error)) return { error: typeof error, stack: [] };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '));
  const isDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(isDatabase
      ? { message: typeof constraint === 'string' ? constraint : '' }
      : { message: error.message }),
    stack: stack.slice(0, 12).map((line) => line.trim()),
  };
}
