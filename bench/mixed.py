#!/usr/bin/env python3
"""What the text pages of a mixed document cost beside its scanned pages: processor time of a document of 90 % text and 10 % scans against the
scans alone, each read with nothing kept. Made of the fixtures with qpdf.

usage: mixed.py GRIFFIER FIXTURES [ROUNDS]
"""
import pathlib, resource, statistics, subprocess, sys, tempfile

TEXT_PAGES, SCANS = 27, 3


def seconds(program, document, out):
    """Processor seconds of one run, of all its processes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([program, "run", "--quiet", "-o", out, str(document)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main(program, fixtures, rounds="5"):
    documents = pathlib.Path(fixtures, "documents")
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        pages = int(subprocess.run(["qpdf", "--show-npages", str(documents / "programmabegroting.pdf")], capture_output=True, text=True, check=True).stdout)
        order = [str(documents / "programmabegroting.pdf"), ",".join(str(1 + i % pages) for i in range(TEXT_PAGES))]
        subprocess.run(["qpdf", "--empty", "--pages", *order, str(documents / "scan.pdf"), "1-%d" % SCANS, "--", str(work / "mixed.pdf")], check=True)
        subprocess.run(["qpdf", "--empty", "--pages", str(documents / "scan.pdf"), "1-%d" % SCANS, "--", str(work / "scans.pdf")], check=True)
        took = {"mixed": [], "scans": []}
        for i in range(int(rounds)):
            for name in took:   # in turn, so that a busy machine touches both
                took[name].append(seconds(program, work / (name + ".pdf"), str(work / ("%s-%d" % (name, i)))))
        mixed, scans = statistics.median(took["mixed"]), statistics.median(took["scans"])
        ratios = sorted(m / s for m, s in zip(took["mixed"], took["scans"]))
        print("%d text pages and %d scanned ones: %.2f s of processor; the scanned ones alone: %.2f s; ratio %.3f (%.3f to %.3f in %d rounds)"
              % (TEXT_PAGES, SCANS, mixed, scans, mixed / scans, ratios[0], ratios[-1], len(ratios)))


if __name__ == "__main__":
    main(*sys.argv[1:]) if len(sys.argv) > 2 else sys.exit(__doc__)
