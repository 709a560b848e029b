// What is tested: a row of a host's page, with a badge, and a link that is there only where nobody was reached.
import 'ringback/define/call-status-badge';

export function contactRow({ name, call }, calls) {
  const row = document.createElement('p');
  const badge = document.createElement('call-status-badge');
  badge.call = call;
  const link = document.createElement('a');
  link.href = `/texts/new?call=${call}`;
  link.textContent = 'Send a text';
  link.hidden = true;
  calls.call$(call).subscribe((known) => { link.hidden = known?.outcome !== 'not-reached' || !known.isOver; });
  row.append(`${name}: `, badge, ' ', link);
  return row;
}
