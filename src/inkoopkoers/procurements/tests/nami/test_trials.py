# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A trial of 100 days: planned, changed, and looked at with facts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.procurements.models import Dossier, Trial

PLAN = {"what": "Delen per lokaal", "starts_on": "2027-03-01"}


def page(dossier: Dossier, name: str, *given: Any) -> str:
    return reverse(f"procurements:{name}", args=[dossier.pk, *given])


def a_trial(dossier: Dossier, start: date) -> Trial:
    end = start + timedelta(days=100)
    return Trial.objects.create(
        dossier=dossier, what="Delen", starts_on=start, ends_on=end
    )


def test_a_trial_from_today_for_a_hundred_days_is_proposed(
    browser: Client, dossier: Dossier
) -> None:
    text = browser.get(page(dossier, "nami_trial_new")).content.decode()

    today = timezone.localdate()
    assert f'value="{today.isoformat()}"' in text
    assert f'value="{(today + timedelta(days=100)).isoformat()}"' in text


@pytest.mark.parametrize(
    ("typed", "end"),
    [("", date(2027, 6, 9)), ("1-5-2027", date(2027, 5, 1))],
)
def test_the_end_is_a_hundred_days_later_unless_someone_chose(
    typed: str, end: date, browser: Client, dossier: Dossier
) -> None:
    browser.post(page(dossier, "nami_trial_new"), {**PLAN, "ends_on": typed})

    assert Trial.objects.get().ends_on == end


@pytest.mark.parametrize(
    "odd",
    [
        {"what": ""},
        {"starts_on": "2027-02-30"},
        {"ends_on": "2027-03-01"},
        {"ends_on": "morgen"},
        {"starts_on": "2100-12-31"},
    ],
)
def test_a_trial_that_cannot_be_is_refused(
    odd: dict[str, str], browser: Client, dossier: Dossier
) -> None:
    response = browser.post(page(dossier, "nami_trial_new"), {**PLAN, **odd})

    assert response.status_code == 422
    assert not Trial.objects.exists()


@pytest.mark.parametrize(
    ("days", "said"),
    [(-101, "voorbij, kijk naar de feiten"), (-3, "loopt"), (3, "begint nog")],
)
def test_the_overview_says_how_far_it_is(
    days: int, said: str, browser: Client, dossier: Dossier
) -> None:
    a_trial(dossier, timezone.localdate() + timedelta(days=days))

    assert said in browser.get(page(dossier, "nami")).content.decode()


def test_a_trial_is_changed_taken_away_and_put_back(
    browser: Client, dossier: Dossier
) -> None:
    row = a_trial(dossier, date(2027, 3, 1))

    browser.post(
        page(dossier, "nami_trial", row.pk), {**PLAN, "what": "Lenen", "edition": 1}
    )
    gone = browser.post(page(dossier, "row_remove", "proef", row.pk), follow=True)

    assert "Weggehaald: Lenen" in gone.content.decode()

    browser.post(page(dossier, "row_restore", "proef", row.pk))

    row.refresh_from_db()
    assert (row.what, row.removed_at) == ("Lenen", None)


def test_the_facts_and_a_verdict_end_a_trial(browser: Client, dossier: Dossier) -> None:
    row = a_trial(dossier, date(2026, 1, 1))
    data = {"facts": "Twee keer te weinig", "verdict": "aanpassen", "edition": 1}

    browser.post(page(dossier, "nami_trial_outcome", row.pk), data)

    text = browser.get(page(dossier, "nami")).content.decode()
    assert "We gaan door, met een aanpassing." in text
    assert "geëvalueerd" in text
    row.refresh_from_db()
    assert row.evaluated_on == timezone.localdate()


@pytest.mark.parametrize("odd", [{"facts": ""}, {"verdict": "misschien"}])
def test_a_trial_ends_on_facts_and_a_choice(
    odd: dict[str, str], browser: Client, dossier: Dossier
) -> None:
    row = a_trial(dossier, date(2026, 1, 1))
    data = {"facts": "Twee keer", "verdict": "stoppen", "edition": 1, **odd}

    response = browser.post(page(dossier, "nami_trial_outcome", row.pk), data)

    row.refresh_from_db()
    assert (response.status_code, row.evaluated_on) == (422, None)


def test_a_form_that_is_too_old_shows_the_plan_of_the_colleague(
    browser: Client, dossier: Dossier
) -> None:
    row = a_trial(dossier, date(2027, 3, 1))
    browser.post(page(dossier, "nami_trial", row.pk), {**PLAN, "edition": 1})

    late = browser.post(page(dossier, "nami_trial", row.pk), {**PLAN, "edition": 1})

    assert late.status_code == 409
    assert "<dd>1 maart 2027</dd>" in late.content.decode()
