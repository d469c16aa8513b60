# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said and drawn of the facts, and that nothing is left without words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.spending.domain.climate import DivisionRow, OwnFactor, footprint
from inkoopkoers.spending.domain.drift import COLUMNS, Change, Drift
from inkoopkoers.spending.domain.hygiene import Answer, Finding, Gap
from inkoopkoers.spending.domain.local import KnownShare
from inkoopkoers.spending.domain.payment import PaymentRow
from inkoopkoers.spending.domain.periods import Absent
from inkoopkoers.spending.domain.unseen import Blind, Part, Sight
from inkoopkoers.spending.pictures import facts as drawn
from inkoopkoers.spending.pictures.hygiene import worst_picture
from inkoopkoers.spending.wording import facts, hygiene
from inkoopkoers.spending.wording.figures import tonnes

NBSP = "\N{NO-BREAK SPACE}"
EUR = Decimal(1)


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


def a_finding(gap: Gap = Gap.NO_KVK, eur: int = 250) -> Finding:
    return Finding(gap, 1200, Decimal(eur), 4800, Decimal(1000))


def a_payment(late: int = 1, dated: int = 4) -> PaymentRow:
    known = dated or None
    return PaymentRow(
        "Wegen", None, 8, Decimal(800), dated, Decimal(100 * dated),
        known and 21, known and 45, late, Decimal(100), 0, 0, Decimal(0),
    )  # fmt: skip


def test_every_gap_answer_and_change_has_words() -> None:
    assert set(hygiene.GAPS) == set(hygiene.MEND) == set(Gap)
    assert set(hygiene.ANSWERS) == set(Answer)
    assert set(hygiene.DRIFTS) == set(Drift)
    assert set(hygiene.FIELDS) == set(COLUMNS)
    assert set(facts.PARTS) == set(Part)
    assert set(facts.BLINDS) == set(Blind)


def test_a_gap_is_told_with_its_euros() -> None:
    told = plain(hygiene.gap_sentence(a_finding()))

    assert told == "1.200 regels, samen € 250. Dat is 25 % van al het geld."
    assert hygiene.answers_named(a_finding()) == "leveranciers, lokaal en mkb"
    assert hygiene.answers_named(a_finding(Gap.DUPLICATE)) == "alle antwoorden"


def test_the_picture_says_where_to_begin() -> None:
    picture = worst_picture([a_finding(), a_finding(Gap.NO_UNIT, 1)])

    assert picture is not None
    assert (
        plain(picture.wide.title)
        == "Begin hier: geen KvK-nummer, bij 25 % van het geld"
    )
    assert worst_picture([]) is None
    assert hygiene.worst_title(()) == "Er is niets te herstellen"
    assert "KvK-nummer klopt" in hygiene.worst_title((a_finding(Gap.BAD_KVK),))


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            Change(
                1, (2026, 3), Drift.VANISHED, Gap.NO_IBAN, Fraction(1), Fraction(0), EUR
            ),
            "Maart 2026: IBAN is gevuld bij 0 % van de regels. Dat was 100 %.",
        ),
        (
            Change(
                1, (2026, 3), Drift.MORE_LINES, None, Fraction(10), Fraction(2100), EUR
            ),
            "Maart 2026: 2.100 regels. Anders zijn het er zo’n 10.",
        ),
        (
            Change(
                1, (2026, 3), Drift.LARGER_AMOUNTS, None, Fraction(9), Fraction(30), EUR
            ),
            "Maart 2026: een regel is gemiddeld € 30. Anders is dat € 9.",
        ),
    ],
)
def test_a_change_is_told_with_what_was_usual(change: Change, told: str) -> None:
    assert plain(hygiene.drift_sentence(change)) == told


def test_months_without_lines_are_named() -> None:
    found = Absent(((2026, 2), (2026, 3)), ((2026, 5),))

    assert hygiene.absent_sentence(Absent()) == "Er ontbreekt geen maand."
    assert hygiene.absent_sentence(found) == (
        "Deze maanden hebben geen enkele regel: februari 2026, maart 2026. Deze maand is "
        "bijna leeg, met minder dan een kwart van de regels van de maanden eromheen: mei "
        "2026."
    )


