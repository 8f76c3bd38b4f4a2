"""A room with a screen nobody sees, a keyboard nobody touches, a screen reader and a browser.

Everything has its own X server, session bus, accessibility bus and home folder. Only processes that this one
started are ended, each by its number.
"""
import contextlib
import ctypes
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
SET_CHILD_SUBREAPER = 36  # linux/prctl.h

WINDOW_MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus><keyboard/><mouse/>
  <applications><application class="*"><decor>no</decor><maximized>yes</maximized></application></applications>
</openbox_config>
"""

# Firefox speaks to nobody but the portal: all else goes to a closed port, and nothing pops up to be read out.
FIREFOX = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1, localhost",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.trr.mode": 5,
    "services.settings.server": "http://127.0.0.1:9/v1",
    "accessibility.force_disabled": -1,
    "app.update.auto": False,
    "app.normandy.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.shell.checkDefaultBrowser": False,
    "browser.translations.enable": False,
    "intl.accept_languages": "zh-CN, zh",
    "browser.region.update.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.urlbar.autoFill": False,
    "browser.urlbar.suggest.bookmark": False,
    "browser.urlbar.suggest.engines": False,
    "browser.urlbar.suggest.history": False,
    "browser.urlbar.suggest.openpage": False,
    "browser.urlbar.suggest.topsites": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "termsofuse.bypassNotification": True,
    "dom.security.https_only_mode": False,
    "extensions.update.enabled": False,
    "extensions.formautofill.addresses.enabled": False,
    "signon.rememberSignons": False,
    "sidebar.revamp": False,
    "toolkit.telemetry.enabled": False,
}


class NotReady(Exception):
    """The room could not be set up; says nothing about the portal."""


def children_of(root):
    """Numbers of all processes below one, as /proc has them now."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError, IndexError, ValueError):
                after_name = (entry / "stat").read_text(errors="replace").rpartition(")")[2]
                parents.setdefault(int(after_name.split()[1]), []).append(int(entry.name))
    below, waiting = [], [root]
    while waiting:
        more = parents.get(waiting.pop(), [])
        below += more
        waiting += more
    return below


