import { readdirSync } from 'node:fs';
import path from 'node:path';

/** All files under `folder` whose name ends in `ending`. */
export const globSync = (folder, ending) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
