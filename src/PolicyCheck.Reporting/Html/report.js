// Adds a filter and sorting to the work list. Everything it works on stands in the page already; without it nothing is missing.
(() => {
    "use strict";

    const form = document.getElementById("filter");
    const table = document.getElementById("work-table");
    if (!form || !table) {
        return;
    }

    const status = document.getElementById("filter-status");
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    const text = document.getElementById("filter-text");
    const choices = ["unit", "rule", "verdict"].map(name => ({ name, control: document.getElementById("filter-" + name) }));
    const order = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" });
    const texts = new Map(rows.map(row => [row, row.textContent.toLocaleLowerCase()]));

    const isChosen = (row, words) =>
        choices.every(({ name, control }) => control.value === "" || row.dataset[name] === control.value)
        && words.every(word => texts.get(row).includes(word));

    const filter = () => {
        const words = text.value.toLocaleLowerCase().split(/\s+/).filter(word => word !== "");
        let shown = 0;
        for (const row of rows) {
            row.hidden = !isChosen(row, words);
            shown += row.hidden ? 0 : 1;
        }

        status.textContent = status.dataset.words.replace("{0}", shown).replace("{1}", rows.length);
    };

    const arrange = compare => body.append(...rows.sort(compare));

    const keyOf = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();

    const place = row => Number(row.dataset.place);

    // A second press turns the order round; rows that are alike keep their order of urgency.
    const sortBy = column => {
        const isUp = headings[column].getAttribute("aria-sort") !== "ascending";
        headings.forEach(heading => heading.removeAttribute("aria-sort"));
        headings[column].setAttribute("aria-sort", isUp ? "ascending" : "descending");
        arrange((a, b) => (isUp ? 1 : -1) * order.compare(keyOf(a, column), keyOf(b, column)) || place(a) - place(b));
    };

    headings.forEach((heading, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...heading.childNodes);
        button.addEventListener("click", () => sortBy(column));
        heading.append(button);
    });

    form.addEventListener("submit", event => event.preventDefault());
    form.addEventListener("input", filter);
    form.addEventListener("reset", () => {
        headings.forEach(heading => heading.removeAttribute("aria-sort"));
        arrange((a, b) => place(a) - place(b));
        setTimeout(filter); // the fields are emptied after this event
    });
    table.classList.add("scripted");
    form.hidden = false;
    filter();
})();
