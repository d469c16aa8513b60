// SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
// SPDX-License-Identifier: EUPL-1.2
// What a page cannot do without script: print, copy, open all for print, focus what
// went wrong, bring the current tab in sight and fold a menu that one tabs out of.
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

// Not every browser has scroll-initial-target.
const bringInSight = (row) => {
  const here = row.querySelector("[aria-current]")?.getBoundingClientRect();
  if (!here) return;
  const { left, width } = row.getBoundingClientRect();
  row.scrollLeft += here.left - left - (width - here.width) / 2;
};

document.addEventListener("DOMContentLoaded", () => {
  show(document);
  document.querySelectorAll(".ik-chips--tabs, .ik-subnav ul").forEach(bringInSight);
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

// An open menu may not lie over what has the focus.
document.addEventListener("focusout", ({ target, relatedTarget: next }) => {
  const menu = target.closest("[popover]");
  if (!menu || !next || menu.contains(next)) return;
  if (next.popoverTargetElement !== menu) menu.togglePopover?.(false);
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
