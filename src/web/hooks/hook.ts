/** A hook: an address that programs call, not people. The body comes as it was sent, byte by byte, for its signature. */

export interface HookRequest {
  readonly method: 'GET' | 'POST';
  /** The path as it was asked for, without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** A header that was sent once; null when it was not sent, or more than once. */
  header(name: string): string | null;
  readonly body: Buffer;
}

export interface HookAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Hook {
  readonly method: 'GET' | 'POST';
  /** `/v1/referrals/:id` */
  readonly path: string;
  /** More than this is refused before it is read. */
  readonly mostBytes: number;
  answer(request: HookRequest): Promise<HookAnswer>;
}
