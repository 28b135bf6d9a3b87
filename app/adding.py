"""Papers that a reader brings to the page, on their way to the shelf: each with its stage, and why it failed.

A file that failed is kept where it was uploaded, so that it can be tried again; all others are deleted there.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextvars import copy_context
from dataclasses import dataclass, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

from corpus.errors import MattersError
from corpus.store import Store
from ingest.pipeline import IngestReport, Progress, Stage, ingest_folder
from ingest.sidecar import SIDECAR_NAME

# The screen is drawn again this often, in seconds: a stage may take less.
_EVERY = 0.25
ENDED = (Stage.DONE, Stage.SKIPPED, Stage.FAILED)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way.

    path      where it was uploaded
    done, of  how far its stage is, where it counts; 0, 0 where it does not
    detail    what came of it, or why it failed; `remedy` what to do about it
    """

    file: str
    path: Path
    stage: Stage = Stage.QUEUED
    done: int = 0
    of: int = 0
    detail: str = ""
    remedy: str = ""


def uploads_of(paths: Sequence[Path]) -> tuple[Upload, ...]:
    """The files that were brought, in order; a `sources.csv` among them is used and not listed."""
    return tuple(Upload(path.name, path) for path in paths if path.name != SIDECAR_NAME)


def shelve(uploads: Sequence[Upload], store: Store, sidecar: Path | None = None) -> Iterator[tuple[Upload, ...]]:
    """Reads and shelves the files that are queued, and tells of every step with all of them as they are then.

    sidecar  a `sources.csv` that says what the files are; None for none

    Does not raise for what is wrong with a file or with the store: the files that met it have failed, with the reason.
    """
    now = list(uploads)
    waiting = [n for n, upload in enumerate(now) if upload.stage is Stage.QUEUED]
    with tempfile.TemporaryDirectory(prefix="matters-") as folder:
        files = [_laid_in(Path(folder) / str(k), now[n], sidecar) for k, n in enumerate(waiting)]
        heard: SimpleQueue[Progress | IngestReport | MattersError | OSError] = SimpleQueue()

        def work() -> None:
            try:
                heard.put(ingest_folder(files, store, progress=heard.put))
            except (MattersError, OSError) as error:
                heard.put(error)

        # In the context of who brings them: an exempt paper may take the place of one that only they may see.
        worker = Thread(target=copy_context().run, args=(work,), name="shelving", daemon=True)
        worker.start()
        while True:
            steps = _steps(heard)
            for step in steps:
                if isinstance(step, Progress):
                    n = waiting[step.number - 1]
                    now[n] = replace(now[n], stage=step.stage, done=step.done, of=step.of, detail=step.detail)
                elif isinstance(step, IngestReport):
                    now = list(_reported(now, waiting, step))
                else:
                    for n in waiting:
                        if now[n].stage not in ENDED:
                            now[n] = replace(now[n], stage=Stage.FAILED, detail=str(step))
            yield tuple(now)
            if any(not isinstance(step, Progress) for step in steps):
                break
        worker.join()
    for upload in now:
        if upload.stage in (Stage.DONE, Stage.SKIPPED):
            upload.path.unlink(missing_ok=True)


def again(uploads: Sequence[Upload], number: int) -> tuple[Upload, ...]:
    """The files with one (from 0) that failed put back in the queue; as they are where it is not one that failed."""
    return tuple(
        Upload(upload.file, upload.path) if n == number and upload.stage is Stage.FAILED else upload
        for n, upload in enumerate(uploads)
    )


def let_go(uploads: Sequence[Upload]) -> None:
    """Deletes what is left of the files where they were uploaded."""
    for upload in uploads:
        upload.path.unlink(missing_ok=True)


def _laid_in(folder: Path, upload: Upload, sidecar: Path | None) -> Path:
    """A folder of its own for each file: two may have one name, and a sidecar is looked for beside it."""
    folder.mkdir()
    if sidecar is not None:
        shutil.copy(sidecar, folder / SIDECAR_NAME)
    return Path(shutil.copy(upload.path, folder / upload.file))


def _steps(
    heard: SimpleQueue[Progress | IngestReport | MattersError | OSError],
) -> list[Progress | IngestReport | MattersError | OSError]:
    """What was heard for a moment; [] for nothing."""
    try:
        steps = [heard.get(timeout=_EVERY)]
    except Empty:
        return []
    while not heard.empty():
        steps.append(heard.get())
    return steps


def _reported(now: Sequence[Upload], waiting: Sequence[int], report: IngestReport) -> Iterator[Upload]:
    """The files with what the report says of them, which is said better than in a stage's own words."""
    failed = {f.file: f for f in report.failed}
    added = {a.file: a for a in report.added}
    for n, upload in enumerate(now):
        if n in waiting and upload.stage is Stage.FAILED and upload.file in failed:
            failure = failed[upload.file]
            yield replace(upload, detail=failure.reason, remedy=failure.remedy)
        elif n in waiting and upload.stage is Stage.DONE and upload.file in added:
            one = added[upload.file]
            yield replace(upload, detail=f"{one.title}: {one.chunks} passages, {one.facts} figures")
        else:
            yield upload
