// An answer in the fields of a form, as `exam.items.rules` has it: by response, what each takes is told by its rule.
// An answer is compared and kept as text, written in one way only: see `canonical`.

const ONLY = "R";

export function canonical(responses) {
  const given = Object.entries(responses).filter(([, value]) => (typeof value === "string" ? value.trim() : value.length));
  return JSON.stringify(Object.fromEntries(given.sort(([one], [other]) => (one < other ? -1 : 1))));
}

// What was kept on a device before there were several responses is the only one's own words.
export function readKept(entry) {
  if (entry.byResponse) return entry;
  const written = (words) => canonical({ [ONLY]: words });
  return { ...entry, answer: written(entry.answer), sent: entry.sent.map(written), byResponse: true };
}

export class Fields {
  constructor(form) {
    this.form = form;
    this.rules = JSON.parse(form.dataset.accepts);
  }

  nameOf(response, option) {
    if (option) return `answers.${response}.${option}`;
    return response === ONLY ? "answer" : `answers.${response}`;
  }

  controls(response, option) {
    const name = this.nameOf(response, option);
    return [...this.form.elements].filter((control) => control.name === name && control.type !== "hidden");
  }

  all() {
    return Object.keys(this.rules).flatMap((id) => this.controlsOf(id));
  }

  controlsOf(id) {
    const [takes, options] = this.rules[id];
    return ["ordered", "matched"].includes(takes) ? options.flatMap((option) => this.controls(id, option)) : this.controls(id);
  }

  // Null while it is not whole: an order in which numbers are missing or come twice, or more ticked than may be.
  answer() {
    const found = Object.keys(this.rules).map((id) => [id, this.value(id)]);
    return found.some(([, value]) => value === null) ? null : canonical(Object.fromEntries(found));
  }

  value(id) {
    const [takes, options, more] = this.rules[id];
    const chosen = (option) => this.controls(id, option)[0]?.value ?? "";
    if (takes === "ordered") return inOrder(options, options.map(chosen));
    if (takes === "matched") return options.map((option) => [option, chosen(option)]).filter(([, half]) => half).sort();
    const controls = this.controls(id);
    const ticked = controls.filter((control) => control.checked).map((control) => control.value);
    if (takes === "multiple") return ticked.length > more ? null : ticked.sort();
    return controls[0]?.type === "radio" ? ticked.join("") : (controls[0]?.value ?? "").normalize("NFC");
  }

  show(answer) {
    const responses = JSON.parse(answer);
    for (const [id, [takes, options]] of Object.entries(this.rules)) {
      const value = responses[id] ?? "";
      if (takes === "ordered") this.place(id, options, (option) => (value ? value.indexOf(option) + 1 : ""));
      else if (takes === "matched") this.place(id, options, (option) => Object.fromEntries(value || [])[option] ?? "");
      else this.fill(this.controls(id), value);
    }
  }

  place(id, options, valueOf) {
    for (const option of options) this.fill(this.controls(id, option), String(valueOf(option)));
  }

  fill(controls, value) {
    for (const control of controls) {
      if (control.type === "radio") control.checked = control.value === value;
      else if (control.type === "checkbox") control.checked = value.includes(control.value);
      else control.value = value;
    }
  }

  // As a person reads it: what its labels say.
  inWords(answer) {
    const responses = JSON.parse(answer);
    return Object.keys(this.rules).filter((id) => id in responses).map((id) => this.wordsOf(id, responses[id])).join("\n") || "–";
  }

  wordsOf(id, value) {
    const [takes] = this.rules[id];
    if (takes === "ordered") return value.map((option, place) => `${place + 1}. ${this.labelOf(id, option)}`).join("\n");
    if (takes === "matched") return value.map(([option, half]) => `${this.labelOf(id, option)}: ${this.optionOf(id, option, half)}`).join("\n");
    if (takes === "text") return value;
    return [value].flat().map((one) => this.tickedOrChosen(id, one)).join("\n");
  }

  labelOf(id, option) {
    return this.controls(id, option)[0]?.labels[0]?.textContent.trim() ?? "";
  }

  optionOf(id, option, value) {
    const options = [...(this.controls(id, option)[0]?.options ?? [])];
    return options.find((one) => one.value === value)?.textContent.trim() ?? "";
  }

  tickedOrChosen(id, value) {
    const control = this.controls(id).find((one) => one.value === value && one.labels[0] && one.type !== "select-one");
    return control ? control.labels[0].textContent.trim() : this.optionOf(id, undefined, value);
  }
}

function inOrder(options, numbers) {
  if (numbers.every((number) => !number)) return [];
  const places = numbers.map(Number);
  const whole = places.every((place) => place > 0) && new Set(places).size === options.length;
  return whole ? [...options].sort((one, other) => places[options.indexOf(one)] - places[options.indexOf(other)]) : null;
}
