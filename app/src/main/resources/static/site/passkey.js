// Passkeys: has the device make or use one, and sends what it answers with the form. Without it the forms stay hidden.
(() => {
  const challenge = document.querySelector("[data-passkey]");
  if (!challenge || !globalThis.PublicKeyCredential) return;
  const form = challenge.form;
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const make = () => navigator.credentials.create({ publicKey: {
    challenge: bytes(challenge.value),
    rp: { name: challenge.dataset.site },
    user: { id: new TextEncoder().encode(challenge.dataset.user), name: challenge.dataset.name, displayName: challenge.dataset.name },
    pubKeyCredParams: [-7, -257].map((alg) => ({ type: "public-key", alg })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    attestation: "none",
  } });
  const use = () => navigator.credentials.get({ publicKey: { challenge: bytes(challenge.value), userVerification: "required" } });
  const written = ({ id, rawId, type, response }) => JSON.stringify({
    id, rawId: text(rawId), type, clientExtensionResults: {},
    response: Object.fromEntries(["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]
      .filter((part) => response[part]).map((part) => [part, text(response[part])])),
  });
  form.querySelector("[data-passkey-button]").hidden = false;
  form.querySelector("[data-passkey-missing]")?.remove();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      form.elements.khoa.value = written(await (challenge.dataset.passkey === "make" ? make() : use()));
      HTMLFormElement.prototype.submit.call(form);
    } catch { delete form.dataset.busy; } // the person changed their mind
  });
})();
