import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { of, switchMap } from 'rxjs';
import { loadWords } from '../../src/view/locales/index.js';
import { demo } from '../demo.js';
import { BRANDS, BRAND_NAMES, type BrandName } from '../state/brand.js';
import { DIRECTIONS, LANGUAGES, SIZES, THEMES, type Direction, type Language, type Settings, type Size, type Theme } from '../state/settings.js';
import { declarationsOf, formatDeclarations, parseDeclarations } from '../state/style-sheet.js';
import { dress } from './dress.js';
import { segments } from './segments.js';
import { watch, type Watched } from './watch.js';

const THEME_LABELS: Readonly<Record<Theme, string>> = { auto: 'As the system', light: 'Light', dark: 'Dark' };
const DIRECTION_LABELS: Readonly<Record<Direction, string>> = { ltr: 'Left to right', rtl: 'Right to left' };
const SIZE_LABELS: Readonly<Record<Size, string>> = { small: 'Small', normal: 'As the page', large: 'Large' };

/** A language's name in itself, which is what its readers look for. */
const nameOf = (lang: Language): string => new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;

const directionOf = (lang: Language): Direction => (lang === 'ar' || lang === 'ur' ? 'rtl' : 'ltr');

// Only the widget is translated: this sentence is for readers of English.
const SAMPLE = html`<p class="sample">In a sentence, the badge is as high as a line: the call to Ada is
  <call-status-badge status="ringing"></call-status-badge> now, and the one before was
  <call-status-badge status="busy"></call-status-badge>.</p>`;

/** The widget in other clothes, and the style sheet that dresses it. */
export class DemoLook extends LitElement {
  static override properties = { typed: { state: true } };

  /** What somebody typed into the style sheet, until a look is chosen again. */
  declare typed: string | undefined;
  readonly #call: Watched<string | undefined>;
  #loaded: Language | undefined;

  constructor() {
    super();
    watch(this, () => demo.settings.value$);
    this.#call = watch(this, () => demo.stage$.pipe(switchMap((stage) => stage?.call$ ?? of(undefined))));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { settings } = demo;
    const { theme, dir, size, lang, brand } = settings.value;
    return html`
      <div class="look-choices">
        ${segments({
          title: 'A host’s look', isTitled: true, name: 'brand', words: BRAND_NAMES, label: (name) => BRANDS[name].label,
          value: brand, choose: (name) => this.#choose({ brand: name }),
        })}
        ${segments({
          title: 'Theme of this page', isTitled: true, name: 'theme', words: THEMES, label: (word) => THEME_LABELS[word],
          value: theme, choose: (word) => this.#choose({ theme: word }),
        })}
        ${segments({
          title: 'Text size', isTitled: true, name: 'size', words: SIZES, label: (word) => SIZE_LABELS[word],
          value: size, choose: (word) => this.#choose({ size: word }),
        })}
        ${segments({
          title: 'Direction', isTitled: true, name: 'dir', words: DIRECTIONS, label: (word) => DIRECTION_LABELS[word],
          value: dir, choose: (word) => this.#choose({ dir: word }),
        })}
        <label class="field"><span>Language</span>
          <select @change=${this.#chooseLanguage}>${LANGUAGES.map((each) =>
            html`<option value=${each} lang=${each} ?selected=${each === lang}>${nameOf(each)}</option>`)}</select>
        </label>
        <label class="field"><span>The style sheet of the widget: change it</span>
          <textarea rows="9" dir="ltr" spellcheck="false" autocomplete="off" placeholder="--call-tone-person: seagreen;" .value=${this.#text(settings.value)} @input=${this.#typing}></textarea>
        </label>
      </div>
      <div class="card preview" lang=${lang} dir=${dir}>
        <call-status call=${this.#call.value ?? nothing}></call-status>
        ${lang.startsWith('en') ? SAMPLE : nothing}
      </div>`;
  }

  protected override updated(): void {
    this.#loadLanguage(demo.settings.value.lang);
    const preview = this.querySelector('.preview');
    if (preview instanceof HTMLElement) dress(preview, parseDeclarations(this.#text(demo.settings.value)));
  }

  #text(settings: Settings): string {
    return this.typed ?? formatDeclarations(declarationsOf({ ...settings, theme: 'auto' }));
  }

  /** The words come when they are asked for; until then, and where they cannot be had, the widget speaks English. */
  #loadLanguage(lang: Language): void {
    if (lang === this.#loaded) return;
    this.#loaded = lang;
    loadWords(lang, { parts: ['board', 'developer'] }).catch(() => { this.#loaded = undefined; });
  }

  readonly #chooseLanguage = ({ target }: Event): void => {
    const lang = target instanceof HTMLSelectElement ? LANGUAGES.find((each) => each === target.value) : undefined;
    if (lang !== undefined) demo.settings.set({ lang, dir: directionOf(lang) });
  };

  #choose(change: { brand: BrandName } | { theme: Theme } | { size: Size } | { dir: Direction }): void {
    if ('brand' in change || 'size' in change) this.typed = undefined;
    demo.settings.set(change);
  }

  readonly #typing = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.typed = target.value;
  };
}
