// Reads the main part, or one part of it, with the browser's own voices. Nothing sounds until a button is pressed.
// Where the browser is known to have no voice of the page's language, no button appears. No page needs this.
(function () {
  "use strict";
  var bar = document.getElementById("read-aloud");
  var main = document.getElementById("main");
  var voices = window.speechSynthesis;
  if (!bar || !voices || !window.SpeechSynthesisUtterance) return;
  var words = bar.dataset;
  var now = null;
  var marked = null;

  function languageOf(element) {
    var lang = element.closest("[lang]").lang;
    return lang.slice(0, 2) === "zh" ? "zh-CN" : lang;
  }

  // Parts of text that hold no other part, without what is hidden from voices.
  function partsOf(root) {
    var found = [];
    root.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, legend, label, summary, th, td").forEach(function (element) {
      if (element.closest(".read-aloud") || element.querySelector("p, li, dd, label, h1, h2, h3")) return;
      if (!element.getClientRects().length) return;
      var copy = element.cloneNode(true);
      copy.querySelectorAll("[aria-hidden=true], rt, rp").forEach(function (hidden) { hidden.remove(); });
      var text = copy.textContent.trim();
      if (text) found.push({ element: element, text: text });
    });
    return found;
  }

  function mark(element) {
    if (marked) marked.classList.remove("reading");
    marked = element;
    if (element) element.classList.add("reading");
  }

  function stop() {
    if (now) now.textContent = now.getAttribute("data-start");
    now = null;
    mark(null);
    voices.cancel();
  }

  function read(button, root) {
    stop();
    now = button;
    button.textContent = words.stop;
    var parts = partsOf(root);
    var turn = {};
    button.turn = turn;
    (function next() {
      if (now !== button || button.turn !== turn) return;
      var part = parts.shift();
      if (!part) return stop();
      var speech = new SpeechSynthesisUtterance(part.text);
      speech.lang = languageOf(part.element);
      speech.onend = next;
      speech.onerror = function () { if (button.turn === turn && now === button) stop(); };
      mark(part.element);
      voices.speak(speech);
    })();
  }

  function press(button, root) {
    button.addEventListener("click", function () { if (now === button) stop(); else read(button, root); });
  }

  press(bar.querySelector("button"), main);
  main.querySelectorAll("section[aria-labelledby]").forEach(function (section) {
    var heading = document.getElementById(section.getAttribute("aria-labelledby"));
    if (!heading || !section.contains(heading)) return;
    var line = bar.cloneNode(true);
    var button = line.querySelector("button");
    line.removeAttribute("id");
    button.textContent = words.part.replace("{}", heading.textContent.trim());
    button.setAttribute("data-start", button.textContent);
    heading.insertAdjacentElement("afterend", line);
    press(button, section);
  });

  function show() {
    var all = voices.getVoices();
    var start = languageOf(main).slice(0, 2);
    var none = all.length && !all.some(function (voice) { return voice.lang.slice(0, 2).toLowerCase() === start; });
    document.querySelectorAll(".read-aloud").forEach(function (line) { line.hidden = !!none; });
  }

  if (voices.addEventListener) voices.addEventListener("voiceschanged", show);
  window.addEventListener("pagehide", stop);
  show();
})();
