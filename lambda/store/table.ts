import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readItem, toItem, unchangedAfter } from './item';
import type { Found, Written } from './item';
import type { KnownContent } from './record';

export interface TableOptions {
  client: DynamoDBClient;
  tableName: string;
  /** Epoch milliseconds. */
  now: () => number;
  /** Where given, content that is gone is not followed (see `readMember`). */
  isKnown?: KnownContent;
}

/** The table of members: each call is one request, stops when its signal does, and throws what the client throws. */
export interface Table {
  read(id: string, signal: AbortSignal): Promise<Found>;
  /**
   * Writes an item unless it has been changed since it was found.
   *
   * @returns what is there instead; null where it was written
   */
  replace(id: string, found: Found, written: Written, signal: AbortSignal): Promise<Found | null>;
  remove(id: string, signal: AbortSignal): Promise<void>;
  /** Removes an item as it was at a moment (epoch milliseconds); false where it was changed after it. */
  removeAsOf(id: string, atMs: number, signal: AbortSignal): Promise<boolean>;
}

/** The table of members on DynamoDB: one item a member, by its id. */
export const memberTable = ({ client, tableName, now, isKnown }: TableOptions): Table => {
  const keyOf = (id: string) => ({ TableName: tableName, Key: { id: { S: id } } });

  const read: Table['read'] = async (id, abortSignal) => {
    const get = new GetItemCommand({ ...keyOf(id), ConsistentRead: true });
    const { Item } = await client.send(get, { abortSignal });
    return readItem(Item, now(), isKnown);
  };

  return {
    read,

    async replace(id, found, written, abortSignal) {
      const put = new PutItemCommand({
        TableName: tableName,
        Item: toItem(id, written, now()),
        ...found.unchanged,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      });
      try {
        await client.send(put, { abortSignal });
        return null;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // Not every database returns the item; then it has to be read.
        return error.Item ? readItem(error.Item, now(), isKnown) : await read(id, abortSignal);
      }
    },

    async remove(id, abortSignal) {
      await client.send(new DeleteItemCommand(keyOf(id)), { abortSignal });
    },

    async removeAsOf(id, atMs, abortSignal) {
      try {
        await client.send(new DeleteItemCommand({ ...keyOf(id), ...unchangedAfter(atMs) }), { abortSignal });
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
  };
};
