/** The model as it is kept. */
export interface PackedModel {
  /** Signed bytes in base 64: the weights for *online*, and those for trust in the rule's answer. */
  readonly online: string;
  readonly trust: string;
  /** What a weight's unit is worth. */
  readonly onlineUnit: number;
  readonly trustUnit: number;
  /** The straight line that calibrates (Platt), an answer: slope and intercept for yes, no, person. */
  readonly lines: readonly (readonly [slope: number, intercept: number])[];
  /** The least trust of a *yes* and of a *no*, a family of offences: comm, image, contact, mixed, order. */
  readonly bands: readonly number[];
}
