import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

/*
 * Runs around every test of the whole suite: whatever any of them writes to the table is looked at, and none of it
 * may name what somebody said about their body, in any wording that the coach hears, or show which cautions apply.
 */

let sent: jest.SpiedFunction<typeof DynamoDBClient.prototype.send>;

beforeEach(() => {
  sent = jest.spyOn(DynamoDBClient.prototype, 'send');
});

afterEach(async () => {
  const members = sent.mock.calls.flatMap(([command]: readonly unknown[]) =>
    command instanceof PutItemCommand ? [command.input.Item?.member] : [],
  );
  sent.mockRestore();
  if (members.length === 0) return;
  // The words are read only where something was written: most suites write nothing.
  const { tells, textsIn } = await import('./body-words');
  expect(members.flatMap((member) => textsIn(member).filter(tells))).toEqual([]);
});
