import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/**
 * Tells somebody by e-mail. They have to confirm it once, in a mail that comes with the first deployment.
 *
 * The topic has no key of its own: alarms cannot be sent through one that Amazon manages, and they tell of counts and
 * times only.
 */
export class Notices extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { email }: { email: string }) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { displayName: 'my back stretches', enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(email));
  }
}
