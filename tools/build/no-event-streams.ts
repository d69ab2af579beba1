const refuse = (): never => {
  throw new Error('DynamoDB has no streams of events.');
};

/** Stand in the bundle for `@smithy/core/event-streams`. */
export const EventStreamSerde = refuse;
export const eventStreamSerdeProvider = refuse;
