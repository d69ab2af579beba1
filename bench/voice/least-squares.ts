/** One observation: the counts, and the length they should explain. */
export interface Observation {
  counts: readonly number[];
  ms: number;
}

/** Solves a square system by elimination with pivots; a column nobody uses gets 0. */
const solve = (matrix: number[][], right: number[]): number[] => {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < size; column += 1) {
    const candidates = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const pivot = column + candidates.indexOf(Math.max(...candidates));
    const pivotRow = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = pivotRow;
    const head = pivotRow[column] ?? 0;
    if (Math.abs(head) < 1e-9) continue;
    for (const [index, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / head;
      if (index === column || factor === 0) continue;
      rows[index] = row.map((value, at) => value - factor * (pivotRow[at] ?? 0));
    }
  }
  return rows.map((row, index) => {
    const head = row[index] ?? 0;
    return Math.abs(head) < 1e-9 ? 0 : (row[size] ?? 0) / head;
  });
};

/**
 * The weights that explain the observations best, each error taken relative to its length, so that a short sentence
 * matters as much as a long one.
 *
 * @throws RangeError without observations
 */
export const leastSquares = (observations: readonly Observation[]): number[] => {
  const size = observations[0]?.counts.length;
  if (size === undefined) throw new RangeError('nothing to fit');
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  for (const { counts, ms } of observations) {
    const scaled = counts.map((count) => count / ms);
    for (const [row, value] of scaled.entries()) {
      right[row] = (right[row] ?? 0) + value;
      const target = matrix[row] ?? [];
      for (const [column, other] of scaled.entries()) {
        target[column] = (target[column] ?? 0) + value * other;
      }
    }
  }
  return solve(matrix, right);
};
