import type { Permission, TokenOptions } from '@tokenwright/core';

const HEIGHT = 57;
const ROWS = 15;

export function mountWindow(host: HTMLElement, { groups }: TokenOptions, first: ReadonlyMap<string, string>): void {
  const permissions = groups.flatMap((group) => group.permissions);
  const texts = permissions.map(({ label, description = '' }) => `${label} ${description}`.toLowerCase());
  const chosen = new Map(first);
  let found: readonly Permission[] = permissions;
  host.innerHTML = `<input type="search"><p></p><div style="height: ${HEIGHT * 10}px; overflow: auto"><div></div></div>`;
  const [search, count, box] = host.children as unknown as [HTMLInputElement, HTMLElement, HTMLElement];
  const room = box.firstElementChild as HTMLElement;
  room.style.position = 'relative';
  const rows = Array.from({ length: ROWS }, () => room.appendChild(document.createElement('div')));
  for (const row of rows) {
    row.dataset.part = 'permission';
    row.style.cssText = `position: absolute; inset-inline: 0; height: ${HEIGHT}px`;
  }

  const write = (): void => {
    count.textContent = `${found.length} of ${permissions.length} shown, ${chosen.size} selected`;
    room.style.height = `${found.length * HEIGHT}px`;
    const start = Math.floor(box.scrollTop / HEIGHT);
    for (const [at, row] of rows.entries()) {
      const permission = found[start + at];
      row.hidden = !permission;
      if (permission) writeRow(row, permission, (start + at) * HEIGHT, chosen.get(permission.id) ?? '');
    }
  };
  search.oninput = () => {
    const wanted = search.value.toLowerCase();
    found = permissions.filter((_, at) => texts[at]?.includes(wanted));
    box.scrollTop = 0;
    write();
  };
  room.onchange = ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    chosen.set(name, value);
    write();
  };
  box.onscroll = write;
  write();
}

function writeRow(row: HTMLElement, { id, label, description = '', levels }: Permission, top: number, level: string) {
  row.style.top = `${top}px`;
  if (row.dataset.id !== id) {
    const [type, all] = levels.length > 1 ? ['radio', [{ id: '', label: 'None' }, ...levels]] : ['checkbox', levels];
    const choices = all.map(
      (each) => `<label><input type="${type}" name="${id}" value="${each.id}">${each.label}</label>`,
    );
    row.innerHTML = `<b>${label}</b> ${description} ${choices.join('')}`;
    row.dataset.id = id;
  }
  for (const input of row.querySelectorAll('input')) input.checked = input.value === level;
}
