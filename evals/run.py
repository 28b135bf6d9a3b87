"""A run: the papers of a folder into a store, and every question through the doors a member's question goes through.

The store is made by the files and by the code that reads them, so a cached one is used only while both are the same.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache as remembered
from pathlib import Path
from tempfile import TemporaryDirectory

import corpus
import ingest
from answers.answer import Answer
from answers.ask import answer_looked, answer_question, explain, look_up
from answers.conversation import completed
from answers.draft import Looked
from answers.explanation import Explanation
from corpus.errors import EvalError
from corpus.scope import Listing
from corpus.store import Store
from evals.asking import FindHits, Found, Progress, Times, ask_all
from evals.calibration import AnswerAt
from evals.gaps import Shelved, gap
from evals.question import Question
from evals.result import Judged, Result
from evals.scoring import GapOf, same_paper
from ingest.pipeline import ingest_folder
from retrieval.citations import place_label
from retrieval.search import find

PAPERS = Path(str(corpus.__file__)).parent / "papers"
CODE = (Path(str(corpus.__file__)).parent, Path(str(ingest.__file__)).parent)
"""The code that decides what a store holds."""
DEPTH = 40
"""Hits looked at, to tell "not found" from "not ranked"."""


def run(
    questions: Sequence[Question], papers: Path, cache: Path | None, progress: Progress | None = None,
) -> tuple[Result, Times]:
    """Ask the papers of a folder every question. Raises EvalError where a paper cannot be read."""
    with store_of(papers, cache, fill) as store:
        return run_on(questions, store, fingerprint(papers), progress)


def run_on(
    questions: Sequence[Question], store: Store, corpus: str, progress: Progress | None = None,
) -> tuple[Result, Times]:
    """Ask a shelf every question, each within its scope; `corpus` stands for the papers on it."""

    def ask(question: Question) -> Answer:
        return answer_question(question.question, store, history=question.history, scope=question.scope)

    if questions:
        ask(questions[0])  # what is loaded once is no question's time
    return ask_all(questions, ask, hits_in(store), corpus, progress, gaps_in(store))


def hits_in(store: Store) -> FindHits:
    """What the shelf has for a question, follow-ups completed first."""
    listing = {paper.id: paper for paper in store.listing()}
    authorities = tuple(sorted({a for paper in listing.values() if (a := paper.metadata.authority)}))

    def hits_of(question: Question) -> list[Found]:
        full = completed(question.question, question.history, authorities)  # what is looked up for a follow-up
        chunks = [hit.chunk for hit in find(full, store, scope=question.scope, limit=DEPTH)]
        return [Found(listing[c.paper].file, place_label(listing[c.paper].metadata, c.locator), c) for c in chunks]

    return hits_of


def gaps_in(store: Store) -> GapOf:
    """What the reading of the papers on a shelf does not have of a question's evidence."""
    listing = store.listing()

    @remembered
    def shelved_of(file: str) -> Shelved | None:
        held = next((paper for paper in listing if same_paper(paper.file, file)), None)
        return None if held is None else shelved(store, held)

    return lambda question: gap(question, shelved_of)


def shelved(store: Store, paper: Listing) -> Shelved:
    """What ingest made of one paper."""
    blocks = store.paper(paper.id).blocks
    over = [line for b in blocks if b.table for line in ((b.table.caption or "",), *b.table.header)]
    text = "\n".join((*(b.text for b in blocks), *(" ".join(line) for line in over)))
    return Shelved(text, store.chunks_of(paper.id), store.facts_of(paper.id))


def explained(question: Question, papers: Path, cache: Path | None) -> tuple[Explanation, Judged, dict[str, Listing]]:
    """The path of one question through the papers of a folder, its verdict, and the papers by id."""
    with store_of(papers, cache, fill) as store:
        told = explain(question.question, store, history=question.history)
        found, gap_of = hits_in(store), gaps_in(store)
        result, _ = ask_all([question], lambda _: told.answer, found, fingerprint(papers), None, gap_of)
        return told, result.judged[0], {paper.id: paper for paper in store.listing()}


def answer_at(looked: Sequence[Looked]) -> AnswerAt:
    """The answer to what was looked up, under any bars; the stores it was looked up in have to be open."""
    return lambda n, bars: answer_looked(looked[n], bars)


def looked_up(questions: Sequence[Question], store: Store) -> tuple[Looked, ...]:
    """What the shelf has for each question, before any bar is held to it."""
    return tuple(look_up(q.question, store, history=q.history) for q in questions)


def fingerprint(papers: Path) -> str:
    """16 hex digits that stand for the papers of a folder, names and bytes; the code that reads them does not count.

    So floors and baselines outlive a change of chunking, and not a change of papers.
    Raises EvalError where the folder holds no file.
    """
    files = sorted(p for p in papers.iterdir() if p.is_file()) if papers.is_dir() else []
    if not files:
        raise EvalError(f"{papers}: no papers to ask. Name a folder of papers, or lay the sample papers out again.")
    return _digest(files)


def paper_names(papers: Path) -> frozenset[str]:
    """The names of the files of a folder that evidence may point at; empty for a folder that is not there."""
    return frozenset(p.name for p in papers.iterdir() if p.is_file()) if papers.is_dir() else frozenset()


@contextmanager
def store_of(papers: Path, cache: Path | None, fill: Callable[[Store, Path], None]) -> Iterator[Store]:
    """A store that `fill` put the papers of a folder into; without a cache, in a folder that is gone afterwards.

    A store in the cache is used again only where papers and code are the same and its ingest was finished.
    """
    if cache is None:
        with TemporaryDirectory(prefix="matters-eval-") as made, Store.open(Path(made) / "store") as store:
            fill(store, papers)
            yield store
        return
    code = _digest([p for package in CODE for p in sorted(package.iterdir()) if p.suffix in (".py", ".tsv")])
    folder = cache / f"{fingerprint(papers)}-{code}"
    finished = folder.with_suffix(".finished")
    _forget_others(folder)
    if folder.exists() and not finished.exists():
        shutil.rmtree(folder)  # left by a run that was stopped half way
    with Store.open(folder) as store:
        if not finished.exists():
            fill(store, papers)
            finished.touch()
        yield store


def fill(store: Store, papers: Path) -> None:
    """Ingest the papers of a folder. Raises EvalError where one cannot be read."""
    failed = ingest_folder([papers], store).failed
    if failed:
        raise EvalError(f"{failed[0].file}: {failed[0].reason}. {failed[0].remedy} "
                        "Numbers over some of the papers would measure nothing.")


def _forget_others(folder: Path) -> None:
    """Stores of older papers or code are no use to anyone; nothing else in the cache is touched."""
    for other in folder.parent.glob("*") if folder.parent.is_dir() else ():
        if re.fullmatch(r"[0-9a-f]{16}-[0-9a-f]{16}", other.name) and other != folder and other.is_dir():
            other.with_suffix(".finished").unlink(missing_ok=True)
            shutil.rmtree(other)


def _digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        content = path.read_bytes()
        digest.update(f"{path.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]
