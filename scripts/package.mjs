// npm run package → dateline-<version>.vsix
import { statSync } from 'node:fs';
import path from 'node:path';
import { packVsix } from './prepared.mjs';

const vsix = await packVsix();
console.log(`${path.basename(vsix)}: ${(statSync(vsix).size / 1e6).toFixed(2)} MB`);
