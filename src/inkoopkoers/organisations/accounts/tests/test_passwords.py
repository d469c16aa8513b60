# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing a password, and choosing a new one after a letter."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from allauth.socialaccount.models import SocialAccount
from django.conf import settings as project
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.test import Client
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.accounts.forms import ForgottenForm
from inkoopkoers.organisations.accounts.tests.signing import (
    PASSWORD,
    add_app,
    sign_in,
    with_password,
)
from inkoopkoers.organisations.accounts.views.passwords import _SentAfterwards
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

CHANGE = "/account/wachtwoord/"
FORGOTTEN = "/account/wachtwoord/vergeten/"
NEW = "een andere zin als wachtwoord"
OWN = project.ORIGIN
Outbox = list[EmailMessage]


@pytest.fixture
def bram(bram: User) -> User:
    return with_password(bram)


@pytest.fixture
def browser(bram: User, client_of: Callable[[User], Client]) -> Client:
    return client_of(bram)


def change(browser: Client, old: str = PASSWORD, new: str = NEW, again: str = NEW):  # type: ignore[no-untyped-def]  # what a client gives
    data = {"oldpassword": old, "password1": new, "password2": again}
    return browser.post(CHANGE, data)


def link_in(letter: EmailMessage) -> str:
    found = re.search(re.escape(OWN) + r"(/\S+)", str(letter.body))
    assert found
    return found[1]


@pytest.fixture
def link(
    client: Client,
    bram: User,
    mailoutbox: Outbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> str:
    """The link in the letter that Bram asked for."""
    with django_capture_on_commit_callbacks(execute=True):
        client.post(FORGOTTEN, {"email": bram.email})
    return link_in(mailoutbox[-1])


def test_a_new_password_works_and_ends_other_sessions(
    browser: Client, bram: User, client: Client
) -> None:
    sign_in(client, bram)

    response = change(browser)

    assert response.headers["Location"] == "/account/?gedaan=wachtwoord"
    page = browser.get("/account/?gedaan=wachtwoord").content.decode()
    assert "Je wachtwoord is gewijzigd." in page
    assert client.get("/account/").status_code == 302
    assert sign_in(Client(), bram, NEW) == 302
    assert sign_in(Client(), bram) == 422
    assert AuditEntry.objects.get(event="account.password_changed").actor == bram.pk


def test_the_person_gets_a_letter_about_it(
    browser: Client,
    bram: User,
    mailoutbox: Outbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        change(browser)

    (letter,) = mailoutbox
    assert letter.subject == "Je wachtwoord is gewijzigd"
    assert letter.to == [bram.email]
    assert f"{OWN}/account/wachtwoord/vergeten/" in str(letter.body)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("fout", NEW, NEW), "niet je wachtwoord van nu"),
        ((PASSWORD, NEW, NEW + "x"), "niet hetzelfde wachtwoord"),
        ((PASSWORD, "kort", "kort"), "12 tekens"),
        ((PASSWORD, "wachtwoord123", ""), "nog een keer in"),
        ((PASSWORD, "password1234", "password1234"), "gebruiken veel mensen"),
        (("", "", ""), "Vul je wachtwoord van nu in."),
        ((PASSWORD, "\x00" * 20, "\x00" * 20), "Fout:"),
    ],
)
def test_a_password_that_does_not_do_comes_back_without_what_was_typed(
    browser: Client, bram: User, typed: tuple[str, str, str], says: str
) -> None:
    response = change(browser, *typed)

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert says in html
    assert not typed[1] or f'value="{typed[1]}"' not in html
    assert sign_in(Client(), bram) == 302


def test_who_has_no_password_has_nothing_to_change(
    client_of: Callable[[User], Client], lies: User
) -> None:
    assert client_of(lies).get(CHANGE).headers["Location"] == "/account/"


def test_the_answer_is_the_same_for_every_address(
    bram: User, mailoutbox: Outbox
) -> None:
    answers = [
        Client().post(FORGOTTEN, {"email": email}, follow=True)
        for email in (bram.email, "niemand@example.org")
    ]

    assert answers[0].content == answers[1].content
    assert answers[0].redirect_chain == answers[1].redirect_chain


