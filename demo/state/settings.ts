import { SCENARIOS, findScenario } from '../../src/mock/index.js';
import { LANGUAGES as TRANSLATIONS } from '../../src/view/locales/index.js';
import { BRAND_NAMES, type BrandName } from './brand.js';
import { choice } from './choice.js';
import { FAULT_NAMES, type FaultName } from './fault-choice.js';

/** Who answers the page: the mock server inside it, or the host that `npm start` runs. */
export const MODES = ['mock', 'host'] as const;
export type Mode = (typeof MODES)[number];

/** Light, dark, or as the reader's system has it. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Which way the text runs. */
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** How large the widget's text is beside the page's. */
export const SIZES = ['small', 'normal', 'large'] as const;
export type Size = (typeof SIZES)[number];

/** The languages that the widget can be shown in. */
export const LANGUAGES = ['en-GB', 'en-US', ...TRANSLATIONS] as const;
export type Language = (typeof LANGUAGES)[number];

/** The fastest that a story is played. */
export const TOP_SPEED = 20;

/** Everything that was chosen on the page. It stands in the address, so that a view can be shared and survives a reload. */
export interface Settings {
  readonly mode: Mode;
  /** The name of the scenario that is played in the mock. */
  readonly story: string;
  /** How many times faster than life it is played: a whole number from 1 to {@link TOP_SPEED}. */
  readonly speed: number;
  readonly faults: readonly FaultName[];
  /** The call that is looked at on the real host; empty for the latest. */
  readonly call: string;
  readonly theme: Theme;
  readonly dir: Direction;
  readonly size: Size;
  readonly lang: Language;
  readonly brand: BrandName;
}

/** What an address without a word after `#` means. */
export const DEFAULT_SETTINGS: Settings = {
  mode: 'mock', story: SCENARIOS[0]?.name ?? '', speed: 5, faults: [], call: '',
  theme: 'auto', dir: 'ltr', size: 'normal', lang: 'en-GB', brand: 'plain',
};

/** Reads the part of an address after `#`. What it does not know, or what is out of bounds, is as if it were not there. */
export function parseSettings(hash: string): Settings {
  const words = new URLSearchParams(hash.replace(/^#/, ''));
  const plain = DEFAULT_SETTINGS;
  const speed = Number(words.get('speed') ?? plain.speed);
  const faults = (words.get('faults') ?? '').split('.');
  return {
    mode: choice(MODES, words.get('mode'), plain.mode),
    story: findScenario(words.get('story') ?? '')?.name ?? plain.story,
    speed: Number.isInteger(speed) && speed >= 1 && speed <= TOP_SPEED ? speed : plain.speed,
    faults: FAULT_NAMES.filter((name) => faults.includes(name)),
    call: words.get('call') ?? plain.call,
    theme: choice(THEMES, words.get('theme'), plain.theme),
    dir: choice(DIRECTIONS, words.get('dir'), plain.dir),
    size: choice(SIZES, words.get('size'), plain.size),
    lang: choice(LANGUAGES, words.get('lang'), plain.lang),
    brand: choice(BRAND_NAMES, words.get('brand'), plain.brand),
  };
}

/** Writes settings as the part of an address after `#`, without it; only what differs from {@link DEFAULT_SETTINGS}. */
export function formatSettings(settings: Settings): string {
  const words = new URLSearchParams();
  const { faults, ...rest } = settings;
  const plain: Readonly<Record<string, unknown>> = { ...DEFAULT_SETTINGS };
  for (const [name, value] of Object.entries(rest)) if (value !== plain[name]) words.set(name, String(value));
  if (faults.length > 0) words.set('faults', faults.join('.'));
  return words.toString();
}
