/** Keeps the screen on while something goes on: nobody touches it from the floor. */
export class WakeLock {
  #isWanted = false;
  #held: Promise<WakeLockSentinel> | null = null;

  constructor() {
    // Browsers let go of it whenever the page is out of sight.
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && this.#isWanted) this.#take();
    });
  }

  set wanted(isWanted: boolean) {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    if (isWanted) this.#take();
    else this.#let();
  }

  #take(): void {
    if (!('wakeLock' in navigator)) return;
    this.#held = navigator.wakeLock.request('screen');
    // A browser that refuses lets the screen go dark as it always does.
    this.#held.catch(() => undefined);
  }

  #let(): void {
    this.#held?.then((lock) => lock.release()).catch(() => undefined);
    this.#held = null;
  }
}
