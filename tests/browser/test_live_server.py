# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The server that our browser talks to is no reason why something fails."""

from __future__ import annotations

import pytest

from inkoopkoers.organisations.models import User
from inkoopkoers.planning.models import Action
from tests.browser.conftest import OpenPage

pytestmark = [
    pytest.mark.browser,
    pytest.mark.once,
    pytest.mark.django_db(transaction=True),
]

AT_ONCE = 12
SEND_ALL = """async times => {
  const form = document.querySelector("main form");
  const send = at => {
    const data = new FormData(form);
    data.set("title", `Actie ${at}`);
    return fetch(form.action, {method: "POST", body: data, redirect: "manual"});
  };
  const answers = await Promise.all([...Array(times).keys()].map(send));
  return answers.map(one => one.type);
}"""


def test_what_is_saved_at_once_is_all_saved(open_page: OpenPage, bram: User) -> None:
    page = open_page("/acties/nieuw/", user=bram)

    answers = page.evaluate(SEND_ALL, AT_ONCE)

    assert answers == ["opaqueredirect"] * AT_ONCE
    assert Action.objects.count() == AT_ONCE
