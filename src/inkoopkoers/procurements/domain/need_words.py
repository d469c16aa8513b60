# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that often name a solution, a brand, a part of an organisation or too much."""

from __future__ import annotations

# Things to buy. Of six letters and more they are also found at the end of a compound.
PRODUCTS = frozenset(
    {
        "app", "asfalt", "auto", "beamer", "bestelauto", "bestelbus",
        "bureaustoel", "bus", "camera", "cloud", "crm", "dashboard", "database",
        "desktop", "dienstauto", "digibord", "drone", "drukwerk", "erp", "folder",
        "headset", "koffiemachine", "koptelefoon", "laadpaal", "laptop",
        "lantaarnpaal", "licentie", "beeldscherm", "muis", "notebook", "notitieboekje",
        "portaal", "printer", "projector", "scanner", "smartphone",
        "software", "spreadsheet", "tablet", "tapijttegel", "telefoon", "toetsenbord",
        "usb-stick", "vrachtwagen", "vrachtauto", "webcam", "webshop", "website",
        "whiteboard", "zonnepaneel",
    }
)  # fmt: skip
# Irregular plurals; the rest is found by its ending.
PRODUCT_PLURALS = frozenset(
    {
        "bussen",
        "muizen",
        "lantaarnpalen",
        "laadpalen",
        "portalen",
        "tabletten",
        "zonnepanelen",
    }
)

BRANDS = frozenset(
    {
        "adobe", "airpods", "android", "autocad", "chatgpt", "chromebook",
        "cisco", "copilot", "dell", "excel", "facebook", "google", "hp",
        "imac", "instagram", "ios", "ipad", "iphone", "lenovo", "linkedin", "macbook",
        "magister", "microsoft", "miro", "onedrive", "onenote", "outlook", "philips",
        "photoshop", "powerpoint", "salesforce", "samsung",
        "senseo", "sharepoint", "skype", "smartboard", "somtoday",
        "tesla", "thinkpad", "topdesk", "volkswagen", "webex", "whatsapp",
        "xerox", "youtube",
    }
)  # fmt: skip
# These are also ordinary words: only a capital inside a sentence makes them a brand.
AMBIGUOUS_BRANDS = frozenset(
    {"Access", "Apple", "Canon", "Ford", "Galaxy", "Office", "Oracle", "SAP", "Signal", "Slack",
     "Surface", "Teams", "Windows", "Word", "Zoom"}
)  # fmt: skip

# Found as a word of its own and at the end of a compound.
ORGANISATION_PARTS = (
    "afdeling", "bedrijf", "bestuur", "bureau", "college", "commissie", "dienst",
    "directie", "gemeente", "instelling", "ministerie", "organisatie", "overheid",
    "provincie", "school", "sector", "stichting", "team", "unit", "universiteit",
    "waterschap", "ziekenhuis",
)  # fmt: skip
ARTICLES = frozenset({"de", "het", "een", "onze", "mijn", "als"})
# What follows such a word says where somebody belongs, not who it is.
BELONGING = frozenset(
    {"van", "in", "bij", "op", "voor", "met", "uit", "die", "dat", "aan", "binnen"}
)

ABSOLUTE = (
    r"altijd", r"nooit", r"overal", r"foutloos", r"foutloze", r"perfecte?",
    r"storingsvrije?", r"te allen tijde", r"24/7", r"24 uur per dag",
    r"100\s?%", r"100 procent", r"honderd procent",
)  # fmt: skip

NO_TEXT = frozenset(
    {"nvt", "n.v.t", "geen", "onbekend", "x", "tbd", "idem", "zie boven"}
)
# Words that carry no content when a goal is laid beside the means.
EMPTY_WORDS = frozenset(
    {
        "aan", "als", "beter", "bij", "dan", "dat", "de", "deze", "die", "dit", "een",
        "en", "er", "gaan", "gebruiken", "goed", "hebben", "heb", "het", "hij", "ik",
        "in", "is", "kan", "kunnen", "kunt", "makkelijk", "mee", "men", "met", "mijn",
        "moet", "moeten", "mogelijk", "naar", "om", "ons", "onze", "ook", "op", "te",
        "tot", "uit", "van", "voor", "we", "wij", "wil", "willen", "wordt", "worden",
        "ze", "zij", "zijn", "zo", "zodat",
    }
)  # fmt: skip
