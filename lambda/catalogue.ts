import { inflateRawSync } from 'node:zlib';
import type { Catalogue } from './coach/content';
import { packedContent } from './generated/content';

const unpacked = inflateRawSync(Buffer.from(packedContent, 'base64')).toString('utf8');

/** The compiled content, unpacked once per container; its shape was checked when it was compiled. */
export const catalogue = JSON.parse(unpacked) as Catalogue;
