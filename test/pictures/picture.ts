import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/noto-sans-arabic/index.css';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { cdp, page } from 'vitest/browser';
import { loadWords } from '../../src/view/locales/index.js';

/** The ways in which a scene is looked at. */
export const PICTURE_MODES = ['light', 'dark', 'rtl', 'forced', 'narrow'] as const;

/** A way in which a scene is looked at: `rtl` is in Arabic, `forced` in the reader's own colours, `narrow` on the smallest phone. */
export type PictureMode = (typeof PICTURE_MODES)[number];

const WIDE = 880;
const NARROW = 320;

/** How a scene is shown. */
export interface Stand {
  readonly mode: PictureMode;
  /** In pixels; on a phone it is always 320. Default 880. */
  readonly width?: number;
  /** How many pixels of the picture a pixel takes. Default 1. */
  readonly zoom?: number;
}

/** Shows a scene at a width that no machine decides, and waits until it stands still; a test compares the element. */
export async function stand(scene: TemplateResult, { mode, width = WIDE, zoom = 1 }: Stand): Promise<HTMLElement> {
  const lang = mode === 'rtl' ? 'ar' : 'en-GB';
  await Promise.all([loadWords(lang, { parts: ['board', 'developer'] }), forceColours(mode === 'forced'), page.viewport(1280, 4500)]);
  const box = await fixture<HTMLElement>(html`<div lang=${lang} dir=${mode === 'rtl' ? 'rtl' : 'ltr'}>${scene}</div>`);
  Object.assign(box.style, {
    inlineSize: `${mode === 'narrow' ? NARROW : width}px`, boxSizing: 'border-box', padding: '16px', font: "16px/1.5 'Inter Variable', 'Noto Sans Arabic Variable'",
    colorScheme: mode === 'dark' ? 'dark' : 'light', background: 'Canvas', color: 'CanvasText', zoom: String(zoom),
  });
  await loadFonts(lang);
  await stillness(box);
  return box;
}

async function forceColours(isForced: boolean): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [
    { name: 'forced-colors', value: isForced ? 'active' : 'none' }, { name: 'prefers-reduced-motion', value: 'reduce' },
  ] });
}

/** The fonts are of the package's own development dependencies, so that text is as wide on every machine. */
async function loadFonts(lang: string): Promise<void> {
  const families = lang === 'ar' ? ['Inter Variable', 'Noto Sans Arabic Variable'] : ['Inter Variable'];
  const text = lang === 'ar' ? 'مكالمة 0' : 'Aa0';
  await Promise.all(families.flatMap((family) => [400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px '${family}'`, text))));
  await document.fonts.ready;
}

/** What is nested renders one layer after the other, and rows of a board come a frame later. */
async function stillness(box: HTMLElement): Promise<void> {
  for (let frame = 0; frame < 6; frame++) {
    // oxlint-disable-next-line no-await-in-loop -- one frame after the other
    await new Promise((resolve) => { requestAnimationFrame(resolve); });
  }
  if (box.querySelector(':not(:defined)')) throw new Error('An element of this scene is not defined.');
}
