// The editor of a fact sheet: CodeMirror, with the problems in place and the keys of YAML sheets to complete.
import {autocompletion, closeBrackets, completionKeymap} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {yaml} from '@codemirror/lang-yaml';
import {bracketMatching, defaultHighlightStyle, foldGutter, syntaxHighlighting, HighlightStyle} from '@codemirror/language';
import {lintGutter, lintKeymap, setDiagnostics} from '@codemirror/lint';
import {searchKeymap} from '@codemirror/search';
import {EditorState} from '@codemirror/state';
import {drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers} from '@codemirror/view';
import {tags} from '@lezer/highlight';
import {english} from './elements.js';

const KEYS = `quizgen id title language markup revised as_of deck tags source kinds off sources entities relations facts tables questions
author published url text background name was type aliases in_text part_of is_a distinct lang picture alt sound label subject value values
unit tolerance ask ask_subject say say_not symmetric inverse transitive changes at quote from until distractors note said_by picture_back
alt_back sound_back answer options one all some number year date yes_no`.split(/\s+/);

const complete = context => {
  const typed = context.matchBefore(/[a-z_]+/);
  return typed && (context.explicit || typed.to - typed.from > 1) ? {from: typed.from, options: KEYS.map(label => ({label, type: 'property'}))} : null;
};

const colours = HighlightStyle.define([
  {tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--key)'},
  {tag: [tags.string, tags.content], color: 'var(--text)'},
  {tag: tags.comment, color: 'var(--dim)', fontStyle: 'italic'},
  {tag: [tags.keyword, tags.separator, tags.punctuation], color: 'var(--dim)'},
]);

const look = EditorView.theme({
  '&': {backgroundColor: 'var(--field)', color: 'var(--text)', maxHeight: '60vh'},
  '.cm-gutters': {backgroundColor: 'var(--field)', color: 'var(--dim)', border: 'none'},
  '.cm-content': {caretColor: 'var(--text)', fontFamily: 'ui-monospace, monospace', fontSize: '0.9rem'},
  '.cm-activeLine': {backgroundColor: 'transparent'},
  '.cm-cursor': {borderLeftColor: 'var(--text)'},
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--marked)'},
  '.cm-tooltip': {backgroundColor: 'var(--card)', color: 'var(--text)', border: '1px solid var(--line)'},
});

export class Editor {
  constructor(parent, label, changed) {
    const update = EditorView.updateListener.of(change => { if (change.docChanged && !this.isSetting) changed(this.text); });
    this.extensions = [
      lineNumbers(), foldGutter(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(), lintGutter(),
      autocompletion({override: [complete]}), yaml(), syntaxHighlighting(colours), syntaxHighlighting(defaultHighlightStyle, {fallback: true}), look,
      keymap.of([...defaultKeymap, ...historyKeymap, ...completionKeymap, ...searchKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({'aria-label': label}), EditorView.lineWrapping, update,
    ];
    this.view = new EditorView({parent, state: EditorState.create({doc: '', extensions: this.extensions})});
    this.view.scrollDOM.tabIndex = 0; // it scrolls, so keys must get there
  }

  get text() { return this.view.state.doc.toString(); }

  open(text) {
    this.isSetting = true;
    this.view.setState(EditorState.create({doc: text, extensions: this.extensions}));
    this.isSetting = false;
  }

  // Puts another text in place of what differs, so that the cursor stays where it is.
  replace(text) {
    const now = this.text;
    if (text === now) return;
    let from = 0;
    while (from < Math.min(text.length, now.length) && text[from] === now[from]) from += 1;
    let end = 0;
    while (end < Math.min(text.length, now.length) - from && text.at(-1 - end) === now.at(-1 - end)) end += 1;
    this.isSetting = true;
    this.view.dispatch({changes: {from, to: now.length - end, insert: text.slice(from, text.length - end)}});
    this.isSetting = false;
  }

  mark(problems) {
    const doc = this.view.state.doc;
    const marks = problems.filter(problem => problem.line && problem.line <= doc.lines).map(problem => {
      const line = doc.line(problem.line);
      const from = Math.min(line.from + Math.max(0, (problem.column ?? 1) - 1), line.to);
      const severity = problem.severity === 'error' ? 'error' : problem.severity === 'medium' ? 'warning' : 'info';
      const message = problem.hint ? `${problem.message} (${problem.hint})` : problem.message;
      return {from, to: line.to, severity, message, renderMessage: () => english('span', message)};
    });
    this.view.dispatch(setDiagnostics(this.view.state, marks.sort((one, two) => one.from - two.from)));
  }

  goTo(line, column) {
    const found = this.view.state.doc.line(Math.min(line, this.view.state.doc.lines));
    this.view.dispatch({selection: {anchor: Math.min(found.from + (column ?? 1) - 1, found.to)}, effects: EditorView.scrollIntoView(found.from, {y: 'center'})});
    this.view.focus();
  }
}
