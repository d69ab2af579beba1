/** Says which setting is wrong, and what it should be. */
class SettingError extends Error {
  override name = 'SettingError';
}

const STAGES = ['dev', 'prod'] as const;
type Stage = (typeof STAGES)[number];

/** What `cdk deploy` may publish the skill with: an Amazon developer account. */
export interface DeveloperAccount {
  /** Vendor id of the account, as developer.amazon.com/settings/console/mycid shows it. */
  vendorId: string;
  /** Name of the secret with the keys clientId, clientSecret and refreshToken of Login with Amazon. */
  secretName: string;
}

/** What one stage is deployed with. */
export interface Settings {
  stage: Stage;
  /** The one skill that may call the function; without it nobody may. */
  skillId?: string;
  /** Where alarms go. */
  alarmEmail?: string;
  /** Warns by e-mail when the whole account costs more than this in a month, US dollars. */
  monthlyBudgetDollars?: number;
  developerAccount?: DeveloperAccount;
}

/** Reads a value of the CDK context: from `-c name=value`, cdk.json or cdk.context.json. */
export type Context = (name: string) => unknown;

const isStage = (value: unknown): value is Stage => STAGES.some((stage) => stage === value);

const stageOf = (value: unknown): Stage => {
  if (value === undefined) return 'dev';
  if (isStage(value)) return value;
  throw new SettingError(`${JSON.stringify(value)} is not a stage; say -c stage=dev or -c stage=prod.`);
};

/** A setting of this stage alone, else of none: nothing is shared between stages by accident. */
const settingOf = (context: Context, stage: Stage, name: string): string | undefined => {
  const [given, ofStage] = [context(name), context(`${stage}:${name}`)];
  const value = given ?? ofStage;
  if (value === undefined) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
  throw new SettingError(`${name} must be a text or a number.`);
};

const checked = (
  value: string | undefined,
  pattern: RegExp,
  complaint: (value: string) => string,
): string | undefined => {
  if (value !== undefined && !pattern.test(value)) throw new SettingError(complaint(value));
  return value;
};

const developerAccountOf = (
  vendorId: string | undefined,
  secretName: string | undefined,
): DeveloperAccount | undefined => {
  if (vendorId === undefined && secretName === undefined) return undefined;
  if (vendorId === undefined || secretName === undefined) {
    throw new SettingError('To publish the skill say both: -c vendorId=... and -c skillSecret=...');
  }
  return { vendorId, secretName };
};

/**
 * The settings of a deployment. Each is given for one run (`-c skillId=...`) or kept for good in `cdk.context.json`
 * under the name of its stage (`"dev:skillId": "..."`).
 *
 * @throws SettingError for a value that cannot be right, so that a slip never opens or breaks anything
 */
export const readSettings = (context: Context): Settings => {
  const stage = stageOf(context('stage'));
  const of = (name: string): string | undefined => settingOf(context, stage, name);
  const skillId = checked(
    of('skillId'),
    /^amzn1\.ask\.skill\.[\w-]+$/,
    (value) => `"${value}" is not the id of a skill; those begin with amzn1.ask.skill.`,
  );
  const alarmEmail = checked(
    of('alarmEmail'),
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
    (value) => `"${value}" is not an e-mail address that alarms could go to.`,
  );
  const budget = checked(
    of('monthlyBudgetDollars'),
    /^[1-9]\d*$/,
    (value) => `"${value}" is not a budget; say whole US dollars a month, for example 5.`,
  );
  if (budget !== undefined && alarmEmail === undefined) {
    throw new SettingError('A budget needs somebody to warn: say -c alarmEmail=... as well.');
  }
  const vendorId = checked(of('vendorId'), /^[A-Z0-9]+$/, (value) => `"${value}" is not a vendor id.`);
  const secretName = checked(
    of('skillSecret'),
    /^[\w/+=.@-]+$/,
    (value) => `"${value}" is not the name of a secret.`,
  );
  const developerAccount = developerAccountOf(vendorId, secretName);
  return {
    stage,
    ...(skillId === undefined ? {} : { skillId }),
    ...(alarmEmail === undefined ? {} : { alarmEmail }),
    ...(budget === undefined ? {} : { monthlyBudgetDollars: Number(budget) }),
    ...(developerAccount === undefined ? {} : { developerAccount }),
  };
};
