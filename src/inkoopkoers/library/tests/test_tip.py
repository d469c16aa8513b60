# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One tip, and sharing an experience with it."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from pytest_django import Settings

from inkoopkoers.library import actions
from inkoopkoers.library.actions import Experience, Flood, record_experience
from inkoopkoers.library.domain import ShelvedTip, Verdict
from inkoopkoers.library.models import FeedbackSender, TipFeedback
from inkoopkoers.library.queries import all_tips, tip

pytestmark = pytest.mark.django_db

CODE = "S12-4"
URL = f"/bibliotheek/tips/{CODE}/"
GOOD = {"verdict": "ja", "context": "Zaaksysteem", "remark": "Vier aanbiedingen."}
ADDRESS = "203.0.113.7"
NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def shelved(code: str = CODE) -> ShelvedTip:
    found = tip(code)
    assert found
    return found


def share(address: str = ADDRESS, now: datetime = NOW, code: str = CODE) -> TipFeedback:
    experience = Experience(Verdict.YES, "", "")
    return record_experience(shelved(code), experience, address=address, now=now)


def votes(count: int, verdict: Verdict = Verdict.YES, rev: int = 1) -> None:
    for _ in range(count):
        TipFeedback.objects.create(
            tip_code=CODE,
            tip_rev=rev,
            instrument="wegwijzer",
            version=1,
            verdict=verdict,
        )


def test_every_tip_has_its_page(client: Client) -> None:
    for one in all_tips():
        response = client.get(f"/bibliotheek/tips/{one.tip.code}/")

        assert response.status_code == 200, one.tip.code
        assert f"Tip {one.tip.code}" in response.content.decode()
        assert not response.cookies


@pytest.mark.parametrize("code", ["S99-9", "s12-4", "..", "%00", "😀", "x" * 500])
def test_an_unknown_tip_says_so(client: Client, code: str) -> None:
    for response in (
        client.get(f"/bibliotheek/tips/{code}/"),
        client.post(f"/bibliotheek/tips/{code}/", GOOD),
    ):
        assert response.status_code == 404
        assert "Deze tip bestaat niet (meer)." in response.content.decode()


def test_an_experience_is_stored_and_thanked_for(client: Client) -> None:
    response = client.post(URL, GOOD, follow=True)

    html = response.content.decode()
    stored = TipFeedback.objects.get()
    assert response.redirect_chain == [(f"{URL}?bedankt=1#ervaringen", 302)]
    assert "Dank je." in html
    assert '<form class="ik-form"' not in html
    assert (stored.verdict, stored.context, stored.remark) == tuple(GOOD.values())
    assert (stored.tip_code, stored.instrument) == (CODE, "wegwijzer")
    assert stored.tip_rev == shelved().tip.rev
    assert stored.version == shelved().instrument.version
    assert not client.cookies


def test_a_blank_verdict_asks_for_one_and_keeps_what_was_typed(client: Client) -> None:
    response = client.post(URL, {**GOOD, "verdict": ""})

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert "Kies ja, deels of nee." in html
    assert "Zaaksysteem" in html
    assert "Vier aanbiedingen." in html
    assert not TipFeedback.objects.exists()
    assert not FeedbackSender.objects.exists()


def test_an_unknown_verdict_asks_for_one(client: Client) -> None:
    response = client.post(URL, {**GOOD, "verdict": "misschien"})

    assert response.status_code == 422
    assert "Kies ja, deels of nee." in response.content.decode()


def test_an_experience_needs_only_a_verdict(client: Client) -> None:
    assert client.post(URL, {"verdict": "nee"}).status_code == 302


def test_a_remark_of_100_kb_is_too_long_and_comes_back(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "lang " * 20_000})

    html = response.content.decode()
    assert response.status_code == 422
    assert "lang " * 19_999 in html
    assert "2000" in html


def test_line_ends_of_a_browser_do_not_make_a_remark_too_long(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "1234\r\n" * 399 + "12345"})

    assert response.status_code == 302
    assert TipFeedback.objects.get().remark == "1234\n" * 399 + "12345"


def test_what_no_reader_can_see_is_not_stored(client: Client) -> None:
    remark = "goed\x00 \x1b[2J\u202eazijdelings\u2069 👩\u200d💻\r\nklaar"

    response = client.post(URL, {**GOOD, "remark": remark})

    assert response.status_code == 302
    assert TipFeedback.objects.get().remark == "goed [2Jazijdelings 👩\u200d💻\nklaar"


