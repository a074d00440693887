export interface Verdict {
  readonly article: boolean;
  readonly why: 'prose' | 'name' | 'not-prose' | 'binary' | 'too-large' | 'empty';
  /** One sentence for the reader. */
  readonly text: string;
}

/** Is a file an article? First edition. */
export const judgeArticle = (_name: string, _text: string): Verdict => ({ article: true, why: 'prose', text: 'Reads as prose.' });
