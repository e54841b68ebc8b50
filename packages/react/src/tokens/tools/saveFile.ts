const types = { csv: 'text/csv', json: 'application/json', ics: 'text/calendar' } as const;

const KEPT_FOR = 30_000;

export function saveFile(name: string, text: string): void {
  const type = types[name.split('.').at(-1) as keyof typeof types];
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}
