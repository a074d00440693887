// What the benches use of the peers they measure. The packages are installed on demand (bench/package.json), the types hold without.
declare module 'chrono-node' {
  export const parse: (text: string, reference?: Date) => readonly unknown[];
}

declare module 'compromise' {
  interface View {
    readonly length: number;
  }
  interface Document {
    people(): View;
    places(): View;
    organizations(): View;
  }
  const nlp: (text: string) => Document;
  export default nlp;
}
