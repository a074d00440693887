import type { EngineMethod } from './engine.ts';

/** First message to a worker: the files of models/. */
export interface StartMessage {
  readonly kind: 'start';
  readonly models: Readonly<Record<string, Uint8Array>>;
}

export interface CallMessage {
  readonly kind: 'call';
  readonly number: number;
  readonly method: EngineMethod;
  readonly args: readonly unknown[];
}

export type ToWorker = StartMessage | CallMessage;

export type FromWorker =
  | { readonly kind: 'started'; readonly fault?: string }
  | { readonly kind: 'answer'; readonly number: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly number: number; readonly message: string };
