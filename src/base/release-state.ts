/** Where a version of a release stands. Out: published or withdrawn. */
export type ReleaseState = 'draft' | 'checked' | 'approved' | 'published' | 'withdrawn';
