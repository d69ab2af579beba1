import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A certificate for this machine's loopback, and its key, both in PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

type Generate = (
  subject: readonly { name: string; value: string }[],
  options: object,
) => Promise<{ cert: string; private: string }>;

const DAY_MS = 86_400_000;

/**
 * Makes a certificate that signs itself, good for a day, with an RSA key as DynamoDB's has. Who is to trust it is told
 * so by `NODE_EXTRA_CA_CERTS`.
 *
 * @param comparators the folder in which the comparators' packages are installed, this one's tool among them
 */
export const selfSignedCertificate = async (comparators: string): Promise<Certificate> => {
  const { generate } = createRequire(join(comparators, 'package.json'))('selfsigned') as {
    generate: Generate;
  };
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  return { cert, key };
};
