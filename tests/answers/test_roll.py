"""The people of a line of names, apart from each other and with what belongs to each."""

from __future__ import annotations

import pytest

from answers.roll import people_apart


@pytest.mark.parametrize(("line", "people"), [
    ("Mrs A Vale (Chair), Mr B Stone and Ms C Reed", ["Mrs A Vale (Chair)", "Mr B Stone", "Ms C Reed"]),
    ("Councillors Vale (Chair), Stone and Reed", ["Councillors Vale (Chair)", "Stone", "Reed"]),
    ("Ann Lee, Head of Roads, Buses and Bridges; Bo Dale, Clerk",
     ["Ann Lee, Head of Roads, Buses and Bridges", "Bo Dale, Clerk"]),
    ("Ann Lee, Director of Roads and Buses Bo Dale, Head of Cycling", ["Ann Lee, Director of Roads and Buses",
                                                                      "Bo Dale, Head of Cycling"]),
    ("Ann Lee (Head of Roads, Buses and Bridges), Bo Dale (Finance Partner)",
     ["Ann Lee (Head of Roads, Buses and Bridges)", "Bo Dale (Finance Partner)"]),
    ("Dr Ann Lee, North Marl Hospitals Trust (Item 5 only)", ["Dr Ann Lee, North Marl Hospitals Trust (Item 5 only)"]),
    ("Interim Head of Bridges: Mr K Nash", ["Interim Head of Bridges: Mr K Nash"]),
])
def test_people_apart(line: str, people: list[str]) -> None:
    assert people_apart(line) == people
