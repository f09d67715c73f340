"use strict";
(() => {
  const root = document.documentElement;
  for (const input of document.querySelectorAll("input[name=language]")) {
    const follow = () => {
      if (!input.checked) return;
      root.lang = input.value;
      document.title = input.value === "en" ? root.dataset.titleEn : root.dataset.titleZh;
    };
    input.addEventListener("change", follow);
    follow();
  }

  // Paper cannot be unfolded.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });

  const keys = new Intl.Collator("zh-CN", { numeric: true });
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const key = (row) => row.cells[column].dataset.key || "";
        const rows = [...body.rows];
        rows.sort((one, two) => keys.compare(key(one), key(two)) * (down ? -1 : 1));
        body.append(...rows);
      });
    });

    const filter = document.querySelector(`.filter[data-table="${table.id}"]`);
    const text = filter.querySelector("input[type=search]");
    const states = [...filter.querySelectorAll("input[type=radio]")];
    const count = filter.querySelector(".count");
    const apply = () => {
      const wanted = text.value.trim().toLowerCase();
      const state = states.find((input) => input.checked).value;
      let shown = 0;
      for (const row of body.rows) {
        const named = row.cells[0].textContent.toLowerCase().includes(wanted);
        row.hidden = !(named && (!state || row.dataset.states.split(" ").includes(state)));
        if (!row.hidden) shown += 1;
      }
      count.textContent = `${shown} / ${body.rows.length}`;
    };
    filter.addEventListener("input", apply);
    filter.hidden = false;
    apply();
  }
})();
