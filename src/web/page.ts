/**
 * A page is data: where it is, who may see it, what is audited, and what answers. The server reads these;
 * one without `who` or `audit` stops the server at start.
 */
import type { Lang } from '../base/words.js';
import type { Actor, Database } from '../db/index.js';

/** Who may open a page. `anyone` needs no sign-in; a room and a verb are looked up in the table in `access.ts`. */
export type Who = 'anyone' | 'signed-in' | { readonly room: Room; readonly verb: Verb };

export type Room =
  | 'report'
  | 'replies'
  | 'inbox'
  | 'crimes'
  | 'cases'
  | 'support'
  | 'schools'
  | 'statistics'
  | 'releases'
  | 'research'
  | 'settings'
  | 'audit'
  | 'keys';

/** list · narrative · identity · create · edit · reply · decide · export · publish · grant · audit. As in the access table. */
export type Verb =
  | 'list'
  | 'narrative'
  | 'identity'
  | 'create'
  | 'edit'
  | 'reply'
  | 'decide'
  | 'export'
  | 'publish'
  | 'grant'
  | 'audit';

/**
 * What the journal keeps of a page. `nothing-personal`: it shows and changes nothing about a person.
 * `reads`/`changes` name the event; a page that `reads` must say in its outcome whose data it shows,
 * and the journal row is written before the bytes leave.
 */
export type Audit = 'nothing-personal' | { readonly reads: string } | { readonly changes: string };

export interface Page {
  readonly name: string;
  /** Without the language: `/count/figures`. Welsh stands at `/cy` + path. `:name` is a parameter. */
  readonly path: string;
  readonly who: Who;
  readonly audit: Audit;
  readonly get?: Handler;
  readonly post?: Handler;
}

export type Handler = (ask: Ask) => Outcome | Promise<Outcome>;

export interface Ask {
  readonly lang: Lang;
  readonly now: Date;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What was typed: the posted form, or on a language switch what stood in it. Empty on a plain GET. */
  readonly form: URLSearchParams;
  readonly files: readonly Upload[];
  readonly db: Database;
  readonly actor: Actor;
}

export interface Upload {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A person or thing whose data a page shows: what the journal writes down, never the content. */
export interface Subject {
  readonly kind: string;
  readonly id: string;
}

export type Outcome =
  | {
      readonly do: 'show';
      /** Below `src/`: `count/pages/figures/page.njk`. */
      readonly template: string;
      readonly view: View;
      readonly status?: 200 | 404 | 422 | 503;
      readonly subjects?: readonly Subject[];
    }
  | { readonly do: 'go'; readonly path: string }
  | {
      readonly do: 'send';
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly filename?: string;
      readonly subjects?: readonly Subject[];
    }
  | { readonly do: 'not-there' };

/** What every page's template gets as `view`, besides its own. */
export interface View {
  readonly title: string;
  /** True after a form came back with problems: the title is prefixed "Error: ". */
  readonly hasErrors?: boolean;
  /** The id of the page's form, if any: the language switch submits it, so what was typed is kept. */
  readonly formId?: string;
  readonly formMethod?: 'get' | 'post';
  readonly [key: string]: unknown;
}
