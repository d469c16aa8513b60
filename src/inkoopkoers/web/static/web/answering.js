// SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
// SPDX-License-Identifier: EUPL-1.2
// Keeps an answer as soon as it is chosen, and says so only after the server did.
// What is not acknowledged stays in the form, and in this tab, and is sent again.
"use strict";

const AGAIN_AFTER_MS = 5_000;
const TYPING_PAUSE_MS = 1_500;
const PATIENCE_MS = 20_000;
const NO_LEVEL = ["unknown", "na"];

const form = document.querySelector("[data-answering]");
const sign = document.querySelector("[data-sign]");
const draft = `antwoord ${location.pathname}`;
let changes = 0; // since the page opened
let kept = 0; // the change up to which the server has it
let sending = null;
let timer;

const say = (text, kind = "") => {
  sign.textContent = text;
  sign.dataset.sign = kind;
};

const values = () =>
  Object.fromEntries(["answer", "wanted", "note", "evidence"].map((name) => [name, form.elements[name]?.value ?? ""]));

const isComplete = () => {
  const { answer, wanted } = values();
  return Boolean(answer) && (!form.elements.wanted || NO_LEVEL.includes(answer) || Boolean(wanted));
};

// A tab may be thrown away by a telephone that is short of memory.
const remember = () => {
  try {
    if (changes === kept) sessionStorage.removeItem(draft);
    else sessionStorage.setItem(draft, JSON.stringify(values()));
  } catch {
    // Full or forbidden: the form itself still has it.
  }
};

const letGo = () => {
  kept = changes;
  remember();
};

const restore = () => {
  let found;
  try {
    found = JSON.parse(sessionStorage.getItem(draft));
  } catch {
    return;
  }
  // After a refusal the page holds what was typed already.
  if (!found || document.getElementById("fouten")) return;
  if (JSON.stringify(found) === JSON.stringify(values())) return;
  for (const [name, value] of Object.entries(found)) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  if (found.note || found.evidence) form.querySelector("details.ik-answer__more").open = true;
  changes += 1;
  say(form.dataset.restored);
};

// The reply of the server, or null when there was none that we can use.
const post = async (submitter) => {
  const body = new URLSearchParams(new FormData(form, submitter));
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body,
      headers: { Accept: "application/json" },
      // Older browsers wait as long as they like.
      signal: AbortSignal.timeout?.(PATIENCE_MS),
    });
    if (response.status >= 500 || response.status === 429) return null;
    return { ok: response.ok, ...(await response.json()) };
  } catch {
    return null;
  }
};

const send = async (submitter) => {
  clearTimeout(timer);
  const upTo = changes;
  say(form.dataset.saving);
  const reply = await post(submitter);
  if (reply?.ok) {
    form.elements.edition.value = reply.edition;
    kept = upTo;
    say(form.dataset.saved, "kept");
  } else if (reply) {
    say(`${form.dataset.changed} ${reply.message}`, "trouble");
  } else {
    say(form.dataset.offline, "trouble");
    timer = setTimeout(save, AGAIN_AFTER_MS);
  }
  remember();
  return reply;
};

// One at a time: the next one needs the edition that the last one got.
const inTurn = async (submitter) => {
  while (sending) await sending;
  sending = send(submitter);
  try {
    return await sending;
  } finally {
    sending = null;
  }
};

const save = () => {
  if (isComplete() && changes !== kept && !sending) {
    inTurn().then((reply) => {
      if (reply?.ok && changes !== kept) save();
    });
  }
};

const submit = async (event) => {
  event.preventDefault();
  changes += changes === kept ? 1 : 0;
  const { submitter } = event;
  const reply = await inTurn(submitter);
  if (reply?.ok) {
    location.assign(reply.next);
  } else if (reply) {
    // The server is there and refuses: let it show the page that explains.
    letGo();
    if (submitter?.name) {
      const field = document.createElement("input");
      form.append(Object.assign(field, { type: "hidden", name: submitter.name, value: submitter.value }));
    }
    HTMLFormElement.prototype.submit.call(form);
  }
};

const changed = (event) => {
  changes += 1;
  remember();
  clearTimeout(timer);
  const isTyping = event.target.matches("textarea, input:not([type=radio])");
  timer = setTimeout(save, isTyping ? TYPING_PAUSE_MS : 0);
  if (isTyping || !isComplete()) say(form.dataset.changed);
};

if (form) {
  restore();
  form.addEventListener("input", changed);
  form.addEventListener("submit", submit);
  document.querySelector("[data-let-go]")?.addEventListener("click", letGo);
  window.addEventListener("online", save);
  window.addEventListener("beforeunload", (event) => {
    if (changes !== kept) event.preventDefault();
  });
}
