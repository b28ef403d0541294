// Pictures of every screen at the sizes of a phone, a tablet and two desktops, into build/web-tests/screens, to be
// looked at. Not a test: node tests/web/screenshots.mjs [phone] [tablet] [laptop] [desktop]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { Stand, SCREENS } from './browser.mjs';
import { ControlsHand } from './hands.mjs';
import { takeTour } from './tour.mjs';

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 820, height: 1180 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1280, height: 720 } },
  desktop: { viewport: { width: 1920, height: 1080 } },
};

const asked = process.argv.slice(2);
for (const [name, context] of Object.entries(SIZES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const folder = join(SCREENS, name);
  mkdirSync(folder, { recursive: true });
  const stand = await new Stand({ context, sharp: true }).open();
  const game = await stand.visit();
  let number = 0;
  await takeTour(game, new ControlsHand(game), async (screen) => {
    number += 1;
    await game.page.screenshot({ path: join(folder, `${String(number).padStart(2, '0')}-${screen}.png`) });
  }).catch((error) => console.error(`${name}: ${error.message}`));
  await stand.close();
  console.log(`${number} pictures in ${folder}`);
}
process.exit(); // the browser that all of them share
