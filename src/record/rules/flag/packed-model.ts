/** The model as it is kept. */
export interface PackedModel {
  /** Signed bytes in base 64. */
  readonly weights: string;
  /** What a weight's unit is worth, and the straight line that calibrates (Platt). */
  readonly unit: number;
  readonly slope: number;
  readonly intercept: number;
}
