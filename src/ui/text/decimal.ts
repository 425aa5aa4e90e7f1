/** An exact decimal as text, which may be longer than a number can hold, with its thousands apart: `1,234.5`. */
export function groupedText(decimal: string): string {
  const [whole = '', rest] = decimal.replace('-', '').split('.');
  return `${decimal[0] === '-' ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
}
