// Puts the options into an order of their own at each showing, and remembers for the back what the learner did.
// The card is whole without it.
(function () {
  'use strict';
  var card = document.querySelector('.quizgen');
  var list = card && card.querySelector('.options ol, .items ol');
  if (!list) return;
  var isBack = / back( |$)/.test(card.className);
  var isOrder = /items/.test(list.parentNode.className);
  var id = card.getAttribute('data-id');
  var items = all(list, 'li');
  var several = items.filter(isRight).length > 1;
  var lifted = null;
  var memory = recalled();
  if (!isBack || !memory || memory.id !== id || !isList(memory.picks) || !isList(memory.order)) {
    memory = {id: id, seed: isBack ? today() : fresh(), picks: [], order: []};
  }
  shuffle(generator(id + ' ' + memory.seed));
  if (isBack) showWhatWasDone();
  else ask();

  function all(parent, selector) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  function isList(value) {
    return value instanceof Array;
  }

  function keyOf(item) {
    return item.getAttribute('data-k');
  }

  function isRight(item) {
    return keyOf(item).charAt(0) === 'k';
  }

  function isPicked(item) {
    return memory.picks.indexOf(keyOf(item)) >= 0;
  }

  // The day as the learner's clock has it: without storage, both sides agree on nothing else.
  function today() {
    var now = new Date();
    return now.getFullYear() + '-' + (now.getMonth() + 1) + '-' + now.getDate();
  }

  // Another seed for each showing, if the back will find it in the storage.
  function fresh() {
    try { sessionStorage.setItem('quizgen', ''); } catch (error) { return today(); }
    return today() + ' ' + Math.random();
  }

  // Numbers from 0 to 1, the same for the same text: an FNV hash starts Marsaglia's xorshift.
  function generator(text) {
    var state = 0x811c9dc5, i;
    for (i = 0; i < text.length; i++) {
      state ^= text.charCodeAt(i);
      state = (state + (state << 1) + (state << 4) + (state << 7) + (state << 8) + (state << 24)) | 0;
    }
    state = state || 1;
    function next() {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) / 4294967296;
    }
    for (i = 0; i < 8; i++) next();
    return next;
  }

  // Fisher and Yates, among the places of the options that are not fixed. What is to be put in order never is already.
  function shuffle(random) {
    var slots = [], i;
    for (i = 0; i < items.length; i++) if (!items[i].hasAttribute('data-fixed')) slots.push(i);
    for (i = slots.length - 1; i > 0; i--) swap(slots[i], slots[Math.floor(random() * (i + 1))]);
    if (isOrder && items.every(isInPlace)) items.push(items.shift());
    place();
  }

  function swap(one, other) {
    var kept = items[one];
    items[one] = items[other];
    items[other] = kept;
  }

  function isInPlace(item, at) {
    return keyOf(item) === 'o' + (at + 1);
  }

  function place() {
    items.forEach(function (item) { list.appendChild(item); });
  }

  function ask() {
    remember();
    list.setAttribute('role', isOrder || several ? 'group' : 'radiogroup');
    items.forEach(function (item) {
      item.setAttribute('role', isOrder ? 'button' : several ? 'checkbox' : 'radio');
      item.onclick = function () { act(item); };
    });
    card.setAttribute('tabindex', '-1');
    card.onkeydown = pressed;
    show();
    try { card.focus({preventScroll: true}); } catch (error) { /* keys then wait for a tap */ }
  }

  // Anki's desktop keeps the digits 1 to 7, Space and Enter to itself; arrows and x reach the card.
  function pressed(event) {
    var key = event.key || '';
    var at = items.indexOf(event.target);
    var step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (step) go(at, step);
    else if (/^[1-9]$/.test(key) && items[key - 1]) act(items[key - 1]);
    else if (at >= 0 && (key === ' ' || key === 'Enter' || key === 'x' || event.code === 'KeyX')) act(items[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  // To the next option, which is picked where one is right; or with the item that is lifted to the next place.
  function go(at, step) {
    var last = items.length - 1, next;
    if (at < 0) at = items.filter(isPicked).map(function (item) { return items.indexOf(item); })[0];
    next = at === undefined ? (step > 0 ? 0 : last) : at + step;
    if (lifted) {
      next = items.indexOf(lifted) + step;
      if (next >= 0 && next <= last) move(lifted, next);
      lifted.focus();
      return;
    }
    next = next < 0 ? last : next > last ? 0 : next;
    if (!several && !isOrder) pick(items[next], true);
    items[next].focus();
  }

  function act(item) {
    if (!isOrder) { pick(item, false); return; }
    if (lifted && lifted !== item) move(lifted, items.indexOf(item));
    lifted = lifted ? null : item;
    show();
  }

  function move(item, to) {
    items.splice(items.indexOf(item), 1);
    items.splice(to, 0, item);
    memory.order = items.map(keyOf);
    place();
    remember();
    show();
  }

  function pick(item, stays) {
    var key = keyOf(item);
    if (!several) memory.picks = isPicked(item) && !stays ? [] : [key];
    else if (isPicked(item)) memory.picks.splice(memory.picks.indexOf(key), 1);
    else memory.picks.push(key);
    remember();
    show();
  }

  function show() {
    var stop = items.filter(isPicked)[0] || items[0];
    items.forEach(function (item) {
      var on = isOrder ? item === lifted : isPicked(item);
      item.className = 'tappable' + (on ? ' picked' : '');
      item.setAttribute(isOrder ? 'aria-pressed' : 'aria-checked', String(on));
      item.setAttribute('tabindex', several || isOrder || item === stop ? '0' : '-1');
    });
  }

  // What is right is marked by the styling alone; this adds what was picked or moved, there and among the reasons.
  function showWhatWasDone() {
    var reasons = all(card, '.why li');
    items.forEach(function (item) {
      reasons.forEach(function (reason) {
        if (keyOf(reason) === keyOf(item)) reason.parentNode.appendChild(reason);
      });
    });
    if (isOrder && memory.order.length) showOrder();
    if (!memory.picks.length) return;
    card.className += ' answered';
    items.concat(reasons).forEach(function (item) {
      if (isPicked(item)) item.className = 'picked';
    });
  }

  function showOrder() {
    items.sort(function (one, other) { return memory.order.indexOf(keyOf(one)) - memory.order.indexOf(keyOf(other)); });
    place();
    items.forEach(function (item, at) { item.className = isInPlace(item, at) ? 'right' : 'wrong'; });
  }

  // Where storage is denied, a client that keeps its page still has the window.
  function recalled() {
    try { return JSON.parse(sessionStorage.getItem('quizgen')); } catch (error) { return window.quizgenMemory; }
  }

  function remember() {
    window.quizgenMemory = memory;
    try { sessionStorage.setItem('quizgen', JSON.stringify(memory)); } catch (error) { /* the window has it */ }
  }
})();
