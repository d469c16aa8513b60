# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of an organisation, its themes, and where a group deviates."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.models import AmbitionTheme, Course, Dossier

Browsers = Callable[[User], Client]


def page(organisation: Organisation, rest: str = "") -> str:
    return f"/trajecten/ambities/{organisation.pk}/{rest}"


def names(organisation: Organisation) -> list[str]:
    rows = AmbitionTheme.objects.filter(organisation=organisation, removed_at=None)
    return [row.name for row in rows]


def test_themes_of_a_set_are_put_on_the_web_in_its_order(
    wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    given = {"themes": ["circulair", "klimaat"]}

    client_of(bram).post(page(wilgenwaard, "sets/rijk/"), given)

    assert names(wilgenwaard) == ["Klimaat", "Circulair"]


def test_one_code_of_two_sets_becomes_two_themes(
    wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    for code in ("rijk", "gww", "gww"):
        browser.post(page(wilgenwaard, f"sets/{code}/"), {"themes": ["welzijn"]})

    codes = AmbitionTheme.objects.values_list("code", flat=True)
    assert list(codes) == ["welzijn", "welzijn-gww"]


@pytest.mark.parametrize("given", [{}, {"themes": ["geen"]}, {"themes": ["\x00"]}])
def test_a_set_asks_which_themes(
    given: dict[str, list[str]],
    wilgenwaard: Organisation,
    bram: User,
    client_of: Browsers,
) -> None:
    response = client_of(bram).post(page(wilgenwaard, "sets/rijk/"), given)

    assert response.status_code == 422
    assert client_of(bram).post(page(wilgenwaard, "sets/x/")).status_code == 404


def test_an_own_theme_gets_a_code_that_never_comes_back(
    wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(wilgenwaard, "themas/"), {"name": "Lokaal"})
    first = AmbitionTheme.objects.get()
    browser.post(page(wilgenwaard, f"themas/{first.pk}/weg/"))

    browser.post(page(wilgenwaard, "themas/"), {"name": "Jong"})

    codes = set(AmbitionTheme.objects.values_list("code", flat=True))
    assert codes == {f"eigen-{wilgenwaard.pk}-1", f"eigen-{wilgenwaard.pk}-2"}


def test_a_web_holds_at_most_sixteen_themes(
    wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    for number in range(16):
        browser.post(page(wilgenwaard, "themas/"), {"name": f"Thema {number}"})

    more = browser.post(page(wilgenwaard, "themas/"), {"name": "Te veel"})
    sets = browser.post(page(wilgenwaard, "sets/rijk/"), {"themes": ["klimaat"]})

    assert (more.status_code, sets.status_code) == (409, 409)
    assert "Te veel" in more.content.decode()
    assert len(names(wilgenwaard)) == 16


@pytest.mark.parametrize("name", ["", "   ", "a" * 101, "\x00"])
def test_a_theme_needs_a_name(
    name: str, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).post(page(wilgenwaard, "themas/"), {"name": name})

    assert response.status_code == 422
    assert not AmbitionTheme.objects.exists()


def test_a_theme_gets_other_words_and_keeps_its_code(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    theme = AmbitionTheme.objects.get(code="klimaat")
    browser, address = client_of(bram), page(wilgenwaard, f"themas/{theme.pk}/")
    seen = browser.get(address).context["form"].initial["seen"]

    given = {"name": "Uitstoot", "meaning": "Minder CO2", "seen": seen}
    saved = browser.post(address, given)
    late = browser.post(address, {**given, "name": "Anders"})

    theme.refresh_from_db()
    assert (saved.status_code, late.status_code) == (302, 409)
    assert (theme.code, theme.name) == ("klimaat", "Uitstoot")
    text = late.content.decode()
    assert "Anders" in text
    assert "Uitstoot" in text


def test_themes_change_places_and_the_ends_stay(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    first = AmbitionTheme.objects.get(code="klimaat")
    address = page(wilgenwaard, f"themas/{first.pk}/plaats/")

    browser.post(address, {"naar": "boven"})
    same = names(wilgenwaard)
    browser.post(address, {"naar": "onder"})

    assert same[:2] == ["Klimaat", "Circulair"]
    assert names(wilgenwaard)[:2] == ["Circulair", "Klimaat"]


def test_a_theme_is_taken_off_and_put_back(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    theme = AmbitionTheme.objects.get(code="klimaat")

    browser.post(page(wilgenwaard, f"themas/{theme.pk}/weg/"))
    without = names(wilgenwaard)
    offered = browser.get(page(wilgenwaard)).content.decode()
    browser.post(page(wilgenwaard, f"themas/{theme.pk}/terug/"))

    assert "Klimaat" not in without
    assert "Zet terug" in offered
    assert names(wilgenwaard)[0] == "Klimaat"


def mark(browser: Client, address: str) -> str:
    return str(browser.get(address).context["form"].initial["seen"])


def test_the_course_is_set_and_noted_in_the_trail(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser, address = client_of(bram), page(wilgenwaard)
    before = AuditEntry.objects.filter(event="ambitions.course_set").count()

    given = {"seen": mark(browser, address), "niveau_klimaat": "3"}
    browser.post(address, given)

    row = Course.objects.get(product_group="", theme="klimaat")
    noted = AuditEntry.objects.filter(event="ambitions.course_set").count()
    assert (row.level, row.set_by, row.edition) == (3, bram, 2)
    assert not Course.objects.filter(product_group="", theme="circulair").exists()
    assert noted == before + 1


def test_a_course_from_an_old_page_is_refused_and_nothing_is_lost(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    given = {"seen": "oud", "niveau_klimaat": "0", "reden_klimaat": "Van Bram"}

    response = client_of(bram).post(page(wilgenwaard), given)

    text = response.content.decode()
    assert response.status_code == 409
    assert "Ons klimaatplan" in text
    assert "Van Bram" in text


def test_a_group_asks_a_reason_where_it_deviates(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser, address = client_of(bram), page(wilgenwaard, "groepen/schoonmaak/")

    bare = browser.post(address, {"niveau_klimaat": "3"})
    browser.post(address, {"niveau_klimaat": "3", "reden_klimaat": "Kan hier"})

    assert bare.status_code == 422
    row = Course.objects.get(product_group="schoonmaak")
    assert (row.level, row.reason) == (3, "Kan hier")
    assert "Schoonmaak" in browser.get(page(wilgenwaard)).content.decode()


def test_a_group_that_follows_again_has_no_course_of_its_own(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser, address = client_of(bram), page(wilgenwaard, "groepen/ict-hardware/")

    given = {"seen": mark(browser, address), "niveau_circulair": ""}
    browser.post(address, given)

    assert not Course.objects.exclude(product_group="").exists()


def test_a_group_is_chosen_from_a_list_and_others_are_not_found(
    on_course: Dossier, wilgenwaard: Organisation, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    chosen = browser.get(page(wilgenwaard, "?groep=schoonmaak"))
    garbage = browser.get(page(wilgenwaard, "?groep=%00"))
    unknown = browser.get(page(wilgenwaard, "groepen/geen/"))

    assert chosen.headers["Location"] == page(wilgenwaard, "groepen/schoonmaak/")
    assert (garbage.status_code, unknown.status_code) == (200, 404)


CHANGING = ["", "groepen/ict-hardware/", "sets/rijk/", "themas/"]


@pytest.mark.parametrize("rest", CHANGING)
def test_only_who_manages_sets_the_course(  # noqa: PLR0917 - the cast
    rest: str,
    on_course: Dossier,
    wilgenwaard: Organisation,
    ivo: User,
    cora: User,
    client_of: Browsers,
    client: Client,
) -> None:
    address = page(wilgenwaard, rest)

    assert client_of(ivo).post(address).status_code == 403
    assert client_of(cora).post(address).status_code == 404
    assert client.post(address).status_code == 302


def test_a_theme_of_another_organisation_is_not_found(
    on_course: Dossier, elsewhere: Organisation, otto: User, client_of: Browsers
) -> None:
    theme = AmbitionTheme.objects.get(code="klimaat")

    response = client_of(otto).post(page(elsewhere, f"themas/{theme.pk}/weg/"))
    far = client_of(otto).post(page(elsewhere, f"themas/{10**30}/weg/"))

    assert (response.status_code, far.status_code) == (404, 404)


def test_a_reader_sees_the_course_without_buttons(
    on_course: Dossier, wilgenwaard: Organisation, lies: User, client_of: Browsers
) -> None:
    for rest in ("", "groepen/ict-hardware/"):
        text = client_of(lies).get(page(wilgenwaard, rest)).content.decode()

        assert "Ons klimaatplan" in text
        assert 'type="radio"' not in text
