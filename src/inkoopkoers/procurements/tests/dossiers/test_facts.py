# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change what is known of a purchase."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.dossiers import (
    Facts,
    search_words,
    searchable,
)
from inkoopkoers.procurements.models import Dossier, TeamMember
from inkoopkoers.procurements.tests.making import a_dossier

Browse = Callable[[User], Client]
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1))


def there(dossier: Dossier) -> str:
    return f"/trajecten/{dossier.pk}/gegevens/"


def filled(**fields: str) -> dict[str, str]:
    return {"title": "Laptops", "edition": "1", **fields}


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


@pytest.mark.django_db
def test_every_fact_is_kept(dossier: Dossier, bram: User, client_of: Browse) -> None:
    data = filled(
        what="Schrijven en oefenen", for_whom="Leerlingen", kind="leveringen",
        product_group="ict-hardware", cpv="30200000-1", value_eur="1.234.567,89",
        options_eur="100.000", wage_sum_eur="0", months="48", publish_on="2027-03-01",
        needed_on="15-08-2027", ends_on="2031-08-15", budget_holder="Bea",
        is_category_managed="on",
    )  # fmt: skip

    response = client_of(bram).post(there(dossier), data)

    dossier.refresh_from_db()
    assert response.headers["Location"] == f"/trajecten/{dossier.pk}/?bewaard=ja"
    assert (dossier.value_eur, dossier.cpv) == (Decimal("1234567.89"), "30200000")
    assert (dossier.needed_on, dossier.months) == (date(2027, 8, 15), 48)
    assert (dossier.edition, dossier.is_category_managed) == (2, True)
    assert "leerlingen" in dossier.searched
    assert "1234567" not in AuditEntry.objects.get().details


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("title", "", "Geef het dossier een naam."),
        ("value_eur", "-5", "Vul een getal in van 0 of meer."),
        ("value_eur", "1,234", "Bedoel je 1.234, of 1,23?"),
        ("value_eur", "veel", "Schrijf een getal als 1.234,56"),
        ("value_eur", "999 miljard", "meer dan we kunnen bewaren"),
        ("value_eur", "11 miljard", "Dit is meer dan € 10 miljard."),
        ("months", "0", "Schrijf 1 maand of meer."),
        ("months", "vier", "Schrijf een heel aantal maanden."),
        ("months", "9" * 40, "Schrijf hoogstens 600 maanden."),
        ("kind", "raket", "Kies een van deze soorten."),
        ("product_group", "raketten", "Kies een groep uit de lijst."),
        ("publish_on", "31-02-2027", "Schrijf een datum als"),
        ("publish_on", "1027-01-01", "Kies een jaar tussen"),
        ("cpv", "99999999", "Deze code kennen we niet."),
        ("cpv", "zwiepstok", "Bij ‘zwiepstok’ vinden we geen code."),
        ("what", "x" * 10_000, ""),
    ],
)
def test_a_mistake_stands_at_its_field(
    *,
    field: str,
    value: str,
    message: str,
    dossier: Dossier,
    bram: User,
    client_of: Browse,
) -> None:
    data = filled(for_whom="Leerlingen", **{field: value} if field != "title" else {})
    data[field] = value

    response = client_of(bram).post(there(dossier), data)

    text = response.content.decode()
    assert response.status_code == 422
    assert f'id="id_{field}_error"' in text or f'id="id_{field}-fout"' in text
    assert message in text
    assert "Leerlingen" in text
    assert Dossier.objects.get().edition == 1