def test_html_in_a_remark_stays_text(client: Client) -> None:
    bad = '"><script>alert(1)</script>'

    html = client.post(URL, {"context": bad, "remark": bad}).content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_a_program_that_fills_in_everything_is_refused(client: Client) -> None:
    response = client.post(URL, {**GOOD, "website": "https://spam.example"})

    assert response.status_code == 422
    assert "Laat dit veld leeg." in response.content.decode()
    assert not TipFeedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elders.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
    ],
)
def test_a_form_on_another_site_is_refused(
    client: Client, headers: dict[str, str]
) -> None:
    response = client.post(URL, GOOD, headers=headers)

    assert response.status_code == 403
    assert "<h1>" in response.content.decode()
    assert not TipFeedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://testserver"},
        {"origin": "http://TestServer"},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
    ],
)
def test_our_own_form_is_accepted(client: Client, headers: dict[str, str]) -> None:
    assert client.post(URL, GOOD, headers=headers).status_code == 302


def test_a_second_time_on_one_day_is_refused_and_keeps_the_text(client: Client) -> None:
    client.post(URL, GOOD)

    response = client.post(URL, {**GOOD, "remark": "Nog iets."})

    html = response.content.decode()
    assert response.status_code == 429
    assert "vandaag al een ervaring" in html
    assert "Nog iets." in html
    assert TipFeedback.objects.count() == 1


def test_another_tip_and_another_day_are_fine() -> None:
    share()
    share(code="S12-1")
    share(now=NOW + timedelta(days=1))

    assert TipFeedback.objects.count() == 3


def test_a_day_ends_at_midnight_in_the_netherlands() -> None:
    evening = NOW.replace(hour=23, minute=50)
    share(now=evening)

    share(now=evening + timedelta(minutes=20))

    assert TipFeedback.objects.count() == 2


def test_one_sender_may_not_flood() -> None:
    tips = [one.tip.code for one in all_tips()]
    for number in range(actions.MAX_PER_SENDER_PER_HOUR):
        share(code=tips[number])

    with pytest.raises(Flood, match="over een uur"):
        share(code=tips[-1])
    share(code=tips[-1], now=NOW + timedelta(minutes=61))
    share(code=tips[-2], address="203.0.113.8")


def test_everyone_together_may_not_flood(client: Client) -> None:
    from django.utils import timezone

    FeedbackSender.objects.bulk_create(
        FeedbackSender(mark=f"{number}", tip_code=CODE, sent_at=timezone.now())
        for number in range(actions.MAX_PER_HOUR)
    )

    response = client.post(URL, GOOD)

    html = response.content.decode()
    assert response.status_code == 429
    assert "erg druk" in html
    assert "Vier aanbiedingen." in html
    assert not TipFeedback.objects.exists()


def test_a_refused_experience_leaves_nothing_behind() -> None:
    share()

    with pytest.raises(Flood):
        share()

    assert FeedbackSender.objects.count() == 1
    assert TipFeedback.objects.count() == 1


def test_the_database_counts_two_at_once_as_one() -> None:
    from django.db import IntegrityError

    FeedbackSender.objects.create(mark="a", tip_code=CODE)

    with pytest.raises(IntegrityError), transaction.atomic():
        FeedbackSender.objects.create(mark="a", tip_code=CODE)


def test_addresses_of_one_connection_are_one_sender() -> None:
    share(address="2001:db8:1:2::1")

    with pytest.raises(Flood):
        share(address="2001:db8:1:2:ffff::9")
    share(address="2001:db8:1:3::1")


def test_an_address_is_the_same_in_its_two_spellings() -> None:
    share(address="203.0.113.7")

    with pytest.raises(Flood):
        share(address="::ffff:203.0.113.7")


def test_what_is_no_address_is_a_sender_too() -> None:
    share(address="unix:")

    with pytest.raises(Flood):
        share(address="unix:")


def test_marks_are_gone_after_a_day() -> None:
    share()

    share(code="S12-1", now=NOW + timedelta(days=1, minutes=1))

    assert [one.tip_code for one in FeedbackSender.objects.all()] == ["S12-1"]


