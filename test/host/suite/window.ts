// The window as a reader sees it, through test/host/eyes.mjs. Not there in the desktop's test host: such tests are skipped.

/** A decoration of the extension as it is painted. */
export interface Mark {
  readonly text: string;
  readonly line: 'none' | 'dotted' | 'solid' | 'dashed';
  readonly colour: string;
  readonly ground: string;
}

const address = process.env['TEST_EYES'];

const ask = async <T>(what: string, ...args: readonly unknown[]): Promise<T> => {
  if (address === undefined) throw new Error('no window can be seen');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ what, args }) });
  const { value, fault } = (await response.json()) as { readonly value: T; readonly fault?: string };
  if (fault !== undefined) throw new Error(fault);
  return value;
};

export const isWindowInSight = address !== undefined;

/** Skips a test where the window cannot be looked at. */
export const needsWindow = (context: Mocha.Context): void => {
  if (address === undefined) context.skip();
};

export const marks = (): Promise<readonly Mark[]> => ask('marks');
/** The words that are underlined, dotted, as suggestions are. */
export const underlined = async (): Promise<readonly string[]> => (await marks()).flatMap(({ text, line }) => (line === 'dotted' ? [text] : []));
export const count = (selector: string): Promise<number> => ask('count', selector);
export const texts = (selector: string): Promise<readonly string[]> => ask('texts', selector);
export const click = (selector: string): Promise<void> => ask('click', selector);
export const press = (key: string): Promise<void> => ask('press', key);
export const editorFocused = async (): Promise<boolean> => (await count('.editor-instance .monaco-editor.focused')) > 0;
/** Types into the input box that is open, and sends it. */
export const answer = async (text: string): Promise<void> => {
  await ask('fill', text);
  await press('Enter');
};
