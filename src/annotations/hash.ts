import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toLf } from './positions.ts';
import { encodeUtf8 } from './utf8.ts';

/** The name of a text by its content, an IRI of RFC 6920: `nih:sha-256;` and 64 hexadecimal digits. */
export type TextHash = string;

const pattern = /^nih:sha-256;[0-9a-f]{64}$/;

export const isTextHash = (value: string): value is TextHash => pattern.test(value);

/**
 * SHA-256 of a text's UTF-8, with LF line ends and without BOM: the same on every machine, whatever git does to line ends.
 *
 * @param text as the file or the editor has it
 */
export const hashText = (text: string): TextHash => `nih:sha-256;${bytesToHex(sha256(encodeUtf8(toLf(text))))}`;

/** The digits alone, for a file name. */
export const hexOf = (hash: TextHash): string => hash.slice(-64);
