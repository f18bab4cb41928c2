/**
 * A page is data: where it is, who may see it, what is audited, and what answers. The server reads these;
 * one without `who` or `audit` stops the server at start.
 */
import type { Lang } from '../base/words.js';
import type { Actor, Database } from '../db/index.js';
import type { Keyring } from '../keys/index.js';
import type { Config } from './config.js';

/** Who may open a page. `anyone` needs no sign-in; a room and a verb are looked up in the table in `access.ts`. */
export type Who =
  | 'anyone'
  | 'signed-in'
  | {
      readonly room: Room;
      readonly verb: Verb;
      /** Other verbs that open it as well: whoever may draft or decide a release must be able to see it. */
      readonly or?: readonly Verb[];
      /** Rights given only under a condition open the page only if it says here that it keeps to it. */
      readonly honours?: readonly Condition[];
    };

/** How a right can be narrowed in the access table: `l:own` lists only what is one's own. */
export type Condition =
  | 'own'
  | 'own-school'
  | 'team'
  | 'officer-replies'
  | 'status'
  | 'no-text'
  | 'masked-sample'
  | 'released'
  | 'two-people'
  | 'heads'
  | 'cannot-unseal';

export type Room =
  | 'report'
  | 'replies'
  | 'inbox'
  | 'supervision'
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
export type Audit =
  | 'nothing-personal'
  | { readonly reads: string }
  /**
   * `by: 'action'`: the action called writes the journal row itself, in the page's transaction. `reads` beside
   * `changes`: showing the form shows a person's data too.
   */
  | { readonly changes: string; readonly by?: 'action'; readonly reads?: string };

export interface Page {
  readonly name: string;
  /** Without the language: `/count/figures`. Welsh stands at `/cy` + path. `:name` is a parameter. */
  readonly path: string;
  readonly who: Who;
  readonly audit: Audit;
  /** Templates the page shows, below `src/`; the server does not start when one is missing. */
  readonly templates?: readonly string[];
  /** `upload`: the form may carry text files, up to 6 MB. `workbook`: or a workbook, of which only cells are read. `reply`: or a file of any kind, which is sealed and opened by the guarded reader alone. Without it a file is refused at the first byte (415). */
  readonly accepts?: 'upload' | 'workbook' | 'reply';
  /** The page exists only where everything is made up and nobody but this machine can reach it. */
  readonly only?: 'made-up';
  /** The person must have shown their passkey in the last five minutes. */
  readonly fresh?: true;
  /** The same for everybody: a visitor gets a rendered copy, which the browser keeps and asks about each time. */
  readonly public?: true;
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
  /**
   * On a page that `reads` or `changes` this is the transaction in which the journal row is written too:
   * pass it to the action and do not open another. It is undone when the outcome is 422 or not-there.
   * On a page that is `nothing-personal` it is the pool.
   */
  readonly db: Database;
  readonly actor: Actor;
  readonly config: Config;
  /** The open keyring, for the rooms that read what is sealed. **Errors**: throws where the installation has none open. */
  readonly keys: () => Keyring;
  /** What the two cookies hold, for the pages that sign people in and out. */
  readonly cookies: Readonly<Record<CookieChange['cookie'], string | null>>;
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
      readonly cookies?: readonly CookieChange[];
      /** On a 422: what was written stands all the same. A used-up attempt to sign in must stay used up. */
      readonly keeps?: true;
      /** Tells the browser to forget everything it holds of this site: for signing out. */
      readonly forget?: true;
    }
  | {
      readonly do: 'go';
      /** Without the language: the page is shown in the language the person reads. */
      readonly path: string;
      readonly subjects?: readonly Subject[];
      readonly cookies?: readonly CookieChange[];
    }
  /** Leaves for an address elsewhere: only for signing in with the organisation's own provider. */
  | { readonly do: 'leave'; readonly address: string; readonly cookies: readonly CookieChange[] }
  | {
      readonly do: 'send';
      readonly type: string;
      readonly body: string | Uint8Array;
      readonly filename?: string;
      readonly subjects?: readonly Subject[];
    }
  /**
   * On a `public` page only: what was answered before under this key is answered again. `make` is called when nothing
   * was, or for somebody signed in, who sees the page with their own name on it. The key must change whenever what
   * `make` gives does; language and address need not be in it.
   */
  | { readonly do: 'copy'; readonly key: string; readonly make: () => Copied | Promise<Copied> }
  /**
   * Keeps the line open and says each time that something happened under this topic, until the browser goes. It says
   * that, never what: the page is asked for again, by the rights of whoever asks.
   */
  | { readonly do: 'listen'; readonly topic: Topic }
  | { readonly do: 'not-there' };

/** What a page can listen for. */
export type Topic = 'inbox';

/** What a rendered copy can be of. */
export type Copied = Extract<Outcome, { do: 'show' }> | Extract<Outcome, { do: 'send' }>;

/** The two cookies there are: the session's token, and a sign-in under way. `null` takes it away. */
export interface CookieChange {
  readonly cookie: 'session' | 'attempt';
  readonly value: string | null;
}

/** What every page's template gets as `view`, besides its own. */
export interface View {
  readonly title: string;
  /** True after a form came back with problems: the title is prefixed "Error: ". */
  readonly hasErrors?: boolean;
  /** The id of the page's form, if any: the language switch submits it, so what was typed is kept. */
  readonly formId?: string;
  readonly formMethod?: 'get' | 'post';
  /** For search engines and link previews; public pages only. */
  readonly description?: string;
  readonly breadcrumbs?: readonly { readonly text: string; readonly href: string }[];
  readonly back?: { readonly text: string; readonly href: string };
  /** Published: it may be dark where the reader's screen is. */
  readonly isPublic?: boolean;
  /** Uses the width of the window: for matrices and charts. */
  readonly wide?: boolean;
  readonly [key: string]: unknown;
}
