# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A link in a template tells what is known of its address."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.template import Context, Template

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkCheck, LinkState

URL = "https://voorbeeld.nl/gww"


def shown(url: str, label: str) -> str:
    template = Template("{% load links %}{% checked_link url label %}")
    return template.render(Context({"url": url, "label": label}))


def test_a_link_shows_its_label_and_address(installed: Path) -> None:
    html = shown(URL, "PIANOo <over> GWW")

    assert f'href="{URL}"' in html
    assert "PIANOo &lt;over&gt; GWW" in html


def test_a_link_shows_what_the_last_look_found(installed: Path) -> None:
    check = LinkCheck(URL, LinkState.MOVED, date(2026, 11, 22), "https://nieuw.nl/")
    link_states.save({URL: check})

    html = shown(URL, "GWW")

    assert "verhuisd, 22 november 2026" in html
