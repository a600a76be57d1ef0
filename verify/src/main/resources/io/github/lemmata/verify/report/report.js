// Typesets the formulas and brings the filter of the claims to life. The page can be read without either.
(() => {
  "use strict";

  const form = document.getElementById("filter");
  const words = document.getElementById("filter-text");
  const tag = document.getElementById("filter-tag");
  const count = document.getElementById("filter-count");
  // the words of a row, before its formulas become many small pieces
  const rows = [...document.querySelectorAll("table.claims tbody tr")].map((row) => ({
    row,
    text: `${row.textContent} ${row.dataset.more}`.toLowerCase(),
    tags: row.dataset.tags.split(" "),
  }));

  for (const formula of document.querySelectorAll(".tex")) {
    katex.render(formula.textContent, formula, {
      displayMode: formula.classList.contains("display"),
      throwOnError: false,
    });
  }

  const filter = () => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { row, text, tags } of rows) {
      const fits = wanted.every((word) => text.includes(word)) && (tag.value === "" || tags.includes(tag.value));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    count.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
  };

  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
