// Character references in text that no parser has decoded: HTML blocks, and what is left to the plain reader.

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', sbquo: '‚', bdquo: '„',
    bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', cent: '¢', deg: '°', sect: '§', times: '×', shy: '\u00ad', zwj: '\u200d', zwnj: '\u200c', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003',
    aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', agrave: 'à', egrave: 'è', ugrave: 'ù', acirc: 'â', ecirc: 'ê', icirc: 'î', ocirc: 'ô', ucirc: 'û', auml: 'ä', euml: 'ë', iuml: 'ï', ouml: 'ö', uuml: 'ü', szlig: 'ß', ccedil: 'ç', ntilde: 'ñ', atilde: 'ã', otilde: 'õ', aring: 'å', aelig: 'æ', oslash: 'ø',
    Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Ccedil: 'Ç', Ntilde: 'Ñ', Aring: 'Å', AElig: 'Æ', Oslash: 'Ø', Agrave: 'À', Egrave: 'È', scaron: 'š', Scaron: 'Š',
  }),
);

const reference = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/y;

export interface Reference {
  readonly end: number;
  /** Undefined for a name that is not in the table. */
  readonly char: string | undefined;
}

/** The character reference at `at`; undefined if none stands there. */
export const readReference = (text: string, at: number): Reference | undefined => {
  reference.lastIndex = at;
  const found = reference.exec(text);
  if (!found) return undefined;
  const [whole, decimal, hex, name] = found;
  const end = at + whole.length;
  if (name !== undefined) return { end, char: named.get(name) };
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return { end, char: valid ? String.fromCodePoint(point) : '\ufffd' };
};
