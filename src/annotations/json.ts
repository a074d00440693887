// JSON as annotation files need it: faults with a line, depth bounded, nothing lost in silence, and one canonical form.

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface JsonFault {
  readonly kind: 'syntax' | 'too-deep';
  /** A clause without full stop: `"," or "}" expected`. */
  readonly message: string;
  /** From 1. */
  readonly line: number;
  /** UTF-16 code units, from 1. */
  readonly column: number;
}

export type JsonResult = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly fault: JsonFault };

/** Deeper than any real annotation; shallow enough that no walk over it can exhaust the stack. */
export const maxJsonDepth = 64;

export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own member, never one of the prototype. */
export const member = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

/** One value or a list of them, as JSON-LD allows, as a list. */
export const listOf = (value: Json | undefined): readonly Json[] => (value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]);

export const stringMember = (object: JsonObject, key: string): string | undefined => {
  const value = member(object, key);
  return typeof value === 'string' ? value : undefined;
};

class Unreadable extends Error {
  readonly at: number;
  readonly kind: JsonFault['kind'];
  constructor(message: string, at: number, kind: JsonFault['kind'] = 'syntax') {
    super(message);
    this.at = at;
    this.kind = kind;
  }
}

const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

class Reader {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  document(): Json {
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw new Unreadable('something follows the end', this.#at);
    return value;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.#at++;
    }
  }

  #value(depth: number): Json {
    if (depth > maxJsonDepth) throw new Unreadable(`nested deeper than ${maxJsonDepth}`, this.#at, 'too-deep');
    this.#space();
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if (code === 0x22) return this.#string();
    if (code === 0x7b) return this.#object(depth);
    if (code === 0x5b) return this.#array(depth);
    if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return this.#number();
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const)
      if (text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return value;
      }
    throw new Unreadable(this.#at < text.length ? 'a value expected' : 'the file ends too early', this.#at);
  }

  #object(depth: number): JsonObject {
    const object: Record<string, Json> = {};
    this.#at++;
    this.#space();
    if (this.#text.charCodeAt(this.#at) === 0x7d) {
      this.#at++;
      return object;
    }
    for (;;) {
      this.#space();
      const at = this.#at;
      if (this.#text.charCodeAt(at) !== 0x22) throw new Unreadable('a member name in double quotes expected', at);
      const key = this.#string();
      this.#space();
      if (this.#text.charCodeAt(this.#at) !== 0x3a) throw new Unreadable('":" expected', this.#at);
      this.#at++;
      const value = this.#value(depth + 1);
      // A second member of one name would vanish when the file is written back.
      if (Object.hasOwn(object, key)) throw new Unreadable(`member "${key.slice(0, 40)}" stands twice`, at);
      if (key !== '__proto__') object[key] = value;
      this.#space();
      const next = this.#text.charCodeAt(this.#at++);
      if (next === 0x7d) return object;
      if (next !== 0x2c) throw new Unreadable('"," or "}" expected', this.#at - 1);
    }
  }

  #array(depth: number): readonly Json[] {
    const list: Json[] = [];
    this.#at++;
    this.#space();
    if (this.#text.charCodeAt(this.#at) === 0x5d) {
      this.#at++;
      return list;
    }
    for (;;) {
      list.push(this.#value(depth + 1));
      this.#space();
      const next = this.#text.charCodeAt(this.#at++);
      if (next === 0x5d) return list;
      if (next !== 0x2c) throw new Unreadable('"," or "]" expected', this.#at - 1);
    }
  }

  #number(): number {
    numberPattern.lastIndex = this.#at;
    const [digits = ''] = numberPattern.exec(this.#text) ?? [];
    const value = Number(digits);
    if (digits === '') throw new Unreadable('a number expected', this.#at);
    if (!Number.isFinite(value) || (/^-?\d{16,}$/.test(digits) && String(value) !== digits)) throw new Unreadable('a number too large to be kept exactly', this.#at);
    this.#at += digits.length;
    return value;
  }

  #string(): string {
    const text = this.#text;
    const opened = this.#at;
    let result = '';
    let from = opened + 1;
    for (let i = from; ; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x22) {
        this.#at = i + 1;
        return result + text.slice(from, i);
      }
      if (Number.isNaN(code)) throw new Unreadable('a text is not closed', opened);
      if (code < 0x20) throw new Unreadable('a line end or control character inside a text', i);
      if (code !== 0x5c) continue;
      result += text.slice(from, i);
      const letter = text[i + 1] ?? '';
      if (letter === 'u') {
        const hex = text.slice(i + 2, i + 6);
        if (!/^[0-9a-fA-F]{4}$/.test(hex)) throw new Unreadable('four hexadecimal digits expected after "\\u"', i);
        result += String.fromCharCode(Number.parseInt(hex, 16));
        i += 5;
      } else {
        const plain = Object.hasOwn(escapes, letter) ? escapes[letter] : undefined;
        if (plain === undefined) throw new Unreadable('an unknown escape', i);
        result += plain;
        i++;
      }
      from = i + 1;
    }
  }
}

/**
 * Reads JSON strictly. Beyond `JSON.parse`: depth is bounded, a member that stands twice and a number that would change
 * when written back are faults, and members named `__proto__` are dropped.
 */
export const parseJson = (text: string): JsonResult => {
  try {
    return { ok: true, value: new Reader(text).document() };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const before = text.slice(0, error.at);
    return { ok: false, fault: { kind: error.kind, message: error.message, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') } };
  }
};

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key] ?? null)]));
};

/**
 * The one form in which files are written: two spaces, members sorted by code unit (names that are whole numbers first, as
 * JavaScript keeps them), LF, a final newline. Equal values give equal bytes.
 */
export const canonicalJson = (value: Json): string => `${JSON.stringify(sorted(value), undefined, 2)}\n`;

/** One line without white space, members sorted: for JSON Lines and for comparing. */
export const compactJson = (value: Json): string => JSON.stringify(sorted(value));

export const sameJson = (a: Json | undefined, b: Json | undefined): boolean => a === b || (a !== undefined && b !== undefined && compactJson(a) === compactJson(b));
