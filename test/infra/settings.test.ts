import { readSettings, type Settings } from '../../infra/settings';

const skillId = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';

const settingsFrom = (context: Record<string, unknown>): Settings => readSettings((name) => context[name]);

describe('The settings of a deployment', () => {
  it('are those of dev, with nobody let in, when nothing is said', () => {
    expect(settingsFrom({})).toEqual({ stage: 'dev' });
  });

  it('are taken as they are said', () => {
    const said = {
      stage: 'prod',
      skillId,
      alarmEmail: 'somebody@example.com',
      monthlyBudgetDollars: '5',
      vendorId: 'M0000000000000',
      skillSecret: 'alexa/developer',
    };
    expect(settingsFrom(said)).toEqual({
      stage: 'prod',
      skillId,
      alarmEmail: 'somebody@example.com',
      monthlyBudgetDollars: 5,
      developerAccount: { vendorId: 'M0000000000000', secretName: 'alexa/developer' },
    });
  });

  it('are remembered for their own stage only', () => {
    const remembered = { 'dev:skillId': skillId };
    expect(settingsFrom({ ...remembered, stage: 'dev' })).toEqual({ stage: 'dev', skillId });
    expect(settingsFrom({ ...remembered, stage: 'prod' })).toEqual({ stage: 'prod' });
  });

  it('are what is said now rather than what was remembered', () => {
    const other = `${skillId}-other`;
    expect(settingsFrom({ 'dev:skillId': skillId, skillId: other }).skillId).toBe(other);
  });

  it.each(['production', '', 'DEV', 7])('refuse "%s" as a stage', (stage) => {
    expect(() => settingsFrom({ stage })).toThrow('say -c stage=dev or -c stage=prod.');
  });

  it.each(['', 'my-skill', 'amzn1.ask.skill.', '*'])('refuse "%s" as the id of a skill', (wrong) => {
    expect(() => settingsFrom({ skillId: wrong })).toThrow(
      `"${wrong}" is not the id of a skill; those begin with amzn1.ask.skill.`,
    );
  });

  it('refuse a skill id that is no text at all', () => {
    expect(() => settingsFrom({ skillId: true })).toThrow('skillId must be a text or a number.');
  });

  it('refuse an address that no mail could go to', () => {
    expect(() => settingsFrom({ alarmEmail: 'somebody' })).toThrow('"somebody" is not an e-mail address');
  });

  it.each(['0', '-5', '5.50', 'five'])('refuse a budget of %s', (monthlyBudgetDollars) => {
    expect(() => settingsFrom({ alarmEmail: 'a@example.com', monthlyBudgetDollars })).toThrow(
      'say whole US dollars a month',
    );
  });

  it('refuse a budget that nobody would be warned of', () => {
    expect(() => settingsFrom({ monthlyBudgetDollars: '5' })).toThrow('say -c alarmEmail=... as well.');
  });

  it.each([{ vendorId: 'M1' }, { skillSecret: 'alexa/developer' }])(
    'refuse half a developer account',
    (half) => {
      expect(() => settingsFrom(half)).toThrow('-c vendorId=... and -c skillSecret=...');
    },
  );
});
