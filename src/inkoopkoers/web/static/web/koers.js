// SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
// SPDX-License-Identifier: EUPL-1.2
// What a page cannot do without script: print, copy, open all for print, and focus
// what went wrong in every browser.
"use strict";

const closedBeforePrint = new Set();

const show = (root) => {
  for (const element of root.querySelectorAll("[data-needs-script]")) {
    element.hidden = false;
  }
};

const copy = async (button) => {
  const field = document.getElementById(button.dataset.copy);
  field.select();
  // Browsers offer the clipboard over https only; on a bare http address the old way.
  if (navigator.clipboard) await navigator.clipboard.writeText(field.value);
  else document.execCommand("copy");
  document.getElementById(button.dataset.says).textContent = button.dataset.done;
};

document.addEventListener("DOMContentLoaded", () => {
  show(document);
  // For browsers that keep autofocus for fields: what went wrong is read first.
  document.getElementById("fouten")?.focus();
});
document.addEventListener("htmx:afterSettle", (event) => show(event.target));

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-print], [data-copy]");
  if (!button) return;
  if ("print" in button.dataset) window.print();
  else copy(button);
});

window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    closedBeforePrint.add(details);
  }
});

window.addEventListener("afterprint", () => {
  for (const details of closedBeforePrint) details.open = false;
  closedBeforePrint.clear();
});
