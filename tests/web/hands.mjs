// The ways in which somebody presses and moves what the page shows. Each hand has press(name) for what a button with
// that name stands for, put(name, place) for taking something to a place, and sort(side) for the card at hand.
import { say } from './words.mjs';

const PILE = { codependent: 'pile.codependent', interdependent: 'pile.interdependent' };
const STEPS = 5; // of a drag

// Through the page's controls alone: what is moved is pressed, and then where it goes.
export class ControlsHand {
  constructor(game, way = 'press') {
    this.game = game;
    this.way = way; // 'press': as a screen reader does; 'key': by the keyboard
  }

  async press(name) {
    await this.game[this.way](name);
  }

  async put(name, place) {
    await this.press(name);
    if (place) await this.press(place);
  }

  async sort(side) {
    await this.press(say(PILE[side]));
  }
}

// Where something is on the screen: the box of its control.
export async function boxOf(game, locator) {
  const element = locator.first();
  await element.evaluate((found) => found.scrollIntoView({ block: 'nearest' }));
  await game.turn();
  const box = await element.boundingBox();
  if (!box) throw new Error(`It has no place on the screen: ${locator}`);
  return box;
}

// A text and whatever describes it behind.
function beginning(text) {
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(\\s|$)`);
}

function middle(box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

// What both hands that reach for the screen share: they look where something is, press it there, or drag it.
class ReachingHand {
  constructor(game) {
    this.game = game;
  }

  async placeOf(name) {
    return middle(await boxOf(this.game, this.game.button(name)));
  }

  async press(name) {
    await this.tap(await this.placeOf(name));
    await this.game.turn();
  }

  async dragged(start, end) {
    await this.drag(start, end);
    await this.game.turn();
  }

  async sort(side) {
    const card = middle(await boxOf(this.game, this.game.stage.getByRole('group')));
    await this.dragged(card, await this.placeOf(say(PILE[side])));
  }
}

export class MouseHand extends ReachingHand {
  // `over`: a text that stands where the thing is taken to, where no button stands there yet.
  async put(name, place, over) {
    const start = await this.placeOf(name);
    const at = over ? this.game.stage.getByText(beginning(over)) : place && this.game.button(place);
    if (at) await this.dragged(start, middle(await boxOf(this.game, at)));
    else await this.press(name);
  }

  async tap({ x, y }) {
    // A hand never hits the same place twice; the game takes that for a double click.
    this.shift = (this.shift ?? 0) === 0 ? 7 : 0;
    await this.game.page.mouse.click(x + this.shift, y);
  }

  async drag(start, end) {
    const { mouse } = this.game.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(end.x, end.y, { steps: STEPS });
    await mouse.up();
  }
}

// Real touches, through the browser's own input pipeline.
export class TouchHand extends ReachingHand {
  static async of(game) {
    const hand = new TouchHand(game);
    hand.session = await game.page.context().newCDPSession(game.page);
    return hand;
  }

  async send(type, points) {
    await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  }

  // A stroke along a phone's screen scrolls it; things go from place to place by two taps.
  async put(name, place) {
    await this.press(name);
    if (place) await this.press(place);
  }

  async tap({ x, y }) {
    this.shift = (this.shift ?? 0) === 0 ? 12 : 0;
    await this.send('touchStart', [{ x: x + this.shift, y }]);
    await this.send('touchEnd', []);
  }

  async drag(start, end) {
    await this.send('touchStart', [start]);
    for (let step = 1; step <= STEPS; step += 1)
      await this.send('touchMove', [{ x: start.x + ((end.x - start.x) * step) / STEPS,
        y: start.y + ((end.y - start.y) * step) / STEPS }]);
    await this.send('touchEnd', []);
  }
}
