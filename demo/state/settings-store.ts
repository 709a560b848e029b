import { BehaviorSubject, type Observable } from 'rxjs';
import { formatSettings, parseSettings, type Settings } from './settings.js';

/** Keeps what was chosen on the page, and the address in step with it. */
export class SettingsStore {
  readonly #settings: BehaviorSubject<Settings>;
  readonly #window: Window;

  constructor(window: Window) {
    this.#window = window;
    this.#settings = new BehaviorSubject(parseSettings(window.location.hash));
    window.addEventListener('hashchange', () => this.#read());
  }

  /** What is chosen now. */
  get value(): Settings {
    return this.#settings.value;
  }

  /** What is chosen: at once, then each change. */
  get value$(): Observable<Settings> {
    return this.#settings;
  }

  /** Changes some of it. The address changes with it, without a new entry in the history. */
  set(change: Partial<Settings>): void {
    const next = { ...this.value, ...change };
    const hash = formatSettings(next);
    this.#window.history.replaceState(null, '', hash === '' ? this.#window.location.pathname : `#${hash}`);
    this.#settings.next(next);
  }

  // Links to a part of the page are addresses with a hash too: those have no `=` in them and change nothing.
  #read(): void {
    const { hash } = this.#window.location;
    if (hash.includes('=')) this.#settings.next(parseSettings(hash));
    else this.set({});
  }
}
