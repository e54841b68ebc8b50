type Kind<Options, Format> = new (locale: string, options?: Options) => Format;

const made = new Map<string, unknown>();

export function intlFormat<Options, Format>(Of: Kind<Options, Format>, locale: string, options?: Options): Format {
  const key = JSON.stringify([Of.name, locale, options]);
  const format = made.get(key) ?? new Of(locale, options);
  made.set(key, format);
  return format as Format;
}
