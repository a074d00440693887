import type { DocumentFilter } from 'vscode';

/** Where Dateline's providers are asked: the three languages of articles, in any file system. */
export const articleSelector: readonly DocumentFilter[] = [{ language: 'plaintext' }, { language: 'markdown' }, { language: 'article' }];
