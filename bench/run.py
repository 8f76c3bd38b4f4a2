#!/usr/bin/env python3
"""Measures the portal against the bare program: guide, question page, page save, submit, queue, case.

    bench/run.py                        both databases, release build
    bench/run.py --database sqlite --only guide,submit --rounds 3

Both programs run side by side; each round loads one, then the other, in turns, so that a machine that is slow for a
while is slow for both. What counts is the ratio inside a round: its median, with the lowest and highest in brackets.
CPU is user and system time of the process tree for each request; for PostgreSQL that is the program's own part.
Budgets are judged and printed, and change the exit code only with --strict: a machine's mood must not fail a build.
Python 3.11 or newer, nothing beside its standard library; `psql` for PostgreSQL.
"""

import argparse
import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

from portal import Portal
from programs import ROOT, Load, Server, Trouble, build, drop_database, free_port, new_database

NAMES = ("guide", "question", "save", "submit", "queue", "case")
FORMS_TO_SAVE = 256
BARE_ROWS = 10_000


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--database", choices=("sqlite", "postgres", "both"), default="both")
    parser.add_argument("--only", default=",".join(NAMES), help="some of " + ", ".join(NAMES))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=3, help="of each load of a round")
    parser.add_argument("--forms", type=int, default=1000, help="sent in each round of submit")
    parser.add_argument("--cases", type=int, default=0, help="so many are there before anything is measured")
    parser.add_argument("--service", default="disability-certificate")
    parser.add_argument("--profile", default="release", help="of cargo, for all programs: release or quick")
    parser.add_argument("--json", type=pathlib.Path, help="where to write all figures")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a budget is exceeded")
    options = parser.parse_args()
    options.only = options.only.split(",")
    if unknown := set(options.only) - set(NAMES):
        parser.error(f"--only knows nothing of {', '.join(unknown)}")
    return options


class Rounds:
    """Runs a pair of loads in turns and keeps what each round told."""

    def __init__(self, options, load):
        self.options, self.load, self.results = options, load, []
        self.servers = []

    def reads(self, name, bare, real, budget):
        """`bare` and `real` are each a server and its requests; `budget` is the highest ratio of CPU."""
        def send(side, seconds):
            return self.load.send(side[0], side[1], 200, seconds=seconds)
        send(bare, 1), send(real, 1)
        pairs = self._turns(lambda _: send(bare, self.options.seconds), lambda _: send(real, self.options.seconds))
        self._keep(name, pairs, f"CPU ≤ {budget} ×", lambda cpu, _speed, _pairs: cpu <= budget)

    def writes(self, name, bare, real, budget, fits):
        """`bare` and `real` are each a function that makes the loads of a round; durable before it is answered."""
        self._keep(name, self._turns(bare, real), budget, fits)

    def _turns(self, bare, real):
        pairs = []
        for number in range(self.options.rounds):
            told = {}
            # Whoever is first in a round may find the machine cooler: each is first as often.
            for side in (real, bare) if number % 2 else (bare, real):
                for server in self.servers:
                    server.settle()
                told[side] = side(number)
            pairs.append((told[bare], told[real]))
        return pairs

    def _keep(self, name, pairs, budget, fits):
        cpu = [real["cpu_us"] / max(bare["cpu_us"], 1e-9) for bare, real in pairs]
        speed = [real["per_second"] / bare["per_second"] for bare, real in pairs]
        middle = lambda key, side: statistics.median(pair[side][key] for pair in pairs)
        row = {
            "name": name, "budget": budget, "fits": fits(statistics.median(cpu), statistics.median(speed), pairs),
            "cpu_ratio": cpu, "speed_ratio": speed,
            "bare": {key: middle(key, 0) for key in ("cpu_us", "per_second", "p99_us")},
            "real": {key: middle(key, 1) for key in ("cpu_us", "per_second", "p99_us")},
        }
        self.results.append(row)
        show(row)

    def figure(self, name, value, unit, budget):
        """A figure that needs no comparison."""
        fits = value <= budget
        self.results.append({"name": name, "value": value, "unit": unit, "budget": budget, "fits": fits})
        print(f"  {name:26} {value:10.1f} {unit}   {mark(fits)} ≤ {budget} {unit}", flush=True)


