# Orca reads this file at its start, from the preferences folder of the run.
from orca import settings

settings.speechServerFactory = "journal_speech"
settings.speechFactoryModules = ["journal_speech"]
for noise in (
    "enableBraille",
    "enableSound",
    "enableKeyEcho",
    "enableEchoByCharacter",
    "presentToolTips",
    "speakProgressBarUpdates",
    "beepProgressBarUpdates",
):
    setattr(settings, noise, False)
