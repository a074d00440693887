import * as vscode from 'vscode';

/** Measures how late a timer is. Only in benches: it would keep the thread awake. */
export const watchStalls = (context: vscode.ExtensionContext): (() => number) => {
  let longest = 0;
  if (context.extensionMode !== vscode.ExtensionMode.Test) return () => longest;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 5);
    last = now;
  }, 5);
  context.subscriptions.push({ dispose: () => clearInterval(timer) });
  return () => longest;
};
