// Somebody who plays a round, and each challenge to its end, with whatever hand. They go the way that the content calls
// plain, so that a challenge takes a few moves, and use nothing but what the screen offers.
import assert from 'node:assert/strict';

import { challenge, pattern, say, sentenceOf, stepName } from './words.mjs';

const MOVES_MOST = 60; // after so many a challenge counts as one that can't be finished

// Eight cards: each is sorted, its sign named where that is asked, and the answer read. `each(card)` looks at it.
export async function playRound(game, hand, each = async () => {}) {
  for (let place = 1; place <= 8; place += 1) {
    const card = await game.card();
    await hand.sort(card.side);
    if (await game.isAt('sign.title')) await hand.press(say('quote.marks', { text: sentenceOf(card) }));
    await game.shows('feedback.agree');
    await each(card);
    await hand.press(say(place < 8 ? 'feedback.next' : 'feedback.last'));
  }
  await game.shows('round.title');
}

// From wherever the bar has the menu to the step's own screen; a step may be opened before its round is done.
export async function openStep(game, hand, step) {
  await hand.press(say('bar.menu'));
  await hand.press(say('menu.path'));
  await beginStep(game, hand, step);
}

// From the path to the step's own screen. What opens all steps leads to the first of them.
export async function beginStep(game, hand, step) {
  const opens = say('path.open_all');
  await hand.press(stepName(step));
  if ((await game.button(opens).count()) > 0) {
    await hand.press(opens);
    await hand.press(stepName(step));
  }
  await hand.press(say('step.begin'));
}

// From the step's own screen to its end. `middle()` looks at it while it is under way.
export async function playStep(game, hand, step, middle = async () => {}) {
  await hand.press(say('step.begin'));
  await PLAYERS[step](game, hand, middle);
  await game.shows(`step.${step}.end`);
}

async function names(game) {
  return (await game.choices()).map((choice) => choice.name);
}

async function oneOf(game, wanted, find = 'find') {
  const found = (await names(game))[find](wanted);
  assert.ok(found, `something fitting is offered, of: ${await names(game)}`);
  return found;
}

// Presses, as long as it is not at the end, what `next()` names.
async function goOn(game, hand, step, next) {
  for (let move = 0; !(await game.isAt(`step.${step}.end`)); move += 1) {
    assert.ok(move < MOVES_MOST, `${step} comes to its end`);
    await hand.press(await next());
  }
}

const stones = challenge('esteem').variants.flatMap((variant) => variant.stones);
const own = new Set(stones.filter((stone) => stone.kind === 'own').map((stone) => stone.text));
const rewrites = new Set(stones.flatMap((stone) => stone.rewrites ?? []).filter((rewrite) => rewrite.rests === 'own')
  .map((rewrite) => rewrite.text));
const plain = new Set(challenge('boundaries').variants.flatMap((variant) => variant.tiles)
  .filter((tile) => tile.tone === 'plain').map((tile) => tile.text));
const linked = new Set(challenge('conversation').variants.flatMap((variant) => variant.turns)
  .flatMap((turn) => turn.choices).filter((choice) => choice.rings === 'linked').map((choice) => choice.text));

const PLAYERS = {
  // A stamp for a moment of the morning and of the afternoon; then the day is looked back on.
  async awareness(game, hand, middle) {
    const moment = pattern('awareness.moment');
    for (const on of ['awareness.on', 'awareness.end']) {
      await hand.put(say('awareness.need'), await oneOf(game, (name) => moment.test(name) && name.includes(':')));
      await middle();
      await hand.press(say(on));
    }
    await hand.press(say('step.finish'));
  },

  // Four plain pieces, each put where it belongs; the sentence is read back and kept.
  async boundaries(game, hand, middle) {
    for (const slot of ['notice', 'feel', 'limit', 'will']) {
      const empty = { lead: say(`boundaries.lead.${slot}`), piece: say('boundaries.choose') };
      await hand.put(await oneOf(game, (name) => plain.has(name)), null, say('boundaries.slot', empty));
      if (slot === 'feel') await middle();
    }
    await hand.press(say('boundaries.read'));
    await hand.press(say('boundaries.finish'));
  },

  // Own stones are set; where there are no more, a borrowed one is turned over and said again.
  async esteem(game, hand, middle) {
    let taken = await oneOf(game, (name) => own.has(name));
    await hand.put(taken, null, say('esteem.yours'));
    await middle();
    await goOn(game, hand, 'esteem', async () => {
      const offered = await names(game);
      const answer = say(own.has(taken) ? 'esteem.hand.own' : 'esteem.hand.borrowed');
      const wanted = [say('esteem.finish'), ...rewrites, answer, ...own];
      taken = wanted.find((name) => offered.includes(name)) ?? offered[0];
      return taken;
    });
  },

  // Both rings are filled, tile by tile; in a full week what others ask for is declined. Then the week is kept.
  async independence(game, hand, middle) {
    const free = pattern('independence.free');
    const asked = pattern('independence.tile.asked');
    const alone = pattern('independence.tray.alone');
    const together = pattern('independence.tray.together');
    const finish = say('independence.finish');
    let placed = 0;
    for (let move = 0; !(await names(game)).includes(finish); move += 1) {
      assert.ok(move < MOVES_MOST, 'both rings become whole');
      if (!(await names(game)).some((name) => free.test(name))) {
        await hand.press(await oneOf(game, (name) => asked.test(name)));
        await hand.press(say('independence.decline'));
        continue;
      }
      const kind = placed % 2 === 0 ? alone : together;
      const lying = await oneOf(game, (name) => kind.test(name), 'findLast'); // the week itself comes before them
      await hand.put(lying, await oneOf(game, (name) => free.test(name)));
      placed += 1;
      if (placed === 1) await middle();
    }
    await hand.press(finish);
  },

  // What keeps the two rings linked, until the talk ends by itself.
  async conversation(game, hand, middle) {
    await middle();
    await goOn(game, hand, 'conversation', async () => {
      const offered = await names(game);
      return [say('step.finish'), ...linked].find((name) => offered.includes(name)) ?? offered[0];
    });
  },
};