@pytest.mark.parametrize("address", ["203.0.113.77", "2001:db8:77::77"])
def test_the_address_of_a_sender_is_nowhere_in_the_database(
    client: Client, address: str
) -> None:
    client.post(URL, GOOD, REMOTE_ADDR=address)

    rows = [row for model in apps.get_models() for row in model.objects.values()]  # type: ignore[attr-defined]  # every model has it
    assert TipFeedback.objects.count() == 1
    assert address not in repr(rows)
    assert "Zaaksysteem" in repr(rows)


def test_without_known_proxies_a_forged_header_is_no_new_sender(client: Client) -> None:
    client.post(URL, GOOD, headers={"x-forwarded-for": "198.51.100.1"})

    response = client.post(URL, GOOD, headers={"x-forwarded-for": "198.51.100.2"})

    assert response.status_code == 429


@pytest.mark.parametrize(
    ("proxies", "first", "second", "status"),
    [
        (1, "198.51.100.1", "198.51.100.2", 302),
        (1, "forged, 198.51.100.1", "other, 198.51.100.1", 429),
        (2, "198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.1", 302),
        (2, "forged, 198.51.100.1, 10.0.0.1", "198.51.100.1, 10.0.0.2", 429),
    ],
)
def test_behind_proxies_the_sender_is_who_the_proxy_saw(  # noqa: PLR0917
    client: Client, settings: Settings, proxies: int, first: str, second: str,
    status: int,
) -> None:  # fmt: skip
    settings.TRUSTED_PROXIES = proxies
    client.post(URL, GOOD, headers={"x-forwarded-for": first})

    response = client.post(URL, GOOD, headers={"x-forwarded-for": second})

    assert response.status_code == status


def test_past_the_proxy_the_connection_is_the_sender(
    client: Client, settings: Settings
) -> None:
    settings.TRUSTED_PROXIES = 1
    client.post(URL, GOOD, REMOTE_ADDR="203.0.113.1")

    assert client.post(URL, GOOD, REMOTE_ADDR="203.0.113.2").status_code == 302


def test_counts_are_shown_from_five(client: Client) -> None:
    votes(4)
    few = client.get(URL).content.decode()
    votes(1, Verdict.NO)

    many = client.get(URL).content.decode()

    assert "<figure" not in few
    assert "mensen werkte deze tip" not in few
    assert "Bij 4 van de 5 mensen werkte deze tip" in many


def test_votes_from_before_the_meaning_changed_do_not_count(client: Client) -> None:
    votes(4)
    votes(5, Verdict.NO, rev=shelved().tip.rev + 1)

    html = client.get(URL).content.decode()

    assert "mensen werkte deze tip" not in html


def test_what_one_visitor_wrote_is_not_shown_to_another(client: Client) -> None:
    votes(5)
    client.post(URL, GOOD)

    assert "Vier aanbiedingen." not in client.get(URL).content.decode()


def test_a_form_that_is_too_big_gets_a_clean_page(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "x" * 300_000})

    html = response.content.decode()
    assert response.status_code in (400, 413)
    assert "<h1>" in html
    assert "Zo kom je verder" in html
    assert not TipFeedback.objects.exists()


def test_a_file_is_refused_before_it_is_read(client: Client) -> None:
    response = client.post(URL, {**GOOD, "bijlage": io.BytesIO(b"x" * 3_000_000)})

    assert response.status_code == 400
    assert "<h1>" in response.content.decode()
    assert not TipFeedback.objects.exists()


def test_a_form_with_endless_fields_gets_a_clean_page(client: Client) -> None:
    response = client.post(URL, {f"veld{number}": "x" for number in range(300)})

    assert response.status_code == 400
    assert "<h1>" in response.content.decode()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"verdict=%ff%fe&remark=%ed%a0%80", "application/x-www-form-urlencoded"),
        (b'{"verdict": "ja"}', "application/json"),
        (b"", "multipart/form-data"),
        (b"--x\r\nonzin", "multipart/form-data; boundary=x"),
    ],
)
def test_a_body_that_is_no_form_is_answered(
    client: Client, body: bytes, content_type: str
) -> None:
    response = client.generic("POST", URL, body, content_type)

    assert response.status_code in (400, 422)


def test_head_asks_nothing_more_than_get(client: Client) -> None:
    assert client.head(URL).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    response = client.generic(method, URL)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"
