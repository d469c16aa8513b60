# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""Two versions of a document: what came, what went, and which words changed."""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.reports import difference_words, html, text
from inkoopkoers.reports.blocks import (
    Block,
    BulletList,
    Figure,
    Heading,
    Paragraph,
    Report,
    Role,
    Run,
    Table,
    plain,
    runs,
    tidy,
)
from inkoopkoers.reports.difference_blocks import said, summary, to_blocks
from inkoopkoers.reports.difference_lines import blocks_of, lines_of
from inkoopkoers.reports.difference_words import stretches
from inkoopkoers.reports.differences import (
    Change,
    LineKind,
    Part,
    Stretch,
    applied,
    difference,
)
from inkoopkoers.reports.formats import Format, render
from inkoopkoers.reports.tests.samples import SMALL, SVG, wild_reports, wild_text

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
PLANNING = Table("Planning", ("Stap", "Datum"), (("Publicatie", "3 maart 2027"),))
OLD: tuple[Block, ...] = (
    Heading("Aanpak", 1),
    Paragraph(runs("De opdracht duurt 2 jaar en kost € 216.000.")),
    BulletList((runs("Vooraf praten met de markt"), runs("Percelen"))),
    PLANNING,
    Heading("Risico's", 1),
    Paragraph(runs("Een leverancier kan wegvallen.")),
)


def changed(old: Block, new: Block) -> Part:
    (part,) = difference((old,), (new,)).changes
    return part


def shown(part: Part) -> str:
    return plain(said(part))


@unhurried
@given(wild_reports, wild_reports)
def test_the_difference_makes_the_new_one_of_the_old(old: Report, new: Report) -> None:
    made = difference(old.blocks, new.blocks)

    assert applied(made, old.blocks) == tuple(tidy(new.blocks))


@unhurried
@given(st.data())
def test_the_difference_of_an_edited_document_makes_the_new_one(
    data: st.DataObject,
) -> None:
    kept = data.draw(st.lists(st.sampled_from(OLD), max_size=9))
    added = data.draw(
        st.lists(st.builds(Paragraph, st.just(runs("Nieuw."))), max_size=3)
    )
    new = tuple(data.draw(st.permutations([*kept, *added])))

    made = difference(OLD, new)

    assert applied(made, OLD) == new
    before = [part.before for part in made.parts if part.before]
    after = [part.after for part in made.parts if part.after]
    assert (tuple(before), tuple(after)) == (lines_of(OLD), lines_of(new))


@unhurried
@given(wild_reports)
def test_a_document_does_not_differ_from_itself(report: Report) -> None:
    made = difference(report.blocks, report.blocks)

    assert made.changes == ()
    assert to_blocks(made) == (Paragraph(runs("Er is niets veranderd."), Role.LEAD),)


@unhurried
@given(wild_reports)
def test_lines_can_be_put_together_again(report: Report) -> None:
    assert blocks_of(lines_of(report.blocks)) == tuple(tidy(report.blocks))


def test_a_difference_is_not_applied_to_another_document() -> None:
    made = difference(OLD, OLD[:2])

    with pytest.raises(ValueError, match="does not begin with this document"):
        applied(made, OLD[1:])


@given(
    st.one_of(wild_text, st.text("ab .,\n", max_size=40)),
    st.one_of(wild_text, st.text("ab .,\n", max_size=40)),
)
def test_the_words_that_stayed_and_went_are_the_old_ones(old: str, new: str) -> None:
    found = stretches(old, new)

    went = "".join(one.text for one in found if one.change is not Change.ADDED)
    came = "".join(one.text for one in found if one.change is not Change.REMOVED)
    assert (went, came) == (old, new)
    assert all(one.text for one in found)


def test_a_changed_paragraph_says_which_words() -> None:
    part = changed(
        OLD[1], Paragraph(runs("De opdracht duurt 4 jaar en kost € 221.000."))
    )

    assert part.change is Change.CHANGED
    assert shown(part) == (
        "Alinea gewijzigd: De opdracht duurt [vervallen: 2] [toegevoegd: 4] jaar "
        "en kost € [vervallen: 216.000] [toegevoegd: 221.000]."
    )


def test_words_next_to_each_other_change_together() -> None:
    found = stretches("We kiezen de openbare procedure.", "We kiezen een ander pad.")

    assert found == (
        Stretch(Change.SAME, "We kiezen "),
        Stretch(Change.REMOVED, "de openbare procedure"),
        Stretch(Change.ADDED, "een ander pad"),
        Stretch(Change.SAME, "."),
    )


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (BulletList((runs("Vooraf praten met de markt"),)), "Punt vervallen: Percelen"),
        (
            BulletList((*OLD[2].items, runs("Een proef"))),  # type: ignore[union-attr]
            "Punt toegevoegd: Een proef",
        ),
    ],
)
def test_items_of_a_list_come_and_go(new: Block, expected: str) -> None:
    assert shown(changed(OLD[2], new)) == expected


