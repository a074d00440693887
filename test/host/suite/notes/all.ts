// The edition in the browser saves by itself after a second: not what these tests are about.
import * as vscode from 'vscode';
import './clean.test.ts';
import './life.test.ts';
import './places.test.ts';
import './exchange.test.ts';
import './bad.test.ts';
import './untold.test.ts';

before(async () => vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global));
