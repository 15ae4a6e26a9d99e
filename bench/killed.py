#!/usr/bin/env python3
"""What a run costs that is killed at random moments and run again until it ends, and whether its output is that of a run left alone.

usage: killed.py GRIFFIER FILE [--kills 5] [--seed 1] [-- more options of `griffier run`]

Killed is the whole process group (SIGKILL), each time at a moment drawn from the length of the run left alone. CPU time is that of all
processes, orphans too.
"""
import argparse, ctypes, hashlib, json, os, pathlib, random, shutil, signal, subprocess, tempfile, time

PR_SET_CHILD_SUBREAPER = 36


def reap(until_none):
    """CPU seconds of the processes that ended."""
    seconds = 0.0
    while True:
        try:
            pid, _, usage = os.wait4(-1, 0 if until_none else os.WNOHANG)
        except ChildProcessError:
            return seconds
        if pid == 0:
            return seconds
        seconds += usage.ru_utime + usage.ru_stime


def run(command, kill_after=None):
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    if kill_after is not None:
        time.sleep(kill_after)
        os.killpg(process.pid, signal.SIGKILL)
    cpu = reap(True)
    return time.monotonic() - begin, cpu


def files(out):
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest()
            for folder in ("documents", "searchable", "hocr", "alto") for path in sorted((out / folder).glob("*"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("griffier")
    parser.add_argument("file")
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("more", nargs="*")
    arguments = parser.parse_args()
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="griffier-killed-"))
    command = lambda out: [arguments.griffier, "run", arguments.file, "-o", str(out), "-q", *arguments.more]
    alone, killed = folder / "alone", folder / "killed"
    wall, cpu = run(command(alone))
    line = json.loads((alone / "ledger.jsonl").read_text().splitlines()[-1])
    print(f"left alone: {wall:.1f} s, {cpu:.1f} s of CPU, {line['recognised']} pages or parts recognised", flush=True)
    chance, total = random.Random(arguments.seed), 0.0
    for _ in range(arguments.kills):
        seconds, spent = run(command(killed), chance.uniform(0.02, 0.98) * wall)
        total += spent
        kept = len(list((killed / "pages").glob("*/*.layout"))) if (killed / "pages").exists() else 0
        print(f"killed after {seconds:.1f} s: {spent:.1f} s of CPU, {kept} kept", flush=True)
    seconds, spent = run(command(killed))
    total += spent
    line = json.loads((killed / "ledger.jsonl").read_text().splitlines()[-1])
    print(f"to its end: {seconds:.1f} s, {spent:.1f} s of CPU, recognised {line['recognised']}, kept from before {line['kept']}")
    same = files(alone) == files(killed)
    print(f"in all {total:.1f} s of CPU, {total / cpu:.2f} times the run left alone; output {'the same to the byte' if same else 'DIFFERS'}")
    shutil.rmtree(folder)
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main())
