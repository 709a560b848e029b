import { formatNumber } from './format-number.js';

/** Whole seconds as a clock shows them, in the digits of a language: `0:14`. */
export function countdownText(seconds: number, lang?: string): string {
  const rest = formatNumber(seconds % 60, lang).padStart(2, formatNumber(0, lang));
  return `${formatNumber(Math.floor(seconds / 60), lang)}:${rest}`;
}
