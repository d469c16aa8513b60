# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in with everything there is, in a real browser with a virtual passkey."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from inkoopkoers.organisations.accounts.tests import provider as providers
from inkoopkoers.organisations.accounts.tests.signing import (
    LOGIN,
    PASSWORD,
    STEPS,
    code_of,
    with_password,
)
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from tests.browser.conftest import OpenPage
from tests.browser.journey.walk import unfold_menu
from tests.browser.test_every_page_is_accessible import assert_good

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ACCOUNT = "Mijn account"


@pytest.fixture
def dirk(transactional_db: None) -> User:
    """Dirk has a password, and works for an organisation that asks no more yet."""
    user = with_password(User.objects.create_user("dirk@example.org"))
    there = Organisation.objects.create(name="Gemeente Wilgenwaard")
    Membership.objects.create(organisation=there, user=user, role=Role.INKOPER)
    return user


def virtual_passkeys(page: Page) -> CDPSession:
    """Put a device in this browser that makes and keeps passkeys."""
    devices = page.context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    devices.send(
        "WebAuthn.addVirtualAuthenticator",
        {
            "options": {
                "protocol": "ctap2",
                "transport": "internal",
                "hasResidentKey": True,
                "hasUserVerification": True,
                "isUserVerified": True,
                "automaticPresenceSimulation": True,
            }
        },
    )
    return devices


def type_password(page: Page, user: User) -> None:
    """Fill in address and password."""
    page.get_by_label("E-mailadres").fill(user.email)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Log in", exact=True).click()


def confirm(page: Page) -> None:
    """Say once more who one is."""
    expect(
        page.get_by_role("heading", name="Bevestig dat jij het bent")
    ).to_be_visible()
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Ga verder").click()


def make_passkey(page: Page) -> None:
    """Add a passkey from the page of the second step."""
    page.goto(STEPS)
    page.get_by_role("link", name=re.compile("Maak .* passkey")).click()
    confirm(page)
    page.get_by_label("Naam van de passkey").fill("Laptop van het werk")
    page.get_by_role("button", name="Maak de passkey").click()
    expect(page.get_by_role("heading", name="Herstelcodes")).to_be_visible()


