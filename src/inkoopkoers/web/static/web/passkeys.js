// SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
// SPDX-License-Identifier: EUPL-1.2
// Passkeys: ask the browser, and send what it answers with the form around the button.
"use strict";

const canUsePasskeys = Boolean(window.PublicKeyCredential && navigator.credentials);

const bytes = (text) => {
  const base64 = text.replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
};

const text = (buffer) => {
  if (!buffer) return undefined;
  const chars = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte));
  return btoa(chars.join("")).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
};

const readable = (given) => {
  const options = { ...given, challenge: bytes(given.challenge) };
  if (given.user) options.user = { ...given.user, id: bytes(given.user.id) };
  for (const name of ["allowCredentials", "excludeCredentials"]) {
    if (given[name]) {
      options[name] = given[name].map((one) => ({ ...one, id: bytes(one.id) }));
    }
  }
  return options;
};

const sendable = (credential) => {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const written = parts
    .filter((name) => response[name])
    .map((name) => [name, text(response[name])]);
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: Object.fromEntries(written),
    clientExtensionResults: credential.getClientExtensionResults(),
  };
};

const optionsOf = async (form) => {
  if (!form.dataset.source) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.dataset.source, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
};

const say = (form, what) => {
  for (const line of form.querySelectorAll("[data-passkey-says]")) {
    line.hidden = line.dataset.passkeySays !== what;
  }
};

const reasonOf = (error) => {
  if (error.name === "NotAllowedError" || error.name === "AbortError") return "stopped";
  return error.name === "InvalidStateError" ? "known" : "failed";
};

const ask = async (form) => {
  say(form, "");
  try {
    const { publicKey } = await optionsOf(form);
    const asked = { publicKey: readable(publicKey) };
    const credential = await navigator.credentials[form.dataset.passkey](asked);
    form.elements.credential.value = JSON.stringify(sendable(credential));
    form.submit();
  } catch (error) {
    say(form, reasonOf(error));
  }
};

for (const element of document.querySelectorAll("[data-with-passkeys]")) {
  element.hidden = !canUsePasskeys;
}
for (const element of document.querySelectorAll("[data-without-passkeys]")) {
  element.hidden = canUsePasskeys;
}
for (const form of document.querySelectorAll("form[data-passkey]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(form);
  });
}
