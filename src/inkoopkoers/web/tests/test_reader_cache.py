# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages for readers come from memory, and only those."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus

import pytest
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from pytest_django import Settings

from inkoopkoers.organisations.models import User
from inkoopkoers.web import reader_cache
from inkoopkoers.web.reader_cache import MAX_PAGES, ReaderCacheMiddleware
from inkoopkoers.web.tests import urls_that_fail

clock = {"stamp": 0.0}


def stamp() -> float:
    """What a test says changed."""
    return clock["stamp"]


@pytest.fixture(autouse=True)
def made(settings: Settings) -> Iterator[list[str]]:
    """The addresses that a view had to make a page for."""
    settings.ROOT_URLCONF = "inkoopkoers.web.tests.urls_that_fail"
    settings.READER_CACHE_STAMP = f"{__name__}.stamp"
    clock["stamp"] = 0.0
    urls_that_fail.made.clear()
    yield urls_that_fail.made
    urls_that_fail.made.clear()


def test_a_marked_page_is_made_once(client: Client, made: list[str]) -> None:
    first = client.get("/shared/a/")
    second = client.get("/shared/a/")

    assert made == ["/shared/a/"]
    assert first.content == second.content == b"page a"
    assert first.headers["Cache-Control"] == "public, max-age=300"
    assert first.headers["Vary"] == "Cookie, HX-Request"


def test_a_page_without_mark_is_made_every_time(
    client: Client, made: list[str]
) -> None:
    responses = [client.get("/unmarked/") for _ in range(2)]

    assert len(made) == 2
    assert "ETag" not in responses[0].headers


@pytest.mark.parametrize("name", ["cookie", "missing"])
def test_a_page_with_a_cookie_or_an_error_is_not_kept(
    client: Client, made: list[str], name: str
) -> None:
    for _ in range(2):
        response = client.get(f"/shared/{name}/")
        client.cookies.clear()

    assert len(made) == 2
    assert "public" not in response.headers.get("Cache-Control", "")


@pytest.mark.django_db
def test_with_a_session_the_view_answers_and_no_cache_may_keep_it(
    client: Client, made: list[str]
) -> None:
    client.get("/shared/a/")
    client.cookies["sessie"] = "anything"

    response = client.get("/shared/a/")

    assert len(made) == 2
    assert response.headers["Cache-Control"] == "private, no-store"


def test_with_htmx_the_view_answers(client: Client, made: list[str]) -> None:
    client.get("/shared/a/")

    client.get("/shared/a/", headers={"hx-request": "true"})

    assert len(made) == 2


def test_with_another_method_the_view_answers(made: list[str]) -> None:
    client = Client()
    client.get("/shared/a/")

    client.post("/shared/a/")

    assert len(made) == 2


def test_each_host_has_its_own_page(client: Client, made: list[str]) -> None:
    client.get("/shared/a/")

    client.get("/shared/a/", headers={"host": "localhost"})

    assert len(made) == 2


def test_another_port_or_spelling_of_a_host_is_the_same_page(
    client: Client, made: list[str]
) -> None:
    for host in (
        "localhost",
        "localhost:1",
        "localhost:65535",
        "LocalHost",
        "localhost.",
    ):
        assert client.get("/shared/a/", headers={"host": host}).status_code == 200

    assert len(made) == 1


def test_a_new_stamp_makes_the_pages_again(client: Client, made: list[str]) -> None:
    client.get("/shared/a/")
    clock["stamp"] = 1.0

    client.get("/shared/a/")

    assert len(made) == 2


def test_an_unknown_host_is_refused_before_memory(client: Client) -> None:
    client.get("/shared/a/")

    assert client.get("/shared/a/", headers={"host": "elders"}).status_code == 400


def test_head_tells_what_get_would(client: Client, made: list[str]) -> None:
    head = client.head("/shared/a/")
    get = client.get("/shared/a/")

    assert head.status_code == 200
    assert head.content == b""
    assert head.headers["ETag"] == get.headers["ETag"]
    assert head.headers["Content-Length"] == get.headers["Content-Length"] == "6"
    assert len(made) == 1


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_a_known_page_is_not_sent_again(client: Client, form: str) -> None:
    whole = client.get("/shared/a/")

    response = client.get(
        "/shared/a/", headers={"if-none-match": form.format(whole.headers["ETag"])}
    )

    assert response.status_code == 304
    assert response.content == b""
    for name in ("ETag", "Cache-Control", "Vary"):
        assert response.headers[name] == whole.headers[name]


@pytest.mark.parametrize("form", ['"other"', "nonsense", ""])
def test_another_page_is_sent_whole(client: Client, form: str) -> None:
    client.get("/shared/a/")

    response = client.get("/shared/a/", headers={"if-none-match": form})

    assert response.status_code == 200


def test_endless_queries_push_nothing_out(client: Client, made: list[str]) -> None:
    client.get("/shared/a/")
    for number in range(MAX_PAGES + 50):
        client.get(f"/shared/a/?x={number}")
    made.clear()

    again = client.get("/shared/a/")
    query = client.get("/shared/a/?x=1")

    assert made == ["/shared/a/?x=1"]
    assert again.headers["ETag"] == query.headers["ETag"]


def ask(middleware: ReaderCacheMiddleware, path: str) -> HttpResponseBase:
    return middleware(RequestFactory().get(path))


def page(request: HttpRequest) -> HttpResponse:
    """A marked page that holds its own address."""
    urls_that_fail.made.append(request.path)
    response = HttpResponse(request.path)
    response.for_every_reader = True  # type: ignore[attr-defined]  # as the mark does
    return response


def test_the_page_that_nobody_asked_for_longest_goes_first(made: list[str]) -> None:
    cache = ReaderCacheMiddleware(page)
    for number in range(MAX_PAGES):
        ask(cache, f"/{number}")
    ask(cache, "/0")
    ask(cache, "/new")
    made.clear()

    for path in ("/0", "/2", "/new", "/1"):
        ask(cache, path)

    assert made == ["/1"]
    assert len(cache.pages) == MAX_PAGES


def test_an_address_that_is_very_long_is_not_kept(made: list[str]) -> None:
    cache = ReaderCacheMiddleware(page)

    for _ in range(2):
        ask(cache, "/" + "x" * reader_cache.MAX_KEY)

    assert len(made) == 2
    assert not cache.pages


def test_many_threads_each_get_their_own_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader_cache, "MAX_PAGES", 5)
    cache = ReaderCacheMiddleware(page)

    def right(number: int) -> bool:
        path = f"/{number % 9}"
        response = ask(cache, path)
        assert isinstance(response, HttpResponse)
        return (
            response.status_code == HTTPStatus.OK and response.content == path.encode()
        )

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(right, range(1000)))

    assert all(results)
    assert len(cache.pages) <= 5


@pytest.mark.django_db
def test_who_signs_in_sees_the_own_page_and_who_signs_out_the_shared_one(
    client_of: Callable[[User], Client], bram: User
) -> None:
    client = client_of(bram)
    reader = Client().get("/over/").content.decode()
    member = client.get("/over/").content.decode()
    client.logout()

    assert "bram@example.org" in member
    assert "bram@example.org" not in reader
    assert "bram@example.org" not in client.get("/over/").content.decode()
