// A way through every screen of the game, each looked at by whoever takes the tour: look(name) at every stop.
import { beginStep, playStep } from './players.mjs';
import { STEPS, say } from './words.mjs';

const OTHER = { codependent: 'interdependent', interdependent: 'codependent' };
const MISSED = 5; // the card that is sorted otherwise than the article does: the first four show where they belong

async function beginning(game, hand, look) {
  await look('note');
  await hand.press(say('note.go_on'));
  await look('title');
  for (const name of ['how', 'about', 'settings']) {
    await hand.press(say(`title.${name}`));
    await look(name);
    if (name === 'settings') {
      await hand.press(say('settings.wipe'));
      await look('wipe');
      await hand.press(say('wipe.keep'));
    }
    await hand.press(say('bar.back'));
  }
  await hand.press(say('title.play'));
}

async function firstRound(game, hand, look) {
  for (let place = 1; place <= 8; place += 1) {
    const { side } = await game.card();
    if (place === 1) await look('sort');
    await hand.sort(place === MISSED ? OTHER[side] : side);
    if (place === 1) await look('feedback-agree');
    if (place === MISSED) await look('feedback-again');
    if (place === 1) {
      await hand.press(say('feedback.section'));
      await look('section');
      await hand.press(say('bar.back'));
    }
    await hand.press(say(place < 8 ? 'feedback.next' : 'feedback.last'));
  }
  await look('round-end');
}

async function menu(game, hand, look) {
  await hand.press(say('bar.menu'));
  await look('menu');
  await hand.press(say('menu.words'));
  await look('words');
  await hand.press(say('bar.back'));
  await hand.press(say('menu.table'));
  await look('table');
  await hand.press((await game.stage.getByRole('listitem').getByRole('button').first().textContent()) ?? '');
  await look('row');
  await hand.press(say('bar.back'));
  await hand.press(say('table.save'));
  await look('save');
  await hand.press(say('bar.help'));
  await look('help');
  await hand.press(say('bar.back'));
  await hand.press(say('bar.back'));
  await hand.press(say('table.back'));
  await hand.press(say('menu.path'));
  await look('path');
}

async function steps(game, hand, look) {
  for (const [number, step] of STEPS.entries()) {
    await beginStep(game, hand, step);
    await look(`${step}-begin`);
    let looked = false;
    await playStep(game, hand, step, async () => {
      if (!looked) await look(`${step}-middle`);
      looked = true;
    });
    await look(`${step}-end`);
    await hand.press(say(number + 1 < STEPS.length ? 'step.to_path' : 'step.to_ending'));
  }
  await look('ending');
}

async function secondRound(game, hand, look) {
  await hand.press(say('bar.back')); // to the step's end
  await hand.press(say('bar.back')); // to the path
  await hand.press(say('round.next'));
  const { side } = await game.card();
  await hand.sort(side);
  await look('sign');
}

export const TOUR = [beginning, firstRound, menu, steps, secondRound];

export async function takeTour(game, hand, look) {
  for (const part of TOUR) await part(game, hand, look);
}