class Room:
    """Use it with `with`; then `open(url)` once, and `press`, `type`, `said` as often as wanted."""

    def __init__(self, browser="firefox", locale="zh_CN.UTF-8", keep=False):
        self.browser, self.keep = browser, keep
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="zhucan-reader-"))
        self.spoken = self.folder / "spoken.jsonl"
        self.spoken.touch()
        self.read = 0
        self.processes = {}
        home = self.folder / "home"
        inside = {
            "HOME": home,
            "XDG_RUNTIME_DIR": self.folder / "run",
            "XDG_CONFIG_HOME": home / "config",
            "XDG_DATA_HOME": home / "data",
            "XDG_CACHE_HOME": home / "cache",
            "ORCA_PREFERENCES": self.folder / "orca",
        }
        for path in inside.values():
            path.mkdir(parents=True, mode=0o700, exist_ok=True)
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            **{name: str(path) for name, path in inside.items()},
            "SPOKEN": str(self.spoken),
            "LANG": locale,
            "LC_ALL": locale,
            "LANGUAGE": locale.split(".")[0],
            "XDG_SESSION_TYPE": "x11",
            "GDK_BACKEND": "x11",
            "GSETTINGS_BACKEND": "memory",
            "GTK_MODULES": "gail:atk-bridge",
            "GTK_IM_MODULE": "gtk-im-context-simple",
            "NO_AT_BRIDGE": "0",
            "ACCESSIBILITY_ENABLED": "1",
            "GNOME_ACCESSIBILITY": "1",
            "MOZ_DISABLE_CONTENT_SANDBOX": "1",  # for root in a container
            "MOZ_CRASHREPORTER_DISABLE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def __enter__(self):
        # Grandchildren whose parent ends come to us, so that leaving finds every one of them.
        ctypes.CDLL(None, use_errno=True).prctl(SET_CHILD_SUBREAPER, 1, 0, 0, 0)
        try:
            self._screen()
            self._buses()
            self._window_manager()
            self._screen_reader()
        except BaseException:
            self.leave()
            raise
        return self

    def __exit__(self, *_):
        self.leave()

    def leave(self):
        """Ends all that was started: politely, then not."""
        for name in ("browser", "orca", "openbox"):
            process = self.processes.get(name)
            if process and process.poll() is None:
                process.terminate()
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(3)
        for how in (signal.SIGTERM, signal.SIGKILL):
            for number in children_of(os.getpid()):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(number, how)
            until = time.monotonic() + 3
            while children_of(os.getpid()) and time.monotonic() < until:
                with contextlib.suppress(ChildProcessError):
                    os.waitpid(-1, os.WNOHANG)
                time.sleep(0.05)
        if self.keep:
            print(f"kept {self.folder}")
        else:
            shutil.rmtree(self.folder, ignore_errors=True)

    # ── setting up ──

    def _start(self, name, *command, **more):
        log = open(self.folder / f"{name}.log", "wb")
        try:
            self.processes[name] = subprocess.Popen(
                command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log, **more
            )
        except FileNotFoundError as error:
            raise NotReady(f"{error.filename} is missing: run scripts/install-test-tools --screen-reader") from error

    def _ask(self, *command):
        done = subprocess.run(
            command, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60
        )
        return done.stdout.strip() if done.returncode == 0 else ""

    def _until(self, what, true, name, seconds):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if self.processes[name].poll() is not None:
                tail = (self.folder / f"{name}.log").read_text(errors="replace")[-1500:]
                raise NotReady(f"{name} ended by itself:\n{tail}")
            answer = true()
            if answer:
                return answer
            time.sleep(0.05)
        raise NotReady(f"no {what} within {seconds} s")

    def _screen(self):
        reading, writing = os.pipe()
        # -r: no repeated keys. On a busy machine a late key-up would count as a second press.
        self._start(
            "xvfb", "Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp",
            "-noreset", "-r", pass_fds=(writing,),
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise NotReady("Xvfb gave no display")
        self.environment["DISPLAY"] = f":{number}"

    def _buses(self):
        socket = self.folder / "run" / "bus"
        address = f"unix:path={socket}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address
        self._start("dbus", "dbus-daemon", "--session", "--nofork", "--nopidfile", "--address", address)
        self._until("session bus", socket.exists, "dbus", 10)
        self._start("atspi", "/usr/libexec/at-spi-bus-launcher", "--launch-immediately", "--a11y=1", "--screen-reader=1")
        question = ("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus")
        self._until(
            "accessibility bus",
            lambda: "unix:" in self._ask(*question, "--method", "org.a11y.Bus.GetAddress"),
            "atspi",
            10,
        )

    def _window_manager(self):
        # Focus needs one; it has no keys of its own, so that each press reaches the browser.
        config = self.folder / "openbox.xml"
        config.write_text(WINDOW_MANAGER)
        self._start("openbox", "openbox", "--sm-disable", "--config-file", str(config))
        check = ("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
        self._until("window manager", lambda: "window id" in self._ask(*check), "openbox", 10)

    def _screen_reader(self):
        shutil.copy(HERE / "orca-customizations.py", self.environment["ORCA_PREFERENCES"])
        self._start("orca", "/usr/bin/python3", str(HERE / "start_orca.py"))
        self._until("word from Orca", lambda: any(row["kind"] == "speak" for row in self._new()[0]), "orca", 30)
        self.said(first=1)

    def open(self, url):
        """Starts the browser at an address; gives back what is said."""
        profile = self.folder / "profile"
        profile.mkdir()
        if self.browser == "firefox":
            rows = (f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in FIREFOX.items())
            (profile / "user.js").write_text("\n".join(rows))
            command = ["firefox-esr", "--no-remote", "--profile", str(profile), "--width", "1280", "--height", "1000"]
        else:
            (profile / "Default").mkdir()
            (profile / "Default" / "Preferences").write_text('{"translate": {"enabled": false}}')
            command = [
                "chromium", f"--user-data-dir={profile}", "--force-renderer-accessibility", "--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--test-type", "--ozone-platform=x11",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--lang=zh-CN",
                "--window-size=1280,1000",
            ]  # fmt: skip
        self._start("browser", *command, url)
        kind = "firefox" if self.browser == "firefox" else "chromium"
        windows = ("xdotool", "search", "--onlyvisible", "--class", kind)
        window = self._until("browser window", lambda: self._ask(*windows).split(), "browser", 60)[-1]
        self._ask("xdotool", "windowactivate", "--sync", window)
        return self.said(first=25, quiet=2.5, longest=60)

    # ── acting and listening ──

    def press(self, keys):
        """Presses keys by their X names, one after the other; gives back all that is said."""
        said = []
        for key in keys.split():
            self._ask("xdotool", "key", "--clearmodifiers", "--delay", "40", key)
            said += self.said()
        return said

    def go(self, key):
        """Presses a key that leads to another page."""
        self._ask("xdotool", "key", "--clearmodifiers", key)
        return self.said(first=10, quiet=2, longest=40)

    def visit(self, url):
        """Goes to an address through the address bar; gives back what is said of the page."""
        for _ in range(2):  # a busy browser may lose the first
            self._ask("xdotool", "key", "--clearmodifiers", "ctrl+l")
            self.said()
            self._ask("xdotool", "type", "--delay", "20", url)
            self.said(first=1)
            rows = self.go("Return")
            if rows:
                break
        return rows

    def type(self, text):
        """Types; what is not ASCII comes by the clipboard."""
        if text.isascii():
            self._ask("xdotool", "type", "--delay", "60", text)
        else:
            clip = subprocess.Popen(
                ["xclip", "-selection", "clipboard", "-quiet"], env=self.environment, stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            clip.stdin.write(text.encode())
            clip.stdin.close()
            time.sleep(0.2)
            self._ask("xdotool", "key", "ctrl+v")
            time.sleep(0.5)
            clip.terminate()
            clip.wait()
        return self.said()

    def _new(self):
        data = self.spoken.read_bytes()[self.read :]
        whole = data[: data.rfind(b"\n") + 1]
        return [json.loads(line) for line in whole.splitlines()], len(whole)

    def said(self, first=2.0, quiet=0.6, longest=20.0):
        """
        What is said from now on: waits `first` seconds for a word, and ends when nothing more came for `quiet`
        seconds, or after `longest`.
        """
        rows, began, last = [], time.monotonic(), None
        while True:
            if self.processes["orca"].poll() is not None:
                raise NotReady("Orca ended")
            new, length = self._new()
            self.read += length
            now = time.monotonic()
            rows += [row for row in new if row["text"].strip()]
            if any(row["text"].strip() for row in new):
                last = now
            silent = now - began > first if last is None else now - last > quiet
            if silent or now - began > longest:
                return rows
            time.sleep(0.03)
