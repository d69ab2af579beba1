import type { Context } from 'aws-lambda';

/** How long Alexa waits for an answer, milliseconds (platform facts 1.1). */
export const ANSWER_TIME_MS = 8000;

/** What Lambda tells a handler about the call itself, without the callbacks of old. */
export type LambdaContext = Omit<Context, 'done' | 'fail' | 'succeed'>;

/** A call that may take as long as Alexa waits, by the machine's own clock. */
export const lambdaContext = (requestId: string): LambdaContext => {
  const deadlineMs = Date.now() + ANSWER_TIME_MS;
  return {
    callbackWaitsForEmptyEventLoop: true,
    functionName: 'simulated',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:simulated',
    memoryLimitInMB: '512',
    awsRequestId: requestId,
    logGroupName: '/aws/lambda/simulated',
    logStreamName: 'simulated',
    getRemainingTimeInMillis: () => Math.max(0, deadlineMs - Date.now()),
  };
};
