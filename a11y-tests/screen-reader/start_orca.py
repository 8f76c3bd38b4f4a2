"""Starts Debian's Orca in this process, with the voice that lies beside this file.

/usr/bin/orca does not start while any process of the same user is called orca, so two runs could not go side by side.
"""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from orca import orca  # noqa: E402  (needs the path above)

settings = orca.getSettingsManager()
settings.activate(os.environ["ORCA_PREFERENCES"], {})
sys.path.insert(0, settings.getPrefsDir())
sys.exit(orca.main())
