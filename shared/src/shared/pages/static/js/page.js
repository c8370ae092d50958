// What every page does with a script: nothing that it could not do without.
const summary = document.querySelector("[data-focus-first]");
if (summary) summary.focus();
