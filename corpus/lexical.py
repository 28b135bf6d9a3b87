"""The lexical index: words to chunks by BM25 over stemmed English. The one door to Tantivy.

Text and context are fields of their own, so that a word in the passage counts for more than the same word in the title
over it. Queries are built as objects and never parsed: no character a reader types has a meaning of its own.
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tantivy

from corpus.errors import StoreError
from corpus.lock import unwritable
from corpus.scope import WeightedTerm

CONTEXT_BOOST = 0.4
"""A word in title, date, item or headings against 1 for the same word in the passage."""

_MEMORY = 30_000_000  # bytes the writer may hold; Tantivy refuses less than 15 MB
_SPARE = 64  # hits fetched beyond the limit, so that the cut falls the same way whatever order papers were added in
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_PIECES = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Entry:
    """One chunk as it is indexed."""

    chunk: str
    paper: str
    text: str
    context: str


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text in order, as they are indexed: "Ofsted's 1,234 referrals" is ofst, 1234, referr.

    Snowball's English stemmer (the same as snowballstemmer's "english"), lower case, words split at everything that is
    no letter or digit; a possessive "'s" is dropped and 1,234 is 1234.
    """
    return tuple(_ANALYZER.analyze(_plain(text)))


def _plain(text: str) -> str:
    """The text without what would split into noise: the s of "children's", the comma of "1,234"."""
    return _THOUSANDS.sub("", _POSSESSIVE.sub("", text))


def _analyzer() -> tantivy.TextAnalyzer:
    """Tantivy's en_stem, built by hand: only so can the same analysis be had for a query's words."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.remove_long(40))
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stemmer("english"))
        .build()
    )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("chunk", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("paper", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("text", tokenizer_name="english", index_option="position")
    builder.add_text_field("context", tokenizer_name="english", index_option="position")
    return builder.build()


_ANALYZER = _analyzer()
_SCHEMA = _schema()


class LexicalIndex:
    """The index in a folder, or in memory where `folder` is None.

    Readers and one writer, in one process or several, work side by side: a reader sees the last commit once it calls
    `refresh`. Whoever writes must hold the store's lock.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._index: tantivy.Index | None = None

    def write(self, entries: Iterable[Entry], without: Collection[str] = ()) -> None:
        """Takes out every chunk of the papers `without` and puts `entries` in, in one commit."""
        with self._committing() as writer:
            for paper in without:
                writer.delete_documents_by_term("paper", paper)
            for entry in entries:
                writer.add_document(_document(entry))

    def replace_all(self, entries: Iterable[Entry]) -> None:
        """The index made new from `entries`, in one commit; one that cannot be opened is thrown away first."""
        try:
            self._existing()
        except StoreError:
            self.discard()
        with self._committing() as writer:
            writer.delete_all_documents()
            for entry in entries:
                writer.add_document(_document(entry))

    def discard(self) -> None:
        """Deletes the index with its folder."""
        self._index = None
        if self._folder is not None and self._folder.exists():
            shutil.rmtree(self._folder)

    def refresh(self) -> None:
        """From here on, searches see the last commit, whichever process made it."""
        if self._index is not None:
            with _explained(self._folder):
                self._index.reload()

    def search(
        self, words: Sequence[WeightedTerm], papers: Collection[str] | None, limit: int
    ) -> tuple[tuple[str, float], ...]:
        """(chunk id, score) of at most `limit` chunks of `papers` (None: of all), best first; ties by chunk id.

        Nothing for no words, for words of which no stem is left, and from an index that does not exist yet.
        """
        index = self._existing()
        parts = [part for word in words for part in _queries(word)]
        if index is None or not parts or limit < 1:
            return ()
        query = _within(papers, tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts]))
        with _explained(self._folder):
            searcher = index.searcher()
            found = searcher.search(query, limit + _SPARE, count=False).hits
            hits = [(str(searcher.doc(address).get_first("chunk")), float(score)) for score, address in found]
        # Six digits: the last ones of a float depend on the order in which Tantivy adds, so on the segments.
        return tuple(sorted(((chunk, round(score, 6)) for chunk, score in hits), key=lambda h: (-h[1], h[0]))[:limit])

    def count(self, stem: str, papers: Collection[str] | None) -> int:
        """In how many chunks of `papers` (None: of all) the passage has this stem; "4.5" is 4 followed by 5."""
        index = self._existing()
        if index is None:
            return 0
        with _explained(self._folder):
            query = _within(papers, _words("text", _PIECES.findall(stem.lower())))
            found: Any = index.searcher().search(query, 1, count=True)  # its stub leaves `count` out
            return int(found.count)

    def size(self) -> int:
        """How many chunks the index holds in its last commit; 0 where it does not exist yet."""
        index = self._existing()
        if index is None:
            return 0
        with _explained(self._folder):
            index.reload()
            return int(index.searcher().num_docs)

    def contents(self) -> dict[str, list[str]]:
        """The chunk ids of each paper in the index, sorted; a chunk that is there twice is listed twice."""
        index = self._existing()
        chunks: defaultdict[str, list[str]] = defaultdict(list)
        if index is None:
            return {}
        with _explained(self._folder):
            searcher = index.searcher()
            for _, address in searcher.search(tantivy.Query.all_query(), max(1, searcher.num_docs), count=False).hits:
                document = searcher.doc(address)
                chunks[str(document.get_first("paper"))].append(str(document.get_first("chunk")))
        return {paper: sorted(ids) for paper, ids in chunks.items()}

    @contextmanager
    def _committing(self) -> Iterator[tantivy.IndexWriter]:
        """A writer whose work is committed at the end, or not at all where an exception passes."""
        with _explained(self._folder):
            index = self._existing() or self._create()
            # One thread, so that a paper is one segment; closed at once, which gives Tantivy's own lock back.
            writer = index.writer(_MEMORY, 1)
            try:
                yield writer
                writer.commit()
            finally:
                writer.wait_merging_threads()
            index.reload()

    def _existing(self) -> tantivy.Index | None:
        """The index; None where there is none yet."""
        if self._index is None and self._folder is not None and (self._folder / "meta.json").exists():
            with _explained(self._folder):
                self._index = _prepared(tantivy.Index.open(str(self._folder)))
        return self._index

    def _create(self) -> tantivy.Index:
        if self._folder is None:
            self._index = _prepared(tantivy.Index(_SCHEMA))
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._index = _prepared(tantivy.Index(_SCHEMA, path=str(self._folder)))
        return self._index