def mark(fits):
    return "within" if fits else "OVER  "


def spread(values):
    return f"{statistics.median(values):5.2f} [{min(values):.2f}–{max(values):.2f}]"


def show(row):
    bare, real = row["bare"], row["real"]
    print(
        f"  {row['name']:10} CPU µs {bare['cpu_us']:7.1f} → {real['cpu_us']:7.1f}  × {spread(row['cpu_ratio'])}   "
        f"a second {bare['per_second']:8.0f} → {real['per_second']:8.0f}  × {spread(row['speed_ratio'])}   "
        f"p99 ms {bare['p99_us'] / 1000:6.2f} → {real['p99_us'] / 1000:6.2f}   {mark(row['fits'])} {row['budget']}",
        flush=True,
    )


def durable(single):
    """SQLite: 5,000 a second on a quiet disk, ten times what single commits reach on a slow one; p99 within 50 ms."""
    def fits(_cpu, _speed, pairs):
        speed = statistics.median(real["per_second"] for _, real in pairs)
        p99 = statistics.median(real["p99_us"] for _, real in pairs)
        return p99 <= 50_000 and (speed >= 5_000 or (bool(single) and speed >= 10 * single))
    return fits


def measure(kind, options, programs, postgres, folder):
    """All rows for one database."""
    load = Load(programs["load"], folder)
    rounds = Rounds(options, load)
    with contextlib.ExitStack() as stack:
        def database(name):
            url = new_database(kind, folder, postgres, f"{kind}_{name}")
            if kind == "postgres":
                stack.callback(drop_database, postgres, url)
            return url

        def start_bare(name, *more):
            command = [programs["bare"], "--database", database(name), "--rows", str(BARE_ROWS), *more]
            return Server(name, command)

        bare = stack.enter_context(start_bare("bare"))
        address = f"127.0.0.1:{free_port()}"
        command = [programs["zhucan"], "--data", folder / f"{kind}-data", "serve", "--demo", "--listen", address]
        env = {"ZHUCAN_LOG": "error", "ZHUCAN_BEHIND_PROXY": "true", "ZHUCAN_PUBLIC_URL": f"http://{address}"}
        env["ZHUCAN_DATABASE"] = database("portal") if kind == "postgres" else ""
        # The program that settles everybody in is not the one that is measured: no district's server has just done that.
        with Server("portal, settling in", [*command, "--crowd", str(options.cases)], address, env):
            pass
        real = stack.enter_context(Server("portal", command, address, env))
        rounds.servers = [bare, real]
        portal = Portal(real, load, options.service)
        print(f"\n{kind}: {options.rounds} rounds, bare program → portal", flush=True)

        bare_rows = [{"path": "/row", "headers": {"Cookie": f"session=row-{n * 37 % BARE_ROWS}"}} for n in range(1000)]
        wanted = set(options.only)
        if "guide" in wanted:
            rounds.reads("guide", (bare, [{"path": "/form"}]), (real, portal.guide()), 5)
            alone = [{**request, "headers": {"Accept-Encoding": "gzip"}} for request in portal.guide()]
            told = load.send(real, alone, 200, connections=1, seconds=options.seconds)
            rounds.figure("guide alone, gzip, p99", told["p99_us"] / 1000, "ms", 5)
            load.send(real, portal.guide(), 200, connections=256, seconds=2)
            rounds.figure("memory, 256 connections", real.megabytes(), "MB", 64)
        forms_wanted = wanted & {"question", "save", "submit", "case"}
        if forms_wanted:
            sample = portal.learn()
            body = portal.bare_body()
        if wanted & {"question", "save"}:
            forms = portal.fill(FORMS_TO_SAVE)
        if "question" in wanted:
            rounds.reads("question", (bare, bare_rows), (real, [portal.question(form) for form in forms]), 2)
        single = None
        if kind == "sqlite" and wanted & {"save", "submit"}:
            with start_bare("single", "--single") as one:
                request = {"method": "POST", "path": "/submissions", "body": body}
                single = load.send(one, [request], 303, connections=64, seconds=options.seconds)["per_second"]
            print(f"  (one commit for each write, bare: {single:.0f} a second)", flush=True)
        if kind == "sqlite":
            gate, gate_text = durable(single), "≥ 5,000 a second or 10 × single commits, p99 ≤ 50 ms"
        else:
            gate, gate_text = (lambda _cpu, speed, _pairs: speed >= 0.9), "≥ 0.9 × a second"
        if "save" in wanted:
            first = portal.steps[0][1]
            bare_saves = [{"method": "POST", "path": f"/drafts/{n}", "body": first} for n in range(FORMS_TO_SAVE)]
            saves = [portal.save(form) for form in forms]
            rounds.writes(
                "save",
                lambda _: load.send(bare, bare_saves, 303, connections=64, seconds=options.seconds),
                lambda _: load.send(real, saves, 303, connections=64, seconds=options.seconds),
                gate_text, gate,
            )
        if "submit" in wanted:
            bare_sends = [{"method": "POST", "path": "/submissions", "body": body}] * options.forms

            def send_forms(number):
                fresh = batches[number]
                told = load.send(real, [portal.submit(form) for form in fresh], 303, connections=64, answers=True)
                lost = [got for got in told.pop("answers") if not got["location"].endswith("/receipt#")]
                if lost:
                    raise Trouble(f"{len(lost)} forms were not taken: {lost[0]}")
                return told
            batches = [portal.fill(options.forms) for _ in range(options.rounds)]
            rounds.writes(
                "submit", lambda _: load.send(bare, bare_sends, 303, connections=64), send_forms, gate_text, gate,
            )
        if wanted & {"queue", "case"}:
            cookie = portal.officer()
        if "queue" in wanted:
            rounds.reads("queue", (bare, bare_rows), (real, [{"path": "/staff", "headers": {"Cookie": cookie}}]), 2)
        if "case" in wanted:
            load.send(real, [portal.submit(sample)], 303)
            case = {"path": f"/staff/cases/{sample[0]}", "headers": {"Cookie": cookie}}
            rounds.reads("case", (bare, bare_rows), (real, [case]), 4)
        rounds.figure("memory at the end", real.megabytes(), "MB", 160)
    return rounds.results


