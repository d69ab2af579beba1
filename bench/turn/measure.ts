import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeContestants } from '../cold/contestants';
import type { Runtime } from '../cold/runtimes';
import { runApart } from '../shared/apart';
import { itemOf, regular } from '../shared/people';
import { selfSignedCertificate } from '../stub/certificate';
import { environmentFor, startDynamoStub } from '../stub/dynamodb';
import type { Conversation } from './conversation';
import { measureItems, type ItemSizes } from './item-size';
import type { WarmTurns } from './many';
import type { OwnCode } from './own-code';

export interface TurnResult {
  node: string;
  warm: WarmTurns;
  own: OwnCode;
  /** A routine of ten minutes from beginning to end. */
  conversation: Conversation;
  /** Calls of that conversation, by operation. */
  calls: Record<string, number>;
  items: ItemSizes;
}

/**
 * Measures turns of a warm container.
 *
 * @param root the repository, built already
 * @param comparators where the comparators are, installed already
 */
export const measureTurn = async (
  root: string,
  comparators: string,
  { path: node, version }: Runtime,
): Promise<TurnResult> => {
  const folder = mkdtempSync(join(tmpdir(), 'turn-'));
  const certificate = await selfSignedCertificate(comparators);
  const stub = await startDynamoStub(certificate, itemOf(regular()));
  try {
    const trusted = join(folder, 'certificate.pem');
    writeFileSync(trusted, certificate.cert);
    const contestants = await makeContestants(root, comparators, folder);
    const fileOf = (wanted: string): string => contestants.find(({ name }) => name === wanted)?.file ?? '';
    const env = {
      SKILL: fileOf('skill'),
      OTHER: fileOf('d'),
      SERVICES: stub.endpoint,
      ...environmentFor(stub, trusted),
    };
    const apart = (name: string): Promise<unknown> =>
      runApart({ node, entry: join(root, 'bench/turn', name), env });
    const warm = (await apart('many.ts')) as WarmTurns;
    const own = (await apart('own-code.ts')) as OwnCode;
    stub.calls.length = 0;
    const conversation = (await apart('conversation.ts')) as Conversation;
    const calls: Record<string, number> = {};
    for (const { operation } of stub.calls) calls[operation] = (calls[operation] ?? 0) + 1;
    return { node: version, warm, own, conversation, calls, items: measureItems() };
  } finally {
    await stub.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
