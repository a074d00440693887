// From bytes to annotations and back. Every fault is a value with a sentence for the reader.
import { canonicalJson, parseJson, type Json, type JsonObject } from './json.ts';
import { readAnnotation, type Annotation } from './model.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

/** Bytes. A larger file is refused. */
export const maxAnnotationBytes = 1_000_000;

export type FaultKind = 'too-large' | 'encoding' | 'conflict' | 'syntax' | 'too-deep' | 'shape' | 'newer' | 'unreadable';

export interface CodecFault {
  readonly kind: FaultKind;
  /** A sentence without the file's name. */
  readonly message: string;
  /** From 1, where a line is to blame. */
  readonly line?: number;
}

export type Decoded<T> = { readonly ok: true; readonly value: T; readonly notes: readonly string[] } | { readonly ok: false; readonly fault: CodecFault };

/** Git's markers at the beginnings of lines. Canonical JSON has none of them: its lines begin with a bracket, a quote or a space. */
const markers = /^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/m;

export const hasConflictMarkers = (text: string): boolean => /^<{7}(?: |$)/m.test(text) && markers.test(text);

const failed = (kind: FaultKind, message: string, line?: number): { readonly ok: false; readonly fault: CodecFault } => ({ ok: false, fault: { kind, message, ...(line === undefined ? {} : { line }) } });

/** Bytes to JSON: size, UTF-8, merge markers, syntax, depth. */
export const decodeJson = (bytes: Uint8Array): Decoded<Json> => {
  if (bytes.length > maxAnnotationBytes) return failed('too-large', `The file has ${bytes.length} bytes; at most ${maxAnnotationBytes} are read.`);
  const text = decodeUtf8(bytes);
  if (text === undefined) return failed('encoding', 'The file is not valid UTF-8.');
  if (hasConflictMarkers(text)) return failed('conflict', 'The file holds merge markers of git: two versions wait for a decision.');
  const parsed = parseJson(text);
  if (parsed.ok) return { ok: true, value: parsed.value, notes: [] };
  const { kind, message, line, column } = parsed.fault;
  return failed(kind, text.trim() === '' ? 'The file is empty.' : `Not valid JSON: ${message} (line ${line}, column ${column}).`, line);
};

/** A file of an annotation. */
export const decodeAnnotation = (bytes: Uint8Array): Decoded<Annotation> => {
  const json = decodeJson(bytes);
  if (!json.ok) return json;
  const reading = readAnnotation(json.value);
  if (!reading.ok) return failed(reading.kind, `Not an annotation that can be shown: ${reading.message}.`);
  return { ok: true, value: reading.value, notes: reading.notes };
};

export type Encoded = { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false; readonly fault: CodecFault };

/** The bytes of a file; refused where they would be too large to be read again. */
export const encodeJson = (raw: JsonObject): Encoded => {
  const bytes = encodeUtf8(canonicalJson(raw));
  if (bytes.length > maxAnnotationBytes) return failed('too-large', `The note is too long: its file would have ${bytes.length} bytes; at most ${maxAnnotationBytes} are kept.`);
  return { ok: true, value: bytes };
};
