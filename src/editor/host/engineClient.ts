import { spawn, workerFile } from '#spawn';
import * as vscode from 'vscode';
import { modelFileNames } from '../../core/modelFiles.ts';
import { engineMethods, type Engine, type EngineMethod } from '../../corpus/engine.ts';
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

/** Speaks to the engine in a worker. */
const connect = (port: Port, models: Models, log: Log): Promise<Engine> =>
  new Promise((started, failed) => {
    const waiting = new Map<number, Waiting>();
    let last = 0;
    port.onFault((error) => {
      failed(error);
      log.error('the reading worker failed', error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
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
    port.post({ kind: 'start', models });
  });

export interface EngineService extends vscode.Disposable {
  /** Starts at the first call: nothing is loaded before an article is opened. */
  readonly engine: () => Promise<Engine>;
}

/** Makes the engine when it is first asked for: in a worker, or here if none can start. */
export const createEngineService = ({ extension, log }: { readonly extension: vscode.Uri; readonly log: Log }): EngineService => {
  let port: Port | undefined;
  let made: Promise<Engine> | undefined;
  const script = vscode.Uri.joinPath(extension, 'dist', ...workerFile);
  const make = async (): Promise<Engine> => {
    let models: Models = {};
    try {
      models = await readModels(extension);
    } catch (error) {
      log.error('models could not be read', error);
    }
    try {
      port = await spawn({
        path: script.fsPath,
        source: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(script)),
      });
      return await connect(port, models, log);
    } catch (error) {
      log.warn(`no worker (${error instanceof Error ? error.message : String(error)}): reading in the extension host`);
      // Loaded only here: where a worker runs, the host's thread never loads what reads.
      const { localEngine } = await import('./localEngine.ts');
      return localEngine(models, log);
    }
  };
  return {
    engine: () => (made ??= make()),
    dispose: () => port?.close(),
  };
};
