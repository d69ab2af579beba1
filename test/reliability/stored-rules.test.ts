import { newMember, type Member } from '../../lambda/coach/member';
import { finishedRoutines } from '../store/members';
import { StoredRules } from './stored-rules';

const item = (member: unknown): Record<string, unknown> => ({ id: 'somebody', version: 1, member });
const heard = (guidedSeconds: number): Member => {
  const member = newMember();
  return { ...member, history: { ...member.history, guidedSeconds } };
};
const accepted: Member = { ...newMember(), noticeAcceptedOn: '2026-11-20' };
const slower: Member = { ...newMember(), settings: { ...newMember().settings, pace: 'slower' } };

const rulesAfter = (member: unknown): StoredRules => {
  const rules = new StoredRules();
  rules.findings(item(member), [], false);
  return rules;
};

it.each<[string, Member, Record<string, unknown> | null, string]>([
  [
    'a counter that goes back',
    finishedRoutines(2),
    item(finishedRoutines(1)),
    'routinesFinished went from 2 to 1',
  ],
  ['seconds that nobody heard', newMember(), item(heard(5)), '5 guided seconds are counted, 0 were heard'],
  [
    'a notice that has to be accepted again',
    accepted,
    item(newMember()),
    'the acceptance of the notice is lost',
  ],
  ['a setting that nobody changed', newMember(), item(slower), 'settings changed by AMAZON.PauseIntent'],
  ['a member who is gone', newMember(), null, 'what was stored is gone'],
  [
    'a field that cannot be read',
    newMember(),
    item({ ...newMember(), walking: 'far' }),
    'not one that can be read as it is',
  ],
  [
    'words about a body',
    newMember(),
    item({ ...newMember(), note: 'sciatica' }),
    'it is stored that sciatica',
  ],
])('%s is found', (_, before, after, finding) => {
  const findings = rulesAfter(before).findings(after, ['AMAZON.PauseIntent'], false);
  expect(findings.join('\n')).toContain(finding);
});

it('what was asked for and heard is fine', () => {
  const rules = rulesAfter(newMember());
  rules.hears(4);
  expect(rules.findings(item({ ...heard(5), settings: slower.settings }), ['SlowerIntent'], false)).toEqual(
    [],
  );
  expect(rules.findings(null, ['AMAZON.YesIntent'], true)).toEqual([]);
});
