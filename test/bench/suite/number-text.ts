/** A measured number as it is written down: three figures, and never more precise than a measurement is. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const decimals = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return Number(value.toFixed(decimals)).toLocaleString('en', { minimumFractionDigits: size < 10 ? Math.min(decimals, 2) : decimals, maximumFractionDigits: decimals });
}
