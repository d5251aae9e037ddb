// Small helpers for elements. Texts of a sheet go into a page as text only, never as HTML.
export const $ = id => document.getElementById(id);

export function el(name, props = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (key === 'data') Object.assign(made.dataset, value);
    else if (key.includes('-') || key === 'role' || key === 'for') made.setAttribute(key, value);
    else if (value !== undefined) made[key] = value;
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}

// A text of quizgen, which speaks English about a sheet: browsers read it aloud, and translate it, as what it is.
export const english = (name, textContent, props = {}) => el(name, {lang: 'en', dir: 'auto', textContent, ...props});

export function choice(label, options, chosen, changed, props = {}) {
  const list = el('select', {onchange: () => changed(list.value), ...props});
  for (const [value, text] of options) list.append(el('option', {value, textContent: text, selected: value === chosen}));
  return el('label', {}, label, list);
}

export function button(text, onclick, props = {}) {
  return el('button', {type: 'button', textContent: text, onclick, ...props});
}

export function saveAs(name, content, type = 'application/octet-stream') {
  const url = URL.createObjectURL(new Blob([content], {type}));
  el('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
