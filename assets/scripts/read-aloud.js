// Reads the main part of the page aloud with the browser's own voices. Nothing sounds until the button is pressed;
// without a voice of the page's language the button does not appear. The page needs none of this.
(function () {
  "use strict";
  var bar = document.getElementById("read-aloud");
  if (!bar || !window.speechSynthesis || !window.SpeechSynthesisUtterance) return;
  var button = bar.querySelector("button");
  var speaking = false;

  function parts() {
    var main = document.getElementById("main");
    var found = [];
    main.querySelectorAll("h1, h2, h3, p, li, dt, dd, legend, label, th, td").forEach(function (element) {
      if (element.closest("#read-aloud") || element.querySelector("p, li, dd, label")) return;
      var copy = element.cloneNode(true);
      copy.querySelectorAll("[aria-hidden=true], rt, rp").forEach(function (hidden) { hidden.remove(); });
      var text = copy.textContent.trim();
      if (text) found.push(text);
    });
    return found;
  }

  function rest() {
    speaking = false;
    button.textContent = button.getAttribute("data-start");
  }

  button.addEventListener("click", function () {
    if (speaking) {
      speechSynthesis.cancel();
      rest();
      return;
    }
    speaking = true;
    button.textContent = button.getAttribute("data-stop");
    var texts = parts();
    texts.forEach(function (text, place) {
      var utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = document.documentElement.lang === "en" ? "en" : "zh-CN";
      if (place === texts.length - 1) utterance.onend = rest;
      speechSynthesis.speak(utterance);
    });
  });
  bar.hidden = false;
})();