def _prepared(index: tantivy.Index) -> tantivy.Index:
    index.register_tokenizer("english", _ANALYZER)
    # Reloaded when the catalogue says that something changed; watching the files would cost a thread.
    index.config_reader("manual", 0)
    return index


@contextmanager
def _explained(folder: Path | None) -> Iterator[None]:
    """Tantivy's errors (ValueError, and OSError of the folder) as a StoreError that says what to do."""
    try:
        yield
    except (ValueError, OSError) as error:
        if closed := unwritable(folder):
            raise StoreError(f"{closed}: no permission to write there, and the lexical index must be; give it back "
                             "(chmod u+w), or choose another folder (--store)") from error
        raise StoreError(f"{folder or 'memory'}: the lexical index cannot be used ({error}); run `matters doctor`, "
                         "which makes it again from the catalogue") from error


def _document(entry: Entry) -> tantivy.Document:
    return tantivy.Document(
        chunk=entry.chunk, paper=entry.paper, text=_plain(entry.text), context=_plain(entry.context)
    )


def _queries(word: WeightedTerm) -> list[tantivy.Query]:
    """The queries of one term, for both fields; none where no stem is left of it.

    A word with a digit that falls apart ("4.5", "2021/22", "£2.4m") is looked for in one piece:
    its parts are everywhere.
    """
    pieces = [word.text] if word.phrase else word.text.split()
    groups: list[tuple[str, ...]] = []
    for piece in pieces:
        found = tuple(_PIECES.findall(piece.lower())) if word.stemmed else stems(piece)
        if word.phrase or any(character.isdigit() for character in piece):
            groups.append(found)
        else:
            groups += [(stem,) for stem in found]
    return [tantivy.Query.boost_query(_words(field, group), word.weight * boost)
            for field, boost in (("text", 1.0), ("context", CONTEXT_BOOST)) for group in groups if group]


def _words(field: str, found: Sequence[str]) -> tantivy.Query:
    """Stems that follow each other in a field; nothing is found for none."""
    if not found:
        return tantivy.Query.empty_query()
    if len(found) > 1:
        return tantivy.Query.phrase_query(_SCHEMA, field, list(found))
    return tantivy.Query.term_query(_SCHEMA, field, found[0], index_option="freq")


def _within(papers: Collection[str] | None, query: tantivy.Query) -> tantivy.Query:
    """The query, limited to chunks of some papers; the limit adds nothing to the score."""
    if papers is None:
        return query
    limit = tantivy.Query.const_score_query(tantivy.Query.term_set_query(_SCHEMA, "paper", sorted(papers)), 0.0)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, limit), (tantivy.Occur.Must, query)])
