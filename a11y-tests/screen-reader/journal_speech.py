"""A voice for Orca that makes no sound: every utterance becomes a line of JSON in the file named by SPOKEN.

Orca imports the module that `settings.speechServerFactory` names and hands it all it would say, with the voice it
chose. So this sees what a synthesizer would get, the reading of a whole page included.
"""
import json
import os
import time

from gi.repository import GLib
from orca import speechserver

_spoken = open(os.environ["SPOKEN"], "a", encoding="utf-8", buffering=1)


def _write(kind, text="", voice=None):
    line = {"at": round(time.time(), 3), "kind": kind, "text": str(text or "")}
    family = voice.get("family") if isinstance(voice, dict) else None
    if family and family.get("lang"):
        line["lang"] = family["lang"]
    print(json.dumps(line, ensure_ascii=False), file=_spoken)


class SpeechServer(speechserver.SpeechServer):
    """The one server of the factory."""

    _only = None

    @staticmethod
    def getFactoryName():
        return "journal"

    @classmethod
    def getSpeechServer(cls, info=None):
        if cls._only is None:
            cls._only = cls()
            _write("ready")
        return cls._only

    @classmethod
    def getSpeechServers(cls):
        return [cls.getSpeechServer()]

    @classmethod
    def shutdownActiveServers(cls):
        cls._only = None

    def getInfo(self):
        return ["journal", "journal"]

    def getVoiceFamilies(self):
        """Languages that the voice claims to speak, for Orca to choose from by the page's lang."""
        names = speechserver.VoiceFamily
        return [
            names({names.NAME: f"{lang}-{dialect}", names.LANG: lang, names.DIALECT: dialect, names.VARIANT: None})
            for lang, dialect in (("zh", "CN"), ("en", "US"))
        ]

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            _write("speak", text, acss)

    def speakCharacter(self, character, acss=None):
        _write("character", character, acss)

    def speakKeyEvent(self, event, acss=None):
        _write("key", event.getKeyName(), acss)

    def sayAll(self, utterances, progress):
        def next_one():
            context, voice = next(utterances, (None, None))
            if context is None:
                return False
            _write("page", context.utterance, voice)
            context.currentOffset = context.startOffset
            progress(context.copy(), speechserver.SayAllContext.PROGRESS)
            context.currentOffset = context.endOffset
            progress(context.copy(), speechserver.SayAllContext.COMPLETED)
            return True  # GLib asks again when it is idle

        def guarded():
            return next_one() and GLib.SOURCE_CONTINUE

        GLib.idle_add(guarded)

    def stop(self):
        _write("stop")

    def shutdown(self):
        type(self)._only = None

    def reset(self, text=None, acss=None):
        """Nothing to reset in a journal."""
