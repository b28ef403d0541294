// The C side's door to the page: what src/present/web/page.h and src/platform/page_files.h declare, handed on to the
// modules that start.js put into Module.page. Emscripten links this file, so it is in the JavaScript of 2017.
mergeInto(LibraryManager.library, {
  $pageText: function (text) {
    return text === null || text === undefined ? 0 : allocateUTF8(text);
  },

  page_start: function (presenter) { Module['page']['begin'](presenter); },
  page_drawn: function (first) { Module['page']['drawn'](first !== 0); },
  page_show: function (screen) { Module['page']['controls'].show(JSON.parse(UTF8ToString(screen))); },
  page_move: function (scroll, focus, shown) {
    Module['page']['controls'].move(scroll, focus >>> 0, shown !== 0);
  },
  page_type: function (id, text, from, to) {
    Module['page']['controls'].type(id >>> 0, UTF8ToString(text), from, to);
  },
  page_play: function (name, gain, delay) { Module['page']['sound'].play(UTF8ToString(name), gain, delay); },
  page_keep_awake: function (on) { Module['page']['screen'].keepAwake(on !== 0); },
  page_fill_screen: function (on) { Module['page']['screen'].fill(on !== 0); },
  page_leave: function () { Module['page']['leave'](); },
  page_fail: function (message) { Module['page']['fail'](UTF8ToString(message)); },

  page_store_keeps: function () { return Module['page']['storage'].kept ? 1 : 0; },
  page_store_names__deps: ['$pageText'],
  page_store_names: function () {
    return pageText(Module['page']['storage'].names().map(function (name) { return name + '\n'; }).join(''));
  },
  page_store_length: function (name) {
    var bytes = Module['page']['storage'].read(UTF8ToString(name));
    return bytes ? bytes.length : -1;
  },
  page_store_read: function (name, to) { HEAPU8.set(Module['page']['storage'].read(UTF8ToString(name)), to); },
  page_store_write: function (name, bytes, length) {
    Module['page']['storage'].write(UTF8ToString(name), HEAPU8.slice(bytes, bytes + length));
  },
  page_store_append: function (name, bytes, length) {
    Module['page']['storage'].append(UTF8ToString(name), HEAPU8.slice(bytes, bytes + length));
  },
  page_store_truncate: function (name, length) { Module['page']['storage'].truncate(UTF8ToString(name), length); },
  page_store_remove: function (name) { Module['page']['storage'].remove(UTF8ToString(name)); },
  page_store_refused__deps: ['$pageText'],
  page_store_refused: function () { return pageText(Module['page']['storage'].refused()); },

  page_file_give: function (name, type, bytes, length) {
    Module['page']['files'].give(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + length));
  },
  page_ask_font: function () { Module['page']['askFont'](); },
  page_show_link: function (link) { Module['page']['files'].show(UTF8ToString(link)); },
  page_file_ask: function () { Module['page']['files'].ask(); },
  page_deck_ask: function () { Module['page']['decks'].ask(); },

  page_speak: function (text, language, rate) {
    Module['page']['voice'].say(UTF8ToString(text), UTF8ToString(language), rate);
  },
  page_hush: function () { Module['page']['voice'].stop(); },
  page_voice: function () { return Module['page']['voice'].state(); },

  page_can_fill_screen: function () { return Module['page']['screen'].canFill() ? 1 : 0; },
  page_can_speak: function () { return Module['page']['voice'].isThere() ? 1 : 0; },
  page_can_call: function () { return Module['page']['preferences'].calls() ? 1 : 0; },
  page_prefers_theme: function () { return Module['page']['preferences'].theme(); },
  page_prefers_reduced_motion: function () { return Module['page']['preferences'].reducedMotion() ? 1 : 0; },
  page_has_touch_alone: function () { return Module['page']['preferences'].touchAlone() ? 1 : 0; },
});
