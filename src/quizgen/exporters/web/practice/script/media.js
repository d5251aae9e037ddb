/* Pictures and sounds, and texts read aloud. */

function mediaOf(picture, alt, sound, plays = false) {
  const nodes = [];
  if (picture) nodes.push(make("img", { src: picture, alt: alt || "" }));
  if (sound) nodes.push(make("audio", { controls: true, src: sound, autoplay: plays }));
  return nodes;
}

if (window.speechSynthesis) window.speechSynthesis.getVoices(); // a browser begins to load its voices at the first call

/** The languages of texts that are not in the page's, by the texts as written. */
const languages = new Map(Object.entries(quiz.languages || {}));

/** A button that reads a text aloud, where the browser has a voice of its language. */
function aloud(written) {
  const language = languages.get(written) || document.documentElement.lang;
  const text = readingOf(written);
  const speech = window.speechSynthesis;
  const voice = speech && speech.getVoices().find(({ lang }) => lang.slice(0, 2) === language.slice(0, 2));
  if (!voice) return [];
  const speak = () => {
    const said = new SpeechSynthesisUtterance(text.replace("_____", "…"));
    said.voice = voice;
    said.lang = voice.lang;
    speech.cancel();
    speech.speak(said);
  };
  return [button("🔊", speak, { "aria-label": words.read_aloud, class: "aloud" })];
}
