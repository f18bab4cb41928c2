/** What was typed on the form of rules: choices against the published ones. */
import type { SignChoice } from '../../rules/signs/adjust.js';
import type { TriageRules } from '../../rules/index.js';

export const weightField = (sign: string): string => `weight-${sign}`;
export const onField = (sign: string): string => `on-${sign}`;

/** **Shape**: every sign whose points or switch were typed otherwise than published; what is no number is kept as such. */
export const choicesTyped = (published: TriageRules, form: URLSearchParams): readonly SignChoice[] =>
  published.signs.flatMap((sign) => {
    const typed = form.get(weightField(sign.id))?.trim() ?? String(sign.weight);
    const weight = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
    const on = sign.always || form.has(onField(sign.id));
    const choice = {
      sign: sign.id,
      ...(weight === sign.weight ? {} : { weight }),
      ...(on === sign.on ? {} : { on }),
    };
    return Object.keys(choice).length > 1 ? [choice] : [];
  });

/** What somebody has looked at before they save it: the choices, in one line. */
export const lookedAt = (choices: readonly SignChoice[]): string =>
  choices.map(({ sign, weight, on }) => `${sign}:${weight ?? ''}:${on ?? ''}`).join(' ');
