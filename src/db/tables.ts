/** Every table, as the query builder sees it. One entry a table, named schema.table. */
export interface Tables {
  [table: string]: Record<string, unknown>;
}
