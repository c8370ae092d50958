// Empties a form of a page but for what is typed.
([forms, number, typed]) => {
  const form = document.querySelectorAll(forms)[number];
  const fields = form.querySelectorAll("input:not([type=hidden], [type=radio], [type=file], [readonly]), textarea");
  for (const field of fields) {
    const type = field.type === "checkbox" ? "change" : "input";
    if (type === "change") field.checked = false;
    else if (!field.checkVisibility()) continue; // in a part of the form that nobody has opened
    else field.value = typed[field.name] ?? "";
    field.dispatchEvent(new Event(type, { bubbles: true }));
  }
};