def main():
    options = arguments()
    programs = build(options.profile)
    kinds = ("sqlite", "postgres") if options.database == "both" else (options.database,)
    results = {}
    script = ROOT / "scripts" / "test-postgres"
    # In the working folder's file system, since a memory disk would make every commit durable at once.
    place = ROOT / "var"
    place.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-", dir=place) as folder:
        for kind in kinds:
            postgres = None
            if kind == "postgres":
                started = subprocess.run([script, "start"], capture_output=True, text=True)
                if started.returncode:
                    raise Trouble(started.stderr.strip())
                postgres = started.stdout.strip()
            results[kind] = measure(kind, options, programs, postgres, pathlib.Path(folder))
    if options.json:
        machine = {"cores": os.cpu_count(), "kernel": os.uname().release, "profile": options.profile}
        options.json.write_text(json.dumps({"machine": machine, "results": results}, indent=1))
    over = [f"{kind} {row['name']}" for kind, rows in results.items() for row in rows if not row["fits"]]
    if "postgres" in kinds and not os.environ.get("ZHUCAN_TEST_POSTGRES"):
        print("\n(the test PostgreSQL still runs: `scripts/test-postgres stop` ends it)")
    print(f"\nover budget: {', '.join(over)}" if over else "\nall within budget")
    return 1 if over and options.strict else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Trouble as trouble:
        sys.exit(f"bench: {trouble}")
