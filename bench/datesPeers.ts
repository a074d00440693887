export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
}
export const peers = async (): Promise<Record<string, (row: { readonly dct?: string; readonly text: string }) => readonly Tagged[]>> => ({});
