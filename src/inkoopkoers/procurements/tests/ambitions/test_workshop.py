# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workshop on a big screen, and its minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.models import AmbitionChange, Dossier, DossierAmbition

Browsers = Callable[[User], Client]


def page(dossier: Dossier, rest: str = "werksessie/") -> str:
    return f"/trajecten/{dossier.pk}/ambities/{rest}"


def pressed(level: str = "3", **given: str) -> dict[str, str]:
    return {"thema": "klimaat", "level": level, "seen": "", "reason": "", **given}


def test_a_press_saves_at_once_and_asks_the_reason_after_it(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)

    response = browser.post(page(on_course), pressed(), follow=True)

    assert DossierAmbition.objects.get().level == 3
    assert "Schrijf nog op waarom" in response.content.decode()


def test_the_reason_comes_with_the_same_level(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), pressed())

    browser.post(page(on_course), pressed(seen="3", reason="Veel winst"))

    assert DossierAmbition.objects.get().reason == "Veel winst"
    assert AmbitionChange.objects.count() == 2


def test_two_laptops_may_press_for_different_themes(
    on_course: Dossier, bram: User, anna: User, client_of: Browsers
) -> None:
    client_of(anna).post(page(on_course), pressed(thema="isv"))

    response = client_of(bram).post(page(on_course), pressed())

    assert response.status_code == 302
    assert DossierAmbition.objects.count() == 2


def test_who_comes_second_on_one_theme_sees_both_choices(
    on_course: Dossier, bram: User, anna: User, client_of: Browsers
) -> None:
    client_of(anna).post(page(on_course), pressed("1", reason="Markt is klein"))

    response = client_of(bram).post(page(on_course), pressed("3", reason="Durf"))

    text = response.content.decode()
    assert response.status_code == 409
    assert "Er staat nu 1. Jij koos 3." in text
    assert "Markt is klein" in text
    assert "Durf" in text
    assert DossierAmbition.objects.get().level == 1


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"level": "4"}, 422),
        ({"level": ""}, 422),
        ({"level": "9" * 40}, 422),
        ({"seen": "x"}, 422),
        ({"reason": "a" * 10_000}, 422),
        ({"thema": "geen"}, 404),
        ({"thema": "\x00"}, 404),
    ],
)
def test_a_press_that_cannot_be_is_refused(
    given: dict[str, str],
    status: int,
    on_course: Dossier,
    bram: User,
    client_of: Browsers,
) -> None:
    response = client_of(bram).post(page(on_course), {**pressed(), **given})

    assert response.status_code == status
    assert not DossierAmbition.objects.exists()


def test_the_screen_opens_at_what_is_still_to_choose(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), pressed())

    begun = browser.get(page(on_course)).context["here"].code
    asked = browser.get(page(on_course) + "?thema=isv").context["here"].code
    garbage = browser.get(page(on_course) + "?thema=%00").context["here"].code

    assert (begun, asked, garbage) == ("circulair", "isv", "circulair")


def test_the_page_asks_for_a_part_that_stays_when_nothing_changed(
    on_course: Dossier, bram: User, lies: User, client_of: Browsers
) -> None:
    browser, asks = client_of(lies), {"HX-Request": "true"}
    old = browser.get(page(on_course) + "?stand=1", headers=asks)
    client_of(bram).post(page(on_course), pressed())

    new = browser.get(page(on_course) + "?stand=1", headers=asks)

    assert old.headers["HX-Reswap"] == "none"
    assert "HX-Reswap" not in new.headers
    assert "1 van 5 thema’s gekozen" in new.content.decode()
    assert "<html" not in new.content.decode()
    assert "HX-Request" in new.headers["Vary"]


def test_readers_watch_and_strangers_know_nothing(
    on_course: Dossier, lies: User, cora: User, client_of: Browsers, client: Client
) -> None:
    shown = client_of(lies).get(page(on_course)).content.decode()

    assert "ik-workshop__level" not in shown
    assert client_of(lies).post(page(on_course), pressed()).status_code == 403
    for rest in ("werksessie/", "verslag/", "verslag.pdf"):
        assert client_of(cora).get(page(on_course, rest)).status_code == 404
        assert client.get(page(on_course, rest)).status_code == 302


def test_without_themes_there_is_no_workshop(
    dossier: Dossier, bram: User, client_of: Browsers
) -> None:
    response = client_of(bram).get(page(dossier))

    assert response.headers["Location"] == page(dossier, "")


def test_the_minutes_tell_who_changed_what_and_why(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    empty = browser.get(page(on_course, "verslag/")).content.decode()
    browser.post(page(on_course), pressed("1", reason="Markt is klein"))
    browser.post(page(on_course), pressed("3", seen="1", reason="Toch durven"))

    text = browser.get(page(on_course, "verslag/")).content.decode()

    assert "Nog niets om te vertellen" in empty
    assert "Klimaat: 3 Ambitieus" in text
    assert "koos 1 Basis. Markt is klein" in text
    assert "van 1 Basis naar 3 Ambitieus. Toch durven" in text


def test_the_minutes_of_another_day_are_empty_and_garbage_is_all_days(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), pressed())

    then = browser.get(page(on_course, "verslag/?dag=2020-01-01")).content.decode()
    garbage = browser.get(page(on_course, "verslag/?dag=%00")).content.decode()

    assert "Op deze dag is niets veranderd" in then
    assert "Klimaat: 3 Ambitieus" in garbage


def test_who_left_is_not_named_in_the_minutes(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), pressed())
    AmbitionChange.objects.update(changed_by=None)

    text = browser.get(page(on_course, "verslag/")).content.decode()

    assert "een oud-collega" in text


@pytest.mark.parametrize(
    ("name", "start"), [("pdf", b"%PDF"), ("docx", b"PK"), ("odt", b"PK")]
)
def test_the_minutes_go_along_as_a_document_and_into_the_trail(
    name: str, start: bytes, on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    browser = client_of(bram)
    browser.post(page(on_course), pressed())

    response = browser.get(page(on_course, f"verslag.{name}"))

    assert response.content.startswith(start)
    assert AuditEntry.objects.filter(event="dossier.downloaded").count() == 1


def test_a_document_of_another_kind_is_not_found(
    on_course: Dossier, bram: User, client_of: Browsers
) -> None:
    assert client_of(bram).get(page(on_course, "verslag.exe")).status_code == 404
