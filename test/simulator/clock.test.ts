import { Agenda, type Clock } from '../../simulator/clock';
import { RealClock } from '../../simulator/real-clock';
import { StandstillError, VirtualClock } from '../../simulator/virtual-clock';

const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)));

describe('an agenda', () => {
  test('gives back what is due in order of time, then of asking', () => {
    const agenda = new Agenda();
    const done: string[] = [];
    for (const [name, atMs] of [
      ['late', 30],
      ['first', 10],
      ['second', 10],
      ['middle', 20],
    ] as const) {
      agenda.add(atMs, () => done.push(name));
    }
    for (let due = agenda.takeDue(25); due; due = agenda.takeDue(25)) due.run();
    expect(done).toEqual(['first', 'second', 'middle']);
    expect(agenda.nextMs()).toBe(30);
  });

  test('forgets what is taken back', () => {
    const agenda = new Agenda();
    const cancel = agenda.add(10, () => undefined);
    cancel();
    expect(agenda.nextMs()).toBeNull();
  });
});

describe('a virtual clock', () => {
  test('stands still until it is moved', async () => {
    const clock = new VirtualClock(1000);
    await later(null);
    expect(clock.nowMs()).toBe(1000);
  });

  test('runs what is due on the way, each at its own moment', async () => {
    const clock = new VirtualClock(0);
    const moments: number[] = [];
    for (const atMs of [300, 100, 900]) clock.schedule(atMs, () => moments.push(clock.nowMs()));
    await clock.skip(500);
    expect(moments).toEqual([100, 300]);
    expect(clock.nowMs()).toBe(500);
  });

  test('runs what the events on the way bring up', async () => {
    const clock = new VirtualClock(0);
    const moments: number[] = [];
    clock.schedule(100, () => clock.schedule(150, () => moments.push(clock.nowMs())));
    await clock.skip(200);
    expect(moments).toEqual([150]);
  });

  test('never goes back', async () => {
    const clock = new VirtualClock(1000);
    const moments: number[] = [];
    clock.schedule(10, () => moments.push(clock.nowMs()));
    await clock.advanceTo(500);
    expect(clock.nowMs()).toBe(1000);
    await clock.skip(0);
    expect(moments).toEqual([1000]);
  });

  test('waits for real work and gives it no time', async () => {
    const clock = new VirtualClock(0);
    const work = clock.during(later('done').then(later).then(later));
    let doneAtMs = -1;
    void work.then(() => {
      doneAtMs = clock.nowMs();
    });
    await clock.skip(500);
    expect(doneAtMs).toBe(0);
  });

  test('lets work last as long as it says it sleeps', async () => {
    const clock = new VirtualClock(0);
    const work = clock.during(
      (async () => {
        await later(null);
        await clock.sleep(300);
        await later(null);
        return clock.nowMs();
      })(),
    );
    expect(await clock.runUntil(work)).toBe(300);
  });

  test('stops as soon as the goal is reached', async () => {
    const clock = new VirtualClock(0);
    let later500 = false;
    clock.schedule(500, () => {
      later500 = true;
    });
    await clock.runUntil(new Promise<void>((resolve) => void clock.schedule(200, resolve)));
    expect(clock.nowMs()).toBe(200);
    expect(later500).toBe(false);
  });

  test('says so when a goal can never be reached', async () => {
    const clock = new VirtualClock(0);
    await expect(clock.runUntil(new Promise(() => undefined))).rejects.toThrow(StandstillError);
  });

  test('hands on the error of a goal that fails', async () => {
    const clock = new VirtualClock(0);
    await expect(clock.runUntil(Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('a real clock', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const momentsOf = (clock: Clock, ...atMs: number[]): number[] => {
    const moments: number[] = [];
    for (const at of atMs) clock.schedule(at, () => moments.push(clock.nowMs()));
    return moments;
  };

  test('runs so many times faster than the machine', () => {
    const clock = new RealClock(1000, 20);
    jest.advanceTimersByTime(100);
    expect(clock.nowMs()).toBe(3000);
  });

  test('runs what is scheduled at its moment', () => {
    const clock = new RealClock(0, 10);
    const moments = momentsOf(clock, 5000, 1000);
    jest.advanceTimersByTime(499);
    expect(moments).toEqual([1000]);
    jest.advanceTimersByTime(1);
    expect(moments).toEqual([1000, 5000]);
  });

  test('does not run what is taken back', () => {
    const clock = new RealClock(0, 1);
    const run = jest.fn();
    clock.schedule(100, run)();
    jest.advanceTimersByTime(200);
    expect(run).not.toHaveBeenCalled();
  });

  test('does not run away while the skill works', async () => {
    const clock = new RealClock(0, 100);
    let finish: () => void = () => undefined;
    const work = clock.during(
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
    );
    jest.advanceTimersByTime(300);
    expect(clock.nowMs()).toBe(300);
    finish();
    await work;
    jest.advanceTimersByTime(10);
    expect(clock.nowMs()).toBe(1300);
  });

  test('can be moved on, past what is due', async () => {
    const clock = new RealClock(0, 1);
    const moments = momentsOf(clock, 5000);
    const skipped = clock.skip(60_000);
    jest.advanceTimersByTime(1);
    await skipped;
    expect(moments).toHaveLength(1);
    expect(clock.nowMs()).toBe(60_001);
  });

  test('lets the program end when it is stopped', () => {
    const clock = new RealClock(0, 1);
    clock.schedule(1000, () => undefined);
    clock.stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