def test_sight_is_told_per_hundred_euros() -> None:
    seen = Sight(Decimal(71), Decimal(20), Decimal(5), Decimal(4), Decimal(9), 0)
    none = Decimal(0)
    nothing = Sight(none, none, none, none, none, 0)

    picture = drawn.sight_picture(seen)

    assert picture is not None
    assert (
        picture.wide.title == "Van elke 100 euro zien we bij 71 wat ervoor gekocht is"
    )
    assert drawn.sight_picture(nothing) is None
    assert facts.sight_title(nothing) == "Er zijn nog geen uitgaven om te bekijken"


def test_paying_is_told_with_its_coverage() -> None:
    told = plain(facts.payment_sentence(a_payment(), 30))

    assert told == (
        "De helft van de facturen is binnen 21 dagen betaald, 9 van de 10 binnen 45. "
        "Bij 25 % duurde het langer dan 30 dagen. Dit weten we van 50 % van het geld."
    )
    assert facts.payment_sentence(a_payment(0, 0), 30).startswith("Van geen enkele")
    assert "We weten niet" in facts.payment_title(a_payment(0, 0), 30)
    assert facts.payment_title(a_payment(0), 30).startswith("Alle facturen")


def test_late_invoices_are_drawn_for_those_that_we_know() -> None:
    picture = drawn.late_picture([a_payment(), a_payment(0, 0)], a_payment(), 30)

    assert picture is not None
    assert picture.narrow.table.rows == (("Wegen", "25 %"),)
    assert drawn.late_picture([a_payment(0, 0)], a_payment(0, 0), 30) is None


def test_what_is_not_known_of_suppliers_is_always_said() -> None:
    some = KnownShare(Decimal(1), Decimal(3), Decimal(4))
    none = KnownShare(Decimal(0), Decimal(0), Decimal(4))

    assert plain(facts.local_sentence(some)).endswith(
        "Van 50 % van het geld weten we het niet."
    )
    assert "25 %" in plain(facts.sme_sentence(some))
    assert facts.local_sentence(none).startswith("Van geen enkele")
    assert facts.sme_sentence(none).startswith("Van geen enkele")
    assert drawn.known_picture(some, title="x", uid="a") is not None
    assert drawn.known_picture(KnownShare(-EUR, EUR, EUR), title="x", uid="a") is None
    nothing = KnownShare(Decimal(0), Decimal(0), EUR)
    assert drawn.known_picture(nothing, title="x", uid="a") is None


def test_the_climate_is_told_roughly() -> None:
    factors = {"45": OwnFactor(Decimal("0.3"), Decimal("0.1"), Decimal("0.5"))}
    found = footprint([DivisionRow(2026, "45", Decimal(41152000), 1)], factors)

    picture = drawn.climate_picture(found)

    assert plain(facts.climate_sentence(found)) == (
        "Ongeveer 12.000 ton CO2, tussen 4.100 ton en 21.000 ton. Dit geldt voor 100 % "
        "van het geld."
    )
    assert picture is not None
    assert picture.wide.title.endswith("Bouwwerkzaamheden")
    assert picture.wide.table.rows[0][2] == "4.100 ton"


def test_without_categories_nothing_is_estimated() -> None:
    nothing = footprint((), {})

    assert drawn.climate_picture(nothing) is None
    assert facts.climate_sentence(nothing).startswith("Geef eerst")
    assert facts.climate_title(nothing).startswith("Er is nog niets")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("0", "0 ton"), ("0.01", "minder dan 0,1 ton"), ("3.44", "3,4 ton"),
     ("9.99", "10,0 ton"), ("12.5", "13 ton"), ("1249", "1.200 ton")],
)  # fmt: skip
def test_tonnes_have_two_figures(amount: str, shown: str) -> None:
    assert tonnes(Decimal(amount)) == shown
