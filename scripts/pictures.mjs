// The README's pictures, from the product itself: node scripts/pictures.mjs → media/card-dark.png, media/card-light.png
import path from 'node:path';
import { root } from './prepared.mjs';
import { runUi } from '../test/ui/run.mjs';

const picture = (name, word, card, file = 'baltic-wire/2023-03-21-denial.txt') => ({
  [name]: async (reader) => {
    await reader.open(file);
    await reader.underlined();
    await reader.swept();
    await reader.hover(word, card);
    await reader.page.waitForTimeout(500);
    await reader.page.screenshot({ path: path.join(root, 'media', `${name}.png`), clip: { x: 350, y: 85, width: 930, height: 480 } });
  },
});

const results = [
  await runUi({ theme: 'dark', steps: picture('card-dark', 'Annika Lindqvist', /articles/) }),
  await runUi({ theme: 'light', steps: picture('card-light', 'more than 300 tonnes', /Disputed/) }),
];
process.exit(results.some(({ failed }) => failed > 0) ? 1 : 0);
