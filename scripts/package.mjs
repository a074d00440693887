// npm run package → dateline-<version>.vsix
import { statSync } from 'node:fs';
import path from 'node:path';
import { packVsix } from './prepared.mjs';

const vsix = await packVsix();
const bytes = statSync(vsix).size;
console.log(`${path.basename(vsix)}: ${(bytes / 1e6).toFixed(2)} MB`);
if (bytes >= 3e6) {
  console.error('larger than 3 MB');
  process.exit(1);
}
