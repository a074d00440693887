/** A mention's text as a label: on one line, without `#` and `@`, in NFC. */
export const mentionName = (surface: string): string =>
  surface
    .replace(/[#@]/g, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
