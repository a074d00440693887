// In the browser no disk is at hand: everything goes through the editor.

export const replaceFile = async (_from: unknown, _to: unknown): Promise<boolean> => false;
export const readFromDisk = async (_place: unknown): Promise<Uint8Array | undefined> => undefined;
