import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { tells, textsIn } from './body-words';

/*
 * Runs around every test of the whole suite: whatever any of them writes to the table is looked at, and none of it
 * may name what somebody said about their body, in any wording that the coach hears, or show which cautions apply.
 */

let sent: jest.SpiedFunction<typeof DynamoDBClient.prototype.send>;

beforeEach(() => {
  sent = jest.spyOn(DynamoDBClient.prototype, 'send');
});

afterEach(() => {
  const told = sent.mock.calls.flatMap(([command]: readonly unknown[]) =>
    command instanceof PutItemCommand ? textsIn(command.input.Item?.member).filter(tells) : [],
  );
  sent.mockRestore();
  expect(told).toEqual([]);
});
