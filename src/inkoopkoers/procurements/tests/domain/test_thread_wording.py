# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Findings and refusals in plain Dutch."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from inkoopkoers.procurements.domain.findings import (
    Finding,
    FindingCode,
    Severity,
    findings,
)
from inkoopkoers.procurements.domain.importing import (
    BadColumns,
    ImportField,
    Refusal,
    Refused,
    TooManyRows,
)
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.tests.domain.broken_threads import ALL_BROKEN
from inkoopkoers.procurements.wording.findings import percentage, said, severity_name
from inkoopkoers.procurements.wording.importing import (
    bad_columns_text,
    refused_text,
    too_many_rows_text,
)

pytestmark = pytest.mark.once


def one_of(code: FindingCode) -> Finding:
    return next(one for one in findings(ALL_BROKEN) if one.code is code)


def sentence(finding: Finding) -> str:
    return said(finding).sentence.replace("\u00a0", " ")


@pytest.mark.parametrize("code", FindingCode)
def test_every_finding_says_what_is_the_matter_and_how_to_mend_it(
    code: FindingCode,
) -> None:
    finding = one_of(code)

    found = said(finding)

    assert (
        finding.subject in found.sentence
        or not finding.subject
        or (code is FindingCode.APPROACH_WITHOUT_MOTIVATION)
    )
    for text in (found.sentence, found.mend):
        assert text.endswith(".")
        assert "%(" not in text
        assert "!" not in text


def test_weights_are_said_with_all_their_digits() -> None:
    finding = one_of(FindingCode.WEIGHTS_NOT_100)
    short = replace(finding, words=("99.90", "-0.10"))

    assert sentence(finding) == (
        "De gewichten zijn samen 110,5 %. Dat is 10,5 % te veel."
    )
    assert sentence(short) == "De gewichten zijn samen 99,9 %. Dat is 0,1 % te weinig."


@pytest.mark.parametrize(
    ("value", "text"), [("100", "100 %"), ("99.99", "99,99 %"), ("0", "0 %")]
)
def test_a_percentage_is_not_rounded(value: str, text: str) -> None:
    assert percentage(Decimal(value)).replace("\u00a0", " ") == text


def test_an_edition_is_a_day_where_it_can_be() -> None:
    rule = sentence(one_of(FindingCode.RULE_OLD))
    criterion = sentence(one_of(FindingCode.CRITERION_OLD))

    assert rule.endswith("editie onbekend, nu geldt de editie 1 januari 2026.")
    assert criterion.endswith("andere editie: v3. Jij gebruikt 1 januari 2026.")


def test_a_subject_with_a_percent_sign_stays_as_it_is() -> None:
    strange = Finding(
        FindingCode.CRITERION_LOOSE, Step.CRITERIA, Severity.NOTICE, "50 %(x)s", "y"
    )

    assert "‘50 %(x)s’" in said(strange).sentence


def test_severities_have_names() -> None:
    assert [severity_name(one) for one in Severity] == ["Breuk", "Let op"]


@pytest.mark.parametrize("code", Refusal)
@pytest.mark.parametrize("field", ImportField)
def test_every_refusal_says_what_to_do(code: Refusal, field: ImportField) -> None:
    text = refused_text(Refused(7, field, code, "iets", 3))

    assert text.endswith(".")
    assert "%(" not in text


def test_a_refusal_names_what_stands_there() -> None:
    twice = Refused(7, ImportField.NUMBER, Refusal.DUPLICATE, "IK-1", 3)
    long = Refused(7, ImportField.TEXT, Refusal.TOO_LONG)

    assert refused_text(twice) == (
        "Nummer ‘IK-1’ staat ook in rij 3. Laat er één staan."
    )
    assert "hoogstens 4.000" in refused_text(long)


def test_columns_that_cannot_be_used_are_named() -> None:
    one = BadColumns([ImportField.LEVEL], [])
    more = BadColumns([ImportField.LEVEL, ImportField.KIND], [ImportField.TEXT])

    assert bad_columns_text(one) == "In de eerste rij mist deze kolom: niveau."
    assert bad_columns_text(more) == (
        "In de eerste rij missen deze kolommen: niveau, soort. "
        "Meer dan één kolom betekent: tekst. Laat er één staan."
    )
    assert bad_columns_text(BadColumns([], [ImportField.TEXT])).startswith("Meer")


def test_too_many_rows_are_counted() -> None:
    assert too_many_rows_text(TooManyRows(20_001)).startswith(
        "Dit bestand heeft 20.001 rijen. Neem er hoogstens 20.000 tegelijk"
    )
