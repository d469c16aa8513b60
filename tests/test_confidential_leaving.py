# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What does leave a dossier takes nothing along that was not chosen.

Announcements, the document for bidders, examples, letters, the trail and the logs.
"""

from __future__ import annotations

import io
import json
import logging
from zipfile import ZipFile

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions.examples import keep_example
from inkoopkoers.procurements.domain.examples import Part
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.models import (
    Dossier,
    MarketQuestion,
    MarketTalk,
    StrategyVersion,
    TeamMember,
)
from inkoopkoers.procurements.tasks import send_decision_letter
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.decision.asked import asked
from inkoopkoers.procurements.tests.making import a_dossier
from tests.access.door import Cast
from tests.access.table import Rows, make_cast, make_rows
from tests.brim import (
    AMOUNTS,
    DAYS,
    WORD,
    as_sent,
    filled_to_the_brim,
    secrets_in,
)
from tests.test_confidential import read_all

pytestmark = pytest.mark.django_db

TITLE = "Iets voor de scholen"


@pytest.fixture
def cast(db: None) -> Cast:
    """Everyone with an account."""
    return make_cast()


@pytest.fixture
def rows(cast: Cast) -> Rows:
    """One row of each kind that an address may name."""
    return make_rows(cast)


@pytest.fixture
def brim(cast: Cast) -> Dossier:
    """Full of secrets, under a name that everyone may know."""
    made = filled_to_the_brim(cast.organisation, cast.people["inkoper"])
    made.title, made.standing = TITLE, "bezig"
    made.save()
    return made


def logged(caplog: pytest.LogCaptureFixture) -> str:
    """Everything in the logs, with what exceptions say."""
    formatter = logging.Formatter()
    return "\n".join(formatter.format(record) for record in caplog.records)


def test_the_calendar_shows_what_was_chosen_and_no_more(
    cast: Cast, rows: Rows, brim: Dossier, caplog: pytest.LogCaptureFixture
) -> None:
    inkoper = cast.people["inkoper"]
    entry = published(brim, inkoper, PublicField.KIND, PublicField.QUARTER)
    # What changes afterwards is not public until someone says so.
    Dossier.objects.filter(pk=brim.pk).update(title=f"{WORD} nu")

    with caplog.at_level(logging.DEBUG):
        seen = read_all(cast, {**rows, "announcement": int(entry.number)})

    showing = {url for (_role, url), text in seen.items() if TITLE in text}
    here = "/kalender/"
    assert {
        f"{here}traject/{entry.number}/", f"{here}traject/{entry.number}/ocds.json",
        here, f"{here}agenda.ics", f"{here}ocds.json", f"{here}export.csv",
        "/api/v1/kalender",
    } <= showing  # fmt: skip
    assert not {
        key: secrets_in(text)
        for key, text in seen.items()
        if secrets_in(text) and WORD not in key[1]
    }
    assert not secrets_in(logged(caplog))
    # The number of the dossier is ours alone.
    page = seen["anonymous", f"{here}traject/{entry.number}/"]
    assert f"/trajecten/{brim.pk}" not in page


def test_what_was_taken_back_leaves_only_what_was_public(
    cast: Cast, rows: Rows, brim: Dossier
) -> None:
    inkoper = cast.people["inkoper"]
    entry = published(brim, inkoper, PublicField.QUARTER)
    browser = Client()
    browser.force_login(inkoper)

    browser.post(reverse("procurements:calendar_withdraw", args=[brim.pk]))

    seen = read_all(cast, {**rows, "announcement": int(entry.number)})
    assert not [k for k, text in seen.items() if secrets_in(text) and WORD not in k[1]]


def test_asking_a_decision_sends_a_letter_that_says_nothing(
    cast: Cast, brim: Dossier, caplog: pytest.LogCaptureFixture
) -> None:
    Dossier.objects.filter(pk=brim.pk).update(title=WORD)
    brim.refresh_from_db()
    brim.decisionrequest_set.all().delete()
    StrategyVersion.objects.all().delete()
    panel = [cast.people[role] for role in ("lezer", "invuller", "beheerder")]

    with caplog.at_level(logging.DEBUG):
        request = asked(brim, panel, cast.people["inkoper"])
        for vote in request.votes.all():
            send_decision_letter.call(vote.pk)

    assert WORD in request.version.document
    letters = [str(one.message()) for one in mail.outbox]
    assert len(letters) == len(panel)
    assert not [one for one in letters if secrets_in(one)]
    assert not secrets_in(_trail())
    assert not secrets_in(logged(caplog))


def test_nothing_that_members_write_is_in_the_trail_the_logs_or_the_mail(
    cast: Cast, brim: Dossier, caplog: pytest.LogCaptureFixture
) -> None:
    browser = Client()
    browser.force_login(cast.people["beheerder"])
    before = AuditEntry.objects.count()

    with caplog.at_level(logging.DEBUG):
        for name, given, data in as_sent(brim):
            answer = browser.post(reverse(f"procurements:{name}", kwargs=given), data)
            assert answer.status_code == 302, (name, answer.status_code)

    assert AuditEntry.objects.count() >= before + len(as_sent(brim))
    assert not secrets_in(_trail())
    assert not secrets_in(logged(caplog))
    assert not [one for one in mail.outbox if secrets_in(str(one.message()))]


def test_bidders_read_what_was_asked_and_not_by_whom(
    wilgenwaard: Organisation, bram: User
) -> None:
    dossier = a_dossier(wilgenwaard, bram, title=TITLE, what=WORD)
    talk = MarketTalk.objects.create(
        dossier=dossier, party=WORD, about=WORD, present=WORD, held_on="2027-01-04"
    )
    shared = f"Kan {WORD} het huren? {WORD.upper()} vraagt het."
    secret = f"Hoe duur? {WORD}"
    MarketQuestion.objects.create(dossier=dossier, talk=talk, question=shared)
    MarketQuestion.objects.create(
        dossier=dossier, talk=talk, question=secret, is_secret=True, secret_because=WORD
    )
    TeamMember.objects.create(
        organisation=wilgenwaard, dossier=dossier, corner="inkoper", name=WORD
    )
    browser = Client()
    browser.force_login(bram)

    for format_name in ("pdf", "docx", "odt", "csv"):
        path = reverse("procurements:market_log_file", args=[dossier.pk, format_name])
        answer = browser.get(path)
        text = _text(answer.content, format_name) + str(dict(answer.headers))
        assert "het huren?" in text, format_name
        assert WORD not in text.lower(), format_name
        assert "Hoe duur" not in text, format_name
        assert bram.email not in text, format_name


def test_an_example_holds_no_money_days_or_people(cast: Cast, brim: Dossier) -> None:
    TeamMember.objects.update(name="Jannie van Buren")

    made = keep_example(
        brim, title="V", why="", parts=list(Part), by=cast.people["inkoper"]
    )

    kept = json.dumps(made.kept, ensure_ascii=False)
    assert WORD in kept
    assert not [one for one in (*AMOUNTS, *DAYS) if one in kept]
    assert "Jannie" not in kept
    assert cast.people["inkoper"].email not in kept


def _trail() -> str:
    return "\n".join(
        f"{one.event} {one.subject} {one.details}" for one in AuditEntry.objects.all()
    )


def _text(content: bytes, format_name: str) -> str:
    """Everything in a file that can be read, with what it says of itself."""
    if format_name == "pdf":
        reader = PdfReader(io.BytesIO(content))
        pages = "\n".join(page.extract_text() for page in reader.pages)
        return f"{pages}\n{reader.metadata}"
    if format_name == "csv":
        return content.decode("utf-8-sig")
    with ZipFile(io.BytesIO(content)) as parts:
        names = [one for one in parts.namelist() if one.endswith((".xml", ".rels"))]
        return "\n".join(parts.read(one).decode() for one in names)
