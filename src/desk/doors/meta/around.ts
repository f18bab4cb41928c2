/** What is known of an event of Meta's before it is read. */
export interface MetaReading {
  readonly now: Date;
  /** True when the app may use the tag HUMAN_AGENT. */
  readonly hasHumanAgent: boolean;
}

export interface Around extends MetaReading {
  readonly channel: 'messenger' | 'instagram';
  /** The page's or account's own id. */
  readonly account: string;
}
