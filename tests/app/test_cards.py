"""The answer card: what it shows, what its chips are called, and that nothing in a paper is run as HTML."""

from __future__ import annotations

import re
from dataclasses import replace

from answers.answer import Answer, Claim, Status
from app.cards import announcement, answer_card, chip_text, next_strip, thread
from app.markup import escape, markdown
from app.turns import Turn
from corpus.feedback import Fault


def plain(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_text_of_papers_is_never_markup_nor_template() -> None:
    assert escape("""<b a='1' c="2">&{{x}}${y}`z`""") == (
        "&lt;b a=&#x27;1&#x27; c=&quot;2&quot;&gt;&amp;&#123;&#123;x&#125;&#125;&#36;&#123;y&#125;&#96;z&#96;")


def test_everything_on_a_card_is_escaped(figure: Answer) -> None:
    bad = '<img src=x onerror="alert(1)">'
    metadata = replace(figure.citations[0].metadata, title=bad, body=bad)
    first = replace(figure.citations[0], quote=bad, label=bad, metadata=metadata)
    answer = replace(figure, headline=bad, body=bad, caveats=(bad,), understood=(bad,), citations=(first,),
                     claims=(Claim(bad, (1,), supported=False),))
    refused = replace(answer, status=Status.NOT_FOUND, searched=bad, nearest=bad)
    for shown in (answer, replace(answer, body=""), refused):
        assert "<img" not in thread((Turn(bad, shown), Turn(bad), Turn(bad, notice=bad)), papers=2)


def test_the_figure_is_large_once_and_only_as_a_whole_number(figure: Answer) -> None:
    headline = '<h2 class="ma-headline"><strong>211</strong> children had a plan, not 1,211 or 211.5.</h2>'
    assert headline in answer_card(figure, 0)
    assert "<strong>211" not in answer_card(replace(figure, headline="1,211 or 211.5 or 211/212"), 0)


def test_a_chip_is_a_button_named_by_what_it_reads_and_what_it_does(figure: Answer) -> None:
    card = answer_card(figure, 3)
    chips = re.findall(r'<button type="button" class="ma-chip".*?</button>', card)
    assert [plain(chip) for chip in chips] == [
        "[1] Annual report · p. 2. Barsetshire. Show where it is printed",
        "[2] Children’s Panel · draft minutes · 12 Jul 2021 · item 4 · para 4.5. Barsetshire. Show where it is printed",
    ]
    assert 'data-turn="3" data-numbers="2"' in chips[1]
    assert chip_text(figure.citations[1:]) == "[2] Children’s Panel · draft minutes · 12 Jul 2021 · item 4 · para 4.5"


def test_quotes_stand_on_the_card_where_the_body_has_none(figure: Answer) -> None:
    assert "<blockquote>There were 211 plans.</blockquote>" in answer_card(figure, 0)
    row = replace(figure.citations[0], quote="Barsetshire | 7 | 9", headers=("Area", "2020", "2021"))
    assert '<th scope="col">2021</th>' in answer_card(replace(figure, citations=(row,)), 0)


def test_a_quoted_paragraph_of_the_body_is_a_blockquote_and_a_row_a_table(figure: Answer) -> None:
    row = replace(figure.citations[1], quote="7 | 9", headers=("2020", "2021"))
    answer = replace(figure, body="“There were 211 plans.” [1]\n\n“7 | 9” [2]", citations=(figure.citations[0], row))
    card = answer_card(answer, 0)
    assert [plain(quote) for quote in re.findall(r"<blockquote>.*?</blockquote>", card)] == [
        "There were 211 plans. Source 1", "2020202179 Source 2"]
    assert '<th scope="col">2021</th>' in card


def test_one_note_holds_all_caveats_and_unsupported_claims_stay_visible(figure: Answer) -> None:
    card = answer_card(replace(figure, caveats=("One.", "Two."), claims=(Claim("It fell.", (1,), supported=False),)), 0)
    assert card.count("<strong>Note.</strong>") == 1
    assert "One. Two." in card
    assert "Not found word for word at the cited place:</strong><ul><li>It fell.</li>" in card


def test_a_refusal_has_no_sources(refusal: Answer, figure: Answer) -> None:
    card = answer_card(replace(refusal, citations=figure.citations), 0)
    assert "ma-chip" not in card
    assert plain(card).startswith("Not in these papersThe papers give 2021/22, not 1998/99."
                                  "Nearest: 211 at 31 March 2022Searched 2 papers.Something wrong?")
    assert plain(answer_card(replace(refusal, status=Status.NEEDS_DETAIL), 0)).startswith("Which one?")


def test_marks_in_the_body_are_buttons_only_where_a_citation_has_the_number(figure: Answer) -> None:
    card = answer_card(replace(figure, body="It fell [2], as note [12] says."), 0)
    assert re.findall(r'class="ma-mark" data-do="cite" data-turn="0" data-numbers="(\d+)"', card) == ["2"]
    assert "note [12] says" in card


def test_markdown_of_a_body() -> None:
    assert markdown("One **bold** line\n\n- a\n- b\n  more\n\n> said") == (
        "<p>One <strong>bold</strong> line</p>\n<ul><li>a</li><li>b<br>more</li></ul>\n<blockquote>said</blockquote>")
    assert markdown("3. third\n4. fourth") == '<ol start="3"><li>third</li><li>fourth</li></ol>'
    table = markdown("| Year | N |\n|---|---:|\n| 2021 | 7 |")
    assert re.findall(r"<t[hd](?: scope=\"\w+\")?>(.*?)</t[hd]>", table) == ["Year", "N", "2021", "7"]
    assert markdown("") == ""


def test_what_a_screen_reader_is_told(figure: Answer, refusal: Answer) -> None:
    assert announcement(figure) == "211 children had a plan, not 1,211 or 211.5. 2 places in the papers."
    assert announcement(refusal) == "The papers give 2021/22, not 1998/99."


def test_a_waiting_and_a_stopped_turn() -> None:
    assert plain(thread((Turn("why?"),), 1)) == "You asked: why?Looking in 1 paper"
    assert plain(thread((Turn("why?", notice="Stopped."),), 1)) == "You asked: why?No answerStopped."


def test_what_to_ask_next_only_fills_the_box() -> None:
    assert plain(next_strip(("And in 2021?",))) == "Put into the box: And in 2021?"
    assert 'data-do="fill" data-text="And in 2021?"' in next_strip(("And in 2021?",))
    assert next_strip(()) == ""


def test_a_chip_names_the_picture_of_its_page_and_one_without_pages_none(figure: Answer) -> None:
    chips = re.findall(r'<button type="button" class="ma-chip".*?</button>', answer_card(figure, 0))
    assert 'data-image="/papers/report/pages/2.png"' in chips[0]
    assert "data-image" not in chips[1]


def test_the_figure_leads_and_what_it_counts_stands_beside_it(figure: Answer) -> None:
    card = answer_card(replace(figure, headline="211 children – on plans (Barsetshire, 2021/22)."), 0)
    assert '<span class="ma-lead"><strong>211</strong> children</span>' in card
    assert plain(card).startswith("Draft minutes211 children – on plans (Barsetshire, 2021/22).")


def test_what_is_wrong_can_be_reported_once_and_a_refusal_has_no_figure_or_page_to_be_wrong(
    figure: Answer, refusal: Answer
) -> None:
    def faults(card: str) -> list[str]:
        return re.findall(r'name="fault-3" value="(\w+)"', card)

    assert faults(answer_card(figure, 3)) == ["ANSWER", "FIGURE", "PAGE", "OLD", "MISSING"]
    assert faults(answer_card(refusal, 3)) == ["ANSWER", "MISSING"]
    reported = answer_card(figure, 3, Fault.FIGURE)
    assert faults(reported) == [] and "Reported: figure wrong. Kept for an officer" in reported


def test_a_notice_is_a_sentence() -> None:
    card = thread((Turn("why?", notice='meetings from "May" is not a date; leave it out'),), 1)
    assert plain(card) == "You asked: why?No answerMeetings from &quot;May&quot; is not a date; leave it out."
