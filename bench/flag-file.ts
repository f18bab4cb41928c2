/** Narratives from file to file: JSON lines in, the same with the answer out. One worker, two, and reading the bytes alone. */