@pytest.mark.django_db
def test_a_huge_amount_is_kept_by_who_is_sure(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = filled(value_eur="11 miljard")

    asked = client_of(bram).post(there(dossier), data).content.decode()
    client_of(bram).post(there(dossier), {**data, "is_sure": "on"})

    assert "Ja, dit bedrag klopt" in asked
    assert Dossier.objects.get().value_eur == 11 * 10**9


@pytest.mark.django_db
def test_days_in_the_wrong_order_are_said_at_the_later_field(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = filled(publish_on="2027-09-01", needed_on="2027-08-15")

    response = client_of(bram).post(there(dossier), data)

    text = response.content.decode()
    assert response.status_code == 422
    assert 'id="id_needed_on_error"' in text
    assert "Deze datum ligt voor ‘Wanneer wil je publiceren?’" in text


@pytest.mark.django_db
def test_words_give_codes_to_choose_from(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    data = filled(cpv="meubilair")

    asked = client_of(bram).post(there(dossier), data)
    client_of(bram).post(there(dossier), {**data, "cpv_choice": "39100000"})

    assert asked.status_code == 422
    assert 'value="39100000"' in asked.content.decode()
    assert Dossier.objects.get().cpv == "39100000"


@pytest.mark.django_db
def test_a_code_proposes_a_product_group(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    browser = client_of(bram)

    saved = browser.post(there(dossier), filled(cpv="30200000"))
    asked = browser.get(saved.headers["Location"]).content.decode()
    picked = browser.get(f"{there(dossier)}?groep=ict-hardware").content.decode()

    assert "?groep=ict-hardware" in asked
    assert '<option value="ict-hardware" selected>' in picked
    assert Dossier.objects.get().product_group == ""


@pytest.mark.django_db
def test_two_people_keep_both_texts(
    dossier: Dossier, bram: User, anna: User, client_of: Browse
) -> None:
    client_of(anna).post(there(dossier), filled(for_whom="Leraren", value_eur="5"))

    response = client_of(bram).post(there(dossier), filled(for_whom="Leerlingen"))

    text = response.content.decode()
    assert response.status_code == 409
    assert "Leraren" in text
    assert 'value="Leerlingen"' in text
    assert 'name="edition" value="2"' in text
    assert Dossier.objects.get().for_whom == "Leraren"


@pytest.mark.django_db
def test_facts_lie_fixed_while_a_decision_is_asked(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    Dossier.objects.update(standing="ter besluit")

    page = client_of(bram).get(there(dossier)).content.decode()
    response = client_of(bram).post(there(dossier), filled(for_whom="Leraren"))

    assert "liggen de gegevens vast" in page
    assert 'name="title"' not in page
    assert response.status_code == 409
    assert Dossier.objects.get().for_whom == ""


@pytest.mark.django_db
def test_who_fills_in_writes_only_in_a_corner(
    *, dossier: Dossier, ivo: User, lies: User, cora: User, client: Client,
    client_of: Browse,
) -> None:  # fmt: skip
    url = there(dossier)
    before = client_of(ivo).get(url).status_code
    TeamMember.objects.create(
        organisation=dossier.organisation, dossier=dossier, corner="inkoper", user=ivo
    )

    after = client_of(ivo).get(url).status_code

    assert (before, after) == (403, 200)
    assert client_of(lies).get(url).status_code == 403
    assert client_of(cora).get(url).status_code == 404
    assert client.get(url).status_code == 302


@given(DAYS, DAYS, DAYS)
def test_days_are_misplaced_exactly_when_they_go_back(
    publish_on: date | None, needed_on: date | None, ends_on: date | None
) -> None:
    facts = Facts("x", publish_on=publish_on, needed_on=needed_on, ends_on=ends_on)
    known = [day for day in (publish_on, needed_on, ends_on) if day]

    assert bool(facts.misplaced_days) == (known != sorted(known))


def test_equal_days_are_in_order() -> None:
    day = date(2027, 1, 1)
    later: Any = Facts("x", publish_on=day, needed_on=day, ends_on=day + timedelta(1))

    assert later.misplaced_days == ()


@given(st.text(max_size=80))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    kept = searchable(text)

    assert all(word in kept for word in search_words(text))
    assert searchable(kept) == kept
    assert len(search_words(text)) <= 8


def test_accents_and_capitals_do_not_matter() -> None:
    assert searchable("Café  ÉÉN\tStraße") == "cafe een strasse"


def test_a_capital_in_disguise_is_a_small_letter() -> None:
    assert searchable("\N{MATHEMATICAL BOLD CAPITAL A}") == "a"


@pytest.mark.django_db
def test_a_kept_amount_comes_back_as_people_write_it(
    dossier: Dossier, bram: User, client_of: Browse
) -> None:
    dossier.value_eur = Decimal("1234567.50")
    dossier.save()

    text = client_of(bram).get(there(dossier)).content.decode()

    assert 'value="1.234.567,5"' in text
