import { writeSync } from 'node:fs';

/** Gives figures to the process that started this one, which reads them from file descriptor 3. */
export const handOver = (figures: unknown): void => {
  const bytes = Buffer.from(JSON.stringify(figures));
  for (let written = 0; written < bytes.length;) written += writeSync(3, bytes, written);
};
