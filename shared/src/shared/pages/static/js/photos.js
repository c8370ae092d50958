// A photo is made smaller here before it is sent, so that a slow line carries less and nothing comes back. It is drawn
// anew, which also leaves out where it was taken. What is too large all the same is told at once.

const EDGE = 2400;
const LARGE = 1_500_000;

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.85));
  return new File([blob], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
}

async function look(field, note) {
  note.textContent = "";
  const [file] = field.files;
  const most = Number(field.dataset.most);
  if (!file || file.size <= Math.min(LARGE, most)) return;
  // What this browser cannot draw goes as it is.
  const made = file.type.startsWith("image/") ? await smaller(file).catch(() => null) : null;
  if (field.files[0] !== file) return;
  if (!made || made.size >= file.size) {
    if (file.size > most) note.textContent = field.dataset.tooLarge;
    return;
  }
  if (made.size > most) {
    note.textContent = field.dataset.tooLarge;
    return;
  }
  const chosen = new DataTransfer();
  chosen.items.add(made);
  field.files = chosen.files;
  note.textContent = field.dataset.smaller;
}

for (const field of document.querySelectorAll("input[type=file][data-too-large]")) {
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  field.after(note);
  let looking = null;
  field.addEventListener("change", () => {
    const begun = look(field, note).finally(() => { if (looking === begun) looking = null; });
    looking = begun;
  });
  // Whoever presses at once waits for it.
  field.form.addEventListener("submit", (event) => {
    if (!looking) return;
    event.preventDefault();
    const button = event.submitter;
    // Not within the event: a form that is just being sent cannot be sent.
    looking.then(() => setTimeout(() => field.form.requestSubmit(button)));
  });
}
