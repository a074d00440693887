declare module 'jsonld' {
  type DocumentLoader = (url: string) => Promise<{ readonly contextUrl?: string; readonly documentUrl: string; readonly document: object }>;
  interface Options {
    readonly documentLoader: DocumentLoader;
    /** Throws where a member has no meaning, instead of dropping it. */
    readonly safe?: boolean;
  }
  const jsonld: {
    expand(input: unknown, options: Options): Promise<Record<string, unknown>[]>;
    compact(input: unknown, context: unknown, options: Options): Promise<Record<string, unknown>>;
  };
  export default jsonld;
}
