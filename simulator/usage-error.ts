/** Something that whoever started the program can put right; the message says what, in a sentence. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** What Node's parser of options has to say, without the explanations that nobody asked for. */
export const reasonOf = (error: unknown): string => {
  const [reason = ''] = String(error)
    .replace(/^TypeError( \[\w+\])?: /, '')
    .split(/\. |\n/);
  return reason;
};
