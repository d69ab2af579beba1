import { SecretValue } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import type { DeveloperAccount } from '../settings';

export interface PublishedSkillProps {
  account: DeveloperAccount;
  /** The folder with `skill.json`. */
  packageFolder: string;
  /** The function that answers. */
  endpoint: string;
}

/**
 * The skill itself, in its development stage, made from the package by CloudFormation. Keys of the developer account
 * are read out of Secrets Manager while it is deployed; they are in no template and in no file.
 */
export class PublishedSkill extends Construct {
  /** `amzn1.ask.skill....`, known once it is deployed. */
  readonly skillId: string;

  constructor(scope: Construct, id: string, { account, packageFolder, endpoint }: PublishedSkillProps) {
    super(scope, id);
    const files = new Asset(this, 'Package', { path: packageFolder });
    const reader = new Role(this, 'Reader', {
      assumedBy: new ServicePrincipal('alexa-appkit.amazon.com'),
      description: 'Lets Alexa fetch the skill package.',
    });
    // The package lies among the other files of the deployment; it may be read, and nothing else of them.
    reader.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [files.bucket.arnForObjects(files.s3ObjectKey)],
      }),
    );

    const secret = (key: string): string =>
      SecretValue.secretsManager(account.secretName, { jsonField: key }).unsafeUnwrap();
    const skill = new CfnSkill(this, 'Skill', {
      vendorId: account.vendorId,
      authenticationConfiguration: {
        clientId: secret('clientId'),
        clientSecret: secret('clientSecret'),
        refreshToken: secret('refreshToken'),
      },
      skillPackage: {
        s3Bucket: files.s3BucketName,
        s3Key: files.s3ObjectKey,
        s3BucketRole: reader.roleArn,
        overrides: {
          manifest: {
            apis: { custom: { endpoint: { uri: endpoint } } },
            events: { endpoint: { uri: endpoint } },
          },
        },
      },
    });
    skill.node.addDependency(reader);
    this.skillId = skill.attrId;
  }
}
