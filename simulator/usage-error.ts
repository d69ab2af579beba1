/** Something that whoever started the program can put right; the message says what, in a sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}
