"""The briefing in hand: still there after a reload, and gone from it what the shelf no longer shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from answers.answer import Answer
from app.briefing import Briefing, Standing, edited, entry_of, start_briefing
from app.desk_view import answers_table
from app.drafts import FILE, LEFT, OLDER, WAITING, Drafts, on_this_shelf, waiting_entry
from corpus.errors import SettingsError
from corpus.paper import Paper
from corpus.scope import Listing


def listed(paper: Paper) -> Listing:
    return Listing(paper.id, paper.file, paper.format, paper.metadata, None, 1, 1, datetime(2022, 5, 3, tzinfo=UTC))


@pytest.fixture
def briefing(report: Paper, minutes: Paper, figure: Answer, refusal: Answer) -> Briefing:
    started = start_briefing("Noon", date(2022, 6, 1), [listed(report), listed(minutes)], "one")
    wording = edited(entry_of(figure), "There were 211.")
    return replace(started, entries=(wording, entry_of(refusal), waiting_entry("Who?")), authorities=("Barsetshire",))


def test_a_briefing_comes_back_as_it_was_put_down(tmp_path: Path, briefing: Briefing) -> None:
    Drafts(tmp_path).save(briefing)
    assert Drafts(tmp_path).load() == briefing
    assert not (tmp_path / FILE).with_suffix(".new").exists()


def test_one_entry_is_changed_and_kept(tmp_path: Path, briefing: Briefing) -> None:
    drafts = Drafts(tmp_path)
    assert drafts.load() is None and drafts.change(1, lambda e: e) is None
    drafts.save(briefing)
    drafts.change(2, lambda e: replace(e, standing=Standing.SET_ASIDE))
    assert drafts.change(4, lambda e: e) is None
    kept = drafts.load()
    assert kept and [e.standing for e in kept.entries] == [Standing.EDITED, Standing.SET_ASIDE, Standing.OPEN]
    drafts.drop()
    assert drafts.load() is None


def test_a_damaged_file_is_said_and_not_lost(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"version": 9}')
    with pytest.raises(SettingsError, match="the briefing in hand cannot be read"):
        Drafts(tmp_path).load()
    assert (tmp_path / FILE).exists()


def test_an_answer_whose_paper_left_the_shelf_is_gone(briefing: Briefing, minutes: Paper) -> None:
    shown = on_this_shelf(briefing, [listed(minutes)], "two")
    assert [(e.status, e.headline) for e in shown.entries[:1]] == [(WAITING, LEFT)]
    assert shown.entries[1].nearest == "" and shown.entries[1].status == WAITING
    assert "211" not in answers_table(shown)
    assert (shown.papers, shown.fingerprint) == (1, "two")


def test_an_answer_from_before_another_paper_came_says_so_once(
    briefing: Briefing, minutes: Paper, report: Paper
) -> None:
    listing = [listed(minutes), listed(report)]
    assert on_this_shelf(briefing, listing, "one") is briefing
    twice = on_this_shelf(on_this_shelf(briefing, listing, "two"), listing, "three")
    assert twice.entries[0].caveats == ("Draft figure.", OLDER)


def test_the_table_offers_what_can_be_done_with_each_answer(briefing: Briefing) -> None:
    html = answers_table(briefing)
    assert html.count('data-do="edit"') == 2 and html.count('data-do="again"') == 3
    assert "There were 211." in html and "still to be asked" in html and "briefing.docx" not in html
    done = replace(briefing, entries=briefing.entries[:2])
    assert 'href="/desk/briefing.docx"' in answers_table(done)
    assert "&lt;b&gt;" in answers_table(replace(briefing, entries=(waiting_entry("<b>?"),)))
