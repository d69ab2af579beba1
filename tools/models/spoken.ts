/**
 * The words of a name as somebody says it, in the characters Amazon takes: lower case, no brackets, hyphens as
 * spaces, abbreviations by letter ("QL stretch" is "q l stretch").
 *
 * @param name a name or alias of the catalogue
 */
export const spokenForm = (name: string): string =>
  name
    .normalize('NFKC')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\b\p{Lu}{2,}\b/gu, (letters) => letters.replaceAll(/(?<=.)(?=.)/gu, ' '))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