def sign_out(page: Page) -> None:
    """Leave."""
    unfold_menu(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Uitloggen").click()
    unfold_menu(page)
    expect(page.get_by_role("link", name="Inloggen")).to_be_visible()


def test_a_passkey_signs_in_alone_and_after_the_password(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(f"{LOGIN}?next=/account/")
    virtual_passkeys(page)
    type_password(page, dirk)
    make_passkey(page)
    sign_out(page)

    page.goto(f"{LOGIN}?next=/account/")
    page.get_by_role("button", name="Log in met een passkey").click()
    expect(page.get_by_role("heading", name=ACCOUNT)).to_be_visible()
    sign_out(page)

    page.goto(f"{LOGIN}?next=/account/")
    type_password(page, dirk)
    expect(page.get_by_role("heading", name="Tweede stap")).to_be_visible()
    page.get_by_role("button", name="Ga verder met je passkey").click()
    expect(page.get_by_role("heading", name=ACCOUNT)).to_be_visible()


def test_a_passkey_that_is_refused_says_what_to_do(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(LOGIN)
    devices = virtual_passkeys(page)
    type_password(page, dirk)
    make_passkey(page)
    sign_out(page)
    devices.send("WebAuthn.disable")
    page.goto(LOGIN)
    # A device without passkeys: nothing to choose from, so the browser gives up.
    virtual_passkeys(page)

    page.get_by_role("button", name="Log in met een passkey").click()

    expect(page.get_by_text("Het is niet gelukt: je stopte")).to_be_visible()
    assert page.url.endswith(LOGIN)


def test_a_passkey_that_was_taken_away_here_opens_nothing(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(LOGIN)
    virtual_passkeys(page)
    type_password(page, dirk)
    make_passkey(page)
    page.goto(STEPS)
    page.get_by_role("link", name=re.compile("Haal weg")).click()
    page.get_by_role("button", name="Haal de passkey weg").click()
    sign_out(page)
    open_page.watched.expected.add(422)  # type: ignore[attr-defined]

    page.goto(LOGIN)
    page.get_by_role("button", name="Log in met een passkey").click()

    expect(
        page.get_by_text("Met deze passkey kunnen we je niet inloggen")
    ).to_be_visible()


def test_one_device_has_one_passkey_for_an_account(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(LOGIN)
    virtual_passkeys(page)
    type_password(page, dirk)
    make_passkey(page)

    page.goto(f"{STEPS}passkey/")
    page.get_by_role("button", name="Maak de passkey").click()

    expect(page.get_by_text("Dit apparaat heeft al een passkey")).to_be_visible()


def test_an_app_and_its_recovery_codes_work_without_javascript(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(LOGIN, script=False, width=390)
    type_password(page, dirk)
    page.goto(f"{STEPS}app/")
    confirm(page)
    secret = page.locator(".ik-secret code").inner_text().replace(" ", "")
    page.get_by_label("Code").fill(code_of(secret))
    page.get_by_role("button", name="Zet de app aan").click()
    codes = page.locator(".ik-recovery-codes code").all_inner_texts()
    assert len(codes) == 10
    sign_out(page)

    page.goto(f"{LOGIN}?next=/account/")
    type_password(page, dirk)
    page.get_by_label("Code").fill(codes[3])
    page.get_by_role("button", name="Log in", exact=True).click()

    expect(page.get_by_text("Nog 9 over")).to_be_visible()


def test_who_is_asked_a_second_step_is_led_to_it_and_goes_on(
    open_page: OpenPage, dirk: User
) -> None:
    page = open_page(LOGIN)
    virtual_passkeys(page)
    type_password(page, dirk)
    Organisation.objects.update(requires_second_factor=True)

    page.goto("/")
    expect(page.get_by_text("vraagt van iedereen een tweede stap")).to_be_visible()
    make_passkey(page)
    page.goto("/")

    expect(page.get_by_text("vraagt van iedereen")).to_have_count(0)


# How it looks depends on no database; the same pages are asked for on both elsewhere.
@pytest.mark.once
@pytest.mark.parametrize("width", [1280, 390])
def test_every_state_of_the_account_has_no_findings(
    open_page: OpenPage, dirk: User, width: int
) -> None:
    open_page.watched.expected |= {410, 422}  # type: ignore[attr-defined]
    page = open_page(LOGIN, width=width)
    virtual_passkeys(page)

    def good(do: Callable[[], object]) -> None:
        do()
        page.wait_for_load_state()
        assert_good(page, width)

    def press(name: str) -> Callable[[], object]:
        return page.get_by_role("button", name=name, exact=True).click

    def go(path: str) -> Callable[[], object]:
        return lambda: page.goto(path)

    good(press("Log in"))
    good(go("/account/wachtwoord/nieuw/1-a-b/"))
    page.goto(f"{LOGIN}?next=/account/wachtwoord/")
    good(lambda: type_password(page, dirk))
    good(press("Wijzig wachtwoord"))
    good(go(f"{STEPS}app/"))
    good(lambda: confirm(page))
    secret = page.locator(".ik-secret code").inner_text().replace(" ", "")
    good(press("Zet de app aan"))
    page.get_by_label("Code").fill(code_of(secret))
    good(press("Zet de app aan"))
    good(go(f"{STEPS}passkey/"))
    page.get_by_role("button", name="Maak de passkey").click()
    expect(page.get_by_text("De passkey is bewaard.")).to_be_visible()
    assert_good(page, width)
    good(page.get_by_role("link", name=re.compile("Wijzig naam")).click)
    page.goto(STEPS)
    good(page.get_by_role("link", name=re.compile("Haal weg")).click)
    good(go(f"{STEPS}app/weg/"))
    good(go("/account/"))
    sign_out(page)
    page.goto(LOGIN)
    good(lambda: type_password(page, dirk))
    good(press("Log in"))


def test_the_way_to_a_provider_and_back_passes_the_security_policy(
    live_server: LiveServer, browser: Browser, settings: Settings
) -> None:
    context = browser.new_context(base_url=live_server.url)
    page = context.new_page()
    page.set_default_timeout(15_000)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with providers.running() as provider:
        providers.point_to(settings, provider)
        provider.knows("anna", email="anna@example.org", email_verified=True)

        page.goto(f"{LOGIN}?next=/account/")
        page.get_by_role("button", name="Log in met Wilgenwaard").click()
        page.wait_for_url(f"{provider.issuer}/**")
        page.locator("input[name=sub]").first.fill("anna")
        page.locator("button[type=submit]").first.click()

        expect(page.get_by_role("heading", name=ACCOUNT)).to_be_visible()
        expect(page.get_by_text("Je logt in met Wilgenwaard.")).to_be_visible()
    context.close()
    assert not [line for line in said if "Security Policy" in line]
