"""What was read lately: loaded once, forgotten when the catalogue changes or when there is too much."""

from __future__ import annotations

from corpus.recent import Recent


class Source:
    """Values by key, and a record of what was loaded."""

    def __init__(self, **values: int) -> None:
        self.values = values
        self.loaded: list[list[str]] = []

    def load(self, keys: list[str]) -> dict[str, int]:
        self.loaded.append(keys)
        return {k: self.values[k] for k in keys if k in self.values}


def test_what_is_held_is_not_loaded_again_and_the_rest_in_one_call() -> None:
    source, recent = Source(a=1, b=2, c=3), Recent[str, int](10)
    assert recent.get_many(1, ["a"], source.load) == {"a": 1}
    assert recent.get_many(1, ["c", "a", "b", "c"], source.load) == {"a": 1, "b": 2, "c": 3}
    assert source.loaded == [["a"], ["c", "b"]]


def test_a_key_that_is_nowhere_is_left_out_and_asked_for_again() -> None:
    source, recent = Source(a=1), Recent[str, int](10)
    assert recent.get_many(1, ["a", "x"], source.load) == {"a": 1}
    assert recent.get_many(1, ["x"], source.load) == {}
    assert source.loaded == [["a", "x"], ["x"]]


def test_nothing_asked_loads_nothing() -> None:
    source = Source()
    assert Recent[str, int](10).get_many(1, [], source.load) == {}
    assert source.loaded == []


def test_a_new_generation_begins_with_nothing() -> None:
    source, recent = Source(a=1), Recent[str, int](10)
    recent.get_many(1, ["a"], source.load)
    source.values["a"] = 7
    assert recent.get_many(1, ["a"], source.load) == {"a": 1}
    assert recent.get_many(2, ["a"], source.load) == {"a": 7}


def test_what_was_asked_for_longest_ago_goes_first() -> None:
    source, recent = Source(a=1, b=2, c=3), Recent[str, int](2)
    for key in ("a", "b", "a", "c", "a", "b"):
        recent.get_many(1, [key], source.load)
    assert source.loaded == [["a"], ["b"], ["c"], ["b"]]


def test_more_than_is_held_still_comes_back_whole() -> None:
    source, recent = Source(a=1, b=2, c=3), Recent[str, int](1)
    assert recent.get_many(1, ["a", "b", "c"], source.load) == {"a": 1, "b": 2, "c": 3}


def test_one_value_by_its_key() -> None:
    recent = Recent[str, int](10)
    assert recent.get(1, "a", lambda: 5) == 5
    assert recent.get(1, "a", lambda: 6) == 5


def test_a_value_loaded_for_a_generation_gone_by_is_given_and_not_kept() -> None:
    recent = Recent[str, int](10)

    def while_the_catalogue_changes() -> int:
        recent.get(2, "b", lambda: 0)
        return 5

    assert recent.get(1, "a", while_the_catalogue_changes) == 5
    assert recent.get(2, "a", lambda: 6) == 6


def test_the_generation_before_is_held_for_who_reads_in_it_and_the_one_before_that_is_not() -> None:
    source, recent = Source(a=1), Recent[str, int](10)
    for generation in (1, 2, 1, 2):
        recent.get_many(generation, ["a"], source.load)
    assert source.loaded == [["a"], ["a"]]
    for generation in (3, 2, 1):
        recent.get_many(generation, ["a"], source.load)
    assert source.loaded == [["a"]] * 4
