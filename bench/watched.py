#!/usr/bin/env python3
"""Watches `griffier run`: how busy it keeps the cores, whether its page workers ever wait, and the most memory of each process.

usage: watched.py GRIFFIER [options and inputs of `griffier run`]

Every 50 ms /proc is read for all processes of the run. Where other programs share the cores, its CPU time says little: then the share of
samples in which at least as many of its processes are ready to run (state R) or at work as there are cores says what it would use alone.
"""
import os, subprocess, sys, time

EVERY = 0.05  # seconds
TICK = os.sysconf("SC_CLK_TCK")


def children(pid):
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                for child in map(int, file.read().split()):
                    found += [child, *children(child)]
    except OSError:
        pass
    return found


def look(pid):
    with open(f"/proc/{pid}/stat") as file:
        text = file.read()
    fields = text[text.rindex(")") + 2:].split()
    with open(f"/proc/{pid}/cmdline") as file:
        role = file.read().replace("\0", " ").strip().split(" worker ")
    with open(f"/proc/{pid}/status") as file:
        most = [int(line.split()[1]) for line in file if line.startswith("VmHWM")]
    return fields[0], (int(fields[11]) + int(fields[12])) / TICK, role[1] if len(role) > 1 else "", (most or [0])[0] / 1024


def main():
    cores = os.cpu_count()
    idle_before = [int(v) for v in open("/proc/stat").readline().split()[1:]]
    begin = time.monotonic()
    process = subprocess.Popen(sys.argv[1:2] + ["run"] + sys.argv[2:], stdout=subprocess.DEVNULL)
    most, cpu, samples, ready, with_pages, ready_with_pages = {}, {}, 0, 0, 0, 0
    while process.poll() is None:
        running = pages = 0
        for pid in [process.pid, *children(process.pid)]:
            try:
                state, seconds, role, memory = look(pid)
            except (OSError, ValueError):
                continue
            cpu[pid] = seconds
            before = most.get(pid, ("", 0))  # a process that ends has no command line any more
            most[pid] = (role or before[0], max(memory, before[1]))
            running += state == "R"
            pages += role == "pages"
        samples += 1
        ready += running >= cores
        if pages >= cores:
            with_pages += 1
            ready_with_pages += running >= cores
        time.sleep(EVERY)
    wall = time.monotonic() - begin
    idle_after = [int(v) for v in open("/proc/stat").readline().split()[1:]]
    spent = [b - a for a, b in zip(idle_before, idle_after)]
    own = sum(cpu.values())
    others = (sum(spent) - spent[3] - spent[4]) / TICK - own
    share = lambda seconds: f"{max(0, seconds) / wall / cores:.1%}"
    print(f"{wall:.1f} s on {cores} cores; its CPU time {own:.1f} s, {share(own)} of them; others {share(others)}, idle {share((spent[3] + spent[4]) / TICK)}")
    print(f"ready on all cores in {ready / samples:.1%} of {samples} samples, in {ready_with_pages / max(1, with_pages):.1%} of those with {cores} page workers alive")
    for role, memory in sorted(most.values()):
        print(f"  {role or 'supervisor'}: most memory {memory:.0f} MB")


if __name__ == "__main__":
    main()