def test_an_address_without_an_account_gets_no_letter(
    client: Client,
    mailoutbox: Outbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client.post(FORGOTTEN, {"email": "niemand@example.org"})

    assert mailoutbox == []


@pytest.mark.parametrize("email", ["", "geen adres", "x" * 400 + "@y.nl", "\x00@x.nl"])
def test_what_is_no_address_is_asked_again(client: Client, email: str) -> None:
    response = client.post(FORGOTTEN, {"email": email})

    assert response.status_code == 422
    assert "<title>Fout:" in response.content.decode()


def test_the_letter_is_not_waited_for(
    client: Client, bram: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """How long the answer takes does not tell whether there is an account."""
    order: list[str] = []
    close, save = _SentAfterwards.close, ForgottenForm.save

    def watched_close(response: _SentAfterwards) -> None:
        order.append("answered")
        close(response)

    def watched_save(form: ForgottenForm, request: HttpRequest) -> None:
        order.append("sent")
        save(form, request)

    monkeypatch.setattr(_SentAfterwards, "close", watched_close)
    monkeypatch.setattr(ForgottenForm, "save", watched_save)

    client.post(FORGOTTEN, {"email": bram.email})

    assert order == ["answered", "sent"]


def test_the_one_who_asks_does_not_choose_where_the_link_leads(
    client: Client,
    bram: User,
    settings: Settings,
    mailoutbox: Outbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    with django_capture_on_commit_callbacks(execute=True):
        client.post(FORGOTTEN, {"email": bram.email}, headers={"host": "evil.example"})

    (letter,) = mailoutbox

    assert "evil.example" not in str(letter.body)
    assert Client().get(link_in(letter)).status_code == 302


def test_the_link_leads_to_a_new_password(
    client: Client, bram: User, link: str
) -> None:
    page = client.get(link, follow=True)
    assert "set-password" in page.redirect_chain[0][0]

    response = client.post(
        page.redirect_chain[0][0], {"password1": NEW, "password2": NEW}, follow=True
    )

    assert "Je wachtwoord is gewijzigd." in response.content.decode()
    assert sign_in(Client(), bram, NEW) == 302
    assert client.get("/account/").status_code == 302


def test_the_link_works_once(client: Client, bram: User, link: str) -> None:
    where = client.get(link).headers["Location"]
    client.post(where, {"password1": NEW, "password2": NEW})

    again = Client().get(link)

    assert again.status_code == 410
    assert "al gebruikt" in again.content.decode()
    assert Client().post(link, {"password1": "x" * 20}).status_code == 410


@pytest.mark.parametrize(
    "path",
    [
        "1-abc-def", "zzzzzzzzzzzzz-abc", "zzzzzzzzzzzzzzzzzz-a", "0-x", "1-%00",
        "1-set-password",
    ],
)  # fmt: skip
def test_a_link_that_never_was_gets_the_same_page(client: Client, path: str) -> None:
    response = client.get(f"/account/wachtwoord/nieuw/{path}/")

    assert response.status_code == 410
    assert "Vraag een nieuwe link" in response.content.decode()


def test_after_the_letter_the_second_step_is_still_asked(
    client: Client, browser: Client, bram: User, link: str
) -> None:
    add_app(browser)
    where = client.get(link).headers["Location"]
    client.post(where, {"password1": NEW, "password2": NEW})

    response = client.post("/account/inloggen/", {"login": bram.email, "password": NEW})

    assert response.headers["Location"] == "/account/inloggen/tweede-stap/"


def test_asking_letters_over_and_over_stops(client: Client, bram: User) -> None:
    seen = [client.post(FORGOTTEN, {"email": bram.email}).status_code for _ in range(4)]

    assert seen == [302, 302, 302, 429]


def test_who_signs_in_elsewhere_gets_no_password_by_letter(
    client: Client,
    lies: User,
    settings: Settings,
    mailoutbox: Outbox,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.OIDC_ISSUER = "https://inloggen.example"
    SocialAccount.objects.create(user=lies, provider="oidc-x", uid="7")

    with django_capture_on_commit_callbacks(execute=True):
        client.post(FORGOTTEN, {"email": lies.email})

    assert mailoutbox == []


def test_a_form_of_another_site_asks_no_letter(client: Client, bram: User) -> None:
    response = client.post(
        FORGOTTEN, {"email": bram.email}, headers={"sec-fetch-site": "cross-site"}
    )

    assert response.status_code == 403


def test_a_mail_server_that_is_away_stops_nobody(
    browser: Client,
    bram: User,
    settings: Settings,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

    with django_capture_on_commit_callbacks(execute=True):
        response = change(browser)

    assert response.status_code == 302
    assert sign_in(Client(), bram, NEW) == 302
