// The words of the page in the language of its reader.
import {english} from './elements.js';
import {WORDS} from 'quizgen-words';

const KEPT = 'quizgen-language';
let own = WORDS.en;

const kept = () => { try { return localStorage.getItem(KEPT); } catch { return null; } };

export const languages = () => Object.entries(WORDS).map(([code, words]) => [code, words.language_name]);

export function chooseLanguage(code) {
  own = WORDS[code] ?? WORDS.en;
  const root = document.documentElement;
  root.lang = code in WORDS ? code : 'en';
  root.dir = own.direction;
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', word(element.dataset.label));
}

export function keepLanguage(code) {
  try { localStorage.setItem(KEPT, code); } catch { /* the page then goes by the browser's language */ }
  chooseLanguage(code);
}

export function usualLanguage() {
  const wanted = [kept(), ...navigator.languages.map(tag => tag.split('-')[0])];
  return wanted.find(code => code in WORDS) ?? 'en';
}

export function word(name, values = {}) {
  const text = own[name] ?? WORDS.en[name] ?? name;
  return text.replace(/\{(\w+)\}/g, (whole, key) => key in values ? String(values[key]) : whole);
}

// A text with gaps for what quizgen says in English: its parts, in which that is marked as English.
export function inEnglish(name, values, said) {
  const parts = word(name).split(/\{(\w+)\}/);
  return parts.map((part, index) => index % 2 === 0 ? part : part in said ? english('span', said[part]) : String(values[part]));
}

export const hasWord = name => name in WORDS.en;

export const number = value => new Intl.NumberFormat(document.documentElement.lang).format(value);
