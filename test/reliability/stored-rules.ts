import { isDeepStrictEqual } from 'node:util';
import type { History, Member } from '../../lambda/coach/member';
import { readMember } from '../../lambda/store/record';
import { tells, textsIn } from '../body-words';

/** Intents that change how somebody is coached. */
const changing =
  /^(?:Slower|Faster|LessCounting|MoreCounting|FirstSide|UsualRoutine|Detail|CarryOnAlone|WaitForMe|MoreTime|Ready|LongerHold|ShorterHold|Feedback|Easier|Harder|Reset|ItHurts|SomethingEasy|AMAZON\.(?:Yes|No)|MoreSets|FreeTimer|StartByDuration)/;

const counters = ({
  exercises,
  routines,
  routinesFinished,
  guidedSeconds,
}: History): Record<string, number> => ({
  ...Object.fromEntries(Object.entries(exercises).map(([id, times]) => [`exercise ${id}`, times])),
  ...Object.fromEntries(Object.entries(routines).map(([id, times]) => [`routine ${id}`, times])),
  routinesFinished,
  guidedSeconds,
});

/** An item whose fields are all as they must be: reading it changes nothing. */
const memberIn = (item: Record<string, unknown>): { member: Member; findings: string[] } => {
  const member = readMember(item.member);
  return {
    member,
    findings: isDeepStrictEqual(member, item.member)
      ? []
      : ['the stored member is not one that can be read as it is'],
  };
};

/** What is watched of the stored item of one member. */
export class StoredRules {
  #member: Member | null = null;
  #heardSeconds = 0;
  readonly #mayBeGone: (routine: string) => boolean;

  /** @param mayBeGone whether some content that may be deployed lacks a routine; none unless given */
  constructor(mayBeGone: (routine: string) => boolean = () => false) {
    this.#mayBeGone = mayBeGone;
  }

  /** Somebody has heard so much more, at most. */
  hears(seconds: number): void {
    // A turn's seconds are rounded, and nobody is counted to the millisecond.
    this.#heardSeconds += seconds + 1;
  }

  /**
   * What is wrong with what is stored now, compared with what was stored before.
   *
   * @param asked names of the intents that were said meanwhile
   * @param mayForget a member may have asked to be forgotten meanwhile
   */
  findings(item: Record<string, unknown> | null, asked: readonly string[], mayForget: boolean): string[] {
    const before = this.#member;
    if (item === null) {
      this.#member = null;
      // What was heard before comes to be counted when the end of that conversation arrives.
      return before === null || mayForget ? [] : ['what was stored is gone'];
    }
    const { member, findings } = memberIn(item);
    this.#member = member;
    const told = textsIn(item.member).filter(tells);
    if (told.length > 0) findings.push(`it is stored that ${told.join(', ')}`);
    if (before === null) return findings;
    if (mayForget) return findings;
    const [old, now] = [counters(before.history), counters(member.history)];
    for (const [name, times] of Object.entries(old)) {
      if ((now[name] ?? 0) < times) findings.push(`${name} went from ${times} to ${String(now[name])}`);
    }
    const guided = member.history.guidedSeconds;
    if (guided > this.#heardSeconds) {
      findings.push(`${guided} guided seconds are counted, ${Math.round(this.#heardSeconds)} were heard`);
    }
    if (before.noticeAcceptedOn !== null && member.noticeAcceptedOn === null) {
      findings.push('the acceptance of the notice is lost');
    }
    if (
      !isDeepStrictEqual(this.#lasting(before, member), member.settings) &&
      !asked.some((name) => changing.test(name))
    ) {
      findings.push(
        `settings changed by ${asked.join(', ') || 'nothing'}: ${JSON.stringify(before.settings)} to ${JSON.stringify(member.settings)}`,
      );
    }
    return findings;
  }

  /** The settings of before; a usual routine that is gone from the content is nobody's any more. */
  #lasting({ settings }: Member, now: Member): Member['settings'] {
    const { usualRoutine } = settings;
    const isGone =
      now.settings.usualRoutine === null && usualRoutine !== null && this.#mayBeGone(usualRoutine);
    return isGone ? { ...settings, usualRoutine: null } : settings;
  }
}
