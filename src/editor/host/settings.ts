import * as vscode from 'vscode';
import { Emitter, type Disposable } from '../../platform/events.ts';

/** All settings, live. Names and defaults stand in package.json alone; `house.test.ts` compares. */
export interface SettingValues {
  readonly articles: readonly string[];
  readonly exclude: readonly string[];
  readonly underline: 'all' | 'actors' | 'dates' | 'off';
  readonly hover: boolean;
  /** 0 to 1: mentions below it are not underlined. */
  readonly confidence: number;
  readonly marks: 'off' | 'hover' | 'visible';
  readonly inlayDates: boolean;
  readonly creator: string;
  readonly askForName: boolean;
  readonly maxArticles: number;
  /** Notes as comment threads in the margin. */
  readonly margin: boolean;
}

export const settingNames = ['articles', 'exclude', 'underline', 'hover', 'confidence', 'marks', 'inlayDates', 'creator', 'askForName', 'maxArticles', 'margin'] as const satisfies readonly (keyof SettingValues)[];

export class Settings implements Disposable {
  readonly #changed = new Emitter<ReadonlySet<keyof SettingValues>>();
  readonly #subscription: vscode.Disposable;
  /** By name and resource. Asking the host costs up to a millisecond, and painting asks often. */
  readonly #known = new Map<string, unknown>();
  /** Fires with the names of those that changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => this.#known.clear());
    const values = vscode.workspace.onDidChangeConfiguration((event) => {
      this.#known.clear();
      const names = settingNames.filter((name) => event.affectsConfiguration(`dateline.${name}`));
      if (names.length > 0) this.#changed.fire(new Set(names));
    });
    this.#subscription = vscode.Disposable.from(folders, values);
  }

  /** The value for a resource, by the host's order of precedence. A value of the wrong type counts as the default. */
  get<Name extends keyof SettingValues>(name: Name, resource?: vscode.Uri): SettingValues[Name] {
    const key = `${name} ${resource?.toString() ?? ''}`;
    if (this.#known.has(key)) return this.#known.get(key) as SettingValues[Name];
    const configuration = vscode.workspace.getConfiguration('dateline', resource ?? null);
    const fallback = configuration.inspect<SettingValues[Name]>(name)?.defaultValue;
    const value = configuration.get<SettingValues[Name]>(name);
    const right = typeof value === typeof fallback && Array.isArray(value) === Array.isArray(fallback);
    const told = (right ? value : fallback) as SettingValues[Name];
    // Resources are many: what was asked long ago is asked again.
    if (this.#known.size >= 1000) this.#known.clear();
    this.#known.set(key, told);
    return told;
  }

  async set<Name extends keyof SettingValues>(name: Name, value: SettingValues[Name], where: vscode.ConfigurationTarget): Promise<void> {
    await vscode.workspace.getConfiguration('dateline').update(name, value, where);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
