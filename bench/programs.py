"""Building, starting and watching the programs that are measured, and the one that sends the load."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
TICKS = os.sysconf("SC_CLK_TCK")


class Trouble(Exception):
    """The measurement cannot be done, with the reason in words."""


def build(profile):
    """Builds the portal and the bench with the same profile; tells where each program lies."""
    folders = []
    for manifest in (ROOT / "Cargo.toml", HERE / "Cargo.toml"):
        command = ["cargo", "build", "--quiet", "--profile", profile, "--bins", "--manifest-path", str(manifest)]
        if subprocess.run(command).returncode:
            raise Trouble(f"{manifest} does not build")
        told = subprocess.run(
            ["cargo", "metadata", "--no-deps", "--format-version", "1", "--manifest-path", str(manifest)],
            check=True, capture_output=True, text=True,
        )
        target = pathlib.Path(json.loads(told.stdout)["target_directory"])
        folders.append(target / ("debug" if profile == "dev" else profile))
    return {"zhucan": folders[0] / "zhucan", "bare": folders[1] / "bare", "load": folders[1] / "load"}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    """A program that serves; ended when its `with` block is left."""

    def __init__(self, name, command, address=None, env=None):
        self.name = name
        self.log = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=self.log,
            env={**os.environ, **(env or {})}, start_new_session=True,
        )
        # The bare program says where it listens; the portal is told.
        self.address = address or self.process.stdout.readline().decode().strip()

    def __enter__(self):
        try:
            self._wait()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()

    def _wait(self):
        host, _, port = self.address.partition(":")
        for _ in range(6000):
            if self.process.poll() is not None or not port:
                self.log.seek(0)
                raise Trouble(f"{self.name} ended: {self.log.read().decode(errors='replace')[-800:]}")
            try:
                socket.create_connection((host, int(port)), 1).close()
                return
            except OSError:
                time.sleep(0.1)
        raise Trouble(f"{self.name} does not listen on {self.address}")

    def tree(self):
        """The process and all below it."""
        parents = {}
        for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                pid, rest = int(entry.parent.name), entry.read_text().rpartition(")")[2].split()
            except (OSError, ValueError):
                continue
            parents.setdefault(int(rest[1]), []).append(pid)
        found, left = [], [self.process.pid]
        while left:
            pid = left.pop()
            found.append(pid)
            left.extend(parents.get(pid, []))
        return found

    def cpu_seconds(self):
        """User and system time of the tree until now, with what its ended children used."""
        ticks = 0
        for pid in self.tree():
            try:
                fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            ticks += sum(int(field) for field in fields[11:15])
        return ticks / TICKS

    def settle(self):
        """Waits until it does next to nothing: what one load left to do must not slow the next one down."""
        for _ in range(60):
            before = self.cpu_seconds()
            time.sleep(0.25)
            if self.cpu_seconds() - before <= 0.02:
                return
        print(f"  ({self.name} is still busy after 15 s)", flush=True)

    def megabytes(self):
        """Proportional set size of the tree."""
        kilobytes = 0
        for pid in self.tree():
            try:
                text = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
            except OSError:
                continue
            kilobytes += sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:"))
        return kilobytes / 1024


class Load:
    """Sends requests with the bench's own generator."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)

    def send(self, server, requests, expected, connections=16, seconds=None, answers=False):
        """Sends round and round for some seconds, or each once; adds the server's CPU to what the generator tells.

        An answer that is not the expected one stops the measurement: figures about error pages say nothing.
        """
        file = self.folder / "requests.jsonl"
        file.write_text("".join(json.dumps(request) + "\n" for request in requests))
        command = [self.program, "--to", server.address, "--requests", file, "--connections", str(connections)]
        command += ["--seconds", str(seconds)] if seconds else ["--once"]
        kept = self.folder / "answers.jsonl"
        if answers:
            command += ["--answers", kept]
        before = server.cpu_seconds()
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        used = server.cpu_seconds() - before
        if done.returncode:
            raise Trouble(f"load: {done.stderr.strip()}")
        told = json.loads(done.stdout)
        if told["broken"] or set(told["statuses"]) != {str(expected)}:
            path = requests[0]["path"]
            raise Trouble(
                f"{server.name} {path}: expected {expected}, got {told['statuses']} and {told['broken']} broken"
            )
        told["cpu_us"] = used * 1e6 / told["requests"]
        if answers:
            told["answers"] = [json.loads(line) for line in kept.read_text().splitlines()]
        return told


def new_database(kind, folder, postgres, name):
    """Address of an empty database of its own."""
    if kind == "sqlite":
        return str(pathlib.Path(folder) / f"{name}.sqlite")
    base, _, query = postgres.partition("?")
    name = f"zhucan_bench_{name}_{os.getpid()}"
    for statement in (f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name}"):
        done = subprocess.run(["psql", postgres, "-qc", statement], capture_output=True, text=True)
        if done.returncode:
            raise Trouble(f"PostgreSQL: {done.stderr.strip()}")
    return base.rpartition("/")[0] + "/" + name + ("?" + query if query else "")


def drop_database(postgres, url):
    """Removes what `new_database` made."""
    name = url.rpartition("/")[2].partition("?")[0]
    subprocess.run(["psql", postgres, "-qc", f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"], capture_output=True)
