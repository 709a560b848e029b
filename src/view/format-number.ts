/** A whole number in the digits of a language. A malformed language tag falls back to plain digits. */
export function formatNumber(value: number, lang = 'en'): string {
  try {
    return value.toLocaleString(lang);
  } catch {
    return String(value);
  }
}
