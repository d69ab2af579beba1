import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { newMember } from '../../lambda/coach/member';
import { itemOf, regular } from '../shared/people';

const utf8 = (text: string): number => Buffer.byteLength(text);

/** What one value counts for, by DynamoDB's own rules ("Item sizes and formats"). */
const valueBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1;
  if (value.M !== undefined) {
    return 3 + Object.entries(value.M).reduce((sum, [key, one]) => sum + 1 + utf8(key) + valueBytes(one), 0);
  }
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 0);
  return 1;
};

/** An item's size in bytes, as DynamoDB counts it. */
const itemBytes = (item: Record<string, AttributeValue>): number =>
  Object.entries(item).reduce((sum, [key, value]) => sum + utf8(key) + valueBytes(value), 0);

export interface ItemSizes {
  newMember: number;
  /** Somebody who practises every day and is paused in a routine. */
  regular: number;
}

export const measureItems = (): ItemSizes => ({
  newMember: itemBytes(itemOf({ ...newMember(), noticeAcceptedOn: '2026-11-20' })),
  regular: itemBytes(itemOf(regular())),
});