def test_rows_of_a_table_are_compared_one_by_one() -> None:
    later = dataclasses.replace(
        PLANNING, rows=(("Publicatie", "10 maart 2027"), ("Gunning", "1 juli 2027"))
    )

    first, second = difference((PLANNING,), (later,)).changes

    assert shown(first) == (
        "Rij gewijzigd: Publicatie · [vervallen: 3] [toegevoegd: 10] maart 2027"
    )
    assert shown(second) == "Rij toegevoegd: Gunning · 1 juli 2027"


def test_a_heading_that_changed_is_told_below_the_one_above_it() -> None:
    new = (*OLD[:4], Heading("Risico's en kansen", 1), OLD[5])

    (part,) = difference(OLD, new).changes

    assert (part.kind, part.where) == (LineKind.HEADING, "Aanpak")
    assert shown(part) == "Kop gewijzigd: Risico's [toegevoegd: en kansen]"


def test_a_removed_line_is_told_below_its_old_heading() -> None:
    made = difference(OLD, OLD[:4])

    assert [part.where for part in made.changes] == ["Aanpak", "Risico's"]
    assert {part.change for part in made.changes} == {Change.REMOVED}


def test_another_look_is_a_change_without_words() -> None:
    loud = Paragraph((Run("De opdracht", strong=True), Run(" duurt.")))

    part = changed(Paragraph(runs("De opdracht duurt.")), loud)

    assert part.is_look_only
    assert shown(part) == "Alinea anders opgemaakt: De opdracht duurt."


def test_how_plain_text_is_cut_is_no_change() -> None:
    whole, cut = runs("De opdracht  duurt."), (Run("De opdracht"), Run(" duurt."))

    assert difference((Paragraph(whole),), (Paragraph(cut),)).changes == ()


def test_another_picture_with_the_same_words_is_a_change() -> None:
    other = Figure(SVG.replace("40", "41"), "Web", "Ambities")

    assert changed(Figure(SVG, "Web", "Ambities"), other).is_look_only


def test_numbers_behind_a_picture_are_compared_as_words() -> None:
    def web(level: str) -> Figure:
        rows = (("Klimaat", level),)
        return Figure(SVG, "Web", "Ambities", Table("", ("Thema", "Niveau"), rows))

    part = changed(web("2 significant"), web("3 ambitieus"))

    assert "[vervallen: 2 significant] [toegevoegd: 3 ambitieus]" in shown(part)


def test_the_summary_counts() -> None:
    new = (*OLD[:3], Paragraph(runs("Iets dat er nog niet stond.")))

    assert summary(difference(OLD, new)) == (
        "Wat er veranderde: 1 toegevoegd en 4 vervallen."
    )


@pytest.mark.parametrize("fmt", list(Format))
def test_every_format_can_show_a_difference(fmt: Format) -> None:
    made = to_blocks(difference(OLD, SMALL.blocks))

    assert render(dataclasses.replace(SMALL, blocks=made), fmt)


@unhurried
@given(wild_reports, wild_reports)
def test_a_wild_difference_is_safe_to_show(old: Report, new: Report) -> None:
    blocks = to_blocks(difference(old.blocks, new.blocks), level=2)

    assert "<script" not in html.fragment(blocks)
    assert text.render(dataclasses.replace(SMALL, blocks=blocks))


def long_document(word: str, count: int) -> tuple[Block, ...]:
    return tuple(
        Paragraph(runs(f"Alinea {number} gaat over {word} {number} en niets anders."))
        for number in range(count)
    )


def test_the_work_grows_no_faster_than_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Every line changed: the most work there is. Counted, as a clock would waver."""
    calls: Counter[int] = Counter()
    plain_words_of = difference_words.words_of

    def counted(given_text: str) -> list[str]:
        calls[size] += 1
        return plain_words_of(given_text)

    monkeypatch.setattr(difference_words, "words_of", counted)
    for size in (100, 400):
        difference(long_document("wegen", size), long_document("bruggen", size))

    assert calls[400] <= 4.2 * calls[100]


def test_texts_of_endless_length_are_compared_as_a_whole() -> None:
    found = stretches("a " * 6000, "b " * 6000)

    assert [one.change for one in found] == [Change.REMOVED, Change.ADDED]
