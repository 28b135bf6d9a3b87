"""How fast PDFs are read, beside LangChain's PyPDFLoader in the same run: `python -m evals.reading_speed FOLDER…`.

Ours gives blocks and tables, running heads taken off; the loader gives each page's text. Both read the same files,
those that both can read. They take turns, and the best round of each counts: other programs only ever slow one down.
The loader is asked for in a process of its own, so that it need not be installed with this program.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

from pypdf import PdfReader, PdfWriter

from corpus.errors import IngestError
from corpus.paper import Reading
from ingest.child import Child
from ingest.limits import Limits, cores
from ingest.pdf import read_apart, read_here

_ROUNDS = 2
_PACK = 500  # pages
_LOADER = """
import json, resource, sys, time, warnings
warnings.simplefilter("ignore")
from langchain_community.document_loaders import PyPDFLoader
pages, begun = {}, time.perf_counter()
for file in sys.argv[1:]:
    try:
        pages[file] = len(PyPDFLoader(file).load())
    except Exception as error:
        pages[file] = None
took = time.perf_counter() - begun
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps({"pages": pages, "seconds": took, "peak": peak / 1024}))
"""


@dataclass(frozen=True, slots=True)
class Timed:
    """One way of reading.

    pages      by file, of those it could read
    seconds    on the clock, for all of them
    processor  seconds of processor time, all processes together
    peak       memory in MB; None where it was not taken
    """

    pages: dict[str, int]
    seconds: float
    processor: float
    peak: float | None = None

    @property
    def rate(self) -> float:
        """Pages a second."""
        return sum(self.pages.values()) / self.seconds

    @property
    def processor_rate(self) -> float:
        """Pages for each second of processor time: what other programs on the machine disturb least."""
        return sum(self.pages.values()) / self.processor


def _spent() -> float:
    """Seconds of processor time that processes we have started, and waited for, took until now."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def loader(files: Sequence[Path]) -> Timed | None:
    """LangChain's PyPDFLoader; None where it is not installed."""
    before = _spent()
    done = subprocess.run(
        [sys.executable, "-c", _LOADER, *map(str, files)], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return None
    told = json.loads(done.stdout.splitlines()[-1])
    return Timed({f: n for f, n in told["pages"].items() if n}, told["seconds"], _spent() - before, told["peak"])


def one_process(files: Sequence[Path]) -> Timed:
    """Our reading, in this process and one file after the other."""
    pages: dict[str, int] = {}
    begun, before = time.perf_counter(), time.process_time()
    for file in files:
        try:
            pages[str(file)] = len(read_here(file.read_bytes(), file.name).pages)
        except IngestError:
            continue  # only what both can read is compared
    return Timed(pages, time.perf_counter() - begun, time.process_time() - before)


def as_ingested(files: Sequence[Path]) -> Timed:
    """Our reading as `matters ingest` does it: files side by side, each in a process with limits, pages in runs."""
    before = _spent()
    at_once = min(cores(), len(files))
    free: SimpleQueue[Child] = SimpleQueue()
    limits = Limits(seconds=600, workers=max(2, cores() // at_once) if at_once > 1 else cores())

    def read(file: Path) -> int:
        child = free.get()
        try:
            task = (file.read_bytes(), file.name, limits, False)
            reading: Reading = child.run(read_apart, task, file.name, limits, lambda _: None)
            return len(reading.pages)
        except IngestError:
            return 0
        finally:
            free.put(child)

    with ExitStack() as children, _peak() as peak, ThreadPoolExecutor(at_once) as threads:
        begun = time.perf_counter()
        for _ in range(at_once):
            free.put(children.enter_context(Child(("ingest.pdf",))))
        counts = list(threads.map(read, sorted(files, key=lambda f: -f.stat().st_size)))
        took = time.perf_counter() - begun
    names = [str(f) for f in sorted(files, key=lambda f: -f.stat().st_size)]
    return Timed({n: c for n, c in zip(names, counts, strict=True) if c}, took, _spent() - before, peak[0])


@contextmanager
def _peak() -> Iterator[list[float]]:
    """The most memory (MB) that the processes we started held at one time, shared pages counted once; Linux only."""
    most, over = [0.0], threading.Event()

    def watch() -> None:
        while not over.wait(0.2):
            most[0] = max(most[0], sum(map(_share, _below(_self()))) / 1024)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield most
    finally:
        over.set()
        watching.join()


def _self() -> int:
    return int(Path("/proc/self").resolve().name) if Path("/proc/self").exists() else 0


def _below(pid: int) -> list[int]:
    """The processes that a process has started, and those that they have."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
    found, waiting = [], list(parents.get(pid, ()))
    while waiting:
        found.append(waiting.pop())
        waiting += parents.get(found[-1], ())
    return found


def _share(pid: int) -> int:
    """kB that a process holds, its part of what it shares with others counted once; 0 where that is not told."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def write_pack(papers: Sequence[Path], target: Path, pages: int = _PACK) -> None:
    """One PDF of so many pages, made by repeating the papers, of which each can be read."""
    writer = PdfWriter()
    while len(writer.pages) < pages:
        for paper in papers:
            writer.append(PdfReader(paper))
    writer.write(target)


def compare(name: str, files: Sequence[Path]) -> Iterator[str]:
    """The lines of the report for some files: pages, pages a second and the ratio to the loader."""
    readable = as_ingested(files).pages  # in processes of their own, for one of the files may be a bomb
    first = loader([f for f in files if str(f) in readable])
    both = [f for f in files if str(f) in readable and (first is None or str(f) in first.pages)]
    pages = sum(readable[str(f)] for f in both)
    yield f"{name}: {len(both)} files, {pages} pages, {cores()} cores"
    ways = {"LangChain PyPDFLoader": loader, "ours, one process": one_process, "ours, as ingested": as_ingested}
    best: dict[str, Timed] = {}
    for _ in range(_ROUNDS):
        for way, read in ways.items():
            timed = read(both)
            if timed is not None and (way not in best or timed.seconds < best[way].seconds):
                best[way] = timed
    theirs = best.get("LangChain PyPDFLoader")
    for way, timed in best.items():
        other = theirs or timed
        yield (
            f"  {way:<22} {timed.rate:6.1f} pages/s ({timed.rate / other.rate:.1f}), "
            f"{timed.processor_rate:6.1f} per second of processor ({timed.processor_rate / other.processor_rate:.1f})"
            + (f", {timed.peak:.0f} MB" if timed.peak else "")
        )
    if theirs is None:
        yield "  LangChain's loader is not installed here: pip install langchain-community"


def main(words: Sequence[str]) -> None:
    """Compares over each folder of PDFs, and over a pack made of the last folder's papers."""
    parser = argparse.ArgumentParser(prog="python -m evals.reading_speed")
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--pack", type=int, default=_PACK, help="pages of the pack; 0 for none")
    chosen = parser.parse_args(words)
    for folder in chosen.folders:
        for line in compare(folder.name, sorted(folder.glob("*.pdf"))):
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    if chosen.pack:
        with tempfile.TemporaryDirectory() as made:
            pack = Path(made, "pack.pdf")
            readable = as_ingested(sorted(chosen.folders[-1].glob("*.pdf"))).pages  # one may be locked, or a bomb
            write_pack([Path(file) for file in readable], pack, chosen.pack)
            timed = as_ingested([pack])
            pages = sum(timed.pages.values())
            said = f"{timed.rate:.1f} pages/s, {timed.peak or 0:.0f} MB at most, all processes together"
            sys.stdout.write(f"a pack of {pages} pages: {said}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
