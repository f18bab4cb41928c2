/** Things done to people rather than to crimes: an arrest, a charge, a caution counts a person, unless the table says crimes. */
export const UNIT_OF_OUTCOME =
  /^(?:arrest|charged?\b|(?:simple |conditional |youth |adult )*caution|summons|convict|cyhudd|rhybudd|prosecuted|sentenced|acquitted)/i;
