import { Annotations, CfnOutput, Stack, Tags, Token, type StackProps } from 'aws-cdk-lib';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { Alarms } from './constructs/alarms';
import { SkillDashboard } from './constructs/dashboard';
import { MembersTable } from './constructs/members-table';
import { MonthlyBudget } from './constructs/monthly-budget';
import { Notices } from './constructs/notices';
import { PublishedSkill } from './constructs/published-skill';
import { SkillFunction } from './constructs/skill-function';
import type { Settings } from './settings';

export interface BackStretchesStackProps extends StackProps {
  settings: Settings;
  /** The folder with the built `index.js`. */
  bundleFolder: string;
  /** The folder with the skill package; read only where the skill is published. */
  packageFolder: string;
}

/** Where Alexa calls functions of custom skills (platform facts 9.2, common knowledge rather than read). */
const ALEXA_REGIONS = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-1'];

const nextCommand = (stage: string): string =>
  `No skill may call the function yet. Create the skill, with the output FunctionArn as its endpoint, then run: ` +
  `npm run deploy -- -c stage=${stage} -c skillId=<id of the skill>. See docs/deployment.md.`;

/** Everything that one stage of the skill has in the cloud; stages share nothing. */
export class BackStretchesStack extends Stack {
  constructor(scope: Construct, id: string, props: BackStretchesStackProps) {
    const { settings, bundleFolder, packageFolder, ...rest } = props;
    super(scope, id, {
      description: `My back stretches, a voice coach for Alexa (${settings.stage})`,
      terminationProtection: settings.stage === 'prod',
      ...rest,
    });
    Tags.of(this).add('project', 'my-back-stretches');
    Tags.of(this).add('stage', settings.stage);

    const { table } = new MembersTable(this, 'Members');
    const skill = new SkillFunction(this, 'Skill', {
      bundleFolder,
      namesSourceLines: settings.stage === 'dev',
    });
    skill.keepMembersIn(table);
    this.#connect(skill, settings, packageFolder);
    this.#watch(skill, table, settings);

    this.#putOut('FunctionArn', skill.live.functionArn, 'Endpoint of the skill');
    this.#putOut('FunctionName', skill.function.functionName, 'For a rollback; see docs/deployment.md');
    this.#putOut('TableName', table.tableName, 'Where members are kept');
    this.#putOut('LogGroupName', skill.log.logGroupName, 'Where the function logs');
    this.#checkRegion();
  }

  /** Lets the skill call the function: the one that was named, or the one that is published along with it. */
  #connect(skill: SkillFunction, settings: Settings, packageFolder: string): void {
    const { skillId, developerAccount, stage } = settings;
    if (developerAccount !== undefined) {
      const published = new PublishedSkill(this, 'Published', {
        account: developerAccount,
        packageFolder,
        endpoint: skill.live.functionArn,
      });
      this.#putOut('SkillId', published.skillId, 'The skill; say it as -c skillId=... from now on');
      if (skillId === undefined) skill.allowSkill(published.skillId);
    }
    if (skillId !== undefined) skill.answerSkill(skillId);
    else if (developerAccount === undefined) {
      Annotations.of(this).addInfo(nextCommand(stage));
    }
  }

  #watch(skill: SkillFunction, table: MembersTable['table'], settings: Settings): void {
    const { alarmEmail, monthlyBudgetDollars } = settings;
    const notices =
      alarmEmail === undefined ? undefined : new Notices(this, 'Notices', { email: alarmEmail });
    const watched = {
      skill: skill.function,
      table,
      log: skill.log,
      metricsNamespace: skill.metricsNamespace,
    };
    const alarms = new Alarms(this, 'Alarms', {
      ...watched,
      ...(notices === undefined ? {} : { action: new SnsAction(notices.topic) }),
    });
    const { dashboard } = new SkillDashboard(this, 'Overview', { ...watched, alarms });
    this.#putOut(
      'DashboardUrl',
      `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards:name=${dashboard.dashboardName}`,
      'How it is used, and whether it holds up',
    );
    if (monthlyBudgetDollars !== undefined && alarmEmail !== undefined) {
      new MonthlyBudget(this, 'Budget', { dollars: monthlyBudgetDollars, email: alarmEmail });
    }
  }

  #checkRegion(): void {
    if (Token.isUnresolved(this.region) || ALEXA_REGIONS.includes(this.region)) return;
    Annotations.of(this).addWarningV2(
      'region',
      `Alexa calls custom skills in ${ALEXA_REGIONS.join(', ')}; ${this.region} is none of them.`,
    );
  }

  #putOut(name: string, value: string, description: string): void {
    new CfnOutput(this, name, { value, description });
  }
}
