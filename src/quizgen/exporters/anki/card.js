// Puts the options into today's order, and remembers what was picked for the back. The card is whole without it.
(function () {
  'use strict';
  var card = document.querySelector('.quizgen');
  var list = card && card.querySelector('.options ol');
  if (!list) return;
  var isBack = / back( |$)/.test(card.className);
  var id = card.getAttribute('data-id');
  var options = all(list, 'li');
  var several = options.filter(isKey).length > 1;
  var memory = recalled();
  if (!isBack || !memory || memory.id !== id || !(memory.picks instanceof Array)) memory = {id: id, day: today(), picks: []};
  shuffle(options, generator(id + ' ' + memory.day));
  if (isBack) showPicks();
  else askForPicks();

  function all(parent, selector) {
    return Array.prototype.slice.call(parent.querySelectorAll(selector));
  }

  function isKey(item) {
    return item.getAttribute('data-k').charAt(0) === 'k';
  }

  function isPicked(item) {
    return memory.picks.indexOf(item.getAttribute('data-k')) >= 0;
  }

  // The day as the learner's clock has it: both sides agree on it, and tomorrow's order is another.
  function today() {
    var now = new Date();
    return now.getFullYear() + '-' + (now.getMonth() + 1) + '-' + now.getDate();
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

  // Fisher and Yates, among the places of the options that are not fixed.
  function shuffle(items, random) {
    var slots = [], i, j, kept;
    for (i = 0; i < items.length; i++) if (!items[i].hasAttribute('data-fixed')) slots.push(i);
    for (i = slots.length - 1; i > 0; i--) {
      j = Math.floor(random() * (i + 1));
      kept = items[slots[i]];
      items[slots[i]] = items[slots[j]];
      items[slots[j]] = kept;
    }
    for (i = 0; i < items.length; i++) list.appendChild(items[i]);
  }

  function askForPicks() {
    remember();
    list.setAttribute('role', several ? 'group' : 'radiogroup');
    options.forEach(function (item) {
      item.className = 'tappable';
      item.setAttribute('role', several ? 'checkbox' : 'radio');
      item.setAttribute('tabindex', '0');
      item.onclick = function () { pick(item); };
    });
    card.setAttribute('tabindex', '-1');
    card.onkeydown = function (event) {
      var pressed = event.key || '';
      var at = options.indexOf(event.target);
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^[1-9]$/.test(pressed) && options[pressed - 1]) pick(options[pressed - 1]);
      else if (at >= 0 && (pressed === ' ' || pressed === 'Enter')) pick(options[at]);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    show();
    try { card.focus({preventScroll: true}); } catch (error) { /* keys then wait for a tap */ }
  }

  function pick(item) {
    var key = item.getAttribute('data-k');
    if (!several) memory.picks = isPicked(item) ? [] : [key];
    else if (isPicked(item)) memory.picks.splice(memory.picks.indexOf(key), 1);
    else memory.picks.push(key);
    remember();
    show();
  }

  function show() {
    options.forEach(function (item) {
      item.className = 'tappable' + (isPicked(item) ? ' picked' : '');
      item.setAttribute('aria-checked', String(isPicked(item)));
    });
  }

  // What is right is marked by the styling alone; this adds what was picked, there and among the reasons.
  function showPicks() {
    if (!memory.picks.length) return;
    card.className += ' answered';
    options.concat(all(card, '.why li')).forEach(function (item) {
      if (isPicked(item)) item.className = 'picked';
    });
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
