import { spawn } from '#spawn';
import * as vscode from 'vscode';
import { modelFileNames } from '../../core/modelFiles.ts';
import { engineMethods, type Engine, type EngineMethod } from '../../corpus/engine.ts';
import { Emitter, type Event } from '../../platform/events.ts';
import type { Log } from '../../platform/log.ts';
import type { Port } from '../../platform/port.ts';
import type { FromWorker } from '../../corpus/messages.ts';

type Models = Record<string, Uint8Array>;

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const readModels = async (extension: vscode.Uri): Promise<Models> =>
  Object.fromEntries(await Promise.all(modelFileNames.map(async (name) => [name, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'models', name))] as const)));

const proxy = (call: (method: EngineMethod, args: readonly unknown[]) => Promise<unknown>): Engine =>
  Object.fromEntries(engineMethods.map((method) => [method, (...args: readonly unknown[]) => call(method, args)])) as unknown as Engine;

/** Speaks to the engine in a worker. `died` is told once it is gone: by then every question it owed is rejected. */
const connect = (port: Port, models: Promise<Models>, log: Log, died: () => void): Promise<Engine> =>
  new Promise((started, failed) => {
    const waiting = new Map<number, Waiting>();
    let last = 0;
    port.onFault((error) => {
      failed(error);
      log.error('the reading worker failed', error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      died();
    });
    const engine = proxy(
      (method, args) =>
        new Promise((resolve, reject) => {
          waiting.set(++last, { resolve, reject });
          port.post({ kind: 'call', number: last, method, args });
        }),
    );
    port.onMessage((data) => {
      const message = data as FromWorker;
      if (message.kind === 'started') {
        if (message.fault !== undefined) log.error(`names are not recognised: ${message.fault}`);
        started(engine);
        return;
      }
      const call = waiting.get(message.number);
      waiting.delete(message.number);
      if (message.kind === 'answer') call?.resolve(message.value);
      else call?.reject(new Error(message.message));
    });
    // It hears of what fails from now on, though it begins later.
    void models.then((read) => port.post({ kind: 'start', models: read }));
  });

export interface EngineService extends vscode.Disposable {
  /** Starts at the first call: nothing is loaded before an article is opened. Rejects where no worker can be had. */
  readonly engine: () => Promise<Engine>;
  /** The worker died and another will take its place at the next call, knowing nothing yet. */
  readonly onDidRestart: Event<void>;
}

/** After so many deaths an article is to blame, and no further worker is sent after it. */
const mostRestarts = 2;

/** Makes the engine when it is first asked for, in a worker of its own: the extension host's thread never reads an article. */
export const createEngineService = ({ extension, log }: { readonly extension: vscode.Uri; readonly log: Log }): EngineService => {
  const restarted = new Emitter<void>();
  const script = vscode.Uri.joinPath(extension, 'dist', 'worker.js');
  let port: Port | undefined;
  let made: Promise<Engine> | undefined;
  let restarts = 0;
  const died = (): void => {
    port?.close();
    if (restarts >= mostRestarts) {
      // Whoever asks from now on is told at once, not left waiting for a worker that is gone.
      made = Promise.reject(new Error('reading was stopped after several failures'));
      made.catch(() => {});
      void vscode.window.showErrorMessage('Dateline: reading failed several times and was stopped. Reload the window to try again; the log says more.');
      return;
    }
    restarts++;
    made = undefined;
    restarted.fire();
  };
  const make = async (): Promise<Engine> => {
    // The worker begins while the models are read.
    const reading = readModels(extension).catch((error: unknown): Models => {
      log.error('models could not be read: names are not recognised', error);
      return {};
    });
    port = await spawn({
      path: script.fsPath,
      source: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(script)),
    });
    return connect(port, reading, log, died);
  };
  return {
    engine: () => (made ??= make()),
    onDidRestart: restarted.event,
    dispose: () => {
      port?.close();
      restarted.dispose();
    },
  };
};
